// @ts-check
// The sandbox's JSON API.

import { say } from "./language.js";

/** An answer that says what went wrong in words for people. */
export class Refusal extends Error {
  /** @param {string} sentence @param {number} status 0 when the host did not answer */
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

const root = "/sandbox/api/";

/** @param {string} path @param {Record<string, string>} [query] @param {AbortSignal} [signal] */
export const get = (path, query = {}, signal) => ask(`${root}${path}?${new URLSearchParams(query)}`, { signal });

/** @param {string} path @param {object} body @param {boolean} [keepalive] outlives the page */
export const post = (path, body, keepalive = false) => ask(root + path, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
  keepalive,
});

/** Once-keys of what may or may not have arrived: the same act again is the same act, not a second one. */
const unanswered = new Map();

/** Posts an act that must count once, however often it is repeated. @param {string} path @param {object} body */
export async function postOnce(path, body) {
  const act = path + JSON.stringify(body);
  const id = unanswered.get(act) ?? crypto.randomUUID();
  unanswered.set(act, id);
  try {
    const answer = await post(path, { ...body, id }).catch(problem => {
      if (!mayHaveArrived(problem)) throw problem;
      return wait(400).then(() => post(path, { ...body, id }));
    });
    unanswered.delete(act);
    return answer;
  } catch (problem) {
    if (!mayHaveArrived(problem)) unanswered.delete(act);
    throw problem;
  }
}

/** @param {unknown} problem */
const mayHaveArrived = problem => problem instanceof Refusal && (problem.status === 0 || problem.status >= 500);

/** @param {number} milliseconds */
const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** @param {string} url @param {RequestInit} request */
async function ask(url, request) {
  const response = await fetch(url, request).catch(problem => {
    if (problem?.name === "AbortError") throw problem;
    throw new Refusal(say("lost"), 0);
  });
  if (!response.ok) throw new Refusal(await sentenceOf(response), response.status);
  return response.status === 204 ? null : response.json();
}

/** @param {Response} response */
async function sentenceOf(response) {
  try {
    return (await response.json()).error || say("failed");
  } catch {
    return say("failed");
  }
}

/** @param {unknown} problem */
export const sentence = problem => (problem instanceof Refusal ? problem.message : say("failed"));
