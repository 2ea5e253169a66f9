"""Figures as they are shown and kept: `RESULTS.md` says which machine, when, what was wanted and what was measured.

Not here: the measuring.
"""

import os
import platform
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from rich import print as show

RESULTS = Path(__file__).parent / "RESULTS.md"
HEADING = """# Results

What `make bench` measured last; each section says when and on which machine. Medians, with the least and the most
where something was measured more than once. Rivals ran in the same command against the same Bot API.
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured: our runs, what is wanted of the worst of them, and the runs of rivals. Less is better,
    unless `more` is.
    """

    name: str
    unit: str
    own: Sequence[float]
    wanted: float | None = None
    rivals: Mapping[str, Sequence[float]] = field(default_factory=dict)
    more: bool = False
    form: str = ".2f"

    @property
    def reached(self) -> bool | None:
        """Whether the worst run is as wanted; none when nothing is."""
        if self.wanted is None:
            return None
        return min(self.own) >= self.wanted if self.more else max(self.own) <= self.wanted

    def told(self, runs: Sequence[float]) -> str:
        """The median, with the least and the most."""
        middle = f"{median(runs):{self.form}}"
        return middle if len(runs) == 1 else f"{middle} ({min(runs):{self.form}} … {max(runs):{self.form}})"

    @property
    def verdict(self) -> str:
        """What is wanted, and whether that was reached."""
        if self.wanted is None:
            return ""
        mark = "✓" if self.reached else "✗"
        return f"{mark} {'≥' if self.more else '≤'} {self.wanted:{self.form}}"


async def report(section: str, measured: AsyncIterator[Figure], path: Path = RESULTS) -> None:
    """Print each figure once it is measured; then put them in the place of those that stand in the file."""
    figures = []
    async for figure in measured:
        show(f"\n{figure.name}, {figure.unit}: {figure.told(figure.own)}  {figure.verdict}")
        for rival, runs in figure.rivals.items():
            show(f"  {rival}: {figure.told(runs)}")
        figures.append(figure)
    keep(f"## {section}\n\n{_circumstances()}\n\n{_table(figures)}", path)


def keep(text: str, path: Path) -> None:
    """Put a section, which starts with its heading, in the place of the one with the same heading."""
    heading = text.splitlines()[0]
    old = path.read_text(encoding="utf-8") if path.exists() else HEADING
    before, *sections = re.split(r"\n(?=## )", old)
    kept = [section for section in sections if section.splitlines()[0] != heading]
    parts = [part.strip() for part in (before, *sorted([*kept, text]))]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _circumstances() -> str:
    python = f"Python {platform.python_version()}"
    machine = f"{os.cpu_count()} cores of {_processor()}, {platform.system()} {platform.release()}"
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {machine}, {python}; load at the end {os.getloadavg()[0]:.1f}."


def _processor() -> str:
    found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return found[1].strip() if found else platform.machine()


def _table(figures: Sequence[Figure]) -> str:
    lines = ["| figure | unit | wijkbot | wanted | rivals |", "|---|---|---|---|---|"]
    for figure in figures:
        rivals = "; ".join(f"{name}: {figure.told(runs)}" for name, runs in figure.rivals.items())
        lines.append(
            f"| {figure.name} | {figure.unit} | {figure.told(figure.own)} | {figure.verdict} | {rivals} |"
        )
    return "\n".join(lines)
