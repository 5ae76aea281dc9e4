// @ts-check
// The conversation stays at its end, unless the reader has gone up to read.

import { byId } from "./dom.js";
import { say } from "./language.js";

const near = 90;

const scroller = byId("scroller");
const newer = byId("newer");
let follows = true;

const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near;

export function toEnd() {
  follows = true;
  newer.hidden = true;
  scroller.scrollTop = scroller.scrollHeight;
}

/** @param {boolean} fresh something new stands at the end */
export function settle(fresh) {
  if (follows) toEnd();
  else if (fresh) point(say("newer"));
}

/** Says what stands below to a reader who is too far up to see it. @param {string} words */
export function point(words) {
  if (follows) return;
  newer.firstElementChild.textContent = words;
  newer.hidden = false;
}

export function watchScroll() {
  scroller.addEventListener("scroll", () => {
    follows = atEnd();
    if (follows) newer.hidden = true;
  }, { passive: true });
  newer.addEventListener("click", () => {
    toEnd();
    byId("line").focus();
  });
  // A keyboard that comes up on a phone, a picture that arrives: the end stays in sight.
  const watcher = new ResizeObserver(() => follows && toEnd());
  watcher.observe(scroller);
  watcher.observe(byId("messages"));
}
