"""What happens to open obstacles when a casus is over.

Not here: the end itself (steps, cards).
"""

from bot.core.member import Member
from bot.features.casus.model.casus import Casus
from bot.features.casus.model.obstacles import Obstacle
from bot.features.casus.service.desk import Desk
from bot.features.casus.store import obstacles as store
from bot.features.casus.views import obstacles as views
from bot.storage import Tx


def let_obstacles_go(desk: Desk, tx: Tx, casus: Casus, by: Member) -> None:
    """Nothing of a casus is asked of anybody any more; whoever took something hears so."""
    taken = [obstacle for obstacle in store.of_casus(tx, casus.id) if obstacle.is_open and obstacle.taker_id]
    store.drop_open(tx, casus.id, desk.clock.now())
    for obstacle in taken:
        tell_taker(desk, tx, casus, obstacle, by)


def tell_taker(desk: Desk, tx: Tx, casus: Casus, obstacle: Obstacle, by: Member) -> None:
    """Whoever took an obstacle need not look further."""
    taker = desk.members.of_person(tx, obstacle.taker_id) if obstacle.taker_id else None
    if taker and taker.person_id != by.person_id:
        desk.tell(tx, [taker], lambda say: views.was_dropped(say, casus, obstacle))
