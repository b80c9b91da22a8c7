/* Lists that open over the page, details.pick, close by Escape and by a click elsewhere. */
(() => {
  "use strict";

  const open = () => document.querySelectorAll("details.pick[open]");

  document.addEventListener("click", ({ target }) => {
    for (const pick of open()) if (!pick.contains(target)) pick.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const pick of open()) {
      pick.open = false;
      pick.querySelector("summary").focus();
    }
  });
})();
