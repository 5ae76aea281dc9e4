// @ts-check
// What a screen reader says without being asked. Only what is new, and never a whole room.

import { byId, el } from "./dom.js";
import { say } from "./language.js";
import { session } from "./session.js";

const longest = 280;
const staysFor = 4000;

/** @param {string} words */
export function announce(words) {
  const line = el("p", {}, words.length > longest ? `${words.slice(0, longest)}…` : words);
  byId("announcer").append(line);
  setTimeout(() => line.remove(), staysFor);
}

/** @param {import("./shapes.js").Message[]} messages */
export function announceFresh(messages) {
  const others = messages.filter(message => message.from !== session.me.name);
  for (const message of others.filter(one => one.room === session.room)) {
    const mark = message.onlyYou ? `${say("onlyYou")}. ` : "";
    announce(mark + say("said", message.fromLabel, message.text));
  }
  for (const room of new Set(others.map(message => message.room).filter(room => room !== session.room)))
    announce(say("newIn", session.roomLabel(room)));
}
