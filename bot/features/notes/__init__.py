"""Notes of the wijk: written, looked at, sent to exactly the people they are for, with receipts; and found again.

Not here: who is in an audience (directory), sending one message to many (delivery), what a poll asks (its feature).
"""
