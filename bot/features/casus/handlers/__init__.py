"""From updates to the verbs of the casus: /casus, /obstakels, /patronen and what hangs below them.

Not here: what the verbs do and who may use them (service).
"""

from bot.features.casus.handlers.feature import feature

__all__ = ["feature"]
