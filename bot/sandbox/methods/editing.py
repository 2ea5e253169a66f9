"""Changing and deleting messages."""

from bot.sandbox.errors import bad_request
from bot.sandbox.json_types import JsonObject, JsonValue
from bot.sandbox.methods.common import (
    caption_content,
    destination,
    find_message,
    inline_keyboard,
    text_content,
)
from bot.sandbox.methods.media import media_content
from bot.sandbox.parameters import Parameters
from bot.sandbox.state import Message, Status
from bot.sandbox.world import World

DELETE_WITHIN_SECONDS = 48 * 3600
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TEXT_PARTS = ("text", "entities")
_CAPTION_PARTS = ("caption", "caption_entities")
_MEDIA_PARTS = ("photo", "video", "animation", "document")


def edit_message_text(world: World, given: Parameters) -> JsonValue:
    message = _own_message(world, given)
    content = text_content(given)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _change(world, given, message, _TEXT_PARTS, content)


def edit_message_caption(world: World, given: Parameters) -> JsonValue:
    message = _own_message(world, given)
    if not message.body.keys() & {*_MEDIA_PARTS, "voice"}:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, given, message, _CAPTION_PARTS, caption_content(given))


def edit_message_reply_markup(world: World, given: Parameters) -> JsonValue:
    return _change(world, given, _own_message(world, given), (), {})


def edit_message_media(world: World, given: Parameters) -> JsonValue:
    message = _own_message(world, given)
    item = given.json("media")
    if not isinstance(item, dict):
        raise bad_request("input media is invalid")
    content = media_content(world, given, item)
    return _change(world, given, message, (*_TEXT_PARTS, *_CAPTION_PARTS, *_MEDIA_PARTS), content)


def delete_message(world: World, given: Parameters) -> JsonValue:
    chat = destination(world, given)
    message = find_message(chat, given.integer("message_id"), "message to delete not found")
    if not _may_delete(world, message):
        raise bad_request("message can't be deleted for everyone")
    world.delete(message)
    return True


def delete_messages(world: World, given: Parameters) -> JsonValue:
    """Messages that are gone already are left out, as Telegram does."""
    chat = destination(world, given)
    message_ids = given.integers("message_ids")
    if not 1 <= len(message_ids) <= 100:
        raise bad_request("there must be from 1 to 100 messages to delete")
    messages = [chat.messages[message_id] for message_id in message_ids if message_id in chat.messages]
    if not all(_may_delete(world, message) for message in messages):
        raise bad_request("message can't be deleted for everyone")
    for message in messages:
        world.delete(message)
    return True


def _own_message(world: World, given: Parameters) -> Message:
    inline_id = given.text("inline_message_id")
    if inline_id:
        if inline_id not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.inline_messages[inline_id]
    message = find_message(
        destination(world, given), given.integer("message_id"), "message to edit not found"
    )
    if message.sender is not world.bot or "forward_origin" in message.body:
        raise bad_request("message can't be edited")
    return message


def _change(
    world: World, given: Parameters, message: Message, parts: tuple[str, ...], content: JsonObject
) -> JsonValue:
    """Replace `parts` by `content`, and the buttons by those given: an edit without buttons removes them."""
    new = content | inline_keyboard(given)
    old = {key: message.body[key] for key in (*parts, "reply_markup") if key in message.body}
    if new == old:
        raise bad_request(_NOT_MODIFIED)
    world.edit(message, new, remove=old.keys() - new.keys())
    return True if message.inline_id else message.body


def _may_delete(world: World, message: Message) -> bool:
    if world.now() - message.body["date"] >= DELETE_WITHIN_SECONDS:
        return False
    chat = message.chat
    return message.sender is world.bot or chat.is_private or chat.bot_status is Status.ADMINISTRATOR


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
