// @ts-check
// Instants and lengths as people read them.

import { locale, say } from "./language.js";

export const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const styles = {
  datetime: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  date: { weekday: "short", day: "numeric", month: "short" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { weekday: "long", day: "numeric", month: "long" },
  full: { dateStyle: "full", timeStyle: "short", hourCycle: "h23" },
};

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string | number | Date} instant @param {string} style a name in styles @param {string} [zone] */
export function written(instant, style, zone = viewerZone) {
  const key = `${locale()} ${style} ${zone}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale(), { ...styles[style], timeZone: zone })));
  return format.format(new Date(instant));
}

/** The day of an instant as the viewer counts days, for separators. @param {string} instant */
export const dayOf = instant => new Date(instant).toDateString();

/** Do the viewer's and the other zone's clocks differ at that instant? @param {string | number} instant @param {string} zone */
export function zonesDiffer(instant, zone) {
  try {
    return written(instant, "full") !== written(instant, "full", zone);
  } catch {
    return false; // A zone that this browser does not know: the bot's own words stand alone.
  }
}

/** @param {string} zone such as America/Mexico_City */
export const placeOf = zone => zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;

/** @param {string} duration ISO 8601, such as P1DT2H or PT170H @returns {number} whole minutes */
export function minutesOf(duration) {
  const parts = /^P(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(duration);
  if (!parts) return 0;
  const [days, hours, minutes, seconds] = parts.slice(1).map(part => Number(part ?? 0));
  return Math.round(days * 1440 + hours * 60 + minutes + seconds / 60);
}

/** @param {number} minutes */
export function lengthInWords(minutes) {
  /** @type {[number, string][]} */
  const parts = [[Math.floor(minutes / 1440), "day"], [Math.floor((minutes % 1440) / 60), "hour"], [minutes % 60, "minute"]];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) =>
    new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "long" }).format(count));
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(said);
}

/** A moment that the bot wrote in the community's zone, in the viewer's; null where both read the same.
 * @param {string} instant @param {string | null | undefined} style @param {string} zone */
export function inViewersTime(instant, style, zone) {
  if (!zonesDiffer(instant, zone)) return null;
  const known = (style ?? "").toLowerCase();
  return say("yourTime", written(instant, known in styles ? known : "datetime"));
}
