"""The finder, kept in step with the directory: a changed profile is found by its new topics at once.

Not here: what a question leads to (service), how finding works (matching).
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import Person, is_away, works_on
from bot.matching import Finder, Profile, Understanding

FEW = 50  # more changes than this are indexed beside the running bot, in a thread


class LiveFinder:
    """Holds the finder of this moment. `load()` once before the first question."""

    def __init__(self, live: LiveDirectory, make: Callable[[], Finder]) -> None:
        self._live = live
        self._make = make
        self._finder = make()
        self._meanwhile: set[int] = set()
        self._rebuilding: asyncio.Task[None] | None = None
        self._presence: tuple[date, frozenset[int], frozenset[int]] | None = None
        live.subscribe(self._changed)

    @property
    def finder(self) -> Finder:
        """For finding; not to be kept."""
        return self._finder

    def understand(self, text: str) -> Understanding:
        """What a text is about, without looking for people."""
        return self._finder.understand(text)

    def knowing(self) -> Mapping[str, Sequence[int]]:
        """Topic -> the people who know about it by their own tags or role."""
        return self._finder.knowing()

    async def load(self) -> None:
        """Index everyone, in a thread, so that chats go on meanwhile."""
        people = list(self._live.people.values())
        self._meanwhile.clear()

        def build() -> Finder:
            finder = self._make()
            finder.put_all([profile(person) for person in people])
            return finder

        self._finder = await asyncio.to_thread(build)
        self._index(self._meanwhile)

    async def rebuild(self) -> None:
        """Index everyone anew, because `make` makes other finders now; after an earlier rebuilding."""
        self._rebuilding = asyncio.create_task(self._rebuild(self._rebuilding))
        await self._rebuilding

    def presence(self, today: date) -> tuple[frozenset[int], frozenset[int]]:
        """Who is away today, and who works today."""
        if self._presence is None or self._presence[0] != today:
            people = self._live.people.values()
            away = frozenset(person.id for person in people if is_away(person, today))
            working = frozenset(person.id for person in people if works_on(person, today))
            self._presence = (today, away, working)
        return self._presence[1], self._presence[2]

    def _changed(self, ids: frozenset[int]) -> None:
        self._presence = None
        if len(ids) > FEW:
            self._rebuilding = asyncio.create_task(self._rebuild(self._rebuilding))
            return
        self._meanwhile |= ids  # an index that is being built in the thread does not know these yet
        self._index(ids)

    def _index(self, ids: Iterable[int]) -> None:
        for person_id in ids:
            person = self._live.person(person_id)
            if person:
                self._finder.put(profile(person))
            else:
                self._finder.remove(person_id)

    async def _rebuild(self, earlier: asyncio.Task[None] | None) -> None:
        if earlier:
            await earlier
        await self.load()


def profile(person: Person) -> Profile:
    """A person as matching sees them."""
    return Profile(
        key=person.id,
        name=person.name,
        organisation=person.organisation,
        role=person.job_title,
        tags=person.tags,
        wijken=person.wijken,
        organisation_kind=person.organisation_kind,
        languages=person.languages,
        lived_experience=person.lived_experience,
    )
