// @ts-check
// Pieces of text with one meaning each.

import { el, hiddenText, safeUrl } from "./dom.js";
import { say } from "./language.js";
import { session } from "./session.js";
import { inViewersTime, written } from "./times.js";

/** @typedef {import("./shapes.js").Span} Span */

/** @param {Span[] | null | undefined} spans
 * @param {boolean} [below] the viewer's own times stand on lines below instead of in the sentence
 * @returns {(Node | string)[]} */
export function spanNodes(spans, below = false) {
  const nodes = (spans ?? []).map(span => ({ node: spanNode(span), yours: yourTime(span) }));
  if (!below) return nodes.flatMap(({ node, yours }) => (yours ? [node, " ", yours] : [node]));
  return [...nodes.map(({ node }) => node), ...nodes.flatMap(({ yours }) => yours ?? [])];
}

/** @param {Span[] | null | undefined} spans */
export const spanText = spans => (spans ?? []).map(span => span.text).join("");

/** @param {Span} span @returns {Node | string} */
function spanNode(span) {
  switch (span.t) {
    case "bold": return el("strong", {}, span.text);
    case "code": return el("code", {}, span.text);
    case "link": return link(span);
    case "mention": return el("span", { class: span.person === session.me.name ? "mention me" : "mention" }, span.text);
    case "moment": return span.iso ? el("time", { datetime: span.iso, title: written(span.iso, "full") }, span.text) : span.text;
    default: return span.text;
  }
}

/** @param {Span} span */
function link(span) {
  const href = safeUrl(span.url);
  if (!href) return span.text;
  return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, span.text, hiddenText(` ${say("opensTab")}`));
}

/** A moment as the viewer's own clock shows it, where that differs from what the bot wrote. @param {Span} span */
function yourTime(span) {
  if (span.t !== "moment" || !span.iso) return null;
  const words = inViewersTime(span.iso, span.style, session.state?.community.zone ?? "UTC");
  return words && el("small", { class: "your-time" }, words);
}
