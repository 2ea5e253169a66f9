"""The words of the wijk: the ones the bot did not understand, what terms mean, and topics nobody knows about.

Not here: understanding a question (matching), answering it (ask).
"""
