"""Screens of the directory: whatever stands in it, they fit in a message and show it as it was typed."""

from datetime import date
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.member import Member, Role
from bot.core.screen import Screen
from bot.core.shortening import shortened
from bot.core.texts import LANGUAGES, Texts
from bot.features.directory.columns import LAYOUT
from bot.features.directory.model import Person, Row
from bot.features.directory.own import LONGEST_TAG, MOST_TAGS
from bot.features.directory.plan import plan_import
from bot.features.directory.views import files, profile
from bot.sheets import Problem, UnknownColumn

TEXTS = Texts()
TODAY = date(2026, 3, 2)
MEMBER = Member(1, 1, "Noor", 1, Role.BEHEERDER, "nl")
LONG = "<&>" + "🏠é" * 600


def length(screen: Screen) -> int:
    """UTF-16 units of the text as it is read."""
    return len(unescape(screen.text.striptags()).encode("utf-16-le")) // 2


def huge(number: int) -> Person:
    """Somebody of whom every field is too long."""
    return Person(
        id=2**31 + number,
        organisation_id=1,
        organisation=LONG,
        name=f"{number}{LONG}",
        job_title=LONG,
        tags=tuple(f"{i}{'🏠' * LONGEST_TAG}"[:LONGEST_TAG] for i in range(MOST_TAGS)),
        wijken=(LONG,),
        phone=LONG,
        email=f"{number}{LONG}",
        working_days=frozenset(range(1, 8)),
        languages=(LONG,),
        lived_experience=True,
        phone_shown=True,
        own_fields=frozenset({"tags", "working_days"}),
        paused_until=date(2027, 3, 2),
    )


def changed(person: Person, number: int) -> Row:
    """A line of a file that changes everything."""
    text = f"{LONG}{number}"
    return Row(
        number,
        person.name,
        person.organisation,
        text,
        (text,),
        (text,),
        "",
        person.email,
        frozenset(),
        (text,),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_profile_fits_in_a_message(language: str) -> None:
    say, person = TEXTS.into(language), huge(0)
    notice = profile.tags_changed(say, person.tags)
    shown = profile.profile(say, MEMBER, person, huge(1), TODAY, notice)
    assert length(shown) <= 4096
    assert length(profile.ask_tags(say, person)) <= 4096
    assert length(profile.explain_showing(say, "phone", person)) <= 4096


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_dry_run_fits_in_a_message_and_a_file_says_it_all(language: str) -> None:
    say, people = TEXTS.into(language), [huge(number) for number in range(40)]
    rows = [changed(person, number) for number, person in enumerate(people[:20])]
    rows += [Row(number, f"new {number}{LONG}", LONG, LONG) for number in range(20, 60)]
    plan = plan_import(rows, people)
    unknown = [UnknownColumn(LONG, "telefoon")] * 40
    document, message = files.dry_run(say, LONG, plan, {p.id: p for p in people}, unknown, 2**40)
    assert length(message) <= 4096
    assert all(len(button.action.encode()) <= 64 for row in message.buttons for button in row)
    assert document.attachment
    assert document.attachment.data.decode("utf-8-sig").count(LONG) >= 40
    (leavers,) = files.leavers(say, plan.vanished * 30)
    assert length(leavers) <= 4096
    assert len(leavers.buttons) == files.LEAVERS_SHOWN
    assert length(files.sure_to_remove(say, people[0])) <= 4096


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_list_of_problems_fits_in_a_message(language: str) -> None:
    problems = [
        Problem(19_999, LONG, "directory-import-phone", {"value": "🏠" * 40}),
        Problem(19_999, "", "directory-import-two-kinds", {"organisation": LONG, "first": 19_998}),
    ] * 20
    unknown = [UnknownColumn(LONG, "")] * 40
    document, message = files.problems(TEXTS.into(language), problems, unknown)
    assert length(message) <= 4096
    assert document.attachment


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        *(f"directory-import-{what}" for what in "phone email working-days yes-or-no no-name".split()),
        *(f"sheet-{what}" for what in "long-cell loose-cell merged formula date error-value".split()),
    ],
)
def test_a_problem_shows_what_to_do_up_to_its_last_word(language: str, key: str) -> None:
    say = TEXTS.into(language)
    column = "" if key == "sheet-loose-cell" else "soort organisatie"
    problem = Problem(20_001, column, key, {"value": "x" * 40})
    screens = files.problems(say, [problem], [])
    assert len(screens) == 1
    assert "…" not in screens[0].text


def test_many_thousands_of_problems_make_a_file_of_bounded_length() -> None:
    problems = [Problem(row, "email", "directory-import-email", {"value": "x"}) for row in range(20_000)]
    document, _message = files.problems(TEXTS.into("nl"), problems, [])
    assert document.attachment
    lines = document.attachment.data.decode("utf-8-sig").splitlines()
    assert len(lines) == files.LONGEST_FILE + 1
    assert lines[-1].startswith("… en nog 15")


@given(name=st.text(min_size=1, max_size=60), tags=st.lists(st.text(min_size=1, max_size=20), max_size=5))
@settings(max_examples=50)
def test_values_show_as_they_were_typed(name: str, tags: list[str]) -> None:
    person = Person(1, 1, "De <Brug> & co", name, tags=tuple(tags))
    text = profile.profile(TEXTS.into("nl"), MEMBER, person, None, TODAY, None).text
    assert f"<b>{person.name}</b>" in unescape(text)
    assert "De &lt;Brug&gt; &amp; co" in text
    assert ", ".join(tags) in unescape(text)


@given(st.text(max_size=80), st.integers(1, 50))
def test_a_shortened_text_is_never_longer_and_a_short_one_stays(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short.encode("utf-16-le")) // 2 <= most
    assert short == text or short.endswith("…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headings_that_the_guide_names_are_headings_that_are_read(language: str) -> None:
    headings = TEXTS.into(language).label("directory-guide-coordinator").splitlines()[-1]
    named = [
        heading.strip().replace(" ", "")
        for part in headings.split(":")[1:]
        for heading in part.split(".")[0].split(",")
    ]
    assert len(named) == 11
    assert [heading for heading in named if heading not in LAYOUT.by_heading] == []
