// @ts-check
// Where one writes. What is typed stays until the host has it, and is kept per person and room.

import { sentence } from "./api.js";
import { land } from "./conversation.js";
import { byId } from "./dom.js";
import { say } from "./language.js";
import { recall, remember } from "./memory.js";
import { session } from "./session.js";
import { whenStill } from "./still.js";
import { closeSuggestions, startSuggestions, suggest, suggestionKey } from "./suggestions.js";

const form = byId("composer");
const line = byId("line");
const send = byId("send");
const problem = byId("composer-problem");
const narrow = matchMedia("(max-width: 859px)");
const touch = matchMedia("(pointer: coarse)");

/** What this person sent, newest last; ↑ in an empty field brings it back. @type {string[]} */
let history = [];
let back = 0;
let sending = false;
/** Sent off while another line was on its way. */
let next = false;

const draftName = () => `draft.${session.me.name}.${session.room}`;

/** Puts a line into the field as if it had been typed. @param {string} text */
export function fillComposer(text) {
  line.value = text;
  line.focus();
  line.setSelectionRange(text.length, text.length);
  changed();
  closeSuggestions();
}

/** Ready to write, without calling up the keyboard of a phone. */
export const focusComposer = () => (touch.matches ? byId("room-title") : line).focus({ preventScroll: true });

function changed() {
  problem.textContent = "";
  remember(draftName(), line.value || null);
  drawField();
}

function drawField() {
  line.style.height = "auto";
  line.style.height = `${line.scrollHeight}px`;
  const idle = sending || line.value.trim() === "";
  send.setAttribute("aria-disabled", String(idle));
  send.toggleAttribute("aria-busy", sending);
  line.placeholder = say(narrow.matches ? "writeShort" : "write", session.roomLabel(session.room));
}

async function submit() {
  const text = line.value.trim();
  if (sending) next = true;
  if (!text || sending) return;
  const draft = draftName();
  sending = true;
  problem.textContent = "";
  closeSuggestions();
  drawField();
  const answer = await session.send(text).catch(trouble => {
    problem.textContent = sentence(trouble);
    return null;
  });
  if (answer) {
    history.push(text);
    back = 0;
    remember(draft, null);
  }
  // A field that shrinks moves the room above it. Until then a second tap sends nothing.
  whenStill(() => {
    sending = false;
    if (answer && draft === draftName() && line.value.trim() === text) line.value = "";
    drawField();
    if (answer) land(answer);
    if (next && answer) submit();
    next = false;
  });
}

/** @param {KeyboardEvent} event */
function key(event) {
  if (suggestionKey(event) || event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "ArrowUp" && history.length && (line.value === "" || back > 0)) {
    event.preventDefault();
    recallSent(1);
  } else if (event.key === "ArrowDown" && back > 0) {
    event.preventDefault();
    recallSent(-1);
  }
}

/** @param {number} step */
function recallSent(step) {
  back = Math.min(Math.max(back + step, 0), history.length);
  fillComposer(back > 0 ? history[history.length - back] : "");
}

export function startComposer() {
  startSuggestions();
  form.addEventListener("submit", event => {
    event.preventDefault();
    submit();
  });
  line.addEventListener("keydown", key);
  line.addEventListener("input", () => {
    back = 0;
    changed();
    suggest();
  });
  byId("slash").addEventListener("click", () => {
    if (!line.value) line.value = "/";
    line.focus();
    line.dispatchEvent(new Event("input", { bubbles: true }));
  });
  session.on("place", ({ another }) => {
    if (another) history = [];
    back = 0;
    line.value = recall(draftName()) ?? "";
    problem.textContent = "";
    closeSuggestions();
    drawField();
  });
  session.on("state", drawField);
}
