"""A question reaches the right colleague: answer, contact, introduction, feedback.

Not here: finding (matching), the directory's own data (directory).
"""
