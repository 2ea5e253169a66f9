"""Looks a raw Telegram update over, and blanks it, before it is stored anywhere.

Plain dictionaries as the Bot API gives them (https://core.telegram.org/bots/api#update). What somebody else
wrote (the original of a reply, a quote, a forward) and the bot's own words above a button are never kept; but the
words of a forward are when whoever passes it on may do so (`forwards`). Who wrote it never is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.privacy.guard import Guard
from bot.privacy.signals import Kind

Raw = dict[str, Any]

WORDS = frozenset(
    {"text", "caption", "file_name", "question", "query", "title", "address", "explanation", "performer"}
)
"""The fields that hold what somebody typed, wherever they stand in an update."""

ABOUT_WORDS = frozenset(
    {
        "entities",
        "caption_entities",
        "question_entities",
        "text_entities",
        "explanation_entities",
        "link_preview_options",
    }
)
"""These point into such a field: they go when it goes."""

PARTIES = frozenset({"from", "chat", "sender_chat", "via_bot", "user", "actor_chat", "reply_markup"})
"""Who speaks and where, and the bot's own buttons: not looked at, left as they are."""

OTHERS = frozenset({"reply_to_message", "external_reply", "quote", "pinned_message"})
"""What somebody else wrote before."""

ORIGINS = frozenset({"forward_origin", "origin"})


@dataclass(frozen=True, slots=True)
class Find:
    """Something that looks like client data, with the words themselves: to compare, never to keep."""

    kind: Kind
    text: str


def blank_update(raw: Raw, guard: Guard) -> tuple[Raw, tuple[Kind, ...]]:
    """The update as it may be kept, and the kinds of client data found in it, in the order of `Kind`."""
    found = look_over(raw, guard)
    return kept_of(raw, blank=bool(found)), kinds_of(found)


def look_over(raw: Raw, guard: Guard, *, forwards: bool = False) -> tuple[Find, ...]:
    """Everything in the update that looks like client data."""
    return tuple(_finds(raw, guard, forwards=forwards))


def kinds_of(found: Iterable[Find]) -> tuple[Kind, ...]:
    """The kinds of what was found, each once and in the order of `Kind`."""
    kinds = {find.kind for find in found}
    return tuple(kind for kind in Kind if kind in kinds)


def kept_of(raw: Raw, *, blank: bool, forwards: bool = False) -> Raw:
    """The update as it may be kept: when it is blanked every typed text becomes "" and its entities go.

    `raw` itself is not changed.
    """
    return _kept(raw, blank=blank, forwards=forwards)


def _finds(node: Raw, guard: Guard, *, forwards: bool) -> Iterator[Find]:
    of_others = "forward_origin" in node and not forwards
    for key, value in node.items():
        if key in PARTIES or key in ORIGINS or _is_of_others(key, node):
            continue
        if key == "contact":
            if not _may_share(value, node, guard):
                yield Find(Kind.CONTACT, "")
        elif key in WORDS and isinstance(value, str):
            if not of_others:
                yield from (Find(found.kind, value[found.start : found.end]) for found in guard.look(value))
        else:
            for child in _children(value):
                yield from _finds(child, guard, forwards=forwards)


def _kept(node: Raw, *, blank: bool, forwards: bool) -> Raw:
    blank = blank or ("forward_origin" in node and not forwards)
    kept = {}
    for key, value in node.items():
        if blank and key in ABOUT_WORDS:
            continue
        if key in PARTIES:
            kept[key] = value
        elif key in ORIGINS and isinstance(value, dict):
            kept[key] = {"type": "hidden_user", "date": value.get("date", 0), "sender_user_name": ""}
        elif key == "contact" and blank:
            kept[key] = {"phone_number": "", "first_name": ""}
        elif key in WORDS and isinstance(value, str):
            kept[key] = "" if blank else value
        else:
            kept[key] = _kept_value(value, blank=blank or _is_of_others(key, node), forwards=forwards)
    return kept


def _kept_value(value: Any, *, blank: bool, forwards: bool) -> Any:
    if isinstance(value, dict):
        return _kept(value, blank=blank, forwards=forwards)
    if isinstance(value, list):
        return [_kept_value(item, blank=blank, forwards=forwards) for item in value]
    return value


def _children(value: Any) -> Iterator[Raw]:
    if isinstance(value, dict):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _children(item)


def _is_of_others(key: str, node: Raw) -> bool:
    """Only a pressed button has a `chat_instance`; the message with it is the bot's own."""
    return key in OTHERS or (key == "message" and "chat_instance" in node)


def _may_share(contact: Any, message: Raw, guard: Guard) -> bool:
    """A contact card is the sender's own, or a colleague's."""
    if not isinstance(contact, dict):
        return False
    sender = message.get("from")
    own = isinstance(sender, dict) and sender.get("id") is not None and contact.get("user_id") == sender["id"]
    return own or guard.colleagues.has_phone(str(contact.get("phone_number", "")))
