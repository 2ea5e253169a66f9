"""What an import would do: a file's rows beside the people who are there already. Nothing is changed here.

Not here: reading the file (spreadsheet) and carrying the plan out (service, store).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.folding import fold
from bot.features.directory.model import Person, Row
from bot.sheets import Problem

Value = str | bool | tuple[str, ...] | frozenset[int]

FIELDS = (
    "name",
    "organisation",
    "organisation_kind",
    "job_title",
    "tags",
    "wijken",
    "phone",
    "email",
    "working_days",
    "languages",
    "lived_experience",
)


@dataclass(frozen=True, slots=True)
class Change:
    """A person whom the file changes: per field the old and the new value.

    `hidden` are the fields of these that everyone could see: their yes was for the old number or address.
    """

    person_id: int
    fields: Mapping[str, tuple[Value, Value]]
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptOwn:
    """A field that the person changed themselves and the file would have changed back."""

    person_id: int
    field: str
    own: Value
    file: Value


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing would do. With `problems` it must not be carried out. `left` people stay as they are."""

    added: tuple[Row, ...]
    changed: tuple[Change, ...]
    left: int
    kept_own: tuple[KeptOwn, ...]
    vanished: tuple[Person, ...]
    problems: tuple[Problem, ...]

    @property
    def changes_nothing(self) -> bool:
        """Whether carrying it out would leave the directory as it is."""
        return not self.added and not self.changed


def plan_import(rows: Sequence[Row], people: Sequence[Person]) -> ImportPlan:
    """Compare a file with the directory. The same person is known by e-mail, else by name and organisation.

    Planning the same rows again after they were imported changes nothing.
    """
    problems = (*_doubles(rows), *_kinds_that_differ(rows))
    known = _pairs(rows, people)
    kinds = {fold(row.organisation): row.organisation_kind for row in rows if row.organisation_kind}
    changed, kept = [], []
    for row in rows:
        person = known.get(row.number)
        if person is None:
            continue
        fields = dict(_differences(replace(row, organisation_kind=kinds.get(fold(row.organisation))), person))
        own = {name: values for name, values in fields.items() if name in person.own_fields}
        kept += [KeptOwn(person.id, name, *values) for name, values in own.items()]
        if len(fields) > len(own):
            new = {name: fields[name] for name in fields if name not in own}
            changed.append(Change(person.id, new, _hidden(person, new)))
    found = {person.id for person in known.values()}
    return ImportPlan(
        added=tuple(row for row in rows if row.number not in known),
        changed=tuple(changed),
        left=len(known) - len(changed),
        kept_own=tuple(kept),
        vanished=tuple(person for person in people if person.id not in found),
        problems=problems,
    )


def _pairs(rows: Sequence[Row], people: Sequence[Person]) -> dict[int, Person]:
    """Row number -> the person it is about. All e-mails go first, so that a namesake takes nobody's place."""
    by_email = {fold(person.email): person for person in people if person.email}
    pairs = {
        row.number: by_email[fold(row.email)] for row in rows if row.email and fold(row.email) in by_email
    }
    taken = {person.id for person in pairs.values()}
    by_name = {_name_key(person): person for person in reversed(people) if person.id not in taken}
    for row in rows:
        if row.number not in pairs and (person := by_name.pop(_name_key(row), None)):
            pairs[row.number] = person
    return pairs


def _name_key(who: Row | Person) -> tuple[str, str]:
    return fold(who.name), fold(who.organisation)


def _differences(row: Row, person: Person) -> Iterator[tuple[str, tuple[Value, Value]]]:
    for name in FIELDS:
        old, new = getattr(person, name), getattr(row, name)
        if new is None or new == old:
            continue
        if name == "organisation" and fold(new) == fold(old):
            continue  # one organisation, typed in two ways
        yield name, (old, new)


def _hidden(person: Person, fields: Iterable[str]) -> tuple[str, ...]:
    shown = {"phone": person.phone_shown, "email": person.email_shown}
    return tuple(name for name in fields if shown.get(name))


def _doubles(rows: Sequence[Row]) -> Iterator[Problem]:
    """The same person twice. Namesakes in one organisation are told apart by an e-mail address each."""
    by_email: dict[str, int] = {}
    by_name: dict[tuple[str, str], Row] = {}
    for row in rows:
        email = fold(row.email or "")
        first = by_email.setdefault(email, row.number) if email else row.number
        namesake = by_name.setdefault(_name_key(row), row)
        if first != row.number:
            yield Problem(row.number, "", "directory-import-same-email", {"first": first})
        elif namesake is not row and not (email and namesake.email):
            yield Problem(row.number, "", "directory-import-same-person", {"first": namesake.number})


def _kinds_that_differ(rows: Iterable[Row]) -> Iterator[Problem]:
    first: dict[str, Row] = {}
    for row in rows:
        if not row.organisation_kind:
            continue
        other = first.setdefault(fold(row.organisation), row)
        if fold(other.organisation_kind or "") != fold(row.organisation_kind):
            args: dict[str, str | int] = {"organisation": row.organisation, "first": other.number}
            yield Problem(row.number, "", "directory-import-two-kinds", args)
