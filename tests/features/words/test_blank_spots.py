"""Conversations: topics that nobody or one person knows about."""

import csv
import io

from bot.features.words.model import blank_spots
from tests.features.directory.scenes import file_in
from tests.features.words.scenes import actions, asks
from tests.stage import Stage, knowledge


async def test_the_overview_counts_topics_by_domain(stage: Stage) -> None:
    shown = await asks(stage.coordinator, "/witte_vlekken")
    assert "Witte vlekken" in shown.text
    assert "Geld & schulden: " in shown.text
    assert len(shown.text) < 2_000


async def test_a_domain_names_who_is_the_only_one(stage: Stage) -> None:
    shown = await asks(stage.coordinator, "/witte_vlekken")
    stage.coordinator.press("Geld & schulden", message=shown)
    domain = await stage.coordinator.wait_for("Maar één collega:")
    assert ": Ans Mulder (Kredietbank)" in domain.text
    assert "• Schulden en schuldhulp" not in domain.text
    stage.coordinator.press("‹ Terug", message=domain)
    await stage.coordinator.wait_for("Witte vlekken")


async def test_a_topic_is_no_blank_spot_once_two_people_know_it(stage: Stage) -> None:
    core, noor = stage.app.core, stage.id_of("Noor")
    assert "wijkverpleging" in _blank_topics(stage)
    await core.db.write(lambda tx: core.directory.change_own(tx, noor, {"tags": ("wijkverpleging",)}))
    await core.live.settled()
    assert "wijkverpleging" not in _blank_topics(stage)


async def test_where_somebody_works_does_not_make_them_know_something(stage: Stage) -> None:
    knowing = stage.app.wired.finder.knowing()
    assert stage.id_of("Bea") not in {person for people in knowing.values() for person in people}


async def test_everything_comes_as_a_file(stage: Stage) -> None:
    shown = await asks(stage.coordinator, "/witte_vlekken")
    stage.coordinator.press("Download als CSV", message=shown)
    sent = await stage.coordinator.wait_for(lambda message: "document" in message.body)
    assert sent.body["document"]["file_name"] == "witte-vlekken.csv"
    rows = list(csv.reader(io.StringIO((await file_in(stage, sent)).decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["domein", "onderwerp", "aantal", "collega"]
    assert {len(row) for row in rows} == {4}
    assert any(row[2:] == ["1", "Ans Mulder (Kredietbank)"] for row in rows)
    assert any(row[2:] == ["0", ""] for row in rows)


async def test_the_guide_leads_to_it_for_coordinators_only(stage: Stage) -> None:
    guide = await asks(stage.coordinator, "/gids")
    stage.coordinator.press("Witte vlekken", message=guide)
    await stage.coordinator.wait_for("Geld & schulden: ")
    assert "words:blank" not in str((await asks(stage.noor, "/gids")).body)


async def test_only_a_coordinator_sees_blank_spots(stage: Stage) -> None:
    shown = await asks(stage.noor, "/witte_vlekken")
    assert "Dat kan alleen een coördinator" in shown.text
    for data in ("words:blank", "words:blank:geld", "words:blank-file"):
        pressed = stage.noor.send_callback(shown, data)
        assert "Dat kan alleen" in str((await pressed.answered()).answer), data


async def test_every_domain_opens(stage: Stage) -> None:
    shown = await asks(stage.coordinator, "/witte_vlekken")
    for data in actions(shown)[:-1]:
        stage.coordinator.send_callback(shown, data)
        domain = await stage.coordinator.wait_for("Niemand:")
        assert len(domain.text) < 4_096, data


def _blank_topics(stage: Stage) -> set[str]:
    knowing = stage.app.wired.finder.knowing()
    return {spot.topic.id for spot in blank_spots(knowledge().lexicon.topics, knowing)}
