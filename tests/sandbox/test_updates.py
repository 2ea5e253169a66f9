"""How the bot gets its updates by polling."""

import asyncio

from bot.sandbox import Person, Sandbox
from bot.sandbox.updates import Updates
from tests.sandbox.conftest import Service


async def test_updates_stay_until_their_offset_confirms_them(service: Service, noor: Person) -> None:
    noor.say("een")
    noor.say("twee")
    first = await service.updates()
    assert await service.updates(offset=first[0]["update_id"]) == first
    assert await service.updates(offset=first[0]["update_id"] + 1) == first[1:]
    assert await service.updates(offset=first[0]["update_id"]) == first[1:]


async def test_a_negative_offset_keeps_the_newest_only(service: Service, noor: Person) -> None:
    noor.say("een")
    noor.say("twee")
    assert [update["message"]["text"] for update in await service.updates(offset=-1)] == ["twee"]


async def test_at_most_a_hundred_are_handed_out_and_fewer_on_request(service: Service, noor: Person) -> None:
    for number in range(120):
        noor.say(f"vraag {number}")
    assert len(await service.updates()) == 100
    assert len(await service.updates(limit=3)) == 3


async def test_a_long_poll_answers_as_soon_as_something_is_said(service: Service, noor: Person) -> None:
    poll = asyncio.create_task(service.updates(timeout=30))
    await asyncio.sleep(0.05)
    noor.say("hallo")
    updates = await asyncio.wait_for(poll, 1)
    assert updates[0]["message"]["text"] == "hallo"


async def test_a_second_poller_ends_the_first(service: Service, noor: Person) -> None:
    older = asyncio.create_task(service.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(service.updates(timeout=30))
    assert (await asyncio.wait_for(older, 1)).error == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    noor.say("hallo")
    assert len(await asyncio.wait_for(newer, 1)) == 1


async def test_only_allowed_kinds_come_and_the_choice_is_remembered(service: Service, noor: Person) -> None:
    await service.updates(allowed_updates=["callback_query"])
    noor.say("hallo")
    assert await service.updates() == []
    await service.updates(allowed_updates=[])
    noor.say("hallo")
    assert len(await service.updates()) == 1


async def test_members_of_a_group_are_told_only_on_request(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    group = sandbox.group("Wijkteam", noor)
    fatma = sandbox.person("Fatma")
    await service.updates(allowed_updates=["chat_member"])
    fatma.join(group)
    updates = await service.updates()
    assert [
        update["chat_member"]["new_chat_member"]["status"] for update in updates if "chat_member" in update
    ]


async def test_update_ids_start_somewhere_else_each_time() -> None:
    starts: set[int] = set()
    for _ in range(5):
        updates = Updates(handed_out=lambda _: None)
        updates.put("message", {})
        starts.update(update.id for update in await updates.get(0, 1, 0))
    assert len(starts) > 1
