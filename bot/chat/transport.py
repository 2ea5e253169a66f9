"""python-telegram-bot on our own HTTP: the same connections, and errors that say whether bytes went out.

Its default pool is quadratic in requests under way. Not here: HTTP itself (delivery.api).
"""

from aiohttp import FormData
from telegram._utils.defaultvalue import DEFAULT_NONE
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.ext import Application, ApplicationBuilder, ContextTypes
from telegram.request import BaseRequest, RequestData

from bot.chat.context import Context
from bot.delivery.api import ANSWER_SECONDS, BotApi, MaybeSent, NeverSent
from bot.settings import Telegram


class ApiRequest(BaseRequest):
    """PTB's `BaseRequest` on a `BotApi`, which is opened and closed by whoever made it."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        """Nothing: the api is open already."""

    async def shutdown(self) -> None:
        """Nothing: the api is closed by its owner."""

    async def do_request(  # PTB's signature; the time-outs are ours, in `BotApi`
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002
        write_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Status and payload; raises `NetworkError` when nothing was sent and `TimedOut` when something may have been."""
        try:
            return await self._api.request(method, url, _form(request_data))
        except NeverSent as error:
            raise NetworkError(str(error)) from None
        except MaybeSent as error:
            raise TimedOut(str(error)) from None


def _form(request_data: RequestData | None) -> FormData | None:
    if request_data is None:
        return None
    form = FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    if request_data.contains_files:
        for name, (filename, content, mime) in request_data.multipart_data.items():
            form.add_field(name, content, filename=filename, content_type=mime)
    return form


def application(settings: Telegram, api: BotApi) -> Application:  # type: ignore[type-arg]  # PTB's six parameters say nothing here
    """PTB's application without its updater, since our intake orders the updates, and without its job queue.

    That one goes by the clock on the wall: put back an hour, it does nothing for an hour.
    """
    return (
        ApplicationBuilder()
        .token(settings.token.get_secret_value())
        .base_url(settings.base_url)
        .base_file_url(settings.base_file_url)
        .request(ApiRequest(api))
        .get_updates_request(ApiRequest(api))
        .updater(None)
        .context_types(ContextTypes(context=Context))
        .job_queue(None)
        .build()
    )
