"""The words in use catch up, also after the database was in trouble."""

from pathlib import Path

from bot.features.words.live import LiveWords
from bot.storage import Database, Job, StorageError, Tx
from tests.stage import knowledge


class Shaky(Database):
    """A database of which the next reading fails."""

    failing = True

    async def read(self, job: Job[object]) -> object:  # type: ignore[override]  # a test's shorthand
        if self.failing:
            self.failing = False
            raise StorageError("disk I/O error")
        return await super().read(job)


async def test_a_word_is_known_when_the_database_answers_again(tmp_path: Path) -> None:
    known = knowledge()
    topic = known.lexicon.topics[0].id
    db = await Shaky.open(tmp_path / "wijkbot.db")
    words = LiveWords(db, known.lexicon, known.model, known.reader)

    def link(tx: Tx) -> None:
        tx.run(
            "INSERT INTO own_word (word, topic, linked_at) VALUES ('flapperdewap', ?, '2026-01-01T00:00:00.000Z')",
            topic,
        )

    await db.write(link)
    words.changed()
    await words.settled()
    assert topic in words.topics_of("flapperdewap")
    await words.stop()
    await db.close()
