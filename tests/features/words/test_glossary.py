"""Conversations: what a term means, and meanings that colleagues propose."""

import pytest

from bot.sandbox import Message
from tests.features.words.scenes import asks, linked
from tests.stage import Stage

MEANING = "een pas waarmee een gezin gratis meedoet in het buurthuis"
NO_ISOLATES = dict.fromkeys((0x2068, 0x2069))  # around words from right to left


async def test_an_abbreviation_is_explained_with_every_meaning_and_where_it_belongs(stage: Stage) -> None:
    shown = await asks(stage.noor, "/begrip bw")
    assert "beschermd wonen" in shown.text
    assert "bewindvoering" in shown.text
    assert "Hoort bij Bewindvoering (Geld & schulden)." in shown.text


async def test_without_a_word_the_bot_asks_for_it(stage: Stage) -> None:
    await asks(stage.noor, "/begrip")
    assert "Wet langdurige zorg" in (await asks(stage.noor, "Wlz")).text
    assert "Joost" in (await asks(stage.noor, "schuldhulpverlening")).text


async def test_a_word_of_a_topic_is_placed_when_there_is_no_meaning(stage: Stage) -> None:
    shown = await asks(stage.noor, "/begrip deurwaarder")
    assert "Hoort bij Schulden en schuldhulp (Geld & schulden)." in shown.text
    assert "Een uitleg heb ik nog niet." in shown.text


async def test_a_word_that_a_coordinator_linked_is_placed_too(stage: Stage) -> None:
    await linked(stage)
    assert "Schulden en schuldhulp" in (await asks(stage.noor, "/begrip flubberpas")).text


async def test_an_unknown_term_gets_the_nearest_ones_as_buttons(stage: Stage) -> None:
    shown = await asks(stage.noor, "/begrip Wlzz")
    assert "ken ik niet" in shown.text
    stage.noor.press("Wlz", message=shown)
    await stage.noor.wait_for("Wet langdurige zorg")


async def test_an_unknown_term_without_neighbours_says_so(stage: Stage) -> None:
    shown = await asks(stage.noor, "/begrip qqxxqqxx")
    assert "ken ik niet. Weet jij wat het betekent?" in shown.text
    assert shown.labels == ["Stel een betekenis voor"]


async def proposes(stage: Stage, term: str = "flubberpas", meaning: str = MEANING) -> Message:
    """Noor proposes a meaning; returns what she sees."""
    shown = await asks(stage.noor, f"/begrip {term}")
    stage.noor.press("Stel een betekenis voor", message=shown)
    await stage.noor.wait_for("Wat betekent")
    return await asks(stage.noor, meaning)


async def test_an_approved_meaning_is_shown_with_whose_it_is(stage: Stage) -> None:
    assert "De coördinator kijkt ernaar" in (await proposes(stage)).text
    assert "ken ik niet" in (await asks(stage.fatma, "/begrip flubberpas")).text
    request = await stage.coordinator.wait_for(MEANING)
    assert "Noor de Wit · Wijkteam Zuid" in request.text
    stage.coordinator.press("Ja, zet erbij", message=request)
    await stage.noor.wait_for("Je uitleg staat er nu bij")
    shown = await asks(stage.fatma, "/begrip Flubber-pas")
    assert MEANING in shown.text
    assert "Zo zegt Wijkteam Zuid het." in shown.text


async def test_a_refused_meaning_is_not_kept_and_the_proposer_hears(stage: Stage) -> None:
    await proposes(stage)
    request = await stage.coordinator.wait_for(MEANING)
    stage.coordinator.press("Nee", message=request)
    await stage.noor.wait_for("zet deze uitleg er niet bij")
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM own_meaning")) == []


async def test_the_second_coordinator_to_decide_is_told_so(stage: Stage) -> None:
    await proposes(stage)
    first = await stage.coordinator.wait_for(MEANING)
    second = await stage.beheerder.wait_for(MEANING)
    stage.coordinator.press("Ja, zet erbij", message=first)
    await stage.noor.wait_for("Je uitleg staat er nu bij")
    pressed = stage.beheerder.press("Nee", message=second)
    assert "al over beslist" in str((await pressed.answered()).answer)
    assert MEANING in (await asks(stage.fatma, "/begrip flubberpas")).text


