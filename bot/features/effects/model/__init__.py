"""How the resident is, what was done and would have been done, prices, and the sums. Pure.

Not here: rows of the database (store), what is said (views).
"""
