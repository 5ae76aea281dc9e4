// @ts-check
// Dark or light, and the language of the page.

import { byId } from "./dom.js";
import { language, say, speak, translatePage } from "./language.js";
import { remember } from "./memory.js";

const systemDark = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;

const isDark = () => (root.dataset.look ? root.dataset.look === "dark" : systemDark.matches);

function draw() {
  byId("look-words").textContent = say(isDark() ? "lightLook" : "darkLook");
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.getAttribute("data-language") === language()));
}

/** @param {() => void} redraw everything that was written in the other language */
export function startLook(redraw) {
  translatePage();
  draw();
  systemDark.addEventListener("change", draw);
  byId("look").addEventListener("click", () => {
    root.dataset.look = isDark() ? "light" : "dark";
    remember("look", root.dataset.look);
    draw();
  });
  for (const button of document.querySelectorAll("[data-language]"))
    button.addEventListener("click", () => {
      speak(/** @type {"en" | "es"} */ (button.getAttribute("data-language")));
      draw();
      redraw();
    });
}
