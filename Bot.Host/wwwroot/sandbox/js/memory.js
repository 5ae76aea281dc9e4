// @ts-check
// What this browser remembers. Every entry is a convenience: a browser that refuses storage loses nothing else.

const prefix = "sandbox.";

/** @param {string} name @returns {any} what was remembered, or null */
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} name @param {unknown} value null forgets it */
export function remember(name, value) {
  try {
    if (value === null || value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Full or closed.
  }
}
