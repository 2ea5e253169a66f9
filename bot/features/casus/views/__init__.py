"""What the casus looks like in chat. Pure.

Not here: what happens when a button is pressed (service).
"""
