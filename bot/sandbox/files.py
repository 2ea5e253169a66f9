"""Files that people and the bot uploaded, found by file id. Nothing is written to disk."""

import mimetypes
from dataclasses import dataclass, replace

from bot.sandbox.errors import bad_request
from bot.sandbox.json_types import JsonObject

MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
MAX_UPLOAD_BYTES = 50 * 1024 * 1024
_FOLDERS = {
    "photo": "photos",
    "video": "videos",
    "animation": "animations",
    "voice": "voice",
    "sticker": "stickers",
    "document": "documents",
}
_PREFIXES = {
    "photo": "AgAC",
    "video": "BAAC",
    "animation": "CgAC",
    "voice": "AwAC",
    "sticker": "CAAC",
    "document": "BQAC",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in; `size` is how big it is said to be, when that is more than its data."""

    data: bytes
    name: str = "file"
    mime: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that is kept. `kind` is photo, video, animation, document, voice or sticker; `path` is below /file/bot<token>/."""

    id: str
    unique_id: str
    kind: str
    path: str
    upload: Upload

    @property
    def size(self) -> int:
        """How big it is, or is said to be."""
        return max(self.upload.size, len(self.upload.data))

    def body(self) -> JsonObject:
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }

    def content(self, details: JsonObject) -> JsonObject:
        """The part of a message that shows this file; `details` are a duration and the like."""
        if self.kind == "photo":
            width, height = _size(self.upload.data)
            return {"photo": [self.body() | {"width": width, "height": height}]}
        if self.kind == "voice":
            return {"voice": self.body() | {"duration": 1, "mime_type": "audio/ogg"} | details}
        if self.kind == "sticker":
            shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
            return {"sticker": self.body() | shape | details}
        if self.kind in ("video", "animation"):
            shape = {"width": 640, "height": 360, "duration": 1, "mime_type": "video/mp4"}
            return {self.kind: self.body() | shape | details} | (
                self._as_document() if self.kind == "animation" else {}  # for bots that know no animations
            )
        return self._as_document()

    def _as_document(self) -> JsonObject:
        return {"document": self.body() | {"file_name": self.upload.name, "mime_type": self.upload.mime}}


class Files:
    """Every file by its id and by its path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload) -> StoredFile:
        if not upload.data:
            raise bad_request("file must be non-empty")
        if len(upload.data) > MAX_UPLOAD_BYTES:
            raise bad_request("file is too big")
        number = len(self._by_id) + 1
        mime = upload.mime or mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
        stored = StoredFile(
            id=f"{_PREFIXES[kind]}AgQAAxkB{number:012d}",
            unique_id=f"AQAD{number:08d}",
            kind=kind,
            path=f"{_FOLDERS[kind]}/file_{number}{_suffix(upload.name, mime)}",
            upload=replace(upload, mime=mime),
        )
        self._by_id[stored.id] = self._by_path[stored.path] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def reuse(self, kind: str, file_id: str) -> StoredFile:
        """A file sent once more by its id. Raises ApiError when it is unknown or of another kind."""
        if not file_id:
            raise bad_request(f"there is no {kind} in the request")
        if file_id.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong remote file identifier specified: Wrong string length")
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    def described(self, file_id: str) -> JsonObject:
        """The answer of getFile. Raises ApiError for an unknown file or one a bot may not download."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("invalid file_id")
        if stored.size > MAX_DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return stored.body() | {"file_path": stored.path}


def _suffix(name: str, mime: str) -> str:
    _, dot, suffix = name.rpartition(".")
    return f".{suffix}" if dot and suffix.isalnum() else mimetypes.guess_extension(mime) or ""


def _size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG; for anything else what photos often have."""
    if not picture.startswith(b"\x89PNG") or len(picture) < 24:
        return 800, 600
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])
