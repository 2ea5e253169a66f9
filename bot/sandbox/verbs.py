"""What a person can do, by the name of the verb and with parameters as they come over HTTP."""

import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.sandbox.errors import SandboxError
from bot.sandbox.groups import Group
from bot.sandbox.json_types import JsonObject, JsonValue
from bot.sandbox.parameters import Parameters
from bot.sandbox.people import InlineResult, Person
from bot.sandbox.state import Message

Results = dict[tuple[int, str], InlineResult]


@dataclass(frozen=True, slots=True)
class Act:
    """One verb of one person. `group` is None in the private chat; `results` are inline results to choose."""

    person: Person
    group: Group | None
    given: Parameters
    results: Results

    @property
    def text(self) -> str:
        return self.given.text("text")

    @property
    def caption(self) -> str:
        return self.given.text("caption")

    def message(self, parameter: str = "message_id") -> Message:
        """Raises SandboxError when the chat has no message with this id."""
        message = self.message_if_given(parameter)
        if message is None:
            raise SandboxError(f"{parameter} is missing")
        return message

    def message_if_given(self, parameter: str) -> Message | None:
        message_id = self.given.integer(parameter)
        if not message_id:
            return None
        chat = self.group.chat if self.group else self.person.private
        if message_id not in chat.messages:
            raise SandboxError(f"there is no message {message_id}")
        return chat.messages[message_id]

    def data(self) -> bytes:
        """A file: an upload named `data`, or base64 in a parameter of that name."""
        upload = self.given.uploads.get("data")
        return upload.data if upload else base64.b64decode(self.given.text("data"))

    def file_name(self) -> str:
        upload = self.given.uploads.get("data")
        return self.given.text("name") or (upload.name if upload else "bestand")


async def perform(verb: str, act: Act) -> JsonValue:
    """Do it. Answers the message that came of it, or what the verb found. Raises SandboxError."""
    if verb in _WAITING:
        return await _WAITING[verb](act)
    if verb not in _AT_ONCE:
        raise SandboxError(f"people do not know {verb!r}")
    message = _AT_ONCE[verb](act)
    return message.body if message else {}


def _leave(act: Act) -> None:
    if act.group is None:
        raise SandboxError("chat_id of a group is missing")
    act.person.leave(act.group)


async def _press(act: Act) -> JsonObject:
    """With `wait` seconds the answer of the bot comes along."""
    message = act.message_if_given("message_id")
    query = act.person.press(act.given.text("button"), message=message, chat=act.group)
    if act.given.integer("wait"):
        await query.answered(act.given.integer("wait"))
    return {"query_id": query.id, "text": query.text, "show_alert": query.is_alert}


async def _inline(act: Act) -> JsonObject:
    results = await act.person.inline(act.given.text("query"), chat=act.group)
    act.results.update({(act.person.id, result.id): result for result in results})
    lines = [
        {"id": result.id, "title": result.title, "description": result.description} for result in results
    ]
    return {"results": lines, "button": act.person.inline_button}


async def _choose(act: Act) -> JsonObject:
    result = act.results[act.person.id, act.given.text("result_id")]
    return act.person.choose(result, chat=act.group).body


async def _wait_for(act: Act) -> JsonObject:
    message = await act.person.wait_for(act.text, timeout=act.given.integer("timeout", 5), chat=act.group)
    return message.body


_WAITING: dict[str, Callable[[Act], Awaitable[JsonValue]]] = {
    "press": _press,
    "inline": _inline,
    "choose": _choose,
    "wait_for": _wait_for,
}
_AT_ONCE: dict[str, Callable[[Act], Message | None]] = {
    "say": lambda act: act.person.say(act.text, chat=act.group, reply_to=act.message_if_given("reply_to")),
    "start": lambda act: act.person.start(act.given.text("payload")),
    "edit": lambda act: act.person.edit(act.message(), act.text),
    "tap": lambda act: act.person.tap(act.given.text("label"), chat=act.group),
    "vote": lambda act: act.person.vote(act.message(), *act.given.json("options")),
    "send_document": lambda act: act.person.send_document(
        act.data(), act.file_name(), caption=act.caption, mime=act.given.text("mime"), chat=act.group
    ),
    "send_photo": lambda act: act.person.send_photo(act.data(), caption=act.caption, chat=act.group),
    "send_voice": lambda act: act.person.send_voice(act.data(), chat=act.group),
    "send_location": lambda act: act.person.send_location(
        float(act.given.text("latitude")), float(act.given.text("longitude")), chat=act.group
    ),
    "share_contact": lambda act: act.person.share_contact(),
    "block": lambda act: act.person.block(),
    "unblock": lambda act: act.person.unblock(),
    "leave": _leave,
    "delete_account": lambda act: act.person.delete_account(),
}
