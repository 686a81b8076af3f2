"""What the steps of taking a partner's file in have in common."""

from dataclasses import dataclass, field

from handslag.domain.ids import BusinessId
from handslag.domain.partners import Business
from handslag.services.acceptance import Statements
from handslag.services.desk import Desk
from handslag.services.exchange_files import Parcel
from handslag.services.exchange_items import Tally
from handslag.services.exchange_undo import Watch
from handslag.services.successions import Ring
from handslag.storage.work import Work
from handslag.trust.documents import ReadDocument

Signed = tuple[bytes, ReadDocument]
"""A document as it came, and what it says."""


@dataclass(frozen=True)
class Author:
    """A business that speaks in a file, every signature proven.

    Attributes:
        stated: its card, offers and withdrawals; None where its card is not in the file.
        others: its other documents.
        refused: how many documents under its name no key of it signed, or cannot be read.
    """

    ring: Ring
    name: str
    stated: Statements | None
    others: tuple[Signed, ...]
    refused: int


@dataclass(frozen=True, kw_only=True)
class Taking:
    """One file that is taken in, in one unit of work.

    Attributes:
        sender: the keys of who made the file.
        tally, watch: what came of it, and how it was before.
        authors: whose word counts, without my own business.
    """

    desk: Desk
    work: Work
    business: Business
    parcel: Parcel
    sender: Ring
    tally: Tally = field(default_factory=Tally)
    watch: Watch = field(default_factory=Watch)
    authors: dict[BusinessId, Author] = field(default_factory=dict)

    def name(self, id: BusinessId) -> str:
        """The name of a business that speaks in the file, or its id."""
        return self.authors[id].name if id in self.authors else id
