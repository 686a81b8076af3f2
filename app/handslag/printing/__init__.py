"""Paper: cards, vouchers and letters as PDF, and codes read back from paper.

Pure: frozen faces and words go in, bytes come out. What may not enter: the store, keys, records of
the domain, the clock, and human words (they come in a ``Labels``, and as finished strings in the
faces). Lengths are mm from the top left of the sheet, card or frame; the measures are those of
``look/PAPER.md``. The same input gives the same bytes.
"""
