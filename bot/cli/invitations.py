"""`invite`: a link for one colleague, or a sheet of links for everybody who has not joined.

Not here: what an invitation is worth (features.membership).
"""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.terminal import Terminal
from bot.core.errors import UserError
from bot.core.folding import fold
from bot.core.member import Role
from bot.delivery.api import BotApi, MaybeSent, NeverSent, Refusal
from bot.features.directory.model import Person
from bot.settings import Settings, Telegram
from bot.storage import Tx

if TYPE_CHECKING:
    from bot.features.membership.model import Invite
    from bot.parts import Core


def invite(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument()] = "",
    organisation: Annotated[str, typer.Option()] = "",
    role: Annotated[Role, typer.Option()] = Role.LID,
    qr: Annotated[Path | None, typer.Option(dir_okay=False)] = None,
    everyone: Annotated[bool, typer.Option("--all")] = False,
    sheet: Annotated[Path | None, typer.Option(dir_okay=False)] = None,
) -> None:
    """Invite one colleague, or everybody who has not joined."""
    terminal: Terminal = ctx.obj
    if everyone != (sheet is not None) or everyone == bool(name):
        raise typer.BadParameter(terminal.say.label("cli-invite-one-or-all"))
    settings = terminal.settings()
    if sheet:
        with terminal.busy("cli-invite-progress"):
            invites = asyncio.run(_invite_everyone(settings, sheet))
        terminal.tell("cli-invite-sheet-done", count=len(invites), file=str(sheet))
        return
    made = asyncio.run(_invite(settings, name, organisation, role, qr))
    until = made.expires_at.astimezone(settings.wijk.timezone).date()
    terminal.tell(
        "cli-invite-done", name=made.person.name, organisation=made.person.organisation, until=until
    )
    terminal.show(made.link)


async def _invite(settings: Settings, name: str, organisation: str, role: Role, qr: Path | None) -> "Invite":
    from bot.features.membership.paper import picture
    from bot.parts import open_core

    username = await _bot_username(settings.telegram)
    async with open_core(settings) as core:

        def make(tx: Tx) -> "Invite":
            return core.membership.invite(tx, None, _find(core, tx, name, organisation).id, role, username)

        made = await core.db.write(make)
    if qr:
        qr.write_bytes(picture(made.link))
    return made


async def _invite_everyone(settings: Settings, sheet: Path) -> "list[Invite]":
    from bot.parts import open_core

    username = await _bot_username(settings.telegram)
    async with open_core(settings) as core:
        invites = await core.db.read(lambda tx: core.membership.invite_everyone(tx, None, username))
        # The sheet first: older links stop working only once the new ones are on paper.
        sheet.write_bytes(core.membership.sheet(invites, settings.wijk.language))

        def keep(tx: Tx) -> None:
            for made in invites:
                core.membership.keep(tx, None, made)

        await core.db.write(keep)
    return invites


def _find(core: "Core", tx: Tx, name: str, organisation: str) -> Person:
    """The one person with this name; somebody new is added when their organisation is given."""
    named = [person for person in core.directory.everyone(tx) if fold(person.name) == fold(name)]
    if organisation:
        named = [person for person in named if fold(person.organisation) == fold(organisation)]
        return named[0] if named else core.directory.add(tx, name, organisation)
    if not named:
        raise UserError("cli-invite-unknown", name=name)
    if len(named) > 1:
        where = ", ".join(person.organisation for person in named)
        raise UserError("cli-invite-which", name=name, organisations=where)
    return named[0]


async def _bot_username(settings: Telegram) -> str:
    """The name in the links, which only Telegram knows."""
    async with BotApi(settings.base_url, settings.token.get_secret_value()) as api:
        try:
            bot = await api.call("getMe", {})
        except Refusal as refusal:
            raise UserError(
                "cli-token-refused" if refusal.status in (401, 404) else "cli-no-telegram"
            ) from None
        except (NeverSent, MaybeSent):
            raise UserError("cli-no-telegram") from None
    return str(bot["username"])
