"""The bot about itself: who it is, its commands, its descriptions."""

from bot.sandbox.commands import Scope
from bot.sandbox.errors import bad_request
from bot.sandbox.json_types import JsonValue
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

_SCOPES = frozenset({
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators",
    "chat_member",
})  # fmt: skip


def get_me(world: World, _given: Parameters) -> JsonValue:
    return world.bot.body | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy_mode,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def nothing(_world: World, _given: Parameters) -> JsonValue:
    """logOut and close: there is nothing to move to another server."""
    return True


def set_my_commands(world: World, given: Parameters) -> JsonValue:
    world.commands.set(_scope(world, given), given.text("language_code"), given.objects("commands"))
    world.tell({"type": "commands"})
    return True


def get_my_commands(world: World, given: Parameters) -> JsonValue:
    return world.commands.get(_scope(world, given), given.text("language_code"))


def delete_my_commands(world: World, given: Parameters) -> JsonValue:
    world.commands.delete(_scope(world, given), given.text("language_code"))
    world.tell({"type": "commands"})
    return True


def set_chat_menu_button(world: World, given: Parameters) -> JsonValue:
    """The page always shows the commands, so a menu button is checked and otherwise left alone."""
    if given.text("chat_id"):
        world.find_chat(given.values["chat_id"])
    return True


def set_my_description(world: World, given: Parameters) -> JsonValue:
    return _describe(world, given, "description", 512)


def set_my_short_description(world: World, given: Parameters) -> JsonValue:
    return _describe(world, given, "short_description", 120)


def _describe(world: World, given: Parameters, name: str, limit: int) -> JsonValue:
    if len(given.text(name)) > limit:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    language = given.text("language_code")
    world.descriptions[f"{name}/{language}"] = given.text(name)
    return True


def _scope(world: World, given: Parameters) -> Scope:
    scope = given.json("scope") or {"type": "default"}
    kind = str(scope.get("type"))
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if "chat_id" not in scope:
        return (kind, 0, 0)
    return (kind, world.find_chat(scope["chat_id"]).id, int(scope.get("user_id") or 0))


METHODS = {
    "getMe": get_me,
    "logOut": nothing,
    "close": nothing,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
}
