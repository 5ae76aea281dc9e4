// @ts-check
// The clock that can be turned forward, so that what is days away can be seen now.

import { announce } from "./announcer.js";
import { sentence } from "./api.js";
import { byId } from "./dom.js";
import { say } from "./language.js";
import { session } from "./session.js";
import { lengthInWords, minutesOf, placeOf, written, zonesDiffer } from "./times.js";

const problem = byId("clock-problem");
const amount = byId("clock-amount");
let turning = false;

function draw() {
  if (!session.state) return;
  const now = session.now();
  const zone = session.state.community.zone;
  const words = written(now, "datetime");
  byId("clock-now").textContent = words;
  byId("clock-now").setAttribute("datetime", new Date(now).toISOString());
  byId("top-time").textContent = words;
  const differs = zonesDiffer(now, zone);
  byId("clock-zone").hidden = !differs;
  if (differs) byId("clock-zone").textContent = say("clockHere", written(now, "datetime", zone), placeOf(zone));
  const turned = minutesOf(session.state.turned);
  byId("clock-turned").textContent = turned ? say("clockTurned", lengthInWords(turned)) : say("clockReal");
}

/** @param {string} advance @param {HTMLElement} button */
async function turn(advance, button) {
  if (turning) return;
  turning = true;
  button.setAttribute("aria-busy", "true");
  problem.textContent = "";
  try {
    await session.turnClock(advance);
    announce(say("clockSays", written(session.now(), "datetime")));
  } catch (trouble) {
    problem.textContent = sentence(trouble);
  } finally {
    turning = false;
    button.removeAttribute("aria-busy");
  }
}

/** @param {SubmitEvent} event */
function turnCustom(event) {
  event.preventDefault();
  const count = Number(amount.value);
  const right = Number.isInteger(count) && count >= 1;
  amount.toggleAttribute("aria-invalid", !right);
  if (right) turn(`PT${count * Number(byId("clock-unit").value)}M`, /** @type {HTMLElement} */ (event.submitter ?? amount));
  else problem.textContent = say("clockWrong");
}

export function startClock() {
  for (const button of document.querySelectorAll("[data-advance]"))
    button.addEventListener("click", () => turn(button.getAttribute("data-advance") ?? "", /** @type {HTMLElement} */ (button)));
  byId("clock-custom").addEventListener("submit", turnCustom);
  session.on("state", draw);
  setInterval(draw, 5000);
}
