"""The Bot API over HTTP: tokens, faults, pace, ledger, and Telegram's way of answering."""

import asyncio
import json
import re
import time

from aiohttp import web

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.faults import NO_TROUBLE, Faults, Trouble
from bot.sandbox.json_types import JsonValue
from bot.sandbox.ledger import Ledger
from bot.sandbox.limits import Pace
from bot.sandbox.methods import METHODS
from bot.sandbox.parameters import Parameters, read_parameters
from bot.sandbox.updates import MAX_BATCH, Updates
from bot.sandbox.webhook import Address, Webhook
from bot.sandbox.world import World

_TOKEN = re.compile(r"\d+:[\w-]+$")
_SENDING = re.compile(r"(?:send(?!ChatAction)|copy|forward)")
_RECORDED = re.compile(r"(?:send|copy|forward|edit|delete(?!Webhook|MyCommands)|answer|stopPoll)")
_USE_DELETE_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class BotApi:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(
        self,
        token: str,
        world: World,
        updates: Updates,
        webhook: Webhook,
        ledger: Ledger,
        faults: Faults,
        pace: Pace,
    ) -> None:
        self._token = token
        self._world = world
        self._updates = updates
        self._webhook = webhook
        self._ledger = ledger
        self._faults = faults
        self._pace = pace
        # Telegram does not mind how a method's name is capitalised.
        names = [*METHODS, "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"]
        self._names = {name.lower(): name for name in names}

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        arrived = time.monotonic()
        name = self._names.get(request.match_info["method"].lower(), "")
        trouble = NO_TROUBLE
        try:
            self._check_token(request.match_info["token"])
            if not name:
                raise ApiError(404, "Not Found: method not found")
            given = await read_parameters(request)
            trouble = self._faults.meet(name, _chat_id(given))
            if trouble.closed:
                return _hang_up(request)
            code, body = 200, await self._carry_out(name, given, trouble, arrived)
        except ApiError as error:
            code, body = error.code, json.dumps(error.body()).encode()
        if trouble.delay and name != "getUpdates":
            await asyncio.sleep(trouble.delay)
        if trouble.lost:
            return _hang_up(request)
        self._ledger.answered(name, code)
        return web.Response(body=body, status=code, content_type="application/json")

    async def download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
            stored = self._world.files.at_path(request.match_info["path"])
            if stored is None:
                raise ApiError(404, "Not Found")
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        return web.Response(body=stored.upload.data, content_type="application/octet-stream")

    async def _carry_out(self, name: str, given: Parameters, trouble: Trouble, arrived: float) -> bytes:
        """The whole answer of a call that succeeds."""
        if trouble.delay and name == "getUpdates":
            # Who polls waits first, so that what is handed out is fresh.
            await asyncio.sleep(trouble.delay)
        if trouble.error:
            raise trouble.error
        if name == "getUpdates":
            return await self._get_updates(given)
        if _SENDING.match(name):
            self._pace.take(self._world.find_chat(given.values.get("chat_id")).id)
        result = self._result(name, given)
        if _RECORDED.match(name):
            self._ledger.carried_out(arrived, name, given.values, result, lost=trouble.lost)
        return json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()

    def _result(self, name: str, given: Parameters) -> JsonValue:
        if name in METHODS:
            return METHODS[name](self._world, given)
        if name == "setWebhook":
            return self._set_webhook(given)
        if name == "deleteWebhook":
            self._drop_pending(given)
            self._webhook.remove()
            return True
        return self._webhook.info()

    async def _get_updates(self, given: Parameters) -> bytes:
        if self._webhook.address:
            raise ApiError(409, _USE_DELETE_WEBHOOK)
        self._updates.allow(given.json("allowed_updates"))
        limit = min(max(given.integer("limit", MAX_BATCH), 1), MAX_BATCH)
        batch = await self._updates.get(given.integer("offset"), limit, given.integer("timeout"))
        # Updates were written as JSON when they came in.
        return f'{{"ok":true,"result":[{",".join(update.text for update in batch)}]}}'.encode()

    def _set_webhook(self, given: Parameters) -> bool:
        """Unlike Telegram it takes plain http too: everything here stays on this machine."""
        url = given.text("url")
        if url and not re.match(r"https?://\S+$", url):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[\w-]{0,256}", given.text("secret_token")):
            raise bad_request("secret token contains unallowed characters")
        self._drop_pending(given)
        self._updates.allow(given.json("allowed_updates"))
        if url:
            self._webhook.set(Address(url, given.text("secret_token"), given.integer("max_connections", 40)))
        else:
            self._webhook.remove()
        return True

    def _drop_pending(self, given: Parameters) -> None:
        if given.flag("drop_pending_updates"):
            self._updates.drop_all()

    def _check_token(self, token: str) -> None:
        if token == self._token:
            return
        raise ApiError(401, "Unauthorized") if _TOKEN.match(token) else ApiError(404, "Not Found")


def _hang_up(request: web.Request) -> web.Response:
    """Close the connection without a word."""
    if request.transport:
        request.transport.abort()
    return web.Response()


def _chat_id(given: Parameters) -> int | None:
    try:
        return given.integer("chat_id") or None
    except ApiError:
        return None
