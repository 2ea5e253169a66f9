"""By what people can be chosen: everyone, wijk, organisation, job, role, domain and topic, working group.

Not here: putting choices together and who of them can be written to (audience).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from bot.core.folding import fold
from bot.core.member import Role
from bot.core.texts import Say
from bot.features.directory import store
from bot.features.directory.model import AudienceKind, Choice
from bot.matching import Domain, Lexicon, Topic
from bot.storage import Tx

Knowing = Callable[[], Mapping[str, Sequence[int]]]
"""Topic -> who knows about it, by their own tags or role."""


class Source(Protocol):
    """What can be chosen of one kind, and who that is."""

    def is_offered(self, tx: Tx) -> bool:
        """Whether there is likely something to choose; told without looking at everybody."""

    def choices(self, tx: Tx, say: Say, within: str = "") -> Sequence[Choice]:
        """Everything there is to choose that has people in it; `within` is the domain of topics."""

    def people(self, tx: Tx, value: str) -> frozenset[int]:
        """Who a choice stands for, whether they joined or not."""


class Group(Protocol):
    """A working group, as far as an audience needs to know it."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def name(self) -> str:
        """What people call it."""


class Groups(Protocol):
    """Who is in which working group."""

    def all(self, tx: Tx) -> Sequence[Group]:
        """Every working group."""

    def people(self, tx: Tx, group_id: int) -> frozenset[int]:
        """Its people."""


def sources(lexicon: Lexicon, knowing: Knowing) -> dict[AudienceKind, Source]:
    """The kinds that the directory itself knows."""
    return {
        AudienceKind.EVERYONE: _Everyone(),
        AudienceKind.WIJK: _Wijken(),
        AudienceKind.ORGANISATION: _Organisations(),
        AudienceKind.JOB: _Jobs(),
        AudienceKind.ROLE: _Roles(),
        AudienceKind.DOMAIN: _Domains(lexicon, knowing),
        AudienceKind.TOPIC: _Topics(lexicon, knowing),
    }


class GroupSource:
    """Working groups."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups

    def is_offered(self, tx: Tx) -> bool:
        """Whether there is any group."""
        return bool(self._groups.all(tx))

    def choices(self, tx: Tx, _say: Say, within: str = "") -> Sequence[Choice]:  # noqa: ARG002 (see Source)
        """Those with people in them."""
        found = ((group, len(self._groups.people(tx, group.id))) for group in self._groups.all(tx))
        return _by_label(Choice(str(group.id), group.name, count) for group, count in found if count)

    def people(self, tx: Tx, value: str) -> frozenset[int]:
        """Its people."""
        return self._groups.people(tx, int(value))


class _Everyone:
    def is_offered(self, _tx: Tx) -> bool:
        return True

    def choices(self, tx: Tx, say: Say, within: str = "") -> Sequence[Choice]:  # noqa: ARG002 (see Source)
        return (Choice("", say.label("directory-audience-everyone"), len(store.ids(tx))),)

    def people(self, tx: Tx, _value: str) -> frozenset[int]:
        return store.ids(tx)


class _Wijken:
    """Who names no wijk works in every one."""

    def is_offered(self, tx: Tx) -> bool:
        return store.has_wijken(tx)

    def choices(self, tx: Tx, _say: Say, within: str = "") -> Sequence[Choice]:  # noqa: ARG002 (see Source)
        people = store.everyone(tx)
        everywhere = sum(not person.wijken for person in people)
        counts = Counter(wijk for person in people for wijk in person.wijken)
        return _by_label(Choice(wijk, wijk, count + everywhere) for wijk, count in counts.items())

    def people(self, tx: Tx, value: str) -> frozenset[int]:
        return frozenset(p.id for p in store.everyone(tx) if not p.wijken or value in p.wijken)


class _Organisations:
    def is_offered(self, _tx: Tx) -> bool:
        return True

    def choices(self, tx: Tx, _say: Say, within: str = "") -> Sequence[Choice]:  # noqa: ARG002 (see Source)
        people = store.everyone(tx)
        counts = Counter(person.organisation_id for person in people)
        names = {person.organisation_id: person.organisation for person in people}
        return _by_label(Choice(str(id_), names[id_], count) for id_, count in counts.items())

    def people(self, tx: Tx, value: str) -> frozenset[int]:
        return frozenset(person.id for person in store.people_of(tx, int(value)))


class _Jobs:
    """'Wijkcoach' and 'wijkcoach' are one job, called as most write it."""

    def is_offered(self, _tx: Tx) -> bool:
        return True

    def choices(self, tx: Tx, _say: Say, within: str = "") -> Sequence[Choice]:  # noqa: ARG002 (see Source)
        written: dict[str, Counter[str]] = defaultdict(Counter)
        for person in store.everyone(tx):
            if person.job_title:
                written[fold(person.job_title)][person.job_title] += 1
        return _by_label(
            Choice(job, names.most_common(1)[0][0], names.total()) for job, names in written.items()
        )

    def people(self, tx: Tx, value: str) -> frozenset[int]:
        return frozenset(p.id for p in store.everyone(tx) if p.job_title and fold(p.job_title) == value)


class _Roles:
    """What people may do in the bot; whoever has not joined has no role."""

    def is_offered(self, _tx: Tx) -> bool:
        return True

    def choices(self, tx: Tx, say: Say, within: str = "") -> Sequence[Choice]:  # noqa: ARG002 (see Source)
        counts = Counter(presence.role for presence in store.presences(tx).values())
        named = ((role, say.label("directory-audience-role", role=role)) for role in Role)
        return tuple(Choice(role, label, counts[role]) for role, label in named if counts[role])

    def people(self, tx: Tx, value: str) -> frozenset[int]:
        return frozenset(id_ for id_, presence in store.presences(tx).items() if presence.role == value)


class _Topics:
    def __init__(self, lexicon: Lexicon, knowing: Knowing) -> None:
        self._topics = lexicon.topics
        self._knowing = knowing

    def is_offered(self, _tx: Tx) -> bool:
        return True

    def choices(self, _tx: Tx, say: Say, within: str = "") -> Sequence[Choice]:
        knowing = self._knowing()
        wanted = (topic for topic in self._topics if within in ("", topic.domain))
        counted = ((topic, len(knowing.get(topic.id, ()))) for topic in wanted)
        return _by_label(Choice(topic.id, _called(say, topic), count) for topic, count in counted if count)

    def people(self, _tx: Tx, value: str) -> frozenset[int]:
        return frozenset(self._knowing().get(value, ()))


class _Domains:
    def __init__(self, lexicon: Lexicon, knowing: Knowing) -> None:
        self._domains = lexicon.domains
        self._domain_of = {topic.id: topic.domain for topic in lexicon.topics}
        self._knowing = knowing

    def is_offered(self, _tx: Tx) -> bool:
        return True

    def choices(self, _tx: Tx, say: Say, within: str = "") -> Sequence[Choice]:  # noqa: ARG002 (see Source)
        people = self._people()
        found = (domain for domain in self._domains if people[domain.id])
        return tuple(Choice(domain.id, _called(say, domain), len(people[domain.id])) for domain in found)

    def people(self, _tx: Tx, value: str) -> frozenset[int]:
        return frozenset(self._people()[value])

    def _people(self) -> Mapping[str, set[int]]:
        people: dict[str, set[int]] = defaultdict(set)
        for topic, knowing in self._knowing().items():
            people[self._domain_of[topic]].update(knowing)
        return people


def _called(say: Say, named: Topic | Domain) -> str:
    return named.en if say.language == "en" else named.nl


def _by_label(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: fold(choice.label)))
