"""One's own profile as a screen, and the screens that change it. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from markupsafe import Markup

from bot.core.member import Member
from bot.core.paging import on_page, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import LANGUAGES, Say
from bot.features.directory.model import Person, is_away
from bot.features.directory.own import LONGEST_TAG, MOST_TAGS, month_later, typed_day
from bot.features.directory.views.words import day_names, field_name, joined, label

TAGS_FORM = "directory-tags"
BACK_FORM = "directory-back-day"

# A message holds 4,096 characters: 30 domains of 60 fit, the rest is cut where it is longer than anybody types.
LONGEST_LINE = 120
LONGEST_TAGS = 1900
LONGEST_BEFORE = 300


def profile(
    say: Say, member: Member, person: Person, stand_in: Person | None, today: date, notice: Markup | None
) -> Screen:
    """Everything that stands about somebody, and who sees what; `notice` comes first."""
    away = is_away(person, today)
    paragraphs = [
        *([notice] if notice else []),
        Markup("\n").join(_seen_by_everyone(say, person)),
        Markup("\n").join(_reach(say, person)),
        *([_pause(say, person, stand_in)] if away else []),
        Markup("\n").join(_footer(say, member, person)),
    ]
    return Screen(Markup("\n\n").join(paragraphs), _buttons(say, person, away=away))


def _seen_by_everyone(say: Say, person: Person) -> Iterator[Markup]:
    yield Markup("<b>{}</b>").format(shortened(person.name, LONGEST_LINE))
    yield Markup.escape(shortened(joined((person.job_title, person.organisation)), LONGEST_LINE))
    values = {
        "tags": shortened(", ".join(person.tags), LONGEST_TAGS),
        "working_days": day_names(say, person.working_days),
        "wijken": shortened(", ".join(person.wijken), LONGEST_LINE) or say.label("directory-every-wijk"),
        "languages": shortened(", ".join(person.languages), LONGEST_LINE),
    }
    for field, value in values.items():
        yield _line(say, field, value or say.label("directory-empty"))
    if person.lived_experience:
        yield _line(say, "lived_experience", say.label("directory-yes"))
    yield say("directory-seen-by-everyone")


def _reach(say: Say, person: Person) -> Iterator[Markup]:
    for field, value, shown in _hideable(person):
        yield _line(say, field, shortened(value, LONGEST_LINE) or say.label("directory-empty"))
        if value:
            yield say("directory-shown-to-members" if shown else "directory-shown-to-nobody")


def _pause(say: Say, person: Person, stand_in: Person | None) -> Markup:
    paused = say("directory-paused", day=person.paused_until or date.max)
    if stand_in is None:
        return paused
    return paused + " " + say("directory-paused-stand-in", name=shortened(stand_in.name, LONGEST_LINE))


def _footer(say: Say, member: Member, person: Person) -> Iterator[Markup]:
    if person.own_fields:
        yield say(
            "directory-own-fields",
            fields=say.listed(field_name(say, field) for field in sorted(person.own_fields)),
        )
    yield say("directory-role", role=member.role)
    yield say("directory-wrong")


def _buttons(say: Say, person: Person, *, away: bool) -> Rows:
    other = next(language for language in LANGUAGES if language != say.language)
    return (
        (
            Button(say.label("directory-change-tags"), "directory:tags"),
            Button(say.label("directory-change-days"), "directory:days"),
        ),
        *((_show_or_hide(say, field, shown=shown),) for field, value, shown in _hideable(person) if value),
        _pause_buttons(say, away=away),
        (Button(say.label("directory-wishes"), "member:wishes"),),
        (Button(say.label("directory-other-language"), f"directory:language:{other}"),),
        (
            Button(say.label("directory-my-data"), "member:export"),
            Button(say.label("directory-forget-me"), "member:forget"),
        ),
    )


def _pause_buttons(say: Say, *, away: bool) -> tuple[Button, ...]:
    if not away:
        return (Button(say.label("directory-pause"), "directory:pause"),)
    change = Button(say.label("directory-change-pause"), "directory:pause")
    return (Button(say.label("directory-resume"), "directory:resume"), change)


def _show_or_hide(say: Say, field: str, *, shown: bool) -> Button:
    verb = "hide" if shown else "show"
    return Button(say.label(f"directory-{verb}-{field}"), f"directory:{verb}:{field}")


def _hideable(person: Person) -> tuple[tuple[str, str, bool], ...]:
    """Field, value and whether members see it."""
    return ("phone", person.phone, person.phone_shown), ("email", person.email, person.email_shown)


def _line(say: Say, field: str, value: str) -> Markup:
    return Markup("{}: {}").format(field_name(say, field), value)


def ask_tags(say: Say, person: Person) -> Screen:
    """What do you know about?"""
    now = shortened(", ".join(person.tags), LONGEST_TAGS) or say.label("directory-empty")
    return Screen(say("directory-ask-tags", now=now, most=MOST_TAGS, longest=LONGEST_TAG), (_back(say),))


def tags_changed(say: Say, before: Sequence[str]) -> Markup:
    """The domains were changed, and this is what was there."""
    if not before:
        return say("directory-tags-changed")
    return say("directory-tags-changed-from", before=shortened(", ".join(before), LONGEST_BEFORE))


def days(say: Say, person: Person) -> Screen:
    """A button for each day."""
    week = [
        Button(f"{'✓ ' if works else ''}{day_names(say, [day])}", f"directory:day:{day}:{0 if works else 1}")
        for day in range(1, 8)
        for works in [day in person.working_days]
    ]
    text = say("directory-ask-days") if person.working_days else say("directory-ask-days-unknown")
    return Screen(text, (tuple(week[:4]), tuple(week[4:]), _back(say)))


def explain_showing(say: Say, field: str, person: Person) -> Screen:
    """Who would see it, and that no is an answer too."""
    value = person.phone if field == "phone" else person.email
    yes = Button(say.label("directory-show-yes"), f"directory:show:{field}:yes")
    no = Button(say.label("directory-show-no"), "directory:profile")
    return Screen(
        say("directory-explain-showing", field=field, value=shortened(value, LONGEST_LINE)), ((yes, no),)
    )


def ask_pause(say: Say, today: date) -> Screen:
    """When are you back?"""
    choices = (
        ("directory-after-1-week", today + timedelta(weeks=1)),
        ("directory-after-2-weeks", today + timedelta(weeks=2)),
        ("directory-after-1-month", month_later(today)),
    )
    rows = tuple(
        (Button(say.label(key, day=day), f"directory:away:{day.isoformat()}"),) for key, day in choices
    )
    other = (Button(say.label("directory-other-day"), "directory:back-day"),)
    return Screen(say("directory-ask-pause"), (*rows, other, _back(say)))


def ask_back_day(say: Say, today: date) -> Screen:
    """The day of coming back, typed."""
    return Screen(say("directory-ask-back-day", example=typed_day(month_later(today))), (_back(say),))


def ask_stand_in(say: Say, until: date, colleagues: Sequence[Person], page: int) -> Screen:
    """A page of colleagues who could stand in."""
    rows = [
        (Button(label(p.name, p.job_title), f"directory:stand-in:{p.id}"),) for p in on_page(colleagues, page)
    ]
    pages = turning(say, colleagues, page, "directory:colleagues")
    nobody = (Button(say.label("directory-no-stand-in"), "directory:profile"),)
    return Screen(say("directory-ask-stand-in", day=until), (*rows, *pages, nobody))


def stands_in(say: Say, person: Person, until: date) -> Screen:
    """To the colleague who was chosen."""
    return Screen(say("directory-you-stand-in", name=shortened(person.name, LONGEST_LINE), day=until))


def _back(say: Say) -> tuple[Button, ...]:
    return (Button(say.label("directory-to-profile"), "directory:profile"),)
