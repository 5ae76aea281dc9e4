// @ts-check
// Who I am, where I am, and what I can see. Everything on the page listens here:
//   "state"       people, rooms, clock        "place"       another person or room
//   "messages"    detail { fresh, own }       "connection"  connected or not
//   "elsewhere"   detail: the room where the bot answered

import { address, addressOf } from "./address.js";
import { get, post, postOnce } from "./api.js";
import { say } from "./language.js";
import { listen } from "./live.js";
import { recall, remember } from "./memory.js";
import { Timeline } from "./timeline.js";

/** @typedef {import("./shapes.js").Message} Message */
/** @typedef {import("./shapes.js").Person} Person */

class Session extends EventTarget {
  /** @type {import("./shapes.js").State | null} */
  state = null;
  /** @type {Person} */
  me = { name: "", label: "", power: "member", language: "en", dms: true };
  room = "";
  timeline = new Timeline("");
  connected = true;
  /** Why we are someone else than the address said, once. @type {string | null} */
  surprise = null;

  #stop = () => {};
  /** Whose messages are all here; empty while they are on their way. */
  #entered = "";
  #stateAt = 0;

  /** Goes where the address says. Throws a Refusal when the host does not answer. */
  async follow() {
    const wish = address();
    if (!this.state) await this.#fetchState();
    const people = this.state?.people ?? [];
    const name = wish.as ?? recall("person");
    let person = people.find(one => one.name === name);
    if (!person && wish.as) {
      await this.#fetchState();
      person = this.state?.people.find(one => one.name === name);
    }
    const me = person ?? people[0];
    if (!me) return;
    this.surprise = wish.as && !person ? say("unknownPerson", wish.as, me.label) : null;
    const room = this.roomNames().find(one => one === wish.room) ?? this.roomNames()[0];
    if (wish.as !== me.name || wish.room !== room) history.replaceState(null, "", addressOf(me.name, room));
    await this.#enter(me, room);
  }

  /** @param {Person} person @param {string} room */
  async #enter(person, room) {
    this.me = person;
    this.room = room;
    const another = person.name !== this.#entered;
    if (!another) {
      this.#emit("place", { another });
      return;
    }
    this.#stop();
    this.#entered = "";
    const timeline = (this.timeline = new Timeline(person.name));
    await this.refresh();
    if (timeline !== this.timeline) return;
    this.#entered = person.name;
    remember("person", person.name);
    this.#emit("place", { another });
    this.#stop = listen(person.name, {
      message: message => this.take([message]),
      gone: ({ id, room: where }) => {
        this.timeline.remove(where, id);
        this.#emit("messages", { fresh: [], own: false });
      },
      state: () => this.refreshState(),
      connected: () => {
        this.#connection(true);
        // What happened before the stream was there, it does not tell.
        this.refresh().catch(() => this.#connection(false));
      },
      lost: () => this.#connection(false),
    });
  }

  roomNames() {
    return [...(this.state?.rooms ?? []).map(room => room.name), "dm"];
  }

  /** @param {string} room */
  roomLabel(room) {
    return this.state?.rooms.find(one => one.name === room)?.label ?? "SmileBot";
  }

  /** The instant that the turned clock shows, in milliseconds. */
  now() {
    return Date.parse(this.state?.now ?? "") + performance.now() - this.#stateAt;
  }

  /** Fetches everything that I can see anew. */
  async refresh() {
    const timeline = this.timeline;
    await this.#fetchState();
    await Promise.all(this.roomNames().map(async room =>
      timeline.replace(room, await get("messages", { as: timeline.person, room }))));
    if (timeline !== this.timeline) return;
    this.#emit("state", {});
    this.#emit("messages", { fresh: [], own: false });
  }

  async refreshState() {
    await this.#fetchState().catch(() => {});
    this.#emit("state", {});
    // Whoever was forgotten cannot be played any more: somebody else is.
    if (this.state && !this.state.people.some(one => one.name === this.me.name)) await this.follow().catch(() => {});
  }

  async #fetchState() {
    /** @type {Record<string, string>} */
    const query = this.me.name ? { as: this.me.name } : {};
    this.state = await get("state", query).catch(problem => problem.status === 404 ? get("state", {}) : Promise.reject(problem));
    this.#stateAt = performance.now();
    this.me = this.state?.people.find(one => one.name === this.me.name) ?? this.me;
  }

  /** @param {string} text */
  send(text) {
    return this.#act("send", { as: this.me.name, room: this.room, text });
  }

  /** @param {string} message @param {string} button */
  press(message, button) {
    return this.#act("press", { as: this.me.name, message, button });
  }

  /** @param {string} form @param {Record<string, string>} answers */
  submit(form, answers) {
    return this.#act("submit", { as: this.me.name, form, answers });
  }

  /** @param {string} path @param {{ as: string, [more: string]: unknown }} body @returns {Promise<Message[]>} */
  async #act(path, body) {
    const messages = await postOnce(path, body);
    if (body.as === this.me.name) this.take(messages, true);
    return messages;
  }

  /** A convenience: if it cannot be saved now, the next keystroke tries again.
   * @param {{ as: string, form: string, answers: Record<string, string> }} draft
   * @param {boolean} [leaving] the page is being closed */
  async saveDraft(draft, leaving = false) {
    await post("draft", draft, leaving).catch(() => {});
  }

  /** @param {{ name: string, power: string, language?: string, dms?: boolean }} person @returns {Promise<Person>} */
  async savePerson(person) {
    const saved = await post("people", person);
    await this.refreshState();
    return saved;
  }

  /** @param {string} advance ISO duration */
  async turnClock(advance) {
    const { now, turned } = await post("clock", { advance });
    if (this.state) this.state = { ...this.state, now, turned };
    this.#stateAt = performance.now();
    this.#emit("state", {});
  }

  /** @param {Message[]} messages @param {boolean} [own] they answer what I did */
  take(messages, own = false) {
    const outcomes = messages.map(message => ({ message, outcome: this.timeline.put(message) }));
    const fresh = outcomes.filter(one => one.outcome === "new").map(one => one.message);
    const changed = outcomes.filter(one => one.outcome === "changed").map(one => one.message);
    if (fresh.length + changed.length === 0 && !own) return;
    this.#emit("messages", { fresh, changed, own });
    const elsewhere = messages.find(message => message.from !== this.me.name && message.room !== this.room);
    if (own && elsewhere && !messages.some(message => message.room === this.room && message.from !== this.me.name))
      this.#emit("elsewhere", { room: elsewhere.room });
  }

  /** @param {boolean} connected */
  #connection(connected) {
    if (this.connected === connected) return;
    this.connected = connected;
    this.#emit("connection", {});
  }

  /** @param {string} name @param {object} detail */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {string} names separated by spaces @param {(detail: any) => void} then */
  on(names, then) {
    for (const name of names.split(" "))
      this.addEventListener(name, event => then(/** @type {CustomEvent} */ (event).detail));
  }
}

export const session = new Session();
