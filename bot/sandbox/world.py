"""The service itself: chats with their messages, and what the bot and the page hear when something happens.

Bot API methods (methods/) and people (people.py, groups.py) both act through this. No HTTP here.
"""

import itertools
from collections.abc import Callable, Collection
from datetime import datetime

from bot.sandbox.commands import Commands
from bot.sandbox.errors import bad_request
from bot.sandbox.files import Files
from bot.sandbox.json_types import JsonObject
from bot.sandbox.queries import Queries
from bot.sandbox.state import Chat, Message, Status, User, private_chat
from bot.sandbox.updates import Updates

FIRST_USER_ID = 5_000_000_001  # more than 32 bits, as Telegram's are nowadays
FIRST_GROUP_ID = 1_000_000_000_001
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
_SERVICE_PARTS = frozenset({"new_chat_members", "left_chat_member", "migrate_to_chat_id"})
Listener = Callable[[JsonObject], None]


class World:
    """All people, chats, messages and files. `clock` gives the dates of messages."""

    def __init__(
        self, bot: User, clock: Callable[[], datetime], updates: Updates, *, privacy_mode: bool
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.updates = updates
        self.privacy_mode = privacy_mode
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.commands = Commands()
        self.queries = Queries()
        self.inline_messages: dict[str, Message] = {}
        self.descriptions: dict[str, str] = {}
        self.step = 0
        self._user_ids = itertools.count(FIRST_USER_ID)
        self._group_ids = itertools.count(FIRST_GROUP_ID)
        self._listeners: set[Listener] = set()

    def add_user(
        self, first_name: str, last_name: str, username: str, language: str, phone: str, about: str
    ) -> User:
        user_id = next(self._user_ids)
        # 06 0000 xxxx: numbers nobody has.
        own_phone = phone or f"+3160000{user_id % 10_000:04d}"
        user = User(user_id, first_name, last_name, username, language, own_phone, about)
        self.users[user.id] = user
        self.chats[user.id] = private_chat(user)
        self.tell({"type": "people"})
        return user

    def add_group(self, title: str, *, kind: str = "supergroup") -> Chat:
        number = next(self._group_ids)
        # A plain group has a short id; that of a supergroup starts with -100.
        chat = Chat(-number if kind == "supergroup" else -(number % 10**9), kind, title, Status.LEFT)
        self.chats[chat.id] = chat
        return chat

    def now(self) -> int:
        return int(self.clock().timestamp())

    def find_chat(self, raw_id: object) -> Chat:
        """Raises ApiError "chat not found"."""
        if raw_id in (None, ""):
            raise bad_request("chat_id is empty")
        try:
            chat = self.chats.get(int(str(raw_id)))
        except ValueError:
            chat = None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def post(self, chat: Chat, sender: User, content: JsonObject) -> Message:
        """Put a message in a chat. Everyone there sees it; the bot gets an update unless it is its own."""
        chat.last_message_id += 1
        head = {
            "message_id": chat.last_message_id,
            "from": sender.body,
            "chat": chat.body,
            "date": self.now(),
        }
        self.step += 1
        message = Message(chat, sender, head | content, self.step)
        chat.messages[message.id] = message
        if sender is not self.bot and self._bot_sees(message):
            self.updates.put("message", message.body, chat_id=chat.id)
        self._changed(message, "message")
        return message

    def edit(self, message: Message, content: JsonObject, *, remove: Collection[str] = ()) -> None:
        """Replace parts of a message. A change of buttons only leaves no edited mark."""
        for key in remove:
            message.body.pop(key, None)
        message.body.update(content)
        if {*content, *remove} - {"reply_markup", "poll"}:
            message.body["edit_date"] = self.now()
        self.step += 1
        message.changed = self.step
        if message.sender is not self.bot and self._bot_sees(message) and not message.inline_id:
            self.updates.put("edited_message", message.body, chat_id=message.chat.id)
        self._changed(message, "edited")

    def delete(self, message: Message) -> None:
        message.chat.messages.pop(message.id, None)
        self.tell({"type": "deleted", "chat_id": message.chat.id, "message_id": message.id})
        message.chat.wake()

    def show_keyboard(self, chat: Chat, keyboard: JsonObject | None) -> None:
        """Put a reply keyboard in the place of the phone's own, or take it away."""
        chat.keyboard = keyboard
        self.tell({"type": "keyboard", "chat_id": chat.id, "keyboard": keyboard})

    def set_bot_status(self, chat: Chat, status: Status, actor: User) -> None:
        """The bot is added, removed, blocked or unblocked; it hears of it as Telegram tells."""
        old, chat.bot_status = chat.bot_status, status
        if old == status:
            return
        self.updates.put(
            "my_chat_member", self._member_change(chat, actor, self.bot, old, status), chat_id=chat.id
        )
        self.tell({"type": "people"})

    def set_member(self, chat: Chat, user: User, status: Status, actor: User) -> None:
        """A person joins or leaves a group."""
        old = chat.members.get(user.id, Status.LEFT)
        chat.members[user.id] = status
        if chat.bot_is_here and old != status:
            self.updates.put(
                "chat_member", self._member_change(chat, actor, user, old, status), chat_id=chat.id
            )
        self.tell({"type": "people"})

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hear of everything that happens; call what is returned to stop."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    def tell(self, event: JsonObject) -> None:
        for listener in self._listeners:
            listener(event)

    def _changed(self, message: Message, kind: str) -> None:
        if self._listeners:
            self.tell({"type": kind, "chat_id": message.chat.id, "message": message.body})
        message.chat.wake()

    def _bot_sees(self, message: Message) -> bool:
        chat, body = message.chat, message.body
        if not chat.bot_is_here:
            return False
        if chat.is_private or chat.bot_status is Status.ADMINISTRATOR or not self.privacy_mode:
            return True
        return body.get("via_bot") is self.bot.body or self._addresses_bot(body)

    def _addresses_bot(self, body: JsonObject) -> bool:
        """Privacy mode: service messages, replies to the bot, commands and mentions of it."""
        text: str = body.get("text") or body.get("caption") or ""
        if body.get("reply_to_message", {}).get("from") is self.bot.body:
            return True
        if text.startswith("/"):
            return "@" not in text.split(maxsplit=1)[0] or f"@{self.bot.username}" in text
        return bool(body.keys() & _SERVICE_PARTS) or f"@{self.bot.username}".lower() in text.lower()

    def _member_change(self, chat: Chat, actor: User, user: User, old: Status, new: Status) -> JsonObject:
        return {
            "chat": chat.body,
            "from": actor.body,
            "date": self.now(),
            "old_chat_member": member_body(user, old),
            "new_chat_member": member_body(user, new),
        }


def member_body(user: User, status: Status) -> JsonObject:
    """Telegram's ChatMember."""
    body: JsonObject = {"user": user.body, "status": status.value}
    if status is Status.KICKED:
        return body | {"until_date": 0}
    if status is Status.CREATOR:
        return body | {"is_anonymous": False}
    if status is Status.ADMINISTRATOR:
        return body | dict.fromkeys(_RIGHTS, True) | {"can_be_edited": False, "is_anonymous": False}
    return body
