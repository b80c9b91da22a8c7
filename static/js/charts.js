/*
 * Draws every figure[data-chart] with plotly.js when it comes near the viewport.
 *
 *   <script src="charts.js" data-plotly="plotly.min.js" defer></script>
 *   <figure data-chart="/api/v1/tickers/BABA/chart" data-kind="price"
 *           data-pieces="#pieces" data-pieces-url="/tickers/BABA/">…</figure>
 *
 * The JSON at data-chart is {data, layout, config, meta}; its colours and fonts are names of CSS
 * variables, which are put in here and again whenever the theme changes. A click on a marker sends
 * "newsboard:pieces" with {day, until, type, articles} and, where data-pieces names an element, loads that
 * day's pieces into it from data-pieces-url; pointing at an element with data-article="ID" in there lights
 * the bar that the piece stands on. A point with customdata.href leads there. A drawn figure has data-drawn="true".
 */
(() => {
  "use strict";

  const plotlyUrl = document.currentScript.dataset.plotly;
  const darkScheme = window.matchMedia("(prefers-color-scheme: dark)");
  const coarsePointer = window.matchMedia("(pointer: coarse)");
  const NEAR_VIEWPORT = "400px";
  const SURFACE = "--chart-surface";
  const MARKER_REACH = 14; // pixels between a click and the marker that it is meant for
  const drawn = new Map(); // figure -> {plot, source}

  // --- plotly.js, fetched once and only by a page that has a chart in sight

  let loading = null;

  function loadPlotly() {
    if (window.Plotly) return Promise.resolve(window.Plotly);
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = plotlyUrl;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => {
        loading = null;
        script.remove();
        reject(new Error("The drawing library did not load."));
      };
      document.head.append(script);
    });
    return loading;
  }

  // --- the theme: names of CSS variables become what they stand for now

  function themed(value, valueOf) {
    if (typeof value === "string") {
      const name = /^var\((--[\w-]+)\)$/.exec(value);
      return name ? valueOf(name[1]) : value;
    }
    if (Array.isArray(value)) return value.map((item) => themed(item, valueOf));
    if (value && typeof value === "object") {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, themed(item, valueOf)]),
      );
    }
    return value;
  }

  // The colour that a chart stands on, whatever panel the page puts it in.
  function backgroundOf(element) {
    for (let behind = element; behind; behind = behind.parentElement) {
      const colour = getComputedStyle(behind).backgroundColor;
      if (!/^transparent$|,\s*0\)$|\/\s*0\)$/.test(colour)) return colour;
    }
    return getComputedStyle(element).getPropertyValue(SURFACE).trim();
  }

  function themeOf(figure) {
    const styles = getComputedStyle(figure);
    const known = new Map([[SURFACE, backgroundOf(figure)]]);
    return (name) => {
      if (!known.has(name)) known.set(name, styles.getPropertyValue(name).trim());
      return known.get(name);
    };
  }

  function prepared(figure, source) {
    const theme = themeOf(figure);
    const layout = themed(source.layout, theme);
    // A finger that drags across a chart means to scroll the page.
    if (coarsePointer.matches) layout.dragmode = false;
    const config = {
      ...source.config,
      modeBarButtonsToRemove: [...(source.config.modeBarButtonsToRemove ?? []), "toImage"],
      modeBarButtonsToAdd: [saveButton(source), dataButton(source)],
    };
    return { data: themed(source.data, theme), layout, config };
  }

  // A picture stands alone: it needs the legend that the page gives to the chart.
  function saveButton({ config, meta }) {
    return {
      name: "save",
      title: "Save as PNG",
      icon: window.Plotly.Icons.camera,
      click: (plot) => {
        const { width, height } = plot.getBoundingClientRect();
        const showlegend = plot.layout.showlegend || Boolean(meta?.legend?.length);
        const picture = { data: plot.data, layout: { ...plot.layout, showlegend } };
        const size = { width: Math.round(width), height: Math.round(height) };
        window.Plotly.downloadImage(picture, { ...config.toImageButtonOptions, ...size });
      },
    };
  }

  function dataButton({ config }) {
    return {
      name: "data",
      title: "Save data as CSV",
      icon: window.Plotly.Icons.disk,
      click: (plot) => {
        const link = document.createElement("a");
        const file = new Blob([csvOf(plot)], { type: "text/csv;charset=utf-8" });
        link.href = URL.createObjectURL(file);
        link.download = `${config.toImageButtonOptions?.filename ?? "chart"}.csv`;
        link.click();
        URL.revokeObjectURL(link.href);
      },
    };
  }

  // A row for each point that is drawn: its series, its place, and its values by their names.
  const VALUES = ["y", "open", "high", "low", "close"];

  function csvOf({ data }) {
    const rows = [["series", "x", ...VALUES]];
    for (const trace of data) {
      for (const [at, x] of Array.from(trace.x ?? []).entries()) {
        rows.push([trace.name, x, ...VALUES.map((name) => trace[name]?.[at])]);
      }
    }
    return rows.map((row) => row.map(csvCell).join(",")).join("\r\n");
  }

  // Text that a spreadsheet would take for a formula gets an apostrophe, as in the files of the server.
  function csvCell(value) {
    if (value === undefined || value === null) return "";
    const text = typeof value === "string" && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  function retheme() {
    for (const [figure, { plot, source }] of drawn) {
      const { data, layout, config } = prepared(figure, source);
      data.forEach((trace, at) => (trace.visible = plot.data[at].visible));
      window.Plotly.react(plot, data, layout, config);
    }
  }

  // --- drawing

  async function fetchChart(url) {
    const response = await fetch(url, { headers: { Accept: "application/json" } });
    const body = await response.json().catch(() => null);
    if (!response.ok || !body?.data) {
      const detail = typeof body?.detail === "string" ? body.detail : "";
      throw new Error(detail || `The server answered ${response.status}.`);
    }
    return body;
  }

  function frameOf(figure) {
    const still = figure.querySelector(":scope > .chart-frame > .chart-still");
    figure.querySelector(":scope > .chart-frame")?.remove();
    const frame = document.createElement("div");
    frame.className = "chart-frame";
    if (still) frame.append(still);
    const plot = document.createElement("div");
    plot.className = "chart-plot";
    plot.setAttribute("role", "group");
    const caption = figure.querySelector("figcaption")?.textContent.trim();
    plot.setAttribute("aria-label", `Chart${caption ? `: ${caption}` : ""}`);
    frame.prepend(plot);
    figure.prepend(frame);
    return frame;
  }

  async function draw(figure) {
    figure.setAttribute("aria-busy", "true");
    const frame = frameOf(figure);
    try {
      const [Plotly, source] = await Promise.all([loadPlotly(), fetchChart(figure.dataset.chart)]);
      if (source.meta?.message) frame.replaceChildren(messageOf(source.meta.message));
      else await drawPlot(figure, frame, Plotly, source);
      frame.querySelector(".chart-still")?.remove();
      figure.dataset.drawn = "true";
      figure.dispatchEvent(
        new CustomEvent("newsboard:drawn", { bubbles: true, detail: source.meta }),
      );
    } catch (error) {
      showFailure(figure, frame, error);
    } finally {
      figure.removeAttribute("aria-busy");
    }
  }

  async function drawPlot(figure, frame, Plotly, source) {
    const plot = frame.firstElementChild;
    // Before drawing, so that the plot takes the room that the legend leaves.
    if (source.meta?.legend?.length) frame.append(legendOf(plot, source.meta.legend));
    const { data, layout, config } = prepared(figure, source);
    await Plotly.newPlot(plot, data, layout, config);
    // The table beside the chart says the same in words; hundreds of loose numbers say nothing.
    plot.querySelectorAll("svg.main-svg").forEach((svg) => svg.setAttribute("aria-hidden", "true"));
    plot.on("plotly_click", (click) => openPieces(figure, plot, click));
    drawn.set(figure, { plot, source });
    // Where a chart is too small for a mode bar, a button beside it saves the picture.
    const button = figure.id && document.querySelector(`[data-picture-of="${figure.id}"]`);
    if (button) {
      button.hidden = false;
      button.onclick = () => saveButton(source).click(plot);
    }
  }

  // A legend of buttons: it wraps, and the keyboard reaches it.
  function legendOf(plot, entries) {
    const list = document.createElement("ul");
    list.className = "chart-legend";
    for (const entry of entries) {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-pressed", "true");
      const glyph = document.createElement("span");
      glyph.className = "event-glyph";
      glyph.dataset.group = entry.group;
      glyph.setAttribute("aria-hidden", "true");
      glyph.textContent = entry.glyph;
      const count = document.createElement("small");
      count.textContent = entry.count;
      button.append(glyph, ` ${entry.label} `, count);
      button.addEventListener("click", () => toggle(plot, button, entry.type));
      const item = document.createElement("li");
      item.append(button);
      list.append(item);
    }
    return list;
  }

  function toggle(plot, button, type) {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    const traces = plot.data.flatMap((trace, at) => (trace.legendgroup === type ? [at] : []));
    window.Plotly.restyle(plot, { visible: shown }, traces);
  }

  function messageOf(text) {
    const message = document.createElement("p");
    message.className = "chart-message";
    message.textContent = text;
    return message;
  }

  function showFailure(figure, frame, error) {
    const message = messageOf(`This chart could not be drawn. ${error.message} `);
    message.setAttribute("role", "alert");
    const retry = document.createElement("a");
    retry.href = figure.dataset.chart;
    retry.textContent = "Try again";
    retry.addEventListener("click", (event) => {
      event.preventDefault();
      draw(figure);
    });
    message.append(retry);
    frame.replaceChildren(message);
    figure.dataset.drawn = "failed";
  }

  // --- from a marker to its pieces

  // The distance of a point from a click, in pixels.
  function distanceFrom(plot, event) {
    const { left, top } = plot.getBoundingClientRect();
    return ({ x, y, xaxis, yaxis }) =>
      Math.hypot(
        left + xaxis._offset + xaxis.d2p(x) - event.clientX,
        top + yaxis._offset + yaxis.d2p(y) - event.clientY,
      );
  }

  function nearestOf(points, distance) {
    return points.toSorted((one, other) => distance(one) - distance(other))[0];
  }

  // The marker under the pointer; beside all markers, those of the bar under it.
  function clickedMarkers(plot, { points, event }) {
    const distance = distanceFrom(plot, event);
    const markers = points.filter((point) => point.customdata?.articles);
    const nearest = nearestOf(markers, distance);
    if (nearest && distance(nearest) <= MARKER_REACH) return [nearest];
    const bar = points.find((point) => !point.customdata?.articles);
    return bar ? markers.filter((marker) => marker.x === bar.x) : [];
  }

  function openPieces(figure, plot, click) {
    const linked = click.points.filter((point) => point.customdata?.href);
    if (linked.length) {
      return location.assign(nearestOf(linked, distanceFrom(plot, click.event)).customdata.href);
    }
    const chosen = clickedMarkers(plot, click).map((point) => point.customdata);
    if (!chosen.length) return;
    const detail = {
      day: chosen[0].day,
      until: chosen[0].until ?? chosen[0].day,
      type: chosen.length === 1 ? chosen[0].type : "",
      articles: [...new Set(chosen.flatMap((marker) => marker.articles))],
    };
    const wanted = figure.dispatchEvent(
      new CustomEvent("newsboard:pieces", { bubbles: true, cancelable: true, detail }),
    );
    const target = figure.dataset.pieces && document.querySelector(figure.dataset.pieces);
    if (wanted && target && figure.dataset.piecesUrl) loadPieces(figure, target, detail);
  }

  function pieceAddress(figure, { day, until }) {
    const address = new URL(figure.dataset.piecesUrl, location.href);
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (!address.searchParams.has(name)) address.searchParams.append(name, value);
    }
    address.searchParams.delete("cursor");
    address.searchParams.set("day", day);
    if (until === day) address.searchParams.delete("until");
    else address.searchParams.set("until", until);
    return address;
  }

  async function loadPieces(figure, target, detail) {
    const address = pieceAddress(figure, detail);
    target.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { headers: { "HX-Request": "true" } });
      if (!response.ok) throw new Error(`${response.status}`);
      target.innerHTML = await response.text();
      window.htmx?.process(target);
      history.replaceState(history.state, "", address);
      target.scrollIntoView({ block: "nearest" });
      target.dispatchEvent(new CustomEvent("newsboard:pieces-shown", { bubbles: true, detail }));
    } catch {
      // The same address gives the same pieces as a whole page, with the server's own words for what is wrong.
      location.assign(address);
    } finally {
      target.removeAttribute("aria-busy");
    }
  }

  // --- from a piece to its marker: pointing at [data-article] in the list lights its bar

  function lightPiece({ target }) {
    const piece = target.closest?.("[data-article]");
    if (!piece) return;
    for (const [figure, { plot }] of drawn) {
      if (!figure.dataset.pieces || !piece.closest(figure.dataset.pieces)) continue;
      const at = placeOf(plot, Number(piece.dataset.article));
      if (at) window.Plotly.Fx.hover(plot, { xval: plot._fullLayout.xaxis.d2c(at) }, "xy");
      else window.Plotly.Fx.unhover(plot);
    }
  }

  // Where on the time axis a piece's marker stands; undefined when it is not shown.
  function placeOf(plot, article) {
    for (const { customdata = [], x, visible } of plot.data) {
      const place = customdata.findIndex((marker) => marker.articles?.includes(article));
      if (place >= 0 && visible !== false) return x[place];
    }
  }

  document.addEventListener("pointerover", lightPiece);
  document.addEventListener("focusin", lightPiece);

  // --- when to draw

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        draw(target);
      }
    },
    { rootMargin: NEAR_VIEWPORT },
  );

  const watched = new WeakSet();

  function watch() {
    for (const figure of document.querySelectorAll("figure[data-chart]")) {
      if (watched.has(figure)) continue;
      watched.add(figure);
      watcher.observe(figure);
    }
  }

  watch();
  document.addEventListener("htmx:after:process", watch);
  darkScheme.addEventListener("change", retheme);
  new MutationObserver(retheme).observe(document.documentElement, {
    attributeFilter: ["data-theme"],
  });
})();
