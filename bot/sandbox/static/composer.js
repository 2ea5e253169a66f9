// The bottom of a phone: typing box, attaching, commands, inline results, replies, edits and the bot's keyboard.

import { make } from "./dom.js";
import { summary } from "./message.js";

const INLINE_PAUSE_MS = 300;

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.commands = [];
    this.form = phone.find(".composer");
    this.box = phone.find("textarea");
    this.suggestions = phone.find(".suggestions");
    this.commandButton = phone.find(".commands");
    this.context = phone.find(".context");
    this.form.addEventListener("submit", (event) => this.send(event));
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("keydown", (event) => this.keyed(event));
    this.suggestions.addEventListener("keydown", (event) => this.walk(event));
    this.commandButton.addEventListener("click", () => this.toggleCommands());
    this.context.querySelector("button").addEventListener("click", () => this.clear());
    const file = phone.find("input[type=file]");
    phone.find(".attach").addEventListener("click", () => file.click());
    file.addEventListener("change", () => this.attach(file));
  }

  enable(enabled, commands) {
    this.form.hidden = !enabled;
    this.commands = commands;
    this.commandButton.hidden = !commands.length;
    if (!enabled) this.hideSuggestions();
  }

  /** Put words in the typing box, ready to be sent. */
  fill(text) {
    this.box.value = text;
    this.typed();
    this.box.focus();
    this.box.setSelectionRange(text.length, text.length);
  }

  clear() {
    this.quoted = null;
    this.own = null;
    this.context.hidden = true;
    this.box.value = "";
    this.hideSuggestions();
    this.grow();
  }

  replyTo(message) {
    this.quoted = message;
    this.own = null;
    this.showContext(`Antwoord op: ${summary(message)}`);
  }

  editing(message) {
    this.own = message;
    this.quoted = null;
    this.showContext("Bericht bewerken");
    this.fill(message.text);
  }

  showContext(text) {
    this.context.querySelector("span").textContent = text;
    this.context.hidden = false;
    this.box.focus();
  }

  async send(event) {
    event.preventDefault();
    const text = this.box.value.trim();
    if (!text) return;
    const { own, quoted, phone } = this;
    this.clear();
    if (own) await phone.do("edit", { message_id: own.message_id, text });
    else await phone.do("say", { text, reply_to: quoted?.message_id });
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.form.requestSubmit();
    else if (event.key === "Escape") this.clear();
    else if (event.key === "ArrowUp" && !this.suggestions.hidden) this.suggestions.lastElementChild?.focus();
    else return;
    event.preventDefault();
  }

  typed() {
    this.grow();
    const text = this.box.value;
    const inline = text.match(new RegExp(`^@${this.phone.stage.bot.username}\\s+(.*)$`, "is"));
    clearTimeout(this.inlineTimer);
    if (inline) this.inlineTimer = setTimeout(() => this.ask(inline[1]), INLINE_PAUSE_MS);
    else if (/^\/\w*$/.test(text)) this.showCommands(text.slice(1));
    else this.hideSuggestions();
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight}px`;
  }

  async ask(query) {
    const found = await this.phone.do("inline", { query });
    if (!found || !this.box.value.includes(query)) return;
    const lines = found.results.map(({ id, title, description }) => [title, description, () => this.choose(id)]);
    if (found.button?.start_parameter) lines.unshift([found.button.text, "", () => this.start(found.button.start_parameter)]);
    this.suggest("Gevonden", lines);
  }

  start(payload) {
    this.clear();
    return this.phone.start(payload);
  }

  async choose(resultId) {
    this.clear();
    await this.phone.do("choose", { result_id: resultId });
    this.box.focus();
  }

  toggleCommands() {
    if (this.suggestions.hidden) this.showCommands("");
    else this.hideSuggestions();
    this.suggestions.firstElementChild?.focus();
  }

  showCommands(start) {
    const matching = this.commands.filter(({ command }) => command.startsWith(start));
    this.suggest("Opdrachten", matching.map(({ command, description }) => [
      `/${command}`, description, () => this.say(`/${command}`),
    ]));
    this.commandButton.setAttribute("aria-expanded", String(!this.suggestions.hidden));
  }

  say(text) {
    this.clear();
    this.box.focus();
    return this.phone.say(text);
  }

  /** Lines above the typing box: [title, explanation, what a click does]. */
  suggest(label, lines) {
    this.suggestions.setAttribute("aria-label", label);
    this.suggestions.replaceChildren(...lines.map(([title, description, onclick]) =>
      make("button", { type: "button", onclick }, make("strong", {}, title), make("span", {}, description))));
    this.suggestions.hidden = !lines.length;
  }

  hideSuggestions() {
    this.suggest("", []);
    this.commandButton.setAttribute("aria-expanded", "false");
  }

  walk(event) {
    const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (event.key === "Escape") this.hideSuggestions();
    if (event.key === "Escape" || (next && !document.activeElement[next])) this.box.focus();
    else if (next) document.activeElement[next].focus();
    else return;
    event.preventDefault();
  }

  attach(input) {
    const [file] = input.files;
    if (!file) return;
    const caption = this.box.value.trim();
    input.value = "";
    this.clear();
    this.phone.attach(file, caption);
  }

  /** The bot's own keys under the typing box. */
  showKeyboard(markup) {
    const element = this.phone.find(".keyboard");
    element.hidden = !markup;
    element.replaceChildren(...(markup?.keyboard ?? []).map((keys) => make("div", {}, ...keys.map(({ text }) =>
      make("button", { type: "button", onclick: () => this.phone.do("tap", { label: text }) }, text)))));
    if (markup?.input_field_placeholder) this.box.placeholder = markup.input_field_placeholder;
    else this.box.placeholder = "Bericht";
  }
}
