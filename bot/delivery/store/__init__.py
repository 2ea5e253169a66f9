"""The queries of delivery: inbox, outbox, mailings, stored files, and what is known of a chat.

Not here: what the rows mean (model) and who may send now (queue, pace).
"""

from bot.delivery.store.chats import (
    chat_back,
    chat_gone,
    chat_moved,
    chat_waits,
    forget_chats,
    waiting_chats,
)
from bot.delivery.store.files import erase_files, file, file_uploaded
from bot.delivery.store.inbox import (
    Incoming,
    forget_updates,
    take_in,
    unfinished_updates,
    update_done,
    update_failed,
    update_poisoned,
)
from bot.delivery.store.outbox import (
    add,
    any_left,
    cancel_waiting,
    claim,
    erase_bodies,
    erase_secrets,
    forget_messages,
    newer_than,
    record,
    replace_body,
    settle_orphans,
    waiting_jobs,
    waiting_of,
    waiting_per_lane,
)

__all__ = [
    "Incoming",
    "add",
    "any_left",
    "cancel_waiting",
    "chat_back",
    "chat_gone",
    "chat_moved",
    "chat_waits",
    "claim",
    "erase_bodies",
    "erase_files",
    "erase_secrets",
    "file",
    "file_uploaded",
    "forget_chats",
    "forget_messages",
    "forget_updates",
    "newer_than",
    "record",
    "replace_body",
    "settle_orphans",
    "take_in",
    "unfinished_updates",
    "update_done",
    "update_failed",
    "update_poisoned",
    "waiting_chats",
    "waiting_jobs",
    "waiting_of",
    "waiting_per_lane",
]
