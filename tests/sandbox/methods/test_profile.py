"""The bot about itself."""

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.sandbox import Person, Sandbox
from tests.sandbox.conftest import Service


async def test_a_person_sees_the_narrowest_menu_in_their_own_language(
    bot: Bot, service: Service, sandbox: Sandbox, noor: Person
) -> None:
    kim = sandbox.person("Kim", language="en")
    for person in (kim, noor):
        person.start()

    async def menu(person: Person) -> list[str]:
        chat = (await service.get(f"/people/{person.id}/chats/{person.id}")).body
        return [command["command"] for command in chat["commands"]]

    await bot.set_my_commands([BotCommand("hulp", "wat ik kan")])
    await bot.set_my_commands([BotCommand("help", "what I do")], language_code="en")
    assert (await menu(noor), await menu(kim)) == (["hulp"], ["help"])
    await bot.set_my_commands([BotCommand("mij", "over jou")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([BotCommand("casus", "een casus")], scope=BotCommandScopeChat(noor.id))
    assert (await menu(noor), await menu(kim)) == (["casus"], ["mij"])
    await bot.delete_my_commands(scope=BotCommandScopeChat(noor.id))
    assert await menu(noor) == ["mij"]
    assert [command.command for command in await bot.get_my_commands(language_code="en")] == ["help"]


@pytest.mark.parametrize(
    ("command", "description"),
    [
        ({"command": "Hulp", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "x" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "hulp", "description": ""}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_wrong_commands_are_refused(
    service: Service, command: dict[str, str], description: str
) -> None:
    answer = await service.call("setMyCommands", commands=[command])
    assert answer.error == (400, f"Bad Request: {description}")


async def test_the_trivial_methods_say_yes(bot: Bot, noor: Person) -> None:
    assert await bot.set_my_description("Ik ken de wijk.")
    assert await bot.set_my_short_description("De wijk in je zak")
    assert await bot.set_chat_menu_button(noor.id)
    assert await bot.log_out()
    assert await bot.close()
