"""The words the bot did not understand: heard in questions, linked to a topic by a coordinator.

Not here: how a linked word is used at once (live).
"""

import hmac
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, rewrite
from bot.core.texts import Say, Texts
from bot.features.directory.live import LiveDirectory
from bot.features.words import store
from bot.features.words.model import Guesser, OwnWord, UnknownWord, collectable
from bot.features.words.views import vocabulary as views
from bot.matching import Lexicon, Topic
from bot.matching.text import keys
from bot.storage import Tx

REMEMBERED = timedelta(days=90)  # a word that nobody uses


class VocabularyService:
    """Learns words. A coordinator sees one when `people` different people used it; `secret` is no part of the data."""

    def __init__(
        self,
        lexicon: Lexicon,
        live: LiveDirectory,
        changed: Callable[[], None],
        texts: Texts,
        clock: Clock,
        people: int,
        secret: bytes,
    ) -> None:
        self._lexicon = lexicon
        self._topics = {topic.id: topic for topic in lexicon.topics}
        self._domains = {domain.id: domain for domain in lexicon.domains}
        self._guesser = Guesser(lexicon)
        self._live = live
        self._changed = changed
        self._texts = texts
        self._clock = clock
        self._people = people
        self._secret = secret
        self._names: frozenset[str] | None = None
        live.subscribe(lambda _changed: self._forget_names())

    def heard(self, tx: Tx, member: Member, text: str, unknown: Sequence[str], topics: Sequence[str]) -> None:
        """Keep the words of a question that nobody knows, and what the question was about; never the question."""
        words = collectable(text, unknown, self._known_names()) if unknown else ()
        hidden = store.hidden(tx, words)
        for word in words:
            if word not in hidden:
                store.hear(tx, word, self._voice(word, member), topics, self._clock.now())

    def show_list(self, tx: Tx, member: Member, page: int) -> Screen:
        """A page of the words that several people used."""
        say = self._coordinator(member)
        words = store.unknown_words(tx, self._people)
        return views.unknown(
            say, words, page, self._people, own=len(store.own_words(tx)), proposed=len(store.proposed(tx))
        )

    def show(self, tx: Tx, member: Member, word_id: int) -> Answer:
        """Where does this word belong?"""
        say, word = self._coordinator(member), self._unknown(tx, word_id)
        guesses = self._guesser.guesses(word.word, store.asked_with(tx, word_id))
        topics = [self._topics[topic] for topic in guesses if topic in self._topics]
        return rewrite(views.which_topic(say, word, topics, self._domains))

    def show_domains(self, tx: Tx, member: Member, word_id: int) -> Answer:
        """None of the guesses: which domain?"""
        say = self._coordinator(member)
        return rewrite(views.which_domain(say, self._unknown(tx, word_id), self._domains.values()))

    def show_topics(self, tx: Tx, member: Member, word_id: int, domain: str) -> Answer:
        """Which topic of this domain?"""
        say, word = self._coordinator(member), self._unknown(tx, word_id)
        topics = [topic for topic in self._lexicon.topics if topic.domain == domain]
        return rewrite(views.which_topic_of_domain(say, word, topics))

    def link(self, tx: Tx, member: Member, word_id: int, topic: str) -> Answer:
        """The word belongs to this topic: in the next question, and on everybody's profile."""
        if topic not in self._topics:
            raise UserError("chat-button-old")
        return self._link(tx, member, word_id, self._topics[topic])

    def hide(self, tx: Tx, member: Member, word_id: int) -> Answer:
        """The word is about none of the topics, so it is not shown again."""
        return self._link(tx, member, word_id, None)

    def unlink(self, tx: Tx, member: Member, own_id: int) -> Answer:
        """Undo: the word belongs to nothing again."""
        say, own = self._coordinator(member), self._own(tx, own_id)
        store.unlink(tx, own_id)
        tx.after_commit(self._changed)
        return rewrite(self.show_list(tx, member, 0), say.label("words-unlinked", word=own.word))

    def show_own_list(self, tx: Tx, member: Member, page: int) -> Answer:
        """Every word that was linked."""
        say = self._coordinator(member)
        return rewrite(views.own_list(say, store.own_words(tx), self._topics, page))

    def show_own(self, tx: Tx, member: Member, own_id: int) -> Answer:
        """One word that was linked."""
        say, own = self._coordinator(member), self._own(tx, own_id)
        return rewrite(views.linked(say, own, self._topics.get(own.topic or "")))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Forget the words that nobody uses."""
        store.forget_unknown_words(tx, now - REMEMBERED)

    def _link(self, tx: Tx, member: Member, word_id: int, topic: Topic | None) -> Answer:
        say, word = self._coordinator(member), self._unknown(tx, word_id)
        topic_id = topic.id if topic else None
        own_id = store.link(tx, word.word, topic_id, member.person_id, self._clock.now())
        tx.after_commit(self._changed)
        return rewrite(views.linked(say, OwnWord(own_id, word.word, topic_id), topic))

    def _unknown(self, tx: Tx, word_id: int) -> UnknownWord:
        """A word that nobody linked yet and that enough people used."""
        word = store.unknown_word(tx, word_id)
        if word is None or word.people < self._people:
            raise UserError("words-linked-before")
        return word

    def _own(self, tx: Tx, own_id: int) -> OwnWord:
        own = store.own_word(tx, own_id)
        if own is None:
            raise UserError("chat-button-old")
        return own

    def _coordinator(self, member: Member) -> Say:
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self._texts.into(member.language)

    def _voice(self, word: str, member: Member) -> str:
        """Tells people apart who use this word: without the secret nobody knows who, nor who uses two words."""
        return hmac.digest(self._secret, f"{word}/{member.person_id}".encode(), "sha256").hex()[:16]

    def _known_names(self) -> frozenset[str]:
        """Words in the names of people, organisations and wijken."""
        if self._names is None:
            people = tuple(self._live.people.values())
            names = {name for p in people for name in (p.name, p.organisation, *p.wijken)}
            self._names = frozenset(word for name in names for word in keys(name))
        return self._names

    def _forget_names(self) -> None:
        self._names = None
