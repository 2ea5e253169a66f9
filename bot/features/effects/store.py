"""The queries of scores, lines and prices.

Not here: sums (model), who may see them (service).
"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from bot.features.effects.model.calculation import Line, Per, Scenario, Span
from bot.features.effects.model.prices import Price, PriceList
from bot.features.effects.model.wellbeing import Dimension, Moment, Wellbeing
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text


def wellbeing(tx: Tx, casus_id: int) -> Wellbeing:
    """How the resident is, as far as it was filled in."""
    found: dict[Moment, dict[Dimension, int]] = {when: {} for when in Moment}
    for row in tx.all("SELECT moment, dimension, score FROM effect_score WHERE casus_id = ?", casus_id):
        found[Moment(row["moment"])][Dimension(row["dimension"])] = row["score"]
    return Wellbeing(found[Moment.START], found[Moment.END])


def put_score(tx: Tx, casus_id: int, when: Moment, dimension: Dimension, score: int) -> None:
    """What the resident says of one dimension; an earlier score gives way."""
    tx.run(
        "INSERT INTO effect_score (casus_id, moment, dimension, score) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (casus_id, moment, dimension) DO UPDATE SET score = excluded.score",
        casus_id,
        when,
        dimension,
        score,
    )


def drop_score(tx: Tx, casus_id: int, when: Moment, dimension: Dimension) -> None:
    """The resident says nothing of a dimension."""
    tx.run(
        "DELETE FROM effect_score WHERE casus_id = ? AND moment = ? AND dimension = ?",
        casus_id,
        when,
        dimension,
    )


def lines(tx: Tx, casus_id: int) -> list[Line]:
    """Both scenarios of a casus, in the order they were filled in."""
    rows = tx.all(
        "SELECT id, scenario, activity, times, hours, unit, price, payer, per, first_month, last_month FROM effect_line"
        " WHERE casus_id = ? ORDER BY id",
        casus_id,
    )
    return [_line(row) for row in rows]


def add_line(tx: Tx, casus_id: int, line: Line) -> int:
    """A new line; returns its id."""
    return tx.insert(
        "INSERT INTO effect_line (casus_id, scenario, activity, times, hours, unit, price, payer, per, first_month,"
        " last_month) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        casus_id,
        line.scenario,
        line.activity,
        str(line.times),
        _text(line.hours),
        line.unit,
        _text(line.price),
        line.payer,
        line.per,
        *_months(line),
    )


def set_amounts(tx: Tx, casus_id: int, line: Line) -> None:
    """How often, how many hours each time and when, from now on."""
    tx.run(
        "UPDATE effect_line SET times = ?, hours = ?, per = ?, first_month = ?, last_month = ?"
        " WHERE casus_id = ? AND id = ?",
        str(line.times),
        _text(line.hours),
        line.per,
        *_months(line),
        casus_id,
        line.id,
    )


def drop_line(tx: Tx, casus_id: int, line_id: int) -> None:
    """Forget a line."""
    tx.run("DELETE FROM effect_line WHERE casus_id = ? AND id = ?", casus_id, line_id)


def erase_names(tx: Tx, casus_id: int) -> None:
    """Erase what somebody typed; the numbers stay."""
    tx.run("UPDATE effect_line SET activity = '' WHERE casus_id = ?", casus_id)


def price_list(tx: Tx) -> PriceList:
    """The prices of this moment, by activity."""
    rows = tx.all("SELECT id, activity, unit, price, payer, loaded_at FROM price ORDER BY activity, id")
    loaded_at = moment(rows[0]["loaded_at"]) if rows else None
    return PriceList(tuple(_price(row) for row in rows), loaded_at)


def replace_prices(tx: Tx, prices: Iterable[Price], now: datetime) -> None:
    """These are the prices from now on."""
    tx.run("DELETE FROM price")
    tx.many(
        "INSERT INTO price (activity, unit, price, payer, loaded_at) VALUES (?, ?, ?, ?, ?)",
        [(p.activity, p.unit, str(p.price), p.payer, moment_text(now)) for p in prices],
    )


def _line(row: DbRow) -> Line:
    return Line(
        scenario=Scenario(row["scenario"]),
        activity=row["activity"],
        times=Decimal(row["times"]),
        hours=_decimal(row["hours"]),
        unit=row["unit"],
        price=_decimal(row["price"]),
        payer=row["payer"],
        id=row["id"],
        per=Per(row["per"]),
        when=Span(row["first_month"], row["last_month"]) if row["first_month"] else None,
    )


def _months(line: Line) -> tuple[int | None, int | None]:
    return (line.when.first, line.when.last) if line.when else (None, None)


def _price(row: DbRow) -> Price:
    return Price(row["activity"], row["unit"], Decimal(row["price"]), row["payer"], row["id"])


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _text(number: Decimal | None) -> str | None:
    return None if number is None else str(number)
