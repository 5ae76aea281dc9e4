// @ts-check
// One line above the composer: where an answer went, or why one cannot arrive.

import { addressOf } from "./address.js";
import { announce } from "./announcer.js";
import { byId, el, icon } from "./dom.js";
import { say } from "./language.js";
import { session } from "./session.js";

const box = byId("notice");

/** Have the closed direct messages been spoken of since this place was entered? */
let saysShut = false;

/** @param {string} words @param {{ label: string, href: string } | null} way */
function notice(words, way) {
  box.replaceChildren(
    el("p", {}, words),
    ...(way ? [el("a", { class: "button small", href: way.href }, way.label)] : []),
    el("button", { type: "button", class: "icon-button", "data-dismiss": true, "aria-label": say("dismiss") }, icon("close")));
  box.hidden = false;
  announce(words);
}

function clear() {
  saysShut = false;
  box.hidden = true;
  box.replaceChildren();
}

export function startNotice() {
  box.addEventListener("click", event => {
    if (!event.target.closest("[data-dismiss]")) return;
    clear();
    byId("line").focus();
  });
  session.on("elsewhere", ({ room }) =>
    notice(room === "dm" ? say("answeredDirect") : say("answeredIn", session.roomLabel(room)), { label: say("open"), href: addressOf(session.me.name, room) }));
  session.on("place", clear);
  session.on("place state", () => {
    const shut = session.room === "dm" && !session.me.dms;
    if (session.surprise) notice(session.surprise, null);
    else if (shut && !saysShut) notice(say("directClosed", session.me.label), null);
    else if (!shut && saysShut) clear();
    saysShut = shut;
    session.surprise = null;
  });
}
