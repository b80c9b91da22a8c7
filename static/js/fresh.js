/*
 * Announces pieces that came in since the page was written, and puts them in where they belong.
 *
 *   <p id="fresh" role="status" data-fresh="/fresh/?event=legal" data-rows="/fresh/rows/?event=legal"
 *      data-after="123" data-into="#pieces"></p>
 *
 * Asks every half minute while the page is in sight, with the entity tag of the last answer: an answer of 304 has
 * no body. The rows put in keep what the reader is looking at where it is on the screen.
 */
(() => {
  "use strict";

  const EVERY_MS = 30_000;
  const AT_MOST_MS = 600_000;
  const TOLD_MS = 8_000;
  const MOST = 50; // as many rows as one answer has
  const bar = document.getElementById("fresh");
  if (!bar) return;

  const list = document.querySelector(bar.dataset.into);
  const title = document.title;
  let wait = EVERY_MS;
  let asked = Date.now();
  let tag = "";
  let timer = 0;

  const address = (path) => {
    const url = new URL(path, location.href);
    url.searchParams.set("after", bar.dataset.after);
    return url;
  };

  async function ask() {
    asked = Date.now();
    try {
      const response = await fetch(address(bar.dataset.fresh), {
        headers: tag ? { "If-None-Match": tag } : {},
      });
      wait = EVERY_MS;
      if (response.status === 304) return;
      if (!response.ok) throw new Error(String(response.status));
      tag = response.headers.get("ETag") ?? "";
      announce(await response.json());
    } catch {
      // The server is away or does not want to be asked: ask again later and later.
      wait = Math.min(wait * 2, AT_MOST_MS);
    }
  }

  function announce({ count, words }) {
    document.title = count ? `(${count > MOST ? `${MOST}+` : count}) ${title}` : title;
    if (!count) return bar.replaceChildren();
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `Show ${words}`;
    button.addEventListener("click", () => (count > MOST ? location.reload() : show(button)));
    bar.replaceChildren(button);
  }

  async function show(button) {
    button.disabled = true;
    try {
      const response = await fetch(address(bar.dataset.rows));
      if (!response.ok) throw new Error(String(response.status));
      const template = document.createElement("template");
      template.innerHTML = await response.text();
      const answer = template.content.firstElementChild;
      putIn(answer);
      bar.dataset.after = answer.dataset.latest;
      tag = "";
      document.title = title;
      const told = document.createElement("span");
      told.textContent = `${answer.dataset.putIn} put in.`;
      bar.replaceChildren(told);
      setTimeout(() => told.remove(), TOLD_MS);
    } catch {
      location.reload(); // the same pieces, and the server's own words for what is wrong
    }
  }

  // --- each row to its day and, within it, below what is newer

  function putIn(answer) {
    const firstSeen = [...list.querySelectorAll(".piece")].find(
      (piece) => piece.getBoundingClientRect().bottom > 0,
    );
    const before = firstSeen?.getBoundingClientRect().top ?? 0;
    const reading = list.getBoundingClientRect().top < 0;
    const oldest = list.querySelector(".older") && [...list.querySelectorAll(".piece")].at(-1);
    list.querySelector(".empty")?.remove();
    for (const day of answer.querySelectorAll(".day")) {
      for (const piece of day.querySelectorAll(".piece")) {
        if (document.getElementById(piece.id)) piece.remove();
        // It comes with the older pieces.
        else if (oldest && piece.dataset.place < oldest.dataset.place) piece.remove();
        else piece.classList.add("new");
      }
      if (day.querySelector(".piece")) placeDay(day);
    }
    if (reading && firstSeen) {
      const moved = firstSeen.getBoundingClientRect().top - before;
      scrollBy({ top: moved, behavior: "instant" });
    }
    window.htmx?.process(list);
  }

  function placeDay(day) {
    const days = [...list.querySelectorAll(".day")];
    const same = days.find((one) => one.dataset.day === day.dataset.day);
    if (!same) {
      const next = days.find((one) => one.dataset.day < day.dataset.day);
      if (next) next.before(day);
      else if (days.length) days.at(-1).after(day);
      else list.append(day);
      return;
    }
    for (const piece of day.querySelectorAll(".piece")) {
      const there = [...same.querySelectorAll(".piece")];
      const next = there.find((one) => one.dataset.place < piece.dataset.place);
      if (next) next.before(piece);
      else same.querySelector(".pieces").append(piece);
    }
  }

  // --- when to ask: only while somebody may be looking

  function schedule(after) {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (document.hidden) return;
      await ask();
      schedule(wait);
    }, after);
  }

  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) schedule(Math.max(0, asked + wait - Date.now()));
  });
  // For those who will not wait, and for tests.
  bar.addEventListener("newsboard:ask", ask);
  schedule(EVERY_MS);
})();
