"""How steps, kinds, domains and casus are called, and how texts are put together. Pure.

Not here: the screens that hold them.
"""

from collections.abc import Mapping, Sequence

from babel.dates import format_date
from markupsafe import Markup

from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.casus.model.casus import Casus
from bot.features.casus.model.digest import first_day
from bot.matching import Domain, Topic

LONGEST_LABEL = 60


def step_name(say: Say, name: str) -> str:
    """How a step is called; a step that a wijk made up itself is called as it stands in its settings."""
    key = f"casus-step-{name}"
    return say.label(key) if say.has(key) else name.replace("_", " ")


def kind_name(say: Say, kind: str) -> str:
    """What kind of thing stands in the way."""
    return say.label(f"casus-kind-{kind}")


def called(say: Say, named: Domain | Topic) -> str:
    """The label of a domain or topic in the reader's language."""
    return named.en if say.language == "en" else named.nl


def domain_names(say: Say, ids: Sequence[str], domains: Sequence[Domain]) -> Markup:
    """The chosen domains, as a list in words."""
    names = {domain.id: called(say, domain) for domain in domains}
    return say.listed(names[id_] for id_ in ids if id_ in names)


def topic_name(say: Say, topic: str, topics: Mapping[str, Topic]) -> str:
    """How a topic is called; empty when it is not known."""
    return called(say, topics[topic]) if topic in topics else ""


def month_name(say: Say, month: str) -> str:
    """A month such as 2026-03 in words."""
    return format_date(first_day(month), "LLLL yyyy", locale=say.language)


def heading(casus: Casus) -> Markup:
    """Number and title, in bold."""
    return Markup("<b>{}</b>").format(" · ".join(filter(None, (casus.code, casus.title))))


def label(text: str) -> str:
    """The text as it fits on a button."""
    return shortened(text, LONGEST_LABEL)


def paragraphs(*parts: Markup | str) -> Markup:
    """The parts with a blank line between them; empty ones are left out."""
    return Markup("\n\n").join(part for part in parts if part)


def lines(*parts: Markup | str) -> Markup:
    """The parts, each on its own line; empty ones are left out."""
    return Markup("\n").join(part for part in parts if part)
