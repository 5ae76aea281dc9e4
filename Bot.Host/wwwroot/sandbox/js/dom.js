// @ts-check
// Building elements. Text only ever enters as text nodes; nothing here parses HTML.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] null, undefined and false leave one out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  for (const child of children.flat()) if (child) node.append(child);
  return node;
}

/** @param {string} name a symbol of icons.svg */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `/sandbox/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** @param {string} words read aloud, not shown */
export const hiddenText = words => el("span", { class: "hidden-text" }, words);

/** @param {string} id @returns {any} an element that index.html holds */
export const byId = id => document.getElementById(id);

/** Only addresses that a click may safely follow; null for the others. @param {string | null | undefined} url */
export function safeUrl(url) {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url, location.origin);
    return ["http:", "https:", "mailto:", "tel:"].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}
