"""Which keyboards Telegram takes. Pure."""

import re
from collections.abc import Iterator

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.json_types import JsonObject, JsonValue

MAX_CALLBACK_DATA_BYTES = 64
MAX_BUTTONS = 100
_ACTIONS = frozenset({
    "callback_data", "url", "login_url", "web_app", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
})  # fmt: skip
_URL = re.compile(r"(?:(?:https?|tg|ton)://\S+|(?:[\w-]+\.)+\w+(?:[/?#]\S*)?)$", re.IGNORECASE)


def check_inline_keyboard(markup: JsonValue) -> JsonObject:
    """The keyboard as given. Raises ApiError for what Telegram refuses."""
    if not isinstance(markup, dict) or not isinstance(markup.get("inline_keyboard"), list):
        raise bad_request("object expected as reply markup")
    buttons = list(inline_buttons(markup))
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    for button in buttons:
        _check_button(button)
    return markup


def check_reply_keyboard(markup: JsonObject, *, private: bool) -> JsonObject:
    """A keyboard in place of the phone's own, its removal, or a forced reply. Plain words become buttons."""
    if not isinstance(markup.get("keyboard"), list):
        return markup
    rows = [[{"text": key} if isinstance(key, str) else key for key in row] for row in markup["keyboard"]]
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise bad_request('can\'t parse keyboard button: Field "text" must be of type String')
        if not private and button.get("request_contact"):
            raise bad_request("phone number can be requested in private chats only")
        if not private and button.get("request_location"):
            raise bad_request("location can be requested in private chats only")
    return markup | {"keyboard": rows}


def inline_buttons(markup: JsonObject) -> Iterator[JsonObject]:
    for row in markup.get("inline_keyboard", ()):
        yield from row


def _check_button(button: JsonValue) -> None:
    if not isinstance(button, dict):
        raise _button_error("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise _button_error('Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if not _ACTIONS & button.keys():
        raise _button_error("Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MAX_CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not _URL.match(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _button_error(reason: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")
