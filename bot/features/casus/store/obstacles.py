"""The queries of obstacles and of the patterns in them.

Not here: when obstacles are alike (model.obstacles).
"""

from collections.abc import Iterable
from datetime import date, datetime

from bot.features.casus.model.form import ObstacleKind
from bot.features.casus.model.obstacles import Level, Obstacle, Pattern, Progress, Recurrence, Standing
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text, words, words_text

ABOUT_PERSON = {
    "obstacles_reported": "SELECT reported_at, kind, text FROM obstacle WHERE reporter_id = ?",
    "obstacles_taken": "SELECT reported_at, kind, text, answer FROM obstacle WHERE taker_id = ?",
}

_OBSTACLE = """
SELECT id, casus_id, kind, text, topic, state, level, reporter_id, reported_at, due_on, taker_id, answer, ended_at,
    told_late, pattern_id, level_since, warned FROM obstacle
"""
_OPEN = "state IN ('open', 'taken')"


def report(
    tx: Tx, casus_id: int, kind: ObstacleKind, text: str, topic: str, by: int, now: datetime, due: date
) -> int:
    """Keep an obstacle; returns its id."""
    return tx.insert(
        "INSERT INTO obstacle (casus_id, kind, text, topic, reporter_id, reported_at, due_on)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        casus_id,
        kind,
        text,
        topic,
        by,
        moment_text(now),
        due.isoformat(),
    )


def obstacle(tx: Tx, obstacle_id: int) -> Obstacle | None:
    """An obstacle by id."""
    row = tx.one(f"{_OBSTACLE} WHERE id = ?", obstacle_id)
    return _obstacle(row) if row else None


def of_casus(tx: Tx, casus_id: int) -> list[Obstacle]:
    """What ever stood in the way of a casus, oldest first."""
    return [_obstacle(row) for row in tx.all(f"{_OBSTACLE} WHERE casus_id = ? ORDER BY id", casus_id)]


def all_open(tx: Tx) -> list[Obstacle]:
    """What still stands in the way, longest waiting first."""
    return [_obstacle(row) for row in tx.all(f"{_OBSTACLE} WHERE {_OPEN} ORDER BY reported_at, id")]


def all_past(tx: Tx, day: date) -> list[Obstacle]:
    """The open ones whose last day was before this day."""
    rows = tx.all(f"{_OBSTACLE} WHERE {_OPEN} AND due_on < ? ORDER BY due_on, id", day.isoformat())
    return [_obstacle(row) for row in rows]


def everything(tx: Tx) -> list[Obstacle]:
    """All obstacles, oldest first."""
    return [_obstacle(row) for row in tx.all(f"{_OBSTACLE} ORDER BY id")]


def without_pattern(tx: Tx, kind: ObstacleKind, since: datetime) -> list[Obstacle]:
    """The obstacles of a kind that belong to no pattern yet and count as the same still."""
    rows = tx.all(
        f"{_OBSTACLE} WHERE kind = ? AND pattern_id IS NULL AND state <> 'dropped' AND reported_at >= ?"
        " ORDER BY id DESC",
        kind,
        moment_text(since),
    )
    return [_obstacle(row) for row in rows]


def take(tx: Tx, obstacle_id: int, person_id: int) -> bool:
    """Somebody takes an obstacle; false when another was first."""
    sql = "UPDATE obstacle SET state = 'taken', taker_id = ? WHERE id = ? AND state = 'open'"
    return tx.run(sql, person_id, obstacle_id) > 0


def let_go(tx: Tx, person_id: int) -> list[int]:
    """What somebody had taken is open again; returns which."""
    rows = tx.all("SELECT id FROM obstacle WHERE state = 'taken' AND taker_id = ?", person_id)
    tx.run(
        "UPDATE obstacle SET state = 'open', taker_id = NULL WHERE state = 'taken' AND taker_id = ?",
        person_id,
    )
    return [row["id"] for row in rows]


def end(tx: Tx, obstacle_id: int, progress: Progress, now: datetime, answer: str = "") -> None:
    """An obstacle is solved, or no longer in the way."""
    tx.run(
        "UPDATE obstacle SET state = ?, ended_at = ?, answer = ? WHERE id = ?",
        progress,
        moment_text(now),
        answer,
        obstacle_id,
    )


def drop_open(tx: Tx, casus_id: int, now: datetime) -> None:
    """Nothing of a casus is asked of anybody any more."""
    tx.run(
        f"UPDATE obstacle SET state = 'dropped', ended_at = ? WHERE casus_id = ? AND {_OPEN}",  # noqa: S608 (a constant)
        moment_text(now),
        casus_id,
    )


def escalate(tx: Tx, obstacle_id: int, today: date, due: date) -> None:
    """The steungroep gets an obstacle; nobody has taken it there yet."""
    tx.run(
        "UPDATE obstacle SET level = 'steungroep', state = 'open', taker_id = NULL, level_since = ?, due_on = ?,"
        " warned = 0 WHERE id = ?",
        today.isoformat(),
        due.isoformat(),
        obstacle_id,
    )


