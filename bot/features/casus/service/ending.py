"""What happens to what still waits when a step, an obstacle or a whole casus is over.

Not here: the end itself (steps, obstacles, cards).
"""

from datetime import datetime

from bot.core.member import Member
from bot.features.casus.model.casus import Casus
from bot.features.casus.model.obstacles import Obstacle
from bot.features.casus.service.desk import Desk
from bot.features.casus.store import obstacles as store
from bot.features.casus.store import stays
from bot.features.casus.views import obstacles as views
from bot.storage import Tx


def about_step(stay_id: int) -> str:
    """The job of what the clock says about a step."""
    return f"casus-step/{stay_id}"


def about_obstacle(obstacle_id: int) -> str:
    """The job of what is asked about an obstacle."""
    return f"casus-obstacle/{obstacle_id}"


def about_taking_part(casus_id: int) -> str:
    """The job of inviting colleagues."""
    return f"casus-part/{casus_id}"


def about_pattern(pattern_id: int) -> str:
    """The job of asking somebody to look after a pattern."""
    return f"casus-pattern/{pattern_id}"


def leave_step(desk: Desk, tx: Tx, casus_id: int, how: stays.Ended, now: datetime, reason: str = "") -> None:
    """The casus leaves the step it is at; what was to be said about that in the morning is not said any more."""
    stay = stays.present(tx, casus_id)
    if stay:
        desk.outbox.take_back(tx, about_step(stay.id))
        stays.end(tx, casus_id, how, now, reason)


def ask_no_more(desk: Desk, tx: Tx, casus: Casus, by: Member) -> None:
    """Nothing of a casus is asked of anybody any more; whoever took an obstacle hears so."""
    desk.outbox.take_back(tx, about_taking_part(casus.id))
    still_open = [obstacle for obstacle in store.of_casus(tx, casus.id) if obstacle.is_open]
    store.drop_open(tx, casus.id, desk.clock.now())
    for obstacle in still_open:
        desk.outbox.take_back(tx, about_obstacle(obstacle.id))
        tell_taker(desk, tx, casus, obstacle, by)


def tell_taker(desk: Desk, tx: Tx, casus: Casus, obstacle: Obstacle, by: Member) -> None:
    """Whoever took an obstacle need not look further."""
    taker = desk.members.of_person(tx, obstacle.taker_id) if obstacle.taker_id else None
    if taker and taker.person_id != by.person_id:
        desk.tell(tx, [taker], lambda say: views.was_dropped(say, casus, obstacle))
