// What there is to try: stories of a few steps. What a step does happens on the phones, through the stage.

import { make } from "./dom.js";

const STEPS = { day: "Dag verder", week: "Week verder", month: "Volgende maand" };

/** `stage` is {seat(left, right), phoneOf(name, story), advance(step)}. */
export function showGuide(element, stories, stage) {
  element.hidden = !stories.length;
  element.querySelector(".stories").append(...stories.map((each, index) => story(each, !index, stage, element)));
  const wide = matchMedia("(min-width: 1100px)");
  const unfold = () => { element.open = wide.matches; };
  wide.addEventListener("change", unfold);
  unfold();
  // On a small screen it lies over the phones.
  element.addEventListener("tried", () => { element.open = wide.matches; });
}

function story(told, open, stage) {
  const steps = told.tries.map((each) => item(each, told, stage));
  const element = make("details", { class: "story", name: "story", open },
    make("summary", {}, told.title), make("ol", {}, ...steps));
  element.addEventListener("toggle", () => { if (element.open) stage.seat(told.left, told.right); });
  return element;
}

function item(attempt, told, stage) {
  const element = make("li", {}, make("p", {}, attempt.text), button(attempt, () => {
    element.classList.add("tried");
    element.dispatchEvent(new Event("tried", { bubbles: true }));
    return carryOut(attempt, told, stage);
  }));
  return element;
}

function button({ person, say, file, step }, onclick) {
  if (!person && !step) return null;
  const [first] = person.split(" ");
  const label = STEPS[step] ?? (say || file ? `${first}: ` : `Naar de telefoon van ${first}`);
  const words = say || (file && `stuurt ${file}`);
  return make("button", { type: "button", onclick }, label, words ? make("span", {}, words) : null);
}

async function carryOut({ person, say, file, step }, told, stage) {
  if (step) await stage.advance(step);
  if (!person) return;
  const phone = await stage.phoneOf(person, told);
  if (say) await phone.say(say);
  if (file) await phone.attach(new File([await (await fetch(`/sandbox/demo/files/${file}`)).blob()], file));
}
