"""The queries of what became of reminders and of letters, and of who wants to hear later.

Not here: when they are due and what becomes of them (stages).
"""

from datetime import datetime

from bot.features.rhythm.month import Month
from bot.features.rhythm.stages import Settled, Snooze, State
from bot.storage import Tx
from bot.storage.values import moment_text


def any_unsettled(tx: Tx, month: Month, stages: int) -> bool:
    """Whether fewer than so many reminders of a month were settled for an organisation that takes part."""
    row = tx.one(
        "SELECT 1 FROM rhythm WHERE first_month <= ? AND (SELECT count(*) FROM reminder"
        " WHERE reminder.organisation_id = rhythm.organisation_id AND month = ?) < ? LIMIT 1",
        str(month),
        str(month),
        stages,
    )
    return row is not None


def newest_settled(tx: Tx) -> list[Settled]:
    """How far the reminders of every organisation were settled."""
    rows = tx.all(
        "SELECT rhythm.organisation_id, first_month, month, stage FROM rhythm LEFT JOIN reminder"
        " ON reminder.organisation_id = rhythm.organisation_id AND month ="
        " (SELECT max(month) FROM reminder AS newest WHERE newest.organisation_id = rhythm.organisation_id)"
    )
    found: dict[tuple[int, str], set[int]] = {}
    for row in rows:
        stages = found.setdefault((row["organisation_id"], row["month"] or row["first_month"]), set())
        stages |= {row["stage"]} - {None}
    return [Settled(id_, Month.parse(month), frozenset(stages)) for (id_, month), stages in found.items()]


def settle(tx: Tx, organisation_id: int, month: Month, stage: int, state: State, now: datetime) -> bool:
    """Write down what became of a reminder; false when that was done before."""
    return (
        tx.run(
            "INSERT INTO reminder (organisation_id, month, stage, state, settled_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            organisation_id,
            str(month),
            stage,
            state,
            moment_text(now),
        )
        > 0
    )


def resettle(tx: Tx, organisation_id: int, month: Month, stage: int, state: State) -> None:
    """A reminder that was to be sent did not go out after all."""
    tx.run(
        "UPDATE reminder SET state = ? WHERE organisation_id = ? AND month = ? AND stage = ?",
        state,
        organisation_id,
        str(month),
        stage,
    )


def snooze(tx: Tx, person_id: int, organisation_id: int, month: Month, until: datetime) -> None:
    """Remind somebody again at that moment."""
    tx.run(
        "INSERT INTO reminder_snooze (person_id, organisation_id, month, until) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (person_id) DO UPDATE SET organisation_id = excluded.organisation_id,"
        " month = excluded.month, until = excluded.until",
        person_id,
        organisation_id,
        str(month),
        moment_text(until),
    )


def snoozing(tx: Tx, month: Month) -> frozenset[int]:
    """The people who are reminded again later this month."""
    rows = tx.all("SELECT person_id FROM reminder_snooze WHERE month = ?", str(month))
    return frozenset(row["person_id"] for row in rows)


def wake(tx: Tx, now: datetime) -> list[Snooze]:
    """Those whose moment has come; they snooze no more."""
    rows = tx.all(
        "DELETE FROM reminder_snooze WHERE until <= ? RETURNING person_id, organisation_id, month",
        moment_text(now),
    )
    return [Snooze(row["person_id"], row["organisation_id"], Month.parse(row["month"])) for row in rows]


def keep_letter(tx: Tx, month: Month, now: datetime) -> bool:
    """Write down that coordinators get the picture of a month; false when they got it before."""
    return (
        tx.run(
            "INSERT INTO rhythm_letter (month, sent_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            str(month),
            moment_text(now),
        )
        > 0
    )


def letter_sent(tx: Tx, month: Month) -> bool:
    """Whether coordinators got the picture of a month."""
    return tx.one("SELECT 1 FROM rhythm_letter WHERE month = ?", str(month)) is not None
