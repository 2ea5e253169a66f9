"""Quiet hours, as a table."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.delivery.quiet import after_quiet
from bot.settings import Quiet

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("quiet", "moment", "after"),
    [
        (("21:00", "08:00"), "2026-03-02 12:00", "2026-03-02 12:00"),
        (("21:00", "08:00"), "2026-03-02 20:59", "2026-03-02 20:59"),
        (("21:00", "08:00"), "2026-03-02 21:00", "2026-03-03 08:00"),
        (("21:00", "08:00"), "2026-03-02 23:59", "2026-03-03 08:00"),
        (("21:00", "08:00"), "2026-03-03 00:00", "2026-03-03 08:00"),
        (("21:00", "08:00"), "2026-03-03 07:59", "2026-03-03 08:00"),
        (("21:00", "08:00"), "2026-03-03 08:00", "2026-03-03 08:00"),
        (("21:00", "08:00"), "2026-03-28 22:00", "2026-03-29 08:00"),  # the clock goes forward that night
        (("01:00", "06:00"), "2026-03-02 00:30", "2026-03-02 00:30"),
        (("01:00", "06:00"), "2026-03-02 03:00", "2026-03-02 06:00"),
        (("08:00", "08:00"), "2026-03-02 08:00", "2026-03-02 08:00"),  # no quiet hours at all
    ],
)
def test_what_is_not_asked_for_waits_for_the_end_of_the_quiet_hours(
    quiet: tuple[str, str], moment: str, after: str
) -> None:
    start, until = map(time.fromisoformat, quiet)
    hours = Quiet(**{"from": start, "until": until})
    assert after_quiet(_wall(moment), hours, AMSTERDAM) == _wall(after)


def _wall(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)
