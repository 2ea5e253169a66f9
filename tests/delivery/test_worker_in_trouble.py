"""The worker when things go wrong around it: the network, the database, Telegram, a stop in the middle."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from markupsafe import Markup

from bot.core.screen import Attachment, Screen
from bot.delivery import store
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.model import Kind, Lane, Outgoing, State
from bot.delivery.pace import Limits
from bot.sandbox import Fault
from bot.sandbox import Limits as SandboxLimits
from bot.sandbox.faults import Kind as Trouble
from bot.settings import Retention
from tests.delivery.post import Post, eventually, opened, working


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with opened(tmp_path) as (made, url), working(made, url):
        yield made


async def error_of(post: Post, row: int) -> str:
    found = await post.db.read(lambda tx: tx.all("SELECT error FROM outbox WHERE id = ?", row))
    return str(found[0]["error"])


async def test_without_a_connection_everything_waits_until_there_is_one(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        async with working(post, "http://127.0.0.1:9"):  # where nobody listens
            rows = [
                await post.send(post.ann, kind=Kind.AT_MOST_ONCE, lane=Lane.BROADCAST),
                await post.send(post.bob),
            ]
            await eventually(lambda: has_error(post, rows[0], "ClientConnectorError"))
        assert [await post.state(row) for row in rows] == [State.WAITING] * 2
        async with working(post, url):
            for row in rows:
                await post.becomes(row, State.DELIVERED)


async def has_error(post: Post, row: int, error: str) -> bool:
    return await error_of(post, row) == error


async def test_a_connection_that_breaks_leaves_a_broadcast_unknown_and_repeats_a_reply(post: Post) -> None:
    post.sandbox.fault(Fault(Trouble.CLOSED, method="sendMessage", count=2))
    broadcast = await post.send(post.ann, kind=Kind.AT_MOST_ONCE, lane=Lane.BROADCAST)
    await post.becomes(broadcast, State.UNKNOWN)
    await post.becomes(await post.send(post.bob), State.DELIVERED)
    assert post.ann.messages() == []
    assert len(post.bob.messages()) == 1


async def test_a_slow_chat_is_in_nobodys_way(post: Post) -> None:
    post.sandbox.fault(Fault(Trouble.DELAY, chat_id=post.ann.id, delay_ms=400))
    slow = [await post.send(post.ann) for _ in range(2)]
    for number in range(20):
        await post.becomes(await post.send(post.bob, str(number)), State.DELIVERED)
    assert [await post.state(row) for row in slow] == [State.WAITING] * 2


async def test_a_429_is_kept_across_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        post.sandbox.fault(Fault(Trouble.FLOOD, chat_id=post.ann.id, count=1, retry_after=1))
        async with working(post, url):
            first = await post.send(post.ann, "een")
            await eventually(lambda: has_error(post, first, "429"))
        second = await post.send(post.ann, "twee")
        async with working(post, url):
            await post.becomes(await post.send(post.bob), State.DELIVERED)
            assert await post.state(first) is State.WAITING
            await post.becomes(second, State.DELIVERED)
        assert [message.text for message in post.ann.messages()] == ["een", "twee"]
        assert post.sandbox.ledger.refused_for_pace == 1


async def test_what_waits_for_a_group_that_moved_follows_in_order(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        group = post.sandbox.group("Casusoverleg", post.ann, kind="group")
        rows = [
            await post.queue(Outgoing(group.id, Screen(Markup(word)), lane, kind))
            for word, lane, kind in (
                ("een", Lane.ANSWER, Kind.AT_LEAST_ONCE),
                ("twee", Lane.ANSWER, Kind.AT_LEAST_ONCE),
                ("drie", Lane.BROADCAST, Kind.AT_MOST_ONCE),
            )
        ]
        moved = post.sandbox.migrate(group)
        async with working(post, url):
            for row in rows:
                await post.becomes(row, State.DELIVERED)
        assert [entry.text for entry in post.sandbox.ledger.sent(moved.id)] == ["een", "twee", "drie"]
        assert post.sandbox.ledger.answers["sendMessage", 400] == 1
        chats = await post.db.read(
            lambda tx: {row["chat_id"] for row in tx.all("SELECT chat_id FROM outbox")}
        )
        assert chats == {moved.id}


async def test_an_older_edit_that_must_be_tried_again_gives_way_to_a_newer(post: Post) -> None:
    await post.becomes(await post.send(post.ann, "0 van 3"), State.DELIVERED)
    card = post.ann.last().id
    post.sandbox.fault(Fault(Trouble.STATUS, method="editMessageText", code=500, count=1))
    older = await post.send(post.ann, "1 van 3", kind=Kind.NEWEST, edits=card)
    await eventually(lambda: has_error(post, older, "500"))
    newest = await post.send(post.ann, "2 van 3", kind=Kind.NEWEST, edits=card)
    await post.becomes(newest, State.DELIVERED)
    assert await post.state(older) is State.CANCELLED
    assert post.ann.last().text == "2 van 3"


async def test_an_edit_that_changes_nothing_is_a_success(post: Post) -> None:
    await post.becomes(await post.send(post.ann, "klaar"), State.DELIVERED)
    same = await post.send(post.ann, "klaar", kind=Kind.NEWEST, edits=post.ann.last().id)
    await post.becomes(same, State.DELIVERED)
    assert post.sandbox.ledger.answers["editMessageText", 400] == 1


async def test_what_was_sent_while_the_database_was_locked_is_not_sent_again(post: Post) -> None:
    await post.db.write(lambda tx: tx.all("PRAGMA busy_timeout = 20"))
    row = await post.send(post.ann)
    with closing(sqlite3.connect(post.db.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with asyncio.timeout(5):
            await post.ann.wait_for("hoi")
        await asyncio.sleep(0.1)
        assert await post.state(row) is State.WAITING
    await post.becomes(row, State.DELIVERED)
    assert len(post.ann.messages()) == 1


async def test_a_message_that_cannot_be_read_fails_alone(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        broken, other = await post.send(post.ann), await post.send(post.ann, "daarna")
        await post.db.write(lambda tx: tx.run("UPDATE outbox SET body = '{' WHERE id = ?", broken))
        async with working(post, url):
            await post.becomes(other, State.DELIVERED)
        assert await post.state(broken) is State.FAILED
        assert await error_of(post, broken) == "JSONDecodeError"


async def test_after_a_crash_a_claimed_reply_is_sent_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        row = await post.send(post.ann)
        await post.db.write(lambda tx: store.claim(tx, row))
        async with working(post, url):
            await post.becomes(row, State.DELIVERED)


async def test_stopping_lets_what_is_on_the_wire_arrive_and_starts_no_more(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        post.sandbox.fault(Fault(Trouble.DELAY, method="sendMessage", delay_ms=200))
        async with working(post, url):
            rows = [await post.send(post.ann, str(number)) for number in range(3)]
            async with asyncio.timeout(5):
                await post.ann.wait_for("0")
        assert [await post.state(row) for row in rows] == [State.DELIVERED, State.WAITING, State.WAITING]
        assert len(post.ann.messages()) == 1


async def test_telegrams_own_pace_is_never_exceeded(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        post.sandbox.limit(SandboxLimits())
        people = [post.sandbox.person(f"Lezer {number}", started=True) for number in range(40)]
        async with working(post, url, Limits()):
            rows = [await post.send(person, lane=Lane.BROADCAST, kind=Kind.AT_MOST_ONCE) for person in people]
            rows += [await post.send(post.bob, str(number)) for number in range(4)]
            for row in rows:
                await post.becomes(row, State.DELIVERED)
        assert post.sandbox.ledger.refused_for_pace == 0


async def tidied(post: Post, **later: float) -> None:
    """Housekeeping was done, so much later."""
    now = post.clock.now() + timedelta(**later)
    await post.db.write(lambda tx: Housekeeping(Retention()).tick(tx, now))


async def rows(post: Post, table: str) -> int:
    return len(await post.db.read(lambda tx: tx.all(f"SELECT 1 FROM {table}")))


async def test_what_was_sent_long_ago_is_forgotten_and_what_may_come_once_later(post: Post) -> None:
    screen = Screen(Markup(), attachment=Attachment("document", "gegevens.json", b"{}"))
    sent = [
        await post.queue(Outgoing(post.bob.id, screen)),
        await post.send(post.bob, dedupe="introduction/1/person-2"),
    ]
    for row in sent:
        await post.becomes(row, State.DELIVERED)
    waiting = await post.send(post.bob, not_before=post.clock.now() + timedelta(days=400))
    await tidied(post, days=6)
    assert (await rows(post, "outbox"), await rows(post, "file")) == (3, 1)
    await tidied(post, days=8)
    assert (await rows(post, "outbox"), await rows(post, "file")) == (2, 0)
    await tidied(post, days=91)
    assert await rows(post, "outbox") == 1
    assert await post.state(waiting) is State.WAITING


async def test_that_somebody_left_is_forgotten_when_nothing_was_sent_to_them_for_long(post: Post) -> None:
    post.ann.block()
    await post.becomes(await post.send(post.ann), State.UNREACHABLE)
    await tidied(post, days=1)
    assert await post.known_gone(post.ann)
    await tidied(post, days=89)
    assert await post.known_gone(post.ann)
    await tidied(post, days=91)
    assert await rows(post, "chat_state") == 0


async def test_the_bytes_of_a_file_that_nobody_waits_for_are_erased_and_can_come_back(post: Post) -> None:
    screen = Screen(Markup(), attachment=Attachment("document", "uitnodiging.html", b"geheim"))
    post.ann.block()
    row = await post.queue(Outgoing(post.ann.id, screen))
    await post.becomes(row, State.UNREACHABLE)
    await tidied(post)
    assert await post.db.read(lambda tx: [r["data"] for r in tx.all("SELECT data FROM file")]) == [None]
    await post.becomes(await post.queue(Outgoing(post.bob.id, screen)), State.DELIVERED)
    assert post.bob.last().body["document"]["file_name"] == "uitnodiging.html"


async def test_a_file_that_somebody_waits_for_is_kept(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, _):
        screen = Screen(Markup(), attachment=Attachment("document", "lijst.csv", b"a;b"))
        await post.queue(Outgoing(post.ann.id, screen, not_before=post.clock.now() + timedelta(days=1)))
        await tidied(post)
        assert await post.db.read(lambda tx: [r["data"] for r in tx.all("SELECT data FROM file")]) == [b"a;b"]
