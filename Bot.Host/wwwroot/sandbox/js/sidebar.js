// @ts-check
// Rooms and direct messages, and the drawer that holds them on a phone.

import { addressOf } from "./address.js";
import { avatar } from "./avatar.js";
import { byId, el, hiddenText, icon } from "./dom.js";
import { say } from "./language.js";
import { patch } from "./patch.js";
import { session } from "./session.js";

const sidebar = byId("sidebar");
const opener = byId("drawer-open");
const narrow = matchMedia("(max-width: 859px)");

/** @param {string} room @param {string} label @param {Node} picture @param {boolean} [shut] */
function place(room, label, picture, shut = false) {
  const unread = session.timeline.hasUnread(room);
  return el("li", { "data-key": room }, el("a", {
    class: unread ? "place unread" : "place", href: addressOf(session.me.name, room), "aria-current": room === session.room ? "page" : null,
  },
    picture,
    el("span", { class: "place-label" }, label),
    shut && el("span", { class: "place-note" }, say("closed")),
    unread && el("span", { class: "dot" }, hiddenText(say("unread")))));
}

function draw() {
  if (document.visibilityState === "visible") session.timeline.markRead(session.room);
  const rooms = el("ul", {}, (session.state?.rooms ?? []).map(room => place(room.name, room.label, icon("room"))));
  patch(byId("rooms"), dressed(rooms, byId("rooms")));
  const direct = el("ul", {}, place("dm", "SmileBot", avatar("smilebot", "SmileBot"), !session.me.dms));
  patch(byId("direct"), dressed(direct, byId("direct")));

  byId("community").textContent = session.state?.community.name ?? "";
  byId("room-title").textContent = session.roomLabel(session.room);
  const elsewhere = session.roomNames().some(room => room !== session.room && session.timeline.hasUnread(room));
  byId("drawer-dot").hidden = !elsewhere;
  opener.setAttribute("aria-label", say(elsewhere ? "openMenuUnread" : "openMenu"));
  document.title = `${elsewhere ? "• " : ""}${session.roomLabel(session.room)} · ${session.me.label} · ${say("title")}`;
}

/** @param {Element} fresh @param {Element} shown */
function dressed(fresh, shown) {
  for (const { name, value } of shown.attributes) fresh.setAttribute(name, value);
  return fresh;
}

/** @param {boolean} open */
function drawer(open) {
  document.body.classList.toggle("drawer-is-open", open);
  opener.setAttribute("aria-expanded", String(open));
  byId("main").inert = open;
  byId("skip").inert = open;
  if (open) sidebar.querySelector("[aria-current]")?.focus();
  else if (sidebar.contains(document.activeElement)) opener.focus();
}

const isOpen = () => document.body.classList.contains("drawer-is-open");

export function startSidebar() {
  session.on("state messages place", draw);
  session.on("place", () => isOpen() && drawer(false));
  document.addEventListener("visibilitychange", draw);
  opener.addEventListener("click", () => drawer(true));
  byId("drawer-close").addEventListener("click", () => drawer(false));
  byId("scrim").addEventListener("click", () => drawer(false));
  document.addEventListener("keydown", event => event.key === "Escape" && isOpen() && drawer(false));
  sidebar.addEventListener("click", event => event.target.closest("[aria-current]") && isOpen() && drawer(false));
  narrow.addEventListener("change", () => drawer(false));
}
