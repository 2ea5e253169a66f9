"""Being asked to take part, and hearing who does. Pure.

Not here: choosing whom to ask (form).
"""

from bot.core.screen import Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.casus.model.casus import Casus
from bot.features.casus.views.labels import heading, paragraphs

SHOWN_OF_THE_WISH = 500


def invitation(say: Say, casus: Casus, by: str, wish: str) -> Screen:
    """A colleague of another organisation is asked to take part."""
    asks = say("casus-invitation", name=by, organisation=casus.organisation)
    wants = say("casus-invitation-wish", wish=shortened(wish, SHOWN_OF_THE_WISH)) if wish else ""
    yes = Button(say.label("casus-accept"), f"casus:accept:{casus.id}")
    no = Button(say.label("casus-decline"), f"casus:decline:{casus.id}")
    read = Button(say.label("casus-read"), f"casus:whole:{casus.id}")
    return Screen(paragraphs(asks, heading(casus), wants, say("casus-invitation-free")), ((yes, no), (read,)))


def answered(say: Say, casus: Casus, name: str, organisation: str, *, accepted: bool) -> Screen:
    """The people of a casus hear who takes part."""
    who = {"name": name, "organisation": organisation, "code": casus.code, "title": casus.title}
    text = say("casus-accepted", **who) if accepted else say("casus-declined", **who)
    return Screen(text, ((Button(say.label("casus-to-card"), f"casus:open:{casus.id}"),),))
