"""A stage on which the bot is stopped and started between any two steps."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot import logs
from bot.app import open_app
from bot.core.clock import MovableClock
from bot.sandbox import Person, Sandbox
from tests.stage import MONDAY, Frozen, Stage, knowledge, running, settings_for, take_places

Step = Callable[[Stage], Awaitable[object]]


async def restarted_after_each(steps: Sequence[Step], folder: Path) -> tuple[Sandbox, dict[str, Person]]:
    """Take each step with a bot that was started just before and is stopped after it."""
    logs.set_up("warning")
    clock = MovableClock(Frozen(MONDAY))
    sandbox = Sandbox(clock=clock.now)
    people: dict[str, Person] = {}
    async with sandbox.serve() as url:
        for step in steps:
            async with open_app(settings_for(url, folder), clock, knowledge()) as app:
                stage = Stage(app, sandbox, clock, url, people)
                if not people:
                    await take_places(stage)
                async with running(app):
                    await step(stage)
    return sandbox, people
