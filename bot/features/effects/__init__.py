"""What a casus did: how the resident is before and after, and who paid and saved. It hangs on a casus by its id.

Not here: the casus itself (casus), an effectenarena of a recurring solution (arena).
"""
