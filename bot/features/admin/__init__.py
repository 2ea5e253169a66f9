"""For who looks after the bot: how it is doing.

Not here: what wakes a machine up (health, metrics).
"""
