"""The wijk's rhythm: how many casus each organisation brings in, reminders of it, and how everybody stands.

Not here: the casus themselves; this feature is told which organisation brought one in, and when.
"""
