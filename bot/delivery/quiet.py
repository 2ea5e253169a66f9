"""Quiet hours: when nobody gets what nobody asked for.

Pure. Not here: working days (core.calendar).
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.settings import Quiet


def after_quiet(moment: datetime, quiet: Quiet, zone: ZoneInfo) -> datetime:
    """The moment itself, or the end of the quiet hours it falls in, on the wall clock of `zone`."""
    local = moment.astimezone(zone)
    time, spans_midnight = local.time(), quiet.start > quiet.until
    late = time >= quiet.start
    early = time < quiet.until
    if not (late or early if spans_midnight else late and early):
        return moment
    day = local.date() + timedelta(days=spans_midnight and late)
    return datetime.combine(day, quiet.until, zone).astimezone(moment.tzinfo)
