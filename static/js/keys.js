/* The keyboard: / search, j and k move, o open, x key points, g and a letter the sections, ? help. */
(() => {
  "use strict";

  const PLACES = { b: "/", t: "/tickers/", r: "/releases/", s: "/studies/", w: "/watchlists/" };
  const AFTER_G_MS = 1200;
  const help = document.getElementById("keys-help");
  let afterG = -Infinity;

  const pieces = () => [...document.querySelectorAll(".piece")];
  const current = () => document.querySelector(".piece.current");

  function move(step) {
    const all = pieces();
    if (!all.length) return;
    const at = all.indexOf(current());
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
    current()?.classList.remove("current");
    next.classList.add("current");
    next.querySelector(".headline").focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  function search() {
    document.querySelector("[data-key='/']")?.select();
  }

  function keyPoints() {
    const details = current()?.querySelector("details");
    if (details) details.open = !details.open;
  }

  // By the link of the header, which keeps the moment that a page is of.
  function go(path) {
    const links = [...document.querySelectorAll(".sections a")];
    links.find((link) => link.pathname === path)?.click();
  }

  const KEYS = {
    "/": search,
    "?": () => help.showModal(),
    j: () => move(1),
    k: () => move(-1),
    o: () => current()?.querySelector(".headline").click(),
    x: keyPoints,
    g: ({ timeStamp }) => (afterG = timeStamp),
  };

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    // By when the keys were pressed, however busy the page was meanwhile.
    const place = event.timeStamp - afterG < AFTER_G_MS ? PLACES[key] : undefined;
    afterG = -Infinity;
    if (place) go(place);
    else if (KEYS[key]) KEYS[key](event);
    else return;
    event.preventDefault();
  });

  const button = document.getElementById("keys");
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());

  // A fact that an address points to may lie under a kind that is switched off.
  window.addEventListener("hashchange", () => {
    const kind = /^#(\w+)-\d+$/.exec(location.hash)?.[1];
    const box = kind && document.getElementById(`show-${kind}`);
    if (box) box.checked = true;
  });
})();
