"""How messages get in and out without loss: intake (inbox), outbox, pace, outcomes, worker.

Only `api.py`, `telegram.py` and `webhook.py` know Telegram. Not here: what is said (features) and the turn of an update (chat).
"""
