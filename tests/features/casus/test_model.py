"""The rules of the form, of patterns and of keeping."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.core.member import Member, Role
from bot.features.casus.model.casus import Casus, Part, Participant, State, may_see, may_work_on
from bot.features.casus.model.digest import after, digest_day, first_day, month_before, month_of
from bot.features.casus.model.form import (
    INTAKE,
    RESULT,
    Field,
    Given,
    ObstacleKind,
    Question,
    Way,
    asked,
    before,
    first_open,
    read_sentence,
    toggled,
)
from bot.features.casus.model.keeping import months_before
from bot.features.casus.model.obstacles import Level, Obstacle, Progress, alike, recurrence

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def given_(**texts: str) -> dict[Field, Given]:
    return {Field(name): Given(text, 1) for name, text in texts.items()}


def obstacle(number: int, text: str, kind: ObstacleKind = ObstacleKind.RULE, topic: str = "") -> Obstacle:
    return Obstacle(number, number, kind, text, topic, Progress.OPEN, Level.GROUP, 1, NOW, date(2026, 3, 12))


def member(person_id: int, organisation: int = 9, role: Role = Role.LID) -> Member:
    return Member(person_id, person_id, "Iemand", organisation, role, "nl")


CASUS = Casus(
    1,
    2026,
    14,
    "Een titel",
    1,
    "Wijkteam",
    1,
    State.OPEN,
    NOW,
    None,
    "",
    erased=False,
    participants=(Participant(2, Part.INVITED), Participant(3, Part.ACCEPTED), Participant(4, Part.DECLINED)),
)


# The form


def fields(questions: tuple[Question, ...]) -> set[Field]:
    return {question.field for question in questions}


def test_what_follows_from_an_answer_is_only_asked_then() -> None:
    assert Field.HINDRANCE not in fields(asked(INTAKE, {}))
    assert Field.HINDRANCE in fields(asked(INTAKE, given_(kind="rule")))
    assert Field.WHY_NOT in fields(asked(INTAKE, given_(involved="no")))
    assert Field.WHY_NOT not in fields(asked(INTAKE, given_(involved="yes")))


def test_why_the_resident_has_no_say_is_asked_once() -> None:
    assert Field.WHY_NOT in fields(asked(RESULT, given_(involved="yes", involved_how_far="no")))
    assert Field.WHY_NOT not in fields(asked(RESULT, given_(involved="no", involved_how_far="no")))
    assert Field.HOW in fields(asked(RESULT, given_(involved_how_far="partly")))
    assert Field.HOW not in fields(asked(RESULT, given_(involved_how_far="no")))


@given(st.sets(st.sampled_from(INTAKE)))
def test_filling_in_the_first_open_question_ends_with_a_full_form(filled: set[Question]) -> None:
    answers = {q.field: Given(q.choices[0] if q.choices else "iets", 1) for q in filled}
    for _ in range(len(INTAKE)):
        question = first_open(INTAKE, answers)
        if question is None:
            break
        earlier = before(question, INTAKE, answers)
        assert earlier is None or INTAKE.index(earlier) < INTAKE.index(question)
        text = "" if not question.required and question.way is Way.TEXT else "no" if question.choices else "x"
        answers[question.field] = Given(text, 1)
    assert first_open(INTAKE, answers) is None


def test_a_skipped_question_counts_as_answered_only_where_it_may_be_skipped() -> None:
    first = first_open(INTAKE, given_(title="t", wish=""))
    assert first is not None
    assert first.field is Field.WISH
    second = first_open(INTAKE, given_(title="t", wish="w", own=""))
    assert second is not None
    assert second.field is Field.NEEDED


def test_one_to_four_domains_go_in_and_out() -> None:
    assert toggled(("a",), "b") == ("a", "b")
    assert toggled(("a", "b"), "a") == ("b",)
    with pytest.raises(UserError):
        toggled(("a", "b", "c", "d"), "e")


@given(st.text(max_size=400))
def test_a_sentence_keeps_its_words_or_says_what_is_wrong(typed: str) -> None:
    try:
        kept = read_sentence(typed)
    except UserError as error:
        assert error.key in ("casus-answer-empty", "casus-answer-long")
        return
    assert kept.split() == typed.split()
    assert len(kept) <= 300


# Who may see


@pytest.mark.parametrize(
    ("who", "sees", "works"),
    [
        (member(1), True, True),
        (member(2), True, False),
        (member(3), True, True),
        (member(4), False, False),
        (member(5), False, False),
        (member(6, organisation=1), False, False),
        (member(6, organisation=1, role=Role.CONTACTPERSOON), True, True),
        (member(6, organisation=2, role=Role.CONTACTPERSOON), False, False),
        (member(7, role=Role.COORDINATOR), True, True),
        (member(8, role=Role.BEHEERDER), True, True),
    ],
)
def test_who_sees_a_casus_and_who_works_on_it(who: Member, sees: bool, works: bool) -> None:
    assert may_see(CASUS, who) is sees
    assert may_work_on(CASUS, who) is works


def test_a_draft_is_its_owners_alone() -> None:
    draft = replace(CASUS, state=State.DRAFT)
    assert may_work_on(draft, member(1))
    assert not may_see(draft, member(7, role=Role.COORDINATOR))


def test_a_casus_is_called_by_year_and_number() -> None:
    assert CASUS.code == "2026-014"


# Patterns


def test_obstacles_are_alike_by_kind_and_topic_or_by_kind_and_two_words() -> None:
    one = obstacle(1, "De urgentieverklaring geldt niet voor inwoners zonder inschrijving")
    assert alike(one, obstacle(2, "zonder inschrijving is er geen urgentieverklaring"))
    assert not alike(one, obstacle(2, "de urgentieverklaring duurt lang"))
    assert not alike(one, obstacle(2, "zonder inschrijving geen urgentieverklaring", ObstacleKind.MONEY))
    assert alike(obstacle(1, "iets", topic="schulden"), obstacle(2, "anders", topic="schulden"))
    assert not alike(obstacle(1, "iets"), obstacle(2, "anders"))


def test_everyday_words_do_not_make_obstacles_alike() -> None:
    assert not alike(
        obstacle(1, "De bewoner moet wachten omdat niemand helpt"),
        obstacle(2, "De bewoner kan niet wachten omdat het koud is"),
    )


def test_three_casus_make_a_pattern_and_it_says_what_they_have_in_common() -> None:
    text = "Zonder inschrijving geen urgentieverklaring"
    found = recurrence(obstacle(3, text), [obstacle(2, text), obstacle(1, text)], 3)
    assert found is not None
    assert set(found.ids) == {1, 2, 3}
    assert found.words == ("inschrijving", "urgentieverklaring")
    assert recurrence(obstacle(3, text), [obstacle(2, text)], 3) is None


def test_the_same_obstacle_three_times_in_one_casus_is_no_pattern() -> None:
    text = "Zonder inschrijving geen urgentieverklaring"
    same = [replace(obstacle(number, text), casus_id=1) for number in (1, 2)]
    assert recurrence(replace(obstacle(3, text), casus_id=1), same, 3) is None


@given(st.permutations([1, 2, 3, 4]))
def test_a_pattern_is_found_in_any_order(order: list[int]) -> None:
    text = "Zonder inschrijving geen urgentieverklaring"
    newest, *earlier = [obstacle(number, text) for number in order]
    found = recurrence(newest, earlier, 3)
    assert found is not None
    assert set(found.ids) == {1, 2, 3, 4}


# Months


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_months_follow_each_other(day: date) -> None:
    month = month_before(day)
    assert after(month) == day.replace(day=1)
    assert month_of(first_day(month)) == month
    assert digest_day(day).month == day.month
    assert digest_day(day).day <= 5


def test_the_digest_waits_for_the_first_working_day() -> None:
    assert digest_day(date(2026, 3, 20)) == date(2026, 3, 2)
    assert digest_day(date(2027, 1, 5)) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("moment", "months", "earlier"),
    [
        (datetime(2026, 3, 31, tzinfo=UTC), 1, datetime(2026, 2, 28, tzinfo=UTC)),
        (datetime(2028, 2, 29, tzinfo=UTC), 12, datetime(2027, 2, 28, tzinfo=UTC)),
        (datetime(2026, 1, 15, tzinfo=UTC), 13, datetime(2024, 12, 15, tzinfo=UTC)),
    ],
)
def test_months_earlier_is_the_same_day_or_the_last_of_the_month(
    moment: datetime, months: int, earlier: datetime
) -> None:
    assert months_before(moment, months) == earlier
