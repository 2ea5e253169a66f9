"""Excel files: what people do to cells, and files made to do harm."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from bot.core.errors import UserError
from bot.features.directory.model import Person
from bot.features.directory.spreadsheet import Sheet, read_rows, write_xlsx

HEADINGS = ["naam", "organisatie", "telefoon", "domeinen"]
SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _book(rows: Sequence[list[Any]], merged: Sequence[str] = ()) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _repacked(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A good file with some parts replaced or added."""
    source = zipfile.ZipFile(io.BytesIO(_book([HEADINGS, ["Anna", "De Brug"]])))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        for name in {*source.namelist(), *parts}:
            target.writestr(name, parts[name] if name in parts else source.read(name))
    return out.getvalue()


def _sheet(rows: str, after: str = "") -> bytes:
    """A file whose first sheet holds the two headings and then these rows of raw XML."""
    headings = '<row r="1"><c r="A1" t="inlineStr"><is><t>naam</t></is></c><c r="B1" t="inlineStr"><is><t>organisatie</t></is></c></row>'
    return _repacked(
        {SHEET: f"<worksheet {MAIN}><sheetData>{headings}{rows}</sheetData>{after}</worksheet>".encode()}
    )


def _read(data: bytes) -> Sheet:
    return read_rows(data, "wijk.xlsx")


def _refusal(data: bytes) -> str:
    with pytest.raises(UserError) as refused:
        _read(data)
    return refused.value.key


def _problems(sheet: Sheet) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.key) for problem in sheet.problems]


def test_numbers_become_text_and_phones_get_their_zero_back() -> None:
    sheet = _read(_book([HEADINGS, ["Anna", 113, 612345678.0, True], ["Ben", "De Brug", 612345679, None]]))
    assert [(row.organisation, row.phone, row.tags) for row in sheet.rows] == [
        ("113", "+31612345678", ("ja",)),
        ("De Brug", "+31612345679", ()),
    ]


def test_dates_and_errors_of_excel_are_problems() -> None:
    sheet = _read(_book([HEADINGS, ["Anna", "De Brug", "#N/A", date(2026, 2, 1)]]))
    assert _problems(sheet) == [
        (2, "telefoon", "sheet-error-value"),
        (2, "domeinen", "sheet-date"),
    ]


def test_a_formula_gives_its_outcome_and_is_a_problem_without_one() -> None:
    with_outcome = '<row r="2"><c r="A2" t="str"><f>"An"&amp;"na"</f><v>Anna</v></c><c r="B2" t="str"><f>C2</f><v>De Brug</v></c></row>'
    assert [(row.name, row.organisation) for row in _read(_sheet(with_outcome)).rows] == [("Anna", "De Brug")]
    assert _problems(_read(_book([HEADINGS, ["Anna", "De Brug", "=C3"]]))) == [
        (2, "telefoon", "sheet-formula")
    ]


def test_merged_cells_are_problems_but_not_above_the_headings() -> None:
    rows: list[list[Any]] = [
        ["Wijkgids"],
        HEADINGS,
        ["Anna", "De Brug", "06-00000001"],
        ["Ben", None, "06-00000002"],
        [],
    ]
    sheet = _read(_book(rows, merged=["A1:D1", "B3:B5"]))
    assert _problems(sheet) == [(4, "organisatie", "sheet-merged")]
    assert [row.name for row in sheet.rows] == ["Anna"]


def test_a_sheet_that_declares_too_few_rows_is_read_to_the_end() -> None:
    with zipfile.ZipFile(io.BytesIO(_book([HEADINGS, ["Anna", "De Brug"], ["Ben", "De Brug"]]))) as archive:
        part = archive.read(SHEET).replace(b'ref="A1:D3"', b'ref="A1"')
    with zipfile.ZipFile(io.BytesIO(_book([HEADINGS, ["Anna", "De Brug"], ["Ben", "De Brug"]]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | {SHEET: part}
    assert [row.name for row in _read(_repacked(parts)).rows] == ["Anna", "Ben"]


def test_cells_are_written_as_text_that_is_never_run() -> None:
    people = [Person(1, 1, "De Brug", "=1+1", phone="+4930123456")]
    sheet = load_workbook(io.BytesIO(write_xlsx(people))).worksheets[0]
    assert [(cell.value, cell.data_type) for cell in sheet[2][:6]] == [
        ("'=1+1", "s"), ("De Brug", "s"), (None, "n"), (None, "n"), (None, "n"), ("'+49 30 123456", "s"),
    ]  # fmt: skip


def test_other_zip_files_are_named_for_what_they_are() -> None:
    for part, key in (("content.xml", "opendocument"), ("word/document.xml", "zip")):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(part, "x")
        assert _refusal(out.getvalue()) == f"sheet-{key}"


def test_a_part_with_a_password_is_named() -> None:
    data = bytearray(_repacked({}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(mark, place + 4)
    assert _refusal(bytes(data)) == "sheet-locked"


def test_a_broken_file_is_refused() -> None:
    good = _repacked({})
    for data in (good[:1000], good[:-30], b"PK\x03\x04" + b"x" * 1000, _repacked({SHEET: b"<worksheet>"})):
        assert _refusal(data) == "sheet-damaged"


def test_packing_that_cannot_be_bounded_is_refused() -> None:
    assert _refusal(_repacked({}, zipfile.ZIP_BZIP2)) == "sheet-damaged"


def test_a_decompression_bomb_is_refused() -> None:
    assert _refusal(_repacked({"xl/bomb.xml": b"0" * 30_000_000})) == "sheet-too-big"


def test_a_bomb_that_lies_about_its_size_gives_no_more_than_it_declared() -> None:
    size, declared = 30_000_000, 100
    data = _repacked({"xl/bomb.xml": b"0" * size}).replace(
        size.to_bytes(4, "little"), declared.to_bytes(4, "little")
    )
    assert _refusal(data) == "sheet-damaged"
    real, pretended = (zlib.crc32(b"0" * length).to_bytes(4, "little") for length in (size, declared))
    assert [row.name for row in _read(data.replace(real, pretended)).rows] == ["Anna"]


def test_entities_that_explode_are_refused() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'
    part = f"{laughs}<worksheet {MAIN}><sheetData>{row}</sheetData></worksheet>".encode()
    assert _refusal(_repacked({SHEET: part})) == "sheet-damaged"


def _many_rows() -> bytes:
    cell = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>x</t></is></c></row>'
    return _sheet("".join(map(cell.format, range(2, 200_002))))


def _many_merged_areas() -> bytes:
    return _sheet("", "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 20_001 + "</mergeCells>")


@pytest.mark.parametrize(
    "make",
    [
        _many_rows,
        _many_merged_areas,
        lambda: _sheet("<a/>" * 2_000_000),
        lambda: _sheet('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
        lambda: _repacked({f"xl/{number}.xml": b"" for number in range(1001)}),
    ],
)
def test_a_sheet_without_end_is_refused(make: Callable[[], bytes]) -> None:
    assert _refusal(make()) == "sheet-too-big"


def test_too_many_columns_are_refused() -> None:
    headings = ["naam", "organisatie", *(f"kolom {number}" for number in range(10_000))]
    assert _refusal(_book([headings, ["Anna", "De Brug"]])) == "sheet-too-many-columns"
