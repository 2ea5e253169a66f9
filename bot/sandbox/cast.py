"""Everyone on stage: people and groups by id."""

from bot.sandbox.groups import Group
from bot.sandbox.people import Person
from bot.sandbox.state import Status
from bot.sandbox.world import World


class Cast:
    """People and groups of one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}

    def person(
        self,
        first_name: str,
        *,
        last_name: str = "",
        username: str = "",
        language: str = "nl",
        phone: str = "",
        about: str = "",
        started: bool = False,
    ) -> Person:
        """A new person. `about` is a few words for the page; `started`: they pressed Start some time ago."""
        user = self._world.add_user(first_name, last_name, username, language, phone, about)
        self.people[user.id] = person = Person(self._world, user)
        if started:
            person.private.bot_status = Status.MEMBER
        return person

    def group(self, title: str, people: list[Person], *, bot: bool = True, kind: str = "supergroup") -> Group:
        """A group of people, the first of whom makes it; `kind` is "group" or "supergroup"."""
        creator, *others = people
        group = Group(self._world, self._world.add_group(title, kind=kind), creator.user)
        self.groups[group.id] = group
        for person in others:
            group.add(person.user)
        if bot:
            group.add_bot()
        return group

    def adopt(self, group: Group) -> Group:
        """Take in a group that came out of another one."""
        self.groups[group.id] = group
        return group
