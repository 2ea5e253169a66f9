"""CSV: found out how it is written, and read or written as such. Not here: what its columns mean (features)."""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from bot.core.errors import UserError
from bot.sheets.table import MOST_COLUMNS, MOST_LINES, ROWS_BEFORE_HEADINGS, too_big

DELIMITERS = (";", ",", "\t")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(data: bytes, filename: str, recognised: Callable[[Sequence[str]], int]) -> list[list[str]]:
    """The rows as a spreadsheet would count them. Raises a `UserError` when this is no table of text."""
    text = _text(data, filename)
    delimiter = max(DELIMITERS, key=lambda mark: _headings_with(text, mark, recognised))
    rows: list[list[str]] = []
    try:
        for row in _reader(text, delimiter):
            while row and not row[-1]:
                row.pop()
            if len(row) > MOST_COLUMNS * 10:
                raise UserError("sheet-too-many-columns", most=MOST_COLUMNS)
            rows.append(row)
            if len(rows) > MOST_LINES:
                raise too_big()
    except csv.Error:
        raise UserError("sheet-quotes", row=len(rows) + 1) from None
    return rows


def write(lines: Iterable[list[str]]) -> bytes:
    """`;`, UTF-8 with BOM and CRLF: what Excel opens without asking in the Netherlands."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(lines)
    return out.getvalue().encode("utf-8-sig")


def _text(data: bytes, filename: str) -> str:
    encoding = "utf-16" if data.startswith(UTF16) else "utf-8-sig"
    if encoding != "utf-16" and b"\0" in data:
        raise UserError("sheet-not-text", file=filename)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise UserError("sheet-not-text", file=filename) from None


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _headings_with(text: str, delimiter: str, recognised: Callable[[Sequence[str]], int]) -> int:
    """How many headings appear when the text is cut at this mark."""
    best = 0
    try:
        for row in islice(_reader(text, delimiter), ROWS_BEFORE_HEADINGS):
            best = max(best, recognised(row))
    except csv.Error:
        pass
    return best
