"""A note while it is written: what to share, and what stands ready. Pure.

Not here: for whom it is (audience), the last look before it goes (sending).
"""

from datetime import datetime, tzinfo

from bot.core.errors import UserError
from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.notes.model import NOTE, Note, State
from bot.features.notes.views.labels import moment, start_of

CONTENT_FORM = "notes-content"


def ask_content(say: Say, note_id: int, *, change: bool = False) -> Screen:
    """What do you want to share?"""
    key = "notes-ask-content-again" if change else "notes-ask-content"
    return Screen(say(key), ((discard_button(say, note_id),),))


def refused(say: Say, note_id: int, error: UserError) -> Screen:
    """It cannot be sent like this, and why."""
    return Screen(say(error.key, **error.values), ((discard_button(say, note_id),),))


def card(say: Say, note: Note) -> Screen:
    """What stands ready, and what can be done with it."""
    what = (
        say("notes-ready", start=start_of(say, note.content))
        if note.kind == NOTE
        else say("notes-ready-item", kind=note.kind)
    )
    return Screen(what, ((audience_button(say, note.id), preview_button(say, note.id)), last_row(say, note)))


def edited(say: Say, note: Note) -> Screen:
    """The message with its text was edited, and so was the draft."""
    text = say("notes-edited", start=start_of(say, note.content))
    return Screen(text, ((audience_button(say, note.id), preview_button(say, note.id)), last_row(say, note)))


def not_edited(say: Say, note: Note) -> Screen:
    """A message was edited that the note does not follow any more: what does change it."""
    buttons = {
        State.DRAFT: Button(say.label("notes-change-content"), f"notes:content:{note.id}"),
        State.SCHEDULED: Button(say.label("notes-take-back"), f"notes:back:{note.id}"),
        State.SENT: Button(say.label("notes-correct"), f"notes:correct:{note.id}"),
    }
    button = buttons.get(note.state)
    return Screen(say("notes-not-edited", state=note.state), ((button,),) if button else ())


def unplanned(say: Say, note: Note, send_at: datetime, zone: tzinfo) -> Screen:
    """What it carries changed, so it does not go at its moment by itself."""
    text = say("notes-unplanned", kind=note.kind, moment=moment(send_at, zone))
    return Screen(text, ((preview_button(say, note.id),),))


def discarded(say: Say) -> Screen:
    """It is gone."""
    return Screen(say("notes-discarded"))


def offered(say: Say, note: Note) -> Screen:
    """Something that was forwarded or sent out of the blue can become a note."""
    text = say("notes-offered", start=start_of(say, note.content))
    return Screen(text, ((audience_button(say, note.id),), last_row(say, note)))


def busy(say: Say, note: Note) -> Screen:
    """There is a draft already: what was forwarded now was not kept."""
    text = say("notes-draft-first", start=start_of(say, note.content))
    return Screen(text, ((audience_button(say, note.id), preview_button(say, note.id)), last_row(say, note)))


def last_row(say: Say, note: Note) -> tuple[Button, ...]:
    """Change what is in it, or throw it away."""
    change = (
        (Button(say.label("notes-change-content"), f"notes:content:{note.id}"),) if note.kind == NOTE else ()
    )
    return (*change, discard_button(say, note.id))


def audience_button(say: Say, note_id: int) -> Button:
    """For whom is it?"""
    return Button(say.label("notes-choose-audience"), f"notes:audience:{note_id}")


def preview_button(say: Say, note_id: int) -> Button:
    """See it as it will arrive."""
    return Button(say.label("notes-preview"), f"notes:preview:{note_id}")


def discard_button(say: Say, note_id: int) -> Button:
    """Throw the draft away."""
    return Button(say.label("notes-discard"), f"notes:discard:{note_id}")
