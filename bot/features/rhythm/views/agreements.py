"""What is asked of organisations, and changing it. Pure.

Not here: how they stand (overview).
"""

from collections.abc import Sequence

from markupsafe import Markup

from bot.core.paging import on_page, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.rhythm.model import Pause, Progress, Rhythm, Standing
from bot.features.rhythm.month import Month
from bot.features.rhythm.views.labels import month_name

TOTAL_FORM = "rhythm-total"
LONGEST_LABEL = 60
MINIMUMS = (0, 1, 2, 3, 4, 5)
LENGTHS = (3, 6, 12)
AHEAD = 6  # months to choose from
UNTIL_FURTHER_NOTICE = "open"


def not_begun(say: Say, soonest: Month) -> Screen:
    """Nothing is asked of anybody yet: begin when?"""
    buttons = tuple(
        (Button(say.label("rhythm-begin", month=month_name(say, month)), f"rhythm:begin:{month}"),)
        for month in (soonest, soonest + 1)
    )
    return Screen(say("rhythm-begin-when"), buttons)


def organisations(say: Say, rhythms: Sequence[Rhythm], month: Month, page: int) -> Screen:
    """Every organisation with what is asked of it."""
    rows = tuple(
        (Button(shortened(_in_short(say, one, month), LONGEST_LABEL), f"rhythm:show:{one.organisation_id}"),)
        for one in on_page(rhythms, page)
    )
    turn = turning(say, rhythms, page, "rhythm:list")
    return Screen(say("rhythm-organisations", count=len(rhythms)), (*rows, *((turn,) if turn else ())))


def _in_short(say: Say, rhythm: Rhythm, month: Month) -> str:
    if rhythm.paused(month):
        return say.label("rhythm-in-short-paused", organisation=rhythm.organisation)
    return say.label("rhythm-in-short", organisation=rhythm.organisation, minimum=_minimum(rhythm, month))


def agreement(
    say: Say,
    rhythm: Rhythm,
    month: Month,
    standing: Standing,
    progress: Progress,
    contacts: Sequence[str],
    *,
    may_set: bool,
) -> Screen:
    """What is asked of one organisation. A contact person may pause; the rest is for coordinators."""
    lines = [
        Markup("<b>{}</b>").format(rhythm.organisation),
        say("rhythm-asked", minimum=_minimum(rhythm, month)),
        say(
            "rhythm-period",
            first=month_name(say, progress.first),
            last=month_name(say, progress.last),
            wanted=progress.wanted,
            brought=progress.brought,
        ),
    ]
    pause = next((one for one in rhythm.pauses if one.last is None or one.last >= month), None)
    if pause:
        lines.append(_pause(say, pause))
    lines.append(
        say("rhythm-contacts", names=say.listed(contacts)) if contacts else say("rhythm-contacts-none")
    )
    id_ = rhythm.organisation_id
    rows: Rows = ()
    if may_set:
        rows += ((_to(say, "minimum", id_), _to(say, "period", id_), _to(say, "total", id_)),)
    rows += ((_to(say, "resume" if pause else "pause", id_),),)
    if standing is Standing.NOT_YET:
        rows += ((Button(say.label("rhythm-cannot"), f"rhythm:cannot:{month}:{id_}"),),)
    if standing is Standing.EXCUSED:
        rows += ((Button(say.label("rhythm-after-all"), f"rhythm:can:{month}:{id_}"),),)
    if may_set:
        rows += ((Button(say.label("rhythm-back"), "rhythm:list:0"),),)
    return Screen(Markup("\n").join(lines), rows)


def which_minimum(say: Say, rhythm: Rhythm, month: Month) -> Screen:
    """How many a month, from the running month on?"""
    text = say("rhythm-which-minimum", organisation=rhythm.organisation, month=month_name(say, month))
    buttons = tuple(
        Button(str(least), f"rhythm:minimum:{rhythm.organisation_id}:{least}") for least in MINIMUMS
    )
    return Screen(text, (buttons, (_back(say, rhythm),)))


def which_start(say: Say, rhythm: Rhythm, month: Month) -> Screen:
    """From which month on do periods follow each other?"""
    starts = dict.fromkeys((rhythm.first, *(month + ahead for ahead in range(4))))
    rows = tuple(
        (Button(month_name(say, start), f"rhythm:period:{rhythm.organisation_id}:{start}"),)
        for start in starts
    )
    return Screen(say("rhythm-which-start", organisation=rhythm.organisation), (*rows, (_back(say, rhythm),)))


def which_length(say: Say, rhythm: Rhythm, start: Month) -> Screen:
    """How long is a period?"""
    buttons = tuple(
        Button(
            say.label("rhythm-months", count=length),
            f"rhythm:period:{rhythm.organisation_id}:{start}:{length}",
        )
        for length in LENGTHS
    )
    text = say("rhythm-which-length", organisation=rhythm.organisation, start=month_name(say, start))
    return Screen(text, (buttons, (_back(say, rhythm),)))


def which_total(say: Say, rhythm: Rhythm, follows: int) -> Screen:
    """How many in a period? A number is typed."""
    label = say.label("rhythm-total-follows", count=follows)
    button = Button(label, f"rhythm:total:{rhythm.organisation_id}:follows")
    text = say("rhythm-which-total", organisation=rhythm.organisation, months=rhythm.months)
    return Screen(text, ((button,), (_back(say, rhythm),)))


def pause_from(say: Say, rhythm: Rhythm, month: Month) -> Screen:
    """From which month on?"""
    starts = [month + ahead for ahead in range(AHEAD)]
    rows = tuple(
        tuple(Button(month_name(say, one), f"rhythm:pause:{rhythm.organisation_id}:{one}") for one in pair)
        for pair in zip(starts[::2], starts[1::2], strict=True)
    )
    return Screen(say("rhythm-pause-from", organisation=rhythm.organisation), (*rows, (_back(say, rhythm),)))


def pause_until(say: Say, rhythm: Rhythm, first: Month) -> Screen:
    """Until and including which month?"""
    ends = [first + ahead for ahead in range(AHEAD)]
    start = f"rhythm:pause:{rhythm.organisation_id}:{first}"
    rows = tuple(
        tuple(Button(month_name(say, one), f"{start}:{one}") for one in pair)
        for pair in zip(ends[::2], ends[1::2], strict=True)
    )
    further = (Button(say.label("rhythm-until-further-notice"), f"{start}:{UNTIL_FURTHER_NOTICE}"),)
    text = say("rhythm-pause-until", organisation=rhythm.organisation, first=month_name(say, first))
    return Screen(text, (*rows, further, (_back(say, rhythm),)))


def _pause(say: Say, pause: Pause) -> Markup:
    first = month_name(say, pause.first)
    if pause.last is None:
        return say("rhythm-pauses-from", first=first)
    return say("rhythm-pauses", first=first, last=month_name(say, pause.last))


def _minimum(rhythm: Rhythm, month: Month) -> int:
    """What is asked in a month, or in the first one for who takes part later."""
    return rhythm.minimum(max(month, rhythm.first))


def _to(say: Say, verb: str, organisation_id: int) -> Button:
    return Button(say.label(f"rhythm-to-{verb}"), f"rhythm:{verb}:{organisation_id}")


def _back(say: Say, rhythm: Rhythm) -> Button:
    return Button(say.label("rhythm-back"), f"rhythm:show:{rhythm.organisation_id}")
