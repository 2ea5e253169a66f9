"""The command; it shows the page once everybody is in place.

Not here: what is played (play).
"""

import asyncio
import webbrowser
from typing import Annotated

import typer

from bot import logs
from bot.cli.serve import until_stopped
from bot.cli.terminal import Terminal


def demo(
    ctx: typer.Context,
    port: Annotated[int, typer.Option(min=0, max=65_535)] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser")] = False,
) -> None:
    """Show the bot at work on a page of this machine."""
    from bot.cli.demo.play import play  # no other command needs the page

    terminal: Terminal = ctx.obj
    logs.set_up("warning")

    def opened(url: str) -> None:
        terminal.tell("cli-demo-open", url=url)
        if not no_browser and terminal.has_windows():
            webbrowser.open(url)

    asyncio.run(until_stopped(lambda stop: play(stop, terminal.say, port, opened)))
