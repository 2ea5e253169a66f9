"""Looking at chats and their members, and leaving."""

from bot.sandbox.errors import bad_request
from bot.sandbox.json_types import JsonObject, JsonValue
from bot.sandbox.methods.common import destination
from bot.sandbox.parameters import Parameters
from bot.sandbox.state import Status
from bot.sandbox.world import World, member_body

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_PRESENT = (Status.CREATOR, Status.ADMINISTRATOR, Status.MEMBER)


def get_chat(world: World, given: Parameters) -> JsonValue:
    chat = world.find_chat(given.values.get("chat_id"))
    details: JsonObject = {"accent_color_id": 0, "max_reaction_count": 11}
    return chat.body | details | {"accepted_gift_types": dict.fromkeys(_GIFTS, False)}


def get_chat_member(world: World, given: Parameters) -> JsonValue:
    chat = destination(world, given)
    user_id = given.integer("user_id")
    if user_id == world.bot.id:
        return member_body(world.bot, chat.bot_status)
    user = world.users.get(user_id)
    if user is None:
        raise bad_request("invalid user_id specified")
    return member_body(user, chat.members.get(user_id, Status.LEFT))


def get_chat_member_count(world: World, given: Parameters) -> JsonValue:
    chat = destination(world, given)
    return 1 + sum(status in _PRESENT for status in chat.members.values())


def leave_chat(world: World, given: Parameters) -> JsonValue:
    chat = destination(world, given)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    world.post(chat, world.bot, {"left_chat_member": world.bot.body})
    world.set_bot_status(chat, Status.LEFT, world.bot)
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
