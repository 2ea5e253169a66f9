"""What a member sees of help and of leaving. Pure.

Not here: the profile (directory).
"""

from markupsafe import Markup

from bot.core.member import Member
from bot.core.screen import Button, Screen
from bot.core.texts import Say


def help_for(say: Say, member: Member) -> Screen:
    """What this member can do, shortest first."""
    keys = ["membership-help", "membership-help-commands"]
    if member.is_coordinator():
        keys.append("membership-help-coordinator")
    return Screen(Markup("\n\n").join(say(key) for key in keys))


def sure_to_forget(say: Say, *, last: bool) -> Screen:
    """Ask once before somebody is erased; `last` is the only beheerder."""
    text = say("membership-forget-sure")
    if last:
        text = Markup("\n\n").join((text, say("membership-forget-last-beheerder")))
    yes = Button(say.label("membership-forget-yes"), "member:forget:ja")
    no = Button(say.label("membership-forget-no"), "member:forget:nee")
    return Screen(text, ((yes, no),))
