"""The verbs of membership: of members, of those who come in, of coordinators, and over one's own data.

Not here: names typed and buttons pressed (handlers), what they show (views).
"""

from bot.features.membership.service.admission import AdmissionService
from bot.features.membership.service.coordination import CoordinationService
from bot.features.membership.service.members import MembershipService
from bot.features.membership.service.own import OwnDataService
from bot.features.membership.service.wishes import WishService

__all__ = ["AdmissionService", "CoordinationService", "MembershipService", "OwnDataService", "WishService"]
