"""Price lists as they are sent: read exactly, or every mistake by row and column."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.effects.model.prices import (
    LAYOUT,
    MOST_PRICES,
    Price,
    is_contact,
    is_hour,
    is_time,
    read_prices,
)
from bot.sheets import one_line, write_table

HEADINGS = "activiteit;eenheid;prijs;betaler"


def csv(*lines: str, headings: str = HEADINGS) -> bytes:
    return "\n".join((headings, *lines)).encode()


def problems(*lines: str) -> list[tuple[int, str, str]]:
    found = read_prices(csv(*lines), "prijzen.csv").problems
    return [(problem.row, problem.column, problem.key) for problem in found]


def test_a_list_is_read() -> None:
    found = read_prices(csv("Gesprek wijkcoach;uur;€ 87,50;Gemeente", "Opvang;dag;1.250,00;Rijk"), "p.csv")
    assert found.prices == (
        Price("Gesprek wijkcoach", "uur", Decimal("87.50"), "Gemeente"),
        Price("Opvang", "dag", Decimal(1250), "Rijk"),
    )
    assert not found.problems


def test_headings_may_be_english_and_in_any_order() -> None:
    found = read_prices(
        csv("Gemeente;87.50;hour;Talk;x", headings="Paid by;Rate;Unit;Activity;Notes"), "p.csv"
    )
    assert found.prices == (Price("Talk", "hour", Decimal("87.50"), "Gemeente"),)
    assert found.unknown_columns == ("Notes",)


def test_every_mistake_is_reported_by_row_and_column() -> None:
    assert problems(
        "Gesprek;uur;1.250;Gemeente",
        "gesprek;uur;90;Gemeente",
        ";uur;90;Gemeente",
        f"Opvang;{'x' * 61};gratis;",
    ) == [
        (2, "prijs", "effects-price-unclear"),
        (4, "activiteit", "sheet-empty-cell"),
        (5, "eenheid", "effects-price-long"),
        (5, "prijs", "effects-price-unclear"),
        (5, "betaler", "sheet-empty-cell"),
        (3, "activiteit", "effects-price-twice"),
    ]


def test_a_list_has_an_end() -> None:
    lines = [f"Activiteit {number};uur;1;Gemeente" for number in range(MOST_PRICES + 1)]
    assert problems(*lines[:-1]) == []
    assert problems(*lines) == [(MOST_PRICES + 2, "", "effects-prices-many")]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"naam;organisatie\nAnna;De Brug\n", "effects-prices-no-headings"),
        (b"van alles\nen nog wat\n", "effects-prices-no-headings"),
        (b"activiteit;prijs\nGesprek;1\n", "sheet-column-missing"),
        (b"%PDF-1.7", "sheet-pdf"),
    ],
)
def test_what_is_no_price_list_is_refused_with_a_sentence(data: bytes, key: str) -> None:
    with pytest.raises(UserError) as refused:
        read_prices(data, "prijzen.csv")
    assert refused.value.key == key


names = st.text("abcé =+-@'1;,", min_size=1, max_size=20).map(one_line).filter(bool)
priced = st.builds(Price, names, names, st.decimals(0, 1_000_000, places=2), names)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@settings(deadline=None, max_examples=25)
@given(prices=st.lists(priced, min_size=1, max_size=5, unique_by=lambda price: price.activity.casefold()))
def test_a_list_that_is_downloaded_can_be_loaded_again(form: str, prices: list[Price]) -> None:
    data = write_table(LAYOUT.lines(prices), form, "prijslijst")  # type: ignore[arg-type]
    found = read_prices(data, "prijslijst")
    assert not [problem for problem in found.problems if problem.key != "effects-price-twice"]
    assert found.prices == tuple(prices)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read_prices(csv() + b"\n" + data, "prijzen.csv")
    except UserError as refused:
        assert refused.key.startswith(("sheet-", "effects-"))


def test_an_hour_and_a_contact_are_known_however_they_are_written() -> None:
    assert all(map(is_hour, ("uur", "Uren", "per uur", "u.", "hour")))
    assert not any(map(is_hour, ("dag", "huur", "")))
    assert all(map(is_contact, ("", "keer", "Huisbezoek", "uur")))
    assert not any(map(is_contact, ("dag", "maand")))
    assert [is_time(unit) for unit in ("keer", "per keer", "dag", "uur", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
