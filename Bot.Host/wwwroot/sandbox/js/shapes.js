// @ts-check
// The shapes of the sandbox's JSON, as the host sends them.

/** @typedef {"member" | "host" | "moderator" | "admin"} Power */
/** @typedef {{ name: string, label: string, power: Power, language: string, dms: boolean }} Person */
/** @typedef {{ name: string, label: string }} Room */

/**
 * @typedef {object} State
 * @property {{ name: string, zone: string, languages: string[] }} community
 * @property {string} now ISO instant of the turned clock
 * @property {string} turned ISO duration that the clock has been turned forward
 * @property {Person[]} people
 * @property {Room[]} rooms
 */

/**
 * @typedef {object} Span
 * @property {"plain" | "bold" | "code" | "link" | "mention" | "moment"} t
 * @property {string} text
 * @property {string | null} [url]
 * @property {string | null} [person] who is mentioned
 * @property {string | null} [iso] the instant of a moment
 * @property {string | null} [style] how much of a moment is shown: dateTime, date, time
 */

/** @typedef {{ kind: "paragraph", spans: Span[] }} Paragraph */
/** @typedef {{ kind: "facts", rows: { label: Span[], value: Span[] }[] }} Facts */
/** @typedef {{ kind: "roster", title: Span[], names: Span[][], more: number }} Roster */
/** @typedef {{ kind: "bar", label: Span[], value: number, max: number }} Bar */
/** @typedef {Paragraph | Facts | Roster | Bar} Block */
/** @typedef {{ title: Span[], closed: boolean, blocks: Block[] }} Card */

/**
 * @typedef {object} Button
 * @property {string} id
 * @property {string} label
 * @property {"plain" | "main" | "danger"} style
 * @property {boolean} disabled
 * @property {number} row
 * @property {string | null} url
 */

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string | null} hint
 * @property {"text" | "long" | "number" | "when" | "choice" | "yesno" | "length"} kind
 * @property {boolean} required
 * @property {number | null} max longest text, in characters
 * @property {number | null} least smallest number
 * @property {number | null} most largest number
 * @property {{ value: string, label: string }[] | null} choices
 * @property {string | null} value
 * @property {string | null} error
 */

/**
 * @typedef {object} Form
 * @property {string} id
 * @property {string} title
 * @property {string} submit
 * @property {string | null} cancel
 * @property {string | null} problem
 * @property {boolean} open
 * @property {Field[]} fields
 */

/**
 * @typedef {object} Message
 * @property {string} id
 * @property {string} revision a number: the higher, the newer
 * @property {string} room
 * @property {string} from
 * @property {string} fromLabel
 * @property {string} at ISO instant
 * @property {string} text everything in it as plain text
 * @property {boolean} onlyYou
 * @property {boolean} edited
 * @property {boolean} silent
 * @property {Span[] | null} spans
 * @property {Card | null} card
 * @property {Button[]} buttons
 * @property {Form | null} form
 * @property {{ name: string, url: string, type: string } | null} file
 * @property {string[]} mentions
 */

/** @typedef {{ text: string, label: string, about: string }} Suggestion */

export {};
