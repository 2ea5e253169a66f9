"""Action points: proposed from a note or typed, checked and published by a coordinator, taken on by who does them.

Not here: the notes themselves (notes), agreements that hold for longer (agreements).
"""
