"""Those of the sample wijk whom nobody plays: they read, answer and vote by themselves, each time the same.

They do it on their phones, as anybody does. Not here: who they are (cast).
"""

import asyncio
import math
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from bot.core.texts import Say
from bot.sandbox import Message, Person, SandboxError

LAG = 0.1  # seconds between one who takes up a phone and the next
PACES = 10
CASUSES, WORDS = 5, 4

# Whichever of these a question offers first is pressed.
THROUGH_THE_FORM = ("casus:bring", "casus:next", "casus:choose", "casus:domain", "casus:domains")


class Others:
    """All of them."""

    def __init__(self, people: Sequence[Person], say: Say, lag: float = LAG) -> None:
        self._people = [_Other(person, number, say, lag) for number, person in enumerate(people)]

    @asynccontextmanager
    async def at_hand(self) -> AsyncIterator[None]:
        """Meanwhile they react to whatever comes."""
        lives = [asyncio.create_task(other.live()) for other in self._people]
        try:
            yield
        finally:
            for life in lives:
                life.cancel()
            await asyncio.gather(*lives, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until everybody did what they had to."""
        await asyncio.gather(*(other.idle() for other in self._people))


class _Other:
    """One of them. What they do follows from their number, and from how often they were asked the same."""

    def __init__(self, person: Person, number: int, say: Say, lag: float) -> None:
        self._person = person
        self._number = number
        self._say = say
        self._pause = number % PACES * lag
        self._at_work = asyncio.Lock()
        self._seen: set[int] = set()
        self._times: dict[str, int] = {}
        self._deeds = {
            "notes:read": self._reads,
            "polls:vote": self._votes,
            "polls:pick": self._picks,
            "polls:answer": self._types,
            "casus:new": self._is_reminded,
            "ask:accept": self._agrees,
            "actions:accept": self._agrees,
            "casus:accept": self._agrees,
            "agreements:holds": self._agrees,
        }

    async def live(self) -> None:
        while True:
            await self._person.wait_for(self._is_new, timeout=math.inf)
            async with self._at_work:
                await self._look_at_what_is_new()

    async def idle(self) -> None:
        """Wait until the phone is put away."""
        await asyncio.sleep(0)  # what just came is taken up first
        async with self._at_work:
            return

    async def _look_at_what_is_new(self) -> None:
        while new := [message for message in self._person.messages() if self._is_new(message)]:
            for message in new:
                self._seen.add(message.id)
                with suppress(SandboxError):  # whoever tries the demo may hold this phone too
                    await self._look_at(message)

    def _is_new(self, message: Message) -> bool:
        return message.id not in self._seen

    async def _look_at(self, message: Message) -> None:
        kind = next((kind for button in message.buttons if (kind := _kind(button.data)) in self._deeds), None)
        if kind is None:
            return
        await asyncio.sleep(self._pause)
        self._times[kind] = self._times.get(kind, 0) + 1
        await self._deeds[kind](message, kind)

    def _turn(self, kind: str, of: int) -> int:
        """Another one each time, and for each person."""
        return (self._number + self._times[kind]) % of

    async def _agrees(self, message: Message, kind: str) -> None:
        self._press(message, kind)

    async def _reads(self, message: Message, kind: str) -> None:
        """Three of four do, and the fourth when it comes once more."""
        if self._turn(kind, 4):
            self._press(message, kind)

    async def _votes(self, message: Message, kind: str) -> None:
        """Four of five do, and more of them for what stands first."""
        options = [button.data for button in message.buttons if _kind(button.data) == kind]
        likely = [option for rank, option in enumerate(reversed(options)) for _ in range(rank + 1)]
        if self._turn(kind, 5):
            self._person.press(likely[self._number % len(likely)], message=message)

    async def _picks(self, message: Message, kind: str) -> None:
        await self._votes(message, kind)
        if self._turn(kind, 5):
            self._press(await self._person.wait_for(), "polls:send")

    async def _types(self, message: Message, kind: str) -> None:
        if self._turn(kind, 5):
            self._press(message, kind)
            await self._person.wait_for()
            self._person.say(self._say.label(f"demo-word-{1 + self._number % WORDS}"))

    async def _is_reminded(self, message: Message, kind: str) -> None:
        """One in five brings in a casus, and another cannot this month."""
        match self._turn(kind, 5):
            case 0:
                await self._brings_in_a_casus(message, kind)
            case 1:
                self._press(message, "rhythm:cannot")
                self._press(await self._person.wait_for(), "rhythm:because")

    async def _brings_in_a_casus(self, message: Message, kind: str) -> None:
        """The form, with a title and a wish; the rest is passed over where it may be."""
        number = 1 + self._number // 5 % CASUSES
        self._press(message, kind)
        await self._person.wait_for()
        self._person.say(self._say.label(f"demo-casus-of-others-{number}-title"))
        await self._person.wait_for()
        self._person.say(self._say.label(f"demo-casus-of-others-{number}-wish"))
        way = ""
        while way != "casus:bring":
            message = await self._person.wait_for(lambda shown: _way_on(shown) != "")
            way = _way_on(message)
            self._press(message, way)
        await self._person.wait_for()

    def _press(self, message: Message, kind: str) -> None:
        self._person.press(_button(message, kind), message=message)


def _kind(data: str) -> str:
    return ":".join(data.split(":")[:2])


def _button(message: Message, kind: str) -> str:
    """The data of the first button of this kind, or nothing."""
    return next((button.data for button in message.buttons if _kind(button.data) == kind), "")


def _way_on(message: Message) -> str:
    """What to press in a form, or nothing."""
    return next((way for way in THROUGH_THE_FORM if _button(message, way)), "")
