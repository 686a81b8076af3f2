"""Files as PDFium writes them, with nothing in them that is drawn by lot or told by the clock.

The same content is then the same bytes: it is kept, sent and compared as one document.
"""

import hashlib
import re

_ID = re.compile(rb"/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\]>>\s+startxref\s+\d+\s+%%EOF\s*\Z")
"""At the end of a file: what it was at first, and what it is now; both alike in a file that is new."""

_DATE = re.compile(rb"<<(/CreationDate\(D:[^()]*\))/Creator\(PDFium\)/Producer\(PDFium\)>>")
"""In a file that is new: when it was begun."""

_END = 1024
"""Bytes at the end that hold the identifiers; the date stands before every page."""


def settled(pdf: bytes) -> bytes:
    """*pdf* as PDFium wrote it, of the same length, without its date and its random identifier."""
    found = _ID.search(pdf, max(0, len(pdf) - _END))
    if found is None:
        return pdf
    first, now = found[1], found[2]
    head, end = pdf[: found.start(1)], pdf[found.end(2) :]
    if first == now:
        if date := _DATE.search(head, 0, _END):
            head = head[: date.start(1)] + b" " * len(date[1]) + head[date.end(1) :]
        first = hashlib.sha256(head).hexdigest()[: len(first)].upper().encode()
    return head + first + b"><" + first + end
