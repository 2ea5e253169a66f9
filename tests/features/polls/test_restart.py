"""A poll survives a restart of the bot after any step, of who makes it and of who answers it."""

from pathlib import Path

from tests.features.polls.scenes import OPTIONS, QUESTION, asks, presses
from tests.features.restarts import Step, restarted_after_each

MAKING: tuple[Step, ...] = (
    lambda stage: asks(stage.coordinator, "/peiling"),
    lambda stage: presses(stage.coordinator, "Nieuwe peiling", expected="Wat wil je weten?"),
    lambda stage: asks(stage.coordinator, QUESTION),
    lambda stage: presses(stage.coordinator, "Eén keuze", expected="Waaruit kan iedereen kiezen?"),
    lambda stage: asks(stage.coordinator, "\n".join(OPTIONS)),
    lambda stage: presses(stage.coordinator, "Ja, met naam", expected="Op welke dag sluit de peiling"),
    lambda stage: asks(stage.coordinator, "9 maart"),
    lambda stage: presses(stage.coordinator, "Soort", expected="Wat voor antwoord wil je?"),
    lambda stage: presses(stage.coordinator, "Eigen woorden", expected="Zo zien je collega’s het"),
    lambda stage: presses(stage.coordinator, "Kies wie het krijgt", expected="Voor wie is het?"),
    lambda stage: presses(stage.coordinator, "Iedereen", expected="Gekozen"),
    lambda stage: presses(stage.coordinator, "Bekijk en verstuur", expected="Zo komt het aan"),
    lambda stage: presses(stage.coordinator, "Verstuur nu naar 5 collega’s", expected="Het gaat nu naar 5"),
    lambda stage: stage.coordinator.wait_for("Aangekomen: 5 van 5"),
    lambda stage: presses(stage.noor, "Antwoord", expected="Typ één tot"),
    lambda stage: asks(stage.noor, "korte lijnen"),
    lambda stage: stage.pass_time(days=7, hours=9),
    lambda stage: stage.noor.wait_for("Uitslag"),
)


async def test_the_bot_is_stopped_and_started_after_every_step(tmp_path: Path) -> None:
    sandbox, people = await restarted_after_each(MAKING, tmp_path)
    assert sum("Uitslag" in str(sent) for sent in sandbox.ledger.sent(people["Noor"].id, "sendPhoto")) == 1
    assert "korte lijnen: 1" in people["Noor"].last().text
