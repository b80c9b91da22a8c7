/* On paper a page is light whatever the screen shows, and its charts are as wide as the sheet. */
(() => {
  "use strict";

  const SHEET = "42rem"; // between the margins of A4 or Letter
  const root = document.documentElement;
  let theme;

  // Drawn anew at once: the event of a resized window comes too late for paper.
  function fit(width) {
    for (const plot of document.querySelectorAll(".chart-plot.js-plotly-plot")) {
      plot.style.inlineSize = width;
      window.Plotly.relayout(plot, { autosize: true });
    }
  }

  window.addEventListener("beforeprint", () => {
    theme = root.dataset.theme;
    root.dataset.theme = "light";
    fit(SHEET);
  });

  window.addEventListener("afterprint", () => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    fit("");
  });
})();
