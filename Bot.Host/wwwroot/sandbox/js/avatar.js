// @ts-check
import { el } from "./dom.js";

const tints = 6;

/** A person's initials on a colour of their own; the bot has its mark. @param {string} name @param {string} label */
export function avatar(name, label) {
  if (name === "smilebot") return el("img", { class: "avatar", src: "/sandbox/smile.svg", alt: "" });
  const initials = label.split(/\s+/).slice(0, 2).map(word => [...word][0] ?? "").join("").toUpperCase();
  const tint = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % tints;
  return el("span", { class: `avatar tint-${tint}`, "aria-hidden": "true" }, initials || "?");
}
