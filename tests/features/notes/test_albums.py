"""Conversations: an album of which one part holds client data is refused whole, in whatever order its parts come."""

from pathlib import Path

import pytest

from bot.sandbox import Person
from tests.features.notes.scenes import PHOTOS, asks, for_everyone, heard, presses
from tests.features.restarts import Step, restarted_after_each
from tests.stage import Stage

BSN = "111222333"
CAPTION = f"huisbezoek, bsn {BSN}"
REFUSED = "Van het album heb ik niets bewaard. Stuur het opnieuw zonder deze woorden."
OFFERED = "Zal ik dit als notitie versturen?"
ALBUM = "7001"


async def nothing_became_a_note(stage: Stage) -> None:
    """Every part was handled, and there is nothing to send."""
    await asks(stage.coordinator, "/verslag")
    assert await stage.read(lambda tx: tx.all("SELECT id FROM note WHERE text <> '' OR files <> '[]'")) == []


async def is_a_note_when_sent_without_the_words(stage: Stage) -> None:
    """What the coordinator was told to do works, and all three photos arrive."""
    stage.coordinator.send_album("photo", PHOTOS)
    offered = await stage.coordinator.wait_for(OFFERED)
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?", offered)
    await for_everyone(stage)
    await stage.coordinator.wait_for("Aangekomen: 5 van 5")
    assert sum("photo" in message.body for message in stage.noor.messages()) == 3


@pytest.mark.parametrize("worded", range(3))
async def test_out_of_the_blue_the_whole_album_is_refused_once(
    stage: Stage, tmp_path: Path, worded: int
) -> None:
    stage.coordinator.send_album("photo", PHOTOS, caption=CAPTION, worded=worded)
    told = await stage.coordinator.wait_for("Dit lijkt op een BSN")
    assert told.text.endswith(REFUSED)
    await nothing_became_a_note(stage)
    assert heard(stage, "Corrie", "Dit lijkt op een BSN") == 1
    assert heard(stage, "Corrie", OFFERED) == min(worded, 1)
    assert BSN.encode() not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    await is_a_note_when_sent_without_the_words(stage)


@pytest.mark.parametrize("worded", range(3))
async def test_while_a_note_is_asked_for_the_whole_album_is_refused_once(stage: Stage, worded: int) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_album("photo", PHOTOS, caption=CAPTION, worded=worded)
    assert (await stage.coordinator.wait_for("Dit lijkt op een BSN")).text.endswith(REFUSED)
    await nothing_became_a_note(stage)
    assert heard(stage, "Corrie", "Dit lijkt op een BSN") == 1
    await is_a_note_when_sent_without_the_words(stage)


async def test_the_part_that_came_first_leaves_the_draft_and_its_buttons_say_so(stage: Stage) -> None:
    stage.coordinator.send_album("photo", PHOTOS[:1], album=ALBUM)
    offered = await stage.coordinator.wait_for(OFFERED)
    stage.coordinator.send_album("photo", PHOTOS[1:], caption=CAPTION, album=ALBUM)
    await stage.coordinator.wait_for(REFUSED)
    query = await stage.coordinator.press("Kies voor wie", message=offered).answered()
    assert "Deze knop werkt niet meer" in str(query.text)


async def test_for_whom_it_is_stays_chosen(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_album("photo", PHOTOS[:1], album=ALBUM)
    await stage.coordinator.wait_for("Voor wie is het?")
    await presses(stage.coordinator, "Iedereen", "Gekozen: Iedereen")
    stage.coordinator.send_album("photo", PHOTOS[1:], caption=CAPTION, album=ALBUM)
    await stage.coordinator.wait_for(REFUSED)
    await nothing_became_a_note(stage)
    stage.coordinator.send_album("photo", PHOTOS)
    offered = await stage.coordinator.wait_for(OFFERED)
    await presses(stage.coordinator, "Kies voor wie", "Gekozen: Iedereen", offered)


async def test_another_album_between_its_parts_is_a_note_and_the_rest_is_still_refused(stage: Stage) -> None:
    stage.coordinator.send_album("photo", PHOTOS[:1], caption=CAPTION, album=ALBUM)
    await stage.coordinator.wait_for(REFUSED)
    stage.coordinator.send_album("photo", PHOTOS[:2], caption="Van de buurtdag")
    await stage.coordinator.wait_for(OFFERED)
    stage.coordinator.send_album("photo", PHOTOS[1:], album=ALBUM)
    await asks(stage.coordinator, "/verslag")
    assert heard(stage, "Corrie", "Je bent al een notitie aan het maken") <= 1
    (note,) = await stage.read(lambda tx: tx.all("SELECT text, files FROM note"))
    assert note["text"] == "Van de buurtdag"
    assert note["files"].count("photo") == 2


async def test_client_data_is_told_also_when_the_album_was_turned_away_before_and_only_once(
    stage: Stage,
) -> None:
    stage.noor.send_album("photo", PHOTOS[:1], album=ALBUM)
    await stage.noor.wait_for("Foto’s, video’s en documenten kan ik hier niet gebruiken")
    for part in PHOTOS[1:]:
        stage.noor.send_album("photo", [part], caption=CAPTION, album=ALBUM)
    await stage.noor.wait_for("Dit lijkt op een BSN")
    await asks(stage.noor, "/verslag")
    assert heard(stage, "Noor", "Dit lijkt op een BSN") == 1
    assert heard(stage, "Noor", "kan ik hier niet gebruiken") == 1
    assert heard(stage, "Noor", "Stuur het opnieuw zonder deze woorden") == 0, "she can send no album at all"


async def test_a_name_that_the_coordinator_vouches_for_passes_when_the_album_is_sent_again(
    stage: Stage,
) -> None:
    caption = "Vanaf maandag werkt mevrouw Pietersen bij de Kredietbank."
    stage.coordinator.send_album("photo", PHOTOS, caption=caption, worded=1)
    refused = await stage.coordinator.wait_for("Hoort dit bij een collega")
    await nothing_became_a_note(stage)
    await presses(stage.coordinator, "Dit is van een collega of organisatie", "opnieuw", refused)
    stage.coordinator.send_album("photo", PHOTOS, caption=caption)
    await stage.coordinator.wait_for(OFFERED)


@pytest.mark.parametrize("worded", range(3))
async def test_words_that_are_too_long_with_any_part_refuse_the_whole_album_once(
    stage: Stage, worded: int
) -> None:
    stage.coordinator.send_album("photo", PHOTOS, caption="a" * 4_096, worded=worded)
    await stage.coordinator.wait_for("is te lang: 4.096 tekens")
    await nothing_became_a_note(stage)
    assert heard(stage, "Corrie", "is te lang") == 1


async def _sends(person: Person, part: int, expected: str, caption: str = "") -> None:
    person.send_album("photo", [PHOTOS[part]], album=ALBUM, caption=caption)
    if expected:
        await person.wait_for(expected)


STEPS: tuple[Step, ...] = (
    lambda stage: _sends(stage.coordinator, 0, OFFERED),
    lambda stage: _sends(stage.coordinator, 1, REFUSED, CAPTION),
    lambda stage: _sends(stage.coordinator, 2, ""),
    nothing_became_a_note,
)


async def test_the_parts_may_come_before_and_after_a_restart(tmp_path: Path) -> None:
    _, people = await restarted_after_each(STEPS, tmp_path)
    said = [message.text for message in people["Corrie"].messages()]
    assert sum(REFUSED in text for text in said) == 1
    assert sum(OFFERED in text for text in said) == 1
