"""Conversations: what a member does not want to get, and when not."""

from collections.abc import Callable

import pytest

from bot.core.errors import UserError
from bot.delivery.post import Subject
from bot.features.membership.wishes import read_quiet
from bot.sandbox import Message
from tests.stage import Stage


async def opens(stage: Stage) -> Message:
    """Noor looks at her wishes."""
    stage.noor.say("/mij")
    await stage.noor.wait_for("Domeinen:")
    stage.noor.press("Wat ik krijg, en wanneer")
    return await stage.noor.wait_for("Wat stuur ik je")


async def test_a_kind_of_message_is_muted_with_one_tap_and_wanted_again_with_another(stage: Stage) -> None:
    core, noor = stage.app.core, stage.noor
    shown = await opens(stage)
    assert shown.labels[:2] == ["✓ Notities", "✓ Peilingen"]
    member = await stage.read(lambda tx: core.membership.member(tx, noor.id))
    for label, becomes, wanted in (("✓ Notities", "✗ Notities", False), ("✗ Notities", "✓ Notities", True)):
        noor.press(label)
        await noor.wait_for(_with(becomes))
        assert await stage.read(lambda tx: core.post.wants(tx, member, Subject.NOTE)) is wanted
        assert await stage.read(lambda tx: core.post.wants(tx, member, Subject.POLL))


async def test_own_quiet_hours_are_typed_and_taken_away(stage: Stage) -> None:
    shown = await opens(stage)
    assert "Stille tijd van de wijk: 21:00 tot 08:00." in shown.text
    stage.noor.press("Kies mijn stille tijd")
    await stage.noor.wait_for("Wanneer wil je niets krijgen?")
    stage.noor.say("ooit")
    await stage.noor.wait_for("Dat begrijp ik niet")
    stage.noor.say("18:00 - 9:30")
    await stage.noor.wait_for("Jouw eigen stille tijd: 18:00 tot 09:30.")
    stage.noor.press("Geen eigen stille tijd")
    await stage.noor.wait_for("Een eigen stille tijd heb je niet")
    stage.noor.press("‹ Naar mijn profiel")
    await stage.noor.wait_for("Domeinen:")


async def test_a_forged_button_gets_a_friendly_word(stage: Stage) -> None:
    shown = await opens(stage)
    for data in ("member:wish:everything", "member:wish"):
        query = await stage.noor.send_callback(shown, data).answered()
        assert "Deze knop werkt niet meer" in str(query.text)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("18:00-9:00", "18:00 09:00"),
        ("van 18.30 tot 9 uur", "18:30 09:00"),
        ("12u – 13u", "12:00 13:00"),
        ("from 18:00 to 9:00", "18:00 09:00"),
        ("9:00-9:00", "membership-quiet-all-day"),
        ("25:00-9:00", "membership-quiet-unclear"),
        ("9:00", "membership-quiet-unclear"),
        ("9:75-10:00", "membership-quiet-unclear"),
        ("", "membership-quiet-unclear"),
    ],
)
def test_quiet_hours_are_read_as_people_type_them(typed: str, hours: str) -> None:
    try:
        quiet = read_quiet(typed)
    except UserError as error:
        assert error.key == hours
    else:
        assert f"{quiet.start:%H:%M} {quiet.until:%H:%M}" == hours


def _with(label: str) -> Callable[[Message], bool]:
    return lambda message: label in message.labels
