// The page: the bar on top, two phones, and events passed on to them.

import { date, make, replaceTabs, walkTabs } from "./dom.js";
import { showGuide } from "./guide.js";
import { Phone } from "./phone.js";
import { listen, request } from "./service.js";

const get = (id) => document.getElementById(id);
const OUTSIDERS = ["Sam", "Robin", "Kim", "Alex", "Noa", "Charlie"];

class Stage {
  constructor(demo, people) {
    this.bot = demo.bot;
    this.cast = people;
    this.phones = [new Phone(this), new Phone(this)];
    this.front = this.phones[0];
  }

  people() {
    return this.cast;
  }

  async addOutsider() {
    const outsiders = this.cast.filter((person) => person.about === "buitenstaander").length;
    const first_name = OUTSIDERS[outsiders % OUTSIDERS.length];
    const { id } = await request("/people", { first_name, about: "buitenstaander" });
    this.cast = await request("/people");
    return id;
  }

  async open() {
    walkTabs(get("tabs"));
    get("phones").append(...this.phones.map((phone) => phone.element));
    const second = this.cast[1] ?? this.cast[0];
    await this.phones[0].choosePerson(this.cast[0]?.id ?? "new");
    await this.phones[1].choosePerson(second?.id ?? "new");
    this.show(this.phones[0]);
  }

  /** Give the phones to these two people. */
  async seat(...names) {
    await Promise.all(this.phones.map((phone, index) => this.hand(phone, names[index])));
    this.show(this.phones[0]);
  }

  /** The phone of somebody in a story, in front; who is not its main character is on the right. */
  async phoneOf(name, story) {
    const phone = this.phones[name === story.left ? 0 : 1];
    await this.hand(phone, name);
    this.show(phone);
    return phone;
  }

  async hand(phone, name) {
    const person = this.cast.find((one) => one.name === name);
    if (person && phone.person?.id !== person.id) await phone.choosePerson(person.id);
    else if (person && !phone.isPrivate) await phone.open(person.id);
  }

  advance(step) {
    return advance(step);
  }

  /** On a small screen one phone is in front. */
  show(front) {
    this.front = front;
    this.phones.forEach((phone) => phone.element.classList.toggle("behind", phone !== front));
    this.showTabs();
    front.scrollDown();
  }

  showTabs() {
    replaceTabs(get("tabs"), this.phones.filter((phone) => phone.person).map((phone) => {
      const selected = phone === this.front;
      const tab = make("button", { type: "button", role: "tab", "aria-selected": String(selected), onclick: () => this.show(phone) }, phone.person.name);
      if (phone.hasNews && !selected) tab.append(make("span", { class: "dot", "aria-label": "nieuw" }));
      if (selected) phone.hasNews = false;
      return tab;
    }));
  }

  changed() {
    this.showTabs();
  }

  async hear(event) {
    if (event.type === "people" || event.type === "commands") return this.refresh();
    if (event.type === "clock") return showClock(event.now);
    for (const phone of this.phones) {
      if (phone.hear(event)) phone.hasNews = true;
    }
    return this.showTabs();
  }

  /** Many such events may come at once; one look at the end will do. */
  refresh() {
    clearTimeout(this.refreshTimer);
    this.refreshTimer = setTimeout(async () => {
      this.cast = await request("/people");
      await Promise.all(this.phones.map((phone) => phone.refresh()));
      this.showTabs();
    }, 50);
  }
}

function showClock(now) {
  get("clock").hidden = !now;
  if (now) get("today").textContent = date(now);
}

async function advance(step) {
  const buttons = document.querySelectorAll("#clock button, #guide button");
  const pressed = document.activeElement;
  buttons.forEach((button) => { button.disabled = true; });
  try {
    showClock((await request("/demo/advance", { step })).now);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
    pressed.focus();
  }
}

function showBar(demo) {
  document.title = demo.title;
  get("title").textContent = demo.title;
  get("intro").textContent = demo.intro;
  showClock(demo.now);
  get("clock").addEventListener("click", ({ target }) => { if (target.dataset.step) advance(target.dataset.step); });
}

let stage = null;

/** Resolves once the line is open, so that nothing that happens from then on is missed. */
function connect() {
  return new Promise((resolve) => listen((event) => stage?.hear(event), (connected) => {
    get("offline").hidden = connected;
    if (!connected) return;
    stage?.refresh(); // to see what happened while the line was down
    resolve();
  }));
}

await connect();
const [demo, people] = await Promise.all([request("/demo"), request("/people")]);
stage = new Stage(demo, people);
showBar(demo);
await stage.open();
showGuide(get("guide"), demo.stories, stage);
