"""The Bot API's methods, one module per subject. Each is a function of the world and the call's parameters.

getUpdates and the webhook methods are not here: they wait or run in the background, see server.py.
"""

from collections.abc import Callable

from bot.sandbox.json_types import JsonValue
from bot.sandbox.methods import answers, chats, editing, media, profile, sending
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

Method = Callable[[World, Parameters], JsonValue]

METHODS: dict[str, Method] = {
    **sending.METHODS,
    **media.METHODS,
    **editing.METHODS,
    **answers.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
