/* Light, dark, or as the system has it. Loaded before anything is drawn, so that no wrong colour flashes. */
(() => {
  "use strict";

  const KEY = "newsboard-theme";
  const CHOICES = ["auto", "light", "dark"];
  const GLYPHS = { auto: "◐", light: "☀", dark: "☾" };
  const root = document.documentElement;

  function chosen() {
    try {
      const kept = localStorage.getItem(KEY);
      return CHOICES.includes(kept) ? kept : "auto";
    } catch {
      return "auto"; // a browser that keeps nothing
    }
  }

  function show(choice) {
    if (choice === "auto") delete root.dataset.theme;
    else root.dataset.theme = choice;
  }

  show(chosen());

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    if (!button) return;
    const [glyph, words] = button.children;
    const label = (choice) => {
      glyph.textContent = GLYPHS[choice];
      words.textContent = `Colours: ${choice}. Change`;
      button.title = `Colours: ${choice}`;
    };
    label(chosen());
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = CHOICES[(CHOICES.indexOf(root.dataset.theme ?? "auto") + 1) % CHOICES.length];
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // the choice holds for this page only
      }
      show(next);
      label(next);
    });
  });
})();
