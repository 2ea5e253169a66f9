"""The queries of the casus: rows in, values out.

Not here: the rules (model), who may do what (service).
"""
