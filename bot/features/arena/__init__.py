"""The effectenarena of a solution that comes back: who does what, what it does, who invests and who gains.

Several people fill it in together. It computes no sum. Not here: the effects of one casus (effects).
"""
