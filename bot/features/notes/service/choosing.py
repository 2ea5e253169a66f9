"""For whom a note is: parts are added and taken away, people left out, until the last look.

Not here: finding the people of a part (directory).
"""

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, rewrite
from bot.features.directory.model import Audience, AudienceKind, Choice, Part
from bot.features.notes import store
from bot.features.notes.model import Note
from bot.features.notes.service.desk import Desk
from bot.features.notes.views import audience as views
from bot.features.notes.views import draft as draft_views
from bot.storage import Tx


class ChoosingService:
    """The audience of a draft."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """What was chosen so far, and what more there is."""
        draft = self._draft(tx, member, note_id)
        return rewrite(self.overview(tx, member, draft))

    def next_step(self, tx: Tx, member: Member, draft: Note) -> Screen:
        """After the content: for whom, unless that was chosen before."""
        if draft.audience.parts:
            return draft_views.card(self._desk.say(member), draft)
        return self.overview(tx, member, draft)

    def overview(self, tx: Tx, member: Member, draft: Note) -> Screen:
        """The menu of everything to choose by."""
        say, audiences = self._desk.say(member), self._desk.audiences
        labels = [self._label(tx, member, part) for part in draft.audience.parts]
        everyone = audiences.choices(tx, say, AudienceKind.EVERYONE)[0].key
        return views.overview(say, draft, labels, self._desk.reach(tx, draft), audiences.kinds(tx), everyone)

    def list(self, tx: Tx, member: Member, note_id: int, kind: str, page: int, domain_id: str) -> Answer:
        """What can be chosen of a kind; of topics those of a domain."""
        draft, wanted = self._draft(tx, member, note_id), _kind(kind)
        say, domain = self._desk.say(member), self._domain(tx, member, domain_id)
        found = self._desk.audiences.choices(tx, say, wanted, domain.value if domain else "")
        return rewrite(views.choices(say, draft, wanted, found, page, domain))

    def pick(
        self, tx: Tx, member: Member, note_id: int, kind: str, key: str, page: int, domain_id: str
    ) -> Answer:
        """Choose something, or take it away again."""
        draft, wanted = self._draft(tx, member, note_id), _kind(kind)
        self._toggle(tx, member, draft, wanted, key)
        if wanted is AudienceKind.EVERYONE:
            return self.show(tx, member, note_id)
        listed = AudienceKind.TOPIC if domain_id else wanted
        return self.list(tx, member, note_id, listed, page, domain_id)

    def anew(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Nobody was chosen."""
        self._draft(tx, member, note_id)
        store.put_audience(tx, note_id, Audience())
        return self.show(tx, member, note_id)

    def leave_out(self, tx: Tx, member: Member, note_id: int, page: int) -> Answer:
        """Whom of the audience to leave out?"""
        draft = self._draft(tx, member, note_id)
        people = [p for p in self._desk.audiences.people(tx, draft.audience) if p.id != member.person_id]
        return rewrite(views.leave_out(self._desk.say(member), draft, people, page))

    def toggle_person(self, tx: Tx, member: Member, note_id: int, person_id: int, page: int) -> Answer:
        """Leave somebody out, or not after all."""
        draft = self._draft(tx, member, note_id)
        if person_id not in {person.id for person in self._desk.audiences.people(tx, draft.audience)}:
            raise UserError("chat-button-old")
        store.put_audience(tx, note_id, draft.audience.toggled_person(person_id))
        return self.leave_out(tx, member, note_id, page)

    def _toggle(self, tx: Tx, member: Member, draft: Note, kind: AudienceKind, key: str) -> None:
        part = self._desk.audiences.part(tx, self._desk.say(member), kind, key)
        store.put_audience(tx, draft.id, draft.audience.toggled(part))

    def _domain(self, tx: Tx, member: Member, domain_id: str) -> Choice | None:
        if not domain_id:
            return None
        choices = self._desk.audiences.choices(tx, self._desk.say(member), AudienceKind.DOMAIN)
        domain = next((choice for choice in choices if choice.value == domain_id), None)
        if domain is None:
            raise UserError("chat-button-old")
        return domain

    def _label(self, tx: Tx, member: Member, part: Part) -> str:
        return self._desk.audiences.label(tx, self._desk.say(member), part)

    def _draft(self, tx: Tx, member: Member, note_id: int) -> Note:
        self._desk.coordinator(member)
        return self._desk.draft(tx, member, note_id)


def _kind(kind: str) -> AudienceKind:
    try:
        return AudienceKind(kind)
    except ValueError:
        raise UserError("chat-button-old") from None
