"""Numbers as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.core.texts import Texts
from bot.features.effects.model.amounts import MOST_TIMES, read_amount, read_count, read_price
from bot.features.effects.views.numbers import euros, number

SAY = Texts().into("nl")
amounts = st.decimals(0, 1_000_000, places=2)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("87,50", "87.5"),
        ("87.5", "87.5"),
        ("€ 1.250,00", "1250"),
        ("1,250.00", "1250"),
        ("1250", "1250"),
        ("1.250.000", "1250000"),
        ("12,-", "12"),
        ("12 euro", "12"),
        (" 0 ", "0"),
    ],
)
def test_an_amount_is_read_as_it_is_written_here(typed: str, amount: str) -> None:
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["", "1.250", "1,250", "87,505", "-5", "1e3", "vijf", "1.25.0", "½", "1,2,3"]
)
def test_what_is_no_amount_or_has_two_meanings_is_not_guessed(typed: str) -> None:
    assert read_amount(typed) is None


@given(amounts)
def test_an_amount_that_is_shown_can_be_typed_back(amount: Decimal) -> None:
    shown = euros(SAY, amount)
    again = read_amount(shown)
    assert again == amount or (again is None and amount == amount.to_integral_value() and amount >= 1000)
    assert read_amount(f"{amount:.2f}".replace(".", ",")) == amount


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_number_that_fits_or_refused(typed: str) -> None:
    price = read_price(typed)
    assert price is None or 0 <= price <= 1_000_000
    try:
        assert 0 < read_count(typed) <= MOST_TIMES
    except UserError as refused:
        assert refused.key in {"effects-number-unclear", "effects-number-range"}


def test_cents_are_shown_only_where_there_are_any() -> None:
    assert [euros(SAY, Decimal(amount)) for amount in ("1250.00", "87.5")] == ["€\u00a01.250", "€\u00a087,50"]
    assert number(SAY, Decimal("1.5")) == "1,5"
