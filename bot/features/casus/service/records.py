"""What other features may know of casus.

Not here: the verbs in chat.
"""

from datetime import datetime

from bot.core.member import Member
from bot.features.casus.model.casus import State, may_work_on
from bot.features.casus.service.cards import CardService
from bot.features.casus.service.desk import Heard
from bot.features.casus.service.steps import StepService
from bot.features.casus.store import casus as store
from bot.storage import Tx


class CasusRecords:
    """Looks up casus, and tells when one comes or goes."""

    def __init__(self, cards: CardService, steps: StepService) -> None:
        self._cards = cards
        self._steps = steps

    def brought_in(
        self, tx: Tx, since: datetime, until: datetime, organisation_id: int | None = None
    ) -> list[tuple[int, int, datetime]]:
        """Casus, organisation and moment of what was brought in from `since` to just before `until`, oldest first;
        by all organisations, or by one.

        A casus that was withdrawn does not count, nor one of an organisation that is gone.
        """
        return store.brought_in(tx, since, until, organisation_id)

    def title(self, tx: Tx, casus_id: int) -> str:
        """How people call it: '2026-014 · Een warm huis'; only the number once its texts were erased."""
        casus = store.casus(tx, casus_id)
        return " · ".join(filter(None, (casus.code, casus.title))) if casus else ""

    def may_work_on(self, tx: Tx, member: Member, casus_id: int) -> bool:
        """Whether a member may add to this casus; never to one that was not brought in or was withdrawn."""
        casus = store.casus(tx, casus_id)
        if casus is None or casus.state in (State.DRAFT, State.WITHDRAWN):
            return False
        return may_work_on(casus, member)

    def when_brought_in(self, tell: Heard) -> None:
        """From now on tell, in the transaction, of every casus that is brought in."""
        self._steps.when_brought_in(tell)

    def when_withdrawn(self, tell: Heard) -> None:
        """From now on tell, in the transaction, of every casus that is withdrawn."""
        self._cards.when_withdrawn(tell)
