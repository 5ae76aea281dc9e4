// @ts-check
// The messages that one person may see, by room, and how far they have read.

import { recall, remember } from "./memory.js";

/** @typedef {import("./shapes.js").Message} Message */
/** @typedef {{ id: string, at: string }} Mark the last message seen */

/** Ids that grow keep messages of the same instant in order. */
const byNumber = new Intl.Collator("en", { numeric: true }).compare;

/** @param {Message} one @param {Message} other two states of the same message */
const isNewer = (one, other) => byNumber(one.revision, other.revision) > 0;

/** @param {Message} one @param {Message} other */
const isLater = (one, other) => one.at > other.at || (one.at === other.at && byNumber(one.id, other.id) > 0);

export class Timeline {
  /** @param {string} person */
  constructor(person) {
    this.person = person;
    /** @type {Map<string, Message[]>} */
    this.rooms = new Map();
    /** @type {Record<string, Mark>} */
    this.read = recall(`read.${person}`) ?? {};
  }

  /** @param {string} room @returns {Message[]} oldest first */
  in(room) {
    return this.rooms.get(room) ?? [];
  }

  /** Takes what was fetched, unless something newer has come meanwhile by another way.
   * @param {string} room @param {Message[]} messages */
  replace(room, messages) {
    const last = messages.at(-1);
    const known = this.in(room);
    this.rooms.set(room, messages);
    for (const message of known)
      if (!last || isLater(message, last) || messages.some(other => other.id === message.id)) this.put(message);
  }

  /** Answers overtake each other: of two states of a message the newer one stays.
   * @param {Message} message @returns {"new" | "changed" | "same"} */
  put(message) {
    const list = [...this.in(message.room)];
    const place = list.findIndex(other => other.id === message.id);
    if (place >= 0) {
      if (!isNewer(message, list[place])) return "same";
      list[place] = message;
      this.rooms.set(message.room, list);
      return "changed";
    }
    let end = list.length;
    while (end > 0 && isLater(list[end - 1], message)) end--;
    list.splice(end, 0, message);
    this.rooms.set(message.room, list);
    return "new";
  }

  /** @param {string} room @param {string} id */
  remove(room, id) {
    this.rooms.set(room, this.in(room).filter(message => message.id !== id));
  }

  /** Keeps what was typed into a form, so that it stands there again when the room is left and entered.
   * @param {string} form @param {Record<string, string>} answers */
  keepAnswers(form, answers) {
    for (const list of this.rooms.values())
      for (const message of list)
        if (message.form?.id === form)
          for (const field of message.form.fields) field.value = answers[field.name] ?? field.value;
  }

  /** @param {string} room */
  markRead(room) {
    const last = this.in(room).at(-1);
    if (!last || this.read[room]?.id === last.id) return;
    this.read[room] = { id: last.id, at: last.at };
    remember(`read.${this.person}`, this.read);
  }

  /** @param {string} room */
  hasUnread(room) {
    const mark = this.read[room];
    const list = this.in(room);
    const seen = mark ? list.findIndex(message => message.id === mark.id) : -1;
    const later = seen >= 0 ? list.slice(seen + 1) : list.filter(message => !mark || message.at > mark.at);
    return later.some(message => message.from !== this.person);
  }
}
