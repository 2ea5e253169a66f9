"""The queries of whom to write to.

Not here: what they get (service).
"""

from bot.core.member import Member, Role
from bot.storage import DbRow, Tx

ABOUT_PERSON = {
    "months_that_did_not_work_out": "SELECT said_at, organisation.name AS organisation, month, reason FROM rhythm_excuse"
    " JOIN organisation ON organisation.id = organisation_id WHERE said_by = ?",
    "snoozed": "SELECT month, until FROM reminder_snooze WHERE person_id = ?",
}

_REACHABLE = """
SELECT member.person_id, user_id, person.name, organisation_id, member.role, member.language
FROM member JOIN person ON person.id = member.person_id
LEFT JOIN chat_state ON chat_state.chat_id = user_id
WHERE chat_state.unreachable IS NULL
"""


def contacts(tx: Tx) -> dict[int, list[Member]]:
    """The reachable contact persons of each organisation that has any."""
    found: dict[int, list[Member]] = {}
    for row in tx.all(f"{_REACHABLE} AND member.role = ? ORDER BY person.name", Role.CONTACTPERSOON):
        found.setdefault(row["organisation_id"], []).append(_member(row))
    return found


def last_contact(tx: Tx, person_id: int) -> Member | None:
    """This person, when they are the only contact person of an organisation that has more people in it."""
    row = tx.one(
        "SELECT member.person_id, user_id, person.name, organisation_id, member.role, member.language"
        " FROM member JOIN person ON person.id = member.person_id WHERE member.person_id = ? AND member.role = ?"
        " AND EXISTS (SELECT 1 FROM person AS colleague"
        "  WHERE colleague.organisation_id = person.organisation_id AND colleague.id <> person.id)"
        " AND NOT EXISTS (SELECT 1 FROM member AS other JOIN person AS colleague ON colleague.id = other.person_id"
        "  WHERE colleague.organisation_id = person.organisation_id AND colleague.id <> person.id"
        "  AND other.role = member.role)",
        person_id,
        Role.CONTACTPERSOON,
    )
    return _member(row) if row else None


def coordinators(tx: Tx) -> list[Member]:
    """The reachable coordinators; the beheerders when there are none."""
    for role in (Role.COORDINATOR, Role.BEHEERDER):
        rows = tx.all(f"{_REACHABLE} AND member.role = ? ORDER BY person.name", role)
        if rows:
            return [_member(row) for row in rows]
    return []


def with_members(tx: Tx) -> frozenset[int]:
    """The organisations of which somebody takes part, reachable or not."""
    rows = tx.all("SELECT DISTINCT organisation_id FROM person JOIN member ON member.person_id = person.id")
    return frozenset(row["organisation_id"] for row in rows)


def _member(row: DbRow) -> Member:
    return Member(
        row["person_id"],
        row["user_id"],
        row["name"],
        row["organisation_id"],
        Role(row["role"]),
        row["language"],
    )
