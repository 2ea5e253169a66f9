"""The bot's command menu, by scope and language, and which one a person sees."""

import re

from bot.sandbox.errors import bad_request
from bot.sandbox.json_types import JsonObject
from bot.sandbox.state import Chat, Status, User

_NAME = re.compile(r"[a-z0-9_]{1,32}$")
_ADMINISTRATORS = (Status.CREATOR, Status.ADMINISTRATOR)
Scope = tuple[str, int, int]
DEFAULT: Scope = ("default", 0, 0)


class Commands:
    """Lists of commands as given, kept by scope and language ("" is every language)."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[JsonObject]] = {}

    def set(self, scope: Scope, language: str, commands: list[JsonObject]) -> None:
        """Raises ApiError for names or descriptions Telegram refuses."""
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not _NAME.match(str(command.get("command", "")).removeprefix("/")):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(str(command.get("description", ""))) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self._lists[scope, language] = commands

    def get(self, scope: Scope, language: str) -> list[JsonObject]:
        return self._lists.get((scope, language), [])

    def delete(self, scope: Scope, language: str) -> None:
        self._lists.pop((scope, language), None)

    def seen_by(self, user: User, chat: Chat) -> list[JsonObject]:
        """The menu of this person in this chat: the narrowest scope with one, their own language first."""
        for scope in _narrowest_first(user, chat):
            for language in (user.language, ""):
                if (scope, language) in self._lists:
                    return self._lists[scope, language]
        return []


def _narrowest_first(user: User, chat: Chat) -> list[Scope]:
    if chat.is_private:
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), DEFAULT]
    scopes: list[Scope] = [("chat_member", chat.id, user.id)]
    if chat.members.get(user.id) in _ADMINISTRATORS:
        scopes += [("chat_administrators", chat.id, 0), ("all_chat_administrators", 0, 0)]
    return [*scopes, ("chat", chat.id, 0), ("all_group_chats", 0, 0), DEFAULT]
