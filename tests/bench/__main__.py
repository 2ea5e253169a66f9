"""`python -m tests.bench`: figures beside those of rivals, measured in turn in the same run.

The machine's noise is in all of them, so ratios count more than figures.
"""

import argparse
import asyncio
from collections.abc import Sequence
from statistics import median

from rich import print as show

from tests.bench.cores import on_core, two_cores
from tests.bench.stand import MONTHS, ORGANISATIONS, stand
from tests.bench.start import PEOPLE, cold_start
from tests.bench.throughput import CHATS, CONTESTANTS, answered_per_second


async def throughput(rounds: int, count: int, core: int) -> None:
    """Each contestant once a round."""
    show(f"\nquestions answered per second, {count} from {CHATS} chats, one core, {rounds} rounds")
    runs: dict[str, list[float]] = {contestant.name: [] for contestant in CONTESTANTS}
    for _ in range(rounds):
        for contestant in CONTESTANTS:
            runs[contestant.name].append(await answered_per_second(contestant, count, core))
    for name, figures in runs.items():
        show(f"  {name:24} {spread(figures, '.0f')}")
    own, *rivals = (median(figures) for figures in runs.values())
    show(f"  {own / max(rivals):.2f} times the better of the rivals")


async def start(rounds: int, core: int) -> None:
    """A start each round."""
    show(f"\ncold start to first reply, {PEOPLE} people in the directory, one core, {rounds} rounds")
    seconds, memory = zip(*[await cold_start(core) for _ in range(rounds)], strict=True)
    show(f"  {'seconds':24} {spread(seconds, '.2f')}")
    show(f"  {'memory at its peak, MB':24} {spread(memory, '.0f')}")


async def picture(rounds: int) -> None:
    """The first one apart, because it loads the library."""
    show(f"\n/stand with its picture, {ORGANISATIONS} organisations, {MONTHS} months, {rounds} rounds")
    first, *rest = await stand(rounds + 1)
    show(f"  {'seconds, the first time':24} {first:.2f}")
    show(f"  {'seconds':24} {spread(rest, '.2f')}")


def spread(figures: Sequence[float], form: str) -> str:
    """The median, with the least and the most."""
    return f"{median(figures):{form}} ({min(figures):{form}} … {max(figures):{form}})"


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--only", choices=("stand",), help="leave the rest out")
    given = parser.parse_args()
    if given.only == "stand":
        await picture(given.rounds)
        return
    own, theirs = two_cores()
    with on_core(own):
        await throughput(given.rounds, given.questions, theirs)
        await start(given.rounds, theirs)
        await picture(given.rounds)


if __name__ == "__main__":
    asyncio.run(main())
