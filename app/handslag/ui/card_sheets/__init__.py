"""Card sheets on the screen: drawn, told in words, found by maker, code or size, and tried out.

Knows no page of the window; pages and dialogs use it.
"""
