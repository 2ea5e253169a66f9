"""Colleagues of other organisations: invited to take part, they accept or decline, and whoever asked hears it.

Not here: who is proposed (hints), choosing them (form).
"""

from collections.abc import Iterable

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, rewrite
from bot.features.casus.model.casus import Casus, Part, State
from bot.features.casus.model.form import Field, text_of
from bot.features.casus.service.cards import CardService
from bot.features.casus.service.desk import Desk
from bot.features.casus.service.ending import about_taking_part
from bot.features.casus.store import casus as store
from bot.features.casus.views import part as views
from bot.features.directory.model import Person
from bot.storage import Tx


class PartService:
    """Taking part in a casus."""

    def __init__(self, desk: Desk, cards: CardService) -> None:
        self._desk = desk
        self._cards = cards

    def invite_chosen(self, tx: Tx, member: Member, casus_id: int) -> None:
        """Ask everyone who was chosen; whoever left meanwhile is passed over."""
        casus = self._desk.known(tx, casus_id)
        wish = text_of(store.answers(tx, casus_id), Field.WISH)
        for person_id in casus.those(Part.CHOSEN):
            invited = self._desk.members.of_person(tx, person_id)
            if invited is None:
                store.drop_participant(tx, casus_id, person_id)
                continue
            store.put_participant(tx, casus_id, person_id, Part.INVITED)
            self._desk.tell(
                tx,
                [invited],
                lambda say: views.invitation(say, casus, member.name, wish),
                dedupe=f"casus/{casus_id}/invited",
                job=about_taking_part(casus_id),
            )

    def invitable(self, tx: Tx, casus: Casus, ids: Iterable[int]) -> list[Person]:
        """Those of these people who can be asked: members of other organisations who were not asked before."""
        barred = set(casus.those(Part.INVITED, Part.ACCEPTED, Part.DECLINED))
        return [
            person
            for id_ in ids
            if id_ not in barred
            and (person := self._desk.live.person(id_))
            and person.organisation_id != casus.organisation_id
            and self._desk.members.of_person(tx, id_)
        ]

    def accept(self, tx: Tx, member: Member, casus_id: int) -> Answer:
        """Yes: from now on they work on it."""
        casus = self._answerable(tx, member, casus_id)
        store.put_participant(tx, casus_id, member.person_id, Part.ACCEPTED)
        self._desk.tell_people(
            tx,
            casus,
            lambda say: views.answered(say, casus, member.name, self._organisation(member), accepted=True),
            but=member.person_id,
        )
        return rewrite(self._cards.card(tx, member, casus_id))

    def decline(self, tx: Tx, member: Member, casus_id: int) -> Answer:
        """No, without a reason."""
        casus = self._answerable(tx, member, casus_id)
        store.put_participant(tx, casus_id, member.person_id, Part.DECLINED)
        self._desk.tell_people(
            tx,
            casus,
            lambda say: views.answered(say, casus, member.name, self._organisation(member), accepted=False),
            but=member.person_id,
        )
        return rewrite(Screen(self._desk.say(member)("casus-you-declined", code=casus.code)))

    def _answerable(self, tx: Tx, member: Member, casus_id: int) -> Casus:
        casus = store.casus(tx, casus_id)
        if casus is None or member.person_id not in casus.those(*Part):
            raise UserError("casus-gone")
        if member.person_id not in casus.those(Part.INVITED):
            raise UserError("casus-answered-before")
        if casus.state is not State.OPEN:
            raise UserError("casus-over")
        return casus

    def _organisation(self, member: Member) -> str:
        person = self._desk.live.person(member.person_id)
        return person.organisation if person else ""
