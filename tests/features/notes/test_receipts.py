"""Conversations: how a note goes and went, for who sent it."""

import asyncio
from pathlib import Path

from bot.sandbox.faults import Fault, Kind
from tests.features.notes.scenes import (
    RECEIVERS,
    SEND,
    TEXT,
    actions,
    count,
    looked_at,
    presses,
    sent,
    slowly,
    summary,
    written,
)
from tests.stage import Stage


async def test_read_is_counted_once_and_names_who_has_not(stage: Stage) -> None:
    told = await sent(stage)
    for answer in ("Ik heb genoteerd", "Dat wist ik al"):
        assert answer in str((await stage.noor.press("Gelezen").answered()).text)
    assert "Zo staat het er nu voor" in str(
        (await stage.coordinator.press("Ververs", message=told).answered()).text
    )
    shown = await stage.coordinator.wait_for("Gelezen: 1.")
    assert "Nog niet gelezen (4): Bea Blom, Fatma Yilmaz, Joost Bakker en Kees Kuiper." in shown.text


async def test_who_did_not_get_it_cannot_say_they_read_it(stage: Stage) -> None:
    await written(stage)
    await presses(stage.coordinator, "Rol in de bot", "Tik aan")
    await presses(stage.coordinator, "Contactpersonen · 1", "Tik aan")
    await presses(stage.coordinator, "‹ Terug", "Gekozen")
    await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    query = await stage.coordinator.press("Gelezen").answered()
    assert "Er is nog niets verstuurd" in str(query.text)
    stage.coordinator.press("Verstuur nu naar 1 collega")
    await summary(stage)
    stage.noor.say("/verslag")
    shown = await stage.noor.wait_for("nog geen notities")
    query = await stage.noor.send_callback(shown, "notes:read:1").answered()
    assert "Deze knop werkt niet meer" in str(query.text)


async def test_it_goes_once_more_to_who_did_not_read_it_and_a_double_tap_does_so_once(stage: Stage) -> None:
    told = await sent(stage)
    await stage.noor.press("Gelezen").answered()
    data = next(data for data in actions(told) if data.startswith("notes:remind:"))
    first, second = [stage.coordinator.send_callback(told, data) for _ in range(2)]
    assert "opnieuw naar 4 collega’s" in str((await first.answered()).text)
    assert "Dat heb ik net gedaan" in str((await second.answered()).text)
    await _until(lambda: count(stage, "Joost") == 2)
    assert count(stage, "Noor") == 1
    for person in (stage.joost, stage.fatma, stage.contact, stage.beheerder):
        await person.press("Gelezen").answered()
    query = await stage.coordinator.send_callback(told, "notes:remind:1:1").answered()
    assert "heeft het gelezen" in str(query.text)


async def test_who_was_not_there_before_can_get_it_once_they_are_back(stage: Stage) -> None:
    await stage.app.core.db.write(lambda tx: stage.app.core.chats.gone(tx, stage.joost.id, "blocked"))
    look = await looked_at(stage)
    assert "Niet bereikbaar: Joost Bakker." in look.text
    stage.coordinator.press("Verstuur nu naar 4 collega’s", message=look)
    told = await summary(stage)
    assert "Aangekomen: 4 van 5" in told.text
    assert count(stage, "Joost") == 0
    stage.joost.start()
    await stage.joost.wait_for("Hallo")
    stage.coordinator.press("Stuur opnieuw: Joost Bakker", message=told)
    await stage.joost.wait_for(TEXT)


async def test_what_telegram_refuses_is_told_by_name_and_reason(stage: Stage) -> None:
    look = await looked_at(stage)
    stage.sandbox.fault(Fault(Kind.STATUS, "sendMessage", stage.noor.id, count=1, code=400))
    stage.coordinator.press(SEND, message=look)
    told = await summary(stage)
    assert "Niet gelukt: Noor de Wit. Telegram zegt: Bad Request" in told.text
    stage.coordinator.press("Stuur opnieuw: Noor de Wit", message=told)
    await stage.noor.wait_for(TEXT)


async def test_of_whom_it_is_unknown_is_named_and_can_get_it_again(stage: Stage) -> None:
    look = await looked_at(stage)
    stage.sandbox.fault(Fault(Kind.STATUS, "sendMessage", stage.noor.id, count=1, code=502))
    stage.coordinator.press(SEND, message=look)
    told = await summary(stage)
    assert "Onbekend of het aankwam (1): Noor de Wit." in told.text
    stage.coordinator.press("Stuur opnieuw: Noor de Wit", message=told)
    await stage.noor.wait_for(TEXT)
    query = await stage.coordinator.send_callback(told, "notes:again:1:999").answered()
    assert "Deze knop werkt niet meer" in str(query.text)


async def test_while_it_goes_out_one_card_shows_how_far_it_is(tmp_path: Path) -> None:
    async with slowly(tmp_path) as stage:
        look = await looked_at(stage)
        stage.coordinator.press(SEND, message=look)
        card = await stage.coordinator.wait_for("Verstuurd: 0 van 5")
        assert card.labels == ["Pauzeer", "Stop", "Ververs"]
        await stage.coordinator.wait_for(
            lambda message: message.id == card.id and "Aangekomen: 5 van 5" in message.text
        )


async def test_it_can_be_paused_and_gone_on_with(tmp_path: Path) -> None:
    async with slowly(tmp_path) as stage:
        look = await looked_at(stage)
        stage.coordinator.press(SEND, message=look)
        card = await stage.coordinator.wait_for("Verstuurd: ")
        stage.coordinator.press("Pauzeer", message=card)
        await stage.coordinator.wait_for("Het versturen staat stil")
        await stage.pass_time(minutes=5)
        assert sum(count(stage, name) for name in RECEIVERS) < 5
        stage.coordinator.press("Ga verder", message=card)
        assert "Aangekomen: 5 van 5" in (await summary(stage)).text


async def test_it_can_be_stopped_and_who_did_not_get_it_is_named(tmp_path: Path) -> None:
    async with slowly(tmp_path) as stage:
        look = await looked_at(stage)
        stage.coordinator.press(SEND, message=look)
        card = await stage.coordinator.wait_for("Verstuurd: ")
        stage.coordinator.press("Stop", message=card)
        told = await summary(stage)
        assert "Niet meer verstuurd" in told.text
        query = await stage.coordinator.send_callback(told, "notes:pause:1:1").answered()
        assert "Alles is al verstuurd" in str(query.text)


async def test_a_text_that_telegram_keeps_refusing_is_paused_and_its_sender_hears_it(stage: Stage) -> None:
    look = await looked_at(stage)
    broken = f"<nothing>{TEXT}</nothing>"
    await stage.app.core.db.write(lambda tx: tx.run("UPDATE note SET text = ?", broken))
    stage.coordinator.press(SEND, message=look)
    told = await stage.coordinator.wait_for("omdat Telegram dit bericht steeds weigerde")
    stage.coordinator.press("Ga verder", message=told)
    await summary(stage)


async def test_only_coordinators_see_receipts(stage: Stage) -> None:
    told = await sent(stage)
    for data in actions(told):
        query = await stage.noor.send_callback(stage.noor.last(), data).answered()
        assert "Dat kan alleen" in str(query.text), data
    stage.beheerder.send_callback(stage.beheerder.last(), "notes:receipts:1")
    assert told.text == (await stage.beheerder.wait_for("Aangekomen")).text


async def _until(seen: object) -> None:
    async with asyncio.timeout(5):
        while callable(seen) and not seen():
            await asyncio.sleep(0.01)
