"""Looking at chats, through PTB, which refuses what is not as Telegram's."""

from telegram import Bot
from telegram.constants import ChatMemberStatus

from bot.sandbox import Person, Sandbox


async def test_chats_and_members_are_as_ptb_expects_them(bot: Bot, sandbox: Sandbox, noor: Person) -> None:
    joost, stranger = sandbox.person("Joost"), sandbox.person("Sam")
    group = sandbox.group("Wijkteam", noor, joost)
    group.add_bot(administrator=True)
    assert (await bot.get_chat(noor.id)).first_name == "Noor"
    assert (await bot.get_chat(group.id)).title == "Wijkteam"
    assert await bot.get_chat_member_count(group.id) == 3
    statuses = {
        noor.id: ChatMemberStatus.OWNER,
        joost.id: ChatMemberStatus.MEMBER,
        stranger.id: ChatMemberStatus.LEFT,
        bot.id: ChatMemberStatus.ADMINISTRATOR,
    }
    for user_id, status in statuses.items():
        assert (await bot.get_chat_member(group.id, user_id)).status == status


async def test_a_bot_that_leaves_is_gone(bot: Bot, sandbox: Sandbox, noor: Person) -> None:
    group = sandbox.group("Wijkteam", noor)
    assert await bot.leave_chat(group.id)
    assert "left_chat_member" in noor.last(group).body
    assert not group.chat.bot_is_here
