"""Groups: who is in them, the bot included, and becoming a supergroup. What people say is in people.py."""

from bot.sandbox.json_types import JsonObject
from bot.sandbox.state import Chat, Status, User
from bot.sandbox.world import World


class Group:
    """A group chat. Its maker is the creator; joins and leaves show as Telegram's service messages."""

    def __init__(self, world: World, chat: Chat, creator: User) -> None:
        self._world = world
        self._creator = creator
        self.chat = chat
        chat.members[creator.id] = Status.CREATOR

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def title(self) -> str:
        return self.chat.title

    def add(self, user: User) -> None:
        self._world.set_member(self.chat, user, Status.MEMBER, self._creator)
        self._service({"new_chat_members": [user.body]})

    def remove(self, user: User, *, by: User | None = None) -> None:
        """Somebody goes: by themself, or removed by the creator."""
        actor = by or self._creator
        self._service({"left_chat_member": user.body}, actor)
        self._world.set_member(self.chat, user, Status.LEFT if actor is user else Status.KICKED, actor)

    def add_bot(self, *, administrator: bool = False) -> None:
        """The creator adds the bot. An administrator reads along with everything, privacy mode or not."""
        status = Status.ADMINISTRATOR if administrator else Status.MEMBER
        self._world.set_bot_status(self.chat, status, self._creator)
        self._service({"new_chat_members": [self._world.bot.body]})

    def remove_bot(self) -> None:
        self._world.set_bot_status(self.chat, Status.KICKED, self._creator)
        self._service({"left_chat_member": self._world.bot.body})

    def migrate(self) -> "Group":
        """The same group as a supergroup with a new id; the old one answers with that id."""
        old = self.chat
        new = self._world.add_group(old.title)
        new.bot_status = old.bot_status
        successor = Group(self._world, new, self._creator)
        new.members.update(old.members)
        self._service({"migrate_to_chat_id": new.id})
        old.migrated_to = new.id
        self._world.post(new, self._creator, {"migrate_from_chat_id": old.id})
        return successor

    def _service(self, content: JsonObject, actor: User | None = None) -> None:
        self._world.post(self.chat, actor or self._creator, content)
