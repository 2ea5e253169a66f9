"""Exports, the archive that is offered in time, erasing, one's own data, and what other features may know."""

import csv
import io
import json
from datetime import UTC, datetime
from functools import partial

import pytest
from openpyxl import load_workbook

from bot.core.member import Member, Role
from bot.sandbox import Message
from bot.storage import Tx
from tests.features.casus.scenes import TITLE, WISH, asks, brings_in, fills, presses
from tests.features.membership.scenes import file_in
from tests.stage import Stage

RULE = "=Zonder inschrijving geen urgentie"


async def test_a_coordinator_gets_all_casus_and_obstacles_as_excel(stage: Stage) -> None:
    await brings_in(stage.noor, obstacle=RULE)
    shown = await asks(stage.coordinator, "/casus")
    sent = await presses(stage.coordinator, "Excel-bestand", shown, "Alle casussen en belemmeringen")
    book = load_workbook(io.BytesIO(await file_in(stage, sent)))
    assert book.sheetnames == ["casussen", "belemmeringen", "effecten", "activiteiten"]
    casus, obstacles = (
        [list(row) for row in book[name].iter_rows(values_only=True)] for name in book.sheetnames[:2]
    )
    assert casus[0][:4] == ["casus", "titel", "organisatie", "stand"]
    assert casus[1][:6] == [
        "2026-001",
        TITLE,
        "Wijkteam Zuid",
        "loopt",
        "2026-03-02",
        "gesprek met de bewoner",
    ]
    assert "Wonen & dakloosheid" in casus[1]
    assert obstacles[1][:4] == ["2026-001", "een regel", f"'{RULE}", "nog niet opgepakt"]


async def test_as_csv_they_are_two_files(stage: Stage) -> None:
    await brings_in(stage.noor, obstacle=RULE)
    shown = await asks(stage.coordinator, "/casus")
    stage.coordinator.press("CSV-bestanden", message=shown)
    for name, cell in (("casussen", WISH), ("belemmeringen", f"'{RULE}")):
        sent = await stage.coordinator.wait_for(partial(_is_file, name))
        text = (await file_in(stage, sent)).decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=";"))
        assert len(rows) == 2
        assert cell in rows[1]


def _is_file(name: str, message: Message) -> bool:
    return str(message.body.get("document", {}).get("file_name", "")).startswith(name)


async def test_an_export_is_for_coordinators_and_a_draft_is_not_in_it(stage: Stage) -> None:
    shown = await fills(stage.noor)
    pressed = stage.noor.send_callback(shown, "casus:export:csv")
    assert "Dat kan alleen" in str((await pressed.answered()).answer)
    shown = await asks(stage.coordinator, "/casus")
    pressed = stage.coordinator.send_callback(shown, "casus:export:pdf")
    assert "werkt niet meer" in str((await pressed.answered()).answer)
    sent = await presses(stage.coordinator, "Excel-bestand", shown, "Alle casussen en belemmeringen")
    book = load_workbook(io.BytesIO(await file_in(stage, sent)))
    assert book["casussen"].max_row == 1


def texts(tx: Tx) -> str:
    rows = [
        *tx.all("SELECT text AS t FROM casus_answer"),
        *tx.all("SELECT text || answer AS t FROM obstacle"),
        *tx.all("SELECT reason AS t FROM casus_stay"),
        *tx.all("SELECT reason AS t FROM casus"),
    ]
    return " ".join(row["t"] for row in rows)


async def test_an_archive_is_offered_once_and_a_month_later_texts_are_erased_and_counts_stay(
    stage: Stage,
) -> None:
    await brings_in(stage.noor, obstacle=RULE)
    await stage.pass_time(days=334)
    assert not [m for m in stage.coordinator.messages() if "de tijd bijna om" in m.text]
    await stage.pass_time(days=2)
    offered = await stage.coordinator.wait_for("Van 1 casus is de tijd bijna om.")
    assert "Excel-bestand" in offered.labels
    await stage.pass_time(days=1)
    assert [m for m in stage.coordinator.messages() if "de tijd bijna om" in m.text] == [offered]
    assert TITLE in await stage.read(texts)
    await stage.pass_time(days=30)
    kept = await stage.read(texts)
    assert TITLE not in kept
    assert WISH not in kept
    assert RULE not in kept
    assert "wonen" in kept
    records = stage.app.wired.casus.records
    counted = await stage.read(
        lambda tx: records.brought_in(tx, stage_start(), datetime(2027, 12, 1, tzinfo=UTC))
    )
    assert len(counted) == 1
    assert await stage.read(lambda tx: records.title(tx, 1)) == "2026-001"
    shown = await asks(stage.coordinator, "/casus")
    stage.coordinator.send_callback(shown, "casus:open:1")
    card = await stage.coordinator.wait_for("Deze casus is afgerond.")
    await presses(stage.coordinator, "Lees de casus", card, "De teksten van deze casus zijn gewist")


def stage_start() -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC)


async def test_one_sees_in_ones_own_data_what_one_wrote(stage: Stage) -> None:
    card = await brings_in(stage.noor, obstacle=RULE)
    stage.noor.send_callback(card, "member:export")
    data = json.loads(await file_in(stage, await stage.noor.wait_for("Dit bewaar ik over je")))
    assert data["casus"][0]["number"] == 1
    assert WISH in {answer["text"] for answer in data["casus_answers"]}
    assert data["obstacles_reported"][0]["text"] == RULE


# What other features may know


async def test_what_counts_is_what_was_brought_in_and_not_withdrawn(stage: Stage) -> None:
    came, went = [], []
    records = stage.app.wired.casus.records
    records.when_brought_in(lambda _tx, organisation, now: came.append((organisation, now)))
    records.when_withdrawn(lambda _tx, organisation, now: went.append((organisation, now)))
    await fills(stage.fatma)
    card = await brings_in(stage.noor)
    now = stage.clock.now()
    organisation = stage.app.core.live.people[stage.id_of("Noor")].organisation_id
    assert came == [(organisation, now)]

    def counted(tx: Tx) -> list[tuple[int, int, datetime]]:
        return records.brought_in(tx, now, datetime(2026, 4, 1, tzinfo=UTC))

    ((_, of, at),) = await stage.read(counted)
    assert (of, at) == (organisation, now)
    assert await stage.read(lambda tx: records.brought_in(tx, stage_start(), now)) == []
    await presses(stage.noor, "Trek in", card, "Waarom trek je")
    await asks(stage.noor, "Toch niet nodig")
    assert went == [(organisation, now)]
    assert await stage.read(counted) == []


@pytest.mark.parametrize(
    ("name", "role", "may"),
    [
        ("Noor", Role.LID, True),
        ("Joost", Role.LID, False),
        ("Corrie", Role.COORDINATOR, True),
        ("Kees", Role.CONTACTPERSOON, False),
    ],
)
async def test_who_may_add_to_a_casus(stage: Stage, name: str, role: Role, may: bool) -> None:
    await brings_in(stage.noor)
    person = stage.app.core.live.people[stage.id_of(name)]
    member = Member(person.id, 1, person.name, person.organisation_id, role, "nl")
    records = stage.app.wired.casus.records
    assert await stage.read(lambda tx: records.may_work_on(tx, member, 2)) is False
    (casus_id,) = [row["id"] for row in await stage.read(lambda tx: tx.all("SELECT id FROM casus"))]
    assert await stage.read(lambda tx: records.may_work_on(tx, member, casus_id)) is may
    assert await stage.read(lambda tx: records.title(tx, casus_id)) == f"2026-001 · {TITLE}"
