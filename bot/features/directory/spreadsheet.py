"""The directory as a file: read with every mistake by row and column, and written with the same columns.

Everything is in memory and bounded; reading a large file takes seconds, so call it in a thread.
Not here: CSV and XLSX themselves (sheets), what an import would change (plan).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.errors import UserError
from bot.features.directory.columns import (
    COLUMNS,
    REQUIRED,
    Column,
    Headings,
    UnknownColumn,
    find_headings,
    recognised,
)
from bot.features.directory.model import Person, Problem, Row
from bot.sheets import MOST_ROWS, Cell, Fault, as_meant, read_table, too_big, write_table

LONGEST_CELL = 1000
SHOWN_OF_A_CELL = 40
TITLE = "wijk"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that could be read. A row with a mistake stands in `rows` without the field it is in."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    unknown_columns: tuple[UnknownColumn, ...]


def read_rows(data: bytes, filename: str) -> Sheet:
    """Read a CSV or XLSX file; the contents tell which, `filename` is only named in what is said.

    Raises a `UserError` when this is no file to import.
    """
    table = read_table(data, filename, recognised)
    headings = find_headings(table)
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, cells in enumerate(table[headings.row + 1 :], start=headings.row + 2):
        if not any(cells):
            continue
        if len(rows) == MOST_ROWS:
            raise too_big()
        row, found = _row(number, cells, headings)
        problems += found
        if row:
            rows.append(row)
    if not rows and not problems:
        raise UserError("directory-import-no-people")
    return Sheet(tuple(rows), tuple(problems), headings.unknown)


def write_csv(people: Iterable[Person]) -> bytes:
    """The people as CSV: `;`, UTF-8 with BOM, CRLF, as a Dutch Excel opens it."""
    return write_table(_lines(people), "csv", TITLE)


def write_xlsx(people: Iterable[Person]) -> bytes:
    """The people as an Excel sheet."""
    return write_table(_lines(people), "xlsx", TITLE)


def _row(number: int, cells: Sequence[Cell], headings: Headings) -> tuple[Row | None, list[Problem]]:
    """One line of the file; no row when it is not clear who it is about."""
    values: dict[str, Any] = {}
    problems = []
    for place, column in headings.columns.items():
        cell = cells[place] if place < len(cells) else ""
        value, problem = _value(cell, column)
        if problem:
            shown = str(cell)[:SHOWN_OF_A_CELL]
            problems.append(Problem(number, headings.at(place), problem, {"value": shown}))
        values[column.field] = value
    problems += [
        Problem(number, "", "sheet-loose-cell", {"value": str(cell)[:SHOWN_OF_A_CELL]})
        for place, cell in enumerate(cells)
        if cell and not headings.at(place)
    ]
    known = all(values[field] for field in REQUIRED)
    return (Row(number=number, **values) if known else None), problems


def _value(cell: Cell, column: Column) -> tuple[Any, str]:
    """The value and no problem, or None and the key of what is wrong."""
    if isinstance(cell, Fault):
        return None, cell.key
    if len(cell) > LONGEST_CELL:
        return None, "sheet-long-cell"
    value = column.read(as_meant(cell))
    if value is None:
        return None, column.problem
    if column.field in REQUIRED and not value:
        return None, "sheet-empty-cell"
    return value, ""


def _lines(people: Iterable[Person]) -> Iterable[list[str]]:
    yield [column.heading for column in COLUMNS]
    for person in people:
        yield [column.write(getattr(person, column.field)) for column in COLUMNS]
