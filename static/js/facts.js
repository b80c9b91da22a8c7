/* From a fact in the text to its entry below, which says by which rule it was found and how sure that is. */
(() => {
  "use strict";

  document.addEventListener("click", ({ target }) => {
    const mark = target.closest?.(".text .fact, .head .fact");
    if (!mark || String(window.getSelection())) return;
    // A mark that begins elsewhere has no id of its own; the outer one may.
    const id = mark.id || mark.closest(".fact[id]")?.id;
    const entry = id && document.getElementById(`fact-${id}`);
    if (!entry) return;
    entry.closest("details").open = true;
    document.querySelector(".facts li.shown")?.classList.remove("shown");
    entry.classList.add("shown");
    entry.scrollIntoView({ block: "nearest" });
  });
})();
