"""What agreements and their rounds look like in chat. Pure.

Not here: what happens when a button is pressed (service).
"""
