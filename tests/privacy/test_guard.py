"""Tables of what the guard finds and what it leaves alone, and rules that hold for any text."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.nl import bsn

from bot.data_files import data_folder
from bot.privacy import Colleagues, Guard, Kind

COLLEAGUES = Colleagues.of(
    names=["Anna Bakker", "Joost van der Velde", "Fatma Yıldız", "Bart Smit-Kroon"],
    phones=["06-00000001", "06-00000011", "+31 20 555 0123"],
    emails=["anna.bakker@gemeente.example"],
    organisations=["Humanitas", "Buurthuis De Kom"],
)
GUARD = Guard(COLLEAGUES)


def _found(text: str) -> list[tuple[Kind, str]]:
    return [(signal.kind, text[signal.start : signal.end]) for signal in GUARD.look(text)]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("haar nummer is 123456782", Kind.BSN, "123456782"),
        ("haar nummer is 123.456.782.", Kind.BSN, "123.456.782"),
        ("1234 56 782 aub", Kind.BSN, "1234 56 782"),
        ("1 2 3 4 5 6 7 8 2", Kind.BSN, "1 2 3 4 5 6 7 8 2"),
        ("112 123456782", Kind.BSN, "123456782"),
        ("geboren op 12 maart 2019", Kind.DATE_OF_BIRTH, "12 maart 2019"),
        ("geb. 3-4-2015", Kind.DATE_OF_BIRTH, "3-4-2015"),
        ("geboortedatum: 12 03 1980", Kind.DATE_OF_BIRTH, "12 03 1980"),
        ("Geboortedatum 12031980", Kind.DATE_OF_BIRTH, "12031980"),
        ("het gaat om 12-03-1980", Kind.DATE_OF_BIRTH, "12-03-1980"),
        ("het gaat om 12-03-'80 of 12-3-80", Kind.DATE_OF_BIRTH, "12-3-80"),
        ("1980-03-12 of later", Kind.DATE_OF_BIRTH, "1980-03-12"),
        ("12 maart 1980", Kind.DATE_OF_BIRTH, "12 maart 1980"),
        ("zij is 3-4-2015 geboren", Kind.DATE_OF_BIRTH, "3-4-2015"),
        ("born on 3 April 2015", Kind.DATE_OF_BIRTH, "3 April 2015"),
        ("1234 AB 12", Kind.POSTCODE, "1234 AB 12"),
        ("1234ab, nr 12", Kind.POSTCODE, "1234ab, nr 12"),
        ("nummer 12, 1234 AB", Kind.POSTCODE, "12, 1234 AB"),
        ("NL91ABNA0417164300", Kind.IBAN, "NL91ABNA0417164300"),
        ("nl91 abna 0417 1643 00 van hem", Kind.IBAN, "nl91 abna 0417 1643 00"),
        ("via BE68 5390 0754 7034.", Kind.IBAN, "BE68 5390 0754 7034"),
        ("bel 06-12345678", Kind.PHONE, "06-12345678"),
        ("bel 06-00000002", Kind.PHONE, "06-00000002"),
        ("bel +31 (0)6 1234 5678 na 12 uur", Kind.PHONE, "+31 (0)6 1234 5678"),
        ("06 12 34 56 78", Kind.PHONE, "06 12 34 56 78"),
        ("020 - 555 01 24", Kind.PHONE, "020 - 555 01 24"),
        ("0031612345678", Kind.PHONE, "0031612345678"),
        ("mail Jan.Jansen@voorbeeld.example even", Kind.EMAIL, "Jan.Jansen@voorbeeld.example"),
        ("dossiernummer 12345", Kind.FILE_NUMBER, "12345"),
        ("cliëntnr. C-2024-123", Kind.FILE_NUMBER, "C-2024-123"),
        ("Zaaknummer: Z/24/123456", Kind.FILE_NUMBER, "Z/24/123456"),
        ("het dossier 88123 loopt", Kind.FILE_NUMBER, "88123"),
        ("BSN123456789", Kind.FILE_NUMBER, "123456789"),
        ("client number: 4711", Kind.FILE_NUMBER, "4711"),
        ("mevrouw Jansen heeft schulden", Kind.TITLED_NAME, "mevrouw Jansen"),
        ("Dhr. J. van der Berg", Kind.TITLED_NAME, "Dhr. J. van der Berg"),
        ("mw. El Amrani", Kind.TITLED_NAME, "mw. El Amrani"),
        ("mw 't Hart", Kind.TITLED_NAME, "mw 't Hart"),
        ("mevr. Uit den Bogaard", Kind.TITLED_NAME, "mevr. Uit den Bogaard"),
        ("fam. de Vries", Kind.TITLED_NAME, "fam. de Vries"),
        ("meneer Öztürk", Kind.TITLED_NAME, "meneer Öztürk"),
        ("de heer en mevrouw Pinas-Lont", Kind.TITLED_NAME, "mevrouw Pinas-Lont"),
        ("mw. JANSEN belt", Kind.TITLED_NAME, "mw. JANSEN"),
        ("mevrouw jansen", Kind.TITLED_NAME, "mevrouw jansen"),
        ("mevrouw van der berg", Kind.TITLED_NAME, "mevrouw van der berg"),
        ("Mrs. Johnson", Kind.TITLED_NAME, "Mrs. Johnson"),
        ("Fatima (34) heeft schulden", Kind.NAME_AND_AGE, "Fatima (34)"),
        ("Sofie (v, 34 jaar)", Kind.NAME_AND_AGE, "Sofie (v, 34 jaar)"),
        ("het gaat over Kees van 12 jaar", Kind.NAME_AND_AGE, "Kees van 12 jaar"),
        ("Mohammed van 17 die niet naar school gaat", Kind.NAME_AND_AGE, "Mohammed van 17"),
        ("onze Kees, 12 jaar", Kind.NAME_AND_AGE, "Kees, 12 jaar"),
        ("een 12-jarige Kees", Kind.NAME_AND_AGE, "Kees"),
        ("Fatima El Amrani (34)", Kind.NAME_AND_AGE, "Fatima El Amrani (34)"),
        ("Fatima is 34 years old", Kind.NAME_AND_AGE, "Fatima is 34 years"),
        ("Kerkstraat 12", Kind.STREET, "Kerkstraat 12"),
        ("ze woont op de kerkstraat 12a", Kind.STREET, "kerkstraat 12a"),
        ("Kerkstr. 12", Kind.STREET, "Kerkstr. 12"),
        ("op Molenweg nr 3", Kind.STREET, "Molenweg nr 3"),
    ],
)
def test_the_guard_finds_client_data(text: str, kind: Kind, place: str) -> None:
    assert (kind, place) in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "wie weet iets van schulden én wonen?",
        "op 12 maart is er overleg",
        "op 3-4-2026 overleg, en 3-4-26 om 10.00 nog eens",
        "overleg 03-04-2026 10:30 uur",
        "maandag 12 januari 2026 om 14.00 uur",
        "periode 01-01-2025 t/m 31-12-2025",
        "de Wmo is van 01-01-2015",
        "artikel 12, of artikel 3.4.55",
        "na 6/12/36 maanden",
        "jeugdhulp tot 18 jaar",
        "Sinds 12 jaar werkloos",
        "In Noord 12 jaar ervaring",
        "een vrouw van 34",
        "Vrouw van 34 met schulden",
        "Alleenstaande moeder (34) met drie kinderen",
        "Jongen van 12 jaar gaat niet naar school",
        "Stiefzoon van 25 wil zelf bepalen",
        "huisnummer 12",
        "1234 AB is een postcode",
        "2026 om 12 uur",
        "1000 ml 12 keer",
        "€ 1.250,00 schuld, 123456789 cent",
        "bel 0800-2000 of 088 123 4567 of 0900-8844 of 112",
        "mevrouw heeft schulden",
        "mevrouw B. heeft schulden",
        "Mevrouw A. Ze heeft schulden",
        "mevrouw uit Utrecht",
        "mevrouw Turkse afkomst",
        "vraag MW of GGZ",
        "onderweg 5 minuten, Onderweg 5 keer",
        "in de Kerkstraat 3 meldingen",
        "de Kerkstraat en het plein",
        "in dossier 2026",
        "casus 12",
        "@wijkbot schulden",
        "/start 4f3a123456782b9c0d1e2f3a4b5c6d7e",
    ],
)
def test_the_guard_leaves_ordinary_questions_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "bel mevrouw Bakker van de gemeente",
        "mevr. Anna Bakker",
        "meneer Van der Velde",
        "mevrouw Yildiz",
        "dhr. Smit - Kroon",
        "Anna Bakker (34)",
        "Humanitas (12) en mevrouw van Humanitas",
        "anna.bakker@GEMEENTE.example",
        "bel 0031 6 00000001 of 020-5550123",
        "bel +31 6 00000011, waarvan de laatste negen cijfers de elfproef halen",
    ],
)
def test_colleagues_are_no_clients(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("text", ["Anna (34)", "mevrouw Anna Smit", "anna@gemeente.example", "06-00000003"])
def test_looking_like_a_colleague_is_not_enough(text: str) -> None:
    assert _found(text) != []


def test_a_new_directory_makes_new_colleagues() -> None:
    guard = Guard(Colleagues())
    assert guard.look("mevrouw Jansen")
    guard.colleagues = Colleagues.of(names=["Els Jansen"])
    assert not guard.look("mevrouw Jansen")


@pytest.mark.parametrize("kind", Kind)
def test_only_what_can_be_a_colleagues_may_be_confirmed_away(kind: Kind) -> None:
    assert kind.hard == (kind in {Kind.BSN, Kind.DATE_OF_BIRTH, Kind.IBAN, Kind.FILE_NUMBER})


def test_a_signal_does_not_repeat_the_text() -> None:
    (signal,) = GUARD.look("mevrouw Jansen")
    assert "Jansen" not in repr(signal)


def test_ordinary_care_language_raises_few_false_alarms() -> None:
    files = (data_folder() / "lexicon").glob("*.toml")
    topics = (
        topic for file in files for topic in tomllib.loads(file.read_text(encoding="utf-8")).get("topic", [])
    )
    examples = [example for topic in topics for example in topic["examples"]]
    alarms = [example for example in examples if GUARD.look(example)]
    assert len(examples) > 1000
    assert len(alarms) < len(examples) / 1000, alarms


def _nine_digits(number: int) -> str:
    """The number with the last digit that the eleven-test asks for, as far as there is one."""
    return f"{number:08d}{_check_digit(number)}"


def _check_digit(number: int) -> str:
    return next((last for last in "0123456789" if bsn.is_valid(f"{number:08d}{last}")), "x")


bsns = st.integers(1, 99_999_999).map(_nine_digits).filter(str.isdigit)
words = st.lists(st.sampled_from("wie weet iets van schulden en wonen voor een gezin in de wijk".split()))


@given(
    bsns,
    st.lists(st.booleans(), min_size=8, max_size=8),
    st.sampled_from([" ", ".", "-", "  ", " - "]),
    words,
)
def test_any_bsn_is_found_however_it_is_spaced(
    digits: str, gaps: list[bool], gap: str, around: list[str]
) -> None:
    spaced = "".join(digit + gap * bool(spaces) for digit, spaces in zip(digits, [*gaps, False], strict=True))
    text = " ".join([*around, spaced, *around])
    assert (Kind.BSN, spaced) in _found(text)


@given(st.integers(0, 999_999_999).map("{:09d}".format).filter(lambda digits: not bsn.is_valid(digits)))
def test_nine_digits_that_fail_the_eleven_test_are_no_bsn(digits: str) -> None:
    assert all(kind is not Kind.BSN for kind, _ in _found(f"nummer {digits}"))


@given(st.lists(st.from_regex(r"[a-z]{2,12}", fullmatch=True), max_size=30))
def test_words_in_lower_case_without_a_title_are_never_client_data(typed: list[str]) -> None:
    text = " ".join(
        word for word in typed if word not in {"mevrouw", "meneer", "familie", "gezin", "mw", "fam"}
    )
    assert _found(text) == []


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_looked_at_and_signals_lie_within_it(text: str) -> None:
    assert all(0 <= signal.start < signal.end <= len(text) for signal in GUARD.look(text))
