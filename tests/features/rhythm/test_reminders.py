"""Reminders on a real database: who is reminded of what, when, and when not."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.delivery.model import Row
from bot.settings import Rhythm
from tests.features.rhythm.world import World, at, member, put_casus, withdraw_casus

SETTINGS = Rhythm.model_validate({"start": "2026-03-01"})


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "wijk.db", at("2026-03-02T09:00"), SETTINGS)
    made.furnish(3)
    with closing(made.connection):
        yield made


def goes_out(world: World, moment: str) -> list[str]:
    """What is sent when it is that time."""
    world.clock.moment = at(moment)
    world.tick()
    sent: list[Row] = []
    world.send(sent.append, lambda: False)
    return [_dedupe(world, row) for row in sent]


def _dedupe(world: World, row: Row) -> str:
    found = world.read(lambda tx: tx.one("SELECT dedupe FROM outbox WHERE id = ?", row.id))
    return str(found["dedupe"]) if found else ""


def ledger(world: World, organisation: int = 1) -> dict[tuple[str, int], str]:
    rows = world.read(lambda tx: tx.all("SELECT * FROM reminder WHERE organisation_id = ?", organisation))
    return {(row["month"], row["stage"]): row["state"] for row in rows}


def body(world: World, dedupe: str) -> str:
    row = world.read(lambda tx: tx.one("SELECT body FROM outbox WHERE dedupe = ?", dedupe))
    return str(row["body"]) if row else ""


def test_each_stage_goes_once_to_the_contact_person_and_later_ones_to_the_coordinator_too(
    world: World,
) -> None:
    assert goes_out(world, "2026-03-05T07:59") == []
    assert goes_out(world, "2026-03-05T08:00") == [
        "casus/2026-03/org-1/stage-1/person-1",
        "casus/2026-03/org-2/stage-1/person-2",
    ]
    assert goes_out(world, "2026-03-05T08:01") == []
    assert goes_out(world, "2026-03-16T08:00") == [  # the 15th is a Sunday
        "casus/2026-03/org-1/stage-2/person-1",
        "casus/2026-03/org-2/stage-2/person-2",
        "casus/2026-03/stage-2/person-3",
    ]
    assert ledger(world) == {("2026-03", 1): "sent", ("2026-03", 2): "sent"}
    assert ledger(world, 3) == {("2026-03", 1): "cancelled", ("2026-03", 2): "cancelled"}, "nobody to remind"


def test_a_reminder_says_what_day_it_is_and_how_long_there_still_is(world: World) -> None:
    goes_out(world, "2026-05-20T08:00")
    text = body(world, "casus/2026-05/org-1/stage-2/person-1")
    assert "Het is 20 mei. Jullie brachten deze maand nog geen casus in. Nog 11 dagen. Heb je er een?" in text
    assert '"casus:new"' in text
    assert '"rhythm:cannot:2026-05:1"' in text
    assert '"rhythm:snooze:2026-05:1"' in text


def test_a_snooze_is_offered_only_while_the_month_lasts(world: World) -> None:
    goes_out(world, "2026-05-27T08:00")
    assert "rhythm:snooze" not in body(world, "casus/2026-05/org-1/stage-3/person-1")


def test_who_brought_in_a_casus_is_not_reminded_and_is_again_when_it_is_withdrawn(world: World) -> None:
    casus = world.write(lambda tx: put_casus(tx, 1, at("2026-03-03T10:00")))
    assert goes_out(world, "2026-03-05T08:00") == ["casus/2026-03/org-2/stage-1/person-2"]
    assert ledger(world) == {("2026-03", 1): "cancelled"}
    world.write(lambda tx: withdraw_casus(tx, casus))
    assert "casus/2026-03/org-1/stage-2/person-1" in goes_out(world, "2026-03-16T08:00")


def test_a_casus_takes_back_what_still_waits(world: World) -> None:
    world.clock.moment = at("2026-03-05T22:00")  # in quiet hours
    world.tick()
    assert ledger(world) == {("2026-03", 1): "sent"}
    world.write(lambda tx: put_casus(tx, 1, world.clock.now()))
    world.write(lambda tx: world.reminders.casus_brought_in(tx, 1, world.clock.now()))
    assert ledger(world) == {("2026-03", 1): "cancelled"}
    assert goes_out(world, "2026-03-06T07:00") == ["casus/2026-03/org-2/stage-1/person-2"]


def test_a_casus_that_is_not_enough_takes_nothing_back(world: World) -> None:
    world.write(lambda tx: tx.run("DELETE FROM rhythm"))
    world.tick()
    world.write(lambda tx: tx.run("UPDATE rhythm_minimum SET minimum = 2 WHERE organisation_id = 1"))
    world.clock.moment = at("2026-03-05T22:00")
    world.tick()
    world.write(lambda tx: put_casus(tx, 1, world.clock.now()))
    world.write(lambda tx: world.reminders.casus_brought_in(tx, 1, world.clock.now()))
    assert "casus/2026-03/org-1/stage-1/person-1" in goes_out(world, "2026-03-06T07:00")
    goes_out(world, "2026-03-16T08:00")
    text = body(world, "casus/2026-03/org-1/stage-2/person-1")
    assert "Jullie brachten deze maand 1 van de 2 casussen in. Nog 15 dagen." in text


def test_after_downtime_only_the_newest_of_the_running_month_is_sent(world: World) -> None:
    assert goes_out(world, "2026-05-20T12:00") == [
        "casus/2026-05/org-1/stage-2/person-1",
        "casus/2026-05/org-2/stage-2/person-2",
        "casus/2026-05/stage-2/person-3",
    ]
    assert ledger(world) == {
        ("2026-03", 1): "superseded",
        ("2026-03", 2): "superseded",
        ("2026-03", 3): "superseded",
        ("2026-04", 1): "superseded",
        ("2026-04", 2): "superseded",
        ("2026-04", 3): "superseded",
        ("2026-05", 1): "superseded",
        ("2026-05", 2): "sent",
    }


@pytest.mark.parametrize(("later", "goes"), [("2026-03-20T09:00", ["stage-2"]), ("2026-04-02T09:00", [])])
def test_what_waited_while_the_server_was_down_gives_way_to_newer_and_to_the_end_of_the_month(
    world: World, later: str, goes: list[str]
) -> None:
    world.clock.moment = at("2026-03-05T08:00")
    world.tick()  # queued, and then the server is down
    assert [dedupe.split("/")[3] for dedupe in goes_out(world, later) if "org-1" in dedupe] == goes
    assert ledger(world)["2026-03", 1] == "superseded"


def test_the_clock_that_goes_back_reminds_nobody_again(world: World) -> None:
    goes_out(world, "2026-04-20T09:00")
    before = ledger(world)
    assert goes_out(world, "2026-03-06T09:00") == []
    assert ledger(world) == before


def test_who_says_it_does_not_work_out_hears_no_more_that_month(world: World) -> None:
    world.clock.moment = at("2026-03-05T22:00")
    world.tick()
    march = world.desk.month()
    world.write(lambda tx: world.answers.excuse(tx, member(1), march, 1, "te druk"))
    assert ledger(world) == {("2026-03", 1): "cancelled"}
    assert [dedupe for dedupe in goes_out(world, "2026-03-30T09:00") if "org-1/" in dedupe] == []
    assert any("org-1/" in dedupe for dedupe in goes_out(world, "2026-04-07T09:00"))


def test_who_snoozes_hears_in_a_week_and_not_before(world: World) -> None:
    assert "casus/2026-03/org-1/stage-1/person-1" in goes_out(world, "2026-03-12T09:00")
    world.write(lambda tx: world.answers.snooze(tx, member(1), world.desk.month(), 1))
    assert [dedupe for dedupe in goes_out(world, "2026-03-16T09:00") if "org-1/" in dedupe] == []
    assert ledger(world)["2026-03", 2] == "cancelled"
    assert goes_out(world, "2026-03-19T08:00") == ["casus/2026-03/org-1/snoozed-2026-03-19/person-1"]
    assert goes_out(world, "2026-03-19T08:01") == []
    assert "casus/2026-03/org-1/stage-3/person-1" in goes_out(world, "2026-03-27T08:00")


def test_who_snoozed_is_not_reminded_once_the_casus_is_in(world: World) -> None:
    goes_out(world, "2026-03-05T09:00")
    world.write(lambda tx: world.answers.snooze(tx, member(1), world.desk.month(), 1))
    world.write(lambda tx: put_casus(tx, 1, world.clock.now()))
    assert [dedupe for dedupe in goes_out(world, "2026-03-12T09:00") if "org-1/" in dedupe] == []


def test_an_organisation_that_comes_later_takes_part_from_the_next_month_on(world: World) -> None:
    world.tick()
    world.write(
        lambda tx: tx.run("INSERT INTO organisation (id, name, name_key) VALUES (9, 'Nieuw', 'nieuw')")
    )
    world.clock.moment = at("2026-03-10T09:00")
    world.tick()
    goes_out(world, "2026-04-07T09:00")
    assert ledger(world, 9) == {("2026-04", 1): "cancelled"}


def test_an_organisation_that_is_gone_takes_its_reminders_along_and_nobody_trips_over_it(
    world: World,
) -> None:
    goes_out(world, "2026-03-05T09:00")
    world.write(lambda tx: tx.run("DELETE FROM person WHERE id = 1"))
    world.write(lambda tx: tx.run("DELETE FROM organisation WHERE id = 1"))
    assert ledger(world) == {}
    assert "casus/2026-03/org-2/stage-2/person-2" in goes_out(world, "2026-03-16T09:00")


@pytest.mark.parametrize(("carried", "reminded"), [(False, True), (True, False)])
def test_what_is_extra_counts_for_the_next_month_when_that_is_set(
    tmp_path: Path, carried: bool, reminded: bool
) -> None:
    settings = {"start": "2026-03-01", "extra_for_other_months": carried}
    world = World(tmp_path / "wijk.db", at("2026-03-02T09:00"), Rhythm.model_validate(settings))
    world.furnish(3)
    with closing(world.connection):
        for _ in range(2):
            world.write(lambda tx: put_casus(tx, 1, at("2026-03-03T10:00")))
        sent = goes_out(world, "2026-04-07T09:00")
    assert ("casus/2026-04/org-1/stage-1/person-1" in sent) is reminded
    assert "casus/2026-04/org-2/stage-1/person-2" in sent


def test_without_a_start_nobody_is_asked_anything(tmp_path: Path) -> None:
    world = World(tmp_path / "wijk.db", at("2026-03-02T09:00"), Rhythm())
    world.furnish(3)
    with closing(world.connection):
        assert goes_out(world, "2026-06-20T09:00") == []
        assert ledger(world) == {}


def test_a_start_in_the_middle_of_a_month_asks_nothing_of_that_month(tmp_path: Path) -> None:
    world = World(
        tmp_path / "wijk.db", at("2026-03-20T09:00"), Rhythm.model_validate({"start": "2026-03-16"})
    )
    world.furnish(3)
    with closing(world.connection):
        assert goes_out(world, "2026-03-27T09:00") == []
        assert len(goes_out(world, "2026-04-07T09:00")) == 2


def test_reasons_are_erased_after_their_time_and_the_month_stays(world: World) -> None:
    world.tick()
    world.write(lambda tx: world.answers.excuse(tx, member(1), world.desk.month(), 1, "te druk"))
    goes_out(world, "2027-03-01T09:00")
    assert _reasons(world) == ["te druk"]
    goes_out(world, "2027-03-03T09:00")
    assert _reasons(world) == [""]


def _reasons(world: World) -> list[str]:
    return [row["reason"] for row in world.read(lambda tx: tx.all("SELECT reason FROM rhythm_excuse"))]
