"""What nobody asked for waits for quiet hours, the wijk's and the receiver's own, and stays away from who muted it."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from bot.core.clock import MovableClock
from bot.core.member import Member, Role
from bot.core.screen import Screen
from bot.delivery.outbox import Outbox
from bot.delivery.post import Post, Subject, Wishes
from bot.settings import Quiet
from bot.storage import Database, Tx

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOOR = Member(1, 101, "Noor", 1, Role.LID, "nl")
HELLO = Screen(Markup("Dag"))


class _At:
    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment


def post_at(moment: str, wishes: Wishes) -> Post:
    clock = MovableClock(_At(datetime.fromisoformat(moment).replace(tzinfo=UTC)))
    wijk = Quiet.model_validate({"from": "21:00", "until": "08:00"})
    return Post(Outbox(clock), clock, wijk, AMSTERDAM, lambda _tx, _user: wishes)


@pytest.mark.parametrize(
    ("own", "now", "goes"),  # in UTC; Amsterdam is an hour ahead in winter
    [
        (None, "2026-03-02T12:00", "2026-03-02T12:00"),
        (None, "2026-03-02T20:30", "2026-03-03T07:00"),
        (("12:30", "14:00"), "2026-03-02T12:00", "2026-03-02T13:00"),
        (("07:00", "10:00"), "2026-03-02T22:00", "2026-03-03T09:00"),
        (("20:00", "21:30"), "2026-03-02T19:30", "2026-03-03T07:00"),
    ],
)
async def test_it_waits_for_the_quiet_hours_of_wijk_and_receiver(
    tmp_path: Path, own: tuple[str, str] | None, now: str, goes: str
) -> None:
    quiet = Quiet.model_validate({"from": own[0], "until": own[1]}) if own else None
    post = post_at(now, Wishes(quiet=quiet))
    database = await Database.open(tmp_path / "wijkbot.db")
    row = await database.write(lambda tx: _sent(post, tx))
    assert row["not_before"] == f"{goes}:00.000Z"
    await database.close()


async def test_who_muted_a_kind_of_message_does_not_get_it_but_gets_the_rest(tmp_path: Path) -> None:
    post = post_at("2026-03-02T12:00", Wishes(muted=frozenset({Subject.POLL})))
    database = await Database.open(tmp_path / "wijkbot.db")
    assert await database.write(lambda tx: post.send(tx, NOOR, HELLO, Subject.POLL)) is None
    assert await database.write(lambda tx: post.send(tx, NOOR, HELLO, Subject.NOTE)) is not None
    assert await database.write(lambda tx: post.send(tx, NOOR, HELLO)) is not None
    await database.close()


def _sent(post: Post, tx: Tx) -> dict[str, str]:
    row_id = post.send(tx, NOOR, HELLO)
    row = tx.one("SELECT not_before FROM outbox WHERE id = ?", row_id)
    assert row
    return dict(row)
