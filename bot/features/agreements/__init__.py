"""What the wijk agreed on: who made it, when it is looked at again, and the rounds in which all say whether it holds.

Not here: what one person is to do (actions).
"""
