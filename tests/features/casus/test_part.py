"""Conversations: colleagues of other organisations who are asked to take part."""

from bot.sandbox import Message
from tests.features.casus.scenes import TITLE, WISH, asks, brings_in, fills, presses
from tests.stage import Stage

FATMA, JOOST = "Fatma Yilmaz · De Woonst", "Joost Bakker · Kredietbank"


async def test_colleagues_who_fit_are_proposed_but_not_from_the_own_organisation_nor_who_has_not_joined(
    stage: Stage,
) -> None:
    shown = await fills(stage.noor)
    assert "Wie meedoet" not in shown.text
    shown = await presses(stage.noor, "Wijzig: wie meedoet", shown, "Wie van een andere organisatie")
    assert JOOST in shown.labels
    assert not [label for label in shown.labels if "Otto" in label or "Ans" in label or "Noor" in label]


async def test_who_is_invited_sees_what_it_is_about_and_accepts_and_the_asker_hears(stage: Stage) -> None:
    shown = await fills(stage.noor, invite=JOOST)
    assert "Wie meedoet\nJoost Bakker" in shown.text
    card = await presses(stage.noor, "Breng in", shown, "Stap 1 van 5")
    assert "Uitgenodigd: Joost Bakker" in card.text
    asked = await stage.joost.wait_for("vraagt of je meedoet met een casus")
    assert "Noor de Wit (Wijkteam Zuid)" in asked.text
    assert f"2026-001 · {TITLE}" in asked.text
    assert WISH in asked.text
    card = await presses(stage.joost, "Ja, ik doe mee", asked, "Stap 1 van 5")
    assert "Doet mee: Joost Bakker" in card.text
    assert "Trek in" not in card.labels
    await stage.noor.wait_for("Joost Bakker (Kredietbank) doet mee met casus 2026-001")
    await presses(stage.joost, "✓ Klaar: gesprek met de bewoner", card, "Stap 2 van 5")
    await stage.noor.wait_for("De casus is nu bij: samen een plan maken.")


async def test_who_declines_gives_no_reason_and_does_not_see_it_any_more(stage: Stage) -> None:
    await brings_in(stage.noor, invite=JOOST)
    asked = await stage.joost.wait_for("vraagt of je meedoet")
    await presses(stage.joost, "Lukt niet", asked, "gaat zonder jou verder")
    await stage.noor.wait_for("Het lukt Joost Bakker (Kredietbank) nu niet")
    for data, says in (("casus:accept:1", "al op geantwoord"), ("casus:open:1", "is er niet")):
        pressed = stage.joost.send_callback(asked, data)
        assert says in str((await pressed.answered()).answer), data


async def test_who_was_invited_may_read_and_does_not_work_on_it_before_a_yes(stage: Stage) -> None:
    await brings_in(stage.noor, invite=JOOST)
    asked = await stage.joost.wait_for("vraagt of je meedoet")
    shown = await presses(stage.joost, "Lees de casus", asked, WISH)
    assert "Wijzig: titel" not in shown.labels
    pressed = stage.joost.send_callback(shown, "casus:done:1:1")
    assert "Zeg eerst of je meedoet" in str((await pressed.answered()).answer)


async def test_somebody_is_invited_later_once(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    shown = await presses(stage.noor, "Nodig iemand uit", card, "Wie van een andere organisatie")
    shown = await presses(stage.noor, JOOST, shown, "Wie van een andere organisatie")
    await presses(stage.noor, "Verder ›", shown, WISH)
    await stage.joost.wait_for("vraagt of je meedoet")
    shown = await presses(stage.noor, "Naar de casus", stage.noor.last(), "Uitgenodigd: Joost Bakker")
    shown = await presses(stage.noor, "Nodig iemand uit", shown, "Wie van een andere organisatie")
    assert JOOST not in shown.labels
    pressed = stage.noor.send_callback(shown, f"casus:person:1:{stage.id_of('Joost')}")
    assert "kan ik nu niet vragen" in str((await pressed.answered()).answer)


async def test_somebody_who_was_not_proposed_is_found_by_name(stage: Stage) -> None:
    shown = await fills(stage.noor)
    await presses(stage.noor, "Wijzig: wie meedoet", shown, "Wie van een andere organisatie")
    shown = await asks(stage.noor, "corrie")
    assert "Corrie Vos · Gemeente" in shown.labels
    await presses(stage.noor, "Corrie Vos · Gemeente", shown, "Wie van een andere organisatie")
    shown = await asks(stage.noor, "Otto")
    assert "✓ Corrie Vos · Gemeente" in shown.labels
    assert not [label for label in shown.labels if "Otto" in label], "who has not joined cannot be asked"
    await presses(stage.noor, "Verder ›", shown, "Wie meedoet\nCorrie Vos")


async def test_a_forged_colleague_is_not_invited(stage: Stage) -> None:
    shown = await fills(stage.noor)
    for name in ("Otto", "Samira", "Noor"):
        pressed = stage.noor.send_callback(shown, f"casus:person:1:{stage.id_of(name)}")
        assert "kan ik nu niet vragen" in str((await pressed.answered()).answer), name


async def test_an_invitation_waits_for_the_end_of_quiet_hours(stage: Stage) -> None:
    await stage.pass_time(hours=13)
    await brings_in(stage.noor, invite=JOOST)
    assert not [m for m in stage.joost.messages() if "vraagt of je meedoet" in m.text]
    await stage.pass_time(hours=11)
    await stage.joost.wait_for("vraagt of je meedoet")


async def test_an_invitation_that_waits_is_taken_back_when_the_casus_is_withdrawn(stage: Stage) -> None:
    await stage.pass_time(hours=13)  # eleven in the evening
    card = await brings_in(stage.noor, invite=JOOST)
    await presses(stage.noor, "Trek in", card, "Waarom trek je deze casus in?")
    await asks(stage.noor, "De bewoner verhuist")
    await stage.pass_time(hours=12)
    assert not [m for m in stage.joost.messages() if "vraagt of je meedoet" in m.text]


async def test_when_whoever_brought_it_in_has_left_the_contact_person_hears_it(stage: Stage) -> None:
    await brings_in(stage.fatma, invite=JOOST)
    asked = await stage.joost.wait_for("vraagt of je meedoet")
    core, fatma = stage.app.core, stage.id_of("Fatma")
    await core.db.write(lambda tx: core.directory.erase(tx, fatma))
    await presses(stage.joost, "Ja, ik doe mee", asked, "Stap 1 van 5")
    await stage.contact.wait_for("Joost Bakker (Kredietbank) doet mee")
    assert "Ingebracht door – (De Woonst)" in (await asks_card(stage)).text


async def asks_card(stage: Stage) -> Message:
    shown = await asks(stage.joost, "/casus")
    return await presses(stage.joost, shown.labels[0], shown, "Stap 1 van 5")
