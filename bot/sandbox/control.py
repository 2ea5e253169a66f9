"""The verbs of people and groups over HTTP, with faults, limits and the ledger: for the page and other tests."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict

from aiohttp import web

from bot.sandbox.cast import Cast
from bot.sandbox.errors import ApiError, SandboxError
from bot.sandbox.faults import Fault, Faults, Kind
from bot.sandbox.ledger import Ledger
from bot.sandbox.limits import Limits, Pace
from bot.sandbox.parameters import read_parameters
from bot.sandbox.verbs import Act, Results, perform

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nobody but this machine, nor a page of another site in its browser. Misuse becomes 400 with a reason."""
    if request.url.host not in ("127.0.0.1", "localhost") or not _same_origin(request):
        raise web.HTTPForbidden
    try:
        return await handler(request)
    except (SandboxError, ApiError, ValueError, TypeError, KeyError) as error:
        return web.json_response({"error": str(error)}, status=400)


def _same_origin(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or origin == str(request.url.origin())


class Control:
    """Routes below /sandbox that make something happen."""

    def __init__(self, cast: Cast, ledger: Ledger, faults: Faults, pace: Pace) -> None:
        self._cast = cast
        self._ledger = ledger
        self._faults = faults
        self._pace = pace
        self._results: Results = {}

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/people", self.add_people),
            web.post("/people/{person_id}/{verb}", self.act),
            web.post("/burst", self.burst),
            web.post("/groups", self.add_group),
            web.post("/groups/{group_id}/{verb}", self.change_group),
            web.post("/faults", self.add_fault),
            web.delete("/faults", self.clear_faults),
            web.post("/limits", self.set_limits),
            web.delete("/limits", self.clear_limits),
            web.get("/ledger", self.read_ledger),
            web.delete("/ledger", self.clear_ledger),
        ]

    async def add_people(self, request: web.Request) -> web.Response:
        """One person (an object) or many (a list), with the arguments of `Cast.person`. Answers their ids."""
        wanted = await request.json()
        if isinstance(wanted, list):
            return web.json_response([self._cast.person(**person).id for person in wanted])
        return web.json_response({"id": self._cast.person(**wanted).id})

    async def act(self, request: web.Request) -> web.Response:
        """One verb of one person; parameters are named as in `people.py`, a message is a `message_id`."""
        given = await read_parameters(request)
        person = self._cast.people[int(request.match_info["person_id"])]
        act = Act(person, self._cast.groups.get(given.integer("chat_id")), given, self._results)
        return web.json_response(await perform(request.match_info["verb"], act))

    async def burst(self, request: web.Request) -> web.Response:
        """Many messages at once: a list of {"person_id", "text"}."""
        messages = await request.json()
        for message in messages:
            self._cast.people[message["person_id"]].say(message["text"])
        return web.json_response({"said": len(messages)})

    async def add_group(self, request: web.Request) -> web.Response:
        wanted = await request.json()
        people = [self._cast.people[person_id] for person_id in wanted["people"]]
        group = self._cast.group(
            wanted["title"], people, bot=wanted.get("bot", True), kind=wanted.get("kind", "supergroup")
        )
        return web.json_response({"id": group.id})

    async def change_group(self, request: web.Request) -> web.Response:
        """add, remove (with `person_id`), add_bot, remove_bot, migrate."""
        group = self._cast.groups[int(request.match_info["group_id"])]
        given = await read_parameters(request)
        match request.match_info["verb"]:
            case "add":
                group.add(self._cast.people[given.integer("person_id")].user)
            case "remove":
                group.remove(self._cast.people[given.integer("person_id")].user)
            case "add_bot":
                group.add_bot(administrator=given.flag("administrator"))
            case "remove_bot":
                group.remove_bot()
            case "migrate":
                group = self._cast.adopt(group.migrate())
            case unknown:
                raise SandboxError(f"groups do not know {unknown!r}")
        return web.json_response({"id": group.id})

    async def add_fault(self, request: web.Request) -> web.Response:
        wanted = await request.json()
        self._faults.add(Fault(**{**wanted, "kind": Kind(wanted["kind"])}))
        return web.json_response({})

    async def clear_faults(self, _request: web.Request) -> web.Response:
        self._faults.clear()
        return web.json_response({})

    async def set_limits(self, request: web.Request) -> web.Response:
        self._pace.limits = Limits(**json.loads(await request.read() or b"{}"))
        return web.json_response(asdict(self._pace.limits))

    async def clear_limits(self, _request: web.Request) -> web.Response:
        self._pace.limits = None
        return web.json_response({})

    async def read_ledger(self, _request: web.Request) -> web.Response:
        return web.json_response(self._ledger.body())

    async def clear_ledger(self, _request: web.Request) -> web.Response:
        self._ledger.clear()
        return web.json_response({})
