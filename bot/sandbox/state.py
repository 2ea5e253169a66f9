"""What exists: people, chats, messages and their JSON. What happens to them is in world.py."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from bot.sandbox.json_types import JsonObject
from bot.sandbox.markup import inline_buttons


class Status(StrEnum):
    """How somebody stands in a chat. For the bot in a private chat LEFT is not started, KICKED is blocked."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"


@dataclass(slots=True)
class User:
    """Somebody with an account, the bot included. `about` is for the page only."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language: str = "nl"
    phone: str = ""
    about: str = ""
    is_bot: bool = False
    is_deactivated: bool = False
    body: JsonObject = field(init=False)

    def __post_init__(self) -> None:
        self.body = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            self.body["last_name"] = self.last_name
        if self.username:
            self.body["username"] = self.username
        if self.language and not self.is_bot:
            self.body["language_code"] = self.language

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class Button:
    """A button as a person sees it. `data` is empty for links and the like; `raw` is Telegram's object."""

    label: str
    data: str
    raw: JsonObject


@dataclass(slots=True)
class Message:
    """A message as Telegram's JSON in `body`, and what only the sandbox knows.

    `changed` is the world's step at which it was posted or last edited; `inline_id` is set on inline results.
    """

    chat: "Chat"
    sender: User
    body: JsonObject
    changed: int
    inline_id: str = ""
    votes: dict[int, list[int]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        message_id: int = self.body["message_id"]
        return message_id

    @property
    def text(self) -> str:
        """What can be read: the text, else the caption, else nothing."""
        text: str = self.body.get("text") or self.body.get("caption") or ""
        return text

    @property
    def quoted(self) -> JsonObject:
        """The message as it stands inside an answer to it."""
        return {key: value for key, value in self.body.items() if key != "reply_to_message"}

    @property
    def buttons(self) -> list[Button]:
        """The inline buttons, row by row."""
        raw_buttons = inline_buttons(self.body.get("reply_markup", {}))
        return [Button(raw["text"], raw.get("callback_data", ""), raw) for raw in raw_buttons]

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    def button(self, label_or_data: str) -> Button | None:
        return next((found for found in self.buttons if label_or_data in (found.label, found.data)), None)


@dataclass(slots=True)
class Chat:
    """A private chat of one person with the bot, or a group.

    `members` holds people, never the bot; `keyboard` is the reply keyboard now shown, if any.
    """

    id: int
    kind: str
    title: str
    bot_status: Status
    members: dict[int, Status] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: JsonObject | None = None
    migrated_to: int | None = None
    last_message_id: int = 0
    waiters: set[asyncio.Future[None]] = field(default_factory=set)
    body: JsonObject = field(init=False)

    def __post_init__(self) -> None:
        self.body = {"id": self.id, "type": self.kind, "title": self.title}

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def bot_is_here(self) -> bool:
        return self.bot_status in (Status.MEMBER, Status.ADMINISTRATOR)

    def newest_first(self) -> Iterator[Message]:
        return reversed(self.messages.values())

    def wake(self) -> None:
        """Tell everyone who waits for this chat that something changed."""
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(None)
        self.waiters.clear()


def private_chat(user: User) -> Chat:
    """The chat of a person with the bot. Its id is the person's."""
    chat = Chat(user.id, "private", user.name, Status.LEFT, {user.id: Status.MEMBER})
    chat.body = {"id": user.id, "type": "private"} | {
        key: user.body[key] for key in ("first_name", "last_name", "username") if key in user.body
    }
    return chat
