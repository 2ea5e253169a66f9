"""What the bot does for people, one folder a feature: model, store, service, views, handlers.

Not here: anything two features share (core, chat, delivery, matching, privacy).
"""
