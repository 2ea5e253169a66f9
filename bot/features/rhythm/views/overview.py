"""How organisations stand: as a picture, as text and as a table. Pure.

Not here: drawing (charts), who may see whom (service).
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from bot.charts.months import Mark, Row
from bot.core.paging import on_page, turning
from bot.core.screen import Attachment, Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.rhythm.model import Excuse, Line, Progress, Sheet, Standing
from bot.features.rhythm.month import Month
from bot.features.rhythm.views.labels import month_name, named, short_month
from bot.sheets import write_table

PICTURE_PAGE = 25
LONGEST_NAME = 60
LONGEST_EXCUSE = 150
MOST_IN_CAPTION = 900  # characters; Telegram takes 1,024

MARKS = {
    Standing.MET: Mark.REACHED,
    Standing.NOT_YET: Mark.NOT_YET,
    Standing.PAUSED: Mark.OFF,
    Standing.EXCUSED: Mark.OFF,
    Standing.NOT_ASKED: Mark.NOTHING,
}


def columns(say: Say, sheet: Sheet) -> list[str]:
    """What stands above the picture."""
    return [short_month(say, month) for month in sheet.months]


def rows(sheet: Sheet, page: int) -> list[Row]:
    """The lines of one picture."""
    return [
        Row(
            line.rhythm.organisation,
            [MARKS[standing] for standing in line.standings],
            line.brought,
            f"{line.progress.brought}/{line.progress.wanted}",
        )
        for line in on_page(sheet.lines, page, PICTURE_PAGE)
    ]


def legend(say: Say) -> Mapping[Mark, str]:
    """What stands below the picture."""
    return {
        Mark.REACHED: say.label("rhythm-standing-met"),
        Mark.NOT_YET: say.label("rhythm-standing-not_yet"),
        Mark.OFF: say.label("rhythm-standing-off"),
    }


def all_organisations(say: Say, sheet: Sheet, page: int, picture: bytes) -> Screen:
    """The picture of all organisations, with what it comes to this month."""
    lines = [_this_month(say, sheet), say("rhythm-on-the-right")]
    if len(sheet.lines) > PICTURE_PAGE:
        shown = on_page(sheet.lines, page, PICTURE_PAGE)
        first = sheet.lines.index(shown[0]) + 1
        lines.append(say("rhythm-page", first=first, last=first + len(shown) - 1, all=len(sheet.lines)))
    turn = turning(say, sheet.lines, page, "rhythm:stand", size=PICTURE_PAGE)
    photo = Attachment("photo", "stand.png", picture)
    return Screen(Markup("\n").join(lines), (*turn, *_other_forms(say)), attachment=photo)


def one_organisation(say: Say, sheet: Sheet, picture: bytes, *, may_pause: bool) -> Screen:
    """The picture of one's own organisation, with how far it is; contact persons can go on to a pause."""
    (line,) = sheet.lines
    text = say(
        "rhythm-own-stand",
        organisation=line.rhythm.organisation,
        month=month_name(say, sheet.months[-1]),
        standing=line.standings[-1],
        brought=line.brought[-1],
    )
    whole = Markup("\n").join((text, _how_far(say, line.progress)))
    rows = _other_forms(say)
    if may_pause:
        label = say.label("rhythm-to-agreement")
        rows += ((Button(label, f"rhythm:show:{line.rhythm.organisation_id}"),),)
    return Screen(whole, rows, attachment=Attachment("photo", "stand.png", picture))


def as_text(say: Say, sheet: Sheet, page: int) -> Screen:
    """What the picture shows, in words."""
    shown = on_page(sheet.lines, page)
    parts = [_in_words(say, sheet, line) for line in shown]
    if len(sheet.lines) > 1:
        parts.insert(0, _this_month(say, sheet))
    return Screen(Markup("\n\n").join(parts), turning(say, sheet.lines, page, "rhythm:text"))


def document(say: Say, sheet: Sheet) -> Screen:
    """All of it as a table: a line for each organisation, a column for each month."""
    headings = [say.label("rhythm-column-organisation"), *map(str, sheet.months)]
    headings += [
        say.label(f"rhythm-column-{name}") for name in ("first", "last", "brought", "wanted", "to-go")
    ]
    lines = [_in_cells(say, line) for line in sheet.lines]
    file = Attachment(
        "document", f"{say.label('rhythm-file')}.csv", write_table([headings, *lines], "csv", "")
    )
    return Screen(say("rhythm-document"), attachment=file)


