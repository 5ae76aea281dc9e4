// @ts-check
// The list above the composer that completes commands, options and names.
// Focus stays in the message field; aria-activedescendant says which suggestion is meant.

import { announce } from "./announcer.js";
import { get } from "./api.js";
import { byId, el } from "./dom.js";
import { say } from "./language.js";
import { session } from "./session.js";

/** @typedef {import("./shapes.js").Suggestion} Suggestion */

const typingPause = 90;
const panel = byId("suggest");
const list = byId("suggest-list");
const line = byId("line");

/** @type {Suggestion[]} */
let shown = [];
let active = -1;
let asked = 0;
let timer = 0;

export const suggestionsOpen = () => !panel.hidden;

export function closeSuggestions() {
  clearTimeout(timer);
  asked++;
  show([]);
}

/** Asks what could follow; an answer to older text is dropped. */
export function suggest() {
  clearTimeout(timer);
  const text = line.value;
  const turn = ++asked;
  // Until the answer comes: what was suggested for other words must not be accepted into these.
  show(shown.filter(one => one.text.startsWith(text)));
  if (!text.startsWith("/")) {
    show(mentions(text));
    return;
  }
  timer = setTimeout(async () => {
    const found = await get("complete", { as: session.me.name, text }).catch(() => []);
    if (turn === asked) show(found.filter(one => one.text.trimEnd() !== text.trimEnd()));
  }, typingPause);
}

/** @param {string} text @returns {Suggestion[]} */
function mentions(text) {
  const begun = /(^|\s)@([\p{L}\p{N}_-]*)$/u.exec(text);
  if (!begun) return [];
  const before = text.slice(0, text.length - begun[2].length - 1);
  return (session.state?.people ?? [])
    .filter(person => person.name !== session.me.name && person.name.startsWith(begun[2].toLowerCase()))
    .map(person => ({ text: `${before}@${person.name} `, label: `@${person.name}`, about: person.label }));
}

/** @param {Suggestion[]} suggestions */
function show(suggestions) {
  const grew = suggestions.length !== shown.length && suggestions.length > 0;
  shown = suggestions;
  panel.hidden = shown.length === 0;
  list.replaceChildren(...shown.map((one, place) =>
    el("li", { class: "suggestion", role: "option", id: `suggestion-${place}`, "aria-selected": "false", "data-place": place },
      el("span", { class: "suggestion-label" }, one.label), one.about && el("span", { class: "suggestion-about" }, one.about))));
  choose(-1);
  if (grew) announce(shown.length === 1 ? say("suggestOne") : say("suggestCount", shown.length));
}

/** @param {number} place */
function choose(place) {
  list.children[active]?.setAttribute("aria-selected", "false");
  active = place;
  const option = list.children[active];
  if (option) {
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    line.setAttribute("aria-activedescendant", option.id);
  } else {
    line.removeAttribute("aria-activedescendant");
  }
}

/** @param {number} place */
function accept(place) {
  const suggestion = shown[place];
  if (!suggestion) return;
  line.value = suggestion.text;
  line.focus();
  line.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {KeyboardEvent} event @returns {boolean} whether the key was for the list */
export function suggestionKey(event) {
  if (!suggestionsOpen() || event.isComposing) return false;
  const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
  if (event.key in steps) choose(next(steps[event.key]));
  else if (event.key === "Tab" && !event.shiftKey) accept(Math.max(active, 0));
  else if (event.key === "Enter" && active >= 0) accept(active);
  else if (event.key === "Escape") closeSuggestions();
  else return false;
  event.preventDefault();
  return true;
}

/** Round the list, with the field itself between its end and its beginning. @param {number} step */
function next(step) {
  const places = shown.length + 1;
  return ((active + 1 + step + places) % places) - 1;
}

export function startSuggestions() {
  // Before the click: the field would lose its focus, and with it the list.
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => accept(Number(event.target.closest("[data-place]")?.dataset.place ?? -1)));
  line.addEventListener("blur", () => closeSuggestions());
}
