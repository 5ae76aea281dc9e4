// @ts-check
// A card: title, then paragraphs, facts, rosters and bars.

import { el } from "./dom.js";
import { say } from "./language.js";
import { spanNodes, spanText } from "./spans.js";

/** @param {import("./shapes.js").Card} card */
export function cardNode(card) {
  return el("section", { class: card.closed ? "card closed" : "card" },
    el("header", { class: "card-head" },
      el("h2", { dir: "auto" }, ...spanNodes(card.title)),
      card.closed && el("span", { class: "tag" }, say("cardClosed"))),
    card.blocks.map(blockNode));
}

/** @param {import("./shapes.js").Block} block */
function blockNode(block) {
  switch (block.kind) {
    case "facts": return facts(block);
    case "roster": return roster(block);
    case "bar": return bar(block);
    default: return el("p", { dir: "auto", class: "paragraph" }, ...spanNodes(block.spans));
  }
}

/** @param {import("./shapes.js").Facts} block */
const facts = block => el("dl", { class: "facts" }, block.rows.map(row =>
  el("div", { class: "fact" },
    el("dt", {}, ...spanNodes(row.label)),
    el("dd", { dir: "auto" }, ...spanNodes(row.value, true)))));

/** @param {import("./shapes.js").Roster} block */
const roster = block => el("div", { class: "roster" },
  el("p", { class: "roster-title" }, ...spanNodes(block.title)),
  el("ul", { class: "names" },
    block.names.map(name => el("li", { class: "name", dir: "auto" }, ...spanNodes(name))),
    block.more > 0 && el("li", { class: "name rest" }, say("more", block.more))));

/** @param {import("./shapes.js").Bar} block */
function bar(block) {
  const share = block.max > 0 ? Math.min(100, Math.max(0, (100 * block.value) / block.max)) : 0;
  return el("div", { class: "bar" },
    el("p", { class: "bar-label" }, ...spanNodes(block.label)),
    meter(share, spanText(block.label), block));
}

/** Drawn as SVG, since the content security policy forbids inline styles.
 * @param {number} share percent @param {string} label @param {{ value: number, max: number }} numbers */
function meter(share, label, { value, max }) {
  const box = el("div", {
    class: share >= 100 ? "meter full" : "meter", role: "meter", "aria-label": label,
    "aria-valuemin": 0, "aria-valuemax": max, "aria-valuenow": Math.min(value, max), "aria-valuetext": label,
  });
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const fill = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  fill.setAttribute("width", `${share}%`);
  fill.setAttribute("height", "100%");
  fill.setAttribute("rx", "4");
  svg.setAttribute("aria-hidden", "true");
  svg.append(fill);
  box.append(svg);
  return box;
}
