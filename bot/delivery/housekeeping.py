"""Erases what delivery no longer needs: texts that were sent, then that they were; files; ids of old updates.

Not here: the texts of features, which each erases itself.
"""

from datetime import datetime, timedelta

from bot.delivery import store
from bot.delivery.store.mailings import forget_mailings
from bot.settings import Retention
from bot.storage import Tx


class Housekeeping:
    """Erases at each tick, as far as the settings say."""

    def __init__(self, retention: Retention) -> None:
        self._retention = retention

    def tick(self, tx: Tx, now: datetime) -> None:
        """One round."""
        kept = self._retention
        store.erase_bodies(tx, now - timedelta(hours=kept.sent_text_hours))
        store.erase_secrets(tx)
        store.erase_files(tx)
        store.forget_updates(tx, now - timedelta(days=kept.update_days))
        # What may come once only is remembered for as long as what it belongs to.
        longest = max(kept.introduction_days, kept.update_days)
        store.forget_messages(tx, now - timedelta(days=kept.update_days), now - timedelta(days=longest))
        forget_mailings(tx)
        store.forget_chats(tx, now, now - timedelta(days=longest))