def looking_back(say: Say, sheet: Sheet, excuses: Sequence[Excuse], picture: bytes) -> Screen:
    """The month that is over, for coordinators."""
    lines = [_in_numbers(say, "rhythm-looking-back", sheet)]
    if excuses:
        names = [_excuse(excuse) for excuse in excuses]
        lines.append(say("rhythm-did-not-work-out", names=named(say, names, LONGEST_EXCUSE)))
    text = Markup("\n").join(lines)
    if len(text) > MOST_IN_CAPTION:
        text = lines[0]
    button = Button(say.label("rhythm-show-all"), "rhythm:stand:0")
    return Screen(text, ((button,),), attachment=Attachment("photo", "maand.png", picture))


def hard_to_reach(say: Say, without_contact: Sequence[str], without_members: Sequence[str]) -> Screen:
    """Organisations that cannot be reminded, and what to do about it."""
    parts = []
    if without_contact:
        parts.append(say("rhythm-no-contact", count=len(without_contact), names=named(say, without_contact)))
    if without_members:
        parts.append(say("rhythm-no-members", count=len(without_members), names=named(say, without_members)))
    return Screen(Markup("\n\n").join(parts))


def contact_left(say: Say, name: str, organisation: str) -> Screen:
    """An organisation has nobody left who can be reminded."""
    return Screen(say("rhythm-contact-left", name=name, organisation=organisation))


def _other_forms(say: Say) -> Rows:
    text = Button(say.label("rhythm-as-text"), "rhythm:text:0")
    file = Button(say.label("rhythm-as-csv"), "rhythm:csv")
    return ((text, file),)


def _this_month(say: Say, sheet: Sheet) -> Markup:
    return _in_numbers(say, "rhythm-this-month", sheet)


def _in_numbers(say: Say, key: str, sheet: Sheet) -> Markup:
    found = Counter(line.standings[-1] for line in sheet.lines)
    return say(
        key,
        month=month_name(say, sheet.months[-1]),
        met=found[Standing.MET],
        notyet=found[Standing.NOT_YET],
        off=found[Standing.PAUSED] + found[Standing.EXCUSED],
        brought=sum(line.brought[-1] for line in sheet.lines),
    )


def _how_far(say: Say, progress: Progress) -> Markup:
    return say(
        "rhythm-how-far",
        first=month_name(say, progress.first),
        last=month_name(say, progress.last),
        brought=progress.brought,
        wanted=progress.wanted,
        left=progress.to_go,
    )


def _in_words(say: Say, sheet: Sheet, line: Line) -> Markup:
    name = Markup("<b>{}</b>").format(shortened(line.rhythm.organisation, LONGEST_NAME))
    parts = [name, _how_far(say, line.progress)]
    for standing in (Standing.MET, Standing.NOT_YET, Standing.PAUSED, Standing.EXCUSED):
        places = [place for place, found in enumerate(line.standings) if found is standing]
        if places:
            when = ", ".join(_month(say, sheet.months[place], line.brought[place]) for place in places)
            parts.append(say("rhythm-in-words", standing=standing, months=when))
    return Markup("\n").join(parts)


def _month(say: Say, month: Month, brought: int) -> str:
    return f"{short_month(say, month)} ({brought})" if brought > 1 else short_month(say, month)


def _in_cells(say: Say, line: Line) -> list[str]:
    cells = [_cell(say, *found) for found in zip(line.standings, line.brought, strict=True)]
    far = line.progress
    period = map(str, (far.first, far.last, far.brought, far.wanted, far.to_go))
    return [line.rhythm.organisation, *cells, *period]


def _cell(say: Say, standing: Standing, brought: int) -> str:
    word = "" if standing is Standing.NOT_ASKED else say.label(f"rhythm-standing-{standing}")
    return f"{word} ({brought})" if brought else word


def _excuse(excuse: Excuse) -> str:
    return f"{excuse.organisation} ({excuse.reason})" if excuse.reason else excuse.organisation
