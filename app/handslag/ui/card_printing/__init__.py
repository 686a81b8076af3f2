"""Printing the visiting cards of one or several partners: what, on which sheet, seen before.

Knows no page of the window; pages open its dialog with the partners that are chosen there.
"""
