"""The pure rules about notes."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from bot.core.errors import UserError
from bot.core.screen import Attachment
from bot.features.notes.model import (
    LONGEST_CAPTION,
    LONGEST_TEXT,
    MOST_FILES,
    Content,
    Shown,
    check_content,
    is_visible,
    plain,
    units,
    with_part,
)

PHOTO = Attachment("photo", "", file_id="p")
NOW = datetime(2026, 3, 2, tzinfo=UTC)


@given(st.text())
def test_a_text_is_as_long_as_telegram_counts_it(text: str) -> None:
    assert units(f"<b>{escape(text)}</b>") == len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert plain(str(escape(text))) == text


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b", "<b> </b>", "\u2060\u00a0"])
def test_what_shows_nothing_is_empty(text: str) -> None:
    assert not is_visible(text)
    with pytest.raises(UserError, match="notes-empty"):
        check_content(Content(text), 0)
    check_content(Content(text, (PHOTO,)), 0)


@pytest.mark.parametrize("text", ["a", "❤", "&lt;3", "!", "سلام"])
def test_anything_that_shows_is_a_note(text: str) -> None:
    check_content(Content(text), 0)


@pytest.mark.parametrize(
    ("files", "most"), [((), LONGEST_TEXT), ((PHOTO,), LONGEST_CAPTION), ((PHOTO, PHOTO), LONGEST_TEXT)]
)
def test_a_text_fits_with_the_line_above_it_or_is_refused(files: tuple[Attachment, ...], most: int) -> None:
    check_content(Content("a" * (most - 10), files), 10)
    check_content(Content("&amp;" * (most - 10), files), 10)
    for text in ("a" * (most - 9), "😀" * (most // 2)):
        with pytest.raises(UserError) as caught:
            check_content(Content(text, files), 10)
        assert caught.value.values["most"] == most - 10


def test_an_album_keeps_its_parts_in_order_and_its_first_words() -> None:
    album = Content("", (Attachment("photo", "0", file_id="0"),), "album")
    for number in range(1, 12):
        album = with_part(
            album, Content(f"woorden {number}", (Attachment("photo", "", file_id=str(number)),))
        )
    assert album.text == "woorden 1"
    assert [file.file_id for file in album.files] == [str(number) for number in range(MOST_FILES)]


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 500), st.integers(0, 100))
def test_the_rest_takes_as_long_as_the_rate_says(done: int, waiting: int, more: int, seconds: int) -> None:
    before = Shown(done, waiting + more, paused=False, at=NOW)
    shown = Shown(done + more, waiting, paused=False, at=NOW + timedelta(seconds=seconds))
    assert shown.is_news(before) is (more > 0)
    remaining = shown.remaining(before)
    if more == 0 or seconds == 0:
        assert remaining is None
    else:
        assert remaining is not None
        assert remaining.total_seconds() == pytest.approx(waiting * seconds / more, abs=1e-5)
    assert shown.remaining(None) is None
