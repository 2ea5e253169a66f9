"""Conversations: a sheet that several people fill in together."""

from functools import partial

from bot.features.arena import store
from bot.features.arena.model import LONGEST_LINE, MOST_IN_BOX, MOST_SHEETS, Box, Line
from bot.sandbox import Message, Person
from bot.storage import Tx
from tests.stage import MONDAY, Stage

TITLE = "Samen eten met schuldhulp"


async def says(person: Person, text: str, wanted: str) -> Message:
    """Type something and wait for what follows."""
    person.say(text)
    return await person.wait_for(wanted)


async def presses(person: Person, label: str, shown: Message, wanted: str = "") -> Message:
    """Press a button of a message and wait for what follows."""
    person.press(label, message=shown)
    return await person.wait_for(wanted)


async def makes(person: Person, title: str = TITLE) -> Message:
    """Make a sheet; returns its screen."""
    shown = await says(person, "/arena", "Effectenarena")
    await presses(person, "+ Nieuwe oplossing", shown, "Om welke oplossing gaat het?")
    return await says(person, title, "Tik op een vak")


async def opens(person: Person, title: str = TITLE) -> Message:
    """Open a sheet that is there."""
    shown = await says(person, "/arena", "Effectenarena")
    return await presses(person, title, shown, "Tik op een vak")


async def writes(person: Person, sheet: Message, box: str, typed: str, count: int = 0) -> Message:
    """Write in a box that holds `count` lines; returns the screen of the box."""
    shown = await presses(person, f"{box} ({count})", sheet)
    await presses(person, "+ Zet erbij", shown, "Typ wat erbij hoort")
    return await says(person, typed, f"{box}\n• ")


async def lines_of(stage: Stage, sheet_id: int = 1) -> list[Line]:
    """Everything on a sheet."""
    found: list[Line] = await stage.read(partial(store.lines, sheet_id=sheet_id))
    return found


async def test_several_people_fill_in_one_sheet(stage: Stage) -> None:
    shown = await makes(stage.noor)
    assert shown.labels[:4] == [
        "Activiteiten (0)",
        "Effecten (0)",
        "Investeerders (0)",
        "Wie heeft er baat bij? (0)",
    ]
    shown = await writes(stage.noor, shown, "Activiteiten", "- samen koken\n- schuldhulp aan tafel")
    assert "• samen koken\n• schuldhulp aan tafel" in shown.text
    shown = await writes(
        stage.joost, await opens(stage.joost), "Investeerders", "Kredietbank: elke week een uur"
    )
    shown = await presses(stage.joost, "‹ Terug", shown, "Tik op een vak")
    assert "Activiteiten (2)" in shown.labels
    assert "Investeerders (1)" in shown.labels


async def test_the_whole_sheet_is_a_picture_and_the_same_in_words(stage: Stage) -> None:
    shown = await writes(stage.noor, await makes(stage.noor), "Effecten", "minder huisuitzettingen")
    shown = await presses(stage.noor, "‹ Terug", shown, "Tik op een vak")
    words = await presses(stage.noor, "Bekijk het hele blad", shown, "Wie heeft er baat bij?")
    assert "Activiteiten\nHier staat nog niets." in words.text
    assert "Effecten\n• minder huisuitzettingen" in words.text
    assert any("photo" in message.body for message in stage.noor.messages())
    await presses(stage.noor, "‹ Naar de vakken", words, "Tik op een vak")


async def test_a_full_sheet_fits_in_a_message_and_its_picture_stays_readable(stage: Stage) -> None:
    def fill(tx: Tx) -> None:
        sheet = store.add_sheet(tx, "&" * 60, stage.id_of("Noor"), MONDAY)
        for box in Box:
            store.add_lines(tx, sheet, box, ["<" * LONGEST_LINE] * MOST_IN_BOX, stage.id_of("Noor"), MONDAY)

    await stage.app.core.db.write(fill)
    shown = await says(stage.noor, "/arena", "Effectenarena")
    stage.noor.send_callback(shown, "arena:show:1")
    words = await stage.noor.wait_for("Investeerders")
    assert words.text.count("• ") == 4 * MOST_IN_BOX
    picture = next(message for message in stage.noor.messages() if "document" in message.body)
    assert picture.body["document"]["file_name"] == "effectenarena.png"


async def test_own_lines_are_taken_away_and_those_of_others_stay(stage: Stage) -> None:
    await writes(stage.noor, await makes(stage.noor), "Effecten", "rust")
    shown = await writes(stage.joost, await opens(stage.joost), "Effecten", "minder schulden", count=1)
    choices = await presses(stage.joost, "Haal een regel weg", shown, "Welke regel")
    assert choices.labels == ["minder schulden", "‹ Terug"]
    forged = stage.joost.send_callback(choices, "arena:out:1")
    assert "Dit kan alleen wie het schreef" in (await forged.answered()).text
    await presses(stage.joost, "minder schulden", choices, "Effecten\n• rust")
    assert [line.text for line in await lines_of(stage)] == ["rust"]


