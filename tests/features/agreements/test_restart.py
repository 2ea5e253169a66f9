"""An agreement and its round survive a restart of the bot after any step."""

from pathlib import Path

from tests.features.agreements.scenes import ANSWERING, CALLING, asks, presses
from tests.features.restarts import Step, restarted_after_each

STEPS: tuple[Step, ...] = (
    lambda stage: asks(stage.coordinator, "/afspraken"),
    lambda stage: presses(stage.coordinator, "Nieuwe afspraak", expected="Wat hebben jullie afgesproken?"),
    lambda stage: asks(stage.coordinator, CALLING),
    lambda stage: presses(stage.coordinator, "Elk kwartaal", expected=CALLING),
    lambda stage: presses(stage.coordinator, "Wijzig tekst", expected="Typ de afspraak opnieuw"),
    lambda stage: asks(stage.coordinator, ANSWERING),
    lambda stage: stage.pass_time(days=92),
    lambda stage: stage.noor.wait_for("Houden we ons hieraan?"),
    lambda stage: presses(stage.noor, "Deels", expected="Genoteerd"),
    lambda stage: presses(stage.noor, "Opmerking erbij", expected="Wat wil je erbij zeggen?"),
    lambda stage: asks(stage.noor, "soms is er haast"),
    lambda stage: stage.pass_time(days=14),
    lambda stage: stage.noor.wait_for("0 ja, 1 deels, 0 nee"),
    lambda stage: presses(stage.noor, "Bekijk de afspraken", expected=ANSWERING),
    lambda stage: presses(stage.noor, "1", expected="soms is er haast"),
)


async def test_the_bot_is_stopped_and_started_after_every_step(tmp_path: Path) -> None:
    sandbox, people = await restarted_after_each(STEPS, tmp_path)
    sent = [str(message) for message in sandbox.ledger.sent(people["Joost"].id)]
    assert sum("Houden we ons hieraan?" in text for text in sent) == 1
    assert sum("1 deels" in text for text in sent) == 1
