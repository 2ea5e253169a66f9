"""The queries of the monthly digest: what is counted, the sentences of that month, and what was decided.

Not here: what it looks like (views).
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from bot.features.casus.model.digest import Digest, Figures, Learned, Sent
from bot.features.casus.model.form import PARTLY, YES, Field, ObstacleKind
from bot.features.casus.store.obstacles import patterns
from bot.storage import Tx, Value
from bot.storage.values import moment_text, words, words_text

ABOUT_PERSON = {
    "patterns_looked_after": "SELECT seen_at, kind, topic, status FROM pattern WHERE ? IN (owner_id, asked_id)",
    "digests_decided": "SELECT month, state FROM digest WHERE decided_by = ?",
}


def add(tx: Tx, month: str, sent: Sent) -> None:
    """The digest of a month waits for a coordinator, or is dropped at once."""
    tx.run("INSERT INTO digest (month, state) VALUES (?, ?) ON CONFLICT DO NOTHING", month, sent)


def digest(tx: Tx, month: str) -> Digest | None:
    """The digest of a month."""
    row = tx.one("SELECT month, state, picked FROM digest WHERE month = ?", month)
    return Digest(row["month"], Sent(row["state"]), words(row["picked"])) if row else None


def pick(tx: Tx, month: str, keys: Iterable[str]) -> None:
    """These sentences go along."""
    tx.run("UPDATE digest SET picked = ? WHERE month = ?", words_text(keys), month)


def decide(tx: Tx, month: str, sent: Sent, by: int) -> bool:
    """A coordinator decided; false when another was first."""
    sql = "UPDATE digest SET state = ?, decided_by = ? WHERE month = ? AND state = 'proposed'"
    return tx.run(sql, sent, by, month) > 0


def sentences(tx: Tx, since: datetime, until: datetime) -> list[Learned]:
    """What was written at the end of the casus that were done in this time."""
    rows = tx.all(
        "SELECT casus_id, field, text FROM casus_answer JOIN casus ON casus.id = casus_id"
        " WHERE state = 'done' AND ended_at >= ? AND ended_at < ? AND text <> ''"
        " AND field IN ('helped', 'hindered', 'effect') ORDER BY field, casus_id",
        moment_text(since),
        moment_text(until),
    )
    return [Learned(row["casus_id"], Field(row["field"]), row["text"]) for row in rows]


_INVOLVED = """
SELECT count(*) AS n FROM casus JOIN casus_answer ON casus_id = casus.id AND field = 'involved_how_far'
WHERE state = 'done' AND ended_at >= ? AND ended_at < ?
"""


def figures(tx: Tx, since: datetime, until: datetime) -> Figures:
    """What is counted from `since` to just before `until`."""
    span = (moment_text(since), moment_text(until))
    kinds = tx.all(
        "SELECT kind, count(*) AS n FROM obstacle WHERE state <> 'dropped' AND reported_at >= ? AND reported_at < ?"
        " GROUP BY kind ORDER BY n DESC, kind",
        *span,
    )
    solved = tx.all(
        "SELECT level, count(*) AS n FROM obstacle WHERE state = 'solved' AND ended_at >= ? AND ended_at < ?"
        " GROUP BY level",
        *span,
    )
    by_level = Counter({row["level"]: row["n"] for row in solved})
    again = tx.all(
        "SELECT pattern_id, count(*) AS n FROM obstacle WHERE pattern_id IS NOT NULL AND reported_at >= ?"
        " AND reported_at < ? GROUP BY pattern_id",
        *span,
    )
    times = {row["pattern_id"]: row["n"] for row in again}
    came_back = tuple((found, times[found.id]) for found in patterns(tx) if found.id in times)
    return Figures(
        brought_in=_count(
            tx, "state IN ('open', 'done') AND brought_in_at >= ? AND brought_in_at < ?", *span
        ),
        done=_count(tx, "state = 'done' AND ended_at >= ? AND ended_at < ?", *span),
        involved=_number(tx, f"{_INVOLVED} AND text IN (?, ?)", *span, YES, PARTLY),
        answered=_number(tx, _INVOLVED, *span),
        obstacles={ObstacleKind(row["kind"]): row["n"] for row in kinds},
        solved_by_group=by_level["group"],
        solved_by_steungroep=by_level["steungroep"],
        came_back=came_back,
    )


def _count(tx: Tx, which: str, *values: Value) -> int:
    return _number(tx, f"SELECT count(*) AS n FROM casus WHERE {which}", *values)  # noqa: S608 (constants)


def _number(tx: Tx, sql: str, *values: Value) -> int:
    row = tx.one(sql, *values)
    return int(row["n"]) if row else 0
