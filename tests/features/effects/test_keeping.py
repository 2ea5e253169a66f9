"""The effects of a casus go along with the export, and what was typed is erased with the casus."""

import csv
import io

from bot.features.effects import store
from bot.features.effects.model.wellbeing import Dimension, Moment
from bot.sandbox import Message
from tests.features.casus.scenes import asks, brings_in
from tests.features.effects.scenes import SHELTER, TALK, WALK, filled_in, lines_of
from tests.stage import Stage


async def rows_of(stage: Stage, message: Message) -> list[dict[str, str]]:
    """The lines of a CSV document, by heading."""
    file = await stage.app.application.bot.get_file(message.body["document"]["file_id"])
    text = bytes(await file.download_as_bytearray()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


async def exported(stage: Stage, name: str) -> list[dict[str, str]]:
    """Corrie exports everything; the file with this name."""
    shown = await asks(stage.coordinator, "/casus")
    stage.coordinator.press("CSV-bestanden", message=shown)
    found = await stage.coordinator.wait_for(
        lambda message: message.body.get("document", {}).get("file_name", "").startswith(name)
    )
    return await rows_of(stage, found)


async def test_a_coordinator_exports_the_effects_of_every_casus(stage: Stage) -> None:
    await brings_in(stage.noor)
    await brings_in(stage.joost, title="Een andere casus")
    await filled_in(stage, TALK, SHELTER, WALK)
    await stage.app.core.db.write(lambda tx: store.put_score(tx, 1, Moment.START, Dimension.BODY, 3))
    (row,) = await exported(stage, "effecten")
    assert row["casus"] == "2026-001"
    assert row["Lichaamsfuncties bij de start"] == "3"
    assert row["Lichaamsfuncties aan het eind"] == ""
    assert (row["kosten"], row["kosten anders"], row["verschil"]) == ("810.0", "3600", "2790.0")
    assert (row["contacten"], row["uren"]) == ("10", "17.0")


async def test_every_activity_is_exported_with_its_amounts(stage: Stage) -> None:
    await brings_in(stage.noor)
    await filled_in(stage, TALK, WALK)
    talk, walk = await exported(stage, "activiteiten")
    assert (talk["activiteit"], talk["prijs"], talk["bedrag"], talk["betaler"]) == (
        "Gesprek wijkcoach",
        "90",
        "810.0",
        "Gemeente",
    )
    assert (walk["activiteit"], walk["uur per keer"], walk["bedrag"]) == ("Wandelen", "2", "")


async def test_what_was_typed_is_erased_with_the_casus_and_the_sums_stay(stage: Stage) -> None:
    await brings_in(stage.noor)
    await filled_in(stage, TALK, SHELTER)
    await stage.pass_time(days=400)
    lines = await lines_of(stage)
    assert [line.activity for line in lines] == ["", ""]
    assert [line.price for line in lines] == [TALK.price, SHELTER.price]


async def test_a_draft_that_is_thrown_away_leaves_nothing_behind(stage: Stage) -> None:
    await asks(stage.noor, "/casus")
    stage.noor.press("+ Breng een casus in")
    await stage.noor.wait_for("Waar gaat de casus over?")
    await filled_in(stage, TALK)
    await stage.app.core.db.write(lambda tx: tx.run("DELETE FROM casus"))
    assert await lines_of(stage) == []
