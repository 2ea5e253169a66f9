"""The rules of polls: what an answer is, how answers add up, what may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.polls.model import (
    FEWEST_ANONYMOUS,
    LONGEST_WORD,
    MOST_OPTIONS,
    MOST_WORDS,
    Kind,
    Poll,
    Step,
    checked,
    counted,
    picked,
    read_options,
    read_question,
    read_words,
    result,
    toggled,
)

OPTIONS = ("Elke week", "Elke maand", "Nooit")


def poll(kind: Kind = Kind.CHOICE, **fields: object) -> Poll:
    options = OPTIONS if kind.has_options else ()
    return Poll(1, "Hoe vaak?", 4, kind=kind, options=options, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unfinished", "step"),
    [
        (Poll(1, "Hoe vaak?", 4), Step.KIND),
        (Poll(1, "Hoe vaak?", 4, kind=Kind.CHOICE), Step.OPTIONS),
        (Poll(1, "Hoe vaak?", 4, kind=Kind.WORDS), Step.ANONYMOUS),
        (poll(anonymous=False), Step.CLOSES),
    ],
)
def test_what_is_missing_is_asked_in_order(unfinished: Poll, step: Step) -> None:
    assert unfinished.next_step() is step


@pytest.mark.parametrize(("people", "shown"), [(0, False), (4, False), (5, True), (60, True)])
def test_an_anonymous_poll_shows_nothing_under_five_answers(people: int, shown: bool) -> None:
    found = result(poll(anonymous=True, tally={"0": people}, people=people))
    assert (found is not None) is shown


def test_a_poll_by_name_shows_one_answer() -> None:
    found = result(poll(anonymous=False, tally={"2": 1}, people=1))
    assert found
    assert found.counts == (("Nooit", 1), ("Elke week", 0), ("Elke maand", 0))


def test_a_scale_keeps_its_order_and_has_a_mean() -> None:
    found = result(poll(Kind.SCALE, anonymous=False, tally={"1": 1, "4": 1}, people=2))
    assert found
    assert found.counts == (("1", 1), ("2", 0), ("3", 0), ("4", 1), ("5", 0))
    assert found.mean == 2.5


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Vertrouwen", ("vertrouwen",)),
        ("vertrouwen, tijd; Korte lijntjes.", ("korte lijntjes", "tijd", "vertrouwen")),
        ("tijd\nTijd\n“tijd”", ("tijd",)),
    ],
)
def test_words_are_written_alike_so_that_they_add_up(typed: str, words: tuple[str, ...]) -> None:
    assert read_words(typed) == words


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "polls-words-empty"),
        ("123, !!", "polls-words-empty"),
        ("a, b, c, d", "polls-words-many"),
        ("x" * 41, "polls-word-long"),
    ],
)
def test_what_cannot_be_counted_says_what_to_mend(typed: str, key: str) -> None:
    with pytest.raises(UserError) as caught:
        read_words(typed)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Ja", "polls-options-count"),
        ("Ja\nja", "polls-options-count"),
        ("\n".join("abcdefghi"), "polls-options-count"),
        (f"Ja\n{'x' * 61}", "polls-option-long"),
    ],
)
def test_options_that_cannot_be_chosen_from_say_what_to_mend(typed: str, key: str) -> None:
    with pytest.raises(UserError) as caught:
        read_options(typed)
    assert caught.value.key == key


def test_options_stay_in_order_without_bullets() -> None:
    assert read_options("- Ja\n\n- Nee\n- Misschien\n- ja") == ("Ja", "Nee", "Misschien")


@pytest.mark.parametrize("typed", ["", "???", "x" * 201])
def test_a_question_that_is_none_says_what_to_mend(typed: str) -> None:
    with pytest.raises(UserError):
        read_question(typed)


answers = st.lists(st.sets(st.sampled_from("abcde"), min_size=1, max_size=3).map(lambda s: tuple(sorted(s))))


@given(answers, st.randoms())
def test_the_order_in_which_answers_came_leaves_no_trace(
    given_answers: list[tuple[str, ...]], random: object
) -> None:
    shuffled = list(given_answers)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one_by_one: dict[str, int] = {}
    for answer in shuffled:
        one_by_one = dict(counted([answer], one_by_one))
    assert list(one_by_one.items()) == list(counted(given_answers).items())


@given(st.lists(st.integers(1, 5), max_size=40), st.booleans())
def test_the_figures_add_up_to_the_people(steps: list[int], anonymous: bool) -> None:
    tally = counted((str(step),) for step in steps)
    found = result(poll(Kind.SCALE, anonymous=anonymous, tally=tally, people=len(steps)))
    assert (found is None) == (len(steps) < (FEWEST_ANONYMOUS if anonymous else 1))
    if found:
        assert sum(count for _, count in found.counts) == len(steps)
        assert found.mean == pytest.approx(sum(steps) / len(steps))


@given(st.text(max_size=80))
def test_whatever_is_typed_words_are_few_and_short(typed: str) -> None:
    try:
        words = read_words(typed)
    except UserError:
        return
    assert 1 <= len(words) <= MOST_WORDS
    assert all(0 < len(word) <= LONGEST_WORD for word in words)
    assert (
        read_words(", ".join(words)) == words or len(set(words)) < len(words) or any("," in w for w in words)
    )


@given(st.integers(0, 2**MOST_OPTIONS - 1))
def test_a_number_on_a_button_stands_for_options(mask: int) -> None:
    assert sum(1 << option for option in picked(mask, MOST_OPTIONS)) == mask


def test_switching_an_option_twice_changes_nothing() -> None:
    assert toggled(toggled(("0",), "2"), "2") == ("0",)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [(Kind.CHOICE, [3]), (Kind.CHOICE, [0, 1]), (Kind.SCALE, [0]), (Kind.SCALE, [6]), (Kind.SEVERAL, [])],
)
def test_an_answer_that_is_none_is_an_old_button(kind: Kind, answer: list[int]) -> None:
    with pytest.raises(UserError):
        checked(poll(kind), answer)
