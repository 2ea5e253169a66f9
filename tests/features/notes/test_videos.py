"""Conversations: a video or a moving picture is a note, as a document is."""

import pytest

from bot.sandbox import Message, Person
from bot.sandbox.files import Upload
from tests.features.notes.scenes import PHOTOS, asks, for_everyone, heard, presses, sent, summary
from tests.stage import Stage

KINDS = ("video", "animation")
WORDS = "De buurtdag in beeld"


def sends(person: Person, kind: str, caption: str = WORDS) -> Message:
    """Somebody sends a video or a moving picture."""
    send = {"video": person.send_video, "animation": person.send_animation}[kind]
    return send(b"mp4", caption=caption)


async def went(stage: Stage, kind: str, caption: str = WORDS) -> Message:
    """The coordinator sent it to everyone as a note; returns what they sent."""
    await asks(stage.coordinator, "/notitie")
    video = sends(stage.coordinator, kind, caption)
    await stage.coordinator.wait_for("Voor wie is het?")
    look = await for_everyone(stage)
    previewed = [m for m in stage.coordinator.messages() if kind in m.body and video.id < m.id < look.id]
    assert len(previewed) == 1
    await summary(stage)
    return video


@pytest.mark.parametrize("kind", KINDS)
async def test_it_goes_with_its_words_by_its_number_at_telegram(stage: Stage, kind: str) -> None:
    video = await went(stage, kind)
    arrived = await stage.noor.wait_for(WORDS)
    assert arrived.body[kind]["file_id"] == video.body[kind]["file_id"]
    assert arrived.labels == ["Gelezen"]


@pytest.mark.parametrize("kind", KINDS)
async def test_its_words_are_corrected_and_it_is_withdrawn(stage: Stage, kind: str) -> None:
    await went(stage, kind)
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?")
    stage.coordinator.say("De burendag in beeld")
    await stage.coordinator.wait_for("Zo wordt het")
    await stage.coordinator.press("Pas aan bij iedereen").answered()
    assert kind in (await stage.noor.wait_for("De burendag in beeld")).body
    await presses(stage.coordinator, "Trek in", "Wil je deze notitie intrekken?")
    await presses(stage.coordinator, "Ja, trek in", "Ingetrokken: notitie")
    await asks(stage.noor, "/verslag")
    assert not [message for message in stage.noor.messages() if kind in message.body]


@pytest.mark.parametrize("kind", KINDS)
async def test_without_words_it_is_found_again_as_a_video(stage: Stage, kind: str) -> None:
    await went(stage, kind, caption="")
    found = await asks(stage.noor, "/verslag")
    label = next(label for label in found.labels if "1 video" in label)
    shown = await presses(stage.noor, label, "Notitie van Corrie Vos", found)
    assert kind in shown.body


@pytest.mark.parametrize("kind", KINDS)
async def test_its_words_are_looked_over_and_the_note_is_still_asked_for(stage: Stage, kind: str) -> None:
    await asks(stage.coordinator, "/notitie")
    sends(stage.coordinator, kind, "casus met bsn 111222333")
    await stage.coordinator.wait_for("Dit lijkt op een BSN")
    sends(stage.coordinator, kind)
    await stage.coordinator.wait_for("Voor wie is het?")


async def test_a_draft_follows_the_words_with_its_video(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    video = sends(stage.coordinator, "video")
    await stage.coordinator.wait_for("Voor wie is het?")
    stage.coordinator.edit(video, "De burendag in beeld")
    await stage.coordinator.wait_for("Dit is nu je notitie")
    await asks(stage.coordinator, "/notitie")
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?")
    await for_everyone(stage)
    assert "video" in (await stage.noor.wait_for("De burendag in beeld")).body


async def test_photos_and_videos_stay_one_album(stage: Stage) -> None:
    stage.coordinator.send_album("photo", [*PHOTOS[:2], Upload(b"mp4", "dag.mp4")])
    offered = await stage.coordinator.wait_for("Zal ik dit als notitie versturen?")
    await asks(stage.coordinator, "/verslag")
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?", offered)
    await for_everyone(stage)
    await stage.noor.wait_for("Notitie van Corrie Vos")
    album = [message for message in stage.noor.messages() if "media_group_id" in message.body]
    assert ["video" in message.body for message in album] == [False, False, True]
    assert len({message.body["media_group_id"] for message in album}) == 1
    await summary(stage)
    found = await asks(stage.noor, "/verslag")
    assert any("2 foto’s, 1 video" in label for label in found.labels)


async def test_an_album_of_what_cannot_be_passed_on_is_refused_once(stage: Stage) -> None:
    sounds = [Upload(b"een", "1.oga"), Upload(b"twee", "2.oga")]
    stage.coordinator.send_album("voice", sounds)
    await stage.coordinator.wait_for("Typ wat je wilt vertellen")
    await asks(stage.coordinator, "/verslag")
    assert heard(stage, "Corrie", "Typ wat je wilt vertellen") == 1
    await sent(stage)
