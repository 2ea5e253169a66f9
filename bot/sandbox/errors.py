"""What can go wrong: the errors the Bot API answers with, and misuse by a test. No rules live here."""

from bot.sandbox.json_types import JsonObject


class ApiError(Exception):
    """An answer `{"ok": false, …}`: HTTP status, Telegram's own description, and its response parameters."""

    def __init__(self, code: int, description: str, parameters: JsonObject | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> JsonObject:
        """The answer as Telegram writes it."""
        body: JsonObject = {"ok": False, "error_code": self.code, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


class SandboxError(Exception):
    """Somebody was asked to do what nobody can in a real chat, such as pressing a button that is not there."""


def bad_request(description: str, parameters: JsonObject | None = None) -> ApiError:
    return ApiError(400, f"Bad Request: {description}", parameters)


def forbidden(description: str) -> ApiError:
    return ApiError(403, f"Forbidden: {description}")


def too_many_requests(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})
