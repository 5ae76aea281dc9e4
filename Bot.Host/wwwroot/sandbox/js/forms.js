// @ts-check
// A form stands inside the conversation: what led to it stays readable, and the page behind it stays usable.

import { byId, el, icon } from "./dom.js";
import { drawCount, fieldNode } from "./fields.js";
import { say } from "./language.js";
import { session } from "./session.js";

/** @typedef {import("./shapes.js").Form} Form */

const draftPause = 500;

/** @param {string} id @returns {string} fit for an id attribute */
const domId = id => `form-${id.replace(/[^\w-]/g, "_")}`;

/** @param {Form} form @param {Node | false} actions the row of buttons */
export function formNode(form, actions) {
  const id = domId(form.id);
  if (!form.open)
    return el("section", { class: "form finished", "data-key": `${form.id}-finished` },
      el("h2", {}, icon("done"), form.title), el("p", { class: "hint" }, say("finished")));
  return el("form", {
    class: "form", id, "data-form": form.id, "data-key": form.id, novalidate: true,
    "aria-labelledby": `${id}-title`, "aria-describedby": form.problem ? `${id}-problem` : null,
  },
    el("h2", { id: `${id}-title` }, form.title),
    form.problem && el("p", { class: "trouble", id: `${id}-problem`, tabindex: "-1" }, form.problem),
    form.fields.map(field => fieldNode(field, id)),
    actions);
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} every field; blank ones are empty */
export function answersOf(form) {
  /** @type {Record<string, string>} */
  const answers = {};
  for (const control of /** @type {Iterable<any>} */ (form.elements)) {
    if (!control.name) continue;
    if (control.type !== "radio") answers[control.name] = control.value;
    else answers[control.name] = control.checked ? control.value : answers[control.name] ?? "";
  }
  return answers;
}

/** Where the reader should go on: the first mistake, else the first field.
 * @param {string} formId @returns {boolean} whether there was such a place */
export function focusForm(formId) {
  const form = byId(domId(formId));
  if (!form) return false;
  const wrong = form.querySelector("[aria-invalid=true]");
  const place = wrong?.matches("fieldset") ? wrong.querySelector("input")
    : wrong ?? form.querySelector(".form > .trouble") ?? form.querySelector("input, select, textarea");
  place?.focus();
  place?.scrollIntoView({ block: "center" });
  return Boolean(place);
}

/** @type {Map<string, { timer: number, save: (leaving?: boolean) => void }>} */
const drafts = new Map();

/** Unfinished answers go to the server soon after each change. @param {HTMLFormElement} form */
function draftLater(form) {
  const id = form.dataset.form ?? "";
  clearTimeout(drafts.get(id)?.timer);
  const draft = { as: session.me.name, form: id, answers: answersOf(form) };
  session.timeline.keepAnswers(id, draft.answers);
  const save = (leaving = false) => {
    dropDraft(id);
    session.saveDraft(draft, leaving);
  };
  drafts.set(id, { timer: setTimeout(save, draftPause), save });
}

/** @param {string} id */
export function dropDraft(id) {
  clearTimeout(drafts.get(id)?.timer);
  drafts.delete(id);
}

/** @param {HTMLElement} root where forms may appear */
export function watchForms(root) {
  root.addEventListener("input", event => {
    const control = /** @type {HTMLInputElement} */ (event.target);
    if (control.dataset.fills) byId(control.dataset.fills).value = control.value.replace("T", " ");
    countCharacters(control);
    const form = control.closest("form");
    if (form?.dataset.form) draftLater(form);
  });
  root.addEventListener("keydown", event => {
    const control = /** @type {HTMLElement} */ (event.target);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && control.matches("[data-form] textarea"))
      control.closest("form")?.requestSubmit();
  });
  addEventListener("pagehide", () => {
    for (const { save } of drafts.values()) save(true);
  });
}

/** @param {HTMLInputElement} control */
function countCharacters(control) {
  const count = document.getElementById(`${control.id}-count`);
  if (count) drawCount(count, control.value.length);
}
