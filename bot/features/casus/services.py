"""The verbs of the casus put together, as the composition root hands them to chat, to the ticks and to other features.

Not here: what any of them does (service).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from bot.features.casus.service import (
    CardService,
    CasusRecords,
    Desk,
    FormService,
    KeepingService,
    LearningService,
    ObstacleService,
    OwnerService,
    PartService,
    PatternService,
    Proposer,
    StepService,
)
from bot.features.casus.service.hints import Colleagues, Understand
from bot.matching import Lexicon
from bot.settings import Retention
from bot.storage import Database, Tx


@dataclass(frozen=True, slots=True)
class Services:
    """The verbs of the casus; `records` is what other features may know."""

    desk: Desk
    form: FormService
    proposer: Proposer
    cards: CardService
    part: PartService
    steps: StepService
    obstacles: ObstacleService
    patterns: PatternService
    owners: OwnerService
    learning: LearningService
    keeping: KeepingService
    records: CasusRecords

    @classmethod
    def at(
        cls,
        desk: Desk,
        db: Database,
        lexicon: Lexicon,
        understand: Understand,
        colleagues: Colleagues,
        retention: Retention,
    ) -> Self:
        """All of them, at this desk."""
        cards = CardService(desk, lexicon.domains)
        patterns = PatternService(desk, lexicon)
        obstacles = ObstacleService(desk, patterns)
        steps = StepService(desk, cards, obstacles)
        part = PartService(desk, cards)
        return cls(
            desk,
            FormService(desk, lexicon.domains, cards, part, steps),
            Proposer(db, lexicon, understand, colleagues),
            cards,
            part,
            steps,
            obstacles,
            patterns,
            OwnerService(desk, patterns),
            LearningService(desk, lexicon),
            KeepingService(desk, db, lexicon, retention),
            CasusRecords(cards, steps),
        )

    def ticks(self) -> Mapping[str, Callable[[Tx, datetime], None]]:
        """What is done because time passed, each in its own transaction."""
        return {
            "casus_steps": self.steps.tick,
            "casus_obstacles": self.obstacles.tick,
            "casus_patterns": self.patterns.tick,
            "casus_learning": self.learning.tick,
            "casus_keeping": self.keeping.tick,
        }

    def person_leaves(self, tx: Tx, person_id: int) -> None:
        """Somebody is about to be erased."""
        self.keeping.person_leaves(tx, person_id)
        self.obstacles.person_leaves(tx, person_id)
        self.owners.person_leaves(tx, person_id)
