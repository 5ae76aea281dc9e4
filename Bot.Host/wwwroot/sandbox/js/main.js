// @ts-check
// Starts the page: every part listens to the session, and the session follows the address.

import { sentence } from "./api.js";
import { startClock } from "./clock.js";
import { fillComposer, focusComposer, startComposer } from "./composer.js";
import { startConversation } from "./conversation.js";
import { byId } from "./dom.js";
import { say } from "./language.js";
import { startLook } from "./look.js";
import { startNewPerson } from "./new-person.js";
import { startNotice } from "./notice.js";
import { startPeople } from "./people.js";
import { session } from "./session.js";
import { startSidebar } from "./sidebar.js";
import { watchFingers } from "./still.js";
import { startWelcome } from "./welcome.js";

const retryEvery = 2000;

function drawConnection() {
  byId("connection").textContent = session.connected ? "" : say("connecting");
}

async function follow() {
  try {
    await session.follow();
    byId("composer-problem").textContent = "";
    if (!document.querySelector("dialog[open]")) focusComposer();
  } catch (problem) {
    byId("composer-problem").textContent = sentence(problem);
    setTimeout(follow, retryEvery);
  }
}

watchFingers();
startLook(() => session.dispatchEvent(new CustomEvent("state", { detail: {} })));
startSidebar();
startClock();
startPeople();
startNewPerson();
startConversation();
startComposer();
startNotice();
startWelcome(fillComposer);
session.on("connection state", drawConnection);
byId("skip").addEventListener("click", event => {
  event.preventDefault();
  byId("line").focus();
});
addEventListener("hashchange", follow);
follow();
