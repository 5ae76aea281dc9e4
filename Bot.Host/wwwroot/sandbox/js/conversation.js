// @ts-check
// The messages of the room that is open, and what happens when their buttons and forms are used.

import { announce, announceFresh } from "./announcer.js";
import { sentence } from "./api.js";
import { byId, el } from "./dom.js";
import { answersOf, dropDraft, focusForm, watchForms } from "./forms.js";
import { language, say } from "./language.js";
import { messageNode, submitting } from "./message.js";
import { patchList } from "./patch.js";
import { point, settle, toEnd, watchScroll } from "./scroll.js";
import { session } from "./session.js";
import { whenStill } from "./still.js";
import { dayOf, written } from "./times.js";
import { drawWelcome } from "./welcome.js";

/** @typedef {import("./shapes.js").Message} Message */

const groupedWithin = 5 * 60_000;
const list = byId("messages");

/** What was pressed and has not been answered, and what went wrong, by message. @type {Map<string, string>} */
const pending = new Map();
/** @type {Map<string, string>} */
const troubles = new Map();

function draw() {
  const messages = session.timeline.in(session.room);
  const before = focusedMessage();
  patchList(list, messages.flatMap(entriesOf));
  keepFocus(before);
  drawWelcome(messages.length === 0);
}

/** A message, and the day before the first of its day.
 * @param {Message} message @param {number} place @param {Message[]} messages */
function entriesOf(message, place, messages) {
  const last = messages[place - 1];
  const day = dayOf(message.at);
  const sameDay = last && dayOf(last.at) === day;
  const standing = {
    grouped: Boolean(sameDay && belongTogether(last, message)),
    busy: pending.get(message.id) ?? null,
    trouble: troubles.get(message.id) ?? null,
  };
  const entry = {
    key: message.id,
    from: [message, ...Object.values(standing), language(), session.state?.community.zone],
    build: () => messageNode(message, standing),
  };
  return sameDay ? [entry] : [{ key: `day ${day}`, from: [language()], build: () => dayNode(message.at, day) }, entry];
}

/** @param {string} at @param {string} day */
const dayNode = (at, day) => el("li", { class: "day", "data-key": `day ${day}` }, el("span", {}, written(at, "day")));

/** @param {Message} last @param {Message} message */
const belongTogether = (last, message) => last.from === message.from && !message.card && !last.card
  && last.onlyYou === message.onlyYou && Date.parse(message.at) - Date.parse(last.at) < groupedWithin;

const focusedMessage = () => {
  const focused = document.activeElement;
  return focused && list.contains(focused) ? focused.closest("[data-message]") : null;
};

/** If the button under focus is gone, its message has the focus, so that a reader by ear does not start over.
 * @param {Element | null} before */
function keepFocus(before) {
  if (!before || document.activeElement !== document.body) return;
  if (before.isConnected) /** @type {HTMLElement} */ (before).focus({ preventScroll: true });
  else byId("line").focus();
}

/** @param {string} message @param {string} what @param {() => Promise<Message[]>} act @returns {Promise<Message[] | null>} */
async function perform(message, what, act) {
  if (pending.has(message)) return null;
  pending.set(message, what);
  troubles.delete(message);
  draw();
  try {
    return await act();
  } catch (problem) {
    troubles.set(message, sentence(problem));
    return null;
  } finally {
    pending.delete(message);
    draw();
  }
}

/** @param {HTMLElement} button */
async function press(button) {
  if (button.getAttribute("aria-disabled") === "true") return;
  const message = button.closest("[data-message]")?.getAttribute("data-message") ?? "";
  const form = button.closest("form")?.dataset.form;
  if (form) dropDraft(form);
  land(await perform(message, button.dataset.press ?? "", () => session.press(message, button.dataset.press ?? "")), message);
}

/** @param {HTMLFormElement} form */
async function submit(form) {
  const id = form.dataset.form ?? "";
  const message = form.closest("[data-message]")?.getAttribute("data-message") ?? "";
  const answers = answersOf(form);
  dropDraft(id);
  session.timeline.keepAnswers(id, answers);
  land(await perform(message, submitting, () => session.submit(id, answers)), message);
}

/** Where an answer leaves the reader: in the form it brought, or beside the form it finished.
 * @param {Message[] | null} answer @param {string} [origin] the message that was used */
export function land(answer, origin) {
  const form = answer?.find(message => message.room === session.room && message.form?.open)?.form;
  if (form && focusForm(form.id)) return;
  const words = answer?.find(message => message.room === session.room && message.onlyYou && message.id !== origin && !message.form)?.text;
  if (words) point(words);
  const finished = answer?.some(message => message.id === origin && message.form && !message.form.open);
  if (finished || answer?.some(message => message.from === session.me.name)) byId("line").focus();
}

/** @param {Message[]} messages */
function welcomeIn(messages) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const { id } of messages)
    list.querySelector(`[data-message="${CSS.escape(id)}"]`)?.animate(
      [{ opacity: 0, transform: "translateY(6px)" }, { opacity: 1, transform: "none" }], { duration: 180, easing: "ease-out" });
}

export function startConversation() {
  watchScroll();
  watchForms(list);
  list.addEventListener("click", event => {
    const button = /** @type {Element} */ (event.target).closest("[data-press]");
    if (button) press(/** @type {HTMLElement} */ (button));
  });
  list.addEventListener("submit", event => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.querySelector("[type=submit]")?.getAttribute("aria-disabled") !== "true") submit(form);
  });
  session.on("place", () => {
    troubles.clear();
    list.replaceChildren();
    draw();
    toEnd();
  });
  session.on("state", () => whenStill(draw));
  session.on("messages", detail => whenStill(() => show(detail)));
}

/** @param {{ fresh: Message[], changed?: Message[], own: boolean }} detail */
function show({ fresh, changed, own }) {
  draw();
  const here = fresh.filter(message => message.room === session.room);
  if (here.some(message => message.from === session.me.name)) toEnd();
  else settle(here.length > 0);
  welcomeIn(here);
  announceFresh(fresh);
  if (own && fresh.length === 0 && changed?.length) announce(say("changed", changed[0].text));
}
