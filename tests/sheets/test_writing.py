"""Tables as files: what a spreadsheet gets to see."""

from bot.sheets import write_table


def test_a_table_opens_in_a_dutch_spreadsheet_with_accents_and_semicolons() -> None:
    file = write_table([["naam", "één; twee"], ["De Brug", "2"]], "csv", "")
    assert file.startswith(b"\xef\xbb\xbf")
    assert file.decode("utf-8-sig").splitlines() == ['naam;"één; twee"', "De Brug;2"]


def test_nothing_in_a_table_is_run_as_a_formula() -> None:
    file = write_table([["=1+1", "+31", "-a", "@b", "'=c", "d"]], "csv", "")
    assert file.decode("utf-8-sig").strip() == "'=1+1;'+31;'-a;'@b;''=c;d"
