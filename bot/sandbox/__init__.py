"""A local Bot API with people and a chat page: the stage for `wijkbot demo` and for end-to-end tests.

It imports nothing of the bot, and the bot talks to it as to Telegram: over HTTP.
"""

from bot.sandbox.demo import Demo, Step, Story, Try
from bot.sandbox.errors import SandboxError
from bot.sandbox.faults import Fault, Kind
from bot.sandbox.groups import Group
from bot.sandbox.limits import Limits
from bot.sandbox.people import InlineResult, Person
from bot.sandbox.queries import Query
from bot.sandbox.sandbox import DEFAULT_TOKEN, Sandbox
from bot.sandbox.state import Message

__all__ = [
    "DEFAULT_TOKEN",
    "Demo",
    "Fault",
    "Group",
    "InlineResult",
    "Kind",
    "Limits",
    "Message",
    "Person",
    "Query",
    "Sandbox",
    "SandboxError",
    "Step",
    "Story",
    "Try",
]
