"""What a message of Telegram holds that can be passed on as a note.

Not here: what becomes of it (service).
"""

from telegram import Message

from bot.core.errors import UserError
from bot.core.screen import Attachment
from bot.features.notes.model import Content


def content_of(message: Message) -> Content:
    """What a message holds; a `UserError` for what cannot be passed on."""
    number, album = message.message_id, message.media_group_id or ""
    file = _file(message)
    if file:
        return Content(message.caption_html if message.caption else "", (file,), album, number)
    if message.voice or message.audio or message.video_note:
        raise UserError("notes-no-sound")
    if message.effective_attachment:
        raise UserError("notes-kind-of-message")
    text = html(message)
    is_command = text.startswith("/") and not message.forward_origin
    return Content(behind_command(message) if is_command else text, message=number)


def _file(message: Message) -> Attachment | None:
    """What can go along by its id; an animation comes as a document too, so it is looked for first."""
    if message.photo:
        return Attachment("photo", "", file_id=message.photo[-1].file_id)
    if message.animation:
        return Attachment("animation", "", file_id=message.animation.file_id)
    if message.video:
        return Attachment("video", "", file_id=message.video.file_id)
    if message.document:
        return Attachment("document", message.document.file_name or "", file_id=message.document.file_id)
    return None


def number_of(message: Message | None) -> int:
    """Telegram's number of a message."""
    return message.message_id if message else 0


def html(message: Message | None) -> str:
    """What was typed, as Telegram writes it."""
    return message.text_html if message and message.text else ""


def behind_command(message: Message | None) -> str:
    """What was typed behind a command, as HTML."""
    _, *rest = html(message).split(maxsplit=1) or [""]
    return rest[0] if rest else ""
