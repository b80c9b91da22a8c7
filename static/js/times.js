/*
 * Times in the reader's zone. The server writes them in the zone that the cookie "zone" names; this sets the
 * cookie, and on the first page, which was written without it, says them anew. "5 min" grows older meanwhile.
 */
(() => {
  "use strict";

  const MINUTE_MS = 60_000;
  const YEAR_S = 31_536_000;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const kept = /(?:^|; )zone=([^;]*)/.exec(document.cookie)?.[1];
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  const whole = new Intl.DateTimeFormat("en-GB", {
    weekday: "long", day: "numeric", month: "long", year: "numeric",
    hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  }); // prettier-ignore

  function ago(moment) {
    const minutes = (Date.now() - moment) / MINUTE_MS;
    if (minutes >= 0 && minutes < 1) return "now";
    if (minutes >= 1 && minutes < 60) return `${Math.floor(minutes)} min`;
    if (minutes >= 60 && minutes < 1440) return `${Math.floor(minutes / 60)} h`;
    return clock.format(moment);
  }

  function say(root) {
    for (const time of root.querySelectorAll(".piece > time:not(:has(span))")) {
      const moment = new Date(time.dateTime);
      time.textContent = ago(moment);
      time.title = whole.format(moment);
    }
  }

  if (zone && decodeURIComponent(kept ?? "") !== zone) {
    document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=${YEAR_S}; samesite=lax`;
    say(document);
  }
  setInterval(() => document.hidden || say(document), MINUTE_MS);
})();
