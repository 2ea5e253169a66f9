"""The verbs of the directory on a real database."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from bot.core.errors import UserError
from bot.core.member import Member, Role
from bot.features.directory.model import Person, Row
from bot.features.directory.service import DirectoryService
from bot.storage import Database, Tx

ROWS = (
    Row(2, "Noor", "Wijkteam", "wijkcoach", ("gezin",), email="noor@wijkteam.example"),
    Row(3, "Otto", "De Woonst", "huismeester", phone="06-00000007", organisation_kind="wonen"),
    Row(4, "Fatma", "De Woonst", "woonconsulent", working_days=frozenset({1, 2})),
)


@dataclass
class House:
    """A directory on disk, and whom it said were changed."""

    db: Database
    told: list[frozenset[int]] = field(default_factory=list)

    @property
    def directory(self) -> DirectoryService:
        return DirectoryService(self.told.append)

    async def people(self) -> dict[str, Person]:
        return {person.name: person for person in await self.db.read(self.directory.everyone)}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    db = await Database.open(tmp_path / "wijkbot.db")
    found = House(db)
    await db.write(lambda tx: found.directory.carry_out(tx, ROWS))
    found.told.clear()
    yield found
    await db.close()


async def test_a_file_is_imported_once(house: House) -> None:
    plan = await house.db.write(lambda tx: house.directory.carry_out(tx, ROWS))
    assert plan.changes_nothing
    assert house.told == [frozenset()]
    assert (await house.people())["Fatma"].organisation_kind == "wonen"


async def test_a_file_with_a_problem_changes_nothing(house: House) -> None:
    before = await house.people()
    rows = (Row(2, "Piet", "De Brug"), Row(3, "Piet", "De Brug"))
    plan = await house.db.write(lambda tx: house.directory.carry_out(tx, rows))
    assert plan.problems
    assert await house.people() == before


async def test_only_who_changed_is_told_and_after_the_commit(house: House) -> None:
    noor = (await house.people())["Noor"].id
    rows = (replace(ROWS[0], job_title="teamleider"), *ROWS[1:])

    def import_and_fail(tx: Tx) -> None:
        house.directory.carry_out(tx, rows)
        raise UserError("directory-person-left")

    with pytest.raises(UserError):
        await house.db.write(import_and_fail)
    assert house.told == []
    await house.db.write(lambda tx: house.directory.carry_out(tx, rows))
    assert house.told == [frozenset({noor})]


async def test_another_kind_of_organisation_is_told_of_everyone_there(house: House) -> None:
    people = await house.people()
    rows = (replace(ROWS[1], organisation_kind="woningcorporatie"),)
    await house.db.write(lambda tx: house.directory.carry_out(tx, rows))
    assert house.told == [frozenset({people["Otto"].id, people["Fatma"].id})]
    assert (await house.people())["Fatma"].organisation_kind == "woningcorporatie"


async def test_somebody_who_moves_keeps_their_place_and_an_empty_organisation_goes(house: House) -> None:
    rows = (replace(ROWS[0], organisation="De Brug"), *ROWS[1:])
    noor = (await house.people())["Noor"]
    await house.db.write(lambda tx: house.directory.carry_out(tx, rows))
    moved = (await house.people())["Noor"]
    assert (moved.id, moved.organisation) == (noor.id, "De Brug")
    assert {person.organisation for person in (await house.people()).values()} == {"De Brug", "De Woonst"}


async def test_what_people_chose_themselves_wins_over_a_file(house: House) -> None:
    noor = (await house.people())["Noor"].id
    own = {"tags": ("opvoeden",), "phone_shown": True}
    await house.db.write(lambda tx: house.directory.change_own(tx, noor, own))
    rows = (replace(ROWS[0], tags=("van de baas",)), *ROWS[1:])
    plan = await house.db.write(lambda tx: house.directory.carry_out(tx, rows))
    assert [(kept.field, kept.own, kept.file) for kept in plan.kept_own] == [
        ("tags", ("opvoeden",), ("van de baas",))
    ]
    changed = (await house.people())["Noor"]
    assert changed.tags == ("opvoeden",)
    assert changed.own_fields == {"tags"}, "a file knows nothing of what is shown"


async def test_a_new_number_is_not_shown_before_its_owner_says_so(house: House) -> None:
    people = await house.people()
    otto, noor = people["Otto"].id, people["Noor"].id
    await house.db.write(lambda tx: house.directory.change_own(tx, otto, {"phone_shown": True}))
    await house.db.write(lambda tx: house.directory.change_own(tx, noor, {"email_shown": True}))
    rows = (replace(ROWS[0], job_title="teamleider"), replace(ROWS[1], phone="06-00000008"), ROWS[2])
    plan = await house.db.write(lambda tx: house.directory.carry_out(tx, rows))
    assert {change.person_id: change.hidden for change in plan.changed} == {noor: (), otto: ("phone",)}
    after = await house.people()
    assert not after["Otto"].phone_shown
    assert after["Noor"].email_shown


async def test_nobody_changes_more_of_themself_than_they_may(house: House) -> None:
    noor = (await house.people())["Noor"].id
    with pytest.raises(ValueError, match="organisation_id"):
        await house.db.write(lambda tx: house.directory.change_own(tx, noor, {"organisation_id": 1}))


async def test_a_pause_has_a_stand_in_until_one_of_them_is_gone(house: House) -> None:
    people = await house.people()
    otto, fatma = people["Otto"].id, people["Fatma"].id
    await house.db.write(lambda tx: house.directory.pause(tx, fatma, date(2026, 3, 9), otto))
    paused = (await house.people())["Fatma"]
    assert (paused.paused_until, paused.stand_in_id) == (date(2026, 3, 9), otto)
    with pytest.raises(UserError, match="directory-own-stand-in"):
        await house.db.write(lambda tx: house.directory.pause(tx, fatma, date(2026, 3, 9), fatma))
    await house.db.write(lambda tx: house.directory.erase(tx, otto))
    assert (await house.people())["Fatma"].stand_in_id is None
    await house.db.write(lambda tx: house.directory.pause(tx, fatma, None))
    assert (await house.people())["Fatma"].paused_until is None


async def test_only_a_coordinator_removes_somebody_and_never_themself(house: House) -> None:
    people = await house.people()
    noor = Member(people["Noor"].id, 1, "Noor", people["Noor"].organisation_id, Role.LID, "nl")
    with pytest.raises(UserError, match="chat-not-allowed"):
        await house.db.write(lambda tx: house.directory.remove(tx, noor, people["Otto"].id))
    boss = replace(noor, role=Role.COORDINATOR)
    with pytest.raises(UserError, match="directory-remove-self"):
        await house.db.write(lambda tx: house.directory.remove(tx, boss, noor.person_id))
    await house.db.write(lambda tx: house.directory.remove(tx, boss, people["Otto"].id))
    assert "Otto" not in await house.people()
    with pytest.raises(UserError, match="directory-person-left"):
        await house.db.write(lambda tx: house.directory.remove(tx, boss, people["Otto"].id))


async def test_somebody_is_added_once(house: House) -> None:
    first = await house.db.write(lambda tx: house.directory.add(tx, " Piet Post ", "De Brug", "buurtwerker"))
    again = await house.db.write(lambda tx: house.directory.add(tx, "piet  pöst", "de brug"))
    assert (first.name, again.id) == ("Piet Post", first.id)
