"""A desk that sends to many: its author, its receivers and what became of each, on a real database and sandbox."""

from markupsafe import Markup

from bot.core.screen import Button, Screen
from bot.delivery.cards import Cards
from bot.delivery.mailings import Mailings, Progress, Recipient, SentTo
from bot.delivery.model import State
from bot.delivery.outbox import Outbox
from bot.sandbox import Person
from bot.storage import Tx
from tests.delivery.post import Post, eventually

JOB = "note/12"


class Secretary:
    """An author who tells how far a mailing is, and writes down what they hear."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self.heard: list[str] = []

    def card(self, tx: Tx, job: str, progress: Progress) -> Screen:
        return text(f"{progress.counts.get(State.DELIVERED, 0)} van {progress.total}")

    def ended(self, tx: Tx, job: str, progress: Progress) -> None:
        self.heard.append(f"{job} ended")

    def paused(self, tx: Tx, job: str, why: str) -> None:
        self.heard.append(f"{job} paused: {why}")


class Desk:
    """Somebody who sends mailings to a small crowd."""

    def __init__(self, post: Post, url: str) -> None:
        self.post = post
        self.url = url
        self.mailings = Mailings(post.outbox, post.clock)
        self.secretary = Secretary(post.outbox)
        post.authors.register("note", self.secretary)
        self.cards = Cards(post.db, post.outbox, post.authors, post.clock)
        self.crowd = [post.sandbox.person(f"Lezer {number}", started=True) for number in range(12)]

    async def send(self, *screens: Screen, to: list[Person] | None = None) -> int:
        recipients = [
            Recipient(person.id, number % len(screens)) for number, person in enumerate(to or self.crowd)
        ]
        return await self.post.db.write(lambda tx: self.mailings.send(tx, JOB, screens, recipients))

    async def do(self, verb: str, *more: object) -> object:
        return await self.post.db.write(lambda tx: getattr(self.mailings, verb)(tx, JOB, *more))

    async def progress(self, job: str = JOB) -> Progress:
        return await self.post.db.read(lambda tx: self.mailings.progress(tx, job))

    async def outcomes(self) -> list[SentTo]:
        return await self.post.db.read(lambda tx: self.mailings.outcomes(tx, JOB))

    async def ends(self, job: str = JOB) -> Progress:
        async def ended() -> bool:
            return (await self.progress(job)).open == 0

        await eventually(ended)
        return await self.progress(job)

    def texts(self) -> list[list[str]]:
        return [[message.text for message in person.messages()] for person in self.crowd]


def text(words: str, *buttons: Button) -> Screen:
    return Screen(Markup(words), (buttons,) if buttons else ())
