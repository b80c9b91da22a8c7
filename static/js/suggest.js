/*
 * Tickers by name as one types, in a list box that the keyboard reaches.
 *
 *   <input data-suggest="open">      the whole input; choosing opens the ticker's page
 *   <input data-suggest="search">    the word at its end; choosing writes ticker:SYMBOL
 *   <input name="ticker">            what follows the last comma; choosing writes SYMBOL
 *
 * Without this script every input is an ordinary one.
 */
(() => {
  "use strict";

  const ADDRESS = "/tickers/suggestions.json";
  const WAIT_MS = 150;
  const SHORTEST = 2;
  let made = 0;

  // How each kind of input is read and written: what is typed, and what choosing makes of it.
  const KINDS = {
    open: {
      typed: (value) => value.trim(),
      choose: (input, { page }) => {
        const moment = input.form?.elements.known_at?.value;
        location.assign(moment ? `${page}?${new URLSearchParams({ known_at: moment })}` : page);
      },
    },
    search: {
      typed: (value) => /(?:^|\s)(?:ticker:)?([^\s"':-][^\s"':]*)$/.exec(value)?.[1] ?? "",
      choose: (input, { symbol }) => {
        input.value = input.value.replace(/\S+$/, `ticker:${symbol} `);
      },
    },
    symbols: {
      typed: (value) => /[^,;]*$/.exec(value)[0].trim(),
      choose: (input, { symbol }) => {
        input.value = input.value.replace(/\s*[^,;]*$/, (end, at) => `${at ? " " : ""}${symbol}`);
      },
    },
  };

  function kindOf(input) {
    return KINDS[input.dataset.suggest] ?? KINDS.symbols;
  }

  function enhance(input) {
    const kind = kindOf(input);
    const list = document.createElement("ul");
    const said = document.createElement("span");
    let found = [];
    let at = -1;
    let timer = 0;
    let asking = null;

    list.id = `suggestions-${++made}`;
    list.className = "listbox";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Tickers");
    list.hidden = true;
    said.className = "unseen";
    said.setAttribute("role", "status");
    const holder = document.createElement("span");
    holder.className = "suggesting";
    input.replaceWith(holder);
    holder.append(input, list);
    (holder.closest("label") ?? holder).after(said);
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list.id,
    })) {
      input.setAttribute(name, value);
    }

    function close() {
      clearTimeout(timer);
      asking?.abort();
      found = [];
      at = -1;
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      said.textContent = "";
    }

    function show() {
      at = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren(...found.map(option));
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      said.textContent = found.length ? `${found.length} tickers; arrow keys choose` : "";
    }

    function option(ticker, place) {
      const item = document.createElement("li");
      item.id = `${list.id}-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const symbol = document.createElement("b");
      symbol.textContent = ticker.symbol;
      item.append(symbol, ` ${ticker.name}`);
      // The input keeps the focus: a press on the list is not a way out of it.
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => choose(ticker));
      return item;
    }

    function move(step) {
      list.children[at]?.setAttribute("aria-selected", "false");
      at = (at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length;
      const item = list.children[at];
      item.setAttribute("aria-selected", "true");
      item.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", item.id);
    }

    function choose(ticker) {
      kind.choose(input, ticker);
      close();
      input.focus();
    }

    async function ask() {
      const typed = kind.typed(input.value);
      if (typed.length < SHORTEST) return close();
      asking?.abort();
      asking = new AbortController();
      try {
        const address = `${ADDRESS}?q=${encodeURIComponent(typed)}`;
        const response = await fetch(address, { signal: asking.signal });
        found = response.ok ? (await response.json()).tickers : [];
        if (document.activeElement === input) show();
      } catch {
        // Asked anew, or not to be had: what is typed stands as it is.
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT_MS);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && at >= 0) choose(found[at]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  for (const input of document.querySelectorAll(
    "input[data-suggest], input:is([name=ticker], [name=not_ticker], [name=symbol]):not([type=hidden])",
  )) {
    enhance(input);
  }
})();
