"""What a person sees, as a value: text, buttons, a contact card or a file.

Not here: how it reaches Telegram (chat, delivery) and which words it holds (texts, views).
"""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from bot.core.member import Role


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: `action` comes back when it is pressed (at most 64 bytes), `url` opens."""

    label: str
    action: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact that a phone can store with one tap."""

    phone: str
    first_name: str
    last_name: str = ""


FileKind = Literal["photo", "video", "animation", "document"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture, video or document: by `file_id` when Telegram has it already, else its bytes."""

    kind: FileKind
    name: str
    data: bytes = b""
    file_id: str = ""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message. With a `card` or an `attachment` the text is sent as the line with it, or left out.

    An `album` is two to ten photos and videos, or as many documents, that Telegram has already; it carries no buttons.
    What is `secret`, such as a link that lets somebody in, is erased here as soon as it was sent.
    """

    text: Markup
    buttons: Rows = ()
    card: ContactCard | None = None
    attachment: Attachment | None = None
    album: tuple[Attachment, ...] = ()
    secret: bool = False


@dataclass(frozen=True, slots=True)
class InlineResult:
    """A line to choose from while typing in any chat, and the text that is sent when it is chosen."""

    title: str
    description: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands that a private chat offers from now on: those of a role, or of a stranger when there is none."""

    chat_id: int
    language: str
    role: Role | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one update leads to: new messages, the pressed message rewritten, a short word with the press, menus."""

    screens: tuple[Screen, ...] = ()
    rewritten: Screen | None = None
    toast: str = ""
    inline: tuple[InlineResult, ...] = ()
    menus: tuple[Menu, ...] = ()


def reply(*screens: Screen) -> Answer:
    """New messages in the chat."""
    return Answer(screens=screens)


def rewrite(screen: Screen, toast: str = "") -> Answer:
    """The message under the pressed button changes into `screen`."""
    return Answer(rewritten=screen, toast=toast)


NOTHING = Answer()
