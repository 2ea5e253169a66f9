"""What the casus speaks of, and the pure rules: form, clock, obstacles, patterns, digest.

Not here: rows of the database (store), what is said (views).
"""