async def test_a_proposal_that_waits_is_found_under_woorden(stage: Stage) -> None:
    await proposes(stage)
    shown = await asks(stage.coordinator, "/woorden")
    stage.coordinator.press("Voorgestelde betekenissen (1)", message=shown)
    assert "Ja, zet erbij" in (await stage.coordinator.wait_for(MEANING)).labels


async def test_what_a_coordinator_proposes_is_shown_at_once_and_can_be_taken_away(stage: Stage) -> None:
    await asks(stage.coordinator, "/begrip flubberpas")
    stage.coordinator.press("Stel een betekenis voor")
    await stage.coordinator.wait_for("Wat betekent")
    stage.coordinator.say(MEANING)
    shown = await stage.coordinator.wait_for("Zo zegt Gemeente het.")
    stage.coordinator.press(
        next(label for label in shown.labels if label.startswith("Haal weg")), message=shown
    )
    await stage.coordinator.wait_for("ken ik niet")


async def test_a_meaning_is_added_to_those_of_the_lexicon(stage: Stage) -> None:
    await proposes(stage, "BW", "bij ons: de bewonerswerkgroep")
    stage.coordinator.press("Ja, zet erbij", message=await stage.coordinator.wait_for("bewonerswerkgroep"))
    await stage.noor.wait_for("Je uitleg staat er nu bij")
    shown = await asks(stage.fatma, "/begrip BW")
    assert "beschermd wonen" in shown.text
    assert "bewonerswerkgroep" in shown.text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("x" * 301, "Dit zijn 301 tekens. Het mogen er 300 zijn."),
        ("🙂🙂", "Schrijf in gewone woorden"),
        ("wie weet iets van schulden?", "Dit lijkt op een vraag"),
    ],
)
async def test_a_meaning_that_cannot_be_kept_can_be_typed_again(stage: Stage, typed: str, says: str) -> None:
    assert says in (await proposes(stage, meaning=typed)).text
    assert "De coördinator kijkt ernaar" in (await asks(stage.noor, MEANING)).text


async def test_client_data_in_a_meaning_is_refused(stage: Stage) -> None:
    assert "Dit lijkt op" in (await proposes(stage, meaning="bel mevrouw Jansen, bsn 111222333")).text
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM own_meaning")) == []


@pytest.mark.parametrize("term", ["x" * 41, "مساعدة " * 6])
async def test_a_term_that_is_too_long_is_refused_kindly(stage: Stage, term: str) -> None:
    assert "te lang voor een begrip" in (await asks(stage.noor, f"/begrip {term}")).text


@pytest.mark.parametrize("term", ["<b>x</b>", "qq:xx:zz", "qq & xx", "مساعدة"])
async def test_any_term_is_shown_as_it_was_typed(stage: Stage, term: str) -> None:
    shown = await asks(stage.noor, f"/begrip {term}")
    assert f"“{term.replace(':', ' ')}” ken ik niet" in shown.text.translate(NO_ISOLATES)


async def test_only_a_coordinator_decides(stage: Stage) -> None:
    shown = await proposes(stage)
    for data in ("words:approve:1", "words:refuse:1", "words:drop:1", "words:proposed"):
        pressed = stage.noor.send_callback(shown, data)
        assert "Dat kan alleen" in str((await pressed.answered()).answer), data


async def test_a_meaning_outlives_the_person_who_proposed_it(stage: Stage) -> None:
    await proposes(stage)
    core, noor = stage.app.core, stage.id_of("Noor")
    await core.db.write(lambda tx: core.directory.erase(tx, noor))
    request = await stage.coordinator.wait_for(MEANING)
    stage.coordinator.press("Ja, zet erbij", message=request)
    await stage.coordinator.wait_for("Iedereen ziet dit nu")
    assert "Zo zegt de wijk het." in (await asks(stage.fatma, "/begrip flubberpas")).text
