"""The sandbox as its hosts use it: people, groups, trouble, and serving it all on a loopback address."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiohttp import web

from bot.sandbox.cast import Cast
from bot.sandbox.control import Control, guarded
from bot.sandbox.demo import Demo
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.files import MAX_UPLOAD_BYTES
from bot.sandbox.groups import Group
from bot.sandbox.ledger import Ledger
from bot.sandbox.limits import Limits, Pace
from bot.sandbox.page import STATIC, Page
from bot.sandbox.people import Person
from bot.sandbox.queries import Queries
from bot.sandbox.server import BotApi
from bot.sandbox.state import User
from bot.sandbox.updates import Updates
from bot.sandbox.webhook import Webhook
from bot.sandbox.world import World

DEFAULT_TOKEN = "7000000001:sandbox-token-that-opens-nothing"  # noqa: S105 (it opens this sandbox only)


class Sandbox:
    """A local Bot API with people in it.

    `clock` gives the dates of messages, and so their age; by default it is real time.
    """

    def __init__(
        self,
        *,
        token: str = DEFAULT_TOKEN,
        bot_username: str = "wijkbot_demo_bot",
        bot_name: str = "wijkbot",
        clock: Callable[[], datetime] | None = None,
        privacy_mode: bool = True,
    ) -> None:
        self.token = token
        self.ledger = Ledger()
        self._updates = Updates(self.ledger.handed_out)
        bot = User(int(token.split(":", maxsplit=1)[0]), bot_name, username=bot_username, is_bot=True)
        self._world = World(bot, clock or _real_time, self._updates, privacy_mode=privacy_mode)
        self._cast = Cast(self._world)
        self._faults = Faults()
        self._pace = Pace()
        self._webhook = Webhook(self._updates)
        self._page = Page(self._world, self._cast)

    @property
    def people(self) -> list[Person]:
        return list(self._cast.people.values())

    @property
    def queries(self) -> Queries:
        """Open presses and inline queries; `queries.expire()` makes them too old."""
        return self._world.queries

    @property
    def waiting_updates(self) -> int:
        """Updates the bot has not confirmed yet."""
        return len(self._updates)

    def person(
        self,
        first_name: str,
        *,
        last_name: str = "",
        username: str = "",
        language: str = "nl",
        phone: str = "",
        about: str = "",
        started: bool = False,
    ) -> Person:
        """A new person. `about` is a few words for the page; `started`: they pressed Start some time ago."""
        return self._cast.person(
            first_name,
            last_name=last_name,
            username=username,
            language=language,
            phone=phone,
            about=about,
            started=started,
        )

    def group(self, title: str, *people: Person, bot: bool = True, kind: str = "supergroup") -> Group:
        """A group of people, the first of whom makes it; `kind` is "group" or "supergroup"."""
        return self._cast.group(title, list(people), bot=bot, kind=kind)

    def migrate(self, group: Group) -> Group:
        """Make a group a supergroup with a new id."""
        return self._cast.adopt(group.migrate())

    def fault(self, fault: Fault) -> None:
        self._faults.add(fault)

    def clear_faults(self) -> None:
        self._faults.clear()

    def limit(self, limits: Limits | None) -> None:
        """Enforce Telegram's pace from now on; None lets everything through again."""
        self._pace.limits = limits

    def show(self, demo: Demo) -> None:
        """What the page says, and the clock it can move."""
        self._page.demo = demo

    @asynccontextmanager
    async def serve(self, port: int = 0) -> AsyncIterator[str]:
        """Listen on 127.0.0.1 and give the address, as in http://127.0.0.1:8081; port 0 takes a free one."""
        # A poll ends when its client is gone, so that nothing holds up the end.
        runner = web.AppRunner(
            self._application(), access_log=None, handler_cancellation=True, shutdown_timeout=0.5
        )
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", port)
            await site.start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            self._webhook.remove()
            await runner.cleanup()

    def _application(self) -> web.Application:
        api = BotApi(
            self.token, self._world, self._updates, self._webhook, self.ledger, self._faults, self._pace
        )
        control = Control(self._cast, self.ledger, self._faults, self._pace)
        stage = web.Application(client_max_size=MAX_UPLOAD_BYTES, middlewares=[guarded])
        stage.add_routes([*self._page.routes(), *control.routes()])
        application = web.Application(client_max_size=MAX_UPLOAD_BYTES + 2**20)
        application.add_routes([*api.routes(), web.get("/", self._page.index)])
        application.router.add_static("/static", STATIC)
        application.add_subapp("/sandbox", stage)
        return application


def _real_time() -> datetime:
    return datetime.now(UTC)
