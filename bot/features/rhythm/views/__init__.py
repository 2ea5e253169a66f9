"""What the rhythm looks like in chat. Pure.

Not here: what happens when a button is pressed (service).
"""
