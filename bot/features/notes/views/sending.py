"""The last look before a note goes, and a note that is planned. Pure.

Not here: how it goes and went (receipts).
"""

from datetime import datetime, tzinfo

from markupsafe import Markup

from bot.core.screen import Button, Rows, Screen
from bot.core.texts import Say
from bot.features.notes.model import Note, Reach
from bot.features.notes.views.audience import by_organisation, left_behind
from bot.features.notes.views.draft import audience_button, last_row, preview_button
from bot.features.notes.views.labels import moment, start_of

TIME_FORM = "notes-time"


def last_look(say: Say, note: Note, reach: Reach, zone: tzinfo) -> Screen:
    """Below the note as it will arrive: who gets it, who does not, and the buttons that send."""
    lines = [
        say(
            "notes-goes-to",
            people=len(reach.people),
            organisations=len({p.organisation_id for p in reach.people}),
        ),
        by_organisation(say, reach.people),
    ]
    rest = left_behind(say, reach)
    parts = [Markup("\n").join(filter(None, lines)), Markup("\n").join(rest)]
    if reach.later:
        parts.append(say("notes-quiet-now", moment=moment(reach.later, zone)))
    return Screen(Markup("\n\n").join(filter(None, parts)), _last_look_buttons(say, note, reach))


def _last_look_buttons(say: Say, note: Note, reach: Reach) -> Rows:
    rows: Rows = ((audience_button(say, note.id),), last_row(say, note))
    if not reach.ready:
        return rows
    names = Button(say.label("notes-see-names"), f"notes:names:{note.id}:0")
    now = Button(say.label("notes-send-now", people=len(reach.ready)), f"notes:send:{note.id}:{note.version}")
    later = Button(say.label("notes-send-later"), f"notes:later:{note.id}:{note.version}")
    return ((now,), (later, names), *rows)


def ask_moment(say: Say, note: Note) -> Screen:
    """When does it go?"""
    return Screen(say("notes-ask-moment"), ((Button(say.label("notes-back"), f"notes:preview:{note.id}"),),))


def planned(say: Say, note: Note, zone: tzinfo, arrives: datetime | None) -> Screen:
    """It goes at its moment, unless that is in quiet hours; until then it can be taken back."""
    start = start_of(say, note.content)
    if note.send_at is None:
        text = say("notes-held", start=start)
    else:
        text = say("notes-planned", start=start, moment=moment(note.send_at, zone))
    if arrives and arrives != note.send_at:
        text = Markup("\n\n").join([text, say("notes-quiet-then", moment=moment(arrives, zone))])
    back = Button(say.label("notes-take-back"), f"notes:back:{note.id}")
    if note.send_at is None:
        return Screen(text, ((preview_button(say, note.id),), (back,)))
    now = Button(say.label("notes-send-planned-now"), f"notes:send:{note.id}:{note.version}")
    other = Button(say.label("notes-other-moment"), f"notes:later:{note.id}:{note.version}")
    return Screen(text, ((now, other), (back,)))


def not_sent(say: Say, note: Note, key: str, at: datetime, zone: tzinfo, why: str = "") -> Screen:
    """Its moment came, and it did not go: why."""
    text = say(key, start=start_of(say, note.content), moment=moment(at, zone), why=why)
    back = Button(say.label("notes-take-back"), f"notes:back:{note.id}")
    return Screen(text, () if key == "notes-no-coordinator-any-more" else ((back,),))


def went(say: Say, note: Note, people: int) -> Screen:
    """It goes out now: its buttons are gone, and a card follows."""
    return Screen(say("notes-went", start=start_of(say, note.content), people=people))
