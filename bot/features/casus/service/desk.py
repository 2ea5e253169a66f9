"""What the verbs of the casus share: which casus a member may see, who has to hear, today in the wijk.

Not here: the verbs.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Screen
from bot.core.texts import Say, Texts
from bot.delivery.model import Lane, Outgoing
from bot.delivery.outbox import Outbox
from bot.delivery.post import Post, Subject
from bot.features.casus.model.casus import Casus, Part, State, contact_persons, may_see, may_work_on
from bot.features.casus.store import casus as store
from bot.features.directory.live import LiveDirectory
from bot.features.directory.service import WorkingGroups
from bot.settings import Casus as Rules
from bot.settings import Wijk
from bot.storage import Tx

Draw = Callable[[Say], Screen]
"""Makes a screen in the language of whoever receives it."""

Heard = Callable[[Tx, int, datetime], None]
"""Told, in the transaction, of which organisation a casus came or went, and when."""


@dataclass(frozen=True, slots=True)
class Members:
    """How the members are found."""

    of_person: Callable[[Tx, int], Member | None]
    coordinators: Callable[[Tx], list[Member]]
    everyone: Callable[[Tx], list[Member]]


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that every verb of the casus needs."""

    live: LiveDirectory
    members: Members
    groups: WorkingGroups
    outbox: Outbox
    post: Post
    texts: Texts
    clock: Clock
    wijk: Wijk
    rules: Rules

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def coordinator(self, member: Member) -> Say:
        """The sentences in this coordinator's language; a `UserError` for anybody else."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self.say(member)

    def day(self, moment: datetime) -> date:
        """The day in the wijk."""
        return moment.astimezone(self.wijk.timezone).date()

    def today(self) -> date:
        """Today in the wijk."""
        return self.day(self.clock.now())

    def visible(self, tx: Tx, member: Member, casus_id: int) -> Casus:
        """A casus that this member may see; old and forged buttons get the same friendly answer."""
        casus = store.casus(tx, casus_id)
        if casus is None or not may_see(casus, member):
            raise UserError("casus-gone")
        return casus

    def workable(self, tx: Tx, member: Member, casus_id: int) -> Casus:
        """A casus that this member may work on."""
        casus = self.visible(tx, member, casus_id)
        if not may_work_on(casus, member):
            raise UserError("casus-accept-first")
        return casus

    def under_way(self, tx: Tx, member: Member, casus_id: int) -> Casus:
        """A casus that this member may work on and that is not over."""
        casus = self.workable(tx, member, casus_id)
        if casus.state is not State.OPEN:
            raise UserError("casus-over")
        return casus

    def known(self, tx: Tx, casus_id: int) -> Casus:
        """A casus that is certainly there, as a row refers to it."""
        casus = store.casus(tx, casus_id)
        if casus is None:
            raise UserError("casus-gone")
        return casus

    def name(self, person_id: int | None) -> str:
        """How somebody is called; empty when they left."""
        person = self.live.person(person_id or 0)
        return person.name if person else ""

    def people(self, tx: Tx, casus: Casus, *, but: int | None = None) -> list[Member]:
        """Who works on a casus: who brought it in and who takes part.

        When the one who brought it in has left: the contact persons of the organisation, else the coordinators.
        """
        owner = self.members.of_person(tx, casus.owner_id) if casus.owner_id else None
        owners = [owner] if owner else contact_persons(self.members.everyone(tx), casus.organisation_id)
        taking_part = [self.members.of_person(tx, id_) for id_ in casus.those(Part.ACCEPTED)]
        everyone = [*(owners or self.members.coordinators(tx)), *filter(None, taking_part)]
        return [m for m in {m.person_id: m for m in everyone}.values() if m.person_id != but]

    def answer(self, tx: Tx, to: Member, screen: Screen) -> None:
        """What somebody asked for and waits for: at once."""
        self.outbox.add(tx, Outgoing(to.user_id, screen, Lane.ANSWER))

    def tell(
        self,
        tx: Tx,
        receivers: Iterable[Member],
        draw: Draw,
        subject: Subject | None = None,
        dedupe: str | None = None,
        job: str = "",
    ) -> None:
        """What nobody asked for: each in their own language, after quiet hours, unless they muted it.

        What still waits of a job can be taken back.
        """
        for member in receivers:
            key = f"{dedupe}/person-{member.person_id}" if dedupe else None
            lane = Lane.REMINDER if subject else Lane.ANSWER
            self.post.send(tx, member, draw(self.say(member)), subject, lane=lane, dedupe=key, job=job)

    def tell_people(self, tx: Tx, casus: Casus, draw: Draw, *, but: int | None = None) -> None:
        """Tell everyone who works on a casus, except who did it."""
        self.tell(tx, self.people(tx, casus, but=but), draw)

    def named(self, ids: Iterable[int]) -> Sequence[str]:
        """The names of people, as far as they are still there."""
        return [name for id_ in ids if (name := self.name(id_))]
