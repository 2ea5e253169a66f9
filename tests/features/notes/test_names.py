"""Conversations: people and organisations whose names look like markup, or go from right to left."""

import pytest

from tests.features.notes.scenes import presses, sent, written
from tests.stage import Stage

STRANGE = ("<3", "&amp;", "<b>Piet", "a < b > c & d", "سارة العلي")


async def called(stage: Stage, person: str, name: str, organisation: str) -> None:
    """Somebody has another name from now on."""
    core, person_id = stage.app.core, stage.id_of(person)
    await core.db.write(
        lambda tx: tx.run(
            "UPDATE person SET name = ?, organisation_id = ? WHERE id = ?",
            name,
            tx.insert("INSERT INTO organisation (name, name_key) VALUES (?1, ?1) RETURNING id", organisation),
            person_id,
        )
    )
    await core.live.settled()


def plainly(text: str) -> str:
    """Without the marks that keep a name from turning the sentence round."""
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("name", STRANGE)
async def test_receivers_see_the_name_of_the_sender_as_it_is_written(stage: Stage, name: str) -> None:
    await called(stage, "Corrie", name, f"Huis {name}")
    await sent(stage)
    assert f"Notitie van {name} · Huis {name}" in plainly(stage.noor.last().text)


@pytest.mark.parametrize("name", STRANGE)
async def test_the_sender_sees_the_names_of_receivers_as_they_are_written(stage: Stage, name: str) -> None:
    await called(stage, "Joost", name, f"Huis {name}")
    await written(stage)
    shown = await presses(stage.coordinator, "Organisatie", "Tik aan")
    label = next(label for label in shown.labels if "Huis" in label)
    await presses(stage.coordinator, label, "Tik aan")
    chosen = await presses(stage.coordinator, "‹ Terug", "Gekozen")
    assert f"Gekozen: Huis {name}." in plainly(chosen.text)
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    assert f"• Huis {name}: 1" in plainly(look.text)
    stage.coordinator.press("Verstuur nu naar 1 collega", message=look)
    told = await stage.coordinator.wait_for("Aangekomen: 1 van 1")
    assert f"Nog niet gelezen (1): {name}." in plainly(told.text)
