"""What coordinators see of the words that nobody knew. Pure.

Not here: what a term means (glossary).
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.core.paging import on_page, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.texts import Say
from bot.features.words.model import OwnWord, UnknownWord
from bot.features.words.views.labels import called, shortened, with_domain
from bot.matching import Domain, Topic


def unknown(
    say: Say, words: Sequence[UnknownWord], page: int, people: int, *, own: int, proposed: int
) -> Screen:
    """The words to link, most used first, and the ways to what was linked and proposed."""
    rows: list[tuple[Button, ...]] = [
        (Button(say.label("words-unknown-button", word=w.word, people=w.people), f"words:show:{w.id}"),)
        for w in on_page(words, page)
    ]
    rows += turning(say, words, page, "words:list")
    if proposed:
        rows.append((Button(say.label("words-proposed-button", count=proposed), "words:proposed"),))
    if own:
        rows.append((Button(say.label("words-own-button", count=own), "words:own:0"),))
    text = say("words-unknown") if words else say("words-unknown-none", people=people)
    return Screen(text, tuple(rows))


def which_topic(
    say: Say, word: UnknownWord, guesses: Sequence[Topic], domains: Mapping[str, Domain]
) -> Screen:
    """The topics it may belong to, best guess first."""
    rows = [(_link(word, topic, with_domain(say, topic, domains)),) for topic in guesses]
    other = Button(say.label("words-other-topic"), f"words:domains:{word.id}")
    text = say("words-which-topic", word=word.word, people=word.people)
    return Screen(text, (*rows, (other,), *_last(say, word)))


def which_domain(say: Say, word: UnknownWord, domains: Iterable[Domain]) -> Screen:
    """Choose a domain first."""
    rows = [(Button(called(say, d), f"words:topics:{word.id}:{d.id}"),) for d in domains]
    return Screen(say("words-which-domain", word=word.word), (*rows, *_last(say, word)))


def which_topic_of_domain(say: Say, word: UnknownWord, topics: Sequence[Topic]) -> Screen:
    """Then one of its topics."""
    rows = [(_link(word, topic, called(say, topic)),) for topic in topics]
    back = Button(say.label("words-back"), f"words:domains:{word.id}")
    return Screen(say("words-which-domain", word=word.word), (*rows, (back,)))


def linked(say: Say, own: OwnWord, topic: Topic | None) -> Screen:
    """Where the word belongs now."""
    if topic is None:
        text = say("words-hidden", word=own.word)
    else:
        text = say("words-linked", word=own.word, topic=called(say, topic))
    undo = Button(say.label("words-undo"), f"words:unlink:{own.id}")
    further = Button(say.label("words-to-list"), "words:list:0")
    return Screen(text, ((undo, further),))


def own_list(say: Say, words: Sequence[OwnWord], topics: Mapping[str, Topic], page: int) -> Screen:
    """Every word that was linked, each a button."""
    rows: list[tuple[Button, ...]] = [
        (Button(shortened(_own(say, own, topics)), f"words:linked:{own.id}"),) for own in on_page(words, page)
    ]
    back = Button(say.label("words-back"), "words:list:0")
    return Screen(say("words-own"), (*rows, *turning(say, words, page, "words:own"), (back,)))


def _own(say: Say, own: OwnWord, topics: Mapping[str, Topic]) -> str:
    topic = topics.get(own.topic or "")
    return f"{own.word} → {called(say, topic) if topic else say.label('words-nothing')}"


def _link(word: UnknownWord, topic: Topic, label: str) -> Button:
    return Button(shortened(label), f"words:link:{word.id}:{topic.id}")


def _last(say: Say, word: UnknownWord) -> Rows:
    nothing = Button(say.label("words-no-topic"), f"words:hide:{word.id}")
    back = Button(say.label("words-back"), "words:list:0")
    return ((nothing,), (back,))
