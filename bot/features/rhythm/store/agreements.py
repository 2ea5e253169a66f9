"""The queries of what is asked of organisations: rhythms, pauses, and months that did not work out.

Not here: reminders (reminders), what they mean (model), who may do what (service).
"""

from collections.abc import Iterable
from datetime import datetime

from bot.features.rhythm.model import Excuse, Pause, Rhythm
from bot.features.rhythm.month import Month
from bot.storage import DbRow, Tx
from bot.storage.values import moment_text


def begun(tx: Tx) -> bool:
    """Whether anything is asked of any organisation."""
    return tx.one("SELECT 1 FROM rhythm LIMIT 1") is not None


def newcomers(tx: Tx) -> list[int]:
    """The organisations that have no rhythm yet."""
    rows = tx.all("SELECT id FROM organisation WHERE id NOT IN (SELECT organisation_id FROM rhythm)")
    return [row["id"] for row in rows]


def begin(tx: Tx, organisation_ids: Iterable[int], first: Month, length: int, minimum: int) -> None:
    """From this month on these organisations take part."""
    ids = list(organisation_ids)
    tx.many(
        "INSERT INTO rhythm (organisation_id, first_month, months) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(organisation_id, str(first), length) for organisation_id in ids],
    )
    tx.many(
        "INSERT INTO rhythm_minimum (organisation_id, first_month, minimum) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(organisation_id, str(first), minimum) for organisation_id in ids],
    )


_RHYTHM = """
SELECT organisation_id, name, first_month, months, total
FROM rhythm JOIN organisation ON organisation.id = organisation_id
"""


def rhythms(tx: Tx) -> list[Rhythm]:
    """What is asked of every organisation, by name."""
    minimums = _by_organisation(tx.all(f"{_MINIMUM} ORDER BY first_month"))
    pauses = _by_organisation(tx.all(f"{_PAUSE} ORDER BY first_month"))
    excused = _by_organisation(tx.all("SELECT organisation_id, month FROM rhythm_excuse"))
    return [
        _rhythm(row, *(rows.get(row["organisation_id"], []) for rows in (minimums, pauses, excused)))
        for row in tx.all(f"{_RHYTHM} ORDER BY name, organisation_id")
    ]


def rhythm(tx: Tx, organisation_id: int) -> Rhythm | None:
    """What is asked of one organisation."""
    row = tx.one(f"{_RHYTHM} WHERE organisation_id = ?", organisation_id)
    if row is None:
        return None
    minimums = tx.all(f"{_MINIMUM} WHERE organisation_id = ? ORDER BY first_month", organisation_id)
    pauses = tx.all(f"{_PAUSE} WHERE organisation_id = ? ORDER BY first_month", organisation_id)
    excused = tx.all("SELECT month FROM rhythm_excuse WHERE organisation_id = ?", organisation_id)
    return _rhythm(row, minimums, pauses, excused)


_MINIMUM = "SELECT organisation_id, first_month, minimum FROM rhythm_minimum"
_PAUSE = "SELECT organisation_id, first_month, last_month FROM rhythm_pause"


def _rhythm(row: DbRow, minimums: list[DbRow], pauses: list[DbRow], excused: list[DbRow]) -> Rhythm:
    return Rhythm(
        row["organisation_id"],
        row["name"],
        Month.parse(row["first_month"]),
        row["months"],
        tuple((Month.parse(found["first_month"]), found["minimum"]) for found in minimums),
        row["total"],
        tuple(_pause(found) for found in pauses),
        frozenset(Month.parse(found["month"]) for found in excused),
    )


def _pause(row: DbRow) -> Pause:
    last = row["last_month"]
    return Pause(Month.parse(row["first_month"]), Month.parse(last) if last else None)


def _by_organisation(rows: Iterable[DbRow]) -> dict[int, list[DbRow]]:
    found: dict[int, list[DbRow]] = {}
    for row in rows:
        found.setdefault(row["organisation_id"], []).append(row)
    return found


def set_minimum(tx: Tx, organisation_id: int, since: Month, minimum: int) -> None:
    """So many casus a month are asked from a month on."""
    tx.run(
        "DELETE FROM rhythm_minimum WHERE organisation_id = ? AND first_month >= ?",
        organisation_id,
        str(since),
    )
    tx.run(
        "INSERT INTO rhythm_minimum (organisation_id, first_month, minimum) VALUES (?, ?, ?)",
        organisation_id,
        str(since),
        minimum,
    )


def set_period(tx: Tx, organisation_id: int, first: Month, length: int, minimum: int) -> None:
    """Periods of this length follow each other from a month on, in which so many casus are asked."""
    tx.run(
        "UPDATE rhythm SET first_month = ?, months = ? WHERE organisation_id = ?",
        str(first),
        length,
        organisation_id,
    )
    tx.run(
        "INSERT INTO rhythm_minimum (organisation_id, first_month, minimum) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        organisation_id,
        str(first),
        minimum,
    )


def set_total(tx: Tx, organisation_id: int, total: int | None) -> None:
    """So many casus are asked in a period; none follows from the minimums."""
    tx.run("UPDATE rhythm SET total = ? WHERE organisation_id = ?", total, organisation_id)


def set_pauses(tx: Tx, organisation_id: int, pauses: Iterable[Pause]) -> None:
    """These are the pauses of an organisation, and no others."""
    tx.run("DELETE FROM rhythm_pause WHERE organisation_id = ?", organisation_id)
    tx.many(
        "INSERT INTO rhythm_pause (organisation_id, first_month, last_month) VALUES (?, ?, ?)",
        [(organisation_id, str(pause.first), str(pause.last) if pause.last else None) for pause in pauses],
    )


def excuse(tx: Tx, organisation_id: int, month: Month, reason: str, said_by: int, now: datetime) -> None:
    """An organisation cannot bring in a casus in a month; what was said before gives way."""
    tx.run(
        "INSERT INTO rhythm_excuse (organisation_id, month, reason, said_by, said_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (organisation_id, month) DO UPDATE SET reason = excluded.reason, said_by = excluded.said_by,"
        " said_at = excluded.said_at",
        organisation_id,
        str(month),
        reason,
        said_by,
        moment_text(now),
    )


def drop_excuse(tx: Tx, organisation_id: int, month: Month) -> None:
    """It can, after all."""
    tx.run("DELETE FROM rhythm_excuse WHERE organisation_id = ? AND month = ?", organisation_id, str(month))


def excuses_in(tx: Tx, month: Month) -> list[Excuse]:
    """Which organisations could not in a month, and why, as far as that is still kept."""
    rows = tx.all(
        "SELECT organisation_id, name, reason FROM rhythm_excuse JOIN organisation ON organisation.id = organisation_id"
        " WHERE month = ? ORDER BY name",
        str(month),
    )
    return [Excuse(row["organisation_id"], row["name"], row["reason"]) for row in rows]


def erase_reasons(tx: Tx, before: datetime) -> None:
    """Erase the reasons that were given before this moment."""
    tx.run("UPDATE rhythm_excuse SET reason = '' WHERE reason <> '' AND said_at < ?", moment_text(before))
