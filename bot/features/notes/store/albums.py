"""The queries of albums that were turned away: the newest of each account, for as long as its parts may come.

Not here: an album that became a draft (notes).
"""

from datetime import datetime

from bot.storage import Tx
from bot.storage.values import moment_text


def answer_album(tx: Tx, user_id: int, album: str, now: datetime) -> bool:
    """This album was answered; false when it had been for an earlier part."""
    changed = tx.run(
        "INSERT INTO album_answered (user_id, album, at) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET album = excluded.album, at = excluded.at"
        " WHERE album_answered.album <> excluded.album",
        user_id,
        album,
        moment_text(now),
    )
    return changed > 0


def album_answered(tx: Tx, user_id: int, album: str) -> bool:
    """Whether an earlier part of this album was answered."""
    return tx.one("SELECT 1 FROM album_answered WHERE user_id = ? AND album = ?", user_id, album) is not None


def forget_albums(tx: Tx, before: datetime) -> None:
    """Forget what was answered before this moment."""
    tx.run("DELETE FROM album_answered WHERE at < ?", moment_text(before))
