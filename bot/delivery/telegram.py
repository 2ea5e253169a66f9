"""Telegram's side of delivery: a screen as a Bot API call, its answer as an outcome, updates by polling.

Telegram's words and habits are known here and nowhere else in delivery. Not here: HTTP (api).
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog

from bot.core.screen import Rows, Screen
from bot.delivery.api import ANSWER_SECONDS, BotApi, MaybeSent, NeverSent, Refusal
from bot.delivery.model import (
    Delivered,
    Gone,
    MaybeTaken,
    Moved,
    NotTaken,
    Outcome,
    RawUpdate,
    Refused,
    Row,
    TooMany,
    Unparsable,
)
from bot.delivery.screens import Packed
from bot.storage import StorageError

log = structlog.get_logger(__name__)

POLL_SECONDS = 30
MOST_UPDATES = 100
WANTED = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member", "poll_answer"]
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0

Accept = Callable[[Sequence[RawUpdate]], Awaitable[None]]
"""Takes updates in; when it returns they are on disk. Raises `StorageError` when they are not."""

# What Telegram says, in lower case, when there is nobody at the other end.
_NOBODY = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user is deactivated",
    "bot was kicked",
    "bot was blocked",
)


# Of an edit and a deletion: the message is as it was to become.
_DONE_ALREADY = ("message is not modified", "message to delete not found")
NO_TEXT = "there is no text in the message to edit"  # it shows a file: its words are a caption

Upload = tuple[str, str, bytes]
"""The field, the name and the bytes of a file."""

Call = tuple[str, dict[str, Any], Upload | None]
"""A method of the Bot API with its parameters and what is uploaded with it."""


class TokenRefused(Exception):
    """The Bot API does not know this token."""


class SecondPoller(Exception):
    """Another process takes the updates of this bot."""


class TelegramSender:
    """Sends one packed screen."""

    def __init__(self, api: BotApi, token_refused: Callable[[], None]) -> None:
        self._api = api
        self._token_refused = token_refused

    async def send(self, row: Row, packed: Packed, file: tuple[bytes, str]) -> Outcome:
        """Send, edit or delete, and tell how it ended; never raises for what Telegram or the network does."""
        outcome = await self._call(*as_call(row, packed, file))
        if isinstance(outcome, Refused) and NO_TEXT in outcome.why:
            outcome = await self._call(*_as_caption(row, packed))
        return outcome

    async def _call(self, method: str, params: dict[str, Any], upload: Upload | None) -> Outcome:
        try:
            result = await self._api.call(method, params, upload)
        except NeverSent as error:
            return NotTaken(str(error))
        except MaybeSent as error:
            return MaybeTaken(str(error))
        except Refusal as refusal:
            if refusal.status in (401, 404):
                self._token_refused()
            return outcome_of(refusal)
        return Delivered(_message_ids(result), _file_id(result))


def as_call(row: Row, packed: Packed, file: tuple[bytes, str]) -> Call:
    """The call for a row with this screen."""
    if row.deletes is not None:
        return "deleteMessage", {"chat_id": row.chat_id, "message_id": row.deletes}, None
    if row.edits is not None:
        return _as_edit(row, packed)
    return _as_message(row.chat_id, packed, file)


def _as_edit(row: Row, packed: Packed) -> Call:
    if packed.screen.attachment or packed.screen.album:
        return _as_caption(row, packed)
    params = _edit(row, packed) | {"link_preview_options": {"is_disabled": True}}
    return "editMessageText", params | _text("text", packed), None


def _as_caption(row: Row, packed: Packed) -> Call:
    return "editMessageCaption", _edit(row, packed) | _text("caption", packed), None


def _edit(row: Row, packed: Packed) -> dict[str, Any]:
    return {"chat_id": row.chat_id, "message_id": row.edits} | _buttons(packed)


def _buttons(packed: Packed) -> dict[str, Any]:
    buttons = packed.screen.buttons
    return {"reply_markup": {"inline_keyboard": keyboard(buttons)}} if buttons else {}


def _as_message(chat_id: int, packed: Packed, file: tuple[bytes, str]) -> Call:
    screen = packed.screen
    params: dict[str, Any] = {"chat_id": chat_id} | _buttons(packed)
    if packed.reply_to is not None:
        params["reply_parameters"] = {"message_id": packed.reply_to, "allow_sending_without_reply": True}
    if screen.album:
        return "sendMediaGroup", params | {"media": _media(packed)}, None
    if screen.card:
        card = screen.card
        params |= {"phone_number": card.phone, "first_name": card.first_name, "last_name": card.last_name}
        return "sendContact", params, None
    if screen.attachment:
        return _attached(screen, params | _text("caption", packed), file)
    return (
        "sendMessage",
        params | _text("text", packed) | {"link_preview_options": {"is_disabled": True}},
        None,
    )


def _media(packed: Packed) -> list[dict[str, str]]:
    """The items of an album; the text stands with the first."""
    items = [{"type": item.kind, "media": item.file_id} for item in packed.screen.album]
    return [items[0] | _text("caption", packed), *items[1:]]


def _attached(screen: Screen, params: dict[str, Any], file: tuple[bytes, str]) -> Call:
    attachment = screen.attachment
    if attachment is None:
        raise ValueError("no attachment")
    method = f"send{attachment.kind.capitalize()}"
    data, known = file
    known = known or attachment.file_id
    if known:
        return method, params | {attachment.kind: known}, None
    return method, params, (attachment.kind, attachment.name, data)


def _text(field: str, packed: Packed) -> dict[str, str]:
    text = str(packed.screen.text)
    if not text:
        return {}
    return {field: text} if packed.plain else {field: text, "parse_mode": "HTML"}


def keyboard(rows: Rows) -> list[list[dict[str, str]]]:
    """Buttons as Telegram's inline keyboard."""
    return [
        [
            {"text": b.label, "url": b.url} if b.url else {"text": b.label, "callback_data": b.action}
            for b in row
        ]
        for row in rows
    ]


