// @ts-check
// The fields of a form. What the server says about one is tied to it; what the reader typed is never taken away.

import { el } from "./dom.js";
import { say } from "./language.js";

/** @typedef {import("./shapes.js").Field} Field */

/** @param {Field} field @param {string} form DOM-safe prefix for ids */
export function fieldNode(field, form) {
  const id = `${form}-field-${field.name}`;
  const hint = field.hint || { when: say("whenHint"), length: say("lengthHint") }[String(field.kind)] || null;
  const notes = [hint && `${id}-hint`, field.max && textual(field) && `${id}-count`, field.error && `${id}-error`].filter(Boolean);
  const common = {
    id, name: field.name,
    "aria-describedby": notes.join(" ") || null,
    "aria-invalid": field.error ? "true" : null,
    "aria-required": field.required ? "true" : null,
  };
  const several = field.kind === "yesno" || (field.kind === "choice" && field.required && (field.choices ?? []).length <= 4);
  return several ? radios(field, common, hint) : single(field, common, hint);
}

/** @param {Field} field */
const textual = field => ["text", "long"].includes(field.kind);

/** @param {Field} field @param {any} common @param {string | null} hint */
function single(field, common, hint) {
  return el("div", { class: "form-field", "data-key": field.name },
    el("label", { for: common.id }, field.label, mark(field)),
    hint && el("p", { class: "hint", id: `${common.id}-hint` }, hint),
    control(field, common),
    problem(field, common.id),
    Boolean(field.max && textual(field)) && count(field, common.id),
    field.kind === "when" && calendar(common.id));
}

/** @param {Field} field @param {any} common @param {string | null} hint */
function radios(field, common, hint) {
  const choices = field.kind === "yesno" ? [{ value: "yes", label: say("yes") }, { value: "no", label: say("no") }] : field.choices ?? [];
  return el("fieldset", {
    class: "form-field", "data-key": field.name, role: "radiogroup",
    "aria-describedby": common["aria-describedby"], "aria-invalid": common["aria-invalid"], "aria-required": common["aria-required"],
  },
    el("legend", {}, field.label, mark(field)),
    hint && el("p", { class: "hint", id: `${common.id}-hint` }, hint),
    el("div", { class: "choices" }, choices.map((choice, place) => {
      const input = el("input", { type: "radio", id: `${common.id}-${place}`, name: field.name, value: choice.value });
      input.checked = field.value === choice.value;
      return el("label", { class: "choice" }, input, el("span", {}, choice.label));
    })),
    problem(field, common.id));
}

/** @param {Field} field @param {any} common */
function control(field, common) {
  if (field.kind === "choice") return select(field, common);
  if (field.kind === "long") {
    const area = el("textarea", { ...common, class: "field", rows: 3, dir: "auto" });
    area.value = field.value ?? "";
    return area;
  }
  const number = field.kind === "number";
  const input = el("input", {
    ...common, class: "field", type: number ? "number" : "text", autocomplete: "off",
    dir: number ? null : "auto", inputmode: number ? "numeric" : null, step: number ? 1 : null, min: field.least, max: field.most,
  });
  input.value = field.value ?? "";
  return input;
}

/** @param {Field} field @param {any} common */
function select(field, common) {
  const choices = field.required && field.value ? [] : [{ value: "", label: say("noChoice") }];
  const node = el("select", { ...common, class: "field" },
    [...choices, ...(field.choices ?? [])].map(choice => el("option", { value: choice.value }, choice.label)));
  node.value = field.value ?? "";
  return node;
}

/** Written only as the end comes near: before that it is noise. @param {Field} field @param {string} id */
function count(field, id) {
  const node = el("p", { class: "hint count", id: `${id}-count`, "data-count": field.max });
  drawCount(node, (field.value ?? "").length);
  return node;
}

/** @param {HTMLElement} node @param {number} length */
export function drawCount(node, length) {
  const most = Number(node.dataset.count);
  node.textContent = length > most * 0.75 ? say("count", length, most) : "";
  node.classList.toggle("over", length > most);
}

/** A calendar for whoever does not want to write the date. @param {string} id */
function calendar(id) {
  return el("details", { class: "calendar" },
    el("summary", {}, say("pickDate")),
    el("input", { class: "field", type: "datetime-local", "data-fills": id, "aria-label": say("dateAndTime") }));
}

/** @param {Field} field */
const mark = field => !field.required && el("span", { class: "field-mark" }, ` ${say("optional")}`);

/** @param {Field} field @param {string} id */
const problem = (field, id) => field.error && el("p", { class: "trouble", id: `${id}-error` }, field.error);