def unwarned(tx: Tx, today: date, until: date) -> list[Obstacle]:
    """The open ones whose last day is one of these, and of which nobody said yet that it is near."""
    rows = tx.all(
        f"{_OBSTACLE} WHERE {_OPEN} AND due_on BETWEEN ? AND ? AND warned = 0 ORDER BY due_on, id",
        today.isoformat(),
        until.isoformat(),
    )
    return [_obstacle(row) for row in rows]


def warned(tx: Tx, obstacle_id: int) -> None:
    """Who has it knows that the last day is near."""
    tx.run("UPDATE obstacle SET warned = 1 WHERE id = ?", obstacle_id)


def told_late(tx: Tx, obstacle_id: int) -> None:
    """The coordinators know that the steungroep is too late as well."""
    tx.run("UPDATE obstacle SET told_late = 1 WHERE id = ?", obstacle_id)


_PATTERN = """
SELECT pattern.id, pattern.kind, pattern.topic, words, pattern.state, owner_id, status, seen_at, asked_id,
    count(DISTINCT obstacle.casus_id) AS times
FROM pattern LEFT JOIN obstacle ON obstacle.pattern_id = pattern.id
"""


def add_pattern(tx: Tx, kind: ObstacleKind, found: Recurrence, now: datetime) -> int:
    """The same obstacle came back; returns the id of the pattern."""
    pattern_id = tx.insert(
        "INSERT INTO pattern (kind, topic, words, seen_at, changed_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
        kind,
        found.topic,
        words_text(found.words),
        moment_text(now),
        moment_text(now),
    )
    put_in_pattern(tx, pattern_id, found.ids)
    return pattern_id


def put_in_pattern(tx: Tx, pattern_id: int, ids: Iterable[int]) -> None:
    """These obstacles are one more time the same."""
    rows = [(pattern_id, obstacle_id) for obstacle_id in ids]
    tx.many("UPDATE obstacle SET pattern_id = ? WHERE id = ?", rows)


def pattern(tx: Tx, pattern_id: int) -> Pattern | None:
    """A pattern by id."""
    row = tx.one(f"{_PATTERN} WHERE pattern.id = ? GROUP BY pattern.id", pattern_id)
    return _pattern(row) if row else None


def patterns(tx: Tx) -> list[Pattern]:
    """Every pattern, newest first."""
    return [_pattern(row) for row in tx.all(f"{_PATTERN} GROUP BY pattern.id ORDER BY pattern.id DESC")]


def in_pattern(tx: Tx, pattern_id: int) -> list[Obstacle]:
    """The obstacles of a pattern, newest first."""
    rows = tx.all(f"{_OBSTACLE} WHERE pattern_id = ? ORDER BY id DESC", pattern_id)
    return [_obstacle(row) for row in rows]


def patterns_of(tx: Tx, person_id: int) -> list[Pattern]:
    """What somebody looks after, or was asked to look after, and is not over."""
    rows = tx.all(
        f"{_PATTERN} WHERE pattern.state = 'structural' AND (owner_id = ? OR asked_id = ?)"
        " GROUP BY pattern.id ORDER BY pattern.id DESC",
        person_id,
        person_id,
    )
    return [_pattern(row) for row in rows]


def change_pattern(tx: Tx, changed: Pattern, now: datetime) -> None:
    """What was decided about a pattern, who looks after it or is asked to, and how far it is."""
    tx.run(
        "UPDATE pattern SET state = ?, owner_id = ?, asked_id = ?, status = ?, changed_at = ? WHERE id = ?",
        changed.standing,
        changed.owner_id,
        changed.asked_id,
        changed.status,
        moment_text(now),
        changed.id,
    )


def forget_patterns(tx: Tx, before: datetime) -> None:
    """Forget the patterns that were over before this moment."""
    sql = "DELETE FROM pattern WHERE state IN ('chance', 'solved') AND changed_at < ?"
    tx.run(sql, moment_text(before))


def _obstacle(row: DbRow) -> Obstacle:
    return Obstacle(
        id=row["id"],
        casus_id=row["casus_id"],
        kind=ObstacleKind(row["kind"]),
        text=row["text"],
        topic=row["topic"],
        progress=Progress(row["state"]),
        level=Level(row["level"]),
        reporter_id=row["reporter_id"],
        reported_at=moment(row["reported_at"]),
        due_on=date.fromisoformat(row["due_on"]),
        taker_id=row["taker_id"],
        answer=row["answer"],
        ended_at=moment(row["ended_at"]) if row["ended_at"] else None,
        told_late=bool(row["told_late"]),
        pattern_id=row["pattern_id"],
        level_since=date.fromisoformat(row["level_since"]) if row["level_since"] else None,
        warned=bool(row["warned"]),
    )


def _pattern(row: DbRow) -> Pattern:
    return Pattern(
        row["id"],
        ObstacleKind(row["kind"]),
        row["topic"],
        words(row["words"]),
        Standing(row["state"]),
        row["owner_id"],
        row["status"],
        moment(row["seen_at"]),
        row["times"],
        row["asked_id"],
    )
