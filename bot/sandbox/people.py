"""People with a phone: everything somebody can do in a chat, as verbs. What the bot does is in methods/."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.sandbox.errors import SandboxError
from bot.sandbox.files import Upload
from bot.sandbox.groups import Group
from bot.sandbox.json_types import JsonObject
from bot.sandbox.polls import poll_answer, vote
from bot.sandbox.queries import INLINE_LIFETIME, PRESS_LIFETIME, Query
from bot.sandbox.state import Chat, Message, Status, User
from bot.sandbox.world import World
from bot.sandbox.writing import answering, changed, forwarded, marked, together

CAPTIONED = ("photo", "document", "video", "animation")

Wanted = str | Callable[[Message], bool]


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One result under the typing box: `title` is read there, `message` is put in the chat when chosen."""

    id: str
    title: str
    description: str
    query: str
    message: JsonObject


class Person:
    """Somebody with a phone. Without `chat` a verb happens in the private chat with the bot.

    `inline_button` is the button above the newest inline results, if the bot gave one: text and start_parameter.

    Verbs raise SandboxError when nobody could do that in a real chat.
    """

    def __init__(self, world: World, user: User) -> None:
        self._world = world
        self.user = user
        self.private = world.chats[user.id]
        self.inline_button: JsonObject | None = None
        self._acted = 0

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.name

    def say(self, text: str, *, chat: Group | None = None, reply_to: Message | None = None) -> Message:
        """Send a text. Commands, mentions and links in it are marked as Telegram marks them."""
        words = text.strip()
        if not words:
            raise SandboxError("an empty message cannot be sent")
        return self._post(marked(words) | answering(reply_to), chat)

    def start(self, payload: str = "") -> Message:
        """Press Start, or follow a link t.me/bot?start=payload. Unblocks the bot, as it does in Telegram."""
        self.unblock()
        return self.say(f"/start {payload}")

    def reply(self, message: Message, text: str) -> Message:
        """Answer a message in its own chat."""
        return self._post(marked(text) | answering(message), message.chat)

    def mention(self, text: str, *, chat: Group) -> Message:
        """Say something to the bot in a group."""
        return self.say(f"@{self._world.bot.username} {text}", chat=chat)

    def edit(self, message: Message, text: str) -> None:
        """Change one's own text message, or the words with a file."""
        if message.sender is not self.user or not {"text", *CAPTIONED} & message.body.keys():
            raise SandboxError("one can only edit words of one's own")
        self._acts()
        if "text" not in message.body:
            self._world.edit(message, {"caption": text}, remove=["caption_entities"])
            return
        self._world.edit(message, marked(text), remove=["entities"])

    def forward(self, text: str, *, author: str = "Somebody", chat: Group | None = None) -> Message:
        """Pass on what somebody else wrote elsewhere."""
        return self._post(marked(text) | forwarded(author, self._world.now()), chat)

    def send_document(
        self,
        data: bytes,
        name: str,
        *,
        caption: str = "",
        mime: str = "",
        size: int = 0,
        chat: Group | None = None,
    ) -> Message:
        """Send a file; `size` is how big it is said to be, when that is more than its data."""
        return self._send_file("document", Upload(data, name, mime, size), caption, chat)

    def send_album(
        self,
        kind: str,
        files: Sequence[Upload],
        *,
        caption: str = "",
        author: str = "",
        worded: int = 0,
        album: str = "",
    ) -> list[Message]:
        """Send files together: one message each, the words with the one that `worded` counts. `author`: a forward.

        `album` is the id of one of which parts were sent before. Among photos a file that is called .mp4 is a video.
        """
        kinds = ["video" if kind == "photo" and file.name.endswith(".mp4") else kind for file in files]
        stored = [self._world.files.add(*each) for each in zip(kinds, files, strict=True)]
        origin = forwarded(author, self._world.now()) if author else {}
        parts = together([file.content({}) | origin for file in stored], album, caption, worded)
        return [self._post(part) for part in parts]

    def send_photo(self, data: bytes, *, caption: str = "", chat: Group | None = None) -> Message:
        return self._send_file("photo", Upload(data, "photo.jpg"), caption, chat)

    def send_video(self, data: bytes, *, caption: str = "", chat: Group | None = None) -> Message:
        return self._send_file("video", Upload(data, "video.mp4", "video/mp4"), caption, chat)

    def send_animation(self, data: bytes, *, caption: str = "", chat: Group | None = None) -> Message:
        """Send a moving picture, a "GIF"."""
        return self._send_file("animation", Upload(data, "gif.mp4", "video/mp4"), caption, chat)

    def send_voice(self, data: bytes = b"voice", *, chat: Group | None = None) -> Message:
        return self._send_file("voice", Upload(data, "voice.oga", "audio/ogg"), "", chat)

    def share_contact(self) -> Message:
        """Share one's own phone number with the bot, as a button with `request_contact` does."""
        own = {"phone_number": self.user.phone, "first_name": self.user.first_name, "user_id": self.id}
        return self._post(
            {"contact": own | ({"last_name": self.user.last_name} if self.user.last_name else {})}
        )

    def send_location(self, latitude: float, longitude: float, *, chat: Group | None = None) -> Message:
        return self._post({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    def press(
        self, label_or_data: str, *, message: Message | None = None, chat: Group | None = None
    ) -> Query:
        """Press an inline button: of this message, else of the newest one in the chat that has it.

        The answer of the bot can be awaited: `await person.press("Ja").answered()`.
        """
        if message is None:
            candidates = self._chat(chat).newest_first()
            message = next((found for found in candidates if found.button(label_or_data)), None)
        button = message.button(label_or_data) if message else None
        if message is None or button is None:
            raise SandboxError(f"{self.name} sees no button {label_or_data!r}")
        if not button.data:
            raise SandboxError(f"button {label_or_data!r} is not one that calls the bot")
        return self.send_callback(message, button.data)

    def send_callback(self, message: Message, data: str) -> Query:
        """Send any data as if a button of this message held it: for stale buttons and forged data."""
        self._acts()
        query = self._world.queries.ask(self.user, PRESS_LIFETIME)
        place: JsonObject = {"message": message.body}
        if message.inline_id:
            place = {"inline_message_id": message.inline_id}
        body = {
            "id": query.id,
            "from": self.user.body,
            "chat_instance": str(message.chat.id),
            "data": data,
        } | place
        self._world.updates.put("callback_query", body, chat_id=message.chat.id, query_id=query.id)
        return query

    def tap(self, label: str, *, chat: Group | None = None) -> Message:
        """Press a key of the reply keyboard: it says its label, or shares the contact if it asks for that."""
        keyboard = self._chat(chat).keyboard or {}
        key = next((key for row in keyboard.get("keyboard", []) for key in row if key["text"] == label), None)
        if key is None:
            raise SandboxError(f"{self.name} has no key {label!r}")
        if keyboard.get("one_time_keyboard"):
            self._world.show_keyboard(self._chat(chat), None)
        return self.share_contact() if key.get("request_contact") else self.say(label, chat=chat)

    def vote(self, message: Message, *options: int | str) -> None:
        """Vote in a poll by number (from 0) or words; without options, withdraw the vote."""
        labels = [option["text"] for option in message.body["poll"]["options"]]
        choices = [option if isinstance(option, int) else labels.index(option) for option in options]
        self._acts()
        poll = vote(message, self.user, choices)
        self._world.edit(message, {"poll": poll})
        self._world.updates.put("poll", poll)
        if not poll["is_anonymous"]:
            self._world.updates.put("poll_answer", poll_answer(poll, self.user, choices))

    async def inline(
        self, text: str, *, chat: Group | None = None, offset: str = "", timeout: float = 5
    ) -> list[InlineResult]:
        """Type `@bot text` and wait for the results. Raises SandboxError when none come in time."""
        self._acts()
        query = self._world.queries.ask(self.user, INLINE_LIFETIME)
        place = "sender" if chat is None else self._chat(chat).kind
        body = {"id": query.id, "from": self.user.body, "query": text, "offset": offset, "chat_type": place}
        self._world.updates.put("inline_query", body, query_id=query.id)
        answer = (await query.answered(timeout)).answer or {}
        self.inline_button = answer["button"]
        return [
            InlineResult(
                id=str(result["id"]),
                title=result.get("title") or result.get("first_name", ""),
                description=result.get("description", ""),
                query=text,
                message=result["message"],
            )
            for result in answer["results"]
        ]

    def choose(self, result: InlineResult, *, chat: Group | None = None) -> Message:
        """Put an inline result in the chat. The bot hears of the choice."""
        via_bot = result.message | {"via_bot": self._world.bot.body}
        message = self._post(via_bot, chat)
        chosen = {"result_id": result.id, "from": self.user.body, "query": result.query}
        if "reply_markup" in message.body:
            message.inline_id = f"inline-{message.chat.id}-{message.id}"
            self._world.inline_messages[message.inline_id] = message
            chosen["inline_message_id"] = message.inline_id
        self._world.updates.put("chosen_inline_result", chosen)
        return message

    def block(self) -> None:
        self._world.set_bot_status(self.private, Status.KICKED, self.user)

    def unblock(self) -> None:
        if self.private.bot_status is Status.KICKED:
            self._world.set_bot_status(self.private, Status.MEMBER, self.user)

    def join(self, chat: Group) -> None:
        """Be added to a group by its creator."""
        chat.add(self.user)

    def leave(self, chat: Group) -> None:
        chat.remove(self.user, by=self.user)

    def delete_account(self) -> None:
        self.user.is_deactivated = True

    def messages(self, chat: Group | None = None) -> list[Message]:
        """Everything in the chat now, oldest first."""
        return list(self._chat(chat).messages.values())

    def last(self, chat: Group | None = None) -> Message:
        """The newest message. Raises SandboxError in an empty chat."""
        newest = next(self._chat(chat).newest_first(), None)
        if newest is None:
            raise SandboxError(f"{self.name} sees no message")
        return newest

    async def wait_for(
        self, wanted: Wanted = "", *, timeout: float = 5, chat: Group | None = None
    ) -> Message:
        """The newest message of somebody else that fits, new or edited since this person last did something.

        `wanted` is a part of its text, or a test of the message. Raises SandboxError when none comes in time.
        """
        place = self._chat(chat)
        fits = wanted if callable(wanted) else lambda message: wanted in message.text
        deadline = asyncio.get_running_loop().time() + timeout
        while True:
            news = [message for message in place.newest_first() if self._is_news(message)]
            found = next((message for message in news if fits(message)), None)
            if found:
                return found
            if not await changed(place, deadline):
                seen = [message.text for message in reversed(news)]
                raise SandboxError(f"{self.name} waited {timeout} s for {wanted!r} and saw {seen}")

    def _is_news(self, message: Message) -> bool:
        return message.changed > self._acted and message.sender is not self.user

    def _acts(self) -> None:
        self._acted = self._world.step

    def _chat(self, chat: Group | None) -> Chat:
        return self.private if chat is None else chat.chat

    def _post(self, content: JsonObject, place: Group | Chat | None = None) -> Message:
        chat = place if isinstance(place, Chat) else self._chat(place)
        self._may_write(chat)
        self._acts()
        return self._world.post(chat, self.user, content)

    def _may_write(self, chat: Chat) -> None:
        if chat.migrated_to is not None:
            raise SandboxError("the group became a supergroup; write there")
        if chat.members.get(self.id) not in (Status.MEMBER, Status.ADMINISTRATOR, Status.CREATOR):
            raise SandboxError(f"{self.name} is not in this chat")
        if chat.is_private and chat.bot_status is Status.KICKED:
            raise SandboxError(f"{self.name} has blocked the bot")
        if chat.is_private:
            # The first message opens the chat: from now on the bot may write back.
            chat.bot_status = Status.MEMBER

    def _send_file(self, kind: str, upload: Upload, caption: str, chat: Group | None) -> Message:
        stored = self._world.files.add(kind, upload)
        return self._post(stored.content({}) | ({"caption": caption} if caption else {}), chat)
