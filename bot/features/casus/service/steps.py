"""From step to step: done, skipped with a reason, sent back; and what the clock says meanwhile.

Not here: which step follows and until when (model.clock), what stands in the way (obstacles).
"""

from datetime import datetime

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.delivery.post import Subject
from bot.features.casus.model.casus import Casus, State, Stay, contact_persons
from bot.features.casus.model.clock import (
    Signal,
    due_on,
    furthest_to_warn,
    next_step,
    previous_step,
    signal,
)
from bot.features.casus.model.form import Field, ObstacleKind, read_sentence, text_of
from bot.features.casus.service.cards import CardService
from bot.features.casus.service.desk import Desk, Heard
from bot.features.casus.service.ending import about_step, ask_no_more, leave_step
from bot.features.casus.service.obstacles import ObstacleService
from bot.features.casus.store import casus as store
from bot.features.casus.store import obstacles as obstacle_store
from bot.features.casus.store import stays
from bot.features.casus.views import steps as views
from bot.settings import CasusStep
from bot.storage import Tx


class StepService:
    """The way of a casus through its steps."""

    def __init__(self, desk: Desk, cards: CardService, obstacles: ObstacleService) -> None:
        self._desk = desk
        self._cards = cards
        self._obstacles = obstacles
        self._when_brought_in: list[Heard] = []

    def when_brought_in(self, tell: Heard) -> None:
        """From now on tell of every casus that is brought in."""
        self._when_brought_in.append(tell)

    def start(self, tx: Tx, member: Member, casus_id: int, topic: str) -> Casus:
        """A draft becomes a casus at its first step. `topic`: what the obstacle in its form is about."""
        now = self._desk.clock.now()
        store.bring_in(tx, casus_id, member.organisation_id, self._desk.today().year, now)
        casus = self._desk.known(tx, casus_id)
        self._begin(tx, casus, self._desk.rules.steps[0])
        answers = store.answers(tx, casus_id)
        kind, sentence = text_of(answers, Field.KIND), text_of(answers, Field.HINDRANCE)
        if kind and sentence:
            self._obstacles.report(tx, member, casus, ObstacleKind(kind), sentence, topic)
        for tell in self._when_brought_in:
            tell(tx, member.organisation_id, now)
        contacts = contact_persons(self._desk.members.everyone(tx), member.organisation_id)
        others = [contact for contact in contacts if contact.person_id != member.person_id]
        self._desk.tell(tx, others, lambda say: views.brought_in_by(say, casus, member.name))
        return casus

    def at_last(self, tx: Tx, casus_id: int) -> bool:
        """Whether a casus is at its last step: what was learned."""
        stay = stays.present(tx, casus_id)
        return stay is not None and stay.step == self._desk.rules.steps[-1].name

    def finish(self, tx: Tx, member: Member, casus: Casus) -> Screen:
        """What was learned is written down: the casus is done."""
        now = self._desk.clock.now()
        leave_step(self._desk, tx, casus.id, "done", now)
        store.end(tx, casus.id, State.DONE, now)
        ask_no_more(self._desk, tx, casus, member)
        self._desk.tell_people(tx, casus, lambda say: views.finished(say, casus), but=member.person_id)
        return views.finished(self._desk.say(member), casus)

    def done(self, tx: Tx, member: Member, casus_id: int, stay_id: int) -> Answer:
        """The step is done; faster than the maximum is always fine."""
        casus, stay = self._at(tx, member, casus_id, stay_id)
        self._forward(tx, member, casus, stay, "done")
        return rewrite(self._cards.card(tx, member, casus_id))

    def ask_why_skip(self, tx: Tx, member: Member, casus_id: int, stay_id: int) -> Answer:
        """Skipping needs a reason, in a sentence."""
        casus, stay = self._at(tx, member, casus_id, stay_id)
        content = {"casus": casus_id, "stay": stay_id}
        open_form(tx, member.user_id, views.SKIP_FORM, content, self._desk.clock.now())
        return reply(views.ask_why_skip(self._desk.say(member), casus, stay))

    def skip(self, tx: Tx, member: Member, casus_id: int, stay_id: int, typed: str) -> Answer:
        """The step is skipped, and the reason stays with the casus."""
        casus, stay = self._at(tx, member, casus_id, stay_id)
        reason = read_sentence(typed)
        close_form(tx, member.user_id)
        self._forward(tx, member, casus, stay, "skipped", reason)
        return reply(self._cards.card(tx, member, casus_id))

    def back(self, tx: Tx, member: Member, casus_id: int, stay_id: int) -> Answer:
        """One step back; its clock starts anew."""
        casus = self._desk.under_way(tx, member, casus_id)
        stay = self._present(tx, casus, stay_id)
        step = previous_step(self._desk.rules.steps, stay.step)
        if step is None:
            raise UserError("casus-first-step")
        leave_step(self._desk, tx, casus_id, "back", self._desk.clock.now())
        self._begin(tx, casus, step)
        self._tell_step(tx, member, casus)
        return rewrite(self._cards.card(tx, member, casus_id))

    def still_busy(self, tx: Tx, member: Member, casus_id: int) -> Answer:
        """Nothing stands in the way, it just takes longer; nobody asks again about this step."""
        casus = self._desk.under_way(tx, member, casus_id)
        return rewrite(views.still_busy(self._desk.say(member), casus))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Warn before a maximum, and ask what stands in the way once it has passed: each once for a step."""
        today = self._desk.day(now)
        ahead = self._desk.rules.warn_working_days
        for stay in stays.to_look_at(tx, furthest_to_warn(today, ahead)):
            said = signal(stay, self._desk.day(stay.began_at), today, ahead)
            if said:
                self._tell_signal(tx, self._desk.known(tx, stay.casus_id), stay, said)
                stays.told(tx, stay.id, passed=said is Signal.PASSED)

    def _tell_signal(self, tx: Tx, casus: Casus, stay: Stay, said: Signal) -> None:
        last = stay.step == self._desk.rules.steps[-1].name
        draw = views.passed if said is Signal.PASSED else views.nearly
        self._desk.tell(
            tx,
            self._desk.people(tx, casus),
            lambda say: draw(say, casus, stay, last=last),
            Subject.REMINDER,
            dedupe=f"casus/{casus.id}/stay-{stay.id}/{said}",
            job=about_step(stay.id),
        )

    def _forward(
        self, tx: Tx, member: Member, casus: Casus, stay: Stay, how: stays.Ended, reason: str = ""
    ) -> None:
        in_the_way = any(obstacle.is_open for obstacle in obstacle_store.of_casus(tx, casus.id))
        step = next_step(self._desk.rules.steps, stay.step, in_the_way=in_the_way)
        if step is None:
            raise UserError("casus-result-first")
        leave_step(self._desk, tx, casus.id, how, self._desk.clock.now(), reason)
        self._begin(tx, casus, step)
        self._tell_step(tx, member, casus)

    def _begin(self, tx: Tx, casus: Casus, step: CasusStep) -> None:
        now = self._desk.clock.now()
        due = due_on(step, self._desk.day(casus.brought_in_at or now), self._desk.day(now))
        stays.begin(tx, casus.id, step.name, due, now)

    def _tell_step(self, tx: Tx, member: Member, casus: Casus) -> None:
        stay = stays.present(tx, casus.id)
        if stay:
            last = stay.step == self._desk.rules.steps[-1].name
            self._desk.tell_people(
                tx, casus, lambda say: views.at_step(say, casus, stay, last=last), but=member.person_id
            )

    def _at(self, tx: Tx, member: Member, casus_id: int, stay_id: int) -> tuple[Casus, Stay]:
        casus = self._desk.under_way(tx, member, casus_id)
        return casus, self._present(tx, casus, stay_id)

    def _present(self, tx: Tx, casus: Casus, stay_id: int) -> Stay:
        """Where the casus is; a `UserError` when the button is of an earlier step."""
        stay = stays.present(tx, casus.id)
        if stay is None or stay.id != stay_id:
            raise UserError("casus-step-passed")
        return stay
