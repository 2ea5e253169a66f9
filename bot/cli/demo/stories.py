"""What there is to try in the demo: four stories, and the file that goes with one. Their words are in texts/.

A try of the story `note` is told by the keys demo-note-1, demo-note-2, …; what somebody sends by demo-note-2-says.
"""

from dataclasses import dataclass

from bot.cli.demo.cast import BILAL, CORRIE, KEES, NOOR
from bot.core.texts import Say
from bot.data_files import data_folder
from bot.sandbox import Step, Story, Try

PRICES = "prijslijst-verzonnen.csv"


@dataclass(frozen=True, slots=True)
class _Does:
    """What the button of a try does; without anything there is none."""

    person: str = ""
    says: bool = False
    file: str = ""
    step: Step | None = None


_READ = _Does()


def _says(person: str) -> _Does:
    return _Does(person, says=True)


def stories(say: Say) -> tuple[Story, ...]:
    """Each with whose phone is on the left and on the right."""
    return (
        _story(say, "question", (NOOR, BILAL), (_says(NOOR),) * 5),
        _story(
            say,
            "note",
            (CORRIE, NOOR),
            (_says(CORRIE), _says(CORRIE), _READ, _Does(NOOR), _Does(CORRIE)),
        ),
        _story(
            say,
            "poll",
            (CORRIE, NOOR),
            (*(_says(CORRIE),) * 3, _READ, _Does(NOOR), _Does(step="week")),
        ),
        _story(
            say,
            "casus",
            (KEES, CORRIE),
            (
                _says(CORRIE),
                _Does(CORRIE, file=PRICES),
                _Does(KEES, step="week"),
                _says(KEES),
                _says(KEES),
                _says(KEES),
                _says(KEES),
                _Does(BILAL),
                _Does(CORRIE, step="week"),
                _Does(CORRIE, step="week"),
                _says(CORRIE),
                _says(KEES),
                _READ,
                _says(CORRIE),
                _Does(CORRIE, step="month"),
            ),
        ),
    )


def files() -> dict[str, bytes]:
    """By name."""
    return {PRICES: (data_folder() / "sample" / PRICES).read_bytes()}


def _story(say: Say, name: str, phones: tuple[str, str], does: tuple[_Does, ...]) -> Story:
    tries = (_try(say, f"demo-{name}-{number}", one) for number, one in enumerate(does, start=1))
    return Story(say.label(f"demo-{name}"), *phones, tuple(tries))


def _try(say: Say, key: str, does: _Does) -> Try:
    words = say.label(f"{key}-says") if does.says else ""
    return Try(say.label(key), does.person, words, does.file, does.step)
