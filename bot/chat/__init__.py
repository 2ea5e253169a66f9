"""All that is shared by features and speaks python-telegram-bot: context, routes, the turn of an update, transport.

Not here: what a feature does (features) and how messages are sent (delivery). Imports no feature.
"""
