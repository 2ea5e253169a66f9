"""What a term means, and proposals for it. Pure.

Not here: words that nobody knew (vocabulary).
"""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.words.model import Explanation, OwnMeaning, Sense
from bot.features.words.views.labels import shortened

TERM_FORM = "words-term"
MEANING_FORM = "words-meaning"

Places = Mapping[str, str]
"""Topic id -> how the topic is called, with its domain."""


def ask_term(say: Say) -> Screen:
    """Which term?"""
    return Screen(say("words-ask-term"))


def explanation(say: Say, found: Explanation, places: Places, *, may_drop: bool) -> Screen:
    """Every meaning with where it belongs, the lexicon's first and then the wijk's own with whose it is."""
    lines = [Markup("<b>{}</b>").format(found.term)]
    lines += [_sense(say, sense, places) for sense in found.senses]
    lines += [_own(say, own) for own in found.own]
    if not found.senses and found.topics:
        lines.append(say("words-term-belongs", topics=_names(say, found.topics, places)))
    if not found.senses and not found.own:
        lines.append(say("words-no-meaning-yet"))
    dropping = found.own if may_drop else ()
    rows = [
        (Button(shortened(say.label("words-drop", meaning=own.meaning)), f"words:drop:{own.id}"),)
        for own in dropping
    ]
    return Screen(Markup("\n").join(lines), (*rows, (_propose(say, found.term),)))


def unknown(say: Say, term: str, alike: Sequence[str]) -> Screen:
    """Nobody knows this term; perhaps one of these was meant."""
    rows = [(Button(name, f"words:explain:{name}"),) for name in alike]
    key = "words-term-unknown-alike" if alike else "words-term-unknown"
    return Screen(say(key, term=term), (*rows, (_propose(say, term),)))


def ask_meaning(say: Say, term: str, most: int) -> Screen:
    """What does it mean where you work?"""
    return Screen(say("words-ask-meaning", term=term, most=most))


def proposed(say: Say, term: str) -> Screen:
    """The proposer hears what happens next."""
    return Screen(say("words-proposed", term=term))


def proposal(say: Say, meaning: OwnMeaning, proposer: str) -> Screen:
    """A coordinator decides."""
    who = " · ".join(filter(None, (proposer, _whose(say, meaning))))
    text = say("words-proposal", term=meaning.term, meaning=meaning.meaning, who=who)
    yes = Button(say.label("words-approve"), f"words:approve:{meaning.id}")
    no = Button(say.label("words-refuse"), f"words:refuse:{meaning.id}")
    return Screen(text, ((yes, no),))


def decided(say: Say, meaning: OwnMeaning, key: str) -> Screen:
    """What was decided, with the words it is about."""
    return Screen(say(key, term=meaning.term, meaning=meaning.meaning))


def _sense(say: Say, sense: Sense, places: Places) -> Markup:
    return say("words-sense", meaning=sense.long, topics=_names(say, sense.topics, places))


def _own(say: Say, own: OwnMeaning) -> Markup:
    return say("words-own-meaning", meaning=own.meaning, organisation=_whose(say, own))


def _whose(say: Say, own: OwnMeaning) -> str:
    return own.organisation or say.label("words-of-the-wijk")


def _names(say: Say, ids: Iterable[str], places: Places) -> Markup:
    return say.listed(places[topic] for topic in ids if topic in places)


def _propose(say: Say, term: str) -> Button:
    return Button(say.label("words-propose"), f"words:propose:{term}")
