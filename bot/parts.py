"""The parts that need no Telegram, and what the bot knows before it meets anybody: what the command line works with.

Not here: the services of features (wiring), the running bot (app).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.core.clock import Clock, SystemClock
from bot.core.texts import Texts
from bot.data_files import data_folder
from bot.delivery.authors import Authors
from bot.delivery.cards import Cards
from bot.delivery.chats import Chats
from bot.delivery.mailings import Mailings
from bot.delivery.outbox import Outbox
from bot.delivery.post import Post
from bot.features.ask.danger import Danger
from bot.features.directory.live import LiveDirectory
from bot.features.directory.service import (
    DirectoryService,
    WorkingGroups,
)
from bot.features.membership.service import (
    MembershipService,
)
from bot.matching import Lexicon, Model, Reader, load_shipped
from bot.settings import Settings
from bot.storage import Database


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the bot knows before it meets anybody: read once from `data/`, the texts and the wijk's own words."""

    lexicon: Lexicon
    model: Model
    reader: Reader
    danger: Danger
    texts: Texts

    @classmethod
    def load(cls, own_words: Path | None = None) -> Self:
        """Raises `LexiconError`, `ModelError` or `DataFileError`."""
        lexicon, model = load_shipped(data_folder(), own_words)
        danger = Danger.load(data_folder() / "danger.toml")
        return cls(lexicon, model, Reader(lexicon, model), danger, Texts())


@dataclass(frozen=True, slots=True)
class Core:
    """The parts that need no Telegram: what the command line works with."""

    settings: Settings
    clock: Clock
    db: Database
    texts: Texts
    outbox: Outbox
    post: Post
    chats: Chats
    authors: Authors
    mailings: Mailings
    cards: Cards
    live: LiveDirectory
    directory: DirectoryService
    membership: MembershipService
    groups: WorkingGroups


@asynccontextmanager
async def open_core(
    settings: Settings, clock: Clock | None = None, texts: Texts | None = None
) -> AsyncIterator[Core]:
    """The database and the services on it. Raises `StorageError` or `SchemaError`."""
    clock = clock or SystemClock()
    texts = texts or Texts()
    db = await Database.open(settings.database.path)
    try:
        outbox = Outbox(clock)
        live = LiveDirectory(db)
        directory = DirectoryService(live.changed)
        membership = MembershipService(directory, outbox, texts, clock, settings.membership.invitation_days)
        post = Post(outbox, clock, settings.quiet, settings.wijk.timezone, membership.wishes)
        await db.changed_elsewhere()  # what changes after this is seen by the first tick
        await live.load()
        authors, mailings = Authors(), Mailings(outbox, clock)
        cards = Cards(db, outbox, authors, clock, settings.pace.card_seconds)
        yield Core(
            settings,
            clock,
            db,
            texts,
            outbox,
            post,
            Chats(clock),
            authors,
            mailings,
            cards,
            live,
            directory,
            membership,
            WorkingGroups(),
        )
        await live.stop()
    finally:
        await db.close()
