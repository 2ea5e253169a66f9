"""Every item of a long list stands on one page, and the buttons lead to all of them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.paging import PAGE, in_rows, numbered, on_page, turning
from bot.core.screen import Button
from bot.core.texts import Texts

SAY = Texts().into("nl")


@given(st.lists(st.integers(), max_size=60))
def test_turning_from_the_first_page_on_shows_every_item_once(items: list[int]) -> None:
    seen: list[int] = []
    page: int | None = 0
    while page is not None:
        seen += on_page(items, page)
        further = [b.action for row in turning(SAY, items, page, "list") for b in row if "›" in b.label]
        page = int(further[0].split(":")[1]) if further else None
    assert seen == items


@given(st.lists(st.integers(), max_size=60), st.integers(-3, 99))
def test_a_page_that_is_not_there_is_the_nearest_one(items: list[int], page: int) -> None:
    shown = numbered(items, page)
    assert len(shown) <= PAGE
    assert bool(shown) is bool(items)
    assert all(items[number - 1] == item for number, item in shown)


def test_small_buttons_stand_beside_each_other() -> None:
    rows = in_rows([Button(str(number), "x") for number in range(10)])
    assert [len(row) for row in rows] == [4, 4, 2]
