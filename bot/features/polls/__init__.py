"""Polls: a question to an audience, answered with a button or a few words, and its result as a picture to all who did.

Not here: choosing the audience (notes).
"""
