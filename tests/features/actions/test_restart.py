"""An action point survives a restart of the bot after any step."""

from pathlib import Path

from tests.features.actions.scenes import CALL, ROOM, asks, presses
from tests.features.restarts import Step, restarted_after_each

STEPS: tuple[Step, ...] = (
    lambda stage: asks(stage.coordinator, "/acties nieuw"),
    lambda stage: asks(stage.coordinator, ROOM),
    lambda stage: presses(stage.coordinator, "1"),
    lambda stage: presses(stage.coordinator, "Tekst"),
    lambda stage: asks(stage.coordinator, CALL),
    lambda stage: presses(stage.coordinator, "Wie"),
    lambda stage: asks(stage.coordinator, "joost"),
    lambda stage: presses(stage.coordinator, "Wanneer"),
    lambda stage: asks(stage.coordinator, "12 mei"),
    lambda stage: presses(stage.coordinator, "‹ Naar de lijst"),
    lambda stage: presses(stage.coordinator, "Publiceer (1)"),
    lambda stage: stage.joost.wait_for("Doe jij dit?"),
    lambda stage: presses(stage.joost, "Ja, dat doe ik"),
    lambda stage: presses(stage.joost, "Geef door"),
    lambda stage: asks(stage.joost, "fatma"),
    lambda stage: stage.fatma.wait_for("Joost Bakker vraagt of jij deze actie kunt overnemen"),
    lambda stage: presses(stage.fatma, "Ja, dat doe ik"),
    lambda stage: stage.joost.wait_for("Fatma Yilmaz neemt deze actie van je over"),
    lambda stage: presses(stage.fatma, "Klaar"),
    lambda stage: asks(stage.coordinator, "/acties"),
)


async def test_the_bot_is_stopped_and_started_after_every_step(tmp_path: Path) -> None:
    sandbox, people = await restarted_after_each(STEPS, tmp_path)
    for name in ("Joost", "Fatma"):
        asked = [sent for sent in sandbox.ledger.sent(people[name].id) if "Doe jij dit?" in str(sent)]
        assert len(asked) == 1, name
    assert "deze actie is klaar" in people["Fatma"].last().text
    assert CALL in people["Fatma"].last().text
