"""Other ways to find colleagues, as people build them: fuzzy, full-text and BM25 over the words of each row.

Each takes rows of text and answers a question with row numbers, best first; the same stop words are left out for all.
Where a method gives a score that means something, what is under its line is left out, so that it can say "nobody".
"""

import sqlite3
from collections.abc import Callable, Sequence

import bm25s
import tantivy
from rapidfuzz import fuzz, process, utils

from bot.matching.text import keys
from bot.matching.words import ASKING_WORDS, FUNCTION_WORDS

SHOWN = 10
SCORE_LINE = 60.0  # of 100, for the fuzzy ones

Rival = Callable[[str], Sequence[int]]
"""A question -> numbers of rows, best first."""


def asked(question: str) -> list[str]:
    """The words that carry meaning."""
    return [word for word in keys(question) if word not in FUNCTION_WORDS and word not in ASKING_WORDS]


def fuzzy(scorer: Callable[..., float]) -> Callable[[Sequence[str]], Rival]:
    """rapidfuzz: every row is compared with the question."""

    def build(rows: Sequence[str]) -> Rival:
        processed = [utils.default_process(row) for row in rows]

        def find(question: str) -> Sequence[int]:
            found = process.extract(
                " ".join(asked(question)), processed, scorer=scorer, limit=SHOWN, score_cutoff=SCORE_LINE
            )
            return [number for _, _, number in found]

        return find

    return build


def full_text(tokenizer: str) -> Callable[[Sequence[str]], Rival]:
    """SQLite FTS5, ranked by its BM25."""

    def build(rows: Sequence[str]) -> Rival:
        connection = sqlite3.connect(":memory:")
        connection.execute(f"CREATE VIRTUAL TABLE row USING fts5(text, tokenize='{tokenizer}')")
        connection.executemany("INSERT INTO row (rowid, text) VALUES (?, ?)", enumerate(rows))
        pieces = 3 if tokenizer == "trigram" else 1

        def find(question: str) -> Sequence[int]:
            words = " OR ".join(f'"{piece}"' for word in asked(question) for piece in _pieces(word, pieces))
            if not words:
                return []
            sql = "SELECT rowid FROM row WHERE row MATCH ? ORDER BY bm25(row) LIMIT ?"
            return [number for (number,) in connection.execute(sql, (words, SHOWN))]

        return find

    return build


def bm25(rows: Sequence[str]) -> Rival:
    """bm25s over words."""
    index = bm25s.BM25()
    index.index([keys(row) for row in rows], show_progress=False)
    most = min(SHOWN, len(rows))

    def find(question: str) -> Sequence[int]:
        words = [word for word in asked(question) if word in index.vocab_dict]
        if not words:
            return []
        numbers, scores = index.retrieve([words], k=most, show_progress=False)
        return [int(number) for number, score in zip(numbers[0], scores[0], strict=True) if score > 0]

    return find


def tantivy_fuzzy(rows: Sequence[str]) -> Rival:
    """tantivy with fuzzy terms: one mistake in words of five letters or more, two from nine on."""
    schema = tantivy.SchemaBuilder().add_integer_field("number", stored=True).add_text_field("text").build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for number, row in enumerate(rows):
        writer.add_document(tantivy.Document(number=number, text=" ".join(keys(row))))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def find(question: str) -> Sequence[int]:
        words = [
            (
                tantivy.Occur.Should,
                tantivy.Query.fuzzy_term_query(schema, "text", word, distance=_mistakes(word)),
            )
            for word in asked(question)
        ]
        if not words:
            return []
        hits = searcher.search(tantivy.Query.boolean_query(words), SHOWN).hits
        return [searcher.doc(address)["number"][0] for _, address in hits]

    return find


RIVALS: dict[str, Callable[[Sequence[str]], Rival]] = {
    "rapidfuzz WRatio": fuzzy(fuzz.WRatio),
    "rapidfuzz token_set": fuzzy(fuzz.token_set_ratio),
    "FTS5, words": full_text("unicode61 remove_diacritics 2"),
    "FTS5, trigrams": full_text("trigram"),
    "bm25s": bm25,
    "tantivy, fuzzy terms": tantivy_fuzzy,
}


def _pieces(word: str, size: int) -> list[str]:
    return [word] if size == 1 else [word[i : i + size] for i in range(len(word) - size + 1)]


def _mistakes(word: str) -> int:
    return 0 if len(word) < 5 else 1 if len(word) < 9 else 2
