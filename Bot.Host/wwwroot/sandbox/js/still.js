// @ts-check
// Nothing moves under a finger: between pressing down and letting go, a button that slid away would not be pressed at all.

let down = false;
/** @type {(() => void)[]} */
const waiting = [];

/** Runs now, or as soon as nobody presses. @param {() => void} move something that may move what is on the page */
export function whenStill(move) {
  if (down) waiting.push(move);
  else move();
}

function release() {
  down = false;
  // After the click that this may be the end of.
  setTimeout(() => {
    while (!down && waiting.length) waiting.shift()?.();
  });
}

export function watchFingers() {
  addEventListener("pointerdown", () => (down = true), { capture: true });
  addEventListener("pointerup", release, { capture: true });
  addEventListener("pointercancel", release, { capture: true });
  // The window's own, for a finger that is lifted elsewhere.
  addEventListener("blur", release);
}
