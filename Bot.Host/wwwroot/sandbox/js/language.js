// @ts-check
// The language of the page itself: English or Spanish, the browser's unless the reader chose.

import { recall, remember } from "./memory.js";
import { words } from "./words.js";

/** @typedef {"en" | "es"} Language */
/** @typedef {keyof typeof words} Key */

/** @type {Language} */
let current = recall("language") ?? (navigator.language.toLowerCase().startsWith("es") ? "es" : "en");

export const language = () => current;

/** The browser's own flavour of the language where it is the same one (en-GB, es-MX), for dates and numbers. */
export const locale = () => navigator.languages.find(tag => tag.toLowerCase().startsWith(current)) ?? current;

/** @param {Key} key @param {...(string | number)} values what {0}, {1} … stand for */
export function say(key, ...values) {
  return words[key][current].replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}

/** @param {Language} chosen */
export function speak(chosen) {
  current = chosen;
  remember("language", chosen);
  translatePage();
}

/** Fills the words that stand in index.html itself. */
export function translatePage() {
  document.documentElement.lang = current;
  for (const node of document.querySelectorAll("[data-say]"))
    node.textContent = say(/** @type {Key} */ (node.getAttribute("data-say")));
  for (const node of document.querySelectorAll("[data-say-label]"))
    node.setAttribute("aria-label", say(/** @type {Key} */ (node.getAttribute("data-say-label"))));
}
