"""What membership shows, one module for each of its services.

Not here: the printed sheet (paper).
"""
