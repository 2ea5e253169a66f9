"""What the conversations about effects have in common: a casus of Noor, and what is filled in about it."""

from decimal import Decimal
from functools import partial

from bot.features.effects import store
from bot.features.effects.model.calculation import Line, Scenario
from bot.features.effects.model.prices import Price
from bot.sandbox import Message, Person
from bot.storage import Tx
from tests.features.casus.scenes import brings_in, presses
from tests.stage import MONDAY, Stage

PRICES = (
    Price("Gesprek wijkcoach", "uur", Decimal("87.50"), "Gemeente"),
    Price("Opvang", "dag", Decimal(120), "Rijk"),
)
TALK = Line(
    Scenario.INTERVENTION, "Gesprek wijkcoach", Decimal(6), Decimal("1.5"), "uur", Decimal(90), "Gemeente"
)
SHELTER = Line(Scenario.REFERENCE, "Opvang", Decimal(30), None, "dag", Decimal(120), "Rijk")
WALK = Line(Scenario.INTERVENTION, "Wandelen", Decimal(4), Decimal(2))


async def opens(stage: Stage) -> Message:
    """Noor brings in a casus and looks at its effects; returns that screen."""
    card = await brings_in(stage.noor)
    return await presses(stage.noor, "Effecten", card, "Wat deed het?")


async def price_list(stage: Stage, *prices: Price) -> None:
    """The coordinator loaded these prices before."""
    await stage.app.core.db.write(lambda tx: store.replace_prices(tx, prices or PRICES, MONDAY))


async def lines_of(stage: Stage, casus_id: int = 1) -> list[Line]:
    """What is filled in for the calculator."""
    found: list[Line] = await stage.read(partial(store.lines, casus_id=casus_id))
    return found


async def filled_in(stage: Stage, *lines: Line, casus_id: int = 1) -> None:
    """These lines were filled in before."""

    def fill(tx: Tx) -> None:
        for line in lines:
            store.add_line(tx, casus_id, line)

    await stage.app.core.db.write(fill)


async def says(person: Person, text: str, wanted: str) -> Message:
    """Type something and wait for what follows."""
    person.say(text)
    return await person.wait_for(wanted)
