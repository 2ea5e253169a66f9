"""Old notes in a list, and one of them shown again. Pure.

Not here: who may see which (service).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from bot.core.screen import Button, Rows, Screen
from bot.core.texts import Say
from bot.features.notes.model import Content, Found, Note
from bot.features.notes.views.labels import button, moment, start_of


def found(say: Say, notes: Sequence[Found], typed: str, zone: tzinfo, *, more: bool) -> Screen:
    """A button for each, the newest first."""
    if not notes:
        return Screen(say("notes-none-found" if typed else "notes-none"))
    text = say("notes-found-more" if more else "notes-found")
    rows: Rows = tuple(
        (button(label(say, moment(note.sent_at, zone), note.content), f"notes:show:{note.id}"),)
        for note in notes
    )
    return Screen(text, rows)


def again(say: Say, note: Note, screen: Screen, *, received: bool, manages: bool) -> Screen:
    """The note with the buttons that this reader may press."""
    rows: Rows = screen.buttons if received else ()
    if manages:
        rows = (*rows, (Button(say.label("notes-who-got-it"), f"notes:receipts:{note.id}"),))
    return replace(screen, buttons=rows)


def label(say: Say, at: datetime, content: Content) -> str:
    """'2 mrt · De afspraken van …'."""
    return say.label("notes-dated", day=at.date(), start=start_of(say, content))
