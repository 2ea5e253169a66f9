"""What the verbs of effects share: which casus a member may work on, and in which language.

Not here: the verbs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.texts import Say, Texts
from bot.features.effects import store
from bot.features.effects.model.casus import CasusTitle
from bot.storage import Database, Tx

FindCasus = Callable[[Tx, Member, int], CasusTitle]
"""The casus with this id that the member may work on; raises a `UserError` when there is none."""


@dataclass(frozen=True, slots=True)
class EffectsDesk:
    """The parts that every verb of effects needs."""

    find_casus: FindCasus
    db: Database
    texts: Texts
    clock: Clock
    zone: ZoneInfo

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def coordinator(self, member: Member) -> Say:
        """The sentences in this coordinator's language; a `UserError` for anybody else."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self.say(member)

    def erase(self, tx: Tx, casus_id: int) -> None:
        """Erase what somebody typed about a casus whose texts go; the numbers stay."""
        store.erase_names(tx, casus_id)
