"""The queries of the rhythm: what is asked of whom, what became of reminders, whom to write to.

Not here: what it means (model, stages), who may do what (service).
"""

from bot.features.rhythm.store.agreements import (
    begin,
    begun,
    drop_excuse,
    erase_reasons,
    excuse,
    excuses_in,
    newcomers,
    rhythm,
    rhythms,
    set_minimum,
    set_pauses,
    set_period,
    set_total,
)
from bot.features.rhythm.store.people import contacts, coordinators, last_contact, with_members
from bot.features.rhythm.store.reminders import (
    any_unsettled,
    keep_letter,
    letter_sent,
    newest_settled,
    resettle,
    settle,
    snooze,
    snoozing,
    wake,
)

__all__ = [
    "any_unsettled",
    "begin",
    "begun",
    "contacts",
    "coordinators",
    "drop_excuse",
    "erase_reasons",
    "excuse",
    "excuses_in",
    "keep_letter",
    "last_contact",
    "letter_sent",
    "newcomers",
    "newest_settled",
    "resettle",
    "rhythm",
    "rhythms",
    "set_minimum",
    "set_pauses",
    "set_period",
    "set_total",
    "settle",
    "snooze",
    "snoozing",
    "wake",
    "with_members",
]
