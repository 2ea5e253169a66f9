"""What terms and abbreviations mean: explained, proposed by members, approved by a coordinator.

Not here: asking back when a question holds a term with two meanings (matching).
"""

from collections.abc import Callable

from bot.chat.store import close_form, open_form
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.texts import Say, Texts
from bot.delivery.model import Outgoing
from bot.delivery.outbox import Outbox
from bot.features.words import store
from bot.features.words.live import LiveWords
from bot.features.words.model import (
    LONGEST_MEANING,
    Explanation,
    OwnMeaning,
    nearest,
    read_meaning,
    read_term,
    senses,
)
from bot.features.words.views import glossary as views
from bot.features.words.views.labels import with_domain
from bot.matching import Lexicon
from bot.matching.text import joined
from bot.storage import Tx

Coordinators = Callable[[Tx], list[Member]]
MemberOfPerson = Callable[[Tx, int], Member | None]


class GlossaryService:
    """The shared language of the wijk."""

    def __init__(
        self,
        lexicon: Lexicon,
        words: LiveWords,
        outbox: Outbox,
        texts: Texts,
        clock: Clock,
        coordinators: Coordinators,
        member_of_person: MemberOfPerson,
    ) -> None:
        self._lexicon = lexicon
        self._domains = {domain.id: domain for domain in lexicon.domains}
        self._words = words
        self._outbox = outbox
        self._texts = texts
        self._clock = clock
        self._coordinators = coordinators
        self._member_of_person = member_of_person

    # Explaining

    def ask_term(self, tx: Tx, member: Member) -> Answer:
        """Wait for a term to be typed."""
        open_form(tx, member.user_id, views.TERM_FORM, {}, self._clock.now())
        return reply(views.ask_term(self._say(member)))

    def explain_typed(self, tx: Tx, member: Member, typed: str) -> Answer:
        """What the term that was typed means."""
        screen = self.explain(tx, member, typed)
        close_form(tx, member.user_id)
        return reply(screen)

    def explain(self, tx: Tx, member: Member, typed: str) -> Screen:
        """Every meaning of a term; for an unknown one the terms that look like it."""
        say, term = self._say(member), read_term(typed)
        found = Explanation(
            term,
            senses(self._lexicon.meanings(term)),
            tuple(store.meanings_of(tx, joined(term))),
            self._words.topics_of(term),
        )
        if found.senses or found.own or found.topics:
            places = {topic.id: with_domain(say, topic, self._domains) for topic in self._lexicon.topics}
            return views.explanation(say, found, places, may_drop=member.is_coordinator())
        return views.unknown(say, term, nearest(term, self._known_terms(tx)))

    def _known_terms(self, tx: Tx) -> list[str]:
        shorts = [meaning.short for meaning in self._lexicon.glossary]
        terms = [term for topic in self._lexicon.topics for term in (topic.nl, *topic.terms)]
        return [*store.own_terms(tx), *shorts, *terms]

    # Proposing

    def ask_meaning(self, tx: Tx, member: Member, typed: str) -> Answer:
        """Wait for a meaning of this term to be typed."""
        term = read_term(typed)
        open_form(tx, member.user_id, views.MEANING_FORM, {"term": term}, self._clock.now())
        return reply(views.ask_meaning(self._say(member), term, LONGEST_MEANING))

    def propose(self, tx: Tx, member: Member, term: str, typed: str) -> Answer:
        """A member proposes a meaning; the coordinators decide. What a coordinator proposes is approved."""
        meaning = read_meaning(typed)
        close_form(tx, member.user_id)
        meaning_id = store.propose(
            tx, term, joined(term), meaning, member.person_id, member.organisation_id, self._clock.now()
        )
        if member.is_coordinator():
            store.approve(tx, meaning_id)
            return reply(self.explain(tx, member, term))
        proposal = self._proposal(tx, meaning_id)
        for coordinator in self._coordinators(tx):
            screen = views.proposal(self._say(coordinator), proposal, member.name)
            dedupe = f"meaning/{meaning_id}/person-{coordinator.person_id}"
            self._outbox.add(tx, Outgoing(coordinator.user_id, screen, dedupe=dedupe))
        return reply(views.proposed(self._say(member), term))

    # Deciding

    def show_proposal(self, tx: Tx, member: Member) -> Answer:
        """The meaning that waits longest for a coordinator."""
        say = self._coordinator(member)
        waiting = store.proposed(tx)
        if not waiting:
            raise UserError("words-nothing-proposed")
        proposer = self._proposer(tx, waiting[0])
        return rewrite(views.proposal(say, waiting[0], proposer.name if proposer else ""))

    def approve(self, tx: Tx, member: Member, meaning_id: int) -> Answer:
        """The meaning is shown to everyone from now on; the proposer hears it."""
        say, proposal = self._coordinator(member), self._proposal(tx, meaning_id)
        store.approve(tx, meaning_id)
        self._tell_proposer(tx, proposal, "words-your-meaning-approved")
        return rewrite(views.decided(say, proposal, "words-meaning-approved"))

    def refuse(self, tx: Tx, member: Member, meaning_id: int) -> Answer:
        """The meaning is forgotten; the proposer hears it."""
        say, proposal = self._coordinator(member), self._proposal(tx, meaning_id)
        store.drop(tx, meaning_id)
        self._tell_proposer(tx, proposal, "words-your-meaning-refused")
        return rewrite(views.decided(say, proposal, "words-meaning-refused"))

    def drop(self, tx: Tx, member: Member, meaning_id: int) -> Answer:
        """A coordinator takes an approved meaning away."""
        say, meaning = self._coordinator(member), store.meaning(tx, meaning_id)
        if meaning is None:
            raise UserError("chat-button-old")
        store.drop(tx, meaning_id)
        return rewrite(self.explain(tx, member, meaning.term), say.label("words-meaning-dropped"))

    def _proposal(self, tx: Tx, meaning_id: int) -> OwnMeaning:
        proposal = store.proposal(tx, meaning_id)
        if proposal is None:
            raise UserError("words-decided-before")
        return proposal

    def _proposer(self, tx: Tx, proposal: OwnMeaning) -> Member | None:
        return self._member_of_person(tx, proposal.proposer_id) if proposal.proposer_id else None

    def _tell_proposer(self, tx: Tx, proposal: OwnMeaning, key: str) -> None:
        proposer = self._proposer(tx, proposal)
        if proposer:
            screen = views.decided(self._say(proposer), proposal, key)
            self._outbox.add(tx, Outgoing(proposer.user_id, screen))

    def _coordinator(self, member: Member) -> Say:
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self._say(member)

    def _say(self, member: Member) -> Say:
        return self._texts.into(member.language)
