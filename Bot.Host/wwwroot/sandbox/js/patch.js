// @ts-check
// Brings a tree that is shown to the state of a freshly built one, keeping every element that stays:
// a button that is refreshed under a finger or under focus remains the same button.

/** What the reader changed by hand is not taken back: an opened calendar stays open. */
const readersOwn = new Set(["open"]);

/** @param {Element} shown @param {Element} fresh same tag; is taken apart */
export function patch(shown, fresh) {
  patchAttributes(shown, fresh);
  patchChildren(shown, fresh);
}

/** @param {Element} shown @param {Element} fresh */
function patchAttributes(shown, fresh) {
  for (const { name } of [...shown.attributes])
    if (!fresh.hasAttribute(name) && !readersOwn.has(name)) shown.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (shown.getAttribute(name) !== value && !readersOwn.has(name)) shown.setAttribute(name, value);
}

/** @param {Element} shown @param {Element} fresh */
function patchChildren(shown, fresh) {
  const wanted = [...fresh.childNodes];
  const left = [...shown.childNodes];
  const pairs = wanted.map(node => ({ node, stays: takeMatch(left, node) }));
  for (const node of left) node.remove();

  /** @type {ChildNode | null} */
  let cursor = shown.firstChild;
  for (const { node, stays } of pairs) {
    if (!stays) {
      shown.insertBefore(node, cursor);
      continue;
    }
    if (stays === cursor) cursor = cursor.nextSibling;
    else shown.insertBefore(stays, cursor);
    if (stays instanceof Element) patch(stays, /** @type {Element} */ (node));
    else if (stays.nodeValue !== node.nodeValue) stays.nodeValue = node.nodeValue;
  }
}

/** @param {ChildNode[]} left @param {ChildNode} node */
function takeMatch(left, node) {
  const place = left.findIndex(other => other.nodeName === node.nodeName && keyOf(other) === keyOf(node));
  return place < 0 ? null : left.splice(place, 1)[0];
}

/** @param {ChildNode} node */
const keyOf = node => (node instanceof Element ? node.getAttribute("data-key") : null);

/** What each element of a list was built from. @type {WeakMap<Element, unknown[]>} */
const builtFrom = new WeakMap();

/** Brings a long list up to date, building only what changed.
 * @param {Element} list @param {{ key: string, from: unknown[], build: () => HTMLElement }[]} entries */
export function patchList(list, entries) {
  const keys = new Set(entries.map(entry => entry.key));
  const shown = new Map();
  for (const node of [...list.children]) {
    const key = keyOf(node);
    if (key !== null && keys.has(key)) shown.set(key, node);
    else node.remove();
  }
  let cursor = list.firstElementChild;
  for (const { key, from, build } of entries) {
    const node = shown.get(key) ?? build();
    if (!shown.has(key)) list.insertBefore(node, cursor);
    else {
      if (builtFrom.get(node)?.some((part, place) => part !== from[place])) patch(node, build());
      if (cursor && node === cursor) cursor = cursor.nextElementSibling;
      else list.insertBefore(node, cursor);
    }
    builtFrom.set(node, from);
  }
}
