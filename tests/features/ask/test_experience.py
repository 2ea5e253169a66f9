"""What is learned from how answers worked out, as rules."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.ask import store
from bot.features.ask.experience import WORTH, Ended, Experience, freshness, learned
from bot.features.ask.model import Found, Suggestion, Why
from bot.storage import Tx
from bot.storage.migrations import migrate

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
JOOST, TOPIC = 2, "schulden"

endings = st.sampled_from(sorted(WORTH))
ages = st.integers(0, 1000).map(lambda days: timedelta(days=days))
experiences = st.lists(
    st.builds(lambda ended, age: Experience(JOOST, TOPIC, ended, NOW - age), endings, ages)
)


def how(*endings: Ended, days: int = 0) -> float:
    """What is learned of Joost when it ended so often like this."""
    ended_at = NOW - timedelta(days=days)
    return (
        learned([Experience(JOOST, TOPIC, ended, ended_at) for ended in endings], NOW)
        .get(TOPIC, {})
        .get(JOOST, 0.0)
    )


@pytest.mark.parametrize(
    ("endings", "expected"),
    [
        ((), 0),
        (("accepted",), 0.2),
        (("helped",), 1 / 3),
        (("helped", "helped"), 0.5),
        (("wrong",), -1 / 3),
        (("not_helped",), -0.2),
        (("helped", "wrong"), 0),
        (("accepted", "not_helped"), 0),
        (("helped",) * 20, 20 / 22),
    ],
)
def test_one_experience_weighs_little_and_many_no_more_than_one(
    endings: tuple[Ended, ...], expected: float
) -> None:
    assert how(*endings) == pytest.approx(expected)


@pytest.mark.parametrize(("days", "counts"), [(0, 1), (365, 1), (730, 0), (2000, 0)])
def test_what_is_older_than_a_year_fades_and_is_forgotten_after_two(days: int, counts: float) -> None:
    assert freshness(timedelta(days=days)) == counts
    assert 0 < freshness(timedelta(days=500)) < 1


@given(experiences)
def test_whatever_happened_it_stays_between_minus_one_and_one(events: list[Experience]) -> None:
    assert -1 < learned(events, NOW).get(TOPIC, {}).get(JOOST, 0.0) < 1


@given(experiences, ages)
def test_one_more_who_was_helped_never_lowers_and_one_more_wrong_never_raises(
    events: list[Experience], age: timedelta
) -> None:
    def with_one(ended: Ended) -> float:
        one = Experience(JOOST, TOPIC, ended, NOW - age)
        return learned([*events, one], NOW).get(TOPIC, {}).get(JOOST, 0.0)

    before = learned(events, NOW).get(TOPIC, {}).get(JOOST, 0.0)
    assert with_one("wrong") <= before <= with_one("helped")


@given(
    st.lists(
        st.builds(lambda ended, age: Experience(JOOST, TOPIC, ended, NOW - age), endings, ages), min_size=1
    )
)
def test_the_order_of_experiences_makes_no_difference(events: list[Experience]) -> None:
    assert learned(events, NOW)[TOPIC] == pytest.approx(learned(reversed(events), NOW)[TOPIC])


@given(st.lists(st.tuples(st.sampled_from([3, 4, 5]), endings), max_size=12))
def test_only_the_last_word_of_each_asker_counts(said: list[tuple[int, Ended]]) -> None:
    tx = with_people(2, 3, 4, 5)
    for asker, ended in said:
        store.add_experience(tx, asker, JOOST, TOPIC, ended, NOW)
    assert sorted(e.ended for e in store.experiences(tx)) == sorted(dict(said).values())


def test_experiences_go_with_whoever_had_them() -> None:
    tx = with_people(2, 3)
    store.add_experience(tx, 3, JOOST, TOPIC, "helped", NOW)
    tx.run("DELETE FROM person WHERE id = 3")
    assert store.experiences(tx) == []


def test_a_colleague_is_judged_on_the_topics_they_were_named_for() -> None:
    team = Found(
        "team",
        ("schulden", "wonen"),
        (
            Suggestion(1, (Why("schulden", ("budget",), "tag"),)),
            Suggestion(2, (Why("huurrecht", ("huur",), "tag"),)),  # something near
        ),
    )
    assert team.topics_of(1) == ("schulden",)
    assert team.topics_of(2) == ("schulden", "wonen")
    assert Found("people", (), team.suggestions).topics_of(1) == ()


def with_people(*ids: int) -> Tx:
    """A database in memory with the real schema and these people."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.row_factory = sqlite3.Row
    migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    tx = Tx(connection)
    tx.run("INSERT INTO organisation (id, name, name_key) VALUES (1, 'Kredietbank', 'kredietbank')")
    tx.many(
        "INSERT INTO person (id, organisation_id, name) VALUES (?, 1, 'x')", [(person,) for person in ids]
    )
    return tx
