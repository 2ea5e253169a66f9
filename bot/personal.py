"""What is kept of a person: the queries with which they see it, told by the store of everyone who keeps something.

Not here: the profile and the membership, which are shown whole (membership).
"""

from collections.abc import Mapping

from bot.chat import store as chat
from bot.delivery.store import chats
from bot.features.actions import store as actions
from bot.features.agreements import store as agreements
from bot.features.arena import store as arena
from bot.features.ask import store as ask
from bot.features.casus.store import casus, learning, obstacles
from bot.features.directory.store import colleagues, groups
from bot.features.membership import store as membership
from bot.features.notes.store import archive as notes
from bot.features.polls import store as polls
from bot.features.rhythm.store import people
from bot.features.words import store as words

ABOUT_PERSON: Mapping[str, str] = {
    **ask.ABOUT_PERSON,
    **membership.ABOUT_PERSON,
    **colleagues.ABOUT_PERSON,
    **groups.ABOUT_PERSON,
    **words.ABOUT_PERSON,
    **notes.ABOUT_PERSON,
    **actions.ABOUT_PERSON,
    **agreements.ABOUT_PERSON,
    **polls.ABOUT_PERSON,
    **casus.ABOUT_PERSON,
    **obstacles.ABOUT_PERSON,
    **learning.ABOUT_PERSON,
    **arena.ABOUT_PERSON,
    **people.ABOUT_PERSON,
    **chat.ABOUT_PERSON,
    **chats.ABOUT_PERSON,
}
"""By kind, a query with one place for the id of the person. Of others it gives their name only."""
