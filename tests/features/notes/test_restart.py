"""A note survives a restart of the bot after any step."""

from pathlib import Path

from bot.sandbox import Person
from tests.delivery.post import eventually
from tests.features.notes.scenes import PHOTOS, TEXT, asks, presses
from tests.features.restarts import Step, restarted_after_each
from tests.stage import Stage


async def _typed(stage: Stage) -> None:
    stage.coordinator.say(TEXT)
    await stage.coordinator.wait_for("Voor wie is het?")


async def _sent(stage: Stage) -> None:
    stage.coordinator.press("Verstuur nu naar 5 collega’s")
    await stage.coordinator.wait_for("Het gaat nu naar 5 collega’s")


async def _corrected(stage: Stage) -> None:
    stage.coordinator.say("Een betere tekst.")
    await stage.coordinator.wait_for("Zo wordt het")


STEPS: tuple[Step, ...] = (
    lambda stage: asks(stage.coordinator, "/notitie"),
    _typed,
    lambda stage: presses(stage.coordinator, "Iedereen", "Gekozen: Iedereen"),
    lambda stage: presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan"),
    lambda stage: presses(stage.coordinator, "Verstuur later", "Wanneer moet het weg?"),
    lambda stage: asks(stage.coordinator, "morgen 9:00"),
    lambda stage: presses(stage.coordinator, "Haal terug en wijzig", "Je notitie staat klaar"),
    lambda stage: presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan"),
    _sent,
    lambda stage: stage.coordinator.wait_for("Aangekomen: 5 van 5"),
    lambda stage: presses(stage.coordinator, "Pas aan", "Wat moet er staan?"),
    _corrected,
    lambda stage: presses(stage.coordinator, "Pas aan bij iedereen", "Aangekomen"),
    lambda stage: stage.noor.wait_for("Een betere tekst."),
)


ALBUM: tuple[Step, ...] = (
    lambda stage: asks(stage.coordinator, "/notitie"),
    lambda stage: _sends_album(stage.coordinator),
    lambda stage: presses(stage.coordinator, "Organisatie", "Tik aan wat erbij hoort"),
    lambda stage: presses(stage.coordinator, "De Woonst · 3", "Tik aan wat erbij hoort"),
    lambda stage: presses(stage.coordinator, "‹ Terug", "Gekozen: De Woonst"),
    lambda stage: presses(stage.coordinator, "Haal mensen eruit", "Wie hoeft het niet te krijgen?"),
    lambda stage: presses(stage.coordinator, "Kees Kuiper · De Woonst", "1 collega krijgt het niet"),
    lambda stage: asks(stage.coordinator, "/notitie"),
    lambda stage: presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan"),
    lambda stage: presses(stage.coordinator, "Zie de namen", "1 collega krijgt het"),
    lambda stage: presses(stage.coordinator, "‹ Terug", "Zo komt het aan"),
    lambda stage: presses(stage.coordinator, "Verstuur nu naar 1 collega", "Het gaat nu naar 1 collega"),
    lambda stage: stage.coordinator.wait_for("Aangekomen: 1 van"),
    lambda stage: stage.fatma.press("Gelezen").answered(),
    lambda stage: presses(stage.coordinator, "Ververs", "Gelezen: 1."),
    lambda stage: presses(stage.coordinator, "Trek in", "Wil je deze notitie intrekken?"),
    lambda stage: presses(stage.coordinator, "Ja, trek in", "Ingetrokken"),
    lambda stage: eventually(lambda: _gone(stage.fatma)),
)


async def _sends_album(person: Person) -> None:
    person.send_album("photo", PHOTOS, caption="Van de buurtdag")
    await person.wait_for("Voor wie is het?")


async def _gone(person: Person) -> bool:
    return person.messages() == []


async def test_the_bot_is_stopped_and_started_after_every_step(tmp_path: Path) -> None:
    sandbox, people = await restarted_after_each(STEPS, tmp_path)
    assert sum(TEXT in str(sent) for sent in sandbox.ledger.sent(people["Noor"].id)) == 1


async def test_an_album_for_some_survives_it_too_from_choosing_to_taking_it_back(tmp_path: Path) -> None:
    sandbox, people = await restarted_after_each(ALBUM, tmp_path)
    assert sandbox.ledger.sent(people["Kees"].id) == []
