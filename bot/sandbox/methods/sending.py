"""Messages of text, contacts and polls, and passing messages on. Files are in media.py."""

from bot.sandbox.errors import bad_request
from bot.sandbox.json_types import JsonObject, JsonValue
from bot.sandbox.methods.common import (
    caption_content,
    deliver,
    destination,
    find_message,
    formatted,
    inline_keyboard,
    text_content,
)
from bot.sandbox.parameters import Parameters
from bot.sandbox.polls import new_poll
from bot.sandbox.state import Message
from bot.sandbox.world import World

_OWN_PARTS = frozenset({
    "message_id", "from", "chat", "date", "edit_date", "reply_to_message", "reply_markup", "via_bot",
    "forward_origin", "media_group_id", "has_protected_content",
})  # fmt: skip
_SERVICE_PARTS = frozenset(
    {"new_chat_members", "left_chat_member", "group_chat_created", "migrate_to_chat_id"}
)


def send_message(world: World, given: Parameters) -> JsonValue:
    destination(world, given)
    return deliver(world, given, text_content(given))


def send_contact(world: World, given: Parameters) -> JsonValue:
    if not given.text("phone_number") or not given.text("first_name"):
        raise bad_request("contact phone number and first name must be non-empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    return deliver(world, given, {"contact": {name: given.text(name) for name in names if given.text(name)}})


def send_poll(world: World, given: Parameters) -> JsonValue:
    parse_mode = given.text("question_parse_mode")
    question = formatted(given.text("question"), parse_mode, given.objects("question_entities"))
    poll = new_poll(
        question.text,
        [
            option if isinstance(option, str) else option.get("text", "")
            for option in given.json("options") or []
        ],
        anonymous=given.flag("is_anonymous", default=True),
        multiple=given.flag("allows_multiple_answers"),
        kind=given.text("type", "regular"),
    )
    return deliver(world, given, {"poll": poll})


def stop_poll(world: World, given: Parameters) -> JsonValue:
    chat = destination(world, given)
    message = find_message(chat, given.integer("message_id"), "message with poll to stop not found")
    if "poll" not in message.body or message.sender is not world.bot:
        raise bad_request("poll can't be stopped")
    if message.body["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    poll = message.body["poll"] | {"is_closed": True}
    world.edit(message, {"poll": poll} | inline_keyboard(given), remove=["reply_markup"])
    world.updates.put("poll", poll)
    return poll


def send_chat_action(world: World, given: Parameters) -> JsonValue:
    chat = destination(world, given)
    if not given.text("action"):
        raise bad_request("wrong parameter action in request")
    world.tell({"type": "action", "chat_id": chat.id, "action": given.text("action")})
    return True


def forward_message(world: World, given: Parameters) -> JsonValue:
    source = _source(world, given, given.integer("message_id"), "message to forward not found")
    if source.body.get("has_protected_content") or source.body.keys() & _SERVICE_PARTS:
        raise bad_request("message can't be forwarded")
    origin = {"type": "user", "date": source.body["date"], "sender_user": source.sender.body}
    return deliver(
        world, given, _passed_on(source) | {"forward_origin": source.body.get("forward_origin", origin)}
    )


def copy_message(world: World, given: Parameters) -> JsonValue:
    return {"message_id": _copy(world, given, given.integer("message_id"))}


def copy_messages(world: World, given: Parameters) -> JsonValue:
    """Messages that are gone are left out, as Telegram does."""
    message_ids = given.integers("message_ids")
    if not 1 <= len(message_ids) <= 100:
        raise bad_request("wrong number of messages to copy")
    source = world.find_chat(given.values.get("from_chat_id"))
    found = [message_id for message_id in sorted(message_ids) if message_id in source.messages]
    if not found:
        raise bad_request("there are no messages to copy")
    return [{"message_id": _copy(world, given, message_id)} for message_id in found]


def _copy(world: World, given: Parameters, message_id: int) -> int:
    source = _source(world, given, message_id, "message to copy not found")
    if source.body.get("has_protected_content") or source.body.keys() & _SERVICE_PARTS:
        raise bad_request("message can't be copied")
    content = _passed_on(source)
    if "caption" in given.values and not given.flag("remove_caption"):
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= caption_content(given)
    copied: int = deliver(world, given, content)["message_id"]
    return copied


def _source(world: World, given: Parameters, message_id: int, missing: str) -> Message:
    return find_message(world.find_chat(given.values.get("from_chat_id")), message_id, missing)


def _passed_on(message: Message) -> JsonObject:
    return {key: value for key, value in message.body.items() if key not in _OWN_PARTS}


METHODS = {
    "sendMessage": send_message,
    "sendContact": send_contact,
    "sendPoll": send_poll,
    "stopPoll": stop_poll,
    "sendChatAction": send_chat_action,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
}
