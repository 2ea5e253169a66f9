"""Plain Python that every room may use: clock, screens, texts, member, errors.

Nothing here knows Telegram, SQL or a feature.
"""
