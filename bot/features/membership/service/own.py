"""What a member may do with their own data: see everything, be forgotten.

Not here: changing the profile (directory).
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.chat.store import close_form
from bot.core.member import Member
from bot.core.screen import Answer, Attachment, Menu, Screen, reply
from bot.core.texts import Texts
from bot.features.directory.service import DirectoryService
from bot.features.membership import store
from bot.features.membership.service.members import MembershipService
from bot.features.membership.views import own as views
from bot.storage import Tx


class OwnDataService:
    """A member's own data."""

    def __init__(
        self,
        membership: MembershipService,
        directory: DirectoryService,
        texts: Texts,
        about_person: Mapping[str, str],
    ) -> None:
        """`about_person`: the queries that read what is kept of a person, by kind."""
        self._membership = membership
        self._directory = directory
        self._texts = texts
        self._about_person = about_person

    def export(self, tx: Tx, member: Member) -> Answer:
        """What the bot keeps about a member, as a JSON document: all but its own messages; of others only names."""
        content = {
            "profile": asdict(self._directory.person(tx, member.person_id)),
            "membership": {
                "telegram_user_id": member.user_id,
                "role": member.role,
                "language": member.language,
                "joined_at": store.joined_at(tx, member.person_id),
            },
            **store.about(tx, member.person_id, self._about_person),
        }
        data = json.dumps(content, ensure_ascii=False, indent=2, default=_written).encode()
        say = self._texts.into(member.language)
        document = Attachment("document", f"{say.label('membership-export-file')}.json", data)
        return reply(Screen(say("membership-export"), attachment=document, secret=True))

    def ask_to_forget(self, tx: Tx, member: Member) -> Answer:
        """Ask once whether somebody is sure."""
        last = self._membership.is_last_beheerder(tx, member)
        return reply(views.sure_to_forget(self._texts.into(member.language), last=last))

    def forget(self, tx: Tx, member: Member) -> Answer:
        """Erase somebody at their own request; that there were questions still counts."""
        close_form(tx, member.user_id)
        self._directory.erase(tx, member.person_id)
        goodbye = Screen(self._texts.into(member.language)("membership-forgotten"))
        return Answer(rewritten=goodbye, menus=(Menu(member.user_id, member.language, None),))


def _written(value: Any) -> Any:
    """Sets as lists, days as ISO 8601."""
    return sorted(value) if isinstance(value, frozenset) else value.isoformat()
