"""The verbs of the directory: import, change, pause, remove. Everyone who needs to know hears after the commit.

Not here: reading files (spreadsheet), comparing them with the directory (plan), what chat shows (views).
"""

from collections.abc import Callable, Mapping
from datetime import date

from bot.core.errors import UserError
from bot.core.folding import fold
from bot.core.member import Member
from bot.features.directory import store
from bot.features.directory.model import Person, Row
from bot.features.directory.plan import ImportPlan, Value, plan_import
from bot.storage import Tx

Changed = Callable[[frozenset[int]], None]
Moved = Callable[[Tx, Person], None]
Leaving = Callable[[Tx, int], None]

# What people may change about themselves.
OWN_FIELDS = frozenset({"tags", "working_days", "phone_shown", "email_shown"})
# Of those, the ones that a file has too: from then on the file leaves them alone.
FILE_FIELDS = frozenset({"tags", "working_days"})


class DirectoryService:
    """Changes the directory; `changed` is told which people, after the commit."""

    def __init__(self, changed: Changed) -> None:
        self._changed = changed
        self._when_moved: list[Moved] = []
        self._when_leaving: list[Leaving] = []

    def when_moved(self, tell: Moved) -> None:
        """From now on tell, in the transaction, of everyone whom a file puts in another organisation."""
        self._when_moved.append(tell)

    def before_erase(self, tell: Leaving) -> None:
        """From now on tell, in the transaction, of everyone who is about to be erased."""
        self._when_leaving.append(tell)

    def everyone(self, tx: Tx) -> list[Person]:
        """All people, by name."""
        return store.everyone(tx)

    def person(self, tx: Tx, person_id: int) -> Person:
        """One person; a `UserError` when they left."""
        found = store.people(tx, [person_id])
        if not found:
            raise UserError("directory-person-left")
        return found[0]

    def plan(self, tx: Tx, rows: tuple[Row, ...]) -> ImportPlan:
        """What importing these rows would do."""
        return plan_import(rows, store.everyone(tx))

    def carry_out(self, tx: Tx, rows: tuple[Row, ...]) -> ImportPlan:
        """Import rows, all or nothing; a plan with problems changes nothing."""
        before = store.everyone(tx)
        plan = plan_import(rows, before)
        if plan.problems:
            return plan
        employers = {person.id: person.organisation for person in before}
        for change in plan.changed:
            new = {name: values[1] for name, values in change.fields.items()}
            new |= {f"{name}_shown": False for name in change.hidden}
            self._write(tx, change.person_id, employers[change.person_id], new)
            if "organisation" in change.fields:
                self._tell_moved(tx, self.person(tx, change.person_id))
        for row in plan.added:
            organisation = self._organisation(tx, row.organisation, row.organisation_kind)
            person_id = store.add_person(tx, organisation, row.name, row.job_title or "")
            store.set_fields(tx, person_id, _filled_in(row))
        store.remove_empty_organisations(tx)
        self._tell(tx, {person.id for person in {*before} ^ {*store.everyone(tx)}})
        return plan

    def add(self, tx: Tx, name: str, organisation: str, job_title: str = "") -> Person:
        """The person with this name at this organisation, added when they are not there yet."""
        wanted = (fold(name), fold(organisation))
        for person in store.everyone(tx):
            if (fold(person.name), fold(person.organisation)) == wanted:
                return person
        person_id = store.add_person(
            tx, self._organisation(tx, organisation, None), name.strip(), job_title.strip()
        )
        self._tell(tx, {person_id})
        return self.person(tx, person_id)

    def change_own(self, tx: Tx, person_id: int, fields: Mapping[str, object]) -> Person:
        """A person changes their own profile (fields of `OWN_FIELDS`)."""
        if not fields.keys() <= OWN_FIELDS:
            raise ValueError(sorted(fields))
        person = self.person(tx, person_id)
        own = person.own_fields | (fields.keys() & FILE_FIELDS)
        store.set_fields(tx, person_id, {**fields, "own_fields": own})
        self._tell(tx, {person_id})
        return self.person(tx, person_id)

    def pause(self, tx: Tx, person_id: int, until: date | None, stand_in_id: int | None = None) -> Person:
        """Away until the day `until` (the first day back), or back at once; optionally somebody stands in."""
        if stand_in_id == person_id:
            raise UserError("directory-own-stand-in")
        if stand_in_id is not None:
            self.person(tx, stand_in_id)
        store.set_fields(tx, person_id, {"paused_until": until, "stand_in_id": stand_in_id})
        self._tell(tx, {person_id})
        return self.person(tx, person_id)

    def remove(self, tx: Tx, member: Member, person_id: int) -> Person:
        """A coordinator removes a leaver: from the directory and from the bot."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        if person_id == member.person_id:
            raise UserError("directory-remove-self")
        person = self.person(tx, person_id)
        self.erase(tx, person_id)
        return person

    def erase(self, tx: Tx, person_id: int) -> None:
        """Erase a person for good."""
        for tell in self._when_leaving:
            tell(tx, person_id)
        store.remove_person(tx, person_id)
        store.remove_empty_organisations(tx)
        self._tell(tx, {person_id})

    def _organisation(self, tx: Tx, name: str, kind: str | None) -> int:
        return store.put_organisation(tx, name.strip(), fold(name), kind)

    def _write(self, tx: Tx, person_id: int, employer: str, fields: Mapping[str, Value]) -> None:
        """Fields as a file names them; organisation and its kind become the row of the (new) employer."""
        columns: dict[str, object] = dict(fields)
        name, kind = columns.pop("organisation", employer), columns.pop("organisation_kind", None)
        columns["organisation_id"] = self._organisation(tx, str(name), str(kind) if kind else None)
        store.set_fields(tx, person_id, columns)

    def _tell_moved(self, tx: Tx, person: Person) -> None:
        for tell in self._when_moved:
            tell(tx, person)

    def _tell(self, tx: Tx, ids: set[int]) -> None:
        changed = frozenset(ids)
        tx.after_commit(lambda: self._changed(changed))


def _filled_in(row: Row) -> dict[str, object]:
    """What the file says of a new person beside name and organisation."""
    names = ("job_title", "tags", "wijken", "phone", "email", "working_days", "languages", "lived_experience")
    return {name: getattr(row, name) for name in names if getattr(row, name) is not None}
