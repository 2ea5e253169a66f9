"""The lexicon files in a form that is read at once, for as long as they stay as they are.

Reading TOML takes most of the time of a start, and what only training needs (examples, everyday words, sentences
about nothing) most of the files. Not here: what the files mean (lexicon).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.matching.check import LexiconFile, read_file

STORY_FIELDS = ("examples", "everyday")


@dataclass(frozen=True, slots=True)
class Digest:
    """The files without their stories, and in how many topics' stories each word stands."""

    files: list[LexiconFile]
    spread: Mapping[str, int]


def keep(path: Path, files: Iterable[Path], fingerprint: str, spread: Mapping[str, int]) -> None:
    """Write the digest of lexicon files that have this fingerprint; raises `LexiconError` or `OSError`."""
    content = {
        "fingerprint": fingerprint,
        "files": [_without_stories(read_file(file).data) for file in files],
        "spread": spread,
    }
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def kept(path: Path, fingerprint: str) -> Digest | None:
    """The digest, unless there is none or it was kept of other files."""
    try:
        content = json.loads(path.read_bytes())
        if content["fingerprint"] != fingerprint:
            return None
        return Digest([LexiconFile(path, "", data) for data in content["files"]], content["spread"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _without_stories(data: Mapping[str, Any]) -> dict[str, Any]:
    topics = [
        {key: value for key, value in topic.items() if key not in STORY_FIELDS}
        for topic in data.get("topic", [])
    ]
    domain = {"domain": data["domain"]} if "domain" in data else {}
    return {**domain, "topic": topics}
