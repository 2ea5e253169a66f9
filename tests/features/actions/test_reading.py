"""Action points are recognised in a note, and nothing in them is made up."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.folding import fold
from bot.features.actions.model import LONGEST_TEXT
from bot.features.actions.reading import Found, Names, action_points, typed_points
from bot.features.directory.model import Person

MONDAY = date(2026, 3, 2)
JOOST, FATMA, NOOR, ANS, OTHER_ANS = 1, 2, 3, 4, 5
PEOPLE = (
    Person(JOOST, 1, "Kredietbank", "Joost Bakker"),
    Person(FATMA, 2, "De Woonst", "Fatma Yilmaz"),
    Person(NOOR, 3, "Wijkteam", "Noor de Wit"),
    Person(ANS, 1, "Kredietbank", "Ans Mulder"),
    Person(OTHER_ANS, 2, "De Woonst", "Ans de Boer"),
)
MAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Actie: bel de gemeente @Joost vóór 12 mei", Found("bel de gemeente", JOOST, MAY)),
        ("Actie: bel de gemeente vóór 12 mei @joost", Found("bel de gemeente", JOOST, MAY)),
        ("Actie: @Joost belt de gemeente vóór 12 mei", Found("Joost belt de gemeente", JOOST, MAY)),
        ("ACTIE: Joost Bakker: bel de gemeente (12-5)", Found("bel de gemeente", JOOST, MAY)),
        ("Actie Joost: bel de gemeente", Found("bel de gemeente", JOOST)),
        ("Actie 3: bel de gemeente @Noor de Wit, vrijdag", Found("bel de gemeente", NOOR, date(2026, 3, 6))),
        ("- Actie: bel de gemeente.", Found("bel de gemeente.")),
        ("**Actie:** bel de gemeente", Found("bel de gemeente")),
        ("Besproken. Actie: zaal huren @Fatma", Found("zaal huren", FATMA)),
        ("Action: @Fatma books the room by May 12", Found("Fatma books the room", FATMA, MAY)),
        ("Actiepunt: Fatma Yilmas: regel de zaal", Found("regel de zaal", FATMA)),
        (
            "Actie: @joost.bakker belt volgende week dinsdag",
            Found("joost.bakker belt", JOOST, date(2026, 3, 10)),
        ),
        ("Acties: bel de gemeente", Found("bel de gemeente")),
    ],
)
def test_a_marked_action_is_found_with_its_owner_and_day(line: str, found: Found) -> None:
    assert action_points(f"Welkom allemaal.\n{line}\nTot de volgende keer.", PEOPLE, MONDAY) == (found,)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Actie: bel de gemeente @Ans", "bel de gemeente Ans"),  # there are two
        ("Actie: @Joost en @Fatma bellen", "Joost en Fatma bellen"),
        ("Actie: bel de gemeente @Piet", "bel de gemeente Piet"),  # not in the directory
        ("Actie: Piet: bel de gemeente", "Piet: bel de gemeente"),
        ("Actie: Joost en Fatma: bel samen", "Joost en Fatma: bel samen"),
        ("Actie: Jooost: bel", "Jooost: bel"),  # a first name that looks like one may be another's
        ("Actie: bel Joost over de zaal", "bel Joost over de zaal"),  # named, not called
    ],
)
def test_an_owner_that_is_not_clear_stays_empty(line: str, text: str) -> None:
    assert action_points(line, PEOPLE, MONDAY) == (Found(text),)


@pytest.mark.parametrize(
    "rest",
    [
        "zo snel mogelijk",
        "volgende week",
        "eind mei",
        "op 12 of 13 mei",
        "op 12 mei of op 19 mei",
        "na het verslag van 12 mei",
        "zoek 2-3 mensen",
        "elke vrijdag",
        "volgende dinsdag",
    ],
)
def test_a_day_that_is_not_clear_stays_empty(rest: str) -> None:
    (found,) = action_points(f"Actie: bel de gemeente {rest}", PEOPLE, MONDAY)
    assert found.due is None
    assert found.text == f"bel de gemeente {rest}"


def test_of_two_days_the_one_that_is_called_a_deadline_counts() -> None:
    (found,) = action_points("Actie: meld vrijdag wie er komt, klaar vóór 12 mei", PEOPLE, MONDAY)
    assert found.due == MAY


NOTE = """Verslag wijkoverleg

