"""The command menu that Telegram shows beside the typing box: which commands, for whom.

Only what is used most: /hulp names all of them. Not here: what a command does (features).
"""

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.core.member import Role
from bot.core.screen import Menu
from bot.core.texts import LANGUAGES, Say, Texts

log = structlog.get_logger(__name__)

STRANGER = ("start",)
MEMBER = ("hulp", "casus", "acties", "verslag", "gids", "mij", "annuleer")
COORDINATOR = (*MEMBER, "notitie", "peiling", "obstakels", "leden")
BEHEERDER = (*COORDINATOR, "status")


async def show_menu(bot: Bot, texts: Texts, menu: Menu) -> None:
    """Change the menu of one private chat."""
    scope = BotCommandScopeChat(menu.chat_id)
    if menu.role is None:
        await bot.delete_my_commands(scope=scope)
        return
    await bot.set_my_commands(_commands(_names(menu.role), texts.into(menu.language)), scope=scope)


async def show_menu_to_strangers(bot: Bot, texts: Texts) -> None:
    """The menu of every private chat that has none of its own; trouble with Telegram is only logged."""
    scope = BotCommandScopeAllPrivateChats()
    try:
        for language in LANGUAGES:
            code = None if language == "nl" else language  # Dutch for every language we have no texts in
            await bot.set_my_commands(
                _commands(STRANGER, texts.into(language)), scope=scope, language_code=code
            )
    except TelegramError as error:
        log.warning("no_menu", error=type(error).__name__)


def _names(role: Role) -> tuple[str, ...]:
    if role.may_act_as(Role.BEHEERDER):
        return BEHEERDER
    return COORDINATOR if role.may_act_as(Role.COORDINATOR) else MEMBER


def _commands(names: tuple[str, ...], say: Say) -> list[BotCommand]:
    return [BotCommand(name, say.label(f"chat-command-{name}")) for name in names]
