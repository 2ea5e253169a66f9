"""Conversations: the actions in a note that went out are proposed to who sent it."""

from tests.features.actions.scenes import CALL, ROOM, told
from tests.features.notes.scenes import sent
from tests.stage import Stage

NOTE = f"""Verslag van maandag
Acties
- Joost: {CALL} vóór 12 mei
- {ROOM} (@Ans)
"""


async def test_the_actions_of_a_note_are_checked_and_published(stage: Stage) -> None:
    shown = await sent(stage, NOTE)
    stage.coordinator.press("2 actiepunten uit deze notitie", message=shown)
    listed = await stage.coordinator.wait_for("2 acties om na te kijken")
    assert f"1. {CALL}\nJoost Bakker · 12 mei 2026" in listed.text
    assert f"2. {ROOM}\nAns Mulder · geen datum" in listed.text
    stage.coordinator.press("Publiceer (2)", message=listed)
    said = await stage.coordinator.wait_for("erop")
    assert "vertel het zelf even: Ans Mulder." in said.text
    assert CALL in (await stage.joost.wait_for("Doe jij dit?")).text
    stage.coordinator.press("2 actiepunten uit deze notitie", message=shown)
    await stage.coordinator.wait_for("Er staan geen acties meer klaar")


async def test_only_a_coordinator_takes_actions_from_a_note(stage: Stage) -> None:
    await sent(stage, NOTE)
    received = await stage.noor.wait_for("Verslag van maandag")
    assert "Dat kan alleen een coördinator" in await told(stage.noor, received, "actions:from:1")


async def test_a_note_without_actions_offers_none(stage: Stage) -> None:
    shown = await sent(stage, "Het was een fijn overleg.")
    assert not any("actiepunt" in label for label in shown.labels)
