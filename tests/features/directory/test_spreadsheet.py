"""Reading and writing the directory as CSV, and what is no directory at all."""

import csv
import io
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.directory.model import Person
from bot.features.directory.plan import plan_import
from bot.features.directory.spreadsheet import Sheet, read_rows, write_csv, write_xlsx
from tests.features.directory.people import people

HEADINGS = "naam;organisatie;functie;domeinen;wijk;telefoon;email;werkdagen;talen;soort organisatie;ervaringsdeskundige"
LINE = "Anna Bakker;De Brug;coach;schulden, wonen;Noord;06-12345678;anna@de-brug.example;ma t/m do;Turks en Arabisch;welzijn;ja"


def _read(text: str, encoding: str = "utf-8") -> Sheet:
    return read_rows(text.encode(encoding), "wijk.csv")


def _problems(sheet: Sheet) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.key) for problem in sheet.problems]


def _refusal(data: bytes) -> str:
    with pytest.raises(UserError) as refused:
        read_rows(data, "lijst")
    return refused.value.key


def test_every_column_is_read() -> None:
    sheet = _read(f"{HEADINGS}\n{LINE}\n")
    (row,) = sheet.rows
    assert (row.number, row.name, row.organisation, row.job_title) == (2, "Anna Bakker", "De Brug", "coach")
    assert (row.tags, row.wijken, row.languages) == (("schulden", "wonen"), ("Noord",), ("Turks", "Arabisch"))
    assert (row.phone, row.email, row.working_days) == (
        "+31612345678",
        "anna@de-brug.example",
        frozenset({1, 2, 3, 4}),
    )
    assert (row.organisation_kind, row.lived_experience) == ("welzijn", True)
    assert not sheet.problems
    assert not sheet.unknown_columns


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_is_read_however_it_was_saved(encoding: str, delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(
        [["naam", "organisatie", "domeinen"], ["Renée", "Café", "rouw;\nverlies, zin"]]
    )
    (row,) = _read(out.getvalue(), encoding).rows
    assert (row.name, row.organisation, row.tags) == ("Renée", "Café", ("rouw", "verlies", "zin"))


def test_headings_may_be_english_in_any_order_and_below_a_title() -> None:
    sheet = _read(
        "Wijkgids 2026\n\nE-mail;Organization:;Full name;Working days\na@b.example;De Brug;Anna;Mon-Wed\n"
    )
    (row,) = sheet.rows
    assert (row.number, row.name, row.email, row.working_days) == (
        4,
        "Anna",
        "a@b.example",
        frozenset({1, 2, 3}),
    )


def test_a_column_that_is_not_there_leaves_the_field_alone() -> None:
    (row,) = _read("naam;organisatie\nAnna;De Brug\n").rows
    assert (row.tags, row.phone, row.working_days, row.lived_experience) == (None, None, None, None)


def test_unknown_columns_are_named_with_a_guess() -> None:
    sheet = _read("naam;organisatie;domijnen;schoenmaat\nAnna;De Brug;schulden;38\n")
    assert [(column.heading, column.meant) for column in sheet.unknown_columns] == [
        ("domijnen", "domeinen"),
        ("schoenmaat", ""),
    ]


def test_of_two_headings_for_one_column_our_own_goes_first() -> None:
    sheet = _read("naam;organisatie;mobiel;telefoon\nAnna;De Brug;06-00000001;06-00000002\n")
    assert sheet.rows[0].phone == "06-00000002"
    assert [column.heading for column in sheet.unknown_columns] == ["mobiel"]


def test_every_mistake_is_reported_by_row_and_column_and_the_rest_is_kept() -> None:
    sheet = _read(
        "naam;organisatie;Telefoon;E-mail;werkdagen;ervaringsdeskundige\n"
        "Anna;De Brug;06-123;anna;even weken;misschien\n"
        "\n"
        ";De Brug;;;;\n"
        "123;;;;;\n"
    )
    assert _problems(sheet) == [
        (2, "Telefoon", "directory-import-phone"),
        (2, "E-mail", "directory-import-email"),
        (2, "werkdagen", "directory-import-working-days"),
        (2, "ervaringsdeskundige", "directory-import-yes-or-no"),
        (4, "naam", "sheet-empty-cell"),
        (5, "naam", "directory-import-no-name"),
        (5, "organisatie", "sheet-empty-cell"),
    ]
    assert [(row.name, row.phone) for row in sheet.rows] == [("Anna", None)]


def test_text_beside_the_table_and_endless_text_are_reported() -> None:
    sheet = _read(
        f"naam;organisatie;;domeinen\nAnna;De Brug;los;schulden;te veel\nBen;De Brug;;{'x' * 1001}\n"
    )
    assert _problems(sheet) == [
        (2, "", "sheet-loose-cell"),
        (2, "", "sheet-loose-cell"),
        (3, "domeinen", "sheet-long-cell"),
    ]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "sheet-empty"),
        (b" \r\n", "sheet-empty"),
        (b"%PDF-1.7 ...", "sheet-pdf"),
        (b"\x89PNG\r\n\x1a\n", "sheet-image"),
        (b"\xff\xd8\xff\xe0", "sheet-image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sheet-old-excel"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "sheet-locked"),
        (b"naam;organisatie\nAn\0na;De Brug", "sheet-not-text"),
        ("naam;organisatie\nAnna;Brug\n".encode("utf-16-le"), "sheet-not-text"),
        (b"naam;organisatie\n\x81\x8d;x", "sheet-not-text"),
        (b"<html><table></table></html>", "directory-import-no-headings"),
        (b"Anna;De Brug\n", "directory-import-no-headings"),
        (b"naam;functie\nAnna;coach\n", "sheet-column-missing"),
        (b"naam;organisatie\n", "directory-import-no-people"),
        (b'naam;organisatie\n"Anna;De Brug\n', "sheet-quotes"),
        (b"naam;organisatie" + b";x" * 10_000, "sheet-too-many-columns"),
        (b"naam;organisatie\n" + b";" * 2_000 + b"x", "sheet-too-many-columns"),
        (b"naam;organisatie\n" + b"Anna;De Brug\n" * 20_001, "sheet-too-big"),
        (b"naam;organisatie\n" + b"\n" * 50_000, "sheet-too-big"),
        (b"x" * 5_000_001, "sheet-too-big"),
    ],
)  # fmt: skip
def test_what_is_no_directory_is_refused_with_a_sentence(data: bytes, key: str) -> None:
    assert _refusal(data) == key


def test_a_number_of_people_at_the_limit_is_read() -> None:
    assert len(read_rows(b"naam;organisatie\n" + b"Anna;De Brug\n" * 20_000, "wijk.csv").rows) == 20_000


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read_rows(b"naam;organisatie\n" + data, "wijk.csv")
    except UserError as refused:
        assert refused.key.startswith(("directory-import-", "sheet-"))


def test_the_csv_is_written_as_excel_opens_it() -> None:
    anna = Person(
        1, 1, "De Brug", "Anna", job_title="=1+1", phone="+4930123456", working_days=frozenset({1, 4})
    )
    assert write_csv([anna]).decode() == (
        f"\ufeff{HEADINGS}\r\nAnna;De Brug;'=1+1;;;'+49 30 123456;;ma, do;;;nee\r\n"
    )


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
@settings(deadline=None, max_examples=40)
@given(before=people)
def test_what_is_exported_changes_nothing_when_imported(
    write: Callable[[Iterable[Person]], bytes], before: list[Person]
) -> None:
    if before:
        sheet = read_rows(write(before), "wijk")
        assert not sheet.problems
        plan = plan_import(sheet.rows, before)
        assert plan.changes_nothing
        assert not (plan.vanished or plan.problems)
