"""Conversations with those whom nobody plays: what they answer by themselves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.cli.demo.others import Others
from bot.core.texts import Texts
from bot.sandbox import Person
from tests.features.notes.scenes import presses
from tests.features.notes.scenes import sent as note_sent
from tests.features.polls.scenes import QUESTION, VOTERS, opened, told
from tests.features.polls.scenes import sent as poll_sent
from tests.features.rhythm.scenes import moves_to, wijk
from tests.stage import Stage

SAY = Texts().into("nl")


@asynccontextmanager
async def nobody_plays(*people: Person) -> AsyncIterator[Others]:
    """These people act by themselves, without delay."""
    others = Others(people, SAY, lag=0)
    async with others.at_hand():
        yield others


async def test_most_read_a_note_and_the_rest_when_it_comes_once_more(stage: Stage) -> None:
    corrie, bea = stage.coordinator, stage.beheerder
    async with nobody_plays(*map(stage.person, VOTERS)) as others:
        shown = await note_sent(stage)
        await others.idle()
        shown = await presses(corrie, "Ververs", "Gelezen: 4.", shown)
        first = bea.last()
        corrie.press("Stuur opnieuw naar wie nog niet las (1)", message=shown)
        await bea.wait_for(lambda message: message.id > first.id)
        await others.idle()
        await presses(corrie, "Ververs", "Gelezen: 5.")


@pytest.mark.parametrize(
    ("kind", "privacy"),
    [
        ("Eén keuze", "Ja, met naam"),
        ("Eén keuze", "Nee, anoniem"),
        ("Meer keuzes", "Nee, anoniem"),
        ("Een cijfer van 1 tot 5", "Nee, anoniem"),
        ("Eigen woorden", "Ja, met naam"),
    ],
)
async def test_most_answer_a_poll_of_any_kind(stage: Stage, kind: str, privacy: str) -> None:
    async with nobody_plays(*map(stage.person, VOTERS)) as others:
        await poll_sent(stage, kind, privacy)
        await others.idle()
        assert "4 van 5 mensen" in (await opened(stage, f"Loopt · {QUESTION}")).text


async def test_a_contact_person_says_that_it_does_not_work_out_this_month(tmp_path: Path) -> None:
    async with wijk(tmp_path) as stage:
        kees = stage.contact
        async with nobody_plays(kees) as others:
            await moves_to(stage, "2026-03-05")
            await kees.wait_for("hoort over maart 2026 niets meer van mij")
            await others.idle()


async def test_a_reminder_makes_somebody_bring_in_a_casus(tmp_path: Path) -> None:
    async with wijk(tmp_path) as stage:
        kees = stage.contact
        async with nobody_plays(stage.noor, stage.joost, stage.fatma, stage.beheerder, kees):
            await moves_to(stage, "2026-03-05")
            await kees.wait_for("Stap 1 van 5")
        kees.say("/stand")
        await kees.wait_for("gehaald, met 1 casus")


async def test_whoever_is_asked_says_yes(stage: Stage) -> None:
    async with nobody_plays(stage.joost):
        stage.noor.say("wie weet iets van schulden?")
        answer = await stage.noor.wait_for("Joost Bakker")
        stage.noor.press("Stel mij voor", message=answer)
        await stage.noor.wait_for("Goed nieuws")


async def test_a_phone_that_somebody_else_uses_too_does_no_harm(stage: Stage) -> None:
    async with nobody_plays(stage.joost) as others:
        stage.joost.block()
        stage.joost.unblock()
        await note_sent(stage)
        await others.idle()
        assert "dat wist ik al" in (await told(stage.joost, stage.joost.last(), "notes:read:1")).casefold()
