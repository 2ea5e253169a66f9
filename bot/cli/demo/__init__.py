"""`demo`: the whole bot on the sample wijk, with a chat page instead of Telegram. Nothing of it is kept.

Who takes part is in cast, who acts by themselves in others, what there is to try in stories, how time passes in days.
Not here: the page (sandbox) and the sample wijk (data/sample).
"""

from bot.cli.demo.command import demo

__all__ = ["demo"]
