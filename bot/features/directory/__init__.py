"""Who works in the wijk and what they know: the directory, its files, and everybody's own profile.

Not here: who may speak with the bot (membership), finding the right colleague (matching, ask).
"""
