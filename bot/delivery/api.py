"""One HTTP call to a Bot API, and the three ways it can go wrong: refused, never sent, maybe sent.

aiohttp behind everything. Not here: what a call means for a message (telegram), PTB's view of it (chat.transport).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

import aiohttp
import orjson

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 30.0
CONNECTIONS = 100


class NeverSent(Exception):
    """No connection: the request certainly did not arrive."""


class MaybeSent(Exception):
    """The request went out and no answer came back: it may have been carried out."""


@dataclass(eq=False)
class Refusal(Exception):
    """The Bot API answered no: HTTP status, its description and its parameters."""

    status: int
    description: str
    retry_after: float = 0.0
    moved_to: int | None = None

    def __str__(self) -> str:
        return f"{self.status} {self.description}"


class BotApi:
    """A Bot API at `base_url` (without the token at its end). Open it with `async with`."""

    def __init__(self, base_url: str, token: str) -> None:
        self._url = f"{base_url}{token}"
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=CONNECTIONS),
            cookie_jar=aiohttp.DummyCookieJar(),
            json_serialize_bytes=orjson.dumps,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session:
            await self._session.close()
            self._session = None

    async def call(
        self,
        method: str,
        params: Mapping[str, Any],
        file: tuple[str, str, bytes] | None = None,
        seconds: float = ANSWER_SECONDS,
    ) -> Any:
        """Call a method; `file` is (field, name, bytes). Returns the result, or raises one of the three errors."""
        if file is None:
            status, payload = await self.request("POST", f"{self._url}/{method}", params, seconds=seconds)
        else:
            form = aiohttp.FormData()
            for name, value in params.items():
                form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
            form.add_field(file[0], file[2], filename=file[1])
            status, payload = await self.request("POST", f"{self._url}/{method}", form, seconds=seconds)
        return _result(status, payload)

    async def request(
        self,
        method: str,
        url: str,
        data: Mapping[str, Any] | aiohttp.FormData | None = None,
        *,
        seconds: float = ANSWER_SECONDS,
    ) -> tuple[int, bytes]:
        """Status and payload of one request; raises `NeverSent` or `MaybeSent`."""
        if self._session is None:
            raise NeverSent("the connection is closed")
        body = {"json": data} if isinstance(data, Mapping) else {"data": data}
        try:
            async with self._session.request(method, url, timeout=_patience(seconds), **body) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverSent(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise MaybeSent(type(error).__name__) from None


@cache
def _patience(seconds: float) -> aiohttp.ClientTimeout:
    """Time-outs for a call whose answer may take so many seconds."""
    return aiohttp.ClientTimeout(
        total=None, connect=CONNECT_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=seconds
    )


def parsed(payload: bytes) -> Any:
    """What JSON says; `ValueError` when it is none. Half a character, which Telegram should never send, becomes "?":
    one such update must not hold up all that come after it.
    """
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        whole = json.dumps(json.loads(payload), ensure_ascii=False)
        return orjson.loads(whole.encode(errors="replace"))


def _result(status: int, payload: bytes) -> Any:
    try:
        answer = parsed(payload)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):  # something in between answered, such as a proxy
        raise Refusal(status if status >= 400 else 502, "no answer of a Bot API")
    if status == 200 and answer.get("ok"):
        return answer["result"]
    parameters = answer.get("parameters") or {}
    raise Refusal(
        int(answer.get("error_code") or status),
        str(answer.get("description", "")),
        float(parameters.get("retry_after", 0)),
        parameters.get("migrate_to_chat_id"),
    )
