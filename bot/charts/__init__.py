"""Pictures of numbers, as PNG: readable on a phone, and each with a text that says the same.

Pure: values in, bytes out. matplotlib is loaded when the first picture is drawn. Not here: who may see what (features).
"""
