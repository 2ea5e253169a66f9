"""Text as Telegram reads it: HTML, entities found in plain text, and lengths in UTF-16 units. Pure."""

import re
from dataclasses import dataclass

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.json_types import JsonObject

ENTITY_OF_TAG = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "tg-emoji": "custom_emoji", "a": "text_link", "pre": "pre", "code": "code",
    "blockquote": "blockquote",
}  # fmt: skip

_TAG_NAME_END = re.compile(r"[\s>]")
_TAG_END = re.compile(r"\s*>")
_TAG_REST = re.compile(r"""(?P<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>""")
_ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]*))""")
_CHARACTER = re.compile(
    r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<decimal>\d+)|(?P<name>lt|gt|amp|quot)(?![a-zA-Z]));?"
)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_FOUND = re.compile(
    r"(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<url>https?://[^\s<>]*[^\s<>.,;:!?)\"']|(?<![\w@.])(?:[\w-]+\.)+(?:com|eu|info|me|net|nl|org)\b(?:/[^\s<>]*[^\s<>.,;:!?)])?)"
    r"|(?P<mention>(?<![\w@])@[a-zA-Z]\w{2,31})"
    r"|(?P<bot_command>(?<![\w/])/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?)"
    r"|(?P<hashtag>(?<![\w#])#\w*[^\W\d]\w*)"
    r"|(?P<phone_number>(?<![\w+])\+\d[\d ()-]{7,}\d)"
)


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text as it is shown, with Telegram's entities: offsets and lengths in UTF-16 units."""

    text: str
    entities: list[JsonObject]


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def find_entities(text: str) -> list[JsonObject]:
    """Commands, mentions, links and the like, as Telegram's servers mark them in plain text."""
    return [
        {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match.group()),
        }
        for match in _FOUND.finditer(text)
    ]


def format_plain(text: str, entities: list[JsonObject]) -> Formatted:
    """Text without its outer white space; marks in it are found, unless a given entity covers their place."""
    shown = text.strip()
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    given = _moved(entities, shift, utf16_length(shown))
    found = [entity for entity in find_entities(shown) if not any(_overlap(entity, other) for other in given)]
    return Formatted(shown, sorted(given + found, key=lambda entity: (entity["offset"], -entity["length"])))


def format_html(source: str) -> Formatted:
    """What Telegram makes of `parse_mode=HTML`.

    Raises ApiError "can't parse entities: …" with the byte offset, in the words of tdlib's `parse_html`.
    Like Telegram it shows an unknown named character such as `&nbsp;` as it was written.
    """
    reader = _HtmlReader(source)
    return format_plain(reader.text(), reader.entities)


def _moved(entities: list[JsonObject], shift: int, limit: int) -> list[JsonObject]:
    moved = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        end = min(entity["offset"] + entity["length"] - shift, limit)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    return moved


def _overlap(one: JsonObject, other: JsonObject) -> bool:
    exclusive = other["type"] in ("text_link", "text_mention", "code", "pre")
    same = other["type"] == one["type"]
    ends_before = one["offset"] + one["length"] <= other["offset"]
    return (exclusive or same) and not (ends_before or other["offset"] + other["length"] <= one["offset"])


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    part: int


class _HtmlReader:
    """One pass over the source; entities are complete when `text()` has returned."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._open: list[_OpenTag] = []
        self.entities: list[JsonObject] = []

    def text(self) -> str:
        position = 0
        while (start := self._source.find("<", position)) >= 0:
            self._show(self._source[position:start])
            position = (
                self._end_tag(start) if self._source.startswith("</", start) else self._start_tag(start)
            )
        self._show(self._source[position:])
        if self._open:
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        return "".join(self._parts)

    def _show(self, raw: str) -> None:
        shown = _decoded(raw)
        self._parts.append(shown)
        self._length += utf16_length(shown)

    def _start_tag(self, start: int) -> int:
        name, position = self._tag_name(start)
        if position == len(self._source):
            raise _cannot_parse(f"Unclosed start tag at byte offset {self._byte(start)}")
        if name not in ENTITY_OF_TAG:
            raise _cannot_parse(f'Unsupported start tag "{name}" at byte offset {self._byte(start)}')
        rest = _TAG_REST.match(self._source, position)
        if rest is None:
            raise _cannot_parse(f'Unclosed start tag "{name}" at byte offset {self._byte(start)}')
        attributes = {
            key.lower(): _decoded(double or single or token.lower())
            for key, double, single, token in _ATTRIBUTE.findall(rest["attributes"])
        }
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(start)}')
        self._open.append(_OpenTag(name, attributes, self._length, len(self._parts)))
        return rest.end()

    def _end_tag(self, start: int) -> int:
        if not self._open:
            raise _cannot_parse(f"Unexpected end tag at byte offset {self._byte(start)}")
        name, position = self._tag_name(start)
        rest = _TAG_END.match(self._source, position)
        if rest is None:
            raise _cannot_parse(f"Unclosed end tag at byte offset {self._byte(start)}")
        opened = self._open.pop()
        if name and name != opened.name:
            raise _cannot_parse(
                f"Unmatched end tag at byte offset {self._byte(start)}, "
                f'expected "</{opened.name}>", found "</{name}>"'
            )
        if self._length > opened.offset:
            self._close(opened)
        return rest.end()

    def _tag_name(self, start: int) -> tuple[str, int]:
        stop = _TAG_NAME_END.search(self._source, start)
        end = stop.start() if stop else len(self._source)
        return self._source[start:end].lstrip("</").lower(), end

    def _close(self, opened: _OpenTag) -> None:
        entity: JsonObject = {
            "type": ENTITY_OF_TAG[opened.name],
            "offset": opened.offset,
            "length": self._length - opened.offset,
        }
        if opened.name == "a":
            link = _checked_link(opened.attributes.get("href") or "".join(self._parts[opened.part :]))
            if link is None:
                return
            entity["url"] = link
        if opened.name == "tg-emoji":
            entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        self.entities.append(entity)

    def _byte(self, index: int) -> int:
        return len(self._source[:index].encode())


def _decoded(raw: str) -> str:
    return _CHARACTER.sub(_character, raw) if "&" in raw else raw


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED[match["name"]]
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    return chr(code) if 0 < code < 0x10FFFF else match.group()


def _checked_link(url: str) -> str | None:
    """The address as Telegram keeps it, or None: then the words stay and the link is silently left out."""
    if re.match(r"(?:https?|tg|ton)://\S+$", url, re.IGNORECASE):
        return url
    return f"http://{url}" if re.match(r"[\w-]+(\.[\w-]+)+(/\S*)?$", url) else None


def _cannot_parse(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
