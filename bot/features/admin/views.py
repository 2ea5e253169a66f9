"""How the bot is doing, in sentences: for a chat and for the command line. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.core.screen import Screen
from bot.core.status import LANES, Status, Waiting
from bot.core.texts import Say

NOTHING = Waiting()


def screen(say: Say, status: Status, zone: ZoneInfo) -> Screen:
    """All of it as one message."""
    heading = Markup("<b>{}</b>").format(say("admin-status"))
    return Screen(Markup("\n").join([heading, *lines(say, status, zone)]))


def lines(say: Say, status: Status, zone: ZoneInfo) -> list[Markup]:
    """One sentence a fact: what waits, what went wrong, how fast it goes, when things last happened."""
    return [*_waiting(say, status), *_wrong(say, status), *_last(say, status, zone)]


def _waiting(say: Say, status: Status) -> list[Markup]:
    told = [say("admin-status-updates", count=status.updates)] if status.updates else []
    for lane in LANES:
        waiting = status.waiting.get(lane, NOTHING)
        if waiting.now or waiting.later:
            kind = say.label(f"admin-status-lane-{lane}")
            told.append(say("admin-status-waiting", kind=kind, now=waiting.now, later=waiting.later))
    if status.since:
        told.append(say("admin-status-since", age=age(say, status.at - status.since)))
    return told or [say("admin-status-nothing-waits")]


def _wrong(say: Say, status: Status) -> list[Markup]:
    counts = {
        "unknown": status.unknown,
        "failed": status.failed,
        "unreachable": status.unreachable,
        "paused": status.paused,
        "set-aside": status.set_aside,
    }
    return [say(f"admin-status-{what}", count=count) for what, count in counts.items() if count]


def _last(say: Say, status: Status, zone: ZoneInfo) -> Sequence[Markup]:
    rate = say("admin-status-rate", rate=round(status.per_minute, 1))
    return (
        rate,
        _moment(say, "backup", status.backup, status.at, zone),
        _moment(say, "tick", status.tick, status.at, zone),
    )


def _moment(say: Say, what: str, moment: datetime | None, now: datetime, zone: ZoneInfo) -> Markup:
    if moment is None:
        return say(f"admin-status-no-{what}")
    return say(f"admin-status-{what}", at=moment.astimezone(zone), age=age(say, now - moment))


def age(say: Say, passed: timedelta) -> str:
    """How long it is in the largest unit that fits: seconds, minutes, hours or days."""
    seconds = max(0, int(passed.total_seconds()))
    for unit, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * length:
            return say.label(f"admin-age-{unit}", count=seconds // length)
    return say.label("admin-age-seconds", count=seconds)
