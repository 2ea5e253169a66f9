"""The sums of the effectencalculator: exact, in total and for each payer."""

from dataclasses import replace
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.features.effects.model.calculation import (
    Line,
    Outcome,
    PayerEffect,
    Scenario,
    Sums,
    costs,
    outcome,
    sums,
)

numbers = st.decimals(Decimal("0.01"), 10_000, places=2)
prices = st.decimals(0, 1_000_000, places=2)
scenarios = st.sampled_from(Scenario)
priced = st.builds(
    Line,
    scenarios,
    st.sampled_from(["Gesprek", "Opvang"]),
    numbers,
    hours=numbers,
    unit=st.sampled_from(["uur", "dag", "keer"]),
    price=prices,
    payer=st.sampled_from(["Gemeente", "Zorgverzekeraar", "Corporatie"]),
)
typed = st.builds(Line, scenarios, st.just("Iets anders"), numbers, hours=st.none() | numbers)
lines = st.lists(priced | typed, max_size=12)


def other(scenario: Scenario) -> Scenario:
    return Scenario.REFERENCE if scenario is Scenario.INTERVENTION else Scenario.INTERVENTION


def test_by_the_hour_it_is_times_and_hours_and_price_else_times_and_price() -> None:
    talk = Line(Scenario.INTERVENTION, "Gesprek", Decimal(6), Decimal("1.5"), "uur", Decimal(90), "Gemeente")
    shelter = Line(Scenario.REFERENCE, "Opvang", Decimal(30), None, "dag", Decimal("120.50"), "Gemeente")
    walk = Line(Scenario.INTERVENTION, "Wandelen", Decimal(4), Decimal(2))
    assert costs(talk) == 810
    assert costs(shelter) == 3615
    assert costs(walk) is None
    assert outcome([talk, shelter, walk]) == Outcome(
        Sums(Decimal(810), Decimal(17), Decimal(10), unpriced=1),
        Sums(Decimal(3615), Decimal(0), Decimal(0), unpriced=0),
        (PayerEffect("Gemeente", Decimal(810), Decimal(3615)),),
    )
    assert outcome([talk, shelter, walk]).saved == 2805


@given(lines)
def test_what_payers_save_adds_up_to_the_total_to_the_cent(found: list[Line]) -> None:
    result = outcome(found)
    assert sum(payer.saved for payer in result.payers) == result.saved
    assert sum(payer.intervention for payer in result.payers) == result.intervention.costs
    assert sum(payer.reference for payer in result.payers) == result.reference.costs


@given(lines)
def test_who_saves_most_comes_first_and_everyone_once(found: list[Line]) -> None:
    payers = outcome(found).payers
    assert [payer.saved for payer in payers] == sorted((payer.saved for payer in payers), reverse=True)
    assert sorted(payer.payer for payer in payers) == sorted(
        {line.payer for line in found if line.price is not None}
    )


@given(lines)
def test_with_the_scenarios_the_other_way_round_saving_is_paying(found: list[Line]) -> None:
    turned = outcome([replace(line, scenario=other(line.scenario)) for line in found])
    result = outcome(found)
    assert turned.saved == -result.saved
    assert {payer.payer: payer.saved for payer in turned.payers} == {
        payer.payer: -payer.saved for payer in result.payers
    }


@given(lines, priced)
def test_what_happens_in_both_scenarios_makes_no_difference(found: list[Line], line: Line) -> None:
    both = [replace(line, scenario=scenario) for scenario in Scenario]
    assert outcome([*found, *both]).saved == outcome(found).saved


@given(lines, st.randoms())
def test_the_order_of_the_lines_makes_no_difference(found: list[Line], chance: Random) -> None:
    mixed = list(found)
    chance.shuffle(mixed)
    assert outcome(mixed) == outcome(found)


@given(lines, lines)
def test_sums_of_two_lists_are_the_sums_of_both(first: list[Line], second: list[Line]) -> None:
    one, two, both = sums(first), sums(second), sums([*first, *second])
    assert both == Sums(
        one.costs + two.costs,
        one.hours + two.hours,
        one.contacts + two.contacts,
        one.unpriced + two.unpriced,
    )