async def test_a_coordinator_may_take_away_any_line_and_any_sheet(stage: Stage) -> None:
    await writes(stage.noor, await makes(stage.noor), "Effecten", "rust")
    shown = await presses(stage.coordinator, "Effecten (1)", await opens(stage.coordinator), "rust")
    choices = await presses(stage.coordinator, "Haal een regel weg", shown, "Welke regel")
    shown = await presses(stage.coordinator, "rust", choices, "Hier staat nog niets.")
    shown = await presses(stage.coordinator, "‹ Terug", shown, "Tik op een vak")
    asked = await presses(stage.coordinator, "Verwijder deze oplossing", shown, "Er staat nog niets in.")
    await presses(stage.coordinator, "Ja, verwijder", asked, "Er staat nog geen oplossing.")
    pressed = stage.noor.send_callback(shown, "arena:sheet:1")
    assert "is er niet meer" in (await pressed.answered()).text


async def test_others_do_not_remove_a_sheet(stage: Stage) -> None:
    await makes(stage.noor)
    shown = await opens(stage.joost)
    assert "Verwijder deze oplossing" not in shown.labels
    forged = stage.joost.send_callback(shown, "arena:remove:1:yes")
    assert "Dit kan alleen wie het schreef" in (await forged.answered()).text
    assert await stage.read(partial(store.sheet, sheet_id=1))


async def test_what_cannot_be_written_is_asked_again(stage: Stage) -> None:
    shown = await makes(stage.noor)
    shown = await presses(stage.noor, "Effecten (0)", shown, "Hier staat nog niets.")
    await presses(stage.noor, "+ Zet erbij", shown, "Typ wat erbij hoort")
    await says(stage.noor, "x" * 81, "is 81 tekens. Een regel mag er 80 zijn.")
    await says(stage.noor, "\n".join("abcdefghijk"), "Er passen er nog 10 bij.")
    stage.noor.send_photo(b"foto")
    await stage.noor.wait_for("Hier kan ik alleen geschreven tekst gebruiken")
    await says(stage.noor, "mevrouw Jansen, bsn 111222333", "niets bewaard")
    await says(stage.noor, "rust", "• rust")


async def test_a_title_that_cannot_be_is_asked_again(stage: Stage) -> None:
    shown = await says(stage.noor, "/arena", "Er staat nog geen oplossing.")
    await presses(stage.noor, "+ Nieuwe oplossing", shown, "Om welke oplossing")
    await says(stage.noor, "x" * 61, "Dit zijn 61 tekens")
    await says(stage.noor, "🙂", "Typ een naam met letters")
    await says(stage.noor, TITLE, "Tik op een vak")


async def test_a_full_box_takes_no_more_and_there_is_an_end_to_sheets(stage: Stage) -> None:
    def fill(tx: Tx) -> None:
        for number in range(MOST_SHEETS):
            store.add_sheet(tx, f"Blad {number}", stage.id_of("Noor"), MONDAY)
        store.add_lines(tx, 1, Box.EFFECTS, ["rust"] * MOST_IN_BOX, stage.id_of("Noor"), MONDAY)

    shown = await says(stage.noor, "/arena", "Er staat nog geen oplossing.")
    await stage.app.core.db.write(fill)
    stage.noor.send_callback(shown, "arena:box:1:effects")
    full = await stage.noor.wait_for("• rust")
    assert "+ Zet erbij" not in full.labels
    forged = stage.noor.send_callback(full, "arena:add:1:effects")
    assert "Dit vak is vol" in (await forged.answered()).text
    stage.noor.send_callback(shown, "arena:new")
    await stage.noor.wait_for("Om welke oplossing")
    await says(stage.noor, "Een te veel", f"Er kunnen {MOST_SHEETS} oplossingen staan")


async def test_the_sheets_are_turned_page_by_page(stage: Stage) -> None:
    def fill(tx: Tx) -> None:
        for number in range(9):
            store.add_sheet(tx, f"Blad {number}", stage.id_of("Noor"), MONDAY)

    await stage.app.core.db.write(fill)
    shown = await says(stage.noor, "/arena", "Tik op een oplossing")
    assert "Blad 0" not in shown.labels
    stage.noor.press("Volgende ›", message=shown)
    shown = await stage.noor.wait_for(lambda message: "Blad 0" in message.labels)
    assert "Volgende ›" not in shown.labels


async def test_forged_boxes_and_sheets_get_a_friendly_answer(stage: Stage) -> None:
    shown = await makes(stage.noor)
    for data in ("box:1:dreams", "box:9:effects", "add:1:x", "show:9", "out:9", "own:9:effects", "remove:9"):
        assert (await stage.noor.send_callback(shown, f"arena:{data}").answered()).text, data


async def test_whoever_is_forgotten_leaves_their_lines_without_a_name(stage: Stage) -> None:
    await writes(stage.noor, await makes(stage.noor), "Effecten", "rust")
    shown = await says(stage.noor, "/vergeet_mij", "Wil je dat ik je vergeet?")
    stage.noor.press(shown.labels[0], message=shown)
    await stage.noor.wait_for("")
    lines = await lines_of(stage)
    assert [(line.text, line.author_id) for line in lines] == [("rust", None)]
    sheet = await stage.read(partial(store.sheet, sheet_id=1))
    assert sheet.maker_id is None


async def test_my_data_holds_what_i_wrote(stage: Stage) -> None:
    await writes(stage.noor, await makes(stage.noor), "Effecten", "minder huisuitzettingen")
    shown = await says(stage.noor, "/mij", "Domeinen")
    stage.noor.press("Al mijn gegevens", message=shown)
    sent = await stage.noor.wait_for(lambda message: "document" in message.body)
    file = await stage.app.application.bot.get_file(sent.body["document"]["file_id"])
    text = bytes(await file.download_as_bytearray()).decode()
    assert '"minder huisuitzettingen"' in text
    assert f'"{TITLE}"' in text
