"""Who may hand out what, whom a name may mean, what a coordinator typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.member import Member, Role
from bot.features.directory.model import Person
from bot.features.membership.model import (
    TypedPerson,
    found_by_name,
    higher,
    may_manage,
    roles_to_give,
    typed_person,
)

NAMES = ("Noor de Wit", "Noortje Bakker", "Jan de Boer", "Fatma Yılmaz", "Müge van der Meer", "José Peña")
PEOPLE = [Person(number, 1, "De Brug", name) for number, name in enumerate(NAMES)]


def somebody(role: Role) -> Member:
    return Member(1, 1, "Iemand", 1, role, "nl")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("noor", ["Noor de Wit", "Noortje Bakker"]),
        ("Noor de W", ["Noor de Wit"]),
        ("noor dewit", ["Noor de Wit"]),
        ("fatma yilmaz", ["Fatma Yılmaz"]),
        ("pena", ["José Peña"]),
        ("muge", ["Müge van der Meer"]),
        ("Jan d. Boer", ["Jan de Boer"]),
        ("Piet de Vries", []),
        ("", []),
        ("🌸", []),
    ],
)
def test_a_name_or_a_part_of_it_is_found(typed: str, found: list[str]) -> None:
    assert [person.name for person in found_by_name(PEOPLE, typed)] == found


@given(st.text(max_size=30))
def test_any_typed_name_is_harmless(typed: str) -> None:
    assert set(found_by_name(PEOPLE, typed)) <= set(PEOPLE)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Jan, De Brug, opbouwwerker", TypedPerson("Jan", "De Brug", "opbouwwerker")),
        (" Jan ,De Brug ", TypedPerson("Jan", "De Brug", "")),
        ("Jan, De Brug,", TypedPerson("Jan", "De Brug", "")),
        ("Jan", None),
        (", De Brug, opbouwwerker", None),
        ("Jan, De Brug, opbouwwerker, en nog iets", None),
        (f"Jan, {'x' * 81}", None),
    ],
)
def test_a_typed_person_has_a_name_and_an_organisation(text: str, person: TypedPerson | None) -> None:
    assert typed_person(text) == person


@pytest.mark.parametrize("role", Role)
def test_only_a_beheerder_and_the_server_make_a_beheerder(role: Role) -> None:
    assert (Role.BEHEERDER in roles_to_give(somebody(role))) is (role is Role.BEHEERDER)
    assert Role.BEHEERDER in roles_to_give(None)


@pytest.mark.parametrize("role", [Role.LID, Role.CONTACTPERSOON])
def test_members_manage_nobody(role: Role) -> None:
    assert not any(may_manage(somebody(role), other) for other in (None, *Role))


def test_a_coordinator_manages_everyone_but_a_beheerder() -> None:
    assert [other for other in (None, *Role) if not may_manage(somebody(Role.COORDINATOR), other)] == [
        Role.BEHEERDER
    ]


@given(st.sampled_from(Role), st.sampled_from(Role))
def test_the_higher_role_includes_both(one: Role, other: Role) -> None:
    assert higher(one, other).may_act_as(one)
    assert higher(one, other).may_act_as(other)
