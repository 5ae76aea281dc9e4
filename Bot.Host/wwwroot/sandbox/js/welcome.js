// @ts-check
// What an empty conversation says: two lines, and things to try.

import { byId, el } from "./dom.js";
import { say } from "./language.js";
import { session } from "./session.js";

/** @param {boolean} empty */
export function drawWelcome(empty) {
  const box = byId("welcome");
  box.hidden = !empty || !session.state;
  if (box.hidden) return;
  const direct = session.room === "dm";
  const organises = session.me.power !== "member";
  const examples = direct ? ["/mine", "/events", "/help"] : organises ? [say("exampleWorkshop"), "/events", "/help"] : ["/events", "/mine", "/help"];
  box.replaceChildren(
    el("img", { src: "/sandbox/smile.svg", alt: "", width: 72, height: 72 }),
    el("h2", {}, direct ? say("welcomeDirect") : say("welcomeRoom", session.roomLabel(session.room))),
    el("p", {}, direct ? say("welcomeDirectMore") : organises ? say("welcomeHost") : welcomeMember()),
    el("p", {}, say("welcomeTabs")),
    el("p", { class: "welcome-try", id: "welcome-try" }, say("tryThis")),
    el("div", { class: "examples", role: "group", "aria-labelledby": "welcome-try" },
      examples.map(line => el("button", { type: "button", class: "example", "data-example": line }, line))));
}

/** Names somebody who may do what a member may not. */
function welcomeMember() {
  const organiser = session.state?.people.find(person => person.power !== "member");
  return organiser ? say("welcomeMember", organiser.label) : say("welcomeNobody");
}

/** @param {(line: string) => void} take puts the line into the composer */
export function startWelcome(take) {
  byId("welcome").addEventListener("click", event => {
    const example = event.target.closest("[data-example]")?.dataset.example;
    if (example) take(example);
  });
}
