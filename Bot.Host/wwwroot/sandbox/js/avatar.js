// @ts-check
import { el } from "./dom.js";
import { session } from "./session.js";

const tints = 8;

/** A person's initials on a colour of their own; the bot has its mark. @param {string} name @param {string} label */
export function avatar(name, label) {
  if (name === "smilebot") return el("img", { class: "avatar", src: "/sandbox/smile.svg", alt: "" });
  const initials = label.split(/\s+/).slice(0, 2).map(word => [...word][0] ?? "").join("").toUpperCase();
  const place = Math.max(0, session.state?.people.findIndex(person => person.name === name) ?? 0);
  return el("span", { class: `avatar tint-${place % tints}`, "aria-hidden": "true" }, initials || "?");
}
