"""Conversations: somebody goes while a note goes out, after others have it and before they do."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.sandbox import Message
from bot.sandbox.faults import Fault, Kind
from tests.delivery.post import eventually
from tests.features.notes.scenes import (
    RECEIVERS,
    SEND,
    TEXT,
    count,
    looked_at,
    presses,
    slowly,
    summary,
    written,
)
from tests.stage import Stage


async def halfway(stage: Stage, look: Message, send: str = SEND) -> tuple[Message, list[str]]:
    """The note went to some and stands still; returns its card, and the names of whom it still waits for."""
    stage.coordinator.press(send, message=look)
    card = await stage.coordinator.wait_for("Verstuurd: ")
    await eventually(lambda: _some_have_it(stage))
    stage.coordinator.press("Pauzeer", message=card)
    await stage.coordinator.wait_for("Het versturen staat stil")
    await eventually(lambda: _nothing_is_on_the_wire(stage))
    waiting = [name for name in RECEIVERS if stage.person(name).id in await _chats(stage, "waiting")]
    assert waiting
    return card, waiting


async def ends(stage: Stage, card: Message) -> Message:
    """The rest goes out; returns what the coordinator is told."""
    stage.coordinator.press("Ga verder", message=card)
    return await summary(stage)


def full_name(stage: Stage, name: str) -> str:
    """A colleague as the coordinator knows them."""
    return stage.person(name).name


async def test_who_blocks_the_bot_midway_is_named_with_the_reason_and_gets_it_once_back(
    tmp_path: Path,
) -> None:
    async with slowly(tmp_path) as stage:
        card, (gone, *_) = await halfway(stage, await looked_at(stage))
        stage.person(gone).block()
        told = await ends(stage, card)
        assert "Aangekomen: 4 van 5" in told.text
        assert f"Niet bereikbaar (1): {full_name(stage, gone)}. Reden: de bot is geblokkeerd." in told.text
        stage.person(gone).start()
        await stage.person(gone).wait_for("Hallo")
        stage.coordinator.press(f"Stuur opnieuw: {full_name(stage, gone)}", message=told)
        await stage.person(gone).wait_for(TEXT)
        await stage.coordinator.wait_for("Aangekomen: 5 van 5")
        assert [count(stage, name) for name in RECEIVERS] == [1] * 5


async def test_whose_account_goes_midway_is_named_with_the_reason_and_all_others_have_it(
    tmp_path: Path,
) -> None:
    async with slowly(tmp_path) as stage:
        card, (gone, *_) = await halfway(stage, await looked_at(stage))
        stage.person(gone).delete_account()
        told = await ends(stage, card)
        assert "Aangekomen: 4 van 5" in told.text
        reason = "Reden: er is geen Telegram-account meer."
        assert f"Niet bereikbaar (1): {full_name(stage, gone)}. {reason}" in told.text
        assert [count(stage, name) for name in RECEIVERS if name != gone] == [1] * 4
        assert count(stage, gone) == 0


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (Kind.BLOCKED, "Reden: de bot is geblokkeerd."),
        (Kind.DEACTIVATED, "Reden: er is geen Telegram-account meer."),
    ],
)
async def test_who_cannot_be_reached_is_told_apart_by_the_answer_of_telegram(
    stage: Stage, trouble: Kind, reason: str
) -> None:
    look = await looked_at(stage)
    stage.sandbox.fault(Fault(trouble, chat_id=stage.joost.id, count=1))
    stage.fatma.delete_account()
    stage.coordinator.press(SEND, message=look)
    told = await summary(stage)
    assert "Aangekomen: 3 van 5" in told.text
    if trouble is Kind.DEACTIVATED:
        assert f"Niet bereikbaar (2): Fatma Yilmaz en Joost Bakker. {reason}" in told.text
    else:
        assert f"Niet bereikbaar (1): Joost Bakker. {reason}" in told.text
        assert "Niet bereikbaar (1): Fatma Yilmaz. Reden: er is geen Telegram-account meer." in told.text
    stage.coordinator.press("Stuur opnieuw: Joost Bakker", message=told)
    await stage.joost.wait_for(TEXT)
    assert count(stage, "Noor") == 1


async def forgets_themself(stage: Stage, name: str) -> None:
    """Somebody lets the bot forget them."""
    person = stage.person(name)
    person.say("/vergeet_mij")
    await person.wait_for("Wil je dat ik je vergeet?")
    person.press("Ja, vergeet mij")
    await person.wait_for("Je bent gewist")


async def is_taken_out(stage: Stage, name: str) -> None:
    """The beheerder takes somebody out of the directory."""
    stage.beheerder.say("/leden")
    shown = await stage.beheerder.wait_for()
    stage.beheerder.send_callback(shown, f"member:remove:{stage.id_of(name)}")
    sure = await stage.beheerder.wait_for("Dit kan niet terug")
    await presses(stage.beheerder, "Ja, verwijder", "staat niet meer in de gids", sure)


@pytest.mark.parametrize("leaves", [forgets_themself, is_taken_out])
async def test_who_leaves_midway_gets_nothing_more_and_breaks_no_count(
    tmp_path: Path, leaves: Callable[[Stage, str], Awaitable[None]]
) -> None:
    async with slowly(tmp_path) as stage:
        card, waiting = await halfway(stage, await looked_at(stage))
        gone = next(name for name in waiting if name != "Bea")
        await leaves(stage, gone)
        told = await ends(stage, card)
        assert "Aangekomen: 4 van 5" in told.text
        assert "Niet meer verstuurd (1): iemand die vertrok." in told.text
        assert count(stage, gone) == 0
        assert [count(stage, name) for name in RECEIVERS if name != gone] == [1] * 4
        assert stage.person(gone).id not in await _chats_of_recipients(stage)


async def test_who_leaves_midway_after_it_arrived_still_counts(tmp_path: Path) -> None:
    async with slowly(tmp_path) as stage:
        card, waiting = await halfway(stage, await looked_at(stage))
        has_it = next(name for name in RECEIVERS if name not in waiting)
        await forgets_themself(stage, has_it)
        told = await ends(stage, card)
        assert "Aangekomen: 5 van 5" in told.text
        assert [count(stage, name) for name in RECEIVERS] == [1] * 5


async def test_a_working_group_whose_telegram_group_migrates_midway_misses_nothing(tmp_path: Path) -> None:
    async with slowly(tmp_path) as stage:
        names, core = ("Noor", "Joost", "Fatma"), stage.app.core
        chat = stage.sandbox.group("Geld", stage.coordinator, *map(stage.person, names), kind="group")
        ids = [stage.id_of(name) for name in names]
        await core.db.write(lambda tx: core.groups.make(tx, "Geldgroep", [], ids, chat.id))
        await written(stage)
        await presses(stage.coordinator, "Werkgroep", "Tik aan")
        await presses(stage.coordinator, "Geldgroep · 3", "Tik aan")
        await presses(stage.coordinator, "‹ Terug", "Gekozen: Geldgroep")
        look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
        card, _ = await halfway(stage, look, "Verstuur nu naar 3 collega’s")
        moved = chat.migrate()
        told = await ends(stage, card)
        assert "Aangekomen: 3 van 3" in told.text
        assert "Niet bereikbaar" not in told.text
        assert [count(stage, name) for name in names] == [1] * 3
        (group,) = await stage.read(core.groups.all)
        assert group.chat_id == moved.id


async def _some_have_it(stage: Stage) -> bool:
    return bool(await _chats(stage, "delivered"))


async def _nothing_is_on_the_wire(stage: Stage) -> bool:
    return not await _chats(stage, "sending")


async def _chats(stage: Stage, state: str) -> set[int]:
    sql = "SELECT chat_id FROM outbox WHERE job = 'note/1' AND state = ?"
    return {row["chat_id"] for row in await stage.read(lambda tx: tx.all(sql, state))}


async def _chats_of_recipients(stage: Stage) -> set[int]:
    return {
        row["chat_id"] for row in await stage.read(lambda tx: tx.all("SELECT chat_id FROM note_recipient"))
    }
