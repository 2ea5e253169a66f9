"""Sheets of the effectenarena: all of them, one, a box, and the whole as a picture and in words. Pure."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.charts import boxes
from bot.core.paging import on_page, turning
from bot.core.screen import Attachment, Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.arena.model import LONGEST_LINE, LONGEST_TITLE, MOST_IN_BOX, Box, Line, Sheet, in_box

TITLE_FORM = "arena-title"
LINE_FORM = "arena-line"

LONGEST_LABEL = 60
TALLEST_PHOTO = 1800  # pixels: a taller photo is made too small to read, so it goes as a document


def overview(say: Say, sheets: Sequence[Sheet], page: int, *, may_add: bool) -> Screen:
    """A page of the sheets, a button each."""
    rows = [(Button(sheet.title, f"arena:sheet:{sheet.id}"),) for sheet in on_page(sheets, page)]
    new = ((Button(say.label("arena-new"), "arena:new"),),) if may_add else ()
    text = Markup("\n\n").join([say("arena"), say("arena-sheets") if sheets else say("arena-none")])
    return Screen(text, (*rows, *turning(say, sheets, page, "arena:list"), *new))


def ask_title(say: Say) -> Screen:
    """Which solution?"""
    return Screen(say("arena-ask-title", most=LONGEST_TITLE))


def sheet(say: Say, sheet: Sheet, lines: Sequence[Line], *, may_remove: bool) -> Screen:
    """One sheet: a button for each box with how much stands in it."""
    rows = [(Button(_counted(say, box, lines), f"arena:box:{sheet.id}:{box}"),) for box in Box]
    if lines:
        rows.append((Button(say.label("arena-show"), f"arena:show:{sheet.id}"),))
    if may_remove:
        rows.append((Button(say.label("arena-remove"), f"arena:remove:{sheet.id}"),))
    rows.append((Button(say.label("arena-to-all"), "arena:list:0"),))
    return Screen(Markup("\n\n").join([_heading(sheet), say("arena-sheet")]), tuple(rows))


def box(say: Say, sheet: Sheet, box: Box, lines: Sequence[Line], own: Sequence[Line]) -> Screen:
    """What stands in a box; `own` are the lines that may be taken away."""
    rows = []
    if len(lines) < MOST_IN_BOX:
        rows.append((Button(say.label("arena-add"), f"arena:add:{sheet.id}:{box}"),))
    if own:
        rows.append((Button(say.label("arena-take-out"), f"arena:own:{sheet.id}:{box}"),))
    rows.append((Button(say.label("arena-back"), f"arena:sheet:{sheet.id}"),))
    text = Markup("\n\n").join([_heading(sheet), _box_in_words(say, box, lines), say(f"arena-about-{box}")])
    return Screen(text, tuple(rows))


def ask_lines(say: Say, box: Box) -> Screen:
    """What belongs in the box?"""
    return Screen(say("arena-ask-lines", box=say(f"arena-box-{box}"), most=LONGEST_LINE))


def which_line(say: Say, sheet: Sheet, box: Box, own: Sequence[Line]) -> Screen:
    """A button for each line that may be taken away."""
    rows = [(Button(shortened(line.text, LONGEST_LABEL), f"arena:out:{line.id}"),) for line in own]
    back = Button(say.label("arena-back"), f"arena:box:{sheet.id}:{box}")
    return Screen(say("arena-which-line"), (*rows, (back,)))


def sure_to_remove(say: Say, sheet: Sheet, count: int) -> Screen:
    """Ask once."""
    yes = Button(say.label("arena-remove-yes"), f"arena:remove:{sheet.id}:yes")
    no = Button(say.label("arena-remove-no"), f"arena:sheet:{sheet.id}")
    return Screen(say("arena-remove-sure", title=sheet.title, count=count), ((yes, no),))


def whole(say: Say, sheet: Sheet, lines: Sequence[Line], drawn: bytes) -> tuple[Screen, Screen]:
    """The sheet as a picture, and the same in words."""
    height = int.from_bytes(drawn[20:24], "big")  # where a PNG says so
    photo = Attachment("photo" if height <= TALLEST_PHOTO else "document", "effectenarena.png", drawn)
    parts = [_heading(sheet), *(_box_in_words(say, box, in_box(lines, box)) for box in Box)]
    back = Button(say.label("arena-to-sheet"), f"arena:sheet:{sheet.id}")
    return Screen(_heading(sheet), attachment=photo), Screen(Markup("\n\n").join(parts), ((back,),))


def draw(say: Say, sheet: Sheet, lines: Sequence[Line]) -> bytes:
    """The sheet as PNG. Slow: call it in a thread."""
    content = [
        boxes.Box(
            say.label(f"arena-box-{box}"),
            tuple(line.text for line in in_box(lines, box)),
            say.label("arena-box-empty"),
        )
        for box in Box
    ]
    return boxes.boxes(sheet.title, content)


def _heading(sheet: Sheet) -> Markup:
    return Markup("<b>{}</b>").format(sheet.title)


def _counted(say: Say, box: Box, lines: Sequence[Line]) -> str:
    return say.label("arena-box-button", box=say.label(f"arena-box-{box}"), count=len(in_box(lines, box)))


def _box_in_words(say: Say, box: Box, lines: Sequence[Line]) -> Markup:
    heading = Markup("<b>{}</b>").format(say.label(f"arena-box-{box}"))
    items = [Markup("• {}").format(line.text) for line in lines] or [say("arena-box-empty")]
    return Markup("\n").join([heading, *items])
