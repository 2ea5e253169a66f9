// A message's words with Telegram's entities, as elements. Offsets are in UTF-16 units, like those of strings here.

import { make } from "./dom.js";

const tags = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
};

/** The start payload of a link to this bot, or null: t.me/bot?start=XYZ, or plain t.me/bot. */
export function startPayload(url, botName) {
  const link = url.match(/^(?:https?:\/\/)?t\.me\/(\w+)\/?(?:\?start=([\w-]*))?$/i);
  return link && link[1].toLowerCase() === botName.toLowerCase() ? link[2] ?? "" : null;
}

/** Elements and words for `text`; `follow(url)` and `say(text)` carry out links to the bot and commands. */
export function richText(text, entities = [], actions) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return pieces(text, 0, text.length, sorted, actions);
}

function pieces(text, start, end, entities, actions) {
  const result = [];
  let position = start;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const stop = entity.offset + entity.length;
    if (entity.offset < position || stop > end) continue;
    const inside = entities.slice(index + 1).filter((other) => other.offset + other.length <= stop);
    result.push(text.slice(position, entity.offset));
    result.push(marked(text, entity, pieces(text, entity.offset, stop, inside, actions), actions));
    position = stop;
  }
  result.push(text.slice(position, end));
  return result;
}

function marked(text, entity, children, actions) {
  const words = text.slice(entity.offset, entity.offset + entity.length);
  switch (entity.type) {
    case "url":
      return link(words, children, actions);
    case "text_link":
      return link(entity.url, children, actions);
    case "email":
      return make("a", { href: `mailto:${words}` }, ...children);
    case "phone_number":
      return make("a", { href: `tel:${words.replace(/[^+\d]/g, "")}` }, ...children);
    case "bot_command":
      return make("button", { type: "button", class: "link", onclick: () => actions.say(words) }, ...children);
    case "spoiler":
      return make("details", { class: "spoiler" }, make("summary", {}, "verborgen"), ...children);
    default:
      return make(tags[entity.type] ?? "span", { class: entity.type }, ...children);
  }
}

function link(url, children, actions) {
  if (actions.leadsToBot(url)) {
    return make("button", { type: "button", class: "link", onclick: () => actions.follow(url) }, ...children);
  }
  const safe = /^(https?|tg|mailto|tel):/i.test(url) ? url : `http://${url}`;
  return make("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, ...children);
}
