"""Conversations: agreements are added, looked at, changed and ended."""

import json

import pytest

from tests.features.agreements.scenes import (
    ANSWERING,
    CALLING,
    agreed,
    answers,
    asks,
    presses,
    round_begins,
    told,
)
from tests.features.membership.scenes import file_in
from tests.stage import Stage


async def test_everybody_sees_an_agreement_and_who_added_it(stage: Stage) -> None:
    shown = await agreed(stage)
    assert "Iedereen ziet hem bij /afspraken" in shown.text
    listed = await asks(stage.noor, "/afspraken")
    assert f"1. {CALLING}" in listed.text
    assert "Nieuwe afspraak" not in listed.labels
    shown = await presses(stage.noor, "1", listed)
    assert "Toegevoegd door Corrie Vos op 2 maart 2026." in shown.text
    assert "Elk kwartaal kijken we of het lukt. De volgende keer is op 2 juni 2026." in shown.text
    assert shown.labels == ["‹ Terug"]


async def test_without_agreements_the_list_says_so(stage: Stage) -> None:
    assert "Er staan nog geen afspraken" in (await asks(stage.noor, "/afspraken")).text


async def test_an_agreement_without_a_rhythm_is_not_there_yet(stage: Stage) -> None:
    await presses(stage.coordinator, "Nieuwe afspraak", await asks(stage.coordinator, "/afspraken"))
    shown = await asks(stage.coordinator, CALLING)
    assert "Hoe vaak" in shown.text
    assert CALLING not in (await asks(stage.noor, "/afspraken")).text
    listed = await asks(stage.beheerder, "/afspraken")
    assert "werkt niet meer" in await told(stage.beheerder, listed, "agreements:rhythm:1:year")
    await stage.pass_time(days=31)
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM agreement")) == []


async def test_text_day_and_rhythm_can_be_changed(stage: Stage) -> None:
    corrie, shown = stage.coordinator, await agreed(stage)
    await presses(corrie, "Wijzig tekst", shown)
    shown = await asks(corrie, ANSWERING)
    assert ANSWERING in shown.text
    await presses(corrie, "Andere dag", shown)
    shown = await asks(corrie, "12 mei")
    assert "De volgende keer is op 12 mei 2026." in shown.text
    shown = await presses(corrie, "Elk jaar", shown)
    assert "Elk jaar kijken we of het lukt. De volgende keer is op 2 maart 2027." in shown.text


async def test_changing_can_be_left_by_going_back(stage: Stage) -> None:
    ask = await presses(stage.coordinator, "Wijzig tekst", await agreed(stage))
    shown = await presses(stage.coordinator, "‹ Terug", ask)
    assert CALLING in shown.text
    await asks(stage.coordinator, "schuldhulpverlening")
    assert CALLING in (await asks(stage.noor, "/afspraken")).text


async def test_an_agreement_that_ended_is_not_in_the_list_and_erased_after_its_time(stage: Stage) -> None:
    sure = await presses(stage.coordinator, "Geldt niet meer", await agreed(stage))
    assert "Geldt deze afspraak niet meer?" in sure.text
    shown = await presses(stage.coordinator, "Ja, geldt niet meer", sure)
    assert "geldt niet meer sinds 2 maart 2026" in shown.text
    assert CALLING not in (await asks(stage.noor, "/afspraken")).text
    for data in ("text:1", "review:1", "end:1", "ended:1", "rhythm:1:year"):
        assert "geldt niet meer" in await told(stage.coordinator, shown, f"agreements:{data}"), data
    await stage.pass_time(days=731)
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM agreement")) == []


@pytest.mark.parametrize(
    ("button", "typed", "says"),
    [
        ("Wijzig tekst", "🙂", "Schrijf de afspraak in gewone woorden"),
        ("Wijzig tekst", "x" * 301, "Dit zijn 301 tekens. Het mogen er 300 zijn."),
        ("Andere dag", "binnenkort", "Die datum begrijp ik niet"),
        ("Andere dag", "1 maart 2026", "of hij is al geweest"),
    ],
)
async def test_what_cannot_be_used_can_be_typed_again(
    stage: Stage, button: str, typed: str, says: str
) -> None:
    await presses(stage.coordinator, button, await agreed(stage))
    assert says in (await asks(stage.coordinator, typed)).text
    good = {"Wijzig tekst": ANSWERING, "Andere dag": "12 mei"}[button]
    assert "Wijzig tekst" in (await asks(stage.coordinator, good)).labels


async def test_client_data_is_refused(stage: Stage) -> None:
    await presses(stage.coordinator, "Nieuwe afspraak", await asks(stage.coordinator, "/afspraken"))
    assert "Dit lijkt op" in (await asks(stage.coordinator, "We letten op BSN 111222333.")).text
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM agreement")) == []


async def test_a_long_list_comes_in_pages(stage: Stage) -> None:
    for number in range(1, 10):
        await agreed(stage, f"Afspraak nummer {number}.")
    listed = await asks(stage.noor, "/afspraken")
    assert "Afspraak nummer 9." not in listed.text
    assert "9. Afspraak nummer 9." in (await presses(stage.noor, "Volgende ›", listed)).text


@pytest.mark.parametrize("data", ["new", "rhythm:1:year", "text:1", "review:1", "end:1", "ended:1"])
async def test_only_a_coordinator_makes_and_changes_agreements(stage: Stage, data: str) -> None:
    await agreed(stage)
    listed = await asks(stage.noor, "/afspraken")
    assert "Dat kan alleen een coördinator" in await told(stage.noor, listed, f"agreements:{data}")


@pytest.mark.parametrize(
    "data", ["show:9", "show:x", "rhythm:1:gek", "rhythm:9:year", "text:9", "show", "list:x"]
)
async def test_a_forged_button_is_an_old_one(stage: Stage, data: str) -> None:
    shown = await agreed(stage)
    assert "werkt niet meer" in await told(stage.coordinator, shown, f"agreements:{data}")


async def test_an_agreement_outlives_who_added_it(stage: Stage) -> None:
    await agreed(stage)
    core, corrie = stage.app.core, stage.id_of("Corrie")
    await core.db.write(lambda tx: core.directory.erase(tx, corrie))
    await core.live.settled()
    shown = await presses(stage.noor, "1", await asks(stage.noor, "/afspraken"))
    assert "Toegevoegd op 2 maart 2026." in shown.text


async def test_what_somebody_answered_is_in_their_own_data(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    shown = await answers(stage, "Noor", "Deels", "soms is er haast")
    stage.noor.send_callback(shown, "member:export")
    data = json.loads(await file_in(stage, await stage.noor.wait_for("Dit bewaar ik over je")))
    assert data["agreements_answered"] == [
        {"text": CALLING, "answer": "partly", "remark": "soms is er haast"}
    ]
