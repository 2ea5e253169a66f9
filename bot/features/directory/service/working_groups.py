"""The working groups of the wijk, as other features use them: which there are, who is in them, what goes where.

Not here: how coordinators make and change them in chat (group_office).
"""

from collections.abc import Iterable

from bot.core.folding import fold
from bot.features.directory import store
from bot.features.directory.model import WorkingGroup
from bot.storage import Tx


class WorkingGroups:
    """Looks up working groups."""

    def all(self, tx: Tx) -> list[WorkingGroup]:
        """All of them, by name."""
        return store.working_groups(tx)

    def get(self, tx: Tx, group_id: int) -> WorkingGroup | None:
        """One of them, unless it was removed."""
        return next((group for group in self.all(tx) if group.id == group_id), None)

    def make(
        self, tx: Tx, name: str, tasks: Iterable[str], people: Iterable[int], chat_id: int | None = None
    ) -> int:
        """A new group that takes these tasks, with these people in it; returns its id."""
        group_id = store.add_working_group(tx, name, fold(name))
        for task in tasks:
            store.give_task(tx, group_id, task)
        for person_id in people:
            store.put_in_working_group(tx, group_id, person_id)
        store.set_chat(tx, group_id, chat_id)
        return group_id

    def people(self, tx: Tx, group_id: int) -> frozenset[int]:
        """Who is in it: ids of people in the directory, also of those who have not joined."""
        return frozenset(person.id for person in store.in_working_group(tx, group_id))

    def for_obstacle(self, tx: Tx, kind: str) -> WorkingGroup | None:
        """The group that takes obstacles of this kind, if any does."""
        return next((group for group in self.all(tx) if kind in group.obstacle_kinds), None)

    def steungroep(self, tx: Tx) -> WorkingGroup | None:
        """The group that gets what another could not solve in time, if there is one."""
        return next((group for group in self.all(tx) if group.is_steungroep), None)
