"""XLSX: unpacked within bounds, and read or written with openpyxl. Not here: what its columns mean (features)."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta
from itertools import product, zip_longest
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from defusedxml.ElementTree import fromstring
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils.cell import coordinate_to_tuple

from bot.core.errors import UserError
from bot.sheets.table import MOST_COLUMNS, MOST_LINES, Cell, Fault, too_big

MOST_PARTS = 1000
MOST_UNPACKED = 20_000_000
MOST_TAGS = 2_000_000
"""20,000 people with twelve columns have some 1,400,000; many more would take too long to read."""
MOST_MERGED = 20_000
CHUNK = 65_536
"""The unpacker is asked for this much at a time, so a part that lies about its size fills no memory."""

FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3}[1-9]\d{0,6}):([A-Z]{1,3}[1-9]\d{0,6})"')
WORKBOOK = "xl/workbook.xml"
SHEETS = "xl/worksheets/"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
IS_ENCRYPTED = 1


def read(data: bytes) -> list[list[Cell]]:
    """The rows of the first sheet. Raises a `UserError` when the file is too big, damaged or no Excel file."""
    parts = _unpacked(data)
    try:
        return _rows(parts)
    except UserError:
        raise
    except Exception:  # openpyxl raises nearly anything on a file that somebody tampered with
        raise UserError("sheet-damaged") from None


def write(tables: Iterable[tuple[str, Iterable[list[str]]]]) -> bytes:
    """A sheet for each title with its lines, the headings kept in sight."""
    book = Workbook(write_only=True)
    for title, lines in tables:
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for line in lines:
            sheet.append([cell or None for cell in line])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _unpacked(data: bytes) -> dict[str, bytes]:
    """The XML parts of the file. No part gives more than the size it declares, and those are added up first."""
    try:
        archive = ZipFile(io.BytesIO(data))
        infos = archive.infolist()
        _check(infos)
        texts = (info for info in infos if info.filename.endswith((".xml", ".rels")))
        return {info.filename: _part(archive, info) for info in texts}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise UserError("sheet-damaged") from None


def _check(infos: list[zipfile.ZipInfo]) -> None:
    names = {info.filename for info in infos}
    if WORKBOOK not in names:
        raise UserError("sheet-opendocument" if "content.xml" in names else "sheet-zip")
    if any(info.flag_bits & IS_ENCRYPTED for info in infos):
        raise UserError("sheet-locked")
    if any(info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in infos):
        raise UserError("sheet-damaged")
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise too_big()


def _part(archive: ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as part:
        return b"".join(iter(lambda: part.read(CHUNK), b""))


def _rows(parts: dict[str, bytes]) -> list[list[Cell]]:
    if sum(part.count(b"<") for part in parts.values()) > MOST_TAGS:
        raise too_big()
    has_formulas = any(FORMULA.search(part) for name, part in parts.items() if name.startswith(SHEETS))
    formulas = _values(parts, data_only=False) if has_formulas else iter(())
    rows: list[list[Cell]] = []
    for row, formula in zip_longest(_values(parts, data_only=True), formulas, fillvalue=()):
        cells = [_cell(value) for value in row]
        for place, typed in enumerate(formula):
            if typed is not None and (place >= len(row) or row[place] is None):
                cells.extend([""] * (place + 1 - len(cells)))
                cells[place] = Fault("sheet-formula")
        rows.append(cells)
        if len(rows) > MOST_LINES:
            raise too_big()
    _mark_merged(rows, parts)
    return rows


def _values(parts: dict[str, bytes], *, data_only: bool) -> Iterator[tuple[object, ...]]:
    """The rows of the first sheet up to their last value, from a copy that holds only the parts that were measured."""
    copy = io.BytesIO()
    with ZipFile(copy, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    sheet = load_workbook(copy, read_only=True, data_only=data_only, keep_links=False).worksheets[0]
    sheet.reset_dimensions()  # the file may declare fewer rows than it has
    for row in sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True):
        width = next((place for place in range(len(row), 0, -1) if row[place - 1] is not None), 0)
        yield row[:width]


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | time | timedelta):
        return Fault("sheet-date")
    text = str(value)
    return Fault("sheet-error-value") if text in ERROR_CODES else text


def _mark_merged(rows: list[list[Cell]], parts: dict[str, bytes]) -> None:
    """A merged area has a value in its first cell only: the others are marked, lest they count as empty."""
    areas = [
        _area(first, last, len(rows)) for first, last in MERGED.findall(parts.get(_first_sheet(parts), b""))
    ]
    if sum(len(lines) * len(places) for lines, places in areas) > MOST_MERGED:
        raise too_big()
    for lines, places in areas:
        for line, place in product(lines, places):
            row = rows[line]
            if (line, place) != (lines[0], places[0]) and any(row):
                row.extend([""] * (place + 1 - len(row)))
                row[place] = Fault("sheet-merged")


def _area(first: bytes, last: bytes, rows: int) -> tuple[range, range]:
    """The lines and places (from 0) between two cells such as B2 and B7, as far as they are read."""
    top, left = coordinate_to_tuple(first.decode())
    bottom, right = coordinate_to_tuple(last.decode())
    return range(top - 1, min(bottom, rows)), range(left - 1, min(right, MOST_COLUMNS))


def _first_sheet(parts: dict[str, bytes]) -> str:
    """The part that holds the first worksheet (ECMA-376 part 1, 18.2.19: the workbook names it by relation)."""
    relations = fromstring(parts["xl/_rels/workbook.xml.rels"])
    targets = {
        relation.get("Id"): posixpath.join("/xl", relation.get("Target", "")).lstrip("/")
        for relation in relations
    }
    for sheet in fromstring(parts[WORKBOOK]).iter(f"{MAIN}sheet"):
        target = posixpath.normpath(targets.get(sheet.get(RELATION_ID), ""))
        if target.startswith(SHEETS):
            return target
    return ""
