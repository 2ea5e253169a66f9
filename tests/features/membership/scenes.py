"""What the conversations about membership have in common."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram import BotCommandScopeChat

from bot.core.member import Member, Role
from bot.features.membership.model import Invite
from bot.sandbox import Message, Person
from tests.stage import Stage


async def invited(stage: Stage, name: str, role: Role = Role.LID) -> Invite:
    """An invitation made on the command line."""
    core, person_id = stage.app.core, stage.id_of(name)
    return await core.db.write(
        lambda tx: core.membership.invite(tx, None, person_id, role, "wijkbot_demo_bot")
    )


def token(invite: Invite) -> str:
    """What follows /start when somebody taps the link."""
    return invite.link.rpartition("=")[2]


async def member(stage: Stage, person: Person) -> Member | None:
    """Who this account is for the bot."""
    core = stage.app.core
    return await core.db.read(lambda tx: core.membership.member(tx, person.id))


async def role_of(stage: Stage, person: Person) -> Role | None:
    """What this account may do."""
    found = await member(stage, person)
    return found.role if found else None


async def joins(person: Person, invite: Invite) -> None:
    """Follow the link and say yes."""
    person.start(token(invite))
    await person.wait_for("Telegram kan meelezen")
    person.press("Ik doe mee")
    await person.wait_for("Waar zoek je iemand voor?")


async def soon(fact: Callable[[], Awaitable[bool]]) -> bool:
    """Whether something that happens beside the conversation comes true within two seconds."""
    for _ in range(100):
        if await fact():
            return True
        await asyncio.sleep(0.02)
    return False


async def gets_menu(stage: Stage, person: Person, *wanted: str) -> bool:
    """Whether the command menu of this chat becomes exactly this; nothing is the menu of strangers."""

    async def shown() -> bool:
        menu = await stage.app.application.bot.get_my_commands(scope=BotCommandScopeChat(person.id))
        return tuple(command.command for command in menu) == wanted

    return await soon(shown)


async def blocks(stage: Stage, person: Person) -> None:
    """Somebody blocks the bot, and the bot has noticed."""
    person.block()

    async def noticed() -> bool:
        return bool(
            await stage.read(lambda tx: tx.one("SELECT 1 FROM chat_state WHERE chat_id = ?", person.id))
        )

    assert await soon(noticed)


async def file_in(stage: Stage, message: Message) -> bytes:
    """The bytes of the document or picture in a message."""
    body = message.body
    sent = body["document"] if "document" in body else body["photo"][-1]
    file = await stage.app.application.bot.get_file(sent["file_id"])
    return bytes(await file.download_as_bytearray())
