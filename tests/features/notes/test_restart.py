"""A note survives a restart of the bot after any step."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from bot import logs
from bot.app import open_app
from bot.core.clock import MovableClock
from bot.sandbox import Person, Sandbox
from tests.features.notes.scenes import TEXT, asks, presses
from tests.stage import MONDAY, Frozen, Stage, knowledge, running, settings_for, take_places

Step = Callable[[Stage], Awaitable[object]]


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


async def test_the_bot_is_stopped_and_started_after_every_step(tmp_path: Path) -> None:
    logs.set_up("warning")
    clock = MovableClock(Frozen(MONDAY))
    sandbox = Sandbox(clock=clock.now)
    people: dict[str, Person] = {}
    async with sandbox.serve() as url:
        for step in STEPS:
            async with open_app(settings_for(url, tmp_path), clock, knowledge()) as app:
                stage = Stage(app, sandbox, clock, url, people)
                if not people:
                    await take_places(stage)
                async with running(app):
                    await step(stage)
    assert sum(TEXT in str(sent) for sent in sandbox.ledger.sent(people["Noor"].id)) == 1
