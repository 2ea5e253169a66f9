"""Working groups in chat: everyone sees them, coordinators make them, fill them and give them tasks.

Not here: which group gets an obstacle (working_groups, casus).
"""

from collections.abc import Collection, Sequence

from bot.chat.store import close_form, open_form
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.folding import fold
from bot.core.member import Member
from bot.core.screen import NOTHING, Answer, Screen, reply, rewrite
from bot.core.texts import Say, Texts
from bot.features.directory import store
from bot.features.directory.model import (
    LONGEST_GROUP_NAME,
    MOST_GROUPS,
    MOST_IN_GROUP,
    TASKS,
    Person,
    WorkingGroup,
    read_group_name,
)
from bot.features.directory.service.working_groups import WorkingGroups
from bot.features.directory.views import groups as views
from bot.features.directory.views.guide import guide
from bot.storage import Tx


class GroupOffice:
    """Who works on what together."""

    def __init__(self, groups: WorkingGroups, texts: Texts, clock: Clock) -> None:
        self._groups = groups
        self._texts = texts
        self._clock = clock

    # Looking

    def guide(self, tx: Tx, member: Member, people: Collection[Person]) -> Screen:
        """The directory in a few lines, with the groups there are."""
        return guide(self._say(member), member, people, self._groups.all(tx))

    def show_all(self, tx: Tx, member: Member) -> Screen:
        """Every group and how many people are in it."""
        close_form(tx, member.user_id)
        groups, sizes = self._groups.all(tx), store.working_group_sizes(tx)
        may_add = member.is_coordinator() and len(groups) < MOST_GROUPS
        return views.overview(
            self._say(member), groups, sizes, may_add=may_add, advise=member.is_coordinator()
        )

    def show(self, tx: Tx, member: Member, group_id: int) -> Screen:
        """One group: its tasks and its people, and for coordinators what can be changed."""
        close_form(tx, member.user_id)
        group, people = self._group(tx, group_id), store.in_working_group(tx, group_id)
        return views.group(
            self._say(member), group, people, store.joined(tx), may_change=member.is_coordinator()
        )

    # Making, naming, removing

    def ask_name(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """Wait for the name of a new group (id 0), or for another name of this one."""
        say = self._coordinator(member)
        group = self._group(tx, group_id) if group_id else None
        open_form(tx, member.user_id, views.NAME_FORM, {"group": group_id}, self._clock.now())
        return reply(views.ask_name(say, group, LONGEST_GROUP_NAME))

    def name(self, tx: Tx, member: Member, group_id: int, typed: str) -> Answer:
        """Make a group with this name (id 0), or rename this one."""
        self._coordinator(member)
        name, groups = read_group_name(typed), self._groups.all(tx)
        if any(fold(group.name) == fold(name) and group.id != group_id for group in groups):
            raise UserError("directory-group-name-taken", name=name)
        if group_id:
            self._group(tx, group_id)
            store.rename_working_group(tx, group_id, name, fold(name))
        elif len(groups) >= MOST_GROUPS:
            raise UserError("directory-groups-full", most=MOST_GROUPS)
        else:
            group_id = store.add_working_group(tx, name, fold(name))
        return reply(self.show(tx, member, group_id))

    def ask_to_remove(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """Ask once before a group is removed."""
        say = self._coordinator(member)
        return rewrite(views.sure_to_remove(say, self._group(tx, group_id)))

    def remove(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """The group exists no longer; its people stay in the directory."""
        say, group = self._coordinator(member), self._group(tx, group_id)
        store.remove_working_group(tx, group_id)
        return rewrite(self.show_all(tx, member), say.label("directory-group-removed", name=group.name))

    # Tasks

    def tasks(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """The tasks, to switch on and off."""
        say = self._coordinator(member)
        return rewrite(views.tasks(say, self._group(tx, group_id), self._groups.all(tx)))

    def set_task(self, tx: Tx, member: Member, group_id: int, task: str, *, takes: bool) -> Answer:
        """The group takes this task from now on (another gives it up), or no longer."""
        self._coordinator(member)
        if task not in TASKS:
            raise UserError("chat-button-old")
        self._group(tx, group_id)
        if takes:
            store.give_task(tx, group_id, task)
        else:
            store.free_task(tx, group_id, task)
        return self.tasks(tx, member, group_id)

    # People

    def ask_person(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """Wait for (a part of) the name of who comes in."""
        say, group = self._coordinator(member), self._group(tx, group_id)
        open_form(tx, member.user_id, views.PERSON_FORM, {"group": group_id}, self._clock.now())
        return reply(views.ask_person(say, group))

    def show_found(self, tx: Tx, member: Member, group_id: int, found: Sequence[Person]) -> Answer:
        """Whom the typed name may mean."""
        say, group = self._coordinator(member), self._group(tx, group_id)
        inside = self._groups.people(tx, group_id)
        others = [person for person in found if person.id not in inside]
        if not others:
            raise UserError("directory-group-all-in" if found else "directory-group-nobody-found")
        return reply(views.found(say, group, others))

    def add(self, tx: Tx, member: Member, group_id: int, person_id: int) -> Answer:
        """Somebody of the directory comes in."""
        self._coordinator(member)
        inside = self._groups.people(tx, self._group(tx, group_id).id)
        if not store.people(tx, [person_id]):
            raise UserError("directory-person-left")
        if len(inside) >= MOST_IN_GROUP and person_id not in inside:
            raise UserError("directory-group-full", most=MOST_IN_GROUP)
        store.put_in_working_group(tx, group_id, person_id)
        return rewrite(self.show(tx, member, group_id))

    def ask_who_leaves(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """Everyone in the group, to choose from."""
        say, group = self._coordinator(member), self._group(tx, group_id)
        return rewrite(views.who_leaves(say, group, store.in_working_group(tx, group_id)))

    def take_out(self, tx: Tx, member: Member, group_id: int, person_id: int) -> Answer:
        """Somebody leaves the group."""
        self._coordinator(member)
        self._group(tx, group_id)
        store.take_out_of_working_group(tx, group_id, person_id)
        return rewrite(self.show(tx, member, group_id))

    # The Telegram group

    def explain_chat(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """How a Telegram group is linked, or let go."""
        say = self._coordinator(member)
        return rewrite(views.chat(say, self._group(tx, group_id)))

    def ask_which(self, tx: Tx, member: Member) -> Answer:
        """In a Telegram group: which working group meets here?"""
        say, groups = self._coordinator(member), self._groups.all(tx)
        if not groups:
            raise UserError("directory-groups-none-yet")
        return reply(views.which_meets_here(say, groups))

    def link(self, tx: Tx, member: Member, group_id: int, chat_id: int) -> Answer:
        """The working group meets in this Telegram group from now on."""
        say, group = self._coordinator(member), self._group(tx, group_id)
        store.set_chat(tx, group_id, chat_id)
        return rewrite(Screen(say("directory-group-linked", name=group.name)))

    def unlink(self, tx: Tx, member: Member, group_id: int) -> Answer:
        """The working group meets in no Telegram group any more."""
        self._coordinator(member)
        self._group(tx, group_id)
        store.set_chat(tx, group_id, None)
        return rewrite(self.show(tx, member, group_id))

    def follow(self, tx: Tx, old: int, new: int) -> Answer:
        """A Telegram group became a supergroup, with another id."""
        store.chat_moved(tx, old, new)
        return NOTHING

    def _group(self, tx: Tx, group_id: int) -> WorkingGroup:
        group = self._groups.get(tx, group_id)
        if group is None:
            raise UserError("directory-group-gone")
        return group

    def _coordinator(self, member: Member) -> Say:
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self._say(member)

    def _say(self, member: Member) -> Say:
        return self._texts.into(member.language)
