"""Names for JSON. Telegram's objects stay dictionaries here, because the wire itself is the subject."""

from typing import Any

JsonObject = dict[str, Any]
JsonValue = Any
