"""What a member sees of help and of leaving. Pure.

Not here: the profile (directory).
"""

from markupsafe import Markup

from bot.core.member import Member, Role
from bot.core.screen import Button, Screen
from bot.core.texts import Say


def help_for(say: Say, member: Member) -> Screen:
    """What this member can do, the most used first."""
    casus = say("membership-help-casus")
    if member.role is Role.CONTACTPERSOON:
        casus = Markup("\n").join((casus, say("membership-help-contact")))
    parts = [say("membership-help"), casus, say("membership-help-together"), say("membership-help-own")]
    if member.is_coordinator():
        parts.append(say("membership-help-coordinator"))
    if member.role is Role.BEHEERDER:
        parts.append(say("membership-help-beheerder"))
    return Screen(Markup("\n\n").join(parts))


def sure_to_forget(say: Say, *, last: bool) -> Screen:
    """Ask once before somebody is erased; `last` is the only beheerder."""
    text = say("membership-forget-sure")
    if last:
        text = Markup("\n\n").join((text, say("membership-forget-last-beheerder")))
    yes = Button(say.label("membership-forget-yes"), "member:forget:ja")
    no = Button(say.label("membership-forget-no"), "member:forget:nee")
    return Screen(text, ((yes, no),))
