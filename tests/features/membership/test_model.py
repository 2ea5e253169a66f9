"""Who may hand out what, what a coordinator typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.member import Member, Role
from bot.features.membership.model import (
    TypedPerson,
    higher,
    may_manage,
    roles_to_give,
    typed_person,
)


def somebody(role: Role) -> Member:
    return Member(1, 1, "Iemand", 1, role, "nl")


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
