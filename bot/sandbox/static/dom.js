// Small helpers to make elements. Everything a message says goes in as text, never as HTML.

/** make("button", {class: "key", onclick: f}, "Ja"): an element with properties, attributes and children. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0] ?? "").join("").toUpperCase();
}

/** Put other tabs in a list without losing the focus. */
export function replaceTabs(list, tabs) {
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...tabs);
  if (hadFocus) list.querySelector("[aria-selected=true]")?.focus();
}

/** Left and right walk through a list of tabs, as people who use the keyboard expect. */
export function walkTabs(list) {
  list.addEventListener("keydown", ({ key }) => {
    const neighbour = { ArrowRight: "nextElementSibling", ArrowLeft: "previousElementSibling" }[key];
    if (neighbour) document.activeElement[neighbour]?.click();
  });
}

const zone = { timeZone: "Europe/Amsterdam" };
const clockFormat = new Intl.DateTimeFormat("nl", { ...zone, hour: "2-digit", minute: "2-digit" });
const dayFormat = new Intl.DateTimeFormat("nl", { ...zone, weekday: "long", day: "numeric", month: "long" });
const dateFormat = new Intl.DateTimeFormat("nl", { ...zone, weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const clockTime = (seconds) => clockFormat.format(seconds * 1000);
export const day = (seconds) => dayFormat.format(seconds * 1000);
export const date = (iso) => dateFormat.format(new Date(iso));
