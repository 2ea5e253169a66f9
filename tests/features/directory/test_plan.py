"""What an import would do. `_imported` is what the store must make of a plan."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.folding import fold
from bot.features.directory.model import Person, Row
from bot.features.directory.plan import ImportPlan, plan_import
from tests.features.directory.people import people

ANNA = Person(1, 1, "De Brug", "Anna Bakker", email="anna@de-brug.example", tags=("schulden",))
BEN = Person(2, 1, "De Brug", "Ben Çelik", tags=("wonen",))


def _row(person: Person, number: int) -> Row:
    return Row(
        number,
        person.name,
        person.organisation,
        person.job_title,
        person.tags,
        person.wijken,
        person.phone,
        person.email,
        person.working_days,
        person.languages,
        person.organisation_kind,
        person.lived_experience,
    )


def _rows(persons: Sequence[Person]) -> list[Row]:
    return [_row(person, number) for number, person in enumerate(persons, start=2)]


def _imported(plan: ImportPlan, before: Sequence[Person]) -> list[Person]:
    after = {person.id: person for person in before}
    for change in plan.changed:
        new = {name: value for name, (_, value) in change.fields.items()}
        after[change.person_id] = replace(after[change.person_id], **new)  # type: ignore[arg-type]
    for row in plan.added:
        fields = {
            name: getattr(row, name)
            for name in Row.__slots__
            if name != "number" and getattr(row, name) is not None
        }
        after[len(after) + 1] = Person(id=len(after) + 1, organisation_id=1, **fields)
    kinds = {
        fold(person.organisation): person.organisation_kind
        for person in after.values()
        if person.organisation_kind and (person.id > len(before) or person != before[person.id - 1])
    }
    return [
        replace(person, organisation_kind=kinds.get(fold(person.organisation), person.organisation_kind))
        for person in after.values()
    ]


def test_the_same_person_is_known_by_email_whatever_else_changed() -> None:
    moved = replace(ANNA, name="Anna de Boer", organisation="Het Plein")
    plan = plan_import(_rows([moved]), [ANNA])
    (change,) = plan.changed
    assert change.fields == {
        "name": ("Anna Bakker", "Anna de Boer"),
        "organisation": ("De Brug", "Het Plein"),
    }
    assert not plan.added


def test_without_email_name_and_organisation_tell_who_it_is() -> None:
    plan = plan_import([Row(2, "BEN  celik", "de brug", email="ben@de-brug.example")], [ANNA, BEN])
    (change,) = plan.changed
    assert change.person_id == BEN.id
    assert change.fields == {"name": ("Ben Çelik", "BEN  celik"), "email": ("", "ben@de-brug.example")}


def test_a_namesake_with_their_own_email_takes_nobodys_place() -> None:
    namesake = replace(ANNA, email="anna2@de-brug.example")
    plan = plan_import(_rows([namesake, ANNA]), [ANNA])
    assert [row.email for row in plan.added] == ["anna2@de-brug.example"]
    assert plan.left == 1
    assert not plan.problems


def test_two_namesakes_do_not_become_one_person() -> None:
    rows = [replace(BEN, email="ben@de-brug.example"), replace(BEN, email="ben2@de-brug.example")]
    plan = plan_import(_rows(rows), [BEN])
    assert [change.person_id for change in plan.changed] == [BEN.id]
    assert [row.email for row in plan.added] == ["ben2@de-brug.example"]


def test_a_column_that_is_not_in_the_file_is_left_alone() -> None:
    assert plan_import([Row(2, "Anna Bakker", "De Brug")], [ANNA]).changes_nothing


def test_an_emptied_cell_empties_the_field() -> None:
    (change,) = plan_import([Row(2, "Anna Bakker", "De Brug", tags=())], [ANNA]).changed
    assert change.fields == {"tags": (("schulden",), ())}


def test_a_field_somebody_changed_themself_wins_and_is_listed() -> None:
    own = replace(ANNA, own_fields=frozenset({"tags"}))
    plan = plan_import([Row(2, "Anna Bakker", "De Brug", tags=("wonen",), job_title="coach")], [own])
    (kept,) = plan.kept_own
    assert (kept.person_id, kept.field, kept.own, kept.file) == (1, "tags", ("schulden",), ("wonen",))
    assert [change.fields for change in plan.changed] == [{"job_title": ("", "coach")}]


def test_people_who_vanished_from_the_file_are_listed() -> None:
    assert plan_import(_rows([ANNA]), [ANNA, BEN]).vanished == (BEN,)


def test_an_organisation_typed_in_another_way_is_no_change() -> None:
    assert plan_import([Row(2, "Anna Bakker", "DE BRÚG")], [ANNA]).changes_nothing


def test_the_kind_of_an_organisation_need_stand_in_one_row_only() -> None:
    rows = [
        Row(2, "Anna Bakker", "De Brug", organisation_kind=""),
        Row(3, "Ben Çelik", "De Brug", organisation_kind="welzijn"),
    ]
    plan = plan_import(rows, [ANNA, BEN])
    assert [change.fields for change in plan.changed] == [{"organisation_kind": ("", "welzijn")}] * 2


def test_rows_about_one_person_are_a_problem() -> None:
    same_email = Row(3, "Iemand Anders", "Het Plein", email="ANNA@de-brug.example")
    same_name = Row(4, "Anna  bakker", "De Brug", email="")
    plan = plan_import([*_rows([ANNA]), same_email, same_name], [])
    assert [(problem.row, problem.key, problem.args) for problem in plan.problems] == [
        (3, "directory-import-same-email", {"first": 2}),
        (4, "directory-import-same-person", {"first": 2}),
    ]


def test_two_kinds_for_one_organisation_are_a_problem() -> None:
    rows = [
        Row(2, "Anna", "De Brug", organisation_kind="welzijn"),
        Row(3, "Ben", "De Brug", organisation_kind="zorg"),
    ]
    (problem,) = plan_import(rows, []).problems
    assert (problem.row, problem.key) == (3, "directory-import-two-kinds")


@given(
    people,
    people,
    st.sets(st.sampled_from(["tags", "email", "phone", "organisation_kind", "lived_experience"])),
)
def test_importing_the_same_file_twice_changes_nothing(
    before: list[Person], others: list[Person], absent: set[str]
) -> None:
    rows = [replace(row, **dict.fromkeys(absent)) for row in _rows(others)]  # type: ignore[arg-type]
    plan = plan_import(rows, before)
    if not plan.problems:
        again = plan_import(rows, _imported(plan, before))
        assert again.changes_nothing
        assert again.left == len(rows)


@settings(deadline=None)
@given(people)
def test_importing_what_is_there_changes_nothing(before: list[Person]) -> None:
    plan = plan_import(_rows(before), before)
    assert plan.changes_nothing
    assert not (plan.vanished or plan.problems or plan.kept_own)
