"""What the bot reads questions with: the lexicon, and the words that coordinators linked to its topics.

Not here: who links them (service), the people who are found with it (ask).
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from bot.features.words import store
from bot.matching import Finder, Lexicon, Model, Reader
from bot.matching.text import joined
from bot.storage import Database, Following

Listener = Callable[[], Awaitable[None]]


class LiveWords(Following):
    """Makes finders that know the wijk's own words. `load()` once before the first question."""

    def __init__(self, db: Database, lexicon: Lexicon, model: Model, reader: Reader) -> None:
        super().__init__()
        self._db = db
        self._lexicon = lexicon
        self._model = model
        self._reader = reader
        self._topics: Mapping[str, str] = {}
        self._listeners: list[Listener] = []

    def finder(self) -> Finder:
        """An empty finder that knows the words of this moment."""
        return Finder(self._lexicon, self._model, self._reader)

    def topics_of(self, term: str) -> tuple[str, ...]:
        """The ids of the topics that a term points to."""
        senses = self._reader.phrases.senses(joined(term))
        return tuple(self._lexicon.topics[sense.topic].id for sense in senses)

    def subscribe(self, listener: Listener) -> None:
        """Run this whenever `finder` knows other words."""
        self._listeners.append(listener)

    async def load(self) -> None:
        """Read the words that were linked. Their topics stay as they are, so the model goes on fitting."""
        words = await self._db.read(store.own_words)
        topics = {own.word: own.topic for own in words if own.topic}
        if topics != self._topics:
            self._reader = await asyncio.to_thread(self._reader_with, topics)
            self._topics = topics

    def changed(self) -> None:
        """Words were linked or unlinked in the database; called after the commit."""
        self.catch_up()

    def _reader_with(self, topics: Mapping[str, str]) -> Reader:
        return Reader(self._lexicon.with_terms(topics), self._model)

    async def _read(self) -> None:
        await self.load()
        for listener in self._listeners:
            await listener()
