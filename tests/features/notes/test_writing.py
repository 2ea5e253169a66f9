"""Conversations: writing a note, in whatever form it comes."""

from pathlib import Path

import pytest

from tests.features.directory.scenes import whole_list
from tests.features.notes.scenes import (
    PHOTOS,
    TEXT,
    actions,
    asks,
    for_everyone,
    heard,
    looked_at,
    presses,
    written,
)
from tests.stage import Stage
from tests.stage import stage as open_stage


async def test_the_form_that_was_typed_in_stays_and_markup_is_shown_as_typed(stage: Stage) -> None:
    await looked_at(stage, "<b>niet af <3 &amp; klaar https://wijk.example")
    stage.coordinator.press("Verstuur nu naar 5 collega’s")
    arrived = await stage.noor.wait_for("niet af")
    assert arrived.text.endswith("<b>niet af <3 &amp; klaar https://wijk.example")


async def test_text_from_right_to_left_arrives_as_it_was_typed(stage: Stage) -> None:
    text = "اجتماع الحي يوم الاثنين 9:00 في البيت"
    await looked_at(stage, text)
    stage.coordinator.press("Verstuur nu naar 5 collega’s")
    assert (await stage.noor.wait_for("Notitie van")).text.endswith(text)


async def test_a_document_goes_with_its_words_by_its_number_at_telegram(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    document = stage.coordinator.send_document(
        b"pdf", "verslag.pdf", caption="Het verslag", size=60 * 1024**2
    )
    await stage.coordinator.wait_for("Voor wie is het?")
    await for_everyone(stage)
    arrived = await stage.noor.wait_for("Het verslag")
    assert arrived.body["document"] == document.body["document"]
    assert arrived.body["document"]["file_size"] == 60 * 1024**2, "more than a bot may fetch"
    assert arrived.labels == ["Gelezen"]


async def test_a_photo_without_words_is_a_note(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_photo(b"jpg")
    await stage.coordinator.wait_for("Voor wie is het?")
    await for_everyone(stage)
    arrived = await stage.noor.wait_for("Notitie van Corrie Vos")
    assert "photo" in arrived.body


async def test_an_album_stays_an_album_with_its_words_below_it(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_album("photo", PHOTOS, caption="Van de buurtdag")
    await stage.coordinator.wait_for("Voor wie is het?")
    look = await for_everyone(stage)
    arrived = await stage.noor.wait_for("Van de buurtdag")
    album = [message for message in stage.noor.messages() if "media_group_id" in message.body]
    assert len(album) == 3
    assert len({message.body["media_group_id"] for message in album}) == 1
    assert album[-1].id < arrived.id
    previewed = [m for m in stage.coordinator.messages() if "media_group_id" in m.body and m.id < look.id]
    assert len(previewed) == 6  # sent, and shown as it arrives
    await stage.coordinator.wait_for("Aangekomen: 5 van 5")


async def test_the_parts_of_an_album_are_asked_about_once(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_album("document", PHOTOS)
    await stage.coordinator.wait_for("Voor wie is het?")
    await presses(stage.coordinator, "Iedereen", "Gekozen")
    assert [m.text for m in stage.coordinator.messages()[4:] if m.sender is not stage.coordinator.user] == [
        stage.coordinator.last().text
    ]


async def test_what_is_forwarded_can_become_a_note_without_its_author(stage: Stage) -> None:
    stage.coordinator.forward(TEXT, author="Fatima Buiten")
    offered = await stage.coordinator.wait_for("Zal ik dit als notitie versturen?")
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?", offered)
    await for_everyone(stage)
    arrived = await stage.noor.wait_for(TEXT)
    assert "Fatima" not in str(arrived.body)


async def test_what_is_forwarded_while_a_note_is_asked_for_is_the_note(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.forward(TEXT)
    await stage.coordinator.wait_for("Voor wie is het?")


async def test_an_album_that_is_forwarded_is_offered_once_and_stays_an_album(stage: Stage) -> None:
    stage.coordinator.send_album("photo", PHOTOS, caption="Van de buurtdag", author="Fatima")
    offered = await stage.coordinator.wait_for("Zal ik dit als notitie versturen?")
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?", offered)
    await for_everyone(stage)
    await stage.noor.wait_for("Van de buurtdag")
    assert sum("photo" in message.body for message in stage.noor.messages()) == 3
    assert (
        sum("Zal ik dit" in message.text for message in stage.coordinator.messages()) == 0
    )  # it became the choice


async def test_client_data_in_what_is_forwarded_is_refused(stage: Stage, tmp_path: Path) -> None:
    stage.coordinator.forward("mevrouw Pietersen, bsn 111222333")
    await stage.coordinator.wait_for("Ik heb niets bewaard")
    assert b"111222333" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


async def test_who_is_no_coordinator_cannot_forward(stage: Stage) -> None:
    stage.noor.forward(TEXT)
    await stage.noor.wait_for("Een doorgestuurd bericht kan ik niet gebruiken")
    assert "alleen een coördinator" in (await asks(stage.noor, "/notitie")).text
    stage.noor.send_album("photo", PHOTOS)
    await stage.noor.wait_for("Foto’s, video’s en documenten kan ik hier niet gebruiken")


async def test_there_is_one_draft_at_a_time_and_it_can_be_thrown_away(stage: Stage) -> None:
    await written(stage)
    stage.coordinator.forward("iets anders")
    busy = await stage.coordinator.wait_for("Je bent al een notitie aan het maken")
    assert TEXT in busy.text
    await presses(stage.coordinator, "Gooi weg", "Weggegooid", busy)
    assert await stage.read(lambda tx: tx.all("SELECT id FROM note")) == []
    await written(stage, "iets nieuws")


async def test_an_album_beside_a_draft_is_turned_away_once(stage: Stage) -> None:
    await written(stage)
    stage.coordinator.send_album("photo", PHOTOS, caption="Van de buurtdag")
    await stage.coordinator.wait_for("Je bent al een notitie aan het maken")
    await asks(stage.coordinator, "/notitie")
    assert heard(stage, "Corrie", "Je bent al een notitie aan het maken") == 1
    stage.coordinator.send_album("photo", PHOTOS[:2])
    await stage.coordinator.wait_for("Je bent al een notitie aan het maken")
    await asks(stage.coordinator, "/notitie")
    assert heard(stage, "Corrie", "Je bent al een notitie aan het maken") == 2
    await stage.pass_time(hours=2)
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM album_answered")) == []


async def test_of_an_album_whose_words_are_too_long_no_part_becomes_a_note(stage: Stage) -> None:
    stage.coordinator.send_album("photo", PHOTOS, caption="a" * 4_096)
    await stage.coordinator.wait_for("is te lang: 4.096 tekens")
    await asks(stage.coordinator, "/verslag")
    assert heard(stage, "Corrie", "Zal ik dit als notitie") == 0
    assert "Wat wil je delen?" in (await asks(stage.coordinator, "/notitie")).text


async def test_an_album_of_who_is_no_coordinator_is_refused_once(stage: Stage) -> None:
    stage.noor.send_album("photo", PHOTOS)
    await stage.noor.wait_for("Foto’s, video’s en documenten kan ik hier niet gebruiken")
    await asks(stage.noor, "/verslag")
    assert heard(stage, "Noor", "Foto’s, video’s en documenten kan ik hier niet gebruiken") == 1


async def test_an_album_while_words_are_asked_is_refused_once_and_the_question_stays(stage: Stage) -> None:
    await asks(stage.coordinator, "/peiling")
    await presses(stage.coordinator, "Nieuwe peiling", "")
    stage.coordinator.send_album("photo", PHOTOS, caption="Van de buurtdag")
    await stage.coordinator.wait_for("Hier kan ik alleen geschreven tekst gebruiken")
    stage.coordinator.say("Hoe vaak zien we elkaar?")
    await stage.coordinator.wait_for("Wat voor antwoord wil je?")
    assert heard(stage, "Corrie", "alleen geschreven tekst") == 1
    assert heard(stage, "Corrie", "Zal ik dit als notitie") == 0


async def test_what_is_forwarded_keeps_its_first_word_also_when_it_is_a_command(stage: Stage) -> None:
    stage.coordinator.forward("/verslag is handig")
    offered = await stage.coordinator.wait_for("Zal ik dit als notitie versturen?")
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?", offered)
    await for_everyone(stage)
    await stage.noor.wait_for("/verslag is handig")


async def test_the_content_can_be_changed_and_the_audience_stays(stage: Stage) -> None:
    await looked_at(stage)
    await presses(stage.coordinator, "Wijzig de inhoud", "Wat moet erin staan?")
    stage.coordinator.say("Een betere tekst.")
    ready = await stage.coordinator.wait_for("Je notitie staat klaar")
    assert "Een betere tekst." in ready.text
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan", ready)
    stage.coordinator.press("Verstuur nu naar 5 collega’s", message=look)
    assert (await stage.noor.wait_for("Notitie van")).text.endswith("Een betere tekst.")


async def test_a_draft_is_taken_up_again_where_it_was_left(tmp_path: Path) -> None:
    async with open_stage(tmp_path) as stage:
        await asks(stage.coordinator, "/notitie")
        core, user_id = stage.app.core, stage.coordinator.id
        kept = await core.db.read(lambda tx: tx.all("SELECT kind FROM form WHERE user_id = ?", user_id))
        assert [row["kind"] for row in kept] == ["notes-content"]
        stage.coordinator.say(TEXT)
        await stage.coordinator.wait_for("Voor wie is het?")
        await presses(stage.coordinator, "Iedereen", "Gekozen")
        ready = await asks(stage.coordinator, "/notitie")
        assert TEXT in ready.text
        await presses(stage.coordinator, "Kies voor wie", "Gekozen: Iedereen", ready)


async def test_what_is_typed_after_cancelling_is_a_question_again(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    await asks(stage.coordinator, "/annuleer")
    assert "Samira" in (await asks(stage.coordinator, "wie weet iets van wondzorg")).text


@pytest.mark.parametrize("sent", ["voice", "location"])
async def test_what_cannot_be_passed_on_is_refused_and_the_note_is_still_asked_for(
    stage: Stage, sent: str
) -> None:
    await asks(stage.coordinator, "/notitie")
    if sent == "voice":
        stage.coordinator.send_voice()
    else:
        stage.coordinator.send_location(52.0, 5.0)
    told = {"voice": "Typ wat je wilt vertellen", "location": "Dit soort bericht kan ik niet doorgeven"}
    await stage.coordinator.wait_for(told[sent])
    stage.coordinator.say(TEXT)
    await stage.coordinator.wait_for("Voor wie is het?")


async def test_a_list_outside_a_note_is_still_imported(stage: Stage) -> None:
    stage.coordinator.send_document(whole_list(stage, "Piet Plein;Gemeente"), "lijst.csv")
    assert "directory:import" in str(actions(await stage.coordinator.wait_for("Zal ik het erin zetten?")))


async def test_a_draft_that_nobody_goes_on_with_is_forgotten(stage: Stage) -> None:
    await written(stage)
    await stage.pass_time(days=31)
    assert await stage.read(lambda tx: tx.all("SELECT id FROM note")) == []


@pytest.mark.parametrize("text", ["\u200b", "\u2063 \u2063"])
async def test_a_note_that_shows_nothing_is_refused(stage: Stage, text: str) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.say(text)
    await stage.coordinator.wait_for("Hier staat niets in")


async def test_what_is_typed_behind_the_command_is_the_note(stage: Stage) -> None:
    stage.coordinator.say("/notitie Kom je <3 ook?")
    await stage.coordinator.wait_for("Zal ik dit als notitie versturen?")
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?")
    await for_everyone(stage)
    assert (await stage.noor.wait_for("Notitie van")).text.endswith("\n\nKom je <3 ook?")


async def test_client_data_in_a_note_is_refused_and_the_note_is_still_asked_for(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    assert "Dit lijkt op een BSN" in (await asks(stage.coordinator, "casus met bsn 111222333")).text
    stage.coordinator.say(TEXT)
    await stage.coordinator.wait_for("Voor wie is het?")
