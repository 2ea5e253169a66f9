"""What polls look like in chat: to who makes them, to who answers, and their results. Pure.

Not here: what happens when a button is pressed (service), the pictures (charts).
"""
