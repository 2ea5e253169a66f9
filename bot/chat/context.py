"""What a handler is given beside the update: who speaks, in which language, and what they were in the middle of.

Not here: services and settings; handlers get those by constructor.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum, auto
from typing import Any

from telegram.ext import CallbackContext, ExtBot

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.texts import Say

FORM_LASTS = timedelta(days=1)
LARGEST = 2**63 - 1  # that a database can hold


@dataclass(frozen=True, slots=True)
class Form:
    """An unfinished form of one person: its kind and what was filled in so far."""

    kind: str
    content: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who an update comes from: a member, or somebody the bot does not know (`member` is none)."""

    member: Member | None
    form: Form | None = None


class Part(Enum):
    """What a message is of what somebody typed."""

    WHOLE = auto()
    FIRST = auto()  # perhaps
    REST = auto()


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """PTB's context with the visitor, what they typed and in which message; set by the turn before a handler runs.

    `part`: whether that message is all of it.
    """

    visitor: Visitor
    say: Say
    typed: str = ""
    message_id: int = 0
    part: Part = Part.WHOLE
    pressed: tuple[str, ...] = ()

    @property
    def member(self) -> Member:
        """The member who speaks; only for handlers that are for members."""
        if self.visitor.member is None:
            raise UserError("chat-stranger")
        return self.visitor.member

    def filled(self, kind: str = "") -> Mapping[str, Any]:
        """What the form that waits holds; a friendly `UserError` when there is none, or none of this kind."""
        waiting = self.visitor.form
        if waiting is None or kind not in ("", waiting.kind):
            raise UserError("chat-button-old")
        return waiting.content

    def number(self, place: int = 0) -> int:
        """A number from 0 in the data of the pressed button; old or forged data gives a friendly `UserError`."""
        try:
            number = int(self.pressed[place])
        except (IndexError, ValueError):
            raise UserError("chat-button-old") from None
        if not 0 <= number <= LARGEST:
            raise UserError("chat-button-old")
        return number

    def word(self, place: int = 0) -> str:
        """A word in the data of the pressed button."""
        try:
            return self.pressed[place]
        except IndexError:
            raise UserError("chat-button-old") from None
