"""Seeing casus: the list, the card of one, all its answers; and withdrawing one.

Not here: changing answers (form), steps (steps).
"""

from collections.abc import Mapping, Sequence

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member, Role
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.search import read_search
from bot.features.casus.model.casus import Casus, Part, State, may_decide, may_see, may_work_on
from bot.features.casus.model.form import Field, domains_of, read_sentence, text_of
from bot.features.casus.service.desk import Desk, Heard
from bot.features.casus.service.ending import ask_no_more, leave_step
from bot.features.casus.store import casus as store
from bot.features.casus.store import obstacles, stays
from bot.features.casus.views import card as views
from bot.features.casus.views import form as form_views
from bot.matching import Domain
from bot.storage import Tx

LEARNED = (Field.HELPED, Field.HINDERED, Field.EFFECT)


class CardService:
    """What members see of casus."""

    def __init__(self, desk: Desk, domains: Sequence[Domain]) -> None:
        self._desk = desk
        self._domains = tuple(domains)
        self._when_withdrawn: list[Heard] = []

    def when_withdrawn(self, tell: Heard) -> None:
        """From now on tell of every casus that is withdrawn."""
        self._when_withdrawn.append(tell)

    def mine(self, tx: Tx, member: Member, page: int) -> Screen:
        """The open casus of a member, a page at a time, and the way to a new one."""
        own = [casus for casus in store.open_casus(tx) if self._concerns(casus, member)]
        draft = store.draft_of(tx, member.person_id)
        say = self._desk.say(member)
        present, coordinates = stays.all_present(tx), member.is_coordinator()
        over = any(may_work_on(casus, member) for casus in store.over(tx))
        return views.mine(say, own, present, draft, page, over=over, coordinates=coordinates)

    def all_open(self, tx: Tx, member: Member, page: int) -> Screen:
        """Every open casus, for coordinators."""
        say = self._desk.coordinator(member)
        return views.all_open(say, store.open_casus(tx), stays.all_present(tx), page)

    def finished(self, tx: Tx, member: Member, typed: str, page: int) -> Screen:
        """The casus that are done and that this member may see, newest first; of those the ones that fit the words."""
        search = read_search(typed, self._desk.today())
        texts = store.texts_of_done(tx) if search.words else {}
        found = [
            casus
            for casus in store.over(tx)
            if may_work_on(casus, member)
            and casus.ended_at
            and search.fits(self._told_of(casus, texts), self._desk.day(casus.ended_at))
        ]
        return views.finished(self._desk.say(member), found, typed, page, self._desk.wijk.timezone)

    def _told_of(self, casus: Casus, texts: Mapping[int, str]) -> str:
        return " ".join((casus.code, casus.organisation, texts.get(casus.id, "")))

    def card(self, tx: Tx, member: Member, casus_id: int) -> Screen:
        """One casus: where it is, who takes part, what stands in the way, and what can be done."""
        casus = self._desk.visible(tx, member, casus_id)
        if casus.state is State.DRAFT:
            raise UserError("casus-not-brought-in")
        last = self._desk.rules.steps[-1].name
        answers, works_on_it = store.answers(tx, casus_id), may_work_on(casus, member)
        card = views.Card(
            casus,
            stay=stays.present(tx, casus_id),
            steps=tuple(step.name for step in self._desk.rules.steps),
            last=last,
            owner=self._desk.name(casus.owner_id),
            taking_part=self._desk.named(casus.those(Part.ACCEPTED)),
            invited=self._desk.named(casus.those(Part.INVITED)),
            obstacles=tuple(o for o in obstacles.of_casus(tx, casus_id) if o.is_open),
            skipped=stays.skipped(tx, casus_id),
            domains=domains_of(answers),
            learned={field: text_of(answers, field) for field in LEARNED} if works_on_it else {},
            today=self._desk.today(),
        )
        say = self._desk.say(member)
        if not works_on_it:
            return views.invitation(say, card, self._domains)
        return views.card(say, card, self._domains, decides=may_decide(casus, member))

    def show_whole(self, tx: Tx, member: Member, casus_id: int) -> Answer:
        """All answers of a casus."""
        return rewrite(self.whole(tx, member, self._desk.visible(tx, member, casus_id)))

    def whole(self, tx: Tx, member: Member, casus: Casus) -> Screen:
        """All answers, each with a button to change it while that may be."""
        changeable = casus.state is State.OPEN and may_work_on(casus, member)
        answers = store.answers(tx, casus.id)
        solved = [o for o in obstacles.of_casus(tx, casus.id) if o.answer]
        say = self._desk.say(member)
        return form_views.whole(say, casus, answers, self._domains, solved, changeable=changeable)

    def ask_why_withdrawn(self, tx: Tx, member: Member, casus_id: int) -> Answer:
        """Withdrawing needs a reason, in a sentence."""
        casus = self._withdrawable(tx, member, casus_id)
        content = {"casus": casus_id}
        open_form(tx, member.user_id, views.WITHDRAW_FORM, content, self._desk.clock.now())
        return reply(views.ask_why_withdrawn(self._desk.say(member), casus))

    def withdraw(self, tx: Tx, member: Member, casus_id: int, typed: str) -> Answer:
        """A casus is withdrawn, with a reason: it does not count, and nothing is asked about it any more."""
        casus = self._withdrawable(tx, member, casus_id)
        reason, now = read_sentence(typed), self._desk.clock.now()
        close_form(tx, member.user_id)
        involved = self._desk.people(tx, casus, but=member.person_id)
        store.end(tx, casus_id, State.WITHDRAWN, now, reason)
        leave_step(self._desk, tx, casus_id, "stopped", now)
        ask_no_more(self._desk, tx, casus, member)
        self._desk.tell(tx, involved, lambda say: views.was_withdrawn(say, casus, member.name, reason))
        if casus.organisation_id:
            for tell in self._when_withdrawn:
                tell(tx, casus.organisation_id, now)
        return reply(Screen(self._desk.say(member)("casus-withdrawn", code=casus.code, title=casus.title)))

    def _withdrawable(self, tx: Tx, member: Member, casus_id: int) -> Casus:
        casus = self._desk.under_way(tx, member, casus_id)
        if not may_decide(casus, member):
            raise UserError("casus-not-yours-to-withdraw")
        return casus

    def _concerns(self, casus: Casus, member: Member) -> bool:
        """Whether it stands in somebody's own list: a coordinator sees only where they take part themselves."""
        if not member.is_coordinator():
            return may_see(casus, member)
        taking_part = (casus.owner_id, *casus.those(Part.INVITED, Part.ACCEPTED))
        return member.person_id in taking_part or may_see(casus, _as_plain(member))


def _as_plain(member: Member) -> Member:
    """The same person without their role."""
    return Member(
        member.person_id, member.user_id, member.name, member.organisation_id, Role.LID, member.language
    )
