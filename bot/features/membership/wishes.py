"""What a member wishes, as they tap and type it. Pure.

Not here: who minds it (delivery.post).
"""

import re

from bot.core.errors import UserError
from bot.core.folding import fold
from bot.delivery.post import Subject, Wishes
from bot.settings import Quiet

_TIME = r"(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uur|u))?"
_RANGE = re.compile(rf"(?:van|from)?\s*{_TIME}\s*(?:-|–|tot|to|until)\s*{_TIME}")


def toggled(wishes: Wishes, subject: Subject) -> Wishes:
    """The same, with this kind of message muted, or no longer."""
    return Wishes(wishes.muted ^ {subject}, wishes.quiet)


def read_quiet(typed: str) -> Quiet:
    """'22:00-9:00', 'van 18 tot 8 uur'. A `UserError` says what to mend."""
    found = _RANGE.fullmatch(fold(typed))
    if not found:
        raise UserError("membership-quiet-unclear")
    hours = [f"{int(found[place]):02}:{found[place + 1] or '00'}" for place in (1, 3)]
    try:
        quiet = Quiet.model_validate({"from": hours[0], "until": hours[1]})
    except ValueError:
        raise UserError("membership-quiet-unclear") from None
    if quiet.start == quiet.until:
        raise UserError("membership-quiet-all-day")
    return quiet
