"""The queries of sheets and their lines.

Not here: who may do what (service).
"""

from collections.abc import Iterable
from datetime import datetime

from bot.features.arena.model import Box, Line, Sheet
from bot.storage import DbRow, Tx
from bot.storage.values import moment_text

ABOUT_PERSON = {
    "arena_sheets": "SELECT made_at, title FROM arena WHERE maker_id = ?",
    "arena_lines": "SELECT added_at, box, text FROM arena_line WHERE author_id = ?",
}


def sheets(tx: Tx) -> list[Sheet]:
    """All sheets, the newest first."""
    return [_sheet(row) for row in tx.all("SELECT id, title, maker_id FROM arena ORDER BY id DESC")]


def sheet(tx: Tx, sheet_id: int) -> Sheet | None:
    """One sheet."""
    row = tx.one("SELECT id, title, maker_id FROM arena WHERE id = ?", sheet_id)
    return _sheet(row) if row else None


def add_sheet(tx: Tx, title: str, maker_id: int, now: datetime) -> int:
    """A sheet with empty boxes; returns its id."""
    return tx.insert(
        "INSERT INTO arena (title, maker_id, made_at) VALUES (?, ?, ?) RETURNING id",
        title,
        maker_id,
        moment_text(now),
    )


def remove_sheet(tx: Tx, sheet_id: int) -> None:
    """A sheet and all that stands on it."""
    tx.run("DELETE FROM arena WHERE id = ?", sheet_id)


_LINE = "SELECT id, arena_id, box, text, author_id FROM arena_line"


def lines(tx: Tx, sheet_id: int) -> list[Line]:
    """What stands on a sheet, in the order it was written."""
    return [_line(row) for row in tx.all(f"{_LINE} WHERE arena_id = ? ORDER BY id", sheet_id)]


def line(tx: Tx, line_id: int) -> Line | None:
    """One line."""
    row = tx.one(f"{_LINE} WHERE id = ?", line_id)
    return _line(row) if row else None


def add_lines(tx: Tx, sheet_id: int, box: Box, texts: Iterable[str], author_id: int, now: datetime) -> None:
    """Somebody wrote lines in a box."""
    tx.many(
        "INSERT INTO arena_line (arena_id, box, text, author_id, added_at) VALUES (?, ?, ?, ?, ?)",
        [(sheet_id, box, text, author_id, moment_text(now)) for text in texts],
    )


def remove_line(tx: Tx, line_id: int) -> None:
    """A line is gone."""
    tx.run("DELETE FROM arena_line WHERE id = ?", line_id)


def _sheet(row: DbRow) -> Sheet:
    return Sheet(row["id"], row["title"], row["maker_id"])


def _line(row: DbRow) -> Line:
    return Line(row["id"], row["arena_id"], Box(row["box"]), row["text"], row["author_id"])
