"""The verbs of asking: find, page, contact, ask the coordinator, feedback.

Not here: how colleagues are found (matching), what the screens look like (views), introductions.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, InlineResult, Screen, reply, rewrite
from bot.core.texts import Say
from bot.features.ask import letters, store, views
from bot.features.ask.danger import Danger
from bot.features.ask.desk import Desk
from bot.features.ask.experience import Ended
from bot.features.ask.found import kept
from bot.features.ask.learning import Learning
from bot.features.ask.live import LiveFinder
from bot.features.ask.model import (
    PAGE,
    Colleague,
    Found,
    Question,
    Suggestion,
    Verdict,
)
from bot.matching import Lexicon
from bot.settings import Ask, Retention
from bot.storage import Tx

KEPT = 12  # colleagues kept with a question, for "meer"
MOST_INLINE = 5

Heard = Callable[[Tx, Member, str, Sequence[str], Sequence[str]], None]
"""Told of a question, the words in it that nobody knows, and the topics it is about."""


class AskService:
    """Questions and what follows from them."""

    def __init__(
        self,
        desk: Desk,
        finder: LiveFinder,
        lexicon: Lexicon,
        danger: Danger,
        learning: Learning,
        heard: Heard,
        settings: Ask,
        retention: Retention,
    ) -> None:
        self._desk = desk
        self._finder = finder
        self._topics = {topic.id: topic for topic in lexicon.topics}
        self._domains = {domain.id: domain for domain in lexicon.domains}
        self._danger = danger
        self._learning = learning
        self._heard = heard
        self._settings = settings
        self._retention = retention
        self._load: Mapping[int, int] = {}

    def find(self, member: Member, text: str) -> Found:
        """Who knows about this? In memory, on the event loop."""
        away, today = self._finder.presence(self._desk.today())
        return kept(
            self._finder.finder.find(
                text,
                asker=member.person_id,
                away=away,
                today=today,
                load=self._load,
                learned=self._learning.learned,
                limit=KEPT,
            )
        )

    def colleagues(self, member: Member, text: str) -> tuple[int, ...]:
        """The ids of who knows about this, best first."""
        return tuple(suggestion.person_id for suggestion in self.find(member, text).suggestions)

    def find_topic(self, member: Member, topic: str) -> Found:
        """Who knows about a topic that was chosen? In memory, on the event loop."""
        if topic not in self._topics:
            raise UserError("chat-button-old")
        away, today = self._finder.presence(self._desk.today())
        return kept(
            self._finder.finder.find_topics(
                [topic],
                asker=member.person_id,
                away=away,
                today=today,
                load=self._load,
                learned=self._learning.learned,
                limit=KEPT,
            )
        )

    def answer(self, tx: Tx, member: Member, text: str, found: Found) -> Answer:
        """Keep the question and show the first colleagues; acute danger goes before everything."""
        say, danger = self._desk.say(member), self._danger.in_text(text)
        if found.kind == "unclear":
            return reply(views.danger(say, danger) if danger else views.unclear(say))
        question_id = store.add_question(tx, member.person_id, text, found, self._desk.clock.now())
        self._heard(tx, member, text, found.unknown_words, found.topics)
        if danger:
            return reply(views.danger(say, danger, question_id))
        return reply(self._page(say, Question(question_id, member.person_id, text, found), 0))

    def answer_in_group(self, member: Member, text: str) -> Answer:
        """The same without buttons, phone numbers and e-mail addresses; nothing is kept."""
        say = self._desk.say(member)
        if danger := self._danger.in_text(text):
            return reply(views.danger(say, danger))
        found = self.find(member, text)
        colleagues = self._colleagues(found.suggestions[:PAGE])
        return reply(views.in_group(say, found, colleagues, self._labels(say, found)))

    def inline(self, member: Member, text: str) -> tuple[InlineResult, ...]:
        """Colleagues to choose from while typing in any chat."""
        say = self._desk.say(member)
        if danger := self._danger.in_text(text):
            return (views.danger_inline(say, danger),)
        found = self.find(member, text)
        labels = self._labels(say, found)
        return tuple(views.inline(say, c, labels) for c in self._colleagues(found.suggestions[:MOST_INLINE]))

    def show(self, tx: Tx, member: Member, question_id: int, start: int) -> Answer:
        """The next colleagues of a question."""
        question = self._desk.own_question(tx, member, question_id)
        if not 0 <= start <= len(question.found.suggestions):
            raise UserError("chat-button-old")
        return reply(self._page(self._desk.say(member), question, start))

    def choose(self, tx: Tx, member: Member, question_id: int, topic: str, found: Found) -> Answer:
        """The asker says which topic was meant; `found` is who knows about it."""
        question = self._desk.own_question(tx, member, question_id)
        if topic not in question.found.choices:
            raise UserError("chat-button-old")
        new_id = store.add_question(tx, member.person_id, question.text, found, self._desk.clock.now())
        return rewrite(
            self._page(self._desk.say(member), Question(new_id, member.person_id, question.text, found), 0)
        )

    def contact(self, tx: Tx, member: Member, question_id: int, person_id: int) -> Answer:
        """A contact card as far as the colleague shows it."""
        person = self._desk.named(self._desk.own_question(tx, member, question_id), person_id)
        reach = self._desk.reach(tx, person)
        return reply(*views.contact(self._desk.say(member), question_id, person, reach))

    def ask_coordinator(self, tx: Tx, member: Member, question_id: int) -> Answer:
        """Nobody was found, or nobody answers: the coordinators look further."""
        question = self._desk.own_question(tx, member, question_id)
        say = self._desk.say(member)
        coordinators = store.coordinators(tx, but=member.person_id)
        if not coordinators:
            raise UserError("ask-no-coordinator")
        asker = self._desk.person(member.person_id)
        for coordinator in coordinators:
            screen = letters.for_coordinator(self._desk.say(coordinator), question, member, asker)
            dedupe = f"ask/{question_id}/coordinator-{coordinator.person_id}"
            self._desk.send(tx, coordinator, screen, dedupe=dedupe)
        return reply(letters.coordinator_asked(say))

    def take(self, tx: Tx, member: Member, question_id: int) -> Answer:
        """A coordinator takes a question; the asker hears who."""
        question = store.question(tx, question_id)
        if question is None:
            raise UserError("chat-button-old")
        say = self._desk.say(member)
        asker = store.reachable_member(tx, question.asker_id) if question.asker_id else None
        if question.taken_by == member.person_id:
            return rewrite(letters.you_took(say, question, asker))
        if not store.take_question(tx, question_id, member.person_id):
            return rewrite(
                letters.taken_already(say, question, self._desk.live.person(question.taken_by or 0))
            )
        if asker:
            self._desk.answer(tx, asker, letters.coordinator_took(self._desk.say(asker), member))
        return rewrite(letters.you_took(say, question, asker))

    def whom_is_wrong(self, tx: Tx, member: Member, question_id: int, start: int) -> Answer:
        """'Klopt niet': which of the shown colleagues?"""
        question = self._desk.own_question(tx, member, question_id)
        colleagues = self._colleagues(self._shown(question.found, start))
        return reply(views.who_is_wrong(self._desk.say(member), question_id, colleagues))

    def feedback(self, tx: Tx, member: Member, question_id: int, person_id: int, verdict: Verdict) -> Answer:
        """Keep what the asker says of a match."""
        question = self._desk.own_question(tx, member, question_id)
        if person_id not in {s.person_id for s in question.found.suggestions}:
            raise UserError("chat-button-old")
        store.add_feedback(tx, question_id, person_id, verdict, self._desk.clock.now())
        ended: Ended = "wrong" if verdict == "wrong" else "helped"
        self._learning.note(tx, member.person_id, question.found, person_id, ended)
        say = self._desk.say(member)
        return rewrite(views.thanks(say, question_id, self._desk.next_for(tx, question)))

    def asker_leaves(self, tx: Tx, person_id: int) -> None:
        """Somebody is about to be erased, and so is what they asked."""
        store.erase_questions_of(tx, person_id)

    def tick(self, tx: Tx, now: datetime) -> None:
        """Erase old texts, and count who was asked how often."""
        store.erase_questions(tx, now - timedelta(days=self._retention.question_days))
        store.forget_introductions(tx, now - timedelta(days=self._retention.introduction_days))
        load = store.load_since(tx, now - timedelta(days=self._settings.load_days))
        tx.after_commit(lambda: self._keep_load(load))

    def _keep_load(self, load: Mapping[int, int]) -> None:
        self._load = load

    def _page(self, say: Say, question: Question, start: int) -> Screen:
        found = question.found
        shown = self._shown(found, start)
        more = found.kind == "people" and len(found.suggestions) > start + len(shown)
        return views.answer(
            say, question, self._colleagues(shown), self._labels(say, found), start, more=more
        )

    def _shown(self, found: Found, start: int) -> tuple[Suggestion, ...]:
        """A team is shown whole; a list of people in pages."""
        return found.suggestions if found.kind == "team" else found.suggestions[start : start + PAGE]

    def _colleagues(self, suggestions: tuple[Suggestion, ...]) -> list[Colleague]:
        today = self._desk.today()
        people = [(self._desk.live.person(s.person_id), s) for s in suggestions]
        return [Colleague.of(p, s, today, self._desk.stand_in(p)) for p, s in people if p]

    def _labels(self, say: Say, found: Found) -> dict[str, str]:
        """How the topics are called that were asked, offered or matched; one that an older lexicon had is left out."""
        matched = (why.topic for suggestion in found.suggestions for why in suggestion.why)
        known = (
            self._topics[topic]
            for topic in {*found.topics, *found.choices, *matched}
            if topic in self._topics
        )
        whole = {self._topics[topic].domain for topic in found.whole if topic in self._topics}
        called = {
            topic.id: self._domains[topic.domain] if topic.domain in whole else topic for topic in known
        }
        return {topic: name.en if say.language == "en" else name.nl for topic, name in called.items()}
