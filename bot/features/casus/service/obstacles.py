"""What stands in the way: reported from any step, taken by a working group, else by the steungroep, and answered.

Not here: whether the same one comes back (patterns).
"""

from datetime import datetime
from functools import partial

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.delivery.post import Subject
from bot.features.casus.model.casus import Casus, State, may_work_on
from bot.features.casus.model.clock import furthest_to_warn, last_day, warns
from bot.features.casus.model.form import ObstacleKind, read_sentence
from bot.features.casus.model.obstacles import Level, Obstacle, Progress, by_age
from bot.features.casus.service.desk import Desk
from bot.features.casus.service.ending import about_obstacle, tell_taker
from bot.features.casus.service.patterns import PatternService
from bot.features.casus.store import casus as casus_store
from bot.features.casus.store import obstacles as store
from bot.features.casus.views import obstacles as views
from bot.features.directory.model import WorkingGroup
from bot.storage import Tx


class ObstacleService:
    """Obstacles, each with its own clock."""

    def __init__(self, desk: Desk, patterns: PatternService) -> None:
        self._desk = desk
        self._patterns = patterns

    # Reporting

    def which_kind(self, tx: Tx, member: Member, casus_id: int) -> Answer:
        """What kind of thing stands in the way?"""
        casus = self._desk.under_way(tx, member, casus_id)
        return reply(views.which_kind(self._desk.say(member), casus))

    def ask_sentence(self, tx: Tx, member: Member, casus_id: int, kind: str) -> Answer:
        """What stands in the way, in a sentence?"""
        casus, known = self._desk.under_way(tx, member, casus_id), _kind(kind)
        content = {"casus": casus_id, "kind": known}
        open_form(tx, member.user_id, views.OBSTACLE_FORM, content, self._desk.clock.now())
        return reply(views.ask_sentence(self._desk.say(member), casus, known))

    def typed(self, tx: Tx, member: Member, casus_id: int, kind: str, typed: str, topic: str) -> Answer:
        """The sentence is there: the working group gets it."""
        casus, known = self._desk.under_way(tx, member, casus_id), _kind(kind)
        sentence = read_sentence(typed)
        close_form(tx, member.user_id)
        obstacle = self.report(tx, member, casus, known, sentence, topic)
        group = self._group(tx, obstacle)
        return reply(views.reported(self._desk.say(member), casus, obstacle, group))

    def report(
        self, tx: Tx, member: Member, casus: Casus, kind: ObstacleKind, sentence: str, topic: str
    ) -> Obstacle:
        """Keep an obstacle, bring it to its working group, and see whether it came back."""
        now = self._desk.clock.now()
        due = last_day(self._desk.today(), self._desk.rules.group_days)
        obstacle_id = store.report(tx, casus.id, kind, sentence, topic, member.person_id, now, due)
        obstacle = self._known(tx, obstacle_id)
        self._announce(tx, casus, obstacle)
        self._patterns.notice(tx, obstacle)
        return obstacle

    # Taking and solving

    def show(self, tx: Tx, member: Member, obstacle_id: int) -> Answer:
        """One obstacle, with what this member can do about it."""
        obstacle, casus = self._seen(tx, member, obstacle_id)
        return rewrite(self._screen(tx, member, obstacle, casus))

    def take(self, tx: Tx, member: Member, obstacle_id: int, chat_id: int) -> Answer:
        """Somebody of the group takes it, in private or in the group's own chat."""
        obstacle, casus = self._handled(tx, member, obstacle_id, chat_id)
        if not obstacle.is_open:
            raise UserError("casus-obstacle-over")
        if not store.take(tx, obstacle_id, member.person_id):
            raise UserError("casus-obstacle-taken", name=self._desk.name(obstacle.taker_id) or "–")
        self._take_back(tx, obstacle_id)
        taken = self._known(tx, obstacle_id)
        self._desk.tell_people(
            tx, casus, lambda say: views.was_taken(say, casus, taken, member.name), but=member.person_id
        )
        screen = self._screen(tx, member, taken, casus)
        if chat_id == member.user_id:
            return rewrite(screen)
        self._desk.answer(tx, member, screen)  # the answer is written in private
        say = self._desk.texts.into(self._desk.wijk.language)
        return rewrite(views.taken_in_group(say, casus, taken, member.name))

    def ask_answer(self, tx: Tx, member: Member, obstacle_id: int) -> Answer:
        """Solved: how, in a sentence?"""
        obstacle, casus = self._solvable(tx, member, obstacle_id)
        content = {"obstacle": obstacle_id}
        open_form(tx, member.user_id, views.ANSWER_FORM, content, self._desk.clock.now())
        return reply(views.ask_answer(self._desk.say(member), casus, obstacle))

    def solve(self, tx: Tx, member: Member, obstacle_id: int, typed: str) -> Answer:
        """The answer goes back to the people of the casus."""
        _, casus = self._solvable(tx, member, obstacle_id)
        answer = read_sentence(typed)
        close_form(tx, member.user_id)
        self._take_back(tx, obstacle_id)
        store.end(tx, obstacle_id, Progress.SOLVED, self._desk.clock.now(), answer)
        solved = self._known(tx, obstacle_id)
        self._desk.tell_people(
            tx, casus, lambda say: views.was_solved(say, casus, solved, member.name), but=member.person_id
        )
        return reply(views.you_solved(self._desk.say(member), casus))

    def drop(self, tx: Tx, member: Member, obstacle_id: int) -> Answer:
        """The people of the casus say that it is out of the way already."""
        obstacle, casus = self._seen(tx, member, obstacle_id)
        if not may_work_on(casus, member):
            raise UserError("chat-not-allowed")
        if not obstacle.is_open:
            raise UserError("casus-obstacle-over")
        self._take_back(tx, obstacle_id)
        store.end(tx, obstacle_id, Progress.DROPPED, self._desk.clock.now())
        tell_taker(self._desk, tx, casus, obstacle, member)
        return rewrite(views.dropped(self._desk.say(member), casus, obstacle))

    def overview(self, tx: Tx, member: Member, page: int) -> Screen:
        """Every open obstacle, longest waiting first, for coordinators."""
        say = self._desk.coordinator(member)
        found = by_age(store.all_open(tx))
        codes = {casus.id: casus.code for casus in casus_store.open_casus(tx)}
        ages = {o.id: (self._desk.today() - self._desk.day(o.reported_at)).days for o in found}
        return views.overview(say, found, codes, ages, self._desk.today(), page)

    # Time passes

    def tick(self, tx: Tx, now: datetime) -> None:
        """Who has it is reminded before the last day; what was not solved in time goes to the steungroep; what that
        cannot do in time, to the coordinators.
        """
        today, ahead = self._desk.day(now), self._desk.rules.warn_working_days
        for obstacle in store.unwarned(tx, today, furthest_to_warn(today, ahead)):
            began = obstacle.level_since or self._desk.day(obstacle.reported_at)
            if warns(obstacle.due_on, began, today, ahead):
                store.warned(tx, obstacle.id)
                self._warn(tx, obstacle)
        for obstacle in store.all_past(tx, today):
            casus = self._desk.known(tx, obstacle.casus_id)
            if obstacle.level is Level.GROUP:
                self._take_back(tx, obstacle.id)
                store.escalate(tx, obstacle.id, today, last_day(today, self._desk.rules.steungroep_days))
                risen = self._known(tx, obstacle.id)
                self._announce(tx, casus, risen)
                self._tell_risen(tx, casus, risen, obstacle.taker_id)
            elif not obstacle.told_late:
                store.told_late(tx, obstacle.id)
                late = partial(views.too_late, casus=casus, obstacle=obstacle)
                self._desk.tell(tx, self._desk.members.coordinators(tx), late)

    def _tell_risen(self, tx: Tx, casus: Casus, obstacle: Obstacle, taker_id: int | None) -> None:
        """The people of the casus, and whoever had taken it, hear that the steungroep has it now."""
        people = self._desk.people(tx, casus)
        taker = self._desk.members.of_person(tx, taker_id) if taker_id else None
        self._desk.tell(tx, people, lambda say: views.went_to_steungroep(say, casus, obstacle, own=True))
        if taker and taker not in people:
            self._desk.tell(
                tx, [taker], lambda say: views.went_to_steungroep(say, casus, obstacle, own=False)
            )

    def person_leaves(self, tx: Tx, person_id: int) -> None:
        """What somebody had taken is brought to the group again."""
        for obstacle_id in store.let_go(tx, person_id):
            obstacle = self._known(tx, obstacle_id)
            self._announce(tx, self._desk.known(tx, obstacle.casus_id), obstacle, but=person_id)

    def _announce(self, tx: Tx, casus: Casus, obstacle: Obstacle, *, but: int | None = None) -> None:
        """Bring an obstacle to who takes it now; without a group, or without anybody in it, to the coordinators."""
        group = self._group(tx, obstacle)
        if group and group.chat_id:
            say = self._desk.texts.into(self._desk.wijk.language)
            request, job = views.request(say, casus, obstacle, group), about_obstacle(obstacle.id)
            self._desk.post.send_to_group(tx, group.chat_id, request, job=job)
            return
        draw = partial(views.request, casus=casus, obstacle=obstacle, group=group)
        members = [m for m in self._members(tx, group) if m.person_id != but]
        if not members:
            members = [m for m in self._desk.members.coordinators(tx) if m.person_id != but]
            draw = partial(views.nobody_takes, casus=casus, obstacle=obstacle, group=group)
        self._desk.tell(tx, members, draw, job=about_obstacle(obstacle.id))

    def _warn(self, tx: Tx, obstacle: Obstacle) -> None:
        """Remind whoever took it that the last day is near; when nobody did, all who could."""
        casus, group = self._desk.known(tx, obstacle.casus_id), self._group(tx, obstacle)
        draw, job = partial(views.nearly, casus=casus, obstacle=obstacle), about_obstacle(obstacle.id)
        taker = self._desk.members.of_person(tx, obstacle.taker_id) if obstacle.taker_id else None
        if taker is None and group and group.chat_id:
            say = self._desk.texts.into(self._desk.wijk.language)
            self._desk.post.send_to_group(tx, group.chat_id, draw(say), job=job)
            return
        those = [taker] if taker else self._members(tx, group) or self._desk.members.coordinators(tx)
        self._desk.tell(tx, those, draw, Subject.REMINDER, job=job)

    def _take_back(self, tx: Tx, obstacle_id: int) -> None:
        """What was to be asked about it in the morning is not asked any more."""
        self._desk.outbox.take_back(tx, about_obstacle(obstacle_id))

    def _group(self, tx: Tx, obstacle: Obstacle) -> WorkingGroup | None:
        if obstacle.level is Level.STEUNGROEP:
            return self._desk.groups.steungroep(tx)
        return self._desk.groups.for_obstacle(tx, obstacle.kind)

    def _members(self, tx: Tx, group: WorkingGroup | None) -> list[Member]:
        """Who of a group takes part in wijkbot."""
        ids = self._desk.groups.people(tx, group.id) if group else ()
        return [member for id_ in sorted(ids) if (member := self._desk.members.of_person(tx, id_))]

    def _screen(self, tx: Tx, member: Member, obstacle: Obstacle, casus: Casus) -> Screen:
        group, say = self._group(tx, obstacle), self._desk.say(member)
        return views.obstacle(
            say,
            casus,
            obstacle,
            group,
            self._desk.name(obstacle.taker_id),
            handles=self._handles(tx, member, group),
            takes=obstacle.taker_id == member.person_id,
            drops=may_work_on(casus, member),
        )

    def _handles(
        self, tx: Tx, member: Member, group: WorkingGroup | None, chat_id: int | None = None
    ) -> bool:
        """Whether this member may take what comes to this group: coordinators always may."""
        if member.is_coordinator():
            return True
        if group is None:
            return False
        in_its_chat = chat_id is not None and chat_id == group.chat_id
        return in_its_chat or member.person_id in self._desk.groups.people(tx, group.id)

    def _known(self, tx: Tx, obstacle_id: int) -> Obstacle:
        obstacle = store.obstacle(tx, obstacle_id)
        if obstacle is None:
            raise UserError("chat-button-old")
        return obstacle

    def _seen(self, tx: Tx, member: Member, obstacle_id: int) -> tuple[Obstacle, Casus]:
        """An obstacle that this member may see: of their casus, of their group, or taken by them."""
        obstacle = self._known(tx, obstacle_id)
        casus = self._desk.known(tx, obstacle.casus_id)
        group = self._group(tx, obstacle)
        takes = obstacle.taker_id == member.person_id
        if not (takes or may_work_on(casus, member) or self._handles(tx, member, group)):
            raise UserError("chat-button-old")
        return obstacle, casus

    def _handled(self, tx: Tx, member: Member, obstacle_id: int, chat_id: int) -> tuple[Obstacle, Casus]:
        """An obstacle that this member may take."""
        obstacle = self._known(tx, obstacle_id)
        casus = self._desk.known(tx, obstacle.casus_id)
        if not self._handles(tx, member, self._group(tx, obstacle), chat_id):
            raise UserError("casus-obstacle-not-yours")
        return obstacle, casus

    def _solvable(self, tx: Tx, member: Member, obstacle_id: int) -> tuple[Obstacle, Casus]:
        """An open obstacle that this member took."""
        obstacle, casus = self._seen(tx, member, obstacle_id)
        if not obstacle.is_open or casus.state is not State.OPEN:
            raise UserError("casus-obstacle-over")
        if obstacle.taker_id != member.person_id:
            raise UserError("casus-obstacle-take-first")
        return obstacle, casus


def _kind(name: str) -> ObstacleKind:
    try:
        return ObstacleKind(name)
    except ValueError:
        raise UserError("chat-button-old") from None
