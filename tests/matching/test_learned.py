"""Earlier experiences decide between people who are close, and nothing else; own words; who knows what."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import Finder, Found, Lexicon, Model, Profile

PEOPLE = (
    Profile(1, "A", "Kredietbank", "schuldhulpverlener", ("schulden",), ()),
    Profile(2, "B", "Kredietbank", "schuldhulpverlener", ("schulden",), ()),
    Profile(3, "C", "Woonst", "consulent", ("schulden", "huurachterstand"), ()),
    Profile(4, "D", "Woonst", "consulent", ("huurachterstand",), ()),
    Profile(5, "E", "Thuiszorg", "wijkverpleegkundige", ("wondzorg",), ()),
    Profile(6, "F", "Thuiszorg", "wijkverpleegkundige", ("wondzorg",), ()),
)
TOPICS = ("schulden", "huurachterstand", "wondzorg", "wijkverpleging")
QUESTIONS = ("schulden", "schulden en huurachterstand", "wondzorg en huurachterstand", "schulden en wondzorg")

experiences = st.dictionaries(
    st.sampled_from(TOPICS), st.dictionaries(st.integers(1, 7), st.floats(-1, 1), max_size=6)
)


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon, model: Model) -> Finder:
    """A finder that knows these people; one for all tests, as they do not change it."""
    return with_words(lexicon, model, {})


def with_words(lexicon: Lexicon, model: Model, words: Mapping[str, str]) -> Finder:
    made = Finder(lexicon.with_terms(words), model)
    made.put_all(PEOPLE)
    return made


def keys(found: Found) -> list[int]:
    return [match.key for match in found.matches]


def test_of_two_who_know_as_much_the_one_who_helped_comes_first(finder: Finder) -> None:
    for first, second in ((1, 2), (2, 1)):
        found = finder.find("schulden", learned={"schulden": {first: 0.6}})
        assert keys(found).index(first) < keys(found).index(second)


def test_it_is_said_only_of_who_rose(finder: Finder) -> None:
    first, second = keys(finder.find("schulden"))[:2]
    assert not any(
        match.helped for match in finder.find("schulden", learned={"schulden": {first: 0.6}}).matches
    )
    risen = finder.find("schulden", learned={"schulden": {second: 0.6}})
    assert [match.key for match in risen.matches if match.helped] == [second]
    sunk = finder.find("schulden", learned={"schulden": {first: -0.6}})
    assert keys(sunk)[:2] == [second, first]
    assert not any(match.helped for match in sunk.matches)


@given(experiences, st.sampled_from(QUESTIONS))
def test_nobody_comes_or_goes_and_the_score_stays(
    finder: Finder, learned: dict[str, dict[int, float]], question: str
) -> None:
    before, after = finder.find(question), finder.find(question, learned=learned)
    assert after.kind == before.kind
    if before.kind == "people":
        assert {(m.key, m.score) for m in after.matches} == {(m.key, m.score) for m in before.matches}
    else:
        assert len(after.matches) == len(before.matches)


@given(experiences)
def test_nobody_passes_somebody_who_covers_more(finder: Finder, learned: dict[str, dict[int, float]]) -> None:
    assert keys(finder.find("schulden en huurachterstand", learned=learned))[0] == 3


@given(experiences)
def test_a_team_still_covers_everything(finder: Finder, learned: dict[str, dict[int, float]]) -> None:
    team = keys(finder.find("wondzorg en huurachterstand", learned=learned))
    assert len(team) == 2
    assert set(team) & {3, 4}
    assert set(team) & {5, 6}


def test_a_word_of_the_wijk_counts_in_questions_and_on_profiles(
    finder: Finder, lexicon: Lexicon, model: Model
) -> None:
    assert finder.find("ik zoek een flubberpas").kind == "nobody"
    knows = with_words(lexicon, model, {"flubberpas": "schulden"})
    assert set(keys(knows.find("ik zoek een flubberpas"))) == {1, 2, 3}
    knows.put(Profile(7, "G", "Gemeente", "", ("flubberpas",), ()))
    assert 7 in keys(knows.find("schulden"))


def test_a_word_for_a_topic_that_is_no_more_counts_for_nothing(lexicon: Lexicon, model: Model) -> None:
    knows = with_words(lexicon, model, {"flubberpas": "nothing"})
    assert knows.find("ik zoek een flubberpas").kind == "nobody"


def test_who_knows_what_comes_from_tags_and_role_and_not_from_the_organisation(
    finder: Finder, lexicon: Lexicon, model: Model
) -> None:
    knowing = finder.knowing()
    assert set(knowing["schulden"]) == {1, 2, 3}
    made = with_words(lexicon, model, {})
    made.put(Profile(8, "H", "Kredietbank", "", (), ()))
    assert 8 not in {key for people in made.knowing().values() for key in people}
