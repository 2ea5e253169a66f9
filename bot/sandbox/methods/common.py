"""What many methods share: where a message may go, its text, its keyboard, and posting it."""

from bot.sandbox.errors import bad_request, forbidden
from bot.sandbox.formatting import Formatted, format_html, format_plain, utf16_length
from bot.sandbox.json_types import JsonObject
from bot.sandbox.markup import check_inline_keyboard, check_reply_keyboard
from bot.sandbox.parameters import Parameters
from bot.sandbox.state import Chat, Message, Status
from bot.sandbox.world import World

MAX_TEXT = 4096
MAX_CAPTION = 1024


def destination(world: World, given: Parameters) -> Chat:
    """The chat to send to. Raises ApiError when the bot cannot write there, in Telegram's words."""
    chat = world.find_chat(given.values.get("chat_id"))
    if chat.migrated_to is not None:
        upgraded = {"migrate_to_chat_id": chat.migrated_to}
        raise bad_request("group chat was upgraded to a supergroup chat", upgraded)
    if chat.is_private and world.users[chat.id].is_deactivated:
        raise forbidden("user is deactivated")
    if chat.bot_is_here:
        return chat
    if chat.is_private:
        blocked = chat.bot_status is Status.KICKED
        raise forbidden(
            "bot was blocked by the user" if blocked else "bot can't initiate conversation with a user"
        )
    kicked = chat.bot_status is Status.KICKED
    raise forbidden(
        f"bot was kicked from the {chat.kind} chat"
        if kicked
        else f"bot is not a member of the {chat.kind} chat"
    )


def formatted(source: str, parse_mode: str, entities: list[JsonObject]) -> Formatted:
    """Text in HTML or plain. Raises ApiError for HTML that Telegram cannot read, and for other parse modes."""
    if parse_mode.lower() == "html":
        return format_html(source)
    if parse_mode:
        raise bad_request("unsupported parse_mode")
    return format_plain(source, entities)


def text_content(given: Parameters) -> JsonObject:
    """`text` and `entities` of a text message."""
    result = formatted(given.text("text"), given.text("parse_mode"), given.objects("entities"))
    if not result.text:
        raise bad_request("message text is empty")
    if utf16_length(result.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return _content(result, "text", "entities")


def caption_content(given: Parameters) -> JsonObject:
    """`caption` and `caption_entities`; empty without a caption."""
    result = formatted(given.text("caption"), given.text("parse_mode"), given.objects("caption_entities"))
    if utf16_length(result.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return _content(result, "caption", "caption_entities")


def inline_keyboard(given: Parameters) -> JsonObject:
    """`reply_markup` for a message that is edited; empty when there is none, or no button in it."""
    markup = given.json("reply_markup")
    if not markup:
        return {}
    keyboard = check_inline_keyboard(markup)
    return {"reply_markup": keyboard} if any(keyboard["inline_keyboard"]) else {}


def deliver(world: World, given: Parameters, content: JsonObject) -> JsonObject:
    """Post the bot's message with its reply and keyboard. Returns Telegram's Message."""
    chat = destination(world, given)
    head = _reply(chat, given)
    if given.flag("protect_content"):
        head["has_protected_content"] = True
    markup = given.json("reply_markup")
    if markup and "inline_keyboard" in markup:
        head |= inline_keyboard(given)
    elif markup:
        _show_keyboard(world, chat, check_reply_keyboard(markup, private=chat.is_private))
    return world.post(chat, world.bot, head | content).body


def find_message(chat: Chat, message_id: int, missing: str) -> Message:
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request(missing)
    return message


def _content(result: Formatted, text_key: str, entities_key: str) -> JsonObject:
    if not result.text:
        return {}
    return {text_key: result.text} | ({entities_key: result.entities} if result.entities else {})


def _reply(chat: Chat, given: Parameters) -> JsonObject:
    reply = given.json("reply_parameters") or {}
    message_id = reply.get("message_id") or given.integer("reply_to_message_id")
    if not message_id:
        return {}
    message = chat.messages.get(int(message_id))
    if message:
        return {"reply_to_message": message.quoted}
    if reply.get("allow_sending_without_reply") or given.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _show_keyboard(world: World, chat: Chat, markup: JsonObject) -> None:
    if "keyboard" in markup or markup.get("remove_keyboard"):
        world.show_keyboard(chat, markup if "keyboard" in markup else None)
