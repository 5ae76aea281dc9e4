// @ts-check
// Who I am here: switch to another person, change what this one may do.

import { addressOf } from "./address.js";
import { announce } from "./announcer.js";
import { sentence } from "./api.js";
import { avatar } from "./avatar.js";
import { byId, el, hiddenText, icon } from "./dom.js";
import { say } from "./language.js";
import { openNewPerson } from "./new-person.js";
import { languageChoices, powerChoices, powerWord } from "./powers.js";
import { patch } from "./patch.js";
import { session } from "./session.js";

/** @typedef {import("./shapes.js").Person} Person */

const dialog = byId("people");
const opener = byId("me");
let trouble = "";

function drawOpener() {
  const { me } = session;
  opener.replaceChildren(
    hiddenText(`${say("youAre")} `),
    avatar(me.name, me.label),
    el("span", { class: "me-words" }, el("span", { class: "me-name" }, me.label), badge(me)),
    hiddenText(`, ${say("changePerson")}`),
    icon("down"));
}

/** @param {Person} person */
const badge = person => el("span", { class: `badge ${person.power}` }, powerWord(person.power));

function drawDialog() {
  const { me } = session;
  const fresh = el("dialog", {},
    el("header", { class: "sheet-head" },
      el("h2", { id: "people-title" }, say("whoYouAre")),
      el("button", { type: "button", class: "icon-button", "data-close": true, "aria-label": say("close") }, icon("close"))),
    el("p", { class: "hint" }, say("becomeHint")),
    el("ul", { class: "person-list" }, (session.state?.people ?? []).map(personRow)),
    el("button", { type: "button", class: "button wide", "data-new": true }, icon("add"), say("newPerson")),
    el("section", { class: "about", "data-key": me.name, "aria-labelledby": "about-title" },
      el("h3", { id: "about-title" }, say("about", me.label)),
      el("div", { class: "pair" },
        labelled("power", say("power"), powerChoices(), me.power),
        labelled("language", say("language"), languageChoices(session.state?.community.languages ?? []), me.language)),
      dmsSwitch(me),
      el("p", { class: "trouble", role: "alert" }, trouble)));
  for (const name of ["class", "id", "aria-labelledby", "open"])
    if (dialog.hasAttribute(name)) fresh.setAttribute(name, dialog.getAttribute(name));
  patch(dialog, fresh);
  dialog.querySelector("#person-power").value = me.power;
  dialog.querySelector("#person-language").value = me.language;
  dialog.querySelector("#person-dms").checked = me.dms;
}

/** @param {Person} person */
const personRow = person => el("li", { class: "person", "data-key": person.name },
  el("a", {
    class: "person-link", href: addressOf(person.name, session.room), "aria-current": person.name === session.me.name ? "true" : null,
  }, avatar(person.name, person.label), el("span", { class: "person-name" }, person.label), badge(person)),
  el("a", {
    class: "icon-button", href: addressOf(person.name, session.room), target: "_blank",
    "aria-label": say("openTabAs", person.label), title: say("openTabAs", person.label),
  }, icon("tab")));

/** @param {string} name @param {string} label @param {[string, string][]} choices @param {string} value */
function labelled(name, label, choices, value) {
  const select = el("select", { class: "field", id: `person-${name}`, "data-about": name },
    choices.map(([key, words]) => el("option", { value: key }, words)));
  select.value = value;
  return el("div", { class: "form-field" }, el("label", { for: select.id }, label), select);
}

/** @param {Person} person */
function dmsSwitch(person) {
  const input = el("input", { type: "checkbox", role: "switch", id: "person-dms", "data-about": "dms", "aria-describedby": "person-dms-hint" });
  input.checked = person.dms;
  return el("div", { class: "switch-field" },
    el("label", { class: "switch", for: "person-dms" }, input, el("span", { class: "switch-track", "aria-hidden": "true" }), el("span", {}, say("directOpen"))),
    el("p", { class: "hint", id: "person-dms-hint" }, say("directOpenHint")));
}

/** @param {HTMLInputElement} control */
async function change(control) {
  const value = control.type === "checkbox" ? control.checked : control.value;
  const { name, power, language, dms } = session.me;
  trouble = "";
  try {
    await session.savePerson({ name, power, language, dms, [control.dataset.about ?? ""]: value });
    announce(say("saved"));
  } catch (problem) {
    trouble = sentence(problem);
  }
  drawDialog();
}

export function startPeople() {
  opener.addEventListener("click", () => {
    trouble = "";
    drawDialog();
    dialog.showModal();
    dialog.querySelector(".person-link[aria-current]")?.focus();
  });
  dialog.addEventListener("click", event => {
    if (event.target === dialog || event.target.closest("[data-close], .person-link")) dialog.close();
    if (event.target.closest("[data-new]")) {
      dialog.close();
      openNewPerson();
    }
  });
  dialog.addEventListener("change", event => event.target.dataset.about && change(event.target));
  session.on("state place", () => {
    drawOpener();
    if (dialog.open) drawDialog();
  });
}
