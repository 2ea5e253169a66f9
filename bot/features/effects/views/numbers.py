"""Euros and numbers as people read them. Pure."""

from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import format_currency, format_decimal

from bot.core.texts import Say


def euros(say: Say, amount: Decimal) -> str:
    """'€ 1.250' or '€ 87,50': cents only where there are any."""
    whole = amount == amount.to_integral_value()
    shape = "¤\u00a0#,##0" if whole else "¤\u00a0#,##0.00"
    return format_currency(amount, "EUR", shape, locale=_locale(say.language), currency_digits=False)


def number(say: Say, value: Decimal) -> str:
    """'1,5' or '1.250'."""
    return format_decimal(value, locale=_locale(say.language))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse({"nl": "nl_NL", "en": "en_GB"}[language])
