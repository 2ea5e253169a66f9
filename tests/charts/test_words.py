"""Words are drawn by how often they were said, whatever they are."""

import pytest

from bot.charts.words import word_list
from tests.charts.test_bars import size


@pytest.mark.parametrize(
    "words",
    [
        [("vertrouwen", 9), ("tijd", 1)],
        [("مساعدة", 1)],
        [("$x$ 🙂", 2)],
        [("🙂", 1)],
        [(f"woord {n}", 12 - n) for n in range(12)],
    ],
)
def test_any_words_can_be_drawn(words: list[tuple[str, int]]) -> None:
    width, height = size(word_list(words))
    assert width == 1080
    assert height < 3 * width


def test_what_is_said_more_often_takes_more_room() -> None:
    alike, differing = (size(word_list(words))[1] for words in ([("a", 1), ("b", 1)], [("a", 9), ("b", 1)]))
    assert differing > alike
