"""What a question asks for: needs, and the names, places and languages it mentions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.matching.names import Names
from bot.matching.needs import Need, hints, needs
from bot.matching.text import Token
from bot.matching.understand import Reader
from bot.matching.words import BEEN_THROUGH_WORDS, LANGUAGES, LIVED_EXPERIENCE, SELF_WORDS, SPEAKING_WORDS

LINE = 0.45  # below this evidence a need does not count


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. `people`: rows; `organisations`: joined names; `words`: the asker's own words."""

    needs: tuple[Need, ...] = ()
    words: tuple[str, ...] = ()
    people: tuple[int, ...] = ()
    organisations: tuple[str, ...] = ()
    wijk: str | None = None
    languages: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    hints: tuple[Need, ...] = ()


def wanted(tokens: Sequence[Token], reader: Reader, names: Names) -> Wanted:
    """What the words of a question ask for; names and languages are taken out before the rest is read."""
    named = names.find(tokens)
    languages = _spoken(tokens)
    reading = reader.read_tokens(_without(tokens, named.places, languages))
    asked = [need for need in needs(reading) if need.weight >= LINE]
    if asked and _asks_lived_experience(tokens):
        asked += needs(reader.read(LIVED_EXPERIENCE))
    return Wanted(
        needs=tuple(asked),
        words=tuple(reading.words),
        people=tuple(sorted(named.people)),
        organisations=tuple(sorted(named.organisations)),
        wijk=next(iter(named.wijken), None),
        languages=tuple(dict.fromkeys(languages.values())),
        unknown=tuple(reading.unknown),
        hints=hints(reading, asked, reader.near) if asked else (),
    )


def _without(tokens: Sequence[Token], places: Collection[int], languages: Collection[str]) -> Sequence[Token]:
    """The words without names and languages."""
    if not (places or languages):
        return tokens
    speaking = SPEAKING_WORDS.union(languages) if languages else ()
    return [
        Token(token.typed, "") if i in places or token.key in speaking else token
        for i, token in enumerate(tokens)
    ]


def _spoken(tokens: Sequence[Token]) -> dict[str, str]:
    """The languages somebody must speak (word of the question -> language): only with a word like "spreekt"."""
    if not any(token.key in SPEAKING_WORDS for token in tokens):
        return {}
    return {token.key: LANGUAGES[token.key] for token in tokens if token.key in LANGUAGES}


def _asks_lived_experience(tokens: Sequence[Token]) -> bool:
    """ "Iemand die zelf … heeft meegemaakt"."""
    own = [i for i, token in enumerate(tokens) if token.key in SELF_WORDS]
    return any(token.key in BEEN_THROUGH_WORDS for i in own for token in tokens[i + 1 : i + 8])
