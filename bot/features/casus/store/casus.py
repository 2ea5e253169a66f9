"""The queries of casus, their answers and who takes part.

Not here: steps (stays), obstacles and what was learned.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from bot.features.casus.model.casus import Casus, Part, Participant, State
from bot.features.casus.model.form import TEXTS, Field, Given
from bot.storage import DbRow, Tx, Value
from bot.storage.values import moment, moment_text

ABOUT_PERSON = {
    "casus": "SELECT brought_in_at, year, number, state FROM casus WHERE owner_id = ?",
    "casus_answers": "SELECT year, number, field, text FROM casus_answer JOIN casus ON casus.id = casus_id"
    " WHERE by_id = ?",
    "casus_taking_part": "SELECT year, number, casus_participant.state FROM casus_participant JOIN casus"
    " ON casus.id = casus_id WHERE person_id = ?",
}

_CASUS = """
SELECT casus.id, year, number, coalesce(title.text, '') AS title, organisation_id,
    coalesce(organisation.name, '') AS organisation, owner_id, state, brought_in_at, ended_at, reason, erased
FROM casus LEFT JOIN organisation ON organisation.id = organisation_id
LEFT JOIN casus_answer AS title ON title.casus_id = casus.id AND title.field = 'title'
"""


def start(tx: Tx, owner_id: int, organisation_id: int, now: datetime) -> int:
    """A new draft; returns its id."""
    return tx.insert(
        "INSERT INTO casus (owner_id, organisation_id, started_at) VALUES (?, ?, ?) RETURNING id",
        owner_id,
        organisation_id,
        moment_text(now),
    )


def draft_of(tx: Tx, owner_id: int) -> Casus | None:
    """The unfinished casus of a person."""
    return _first(tx, "state = 'draft' AND owner_id = ?", owner_id)


def casus(tx: Tx, casus_id: int) -> Casus | None:
    """A casus by id."""
    return _first(tx, "casus.id = ?", casus_id)


def open_casus(tx: Tx) -> list[Casus]:
    """Every casus that is under way, oldest first."""
    return _all(tx, "state = 'open' ORDER BY year, number")


def everything(tx: Tx) -> list[Casus]:
    """Every casus that was ever brought in, oldest first."""
    return _all(tx, "state <> 'draft' ORDER BY year, number")


def over(tx: Tx) -> list[Casus]:
    """Every casus that is done, newest first."""
    return _all(tx, "state = 'done' ORDER BY ended_at DESC, casus.id DESC")


def texts_of_done(tx: Tx) -> dict[int, str]:
    """All that was written about each casus that is done and whose texts are still kept."""
    rows = tx.all(
        "SELECT casus_id, group_concat(text, ' ') AS texts FROM casus_answer JOIN casus ON casus.id = casus_id"
        " WHERE state = 'done' GROUP BY casus_id"
    )
    return {row["casus_id"]: row["texts"] for row in rows}


def drafts_of(tx: Tx, owner_id: int) -> list[int]:
    """The ids of the drafts of somebody."""
    rows = tx.all("SELECT id FROM casus WHERE state = 'draft' AND owner_id = ?", owner_id)
    return [row["id"] for row in rows]


def drop(tx: Tx, casus_id: int) -> None:
    """Forget a draft and all that hangs below it."""
    tx.run("DELETE FROM casus WHERE id = ? AND state = 'draft'", casus_id)


def drop_drafts(tx: Tx, before: datetime) -> None:
    """Forget the drafts from before this moment, and those whose owner left."""
    tx.run(
        "DELETE FROM casus WHERE state = 'draft' AND (started_at < ? OR owner_id IS NULL)",
        moment_text(before),
    )


def bring_in(tx: Tx, casus_id: int, organisation_id: int, year: int, now: datetime) -> None:
    """A draft gets the next number of the year and is open from now on."""
    tx.run(
        "UPDATE casus SET state = 'open', organisation_id = ?, year = ?, brought_in_at = ?, number ="
        " (SELECT coalesce(max(number), 0) + 1 FROM casus WHERE year = ?) WHERE id = ?",
        organisation_id,
        year,
        moment_text(now),
        year,
        casus_id,
    )


def end(tx: Tx, casus_id: int, state: State, now: datetime, reason: str = "") -> None:
    """A casus is done or withdrawn."""
    tx.run(
        "UPDATE casus SET state = ?, ended_at = ?, reason = ? WHERE id = ?",
        state,
        moment_text(now),
        reason,
        casus_id,
    )


def brought_in(
    tx: Tx, since: datetime, until: datetime, organisation_id: int | None
) -> list[tuple[int, int, datetime]]:
    """Id, organisation and moment of what was brought in from `since` to just before `until` and not withdrawn; by
    one organisation, or by all.
    """
    whose = "IS NOT NULL" if organisation_id is None else "= ?"
    rows = tx.all(
        "SELECT id, organisation_id, brought_in_at FROM casus WHERE state IN ('open', 'done')"  # noqa: S608 (constants)
        f" AND organisation_id {whose} AND brought_in_at >= ? AND brought_in_at < ? ORDER BY brought_in_at, id",
        *(() if organisation_id is None else (organisation_id,)),
        moment_text(since),
        moment_text(until),
    )
    return [(row["id"], row["organisation_id"], moment(row["brought_in_at"])) for row in rows]


def answers(tx: Tx, casus_id: int) -> dict[Field, Given]:
    """What was answered and skipped so far."""
    rows = tx.all("SELECT field, text, version, by_id FROM casus_answer WHERE casus_id = ?", casus_id)
    return {Field(row["field"]): Given(row["text"], row["version"], row["by_id"]) for row in rows}


def put_answer(tx: Tx, casus_id: int, field: Field, text: str, seen: int, by: int) -> bool:
    """Write an answer over the version that was seen (0 is none yet); false when somebody else was first."""
    if seen == 0:
        sql = "INSERT INTO casus_answer (text, by_id, casus_id, field) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
        return tx.run(sql, text, by, casus_id, field) > 0
    sql = (
        "UPDATE casus_answer SET text = ?, by_id = ?, version = version + 1"
        " WHERE casus_id = ? AND field = ? AND version = ?"
    )
    return tx.run(sql, text, by, casus_id, field, seen) > 0


def forget_answer(tx: Tx, casus_id: int, field: Field) -> None:
    """An answer that no longer fits another one."""
    tx.run("DELETE FROM casus_answer WHERE casus_id = ? AND field = ?", casus_id, field)


def put_participant(tx: Tx, casus_id: int, person_id: int, part: Part) -> None:
    """How somebody takes part from now on."""
    tx.run(
        "INSERT INTO casus_participant (casus_id, person_id, state) VALUES (?, ?, ?)"
        " ON CONFLICT (casus_id, person_id) DO UPDATE SET state = excluded.state",
        casus_id,
        person_id,
        part,
    )


def drop_participant(tx: Tx, casus_id: int, person_id: int) -> None:
    """Somebody was not meant to take part."""
    tx.run("DELETE FROM casus_participant WHERE casus_id = ? AND person_id = ?", casus_id, person_id)


def to_offer(tx: Tx, before: datetime) -> list[int]:
    """What ended, or came to its last step, before this moment and was not offered as an archive yet."""
    return _ids(tx, "archive_offered = 0", before)


def archive_offered(tx: Tx, ids: Iterable[int]) -> None:
    """Coordinators were offered these as an archive."""
    tx.many("UPDATE casus SET archive_offered = 1 WHERE id = ?", [(casus_id,) for casus_id in ids])


def to_erase(tx: Tx, before: datetime) -> list[int]:
    """What ended, or came to its last step, before this moment and still has its texts."""
    return _ids(tx, "erased = 0", before)


def erase(tx: Tx, casus_id: int) -> None:
    """Erase the texts of a casus; what counts stays."""
    tx.run("UPDATE casus SET erased = 1, reason = '' WHERE id = ?", casus_id)
    tx.many("DELETE FROM casus_answer WHERE casus_id = ? AND field = ?", [(casus_id, f) for f in TEXTS])
    tx.run("UPDATE casus_stay SET reason = '' WHERE casus_id = ?", casus_id)
    tx.run("UPDATE obstacle SET text = '', answer = '' WHERE casus_id = ?", casus_id)


_LAST = """
coalesce(ended_at, (SELECT max(began_at) FROM casus_stay WHERE casus_id = casus.id), brought_in_at)"""


def _ids(tx: Tx, which: str, before: datetime) -> list[int]:
    """Those with texts of which everything was before a moment; what came in later needs no closer look."""
    rows = tx.all(
        f"SELECT id FROM casus WHERE state <> 'draft' AND erased = 0 AND {which} AND brought_in_at < ? AND {_LAST} < ?",  # noqa: S608 (constants)
        moment_text(before),
        moment_text(before),
    )
    return [row["id"] for row in rows]


def _first(tx: Tx, which: str, value: Value) -> Casus | None:
    row = tx.one(f"{_CASUS} WHERE {which}", value)
    if row is None:
        return None
    rows = tx.all("SELECT person_id, state FROM casus_participant WHERE casus_id = ?", row["id"])
    return _casus(row, rows)


def _all(tx: Tx, which: str) -> list[Casus]:
    taking_part = defaultdict(list)
    for row in tx.all("SELECT casus_id, person_id, state FROM casus_participant"):
        taking_part[row["casus_id"]].append(row)
    return [_casus(row, taking_part[row["id"]]) for row in tx.all(f"{_CASUS} WHERE {which}")]


def _casus(row: DbRow, participants: Iterable[DbRow]) -> Casus:
    return Casus(
        id=row["id"],
        year=row["year"],
        number=row["number"],
        title=row["title"],
        organisation_id=row["organisation_id"],
        organisation=row["organisation"],
        owner_id=row["owner_id"],
        state=State(row["state"]),
        brought_in_at=_moment(row["brought_in_at"]),
        ended_at=_moment(row["ended_at"]),
        reason=row["reason"],
        erased=bool(row["erased"]),
        participants=tuple(Participant(one["person_id"], Part(one["state"])) for one in participants),
    )


def _moment(text: str | None) -> datetime | None:
    return moment(text) if text else None
