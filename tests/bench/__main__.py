"""`python -m tests.bench [SECTION …]`: figures beside those of rivals, measured in turn in the same run.

The machine's noise is in all of them, so ratios count more than figures. They are kept in RESULTS.md.
Not here: the measuring.
"""

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import structlog

from bot import logs
from tests.bench import delivery, matching
from tests.bench.contestants import WIJKBOT
from tests.bench.cores import on_core, two_cores
from tests.bench.report import Figure, report
from tests.bench.stand import MONTHS, ORGANISATIONS, stand
from tests.bench.start import PEOPLE, cold_start
from tests.bench.throughput import CHATS, CONTESTANTS, Run, answered


async def throughput(given: argparse.Namespace, core: int) -> AsyncIterator[Figure]:
    """Each contestant once a round."""
    runs: dict[str, list[Run]] = {contestant.name: [] for contestant in CONTESTANTS}
    for _ in range(given.rounds):
        for contestant in CONTESTANTS:
            runs[contestant.name].append(await answered(contestant, given.questions, core))
    rates = {name: [run.per_second for run in of_one] for name, of_one in runs.items()}
    costs = {name: [run.core_ms for run in of_one] for name, of_one in runs.items()}
    own, cost = rates.pop(WIJKBOT.name), costs.pop(WIJKBOT.name)
    best = [
        max(stock) for stock in zip(*(rates[name] for name in rates if name.startswith("stock")), strict=True)
    ]
    name = f"questions answered, {given.questions} from {CHATS} chats, one core"
    yield Figure(name, "a second", own, rivals=rates, more=True, form=".0f")
    ahead = [rate / other for rate, other in zip(own, best, strict=True)]
    yield Figure("by the better of the stock rivals in the same round", "×", ahead, 1.5, more=True)
    yield Figure("a core is busy with a question", "ms", cost, rivals=costs)


async def start(given: argparse.Namespace, core: int) -> AsyncIterator[Figure]:
    """A start each round."""
    seconds, memory = zip(*[await cold_start(core) for _ in range(given.rounds)], strict=True)
    yield Figure(f"cold start to first reply, {PEOPLE} people", "s", seconds, 1.5)
    yield Figure("memory at its peak", "MB", memory, 150, form=".0f")


def deliver(given: argparse.Namespace, core: int) -> AsyncIterator[Figure]:
    """All of delivery; `--long` as often and as large as it is promised."""
    return delivery.figures(delivery.LONG if given.long else delivery.SHORT, core)


async def picture(given: argparse.Namespace, _core: int) -> AsyncIterator[Figure]:
    """The first one apart, because it loads the library."""
    first, *rest = await stand(given.rounds + 1)
    name = f"/stand with its picture, {ORGANISATIONS} organisations, {MONTHS} months"
    yield Figure(f"{name}, the first time", "s", [first])
    yield Figure(name, "s", rest, 1.5)


def find(given: argparse.Namespace, _core: int) -> AsyncIterator[Figure]:
    """Finding colleagues, on the own set and on those that are named."""
    return matching.figures([matching.OWN_SET, *given.sets])


Measure = Callable[[argparse.Namespace, int], AsyncIterator[Figure]]
SECTIONS: Mapping[str, Measure] = {
    "throughput": throughput,
    "start": start,
    "delivery": deliver,
    "stand": picture,
    "matching": find,
}


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", choices=[[], *SECTIONS], help="all of them if none is named")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--long", action="store_true", help="delivery at full length: half an hour")
    parser.add_argument(
        "--sets", type=Path, nargs="*", default=[], help="more labelled questions for matching"
    )
    given = parser.parse_args()
    logs.set_up("error")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    own, theirs = two_cores()
    with on_core(own):
        for section in given.sections or SECTIONS:
            await report(section.title(), SECTIONS[section](given, theirs))


if __name__ == "__main__":
    asyncio.run(main())
