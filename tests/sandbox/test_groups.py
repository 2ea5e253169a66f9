"""Groups: who hears what, joining and leaving."""

import pytest

from bot.sandbox import Person, Sandbox, SandboxError
from tests.sandbox.conftest import Service, confirm_all


async def texts(service: Service) -> list[str]:
    return [update["message"].get("text", "") for update in await service.updates() if "message" in update]


async def test_in_a_group_the_bot_hears_what_is_meant_for_it(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    group = sandbox.group("Wijkteam", noor)
    await confirm_all(service)
    noor.say("onder ons", chat=group)
    noor.mention("wie weet het?", chat=group)
    noor.say("/hulp", chat=group)
    noor.say("/hulp@andere_bot", chat=group)
    await service.call("sendMessage", chat_id=group.id, text="antwoord")
    noor.reply(noor.last(group), "dank je")
    assert await texts(service) == ["@wijkbot_demo_bot wie weet het?", "/hulp", "dank je"]


async def test_an_administrator_hears_everything(sandbox: Sandbox, service: Service, noor: Person) -> None:
    group = sandbox.group("Wijkteam", noor, bot=False)
    group.add_bot(administrator=True)
    await confirm_all(service)
    noor.say("onder ons", chat=group)
    assert await texts(service) == ["onder ons"]


async def test_joining_and_leaving_show_as_service_messages(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    group = sandbox.group("Wijkteam", noor)
    joost = sandbox.person("Joost")
    await confirm_all(service)
    joost.join(group)
    joost.leave(group)
    joined, left = [update["message"] for update in await service.updates()]
    assert joined["new_chat_members"][0]["id"] == left["left_chat_member"]["id"] == joost.id
    with pytest.raises(SandboxError, match="is not in this chat"):
        joost.say("hallo", chat=group)


async def test_the_bot_hears_that_it_was_added_and_removed(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    group = sandbox.group("Wijkteam", noor)
    group.remove_bot()
    changes = [update["my_chat_member"] for update in await service.updates() if "my_chat_member" in update]
    assert [change["new_chat_member"]["status"] for change in changes] == ["member", "kicked"]


async def test_a_group_that_moves_takes_its_people_along(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    old = sandbox.group("Wijkteam", noor, sandbox.person("Joost"), kind="group")
    new = sandbox.migrate(old)
    assert new.chat.members == old.chat.members
    assert str(new.id).startswith("-100")
    moves = [update["message"] for update in await service.updates() if "message" in update]
    assert [move["migrate_to_chat_id"] for move in moves if "migrate_to_chat_id" in move] == [new.id]
    with pytest.raises(SandboxError, match="write there"):
        noor.say("hallo", chat=old)