Aanwezig:
- Joost
- Fatma

Acties
- Joost: bel de gemeente vóór 12 mei
2) zaal huren (@Fatma)

• folder maken
- [x] koffie halen

Daarna spraken we over de zomer.
- dit is geen actie

Afspraken:
* We bellen elkaar eerst
"""


def test_bullets_under_a_heading_are_found_until_something_else_is_said() -> None:
    assert action_points(NOTE, PEOPLE, MONDAY) == (
        Found("bel de gemeente", JOOST, MAY),
        Found("zaal huren", FATMA),
        Found("folder maken"),
        Found("We bellen elkaar eerst"),
    )


@pytest.mark.parametrize(
    "heading", ["Acties", "## Acties", "**Actiepunten:**", "Afspraken en acties", "Actions", "TO DO"]
)
def test_a_heading_is_known_in_many_forms(heading: str) -> None:
    assert len(action_points(f"{heading}\n- bel de gemeente", PEOPLE, MONDAY)) == (heading != "TO DO")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Acties: geen",
        "Actie:",
        "Acties\n- n.v.t.",
        "De actie: dat was mooi",
        "Actie nodig: ja",
        "reactie: prima",
        "Acties\n- 🙂",
    ],
)
def test_what_is_no_action_is_left_alone(text: str) -> None:
    assert action_points(text, PEOPLE, MONDAY) == ()


def test_each_line_that_is_typed_is_one() -> None:
    typed = "Acties:\nJoost: bel de gemeente\n\n- zaal huren @Fatma vrijdag\nActie: folder maken"
    assert typed_points(typed, PEOPLE, MONDAY) == (
        Found("bel de gemeente", JOOST),
        Found("zaal huren", FATMA, date(2026, 3, 6)),
        Found("folder maken"),
    )


words = st.sampled_from(
    "Actie: Acties Afspraken - * @Joost @Ans @Piet Joost: Ans: bel de gemeente vóór 12 mei vrijdag 13-5 of en . ; ( )".split()
)
notes = st.lists(words, max_size=25).flatmap(
    lambda parts: st.lists(st.sampled_from([" ", "\n"]), min_size=len(parts), max_size=len(parts)).map(
        lambda gaps: "".join(a + b for a, b in zip(parts, gaps, strict=True))
    )
)


LETTERS = re.compile(r"[^\W_]+")  # an underscore marks what is slanted, and goes


@given(notes | st.text(max_size=300))
@example("A_")
def test_nothing_is_made_up(note: str) -> None:
    said = set(LETTERS.findall(fold(note)))
    for point in action_points(note, PEOPLE, MONDAY) + typed_points(note, PEOPLE, MONDAY):
        assert set(LETTERS.findall(fold(point.text))) <= said
        assert 0 < len(point.text) <= LONGEST_TEXT
        assert point.owner_id in (None, JOOST, FATMA, NOOR, ANS, OTHER_ANS)
        if point.owner_id:
            name = next(fold(person.name) for person in PEOPLE if person.id == point.owner_id)
            assert said & set(name.split())
        if point.due:
            assert point.due >= MONDAY
            assert (
                any(char.isdigit() for char in note)
                or any("dag" in word or "day" in word for word in said)
                or said & {"morgen", "tomorrow", "today", "overmorgen"}
            )


def test_somebody_with_one_name_is_meant_by_that_name_only() -> None:
    names = Names([Person(1, 1, "Buurthuis", "Mo"), Person(2, 1, "Buurthuis", "Mia Mo")])
    assert names.person("Mo") == 1
    assert names.person("") is None
    assert names.person("Mia") == 2


@given(st.text(max_size=40))
def test_a_name_means_somebody_only_when_it_is_said(name: str) -> None:
    found = Names(PEOPLE).person(name)
    full = {person.id: fold(person.name) for person in PEOPLE}
    assert found is None or fold(name).strip(" @._")[:1] in {part[:1] for part in full[found].split()}
