"""Audiences: what can be chosen, who that is, and who of them can be written to.

Not here: one kind of choice (sources), what is sent (other features).
"""

from collections.abc import Mapping, Sequence

from bot.core.errors import UserError
from bot.core.texts import Say
from bot.features.directory import store
from bot.features.directory.model import Audience, AudienceKind, Choice, Part, Person, Receivers
from bot.features.directory.service.sources import Source
from bot.storage import Tx


class AudienceService:
    """Finds the people of an audience."""

    def __init__(self, sources: Mapping[AudienceKind, Source]) -> None:
        self._sources = sources

    def kinds(self, tx: Tx) -> tuple[AudienceKind, ...]:
        """The kinds of which there is something to choose."""
        return tuple(kind for kind, source in self._sources.items() if source.is_offered(tx))

    def choices(self, tx: Tx, say: Say, kind: AudienceKind, within: str = "") -> Sequence[Choice]:
        """What can be chosen of a kind; `within` is the domain of topics."""
        source = self._sources.get(kind)
        return source.choices(tx, say, within) if source else ()

    def part(self, tx: Tx, say: Say, kind: AudienceKind, key: str) -> Part:
        """The choice on a button (`Choice.key`); a `UserError` when there is no such choice any more."""
        for choice in self.choices(tx, say, kind):
            if choice.key == key:
                return Part(kind, choice.value)
        raise UserError("chat-button-old")

    def label(self, tx: Tx, say: Say, part: Part) -> str:
        """How a part is called; a dash when it is gone."""
        choices = self.choices(tx, say, part.kind)
        return next((choice.label for choice in choices if choice.value == part.value), "–")

    def people(self, tx: Tx, audience: Audience) -> list[Person]:
        """Everyone in it, by name, those who are left out too."""
        ids: set[int] = set()
        for part in audience.parts:
            if part.kind in self._sources:
                ids |= self._sources[part.kind].people(tx, part.value)
        return [person for person in store.everyone(tx) if person.id in ids]

    def receivers(self, tx: Tx, audience: Audience, but: int) -> Receivers:
        """Who is meant, without this person (the sender), and who of them can be written to."""
        left_out = audience.without | {but}
        meant = [person for person in self.people(tx, audience) if person.id not in left_out]
        presences = store.presences(tx)
        joined = [person for person in meant if person.id in presences]
        return Receivers(
            ready=tuple(person for person in joined if presences[person.id].reachable),
            absent=tuple(person for person in meant if person.id not in presences),
            unreachable=tuple(person for person in joined if not presences[person.id].reachable),
        )
