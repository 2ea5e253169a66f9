"""A table as a file to download, with nothing in it that a spreadsheet could run."""

from collections.abc import Iterable, Sequence
from typing import Literal

from bot.sheets import csv_file
from bot.sheets.table import harmless, one_line

Form = Literal["csv", "xlsx"]


def write_table(lines: Iterable[Sequence[str]], form: Form, title: str) -> bytes:
    """The lines, headings first: a CSV as a Dutch Excel opens it, or an Excel sheet called `title`."""
    return csv_file.write(_safe(lines)) if form == "csv" else write_book([(title, lines)])


def write_book(tables: Iterable[tuple[str, Iterable[Sequence[str]]]]) -> bytes:
    """One Excel file with a sheet for each title and its lines."""
    from bot.sheets import xlsx_file  # openpyxl takes a third of a second to load

    return xlsx_file.write((title, _safe(lines)) for title, lines in tables)


def _safe(lines: Iterable[Sequence[str]]) -> Iterable[list[str]]:
    return ([harmless(one_line(cell)) for cell in line] for line in lines)
