"""A screen as JSON in the outbox and back.

Not here: the bytes of a file (they stand in the `file` table once) and how Telegram wants it (telegram).
"""

import html
import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.core.screen import Attachment, Button, ContactCard, FileKind, Screen
from bot.storage.values import from_json, json_text

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Packed:
    """A stored screen; `plain` means that its markup could not be read."""

    screen: Screen
    plain: bool = False
    reply_to: int | None = None


def pack(screen: Screen, reply_to: int | None = None) -> str:
    """The screen as JSON, with the id of the message it replies to."""
    content: dict[str, Any] = {"text": str(screen.text)}
    if screen.buttons:
        content["buttons"] = [[[b.label, b.action, b.url] for b in row] for row in screen.buttons]
    if screen.card:
        content["card"] = [screen.card.phone, screen.card.first_name, screen.card.last_name]
    if screen.attachment:
        content["attachment"] = [screen.attachment.kind, screen.attachment.name, screen.attachment.file_id]
    if screen.album:
        content["album"] = [[item.kind, item.name, item.file_id] for item in screen.album]
    if reply_to is not None:
        content["reply_to"] = reply_to
    return json_text(content)


def unpack(body: str) -> Packed:
    """The screen behind `pack`; the bytes of its file are fetched when it is sent."""
    content = from_json(body)
    card = content.get("card")
    attached = content.get("attachment")
    screen = Screen(
        text=Markup(content["text"]),  # noqa: S704 (escaped when the screen was made)
        buttons=tuple(tuple(Button(*button) for button in row) for row in content.get("buttons", ())),
        card=ContactCard(*card) if card else None,
        attachment=_attachment(*attached) if attached else None,
        album=tuple(_attachment(*item) for item in content.get("album", ())),
    )
    return Packed(screen, bool(content.get("plain")), content.get("reply_to"))


def _attachment(kind: FileKind, name: str, file_id: str) -> Attachment:
    return Attachment(kind, name, file_id=file_id)


def as_plain(body: str) -> str:
    """The same without markup; its lines stay."""
    content = from_json(body)
    content["text"] = html.unescape(_TAG.sub("", content["text"]))
    content["plain"] = True
    return json_text(content)
