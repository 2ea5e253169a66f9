"""What a member does not want to get, and when not. Pure.

Not here: the profile that leads to it (directory).
"""

from collections.abc import Sequence

from bot.core.screen import Button, Screen
from bot.core.texts import Say

QUIET_FORM = "membership-quiet"

Hours = tuple[str, str]
"""From and until, as a clock shows them."""


def wishes(say: Say, subjects: Sequence[tuple[str, bool]], wijk: Hours, own: Hours | None) -> Screen:
    """Each kind of message with whether they get it, and the quiet hours."""
    text = say(
        "membership-wishes",
        wijk_from=wijk[0],
        wijk_until=wijk[1],
        own="yes" if own else "no",
        own_from=own[0] if own else "",
        own_until=own[1] if own else "",
    )
    kinds = [
        (
            Button(
                say.label("membership-wish", subject=subject, on="yes" if on else "no"),
                f"member:wish:{subject}",
            ),
        )
        for subject, on in subjects
    ]
    quiet = [Button(say.label("membership-own-quiet"), "member:quiet")]
    if own:
        quiet.append(Button(say.label("membership-no-own-quiet"), "member:no-quiet"))
    back = (Button(say.label("membership-to-profile"), "directory:profile"),)
    return Screen(text, (*kinds, tuple(quiet), back))


def ask_quiet(say: Say) -> Screen:
    """From when until when?"""
    back = Button(say.label("membership-to-wishes"), "member:wishes")
    return Screen(say("membership-ask-quiet"), ((back,),))
