// @ts-check
import { say } from "./language.js";

/** @typedef {import("./shapes.js").Power} Power */

/** @param {Power} power */
export const powerWord = power =>
  say(/** @type {const} */ ({ member: "powerMember", host: "powerHost", moderator: "powerModerator", admin: "powerAdmin" })[power] ?? "powerMember");

/** @returns {[string, string][]} */
export const powerChoices = () => [
  ["member", say("roleMember")], ["host", say("roleHost")], ["moderator", say("roleModerator")], ["admin", say("roleAdmin")],
];

/** @param {string[]} languages of the community @returns {[string, string][]} */
export const languageChoices = languages =>
  /** @type {[string, string][]} */ ([["en", say("english")], ["es", say("spanish")]]).filter(([key]) => languages.length === 0 || languages.includes(key));
