"""Tables as CSV: what a spreadsheet gets to see."""

from bot.core.tables import as_csv


def test_a_table_opens_in_a_dutch_spreadsheet_with_accents_and_semicolons() -> None:
    assert as_csv([["naam", "één; twee"], ["De Brug", 2]]).decode("utf-8-sig").splitlines() == [
        'naam;"één; twee"',
        "De Brug;2",
    ]
    assert as_csv([["a"]]).startswith(b"\xef\xbb\xbf")


def test_no_text_is_run_as_a_formula_and_numbers_stay_numbers() -> None:
    lines = as_csv([["=1+1", "+31", "-a", "@b", "\tc", -3]]).decode("utf-8-sig")
    assert lines.strip() == "'=1+1;'+31;'-a;'@b;'\tc;-3"
