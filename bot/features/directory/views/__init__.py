"""What the directory looks like in chat: the guide, its files, one's own profile. Pure.

Not here: what happens when a button is pressed (service).
"""
