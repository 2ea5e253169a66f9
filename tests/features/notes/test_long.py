"""Conversations: notes that are too long, or just not, as Telegram counts; and what its apps do with a longer text."""

from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.features.notes.scenes import PHOTOS, TEXT, asks, for_everyone, heard, presses, sent
from tests.features.restarts import Step, restarted_after_each
from tests.stage import Stage

MOST = 4_096  # UTF-16 units in a message
CUT = "knipt Telegram in delen"


def types(person: Person, text: str, at: int = MOST) -> None:
    """Type a text that the app cuts in parts, each sent at once."""
    for start in range(0, len(text), at):
        person.say(text[start : start + at])


async def room(stage: Stage) -> int:
    """How much fits in a note of this coordinator, as the bot says itself."""
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.say("a" * MOST)
    refused = await stage.coordinator.wait_for("Deze tekst is te lang: 4.096 tekens. Er passen er ")
    await stage.pass_time(seconds=3)
    return int(refused.text.split("Er passen er ")[1].split(" ")[0].replace(".", ""))


async def note(stage: Stage) -> str:
    """What the draft holds."""
    (row,) = await stage.read(lambda tx: tx.all("SELECT text FROM note"))
    return str(row["text"])


async def arrives(stage: Stage) -> str:
    """The draft goes to everyone; returns what Noor sees below the line above it."""
    await for_everyone(stage)
    arrived = await stage.noor.wait_for("Notitie van Corrie Vos")
    return arrived.text.split("\n\n", 1)[1]


async def test_of_a_text_of_4097_no_part_becomes_a_note_and_the_note_is_still_asked_for(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    types(stage.coordinator, "a" * (MOST + 1))
    await stage.coordinator.wait_for(CUT)
    assert heard(stage, "Corrie", "Deze tekst is te lang: 4.096 tekens") == 1
    assert await note(stage) == ""
    await stage.pass_time(seconds=3)
    stage.coordinator.say(TEXT)
    await stage.coordinator.wait_for("Voor wie is het?")
    assert await arrives(stage) == TEXT


async def test_however_many_parts_there_are_it_is_said_once(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    types(stage.coordinator, "a" * (3 * MOST))
    await stage.coordinator.wait_for(CUT)
    await asks(stage.coordinator, "/verslag")
    assert heard(stage, "Corrie", CUT) == 1
    assert await note(stage) == ""


async def test_when_the_app_cuts_earlier_it_is_said_that_only_the_first_part_is_in_the_note(
    stage: Stage,
) -> None:
    await asks(stage.coordinator, "/notitie")
    types(stage.coordinator, "a" * 3_900 + "b" * 300, at=3_900)
    told = await stage.coordinator.wait_for(CUT)
    assert "Ik las alleen het eerste deel." in told.text
    assert await note(stage) == "a" * 3_900
    assert await stage.read(lambda tx: tx.all("SELECT id FROM question")) == []


async def test_behind_the_command_the_rest_is_no_question(stage: Stage) -> None:
    types(stage.coordinator, "/notitie " + "a" * (MOST - 8))
    await stage.coordinator.wait_for(CUT)
    assert await stage.read(lambda tx: tx.all("SELECT id FROM question")) == []


async def test_the_rest_of_a_correction_is_no_correction(stage: Stage) -> None:
    await sent(stage)
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?")
    types(stage.coordinator, "a" * (MOST + 1))
    await stage.coordinator.wait_for(CUT)
    rows = await stage.read(lambda tx: tx.all("SELECT text, correction FROM note"))
    assert [(row["text"], row["correction"]) for row in rows] == [(TEXT, "")]


async def test_the_rest_of_a_text_with_client_data_is_no_note(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    types(stage.coordinator, "bsn 111222333 " + "woord " * 800)
    await stage.coordinator.wait_for(CUT)
    assert heard(stage, "Corrie", "Dit lijkt op een BSN") == 1
    assert await note(stage) == ""


@pytest.mark.parametrize(
    ("letter", "size"), [("a", 1), ("<", 1), ("&", 1), ("😀", 2), ("\u05d0", 1)], ids=ascii
)
async def test_as_much_as_fits_arrives_whole_and_one_more_is_refused(
    stage: Stage, letter: str, size: int
) -> None:
    most = await room(stage)
    stage.coordinator.say(letter * (most // size + 1))
    refused = await stage.coordinator.wait_for("Deze tekst is te lang")
    length = (most // size + 1) * size
    assert f"{length:,} tekens".replace(",", ".") in refused.text
    await stage.pass_time(seconds=3)
    text = letter * (most // size)
    stage.coordinator.say(text)
    await stage.coordinator.wait_for("Voor wie is het?")
    assert await arrives(stage) == text


@pytest.mark.parametrize("letter", ["a", "&", "😀"], ids=ascii)
async def test_words_with_a_photo_arrive_whole_or_are_refused(stage: Stage, letter: str) -> None:
    size = len(letter.encode("utf-16-le")) // 2
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_photo(b"jpg", caption=letter * (1_026 // size))
    refused = await stage.coordinator.wait_for("De tekst bij het bestand is te lang: 1.026 tekens")
    most = int(refused.text.split("Er passen er ")[1].split(" ")[0].replace(".", ""))
    stage.coordinator.send_photo(b"jpg", caption=letter * (most // size + 1))
    await stage.coordinator.wait_for("De tekst bij het bestand is te lang")
    assert await note(stage) == ""
    words = letter * (most // size)
    stage.coordinator.send_photo(b"jpg", caption=words)
    await stage.coordinator.wait_for("Voor wie is het?")
    await for_everyone(stage)
    arrived = await stage.noor.wait_for(words)
    assert "photo" in arrived.body
    assert arrived.body["caption"].endswith(words)


@pytest.mark.parametrize("length", [1_024, 1_025])
async def test_words_of_1025_without_room_for_the_line_above_are_refused(stage: Stage, length: int) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_document(b"pdf", "verslag.pdf", caption="a" * length)
    refused = await stage.coordinator.wait_for("De tekst bij het bestand is te lang")
    assert f"{length:,} tekens".replace(",", ".") in refused.text
    assert await note(stage) == ""


@pytest.mark.parametrize("worded", range(3))
async def test_words_of_1025_with_an_album_arrive_whole_for_they_are_a_message_of_their_own(
    stage: Stage, worded: int
) -> None:
    words = "a" * 1_025
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_album("photo", PHOTOS, caption=words, worded=worded)
    await stage.coordinator.wait_for("Voor wie is het?")
    assert await arrives(stage) == words
    assert sum("photo" in message.body for message in stage.noor.messages()) == 3


async def test_one_part_of_an_album_that_stays_alone_is_refused_when_its_words_do_not_fit(
    stage: Stage,
) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_album("photo", PHOTOS[:1], caption="a" * 1_025)
    await stage.coordinator.wait_for("Voor wie is het?")
    await presses(stage.coordinator, "Iedereen", "Gekozen")
    query = await stage.coordinator.press("Bekijk en verstuur").answered()
    assert "De tekst bij het bestand is te lang: 1.025 tekens" in str(query.text)


async def _first(stage: Stage) -> Message:
    stage.coordinator.say("a" * MOST)
    return await stage.coordinator.wait_for("Deze tekst is te lang")


async def _rest(stage: Stage) -> Message:
    stage.coordinator.say("a")
    return await stage.coordinator.wait_for(CUT)


STEPS: tuple[Step, ...] = (lambda stage: asks(stage.coordinator, "/notitie"), _first, _rest)


async def test_the_rest_is_known_after_a_restart(tmp_path: Path) -> None:
    await restarted_after_each(STEPS, tmp_path)
