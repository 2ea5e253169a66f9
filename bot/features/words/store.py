"""The queries of unknown words, of the wijk's own words and of what people mean by them.

Not here: which words may be kept (model), who may do what (service).
"""

from collections.abc import Iterable
from datetime import datetime

from bot.features.words.model import OwnMeaning, OwnWord, UnknownWord
from bot.storage import DbRow, Tx
from bot.storage.values import moment_text

ABOUT_PERSON = {
    "meanings_proposed": "SELECT proposed_at, term, meaning, state FROM own_meaning WHERE proposer_id = ?",
    "words_linked": "SELECT linked_at, word, topic FROM own_word WHERE linked_by = ?",
}


def hear(tx: Tx, word: str, voice: str, topics: Iterable[str], now: datetime) -> None:
    """Somebody used a word that nobody knows, in a question about these topics."""
    word_id = tx.insert(
        "INSERT INTO unknown_word (word, last_seen) VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET last_seen = excluded.last_seen RETURNING id",
        word,
        moment_text(now),
    )
    tx.run(
        "INSERT INTO unknown_word_voice (word_id, voice) VALUES (?, ?) ON CONFLICT DO NOTHING", word_id, voice
    )
    tx.many(
        "INSERT INTO unknown_word_topic (word_id, topic) VALUES (?, ?)"
        " ON CONFLICT (word_id, topic) DO UPDATE SET times = unknown_word_topic.times + 1",
        [(word_id, topic) for topic in topics],
    )


_UNKNOWN = """
SELECT id, word, count(*) AS people FROM unknown_word JOIN unknown_word_voice ON word_id = id
WHERE word NOT IN (SELECT word FROM own_word)
"""


def unknown_words(tx: Tx, people: int) -> list[UnknownWord]:
    """The words that at least so many people used and nobody linked, most used first."""
    rows = tx.all(f"{_UNKNOWN} GROUP BY id, word HAVING count(*) >= ? ORDER BY people DESC, word", people)
    return [_unknown(row) for row in rows]


def unknown_word(tx: Tx, word_id: int) -> UnknownWord | None:
    """A word that nobody linked, by id."""
    row = tx.one(f"{_UNKNOWN} AND id = ? GROUP BY id, word", word_id)
    return _unknown(row) if row else None


def asked_with(tx: Tx, word_id: int) -> dict[str, int]:
    """How often each topic was asked about together with this word."""
    rows = tx.all("SELECT topic, times FROM unknown_word_topic WHERE word_id = ?", word_id)
    return {row["topic"]: row["times"] for row in rows}


def forget_unknown_words(tx: Tx, before: datetime) -> int:
    """Forget the words that nobody used since this moment."""
    return tx.run("DELETE FROM unknown_word WHERE last_seen < ?", moment_text(before))


def link(tx: Tx, word: str, topic: str | None, by: int, now: datetime) -> int:
    """A word belongs to a topic from now on, or to none; returns its id."""
    return tx.insert(
        "INSERT INTO own_word (word, topic, linked_by, linked_at) VALUES (?, ?, ?, ?) RETURNING id",
        word,
        topic,
        by,
        moment_text(now),
    )


def unlink(tx: Tx, own_id: int) -> None:
    """A word belongs to nothing any more."""
    tx.run("DELETE FROM own_word WHERE id = ?", own_id)


def own_words(tx: Tx) -> list[OwnWord]:
    """Every word that was linked."""
    return [_own(row) for row in tx.all("SELECT id, word, topic FROM own_word ORDER BY word")]


def own_word(tx: Tx, own_id: int) -> OwnWord | None:
    """A word that was linked, by id."""
    row = tx.one("SELECT id, word, topic FROM own_word WHERE id = ?", own_id)
    return _own(row) if row else None


def hidden(tx: Tx, words: Iterable[str]) -> frozenset[str]:
    """Those of these words that were said to be about none of the topics."""
    rows = (tx.one("SELECT word FROM own_word WHERE word = ? AND topic IS NULL", word) for word in words)
    return frozenset(row["word"] for row in rows if row)


_MEANING = """
SELECT own_meaning.id, term, meaning, coalesce(organisation.name, '') AS organisation, proposer_id
FROM own_meaning LEFT JOIN organisation ON organisation.id = organisation_id
"""


def propose(
    tx: Tx, term: str, term_key: str, meaning: str, proposer_id: int, organisation_id: int, now: datetime
) -> int:
    """Keep a proposed meaning; returns its id."""
    return tx.insert(
        "INSERT INTO own_meaning (term, term_key, meaning, proposer_id, organisation_id, proposed_at)"
        " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        term,
        term_key,
        meaning,
        proposer_id,
        organisation_id,
        moment_text(now),
    )


def approve(tx: Tx, meaning_id: int) -> None:
    """A proposed meaning is shown from now on."""
    tx.run("UPDATE own_meaning SET state = 'approved' WHERE id = ?", meaning_id)


def drop(tx: Tx, meaning_id: int) -> None:
    """Forget a meaning."""
    tx.run("DELETE FROM own_meaning WHERE id = ?", meaning_id)


def proposed(tx: Tx) -> list[OwnMeaning]:
    """The meanings that wait for a coordinator, oldest first."""
    return [_meaning(row) for row in tx.all(f"{_MEANING} WHERE state = 'proposed' ORDER BY own_meaning.id")]


def proposal(tx: Tx, meaning_id: int) -> OwnMeaning | None:
    """A meaning that waits for a coordinator, by id."""
    row = tx.one(f"{_MEANING} WHERE state = 'proposed' AND own_meaning.id = ?", meaning_id)
    return _meaning(row) if row else None


def meaning(tx: Tx, meaning_id: int) -> OwnMeaning | None:
    """An approved meaning, by id."""
    row = tx.one(f"{_MEANING} WHERE state = 'approved' AND own_meaning.id = ?", meaning_id)
    return _meaning(row) if row else None


def meanings_of(tx: Tx, term_key: str) -> list[OwnMeaning]:
    """What people of the wijk mean by a term, as far as a coordinator approved it."""
    rows = tx.all(f"{_MEANING} WHERE state = 'approved' AND term_key = ? ORDER BY own_meaning.id", term_key)
    return [_meaning(row) for row in rows]


def own_terms(tx: Tx) -> list[str]:
    """The terms that people of the wijk gave a meaning to."""
    return [row["term"] for row in tx.all("SELECT DISTINCT term FROM own_meaning WHERE state = 'approved'")]


def _unknown(row: DbRow) -> UnknownWord:
    return UnknownWord(row["id"], row["word"], row["people"])


def _own(row: DbRow) -> OwnWord:
    return OwnWord(row["id"], row["word"], row["topic"])


def _meaning(row: DbRow) -> OwnMeaning:
    return OwnMeaning(row["id"], row["term"], row["meaning"], row["organisation"], row["proposer_id"])
