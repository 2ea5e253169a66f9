"""The directory as a file: read with every mistake by row and column, and written with the same columns.

Everything is in memory and bounded; reading a large file takes seconds, so call it in a thread.
Not here: CSV and XLSX themselves (sheets), what an import would change (plan).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.errors import UserError
from bot.features.directory.columns import LAYOUT
from bot.features.directory.model import Person, Row
from bot.sheets import Problem, UnknownColumn, write_table

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
    contents = LAYOUT.read(data, filename)
    rows = tuple(Row(number=line.number, **line.values) for line in contents.lines if line.complete)
    if not rows and not contents.problems:
        raise UserError("directory-import-no-people")
    return Sheet(rows, contents.problems, contents.unknown_columns)


def write_csv(people: Iterable[Person]) -> bytes:
    """The people as CSV: `;`, UTF-8 with BOM, CRLF, as a Dutch Excel opens it."""
    return write_table(LAYOUT.lines(people), "csv", TITLE)


def write_xlsx(people: Iterable[Person]) -> bytes:
    """The people as an Excel sheet."""
    return write_table(LAYOUT.lines(people), "xlsx", TITLE)
