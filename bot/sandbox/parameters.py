"""Parameters of a call, from query, JSON, form or multipart; values may be JSON written as text."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from bot.sandbox.errors import bad_request
from bot.sandbox.files import Upload
from bot.sandbox.json_types import JsonObject, JsonValue


@dataclass(frozen=True, slots=True)
class Parameters:
    """Named values and uploaded files of one call. Readers raise ApiError when a value cannot be read."""

    values: JsonObject
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f"invalid {name} specified") from None

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, bool) else str(value).lower() in ("true", "1", "yes")

    def json(self, name: str) -> JsonValue:
        """An object or list, or None when it was not given."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def objects(self, name: str) -> list[JsonObject]:
        """A list of objects; absent means empty."""
        value = self.json(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise bad_request(f"can't parse {name}: expected an Array of Objects")
        return value

    def integers(self, name: str) -> list[int]:
        value = self.json(name)
        if not isinstance(value, list):
            raise bad_request(f"can't parse {name}: expected an Array of Integers")
        return [int(item) for item in value]


async def read_parameters(request: web.Request) -> Parameters:
    values: JsonObject = dict(request.query)
    if request.content_type == "application/json":
        body = await request.read()
        try:
            return Parameters(values | json.loads(body or b"{}"))
        except (TypeError, ValueError):
            raise bad_request("can't parse JSON-encoded parameters") from None
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.file.read(), value.filename, value.content_type)
        else:
            values[name] = value
    return Parameters(values, uploads)
