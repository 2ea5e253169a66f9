"""Short forms of what is measured with processes: beside rivals, as ratios and counts, never as absolute times."""

from tests.bench.contestants import SEQUENTIAL, WIJKBOT
from tests.bench.kills import broadcast_under_kills, rule_under_kills
from tests.bench.people import presses_at_once
from tests.bench.throughput import answered

CORE = 0


async def test_a_kill_doubles_and_loses_nothing_of_a_broadcast_where_other_rules_do() -> None:
    own = await broadcast_under_kills(1, 600)
    assert (own.lost, own.doubled) == (0, 0)
    assert own.unknown <= 4
    assert (await rule_under_kills("checkpoint", 1, 600)).lost > 0
    assert (await rule_under_kills("loop", 1, 600)).doubled > 0


async def test_when_all_press_at_once_nobody_waits_for_everybody_else() -> None:
    own = await presses_at_once(WIJKBOT, 60, CORE)
    assert own < await presses_at_once(SEQUENTIAL, 60, CORE) / 3


async def test_to_answer_durably_takes_hardly_more_of_a_core_than_a_bare_echo_that_loses_updates() -> None:
    own, echo = await answered(WIJKBOT, 200, CORE), await answered(SEQUENTIAL, 200, CORE)
    assert own.core_ms < 1.3 * echo.core_ms
