"""`make fuzz`: minutes of made-up input. Nothing may raise but a sentence for a person, and nothing may hang."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.core.folding import fold
from bot.delivery.intake import key_of
from bot.features.actions.reading import action_points
from bot.features.directory.model import Person
from bot.features.directory.spreadsheet import read_rows
from bot.matching import Finder, Profile
from bot.privacy import Colleagues, Guard, blank_update
from tests.stage import knowledge

pytestmark = pytest.mark.fuzz

LONG = settings(max_examples=20_000, deadline=2_000, suppress_health_check=list(HealthCheck))

words = st.sampled_from(
    [
        "schulden",
        "en",
        "geen",
        "wonen",
        "mevrouw",
        "Jansen",
        "12",
        "BSN",
        "111222333",
        "1-1-1980",
        "ma",
        ";",
        "=1+1",
        "\n",
    ]
)
texts = st.one_of(st.text(max_size=400), st.lists(words, max_size=60).map(" ".join))
json = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["message", "text", "caption", "chat", "from", "id", "contact", "entities"]),
            inner,
        )
    ),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    known = knowledge()
    made = Finder(known.lexicon, known.model, known.reader)
    made.put(Profile(1, "Joost Bakker", "Kredietbank", "schuldhulpverlener", ("schulden",), ()))
    return made


@LONG
@given(texts)
def test_a_question_is_always_answered(finder: Finder, text: str) -> None:
    found = finder.find(text)
    assert all(0 <= match.score <= 1 for match in found.matches)


@LONG
@given(texts)
def test_the_guard_reports_places_in_the_text(text: str) -> None:
    for signal in Guard(Colleagues()).look(text):
        assert 0 <= signal.start < signal.end <= len(text)


@LONG
@given(
    st.dictionaries(st.sampled_from(["message", "edited_message", "callback_query", "inline_query"]), json)
)
def test_every_update_can_be_looked_over(raw: dict[str, object]) -> None:
    kept, _ = blank_update({"update_id": 1, **raw}, Guard(Colleagues()))
    assert kept["update_id"] == 1
    assert isinstance(key_of(kept), int)


@LONG
@given(st.binary(max_size=2_000) | texts.map(str.encode), st.sampled_from(["a.csv", "a.xlsx", "a", "a.pdf"]))
def test_a_file_gives_rows_or_a_sentence(data: bytes, name: str) -> None:
    with suppress(UserError):
        sheet = read_rows(data, name)
        assert all(row.name for row in sheet.rows)


@LONG
@given(
    st.lists(
        st.sampled_from(
            [
                "Acties\n",
                "\n- ",
                "Actie",
                ":",
                " ",
                "@Joost",
                "Joost",
                "@",
                "vóór 12 mei",
                "vrijdag",
                "12-5",
                "of",
                "(",
                ")",
            ]
        ),
        max_size=400,
    ).map("".join)
    | texts
)
def test_the_actions_in_a_note_name_nobody_and_no_day_that_it_does_not(note: str) -> None:
    joost = Person(1, 1, "Kredietbank", "Joost Bakker")
    for point in action_points(note, (joost,), date(2026, 3, 2)):
        assert point.owner_id is None or "joost" in fold(note) or "bakker" in fold(note)
        assert point.due is None or point.due >= date(2026, 3, 2)
