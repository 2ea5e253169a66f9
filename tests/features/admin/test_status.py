"""/status: how the bot is doing, for beheerders only, in words and without a name."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.status import Status, Waiting
from bot.core.texts import Texts
from bot.delivery.store.status import look
from bot.features.admin.views import age, lines
from tests.delivery.post import eventually
from tests.stage import Stage

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SAY = Texts().into("nl")


async def is_known_gone(stage: Stage) -> bool:
    return bool(await stage.read(lambda tx: look(tx, NOW).unreachable))


async def test_a_beheerder_sees_how_it_is_doing(stage: Stage) -> None:
    stage.fatma.say("wie weet iets van wondzorg")
    await stage.fatma.wait_for("Samira")
    stage.fatma.block()
    await eventually(lambda: is_known_gone(stage))
    await stage.pass_time(minutes=1)
    stage.beheerder.say("/status")
    shown = (await stage.beheerder.wait_for("Zo gaat het")).text
    assert "per minuut" in shown
    assert "nog geen kopie" in shown
    assert "De laatste ronde was 0 seconden geleden" in shown
    assert "1 collega is niet te bereiken" in shown
    assert "Fatma" not in shown
    assert "antwoord" not in shown, "the command itself is being handled"


@pytest.mark.parametrize("who", ["coordinator", "noor"])
async def test_nobody_else_does(stage: Stage, who: str) -> None:
    person = getattr(stage, who)
    person.say("/status")
    await person.wait_for("alleen een beheerder")


def told(status: Status) -> list[str]:
    return [str(line).strip() for line in lines(SAY, status, AMSTERDAM)]


def test_when_all_is_quiet_little_is_said() -> None:
    assert told(Status(NOW)) == [
        "Er wacht niets.",
        "In de laatste vijf minuten verstuurd: 0 per minuut.",
        "Er is nog geen kopie gemaakt. Doe dat met: wijkbot backup.",
        "De bot heeft nog geen ronde gemaakt.",
    ]


def test_everything_that_is_the_matter_has_its_sentence() -> None:
    status = Status(
        NOW,
        {
            "answer": Waiting(3, 0, NOW - timedelta(seconds=5)),
            "reminder": Waiting(0, 40),
            "broadcast": Waiting(1200, 0, NOW - timedelta(minutes=3)),
        },
        updates=1,
        set_aside=1,
        unknown=4,
        failed=2,
        unreachable=7,
        paused=1,
        delivered=8500,
        backup=NOW - timedelta(days=3),
        tick=NOW - timedelta(seconds=30),
    )
    assert told(status) == [
        "1 bericht van iemand wacht op antwoord.",
        "Wachten nu, antwoorden: 3.",
        "Wachten nu, herinneringen: 0. Voor later: 40.",
        "Wachten nu, berichten aan velen: 1.200.",
        "Het oudste daarvan wacht 3 minuten.",
        "Van 4 berichten weet ik niet of ze aankwamen.",
        "Telegram weigerde 2 berichten.",
        "7 collega’s zijn niet te bereiken: ze blokkeerden de bot of zijn weg bij Telegram.",
        "1 verzending staat stil.",
        "1 bericht kon de bot niet verwerken. In het log staat waarom.",
        "In de laatste vijf minuten verstuurd: 1.700 per minuut.",
        "De laatste kopie is van 27 februari 2026, 10:00, 3 dagen geleden.",
        "De laatste ronde was 30 seconden geleden.",
    ]


@pytest.mark.parametrize(
    ("passed", "told"),
    [
        (-5, "0 seconden"),
        (1, "1 seconde"),
        (119, "119 seconden"),
        (120, "2 minuten"),
        (7200, "2 uur"),
        (200_000, "2 dagen"),
    ],
)
def test_ages_are_told_in_the_largest_unit_that_fits(passed: int, told: str) -> None:
    assert age(SAY, timedelta(seconds=passed)) == told
