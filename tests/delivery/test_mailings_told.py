"""One message to many: its card, what its author hears, and the pauses that it makes by itself."""

import asyncio

from bot.delivery.mailings import Recipient
from bot.delivery.model import State
from bot.sandbox import Fault
from bot.sandbox.faults import Kind as Trouble
from bot.storage import Tx
from tests.delivery.desk import JOB, Desk, text
from tests.delivery.post import eventually, working


async def test_the_card_follows_the_counts_and_the_end_is_told_once(desk: Desk) -> None:
    ann = desk.post.ann

    def send(tx: Tx) -> None:
        desk.mailings.send(tx, JOB, [text("Verslag")], [Recipient(person.id) for person in desk.crowd])
        desk.cards.show(tx, JOB, ann.id, text("0 van 12"))
        desk.mailings.pause(tx, JOB)

    async with working(desk.post, desk.url):
        await desk.post.db.write(send)
        await ann.wait_for("0 van 12")
        await desk.cards.refresh()
        await desk.do("resume")
        await desk.ends()
        for _ in range(3):
            await desk.cards.refresh()
        await ann.wait_for("12 van 12")
    assert [message.text for message in ann.messages()] == ["12 van 12"]
    assert len(desk.post.sandbox.ledger.sent(ann.id, "editMessageText")) == 1
    assert desk.secretary.heard == ["note/12 ended"]


async def test_after_once_more_the_card_is_right_again_and_the_end_is_not_told_twice(desk: Desk) -> None:
    ann, gone = desk.post.ann, desk.crowd[0]
    gone.block()

    def send(tx: Tx) -> None:
        desk.mailings.send(tx, JOB, [text("Verslag")], [Recipient(gone.id)])
        desk.cards.show(tx, JOB, ann.id, text("0 van 1"))

    async with working(desk.post, desk.url):
        await desk.post.db.write(send)
        await desk.ends()
        await ann.wait_for("0 van 1")
        await desk.cards.refresh()
        gone.unblock()
        await desk.do("again", gone.id)
        await desk.ends()
        await desk.cards.refresh()
        await ann.wait_for("1 van 1")
    assert desk.secretary.heard == ["note/12 ended"]


async def test_it_is_paused_and_its_author_told_when_telegram_cannot_read_it_twice(desk: Desk) -> None:
    async with working(desk.post, desk.url):
        await desk.send(text("<marquee>Verslag</marquee>"))

        async def paused() -> bool:
            return (await desk.progress()).paused

        await eventually(paused)
        await asyncio.sleep(0.2)
        progress = await desk.progress()
        assert "can't parse entities" in progress.why
        assert len(desk.secretary.heard) == 1
        assert progress.counts[State.WAITING] >= 6
        await desk.do("edit", [text("Verslag")])
        await desk.do("resume")
        assert (await desk.ends()).counts == {State.DELIVERED: 12}
        await desk.ends(f"{JOB}/edits")
    assert desk.texts() == [["Verslag"]] * 12


async def test_it_is_paused_and_its_author_told_when_many_fail_alike(desk: Desk) -> None:
    async with working(desk.post, desk.url):
        await desk.send(text("x" * 5000))

        async def paused() -> bool:
            return (await desk.progress()).paused

        await eventually(paused)
        await asyncio.sleep(0.2)
        progress = await desk.progress()
    assert desk.secretary.heard == ["note/12 paused: Bad Request: message is too long"]
    assert 5 <= progress.counts[State.FAILED] <= 8
    assert progress.counts[State.WAITING] == 12 - progress.counts[State.FAILED]


async def test_it_goes_on_when_a_few_of_many_fail(desk: Desk) -> None:
    for person in desk.crowd[:2]:
        desk.post.sandbox.fault(Fault(Trouble.STATUS, chat_id=person.id, code=400, count=1))
    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"))
        assert (await desk.ends()).counts == {State.DELIVERED: 10, State.FAILED: 2}
    assert desk.secretary.heard == []
