// @ts-check
// Who and where, in the address: two tabs are two people, and the back button works.

/** @param {string} as @param {string} room */
export const addressOf = (as, room) => `#${new URLSearchParams({ as, room })}`;

/** @returns {{ as: string | null, room: string | null }} */
export function address() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return { as: parts.get("as"), room: parts.get("room") };
}
