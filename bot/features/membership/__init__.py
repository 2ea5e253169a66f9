"""Who may speak with the bot: invitations, asking for access, consent, roles, my data, forget me.

Not here: what people know and how to reach them (directory).
"""
