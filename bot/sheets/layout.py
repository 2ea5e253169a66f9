"""Which columns a kind of list has: their headings, how cells are read and written, and reading a file by them.

Not here: the cells themselves (a feature's columns), files as such (reading).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from bot.core.errors import UserError
from bot.core.folding import fold
from bot.sheets.reading import read_table
from bot.sheets.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    ROWS_BEFORE_HEADINGS,
    Cell,
    Fault,
    as_meant,
    one_line,
    too_big,
)

LONGEST_CELL = 1000
SHOWN_OF_A_CELL = 40


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `variants` are other headings, folded; `read` gives None for a cell it does not understand, and
    `problem` says what to do then.
    """

    field: str
    heading: str
    variants: str
    read: Callable[[str], Any] = one_line
    write: Callable[[Any], str] = str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What has to be mended in a file: the row as the spreadsheet counts it, the heading, and the sentence."""

    row: int
    column: str
    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnknownColumn:
    """A column that is not read; `meant` is the heading it resembles, or empty."""

    heading: str
    meant: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row: by field what could be read, None where there was a mistake. `complete`: what is required is there."""

    number: int
    values: Mapping[str, Any]
    complete: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """A file that could be read."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    unknown_columns: tuple[UnknownColumn, ...]


@dataclass(frozen=True, slots=True)
class _Headings:
    """The row (from 0) with the headings, which place holds which column, and the places that are not read."""

    row: int
    columns: Mapping[int, Column]
    typed: tuple[str, ...]
    unknown: tuple[UnknownColumn, ...]

    def at(self, place: int) -> str:
        """The heading above this place, or empty."""
        return self.typed[place] if place < len(self.typed) else ""


@dataclass(frozen=True)
class Layout:
    """A kind of list. `required` are fields that may not be empty; `no_headings` is said when no heading is found."""

    columns: tuple[Column, ...]
    required: tuple[str, ...]
    no_headings: str

    def read(self, data: bytes, filename: str) -> Contents:
        """Every row and every mistake of a file. Raises a `UserError` when it is no list of this kind."""
        table = read_table(data, filename, self._recognised)
        headings = self._find_headings(table)
        lines: list[Line] = []
        problems: list[Problem] = []
        for number, cells in enumerate(table[headings.row + 1 :], start=headings.row + 2):
            if not any(cells):
                continue
            if len(lines) == MOST_ROWS:
                raise too_big()
            line, found = self._line(number, cells, headings)
            problems += found
            lines.append(line)
        return Contents(tuple(lines), tuple(problems), headings.unknown)

    def lines(self, items: Iterable[object]) -> Iterable[list[str]]:
        """The headings, then a line for each item, which has the fields as attributes."""
        yield [column.heading for column in self.columns]
        for item in items:
            yield [column.write(getattr(item, column.field)) for column in self.columns]

    @cached_property
    def by_heading(self) -> Mapping[str, Column]:
        """The column behind every heading that is understood."""
        return {
            name: column
            for column in self.columns
            for name in (column.heading.replace(" ", ""), *column.variants.split())
        }

    def _recognised(self, row: Sequence[Cell]) -> int:
        """How many headings of ours stand in this row."""
        found = (self.by_heading.get(_key(str(cell))) for cell in row[:MOST_COLUMNS])
        return len({column.field for column in found if column})

    def _find_headings(self, rows: Sequence[Sequence[Cell]]) -> _Headings:
        """The headings among the first rows of a file. Raises a `UserError` when they are not there."""
        first = [[str(cell) for cell in row] for row in rows[:ROWS_BEFORE_HEADINGS]]
        if any(sum(map(bool, row)) > MOST_COLUMNS for row in first):
            raise UserError("sheet-too-many-columns", most=MOST_COLUMNS)
        index = max(range(len(first)), key=lambda i: self._recognised(first[i]), default=0)
        if not first or not self._recognised(first[index]):
            raise UserError(self.no_headings)
        columns = self._places(first[index])
        there = {column.field for column in columns.values()}
        for column in self.columns:
            if column.field in self.required and column.field not in there:
                raise UserError("sheet-column-missing", column=column.heading)
        typed = tuple(one_line(cell) for cell in first[index])
        unknown = (
            UnknownColumn(cell, self._meant(cell))
            for i, cell in enumerate(typed)
            if cell and i not in columns
        )
        return _Headings(index, columns, typed, tuple(unknown))

    def _places(self, row: Sequence[str]) -> dict[int, Column]:
        """Place -> column. Of two headings for one column our own goes first, then the leftmost."""
        known = [(place, self.by_heading[_key(cell)]) for place, cell in enumerate(row) if self._knows(cell)]
        first: dict[str, int] = {}
        for place, column in sorted(known, key=lambda pair: _key(row[pair[0]]) != _key(pair[1].heading)):
            first.setdefault(column.field, place)
        return {place: column for place, column in known if first[column.field] == place}

    def _knows(self, heading: str) -> bool:
        return _key(heading) in self.by_heading

    def _meant(self, heading: str) -> str:
        close = get_close_matches(_key(heading), self.by_heading, n=1, cutoff=0.8)
        return self.by_heading[close[0]].heading if close else ""

    def _line(self, number: int, cells: Sequence[Cell], headings: _Headings) -> tuple[Line, list[Problem]]:
        values: dict[str, Any] = {}
        problems = []
        for place, column in headings.columns.items():
            cell = cells[place] if place < len(cells) else ""
            value, problem = self._value(cell, column)
            if problem:
                shown = str(cell)[:SHOWN_OF_A_CELL]
                problems.append(Problem(number, headings.at(place), problem, {"value": shown}))
            values[column.field] = value
        problems += [
            Problem(number, "", "sheet-loose-cell", {"value": str(cell)[:SHOWN_OF_A_CELL]})
            for place, cell in enumerate(cells)
            if cell and not headings.at(place)
        ]
        complete = all(values[name] not in (None, "") for name in self.required)
        return Line(number, values, complete), problems

    def _value(self, cell: Cell, column: Column) -> tuple[Any, str]:
        """The value and no problem, or None and the key of what is wrong."""
        if isinstance(cell, Fault):
            return None, cell.key
        if len(cell) > LONGEST_CELL:
            return None, "sheet-long-cell"
        if column.field in self.required and not one_line(as_meant(cell)):
            return None, "sheet-empty-cell"
        value = column.read(as_meant(cell))
        return (None, column.problem) if value is None else (value, "")


def _key(heading: str) -> str:
    """'E-mail(adres):' is 'emailadres'."""
    return "".join(letter for letter in fold(heading) if letter.isalnum())
