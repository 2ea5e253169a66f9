"""Texts are cut off so that together they fit in a message."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.shortening import fair_share, shortened


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.lists(st.text(max_size=60), max_size=12), st.integers(50, 300))
def test_everything_fits_and_nothing_is_cut_when_it_need_not(texts: list[str], room: int) -> None:
    most = fair_share(texts, room)
    assert sum(units(shortened(text, most)) for text in texts) <= room
    if sum(map(units, texts)) <= room:
        assert [shortened(text, most) for text in texts] == texts


def test_short_texts_stay_whole_and_long_ones_are_cut_off_alike() -> None:
    assert fair_share(["a" * 10, "b" * 100, "c" * 100], 110) == 50
