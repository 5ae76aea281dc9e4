// @ts-check
// One message in the conversation.

import { avatar } from "./avatar.js";
import { cardNode } from "./card.js";
import { el, hiddenText, icon, safeUrl } from "./dom.js";
import { formNode } from "./forms.js";
import { say } from "./language.js";
import { session } from "./session.js";
import { spanNodes } from "./spans.js";
import { written } from "./times.js";

/** @typedef {import("./shapes.js").Message} Message */
/** @typedef {{ grouped: boolean, busy: string | null, trouble: string | null }} Standing how a message stands here and now */

export const submitting = "submit";

/** @param {Message} message @param {Standing} standing */
export function messageNode(message, standing) {
  const mine = message.from === session.me.name;
  const classes = [
    "message", mine && "mine", standing.grouped && "grouped", message.onlyYou && "only-you", message.card && "has-card",
    message.form && "has-form", !mine && (message.mentions ?? []).includes(session.me.name) && "mentions-me",
  ];
  return el("li", { class: classes.filter(Boolean).join(" "), "data-message": message.id, "data-key": message.id, tabindex: "-1" },
    !mine && avatar(message.from, message.fromLabel),
    el("div", { class: "message-body" },
      head(message, mine),
      el("div", { class: "bubble" },
        message.onlyYou && el("p", { class: "only-you-mark" }, icon("private"), say("onlyYou")),
        contents(message, standing),
        standing.trouble && el("p", { class: "trouble", role: "alert" }, standing.trouble))));
}

/** @param {Message} message @param {boolean} mine */
const head = (message, mine) => el("div", { class: "message-head" },
  el("span", { class: "author" }, mine ? say("you") : message.fromLabel),
  el("time", { datetime: message.at, title: written(message.at, "full") }, written(message.at, "time")),
  // A card is kept up to date all the time, and says itself what was changed.
  message.edited && !message.card && el("span", { class: "remark" }, say("edited")),
  message.silent && el("span", { class: "remark", title: say("silent") }, icon("quiet"), hiddenText(say("silent"))));

/** @param {Message} message @param {Standing} standing */
function contents(message, standing) {
  const { spans, card, form, file } = message;
  const actions = actionsNode(message, standing);
  const bare = !spans?.length && !card && !form && !file;
  return [
    Boolean(spans?.length || bare) && el("p", { class: "words", dir: "auto" }, ...(bare ? [message.text] : spanNodes(spans))),
    card && cardNode(card),
    file && fileNode(file),
    form && formNode(form, form.open && actions),
    !form?.open && actions,
  ];
}

/** @param {{ name: string, url: string, type: string }} file */
function fileNode(file) {
  const href = safeUrl(file.url);
  if (!href) return el("p", { class: "file" }, icon("file"), file.name);
  if (file.type.startsWith("image/")) return el("a", { href, target: "_blank" }, el("img", { class: "picture", src: href, alt: file.name }));
  return el("a", { class: "file", href, download: file.name }, icon("file"), el("span", {}, file.name));
}

/** @param {Message} message @param {Standing} standing */
function actionsNode({ buttons, form }, { busy }) {
  const submit = form?.open && el("button", {
    type: "submit", class: "button main", "data-key": "submit", ...waiting(busy, submitting),
  }, form.submit);
  if (!submit && !buttons?.length) return false;
  const rows = [...new Set((buttons ?? []).map(button => button.row))].sort((a, b) => a - b);
  const nodes = rows.map(row => el("div", { class: "button-row" },
    row === rows[0] && submit,
    buttons.filter(button => button.row === row).map(button => buttonNode(button, busy))));
  return el("div", { class: "buttons", role: "group", "aria-label": say("actions") },
    nodes.length ? nodes : el("div", { class: "button-row" }, submit));
}

/** A button that may not be pressed keeps its focus, hence aria-disabled.
 * @param {import("./shapes.js").Button} button @param {string | null} busy */
function buttonNode(button, busy) {
  const href = safeUrl(button.url);
  const look = { class: `button ${button.style}`, "data-key": `button-${button.id}` };
  if (href) return el("a", { ...look, href, target: "_blank", rel: "noopener noreferrer" }, button.label, icon("tab"), hiddenText(` ${say("opensTab")}`));
  return el("button", { type: "button", ...look, "data-press": button.id, ...waiting(busy, button.id, button.disabled) }, button.label);
}

/** @param {string | null} busy @param {string} own @param {boolean} [disabled] */
const waiting = (busy, own, disabled = false) => ({
  "aria-disabled": busy !== null || disabled ? "true" : null,
  "aria-busy": busy === own ? "true" : null,
});
