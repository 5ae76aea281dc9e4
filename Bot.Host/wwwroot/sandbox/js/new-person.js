// @ts-check
// Somebody new for the community, and one is that person at once.

import { addressOf } from "./address.js";
import { sentence } from "./api.js";
import { byId, el, icon } from "./dom.js";
import { say } from "./language.js";
import { languageChoices, powerChoices } from "./powers.js";
import { session } from "./session.js";

const dialog = byId("new-person");
let saving = false;

export function openNewPerson() {
  dialog.replaceChildren(
    el("header", { class: "sheet-head" },
      el("h2", { id: "new-person-title" }, say("newPerson")),
      el("button", { type: "button", class: "icon-button", "data-close": true, "aria-label": say("close") }, icon("close"))),
    el("form", { class: "form bare", novalidate: true },
      el("div", { class: "form-field" },
        el("label", { for: "new-name" }, say("personName")),
        el("p", { class: "hint", id: "new-name-hint" }, say("personNameHint")),
        el("input", {
          class: "field", id: "new-name", name: "name", autocomplete: "off", autocapitalize: "words",
          "aria-required": "true", "aria-describedby": "new-name-hint new-name-problem",
        }),
        el("p", { class: "trouble", id: "new-name-problem", role: "alert" })),
      choice("power", say("power"), powerChoices()),
      choice("language", say("language"), languageChoices(session.state?.community.languages ?? [])),
      el("div", { class: "button-row" },
        el("button", { type: "submit", class: "button main" }, say("become")),
        el("button", { type: "button", class: "button plain", "data-close": true }, say("cancel")))));
  dialog.showModal();
  byId("new-name").focus();
}

/** @param {string} name @param {string} label @param {[string, string][]} choices */
const choice = (name, label, choices) => el("div", { class: "form-field" },
  el("label", { for: `new-${name}` }, label),
  el("select", { class: "field", id: `new-${name}`, name }, choices.map(([value, words]) => el("option", { value }, words))));

/** @param {HTMLFormElement} form */
async function save(form) {
  const data = new FormData(form);
  const written = String(data.get("name")).trim();
  const name = written.toLowerCase();
  const taken = session.state?.people.find(person => person.name === name);
  if (!name || /\s/.test(name)) return refuse(say("nameNeeded"));
  if (taken) return refuse(say("nameTaken", taken.label));
  if (saving) return;
  saving = true;
  try {
    const person = await session.savePerson({ name, power: String(data.get("power")), language: String(data.get("language")) });
    dialog.close();
    location.hash = addressOf(person.name, session.room);
  } catch (problem) {
    refuse(sentence(problem));
  } finally {
    saving = false;
  }
}

/** @param {string} words */
function refuse(words) {
  byId("new-name-problem").textContent = words;
  byId("new-name").setAttribute("aria-invalid", "true");
  byId("new-name").focus();
}

export function startNewPerson() {
  dialog.addEventListener("click", event => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  dialog.addEventListener("submit", event => {
    event.preventDefault();
    save(event.target);
  });
  dialog.addEventListener("close", () => byId("me").focus());
}