def outcome_of(refusal: Refusal) -> Outcome:  # noqa: PLR0911 (one return per outcome)
    """What a refusal means for the message (DELIVERY: outcomes are decided in one place)."""
    why = refusal.description.lower()
    if refusal.moved_to is not None:
        return Moved(refusal.moved_to)
    if any(words in why for words in _DONE_ALREADY):
        return Delivered()
    match refusal.status:
        case 429:
            return TooMany(refusal.retry_after or 1.0)
        case 403:
            return Gone(refusal.description)
        case 502 | 504:
            return MaybeTaken(str(refusal.status))
        case 401 | 404 | 409:
            return NotTaken(str(refusal.status))
        case status if status >= 500:
            return NotTaken(str(status))
    if any(words in why for words in _NOBODY):
        return Gone(refusal.description)
    if "can't parse entities" in why:
        return Unparsable(refusal.description)
    return Refused(refusal.description)


def _message_ids(result: Any) -> tuple[int, ...]:
    """The ids of what was sent or edited: an album is a list of messages, a deletion has none."""
    messages = result if isinstance(result, list) else [result]
    return tuple(message["message_id"] for message in messages if isinstance(message, dict))


def _file_id(result: Any) -> str:
    """Telegram's id of the document, the video or the largest size of the picture that was sent."""
    if not isinstance(result, dict):
        return ""
    for kind in ("animation", "video", "document"):
        if file := result.get(kind):
            return str(file["file_id"])
    if photos := result.get("photo"):
        return str(photos[-1]["file_id"])
    return ""


async def poll(api: BotApi, accept: Accept) -> None:
    """Fetch updates for ever. What was fetched is confirmed by the next call, so only after `accept` returned.

    Raises `TokenRefused` or `SecondPoller`; everything else is waited for.
    """
    await insist(api, "deleteWebhook", {})  # nobody may poll while there is one
    params: dict[str, Any] = {"timeout": POLL_SECONDS, "limit": MOST_UPDATES, "allowed_updates": WANTED}
    while True:
        updates = await insist(api, "getUpdates", params, seconds=POLL_SECONDS + 10)
        if not updates:
            continue
        try:
            await accept(updates)
        except StorageError:
            log.error("not_taking_in", pause=FIRST_PAUSE)  # noqa: TRY400 (the traceback says nothing more)
            await asyncio.sleep(FIRST_PAUSE)
        else:
            params["offset"] = updates[-1]["update_id"] + 1


async def insist(api: BotApi, method: str, params: Mapping[str, Any], seconds: float = ANSWER_SECONDS) -> Any:
    """Call until there is a result; only `TokenRefused` and `SecondPoller` are raised."""
    pause = FIRST_PAUSE
    while True:
        try:
            return await api.call(method, params, seconds=seconds)
        except Refusal as refusal:
            if refusal.status in (401, 404):
                raise TokenRefused from None
            if refusal.status == 409:
                raise SecondPoller from None
            pause = max(pause, refusal.retry_after)
            log.warning("call_refused", method=method, status=refusal.status, pause=pause)
        except (NeverSent, MaybeSent) as error:
            log.warning("call_failed", method=method, error=str(error), pause=pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
