"""The directory in memory: read by every question, brought up to date after every change that was committed.

Not here: changing it (service), searching it (ask).
"""

from collections.abc import Callable, Mapping
from functools import partial

from bot.features.directory import store
from bot.features.directory.model import Person
from bot.storage import Database, Following, StorageError

Changed = Callable[[frozenset[int]], None]
"""Told which people changed, came or went, once `people` shows it."""


class LiveDirectory(Following):
    """Everyone in the directory. Subscribe to hear what changed."""

    def __init__(self, db: Database) -> None:
        super().__init__()
        self._db = db
        self._people: dict[int, Person] = {}
        self._listeners: list[Changed] = []
        self._stale: set[int] = set()

    @property
    def people(self) -> Mapping[int, Person]:
        """By id."""
        return self._people

    def person(self, person_id: int) -> Person | None:
        """One person, unless they left."""
        return self._people.get(person_id)

    def subscribe(self, listener: Changed) -> None:
        """Hear of changes from now on."""
        self._listeners.append(listener)

    async def load(self) -> None:
        """Read everyone."""
        everyone = await self._db.read(store.everyone)
        known = frozenset(self._people)
        self._people = {person.id: person for person in everyone}
        self._tell(known | frozenset(self._people))

    def changed(self, ids: frozenset[int]) -> None:
        """These people were changed in the database; called after the commit."""
        self._stale |= ids
        self.catch_up()

    async def _read(self) -> None:
        ids, self._stale = frozenset(self._stale), set()
        try:
            people = await self._db.read(partial(store.people, ids=ids))
        except StorageError:
            self._stale |= ids
            raise
        found = {person.id: person for person in people}
        for person_id in ids:
            if person_id in found:
                self._people[person_id] = found[person_id]
            else:
                self._people.pop(person_id, None)
        self._tell(ids)

    def _tell(self, ids: frozenset[int]) -> None:
        for listener in self._listeners:
            listener(ids)
