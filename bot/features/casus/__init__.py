"""The casus: brought in with a form, step by step to a result, obstacles on the way, and what is learned of it.

Not here: how many an organisation brings in and reminders of that (rhythm), what it costs and saves (effects).
"""
