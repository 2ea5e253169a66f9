// One message as a row of the log: bubble, contact card, file, picture, poll, buttons. What buttons do is in phone.js.

import { clockTime, icon, initials, make } from "./dom.js";
import { fileUrl } from "./service.js";
import { richText } from "./text.js";

/**
 * A row for Telegram's Message. `view` says how to look at it and what to do:
 * {me, inGroup, canWrite, press(message, button), vote(message, options), reply(message), edit(message), say, follow, leadsToBot}
 */
export function row(message, view) {
  const service = serviceText(message);
  if (service) return make("li", { class: "service" }, service);
  const own = message.from.id === view.me;
  return make("li", { class: own ? "row own" : "row" },
    make("div", { class: message.edit_date ? "bubble edited" : "bubble" }, ...heading(message, own, view), ...content(message, view), footer(message)),
    tools(message, own, view),
    keyboard(message, view),
  );
}

function name(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ");
}

function serviceText(message) {
  if (message.new_chat_members) return `${message.new_chat_members.map(name).join(", ")} is nu in de groep`;
  if (message.left_chat_member) return `${name(message.left_chat_member)} is uit de groep`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "De groep is nu een supergroep";
  return null;
}

function heading(message, own, view) {
  const origin = message.forward_origin?.sender_user;
  const quoted = message.reply_to_message;
  return [
    view.inGroup && !own ? make("p", { class: "sender" }, name(message.from)) : null,
    origin ? make("p", { class: "sender" }, `Doorgestuurd van ${name(origin)}`) : null,
    message.via_bot ? make("p", { class: "sender" }, `via @${message.via_bot.username}`) : null,
    quoted ? make("blockquote", { class: "quote" }, make("strong", {}, name(quoted.from)), make("span", {}, summary(quoted))) : null,
  ];
}

/** A message in one line. */
export function summary(message) {
  if (message.text || message.caption) return message.text || message.caption;
  if (message.contact) return `Contact: ${name(message.contact)}`;
  if (message.poll) return `Peiling: ${message.poll.question}`;
  if (message.document) return message.document.file_name;
  if (message.photo) return "Foto";
  return "Bericht";
}

function content(message, view) {
  const parts = [];
  if (message.photo) parts.push(photo(message));
  if (message.sticker) parts.push(make("img", { class: "sticker", src: fileUrl(message.sticker.file_id), alt: "Sticker" }));
  if (message.document) parts.push(documentCard(message.document));
  if (message.voice) parts.push(make("audio", { controls: true, src: fileUrl(message.voice.file_id), "aria-label": "Spraakbericht" }));
  if (message.contact) parts.push(contactCard(message.contact));
  if (message.location) parts.push(make("p", {}, `Plek: ${message.location.latitude}, ${message.location.longitude}`));
  if (message.poll) parts.push(poll(message, view));
  const text = message.text ?? message.caption;
  if (text) parts.push(make("div", { class: "text" }, ...richText(text, message.entities ?? message.caption_entities, view)));
  return parts;
}

function photo(message) {
  const { file_id, width, height } = message.photo.at(-1);
  const source = fileUrl(file_id);
  const alt = message.caption ? `Foto: ${message.caption}` : "Foto";
  return make("a", { href: source, target: "_blank" }, make("img", { class: "photo", src: source, alt, width, height }));
}

function documentCard(file) {
  return make("a", { class: "card", href: fileUrl(file.file_id), download: file.file_name },
    make("span", { class: "avatar" }, icon("file")),
    make("span", { class: "lines" }, make("strong", {}, file.file_name), make("small", {}, size(file.file_size))),
  );
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

function contactCard(contact) {
  return make("div", { class: "card" },
    make("span", { class: "avatar", "aria-hidden": "true" }, initials(name(contact))),
    make("span", { class: "lines" }, make("strong", {}, name(contact)), make("small", {}, contact.phone_number)),
    make("a", { class: "call", href: `tel:${contact.phone_number}`, "aria-label": `Bel ${name(contact)}` }, icon("call")),
  );
}

function poll(message, view) {
  const { poll } = message;
  const kind = [poll.is_closed ? "Gesloten" : null, poll.is_anonymous ? "Anonieme peiling" : "Peiling"].filter(Boolean).join(" · ");
  const type = poll.allows_multiple_answers ? "checkbox" : "radio";
  const chosen = view.votes.get(poll.id) ?? [];
  const options = poll.options.map((option, index) => {
    const share = poll.total_voter_count ? Math.round((100 * option.voter_count) / poll.total_voter_count) : 0;
    const bar = make("meter", { min: 0, max: 100, value: share, "aria-label": `${share} procent` });
    const input = make("input", {
      type, name: `poll-${poll.id}-${view.me}`, value: index, disabled: poll.is_closed, checked: chosen.includes(index),
    });
    return make("label", {}, input, make("span", {}, option.text), make("small", {}, `${share}%`), bar);
  });
  const count = poll.total_voter_count === 1 ? "1 stem" : `${poll.total_voter_count} stemmen`;
  const form = make("form", { class: "poll" }, make("strong", {}, poll.question), make("small", {}, kind), ...options, make("small", {}, count));
  form.addEventListener("change", () => view.vote(message, [...form.querySelectorAll(":checked")].map((input) => Number(input.value))));
  return form;
}

function footer(message) {
  return make("span", { class: "time" }, message.edit_date ? "bewerkt " : null, clockTime(message.date));
}

function tools(message, own, view) {
  if (!view.canWrite) return null;
  const editable = own && message.text && !message.via_bot;
  return make("span", { class: "tools" },
    tool("reply", "Antwoorden", () => view.reply(message)),
    editable ? tool("pencil", "Bewerken", () => view.edit(message)) : null,
  );
}

function tool(symbol, label, onclick) {
  return make("button", { type: "button", class: "plain icon", "aria-label": label, onclick }, icon(symbol));
}

function keyboard(message, view) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return make("div", { class: "inline" }, ...rows.map((buttons) => make("div", {}, ...buttons.map((button) => {
    const press = (event) => view.press(message, button, event.currentTarget);
    return make("button", { type: "button", onclick: press }, button.text, button.url ? icon("out") : null);
  }))));
}
