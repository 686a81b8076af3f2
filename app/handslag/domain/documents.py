"""Signed documents and pictures: what came or was made whole, and is kept byte for byte."""

from dataclasses import dataclass
from datetime import datetime

from handslag.domain.stamps import Record


@dataclass(eq=False, kw_only=True)
class Document(Record):
    """A signed document as it came, byte for byte.

    Attributes:
        id: SHA-256 of *signed*, 64 hex digits.
        kind: card, offer, withdrawal, ...
        author: the business that signed it.
        object_id: 32 hex digits of what it is about.
        addressee: the one business that it is for, or None for everybody.
    """

    id: str
    kind: str
    author: str
    object_id: str
    revision: int
    moment: datetime
    addressee: str | None
    signed: bytes


@dataclass(eq=False, kw_only=True)
class Picture(Record):
    """A stored picture.

    Attributes:
        id: SHA-256 of *content*, 64 hex digits.
        media_type: "image/svg+xml", "image/png" or "image/jpeg".
    """

    id: str
    media_type: str
    content: bytes
