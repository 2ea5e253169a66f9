"""Text as Telegram reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.errors import ApiError
from bot.sandbox.formatting import find_entities, format_html, format_plain, utf16_length


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<x>ja</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("é <h1>ja</h1>", 'Unsupported start tag "h1" at byte offset 3'),
        ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
        ("ja <b", "Unclosed start tag at byte offset 3"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<b>ja", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>ja</b></i>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
        ("ja</b>", "Unexpected end tag at byte offset 2"),
        ("<b>ja</b", "Unclosed end tag at byte offset 5"),
        ("<span>ja</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_in_the_words_of_telegram(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as raised:
        format_html(source)
    assert raised.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>Noor</b> belt", "Noor belt", [("bold", 0, 4)]),
        ("👋 <em>dag</em>", "👋 dag", [("italic", 3, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("&lt;b&gt; &amp; &quot;x&quot; &#233; &#x1F44B;", '<b> & "x" é 👋', []),
        ("1&nbsp;2", "1&nbsp;2", []),
        ("<b></b>leeg", "leeg", []),
        ("  <b>in</b>  ", "in", [("bold", 0, 2)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("blockquote", 0, 1)]),
        ('<a href="geen adres">x</a>', "x", []),
    ],
)
def test_html_becomes_text_with_entities(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    result = format_html(source)
    assert result.text == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in result.entities] == entities


def test_a_link_keeps_its_address_with_its_characters_decoded() -> None:
    (entity,) = format_html('<a href="https://example.nl/?a=1&amp;b=2">hier</a>').entities
    assert (entity["type"], entity["url"]) == ("text_link", "https://example.nl/?a=1&b=2")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", "/start")]),
        ("/hulp@wijkbot_demo_bot graag", [("bot_command", "/hulp@wijkbot_demo_bot")]),
        ("zie 24/7 of en/of", []),
        ("@wijkbot_demo_bot wie weet het?", [("mention", "@wijkbot_demo_bot")]),
        ("kijk op https://t.me/wijkbot?start=ab_1.", [("url", "https://t.me/wijkbot?start=ab_1")]),
        ("t.me/wijkbot?start=x en example.nl", [("url", "t.me/wijkbot?start=x"), ("url", "example.nl")]),
        ("mail noor@example.nl 👋 #wijk", [("email", "noor@example.nl"), ("hashtag", "#wijk")]),
        ("bel +31 6 5555 0101", [("phone_number", "+31 6 5555 0101")]),
    ],
)
def test_plain_text_is_marked_as_telegram_marks_it(text: str, found: list[tuple[str, str]]) -> None:
    units = text.encode("utf-16-le")
    marked = [
        (
            entity["type"],
            units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"),
        )
        for entity in find_entities(text)
    ]
    assert marked == found


def test_a_link_made_by_hand_is_not_marked_twice() -> None:
    entities = format_html('<a href="https://example.nl">example.nl</a>').entities
    assert [entity["type"] for entity in entities] == ["text_link"]


@given(st.text())
def test_length_counts_utf16_units(text: str) -> None:
    assert utf16_length(text) == sum(2 if character > "\uffff" else 1 for character in text)


@given(st.text(alphabet="ab<>/&;\"'= ié👋"))
def test_any_html_is_read_or_refused(source: str) -> None:
    try:
        result = format_html(source)
    except ApiError as error:
        assert error.code == 400
    else:
        for entity in result.entities:
            assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= utf16_length(result.text)


@given(st.text(alphabet="ab \n👋", min_size=1), st.integers(0, 5), st.integers(1, 5))
def test_trimming_moves_entities_along(text: str, offset: int, length: int) -> None:
    result = format_plain(text, [{"type": "bold", "offset": offset, "length": length}])
    assert result.text == text.strip()
    for entity in result.entities:
        assert entity["offset"] + entity["length"] <= utf16_length(result.text)
