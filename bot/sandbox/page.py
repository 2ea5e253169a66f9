"""The chat page: its static files, what it shows, and live events. What its buttons do is in control.py."""

import asyncio
import json
from dataclasses import asdict
from pathlib import Path

from aiohttp import web

from bot.sandbox.cast import Cast
from bot.sandbox.demo import STEPS, Demo
from bot.sandbox.json_types import JsonObject
from bot.sandbox.people import Person
from bot.sandbox.state import Chat, Status
from bot.sandbox.world import World

STATIC = Path(__file__).parent / "static"
KEEP_ALIVE_SECONDS = 15


class Page:
    """Routes that show something. `demo` may be set at any time before the page is opened."""

    def __init__(self, world: World, cast: Cast) -> None:
        self._world = world
        self._cast = cast
        self.demo = Demo()
        self._time_passes = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        """Below /sandbox."""
        return [
            web.get("/demo", self.show_demo),
            web.post("/demo/advance", self.advance),
            web.get("/demo/files/{name}", self.sample),
            web.get("/people", self.show_people),
            web.get("/people/{person_id}/chats/{chat_id}", self.show_chat),
            web.get("/files/{file_id}", self.download),
            web.get("/events", self.events),
        ]

    async def index(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html")

    async def show_demo(self, _request: web.Request) -> web.Response:
        demo = self.demo
        return web.json_response(
            {
                "title": demo.title,
                "intro": demo.intro,
                "stories": [asdict(story) for story in demo.stories],
                "now": self._now() if demo.advance else None,
                "bot": {
                    "id": self._world.bot.id,
                    "name": self._world.bot.name,
                    "username": self._world.bot.username,
                },
            }
        )

    async def advance(self, request: web.Request) -> web.Response:
        """Answers when all of it has passed; on the way there is an event for each day."""
        step = (await request.json())["step"]
        if self.demo.advance is None or step not in STEPS:
            raise web.HTTPBadRequest
        async with self._time_passes:
            async for _day in self.demo.advance(step):
                self._world.tell({"type": "clock", "now": self._now()})
        return await self.show_demo(request)

    async def sample(self, request: web.Request) -> web.Response:
        """A file of the stories."""
        data = self.demo.files.get(request.match_info["name"])
        if data is None:
            raise web.HTTPNotFound
        return web.Response(body=data, content_type="application/octet-stream")

    async def show_people(self, _request: web.Request) -> web.Response:
        return web.json_response([self._person(person) for person in self._cast.people.values()])

    async def show_chat(self, request: web.Request) -> web.Response:
        person = self._cast.people[int(request.match_info["person_id"])]
        chat = self._world.chats[int(request.match_info["chat_id"])]
        if person.id not in chat.members:
            raise web.HTTPNotFound
        return web.json_response(
            {
                "messages": [message.body for message in chat.messages.values()],
                "votes": {
                    message.body["poll"]["id"]: message.votes[person.id]
                    for message in chat.messages.values()
                    if person.id in message.votes
                },
                "keyboard": chat.keyboard,
                "commands": self._world.commands.seen_by(person.user, chat) if chat.bot_is_here else [],
                "bot_status": chat.bot_status.value,
                "description": self._world.descriptions.get(f"description/{person.user.language}")
                or self._world.descriptions.get("description/", ""),
            }
        )

    async def download(self, request: web.Request) -> web.Response:
        stored = self._world.files.find(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        upload = stored.upload
        # Only pictures and sound are shown; anything else is saved, so that no page of a stranger runs here.
        shown = upload.mime.startswith(("image/png", "image/jpeg", "image/gif", "image/webp", "audio/"))
        disposition = "inline" if shown else "attachment"
        headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
        return web.Response(body=upload.data, content_type=upload.mime, headers=headers)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: everything that happens, as JSON with a `type`."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        waiting: asyncio.Queue[str] = asyncio.Queue()
        stop = self._world.listen(lambda event: waiting.put_nowait(json.dumps(event, ensure_ascii=False)))
        try:
            while True:
                await response.write(await _next_event(waiting))
        except ConnectionError:
            return response
        finally:
            stop()

    def _now(self) -> str | None:
        return self.demo.now().isoformat() if self.demo.now else None

    def _person(self, person: Person) -> JsonObject:
        chats = [chat for chat in self._world.chats.values() if self._shows(person, chat)]
        return {
            "id": person.id,
            "name": person.name,
            "about": person.user.about,
            "chats": [
                {"id": chat.id, "title": self._world.bot.name if chat.is_private else chat.title, "kind": chat.kind,
                 "size": len(chat.members) + chat.bot_is_here}
                for chat in chats
            ],
        }  # fmt: skip

    def _shows(self, person: Person, chat: Chat) -> bool:
        present = chat.members.get(person.id, Status.LEFT) not in (Status.LEFT, Status.KICKED)
        return present and chat.migrated_to is None


async def _next_event(waiting: asyncio.Queue[str]) -> bytes:
    try:
        event = await asyncio.wait_for(waiting.get(), KEEP_ALIVE_SECONDS)
    except TimeoutError:
        return b": still here\n\n"
    return f"data: {event}\n\n".encode()
