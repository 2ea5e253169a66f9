import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, example_number, format_number

from bot.features.directory import cells
from bot.sheets import as_meant, harmless


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("schulden, wonen; jeugd en gezin/ggz\nrouw", ("schulden", "wonen", "jeugd en gezin", "ggz", "rouw")),
        ("- schulden\n- wonen", ("schulden", "wonen")),
        ("zorg 24/7, jeugd 18-/18+", ("zorg 24/7", "jeugd 18-", "18+")),
        ("GGZ, ggz, Ggz", ("GGZ",)),
        (" , ; -", ()),
        ("- -, * - wonen", ("wonen",)),
    ],
)
def test_a_list_is_cut_where_people_mean_it(typed: str, items: tuple[str, ...]) -> None:
    assert cells.items(typed) == items


@pytest.mark.parametrize(
    "typed", ["beide", "Beide wijken", "heel de stad", "alle", "alle wijken", "overal", ""]
)
def test_every_wijk_is_an_empty_list(typed: str) -> None:
    assert cells.wijken(typed) == ()


def test_wijken_and_languages_are_lists() -> None:
    assert cells.wijken("Noord, Bos en Lommer") == ("Noord", "Bos en Lommer")
    assert cells.languages("Turks en Arabisch, Engels") == ("Turks", "Arabisch", "Engels")


@pytest.mark.parametrize(
    ("typed", "number", "written"),
    [
        ("06-12345678", "+31612345678", "06 12345678"),
        ("612345678", "+31612345678", "06 12345678"),
        ("31612345678", "+31612345678", "06 12345678"),
        ("+31 (0)20 555 01 23", "+31205550123", "020 555 0123"),
        ("0032 475 12 34 56", "+32475123456", "+32 475 12 34 56"),
        ("06-00000001", "06-00000001", "06-00000001"),
        ("06-10000010", "+31610000010", "06 10000010"),
        ("020-5550123 ext. 12", "020-5550123 ext. 12", "020-5550123 ext. 12"),
        ("", "", ""),
    ],
)
def test_a_phone_number_is_kept_in_one_form(typed: str, number: str, written: str) -> None:
    assert cells.phone(typed) == number
    assert cells.phone_text(number) == written


@pytest.mark.parametrize(
    "typed", ["06-1234567", "06-12345678 / 06-87654321", "06 12345678 (na 12 uur)", "112", "geen"]
)
def test_what_is_no_single_phone_number_is_refused(typed: str) -> None:
    assert cells.phone(typed) is None


@given(st.sampled_from(["NL", "BE", "DE", "GB", "FR", "TR", "MA", "PL", "UA", "US", "SR", "IT"]))
def test_a_number_of_any_country_survives_being_written_and_read(region: str) -> None:
    example = example_number(region)
    assert example is not None
    number = format_number(example, PhoneNumberFormat.E164)
    assert cells.phone(cells.phone_text(number)) == number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ja", True),
        ("X", True),
        ("1", True),
        ("TRUE", True),
        ("nee", False),
        ("", False),
        ("-", False),
        ("misschien", None),
    ],
)
def test_yes_and_no_are_understood(typed: str, meant: bool | None) -> None:
    assert cells.yes_or_no(typed) is meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("anna@de-brug.example", "anna@de-brug.example"), ("mailto:a@b.example", "a@b.example"), ("", ""), ("anna", None), ("a@b, c@d.example", None)],
)  # fmt: skip
def test_an_email_address_is_checked(typed: str, meant: str | None) -> None:
    assert cells.email(typed) == meant


@pytest.mark.parametrize(
    "typed", ["=1+1", "+31612345678", "-", "@SUM(A1)", "\tx", "\rx", "'=1+1", "''=1", "＝1"]
)
def test_what_a_spreadsheet_could_run_is_made_harmless(typed: str) -> None:
    assert harmless(typed) == f"'{typed}"


@given(st.text(st.sampled_from("'=+-@\t\ra "), max_size=6))
def test_making_harmless_can_be_undone(typed: str) -> None:
    assert as_meant(harmless(typed)) == typed
