"""A note as its receivers see it. Pure.

Not here: what its sender sees of it (draft, sending, receipts).
"""

from markupsafe import Markup

from bot.core.screen import Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import LANGUAGES, Say, Texts
from bot.features.notes.model import Note, Sender, has_caption, units
from bot.features.notes.views.labels import LONGEST_NAME


def header(say: Say, sender: Sender | None, *, corrected: bool) -> Markup:
    """Whom it is from."""
    if sender is None:
        return say("notes-from-nobody", corrected="yes" if corrected else "no")
    name, organisation = (shortened(part, LONGEST_NAME) for part in (sender.name, sender.organisation))
    return say("notes-from", name=name, organisation=organisation, corrected="yes" if corrected else "no")


def room_taken(texts: Texts, sender: Sender | None) -> int:
    """How much of a message the line above a note takes at most, in UTF-16 units."""
    lines = (header(texts.into(language), sender, corrected=True) for language in LANGUAGES)
    return max(map(units, lines)) + 2


def message(say: Say, note: Note, sender: Sender | None) -> Screen:
    """The note; an album goes before it as a message of its own."""
    parts = [header(say, sender, corrected=note.corrected)]
    if note.content.text:
        parts.append(Markup(note.content.text))  # noqa: S704 (Telegram's own HTML of what was typed)
    attachment = note.content.files[0] if has_caption(note.content) else None
    return Screen(Markup("\n\n").join(parts), ((read_button(say, note.id),),), attachment=attachment)


def album(note: Note) -> Screen | None:
    """Its photos and videos, or its documents, together, when there are several."""
    if len(note.content.files) < 2:
        return None
    return Screen(Markup(), album=note.content.files)


def withdrawn(say: Say) -> Screen:
    """What stands there when it can be deleted no more."""
    return Screen(say("notes-was-withdrawn"))


def read_button(say: Say, note_id: int) -> Button:
    """'Gelezen'."""
    return Button(say.label("notes-read"), f"notes:read:{note_id}")
