// One phone: who holds it, which chat is open, the log, and what happens when something is pressed.

import { Composer } from "./composer.js";
import { day, initials, make, replaceTabs, walkTabs } from "./dom.js";
import { row } from "./message.js";
import { act, request, sendFile } from "./service.js";
import { startPayload } from "./text.js";

const NEW = "new";
const BUSY_MS = 10_000;

export class Phone {
  /** `stage` is {bot, people(), addOutsider(), changed(phone)}. */
  constructor(stage) {
    this.stage = stage;
    this.element = document.getElementById("phone").content.firstElementChild.cloneNode(true);
    this.log = this.find(".log");
    this.select = this.find("select");
    this.votes = new Map();
    this.rows = new Map();
    this.unread = new Set();
    this.composer = new Composer(this);
    walkTabs(this.find(".chats"));
    this.select.addEventListener("change", () => this.choosePerson(this.select.value));
    this.find(".block").addEventListener("click", () => this.attempt(() => this.toggleBlock()));
    this.find(".start").addEventListener("click", () => this.do("start"));
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  get me() {
    return this.person.id;
  }

  get isPrivate() {
    return this.chatId === this.person.id;
  }

  /** What goes along with a verb so that it happens in the open chat. */
  get place() {
    return this.isPrivate ? {} : { chat_id: this.chatId };
  }

  async choosePerson(id) {
    const personId = id === NEW ? await this.stage.addOutsider() : Number(id);
    this.person = this.stage.people().find((person) => person.id === personId);
    this.chatId = this.person.id;
    this.unread.clear();
    this.toast("");
    this.composer.clear();
    this.showPerson();
    await this.open(this.chatId);
    this.stage.changed(this);
  }

  /** The cast changed: somebody came, left a group, or blocked the bot. */
  async refresh() {
    if (!this.person) return;
    this.person = this.stage.people().find((person) => person.id === this.person.id);
    if (!this.person.chats.some((chat) => chat.id === this.chatId)) this.chatId = this.person.id;
    this.showPerson();
    await this.open(this.chatId);
  }

  showPerson() {
    const { name, about } = this.person;
    const others = this.stage.people().map((person) => make("option", { value: person.id }, person.name));
    this.select.replaceChildren(...others, make("option", { value: NEW }, "+ iemand van buiten"));
    this.select.value = this.person.id;
    this.find(".avatar").textContent = initials(name);
    this.find(".person p").textContent = about;
    this.element.setAttribute("aria-label", `Telefoon van ${name}`);
    this.showChats();
  }

  showChats() {
    const tabs = this.person.chats.map((chat) => {
      const open = chat.id === this.chatId;
      const unread = this.unread.has(chat.id);
      const onclick = () => this.open(chat.id);
      const tab = make("button", { type: "button", role: "tab", "aria-selected": String(open), onclick }, chat.title);
      if (unread) tab.append(make("span", { class: "dot", "aria-label": "nieuw" }));
      return tab;
    });
    replaceTabs(this.find(".chats"), tabs);
  }

  async open(chatId) {
    this.chatId = chatId;
    this.unread.delete(chatId);
    const turn = this.turn = Symbol("the newest call wins");
    this.missed = [];
    const chat = await request(`/people/${this.me}/chats/${chatId}`);
    if (turn !== this.turn) return;
    this.chat = chat;
    this.votes = new Map(Object.entries(chat.votes));
    this.rows.clear();
    this.lastDay = null;
    this.album = null;
    this.log.replaceChildren();
    if (!chat.messages.length) this.log.append(make("li", { class: "service" }, chat.description || "Nog geen berichten"));
    chat.messages.forEach((message) => this.add(message));
    const missed = this.missed;
    this.missed = null;
    missed.forEach((event) => this.hearHere(event));
    this.scrollDown();
    this.showChats();
    this.showStatus();
    this.composer.showKeyboard(chat.keyboard);
  }

  showStatus() {
    const blocked = this.isPrivate && this.chat.bot_status === "kicked";
    const fresh = this.isPrivate && this.chat.bot_status === "left";
    const block = this.find(".block");
    block.hidden = !this.isPrivate || fresh;
    block.textContent = blocked ? "Deblokkeer" : "Blokkeer";
    this.find(".start").hidden = !fresh;
    this.composer.enable(!blocked && !fresh, this.chat.commands);
  }

  /** Something happened somewhere. Returns whether this phone got a message. */
  hear(event) {
    if (!this.person) return false;
    if (event.type === "answer") return this.hearAnswer(event);
    if (!this.person.chats.some((chat) => chat.id === event.chat_id)) return false;
    if (event.chat_id !== this.chatId) return this.hearElsewhere(event);
    if (this.missed) this.missed.push(event);
    else this.hearHere(event);
    return event.type === "message" && event.message.from.id !== this.me;
  }

  hearHere(event) {
    if (event.type === "message") this.hearMessage(event.message);
    if (event.type === "edited") this.replace(event.message);
    if (event.type === "deleted") this.rows.get(event.message_id)?.remove();
    if (event.type === "keyboard") this.composer.showKeyboard(event.keyboard);
    if (event.type === "action") this.showAction();
  }

  hearMessage(message) {
    if (this.chat.bot_status === "left" && this.isPrivate) this.open(this.chatId);
    else this.add(message);
    if (message.from.id === this.stage.bot.id) this.hideAction();
    this.scrollDown();
  }

  hearElsewhere(event) {
    if (event.type !== "message") return false;
    this.unread.add(event.chat_id);
    this.showChats();
    return true;
  }

  hearAnswer({ user_id, text, show_alert, url }) {
    if (user_id !== this.me) return false;
    this.element.querySelectorAll(".inline [aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    if (url) this.follow(url);
    if (text && show_alert) this.alert(text);
    else if (text) this.toast(text);
    return false;
  }

  add(message) {
    if (this.rows.has(message.message_id)) return this.replace(message);
    const today = day(message.date);
    if (today !== this.lastDay) this.log.append(make("li", { class: "service day" }, today));
    this.lastDay = today;
    const element = this.row(message);
    this.rows.set(message.message_id, element);
    return this.albumFor(message).append(element);
  }

  /** Pictures sent together stand together. */
  albumFor(message) {
    if (!message.media_group_id || !message.photo) return this.log;
    if (this.album?.dataset.group !== message.media_group_id) {
      this.album = make("ol", { class: "album" });
      this.album.dataset.group = message.media_group_id;
      this.log.append(make("li", {}, this.album));
    }
    return this.album;
  }

  replace(message) {
    const old = this.rows.get(message.message_id);
    if (!old) return;
    const hadFocus = old.contains(document.activeElement);
    const element = this.row(message);
    const follows = old === this.log.lastElementChild && this.isNearTheEnd();
    old.replaceWith(element);
    this.rows.set(message.message_id, element);
    if (hadFocus) (element.querySelector("input:checked") ?? element.querySelector("input, .inline button"))?.focus({ preventScroll: true });
    if (follows) this.scrollDown();
  }

  row(message) {
    const canWrite = this.isPrivate ? this.chat.bot_status === "member" : true;
    return row(message, {
      me: this.me,
      inGroup: !this.isPrivate,
      canWrite,
      votes: this.votes,
      press: (...given) => this.press(...given),
      vote: (...given) => this.vote(...given),
      reply: (quoted) => this.composer.replyTo(quoted),
      edit: (own) => this.composer.editing(own),
      say: (text) => this.say(text),
      follow: (url) => this.follow(url),
      leadsToBot: (url) => startPayload(url, this.stage.bot.username) !== null,
    });
  }

  press(message, button, element) {
    if (button.url) return this.follow(button.url);
    if (button.copy_text) return this.copy(button.copy_text.text);
    const query = button.switch_inline_query_current_chat ?? button.switch_inline_query;
    if (query !== undefined) return this.composer.fill(`@${this.stage.bot.username} ${query}`);
    element.setAttribute("aria-busy", "true");
    setTimeout(() => element.removeAttribute("aria-busy"), BUSY_MS);
    return this.do("press", { button: button.callback_data, message_id: message.message_id });
  }

  vote(message, options) {
    this.votes.set(message.poll.id, options);
    this.do("vote", { message_id: message.message_id, options });
  }

  /** A link to the bot starts it, as in Telegram; any other opens a page. */
  follow(url) {
    const payload = startPayload(url, this.stage.bot.username);
    if (payload === null) return window.open(url, "_blank", "noopener");
    return this.start(payload);
  }

  async start(payload) {
    if (!this.isPrivate) await this.open(this.person.id);
    return this.do("start", { payload });
  }

  async copy(text) {
    await navigator.clipboard.writeText(text);
    this.toast("Gekopieerd");
  }

  async toggleBlock() {
    await act(this.me, this.chat.bot_status === "kicked" ? "unblock" : "block");
  }

  /** Do something in the open chat; what cannot be done is told in a toast. */
  do(verb, parameters = {}) {
    return this.attempt(() => act(this.me, verb, { ...this.place, ...parameters }));
  }

  say(text) {
    return this.do("say", { text });
  }

  attach(file, caption = "") {
    return this.attempt(() => sendFile(this.me, file, { caption, ...this.place }));
  }

  async attempt(deed) {
    try {
      return await deed();
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  toast(text) {
    const toast = this.find(".toast");
    toast.textContent = text;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { toast.textContent = ""; }, 4000);
  }

  /** An alert covers this phone only. */
  alert(text) {
    const dialog = this.find("dialog");
    dialog.firstElementChild.textContent = text;
    dialog.show();
  }

  showAction() {
    this.find(".action").textContent = `${this.stage.bot.name} typt …`;
    clearTimeout(this.actionTimer);
    this.actionTimer = setTimeout(() => this.hideAction(), 5000);
  }

  hideAction() {
    this.find(".action").textContent = "";
  }

  /** Less than a screen away; scrolling goes smoothly, and may still be under way. */
  isNearTheEnd() {
    return this.log.scrollHeight - this.log.scrollTop < 2 * this.log.clientHeight;
  }

  scrollDown() {
    this.log.scrollTop = this.log.scrollHeight;
  }
}
