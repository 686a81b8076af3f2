"""Packs: what a customer is given, and when that was done."""

from dataclasses import dataclass
from datetime import datetime

from handslag.domain.ids import CustomerId, PartnerId, VoucherId
from handslag.domain.stamps import Record
from handslag.domain.trades import Language

VOUCHERS_PER_PAGE = (3, 5, 8)
"""How many vouchers can share an A4."""

USUAL_PER_PAGE = 3


@dataclass(frozen=True)
class PackLine:
    """One partner in a pack, in its order.

    Attributes:
        cards: how many visiting cards.
        offer: number of the partner's offer whose voucher goes in, or None for cards alone.
    """

    partner_id: PartnerId
    cards: int
    offer: int | None


@dataclass(frozen=True)
class OwnLetter:
    """The user's own text of the welcome letter, for customers of either language.

    Attributes:
        sv, en: paragraphs parted by an empty line, with blanks in braces; "" is the ready letter.
    """

    sv: str = ""
    en: str = ""

    def text(self, language: Language) -> str:
        """The text for customers who read *language*."""
        return self.sv if language == "sv" else self.en


READY_LETTER = OwnLetter()
"""Nothing of the user's own."""


@dataclass(eq=False, kw_only=True)
class Pack(Record):
    """A recipe: the partners of a pack in order, and the sheet that their cards are printed on.

    Attributes:
        sheet: maker and code of the card sheet.
        letter_sv, letter_en: own text of the letter, or "" for the ready one.
        used: when it was last printed.
    """

    id: str
    name: str
    lines: tuple[PackLine, ...]
    sheet: str
    letter_sv: str = ""
    letter_en: str = ""
    used: datetime

    @property
    def letter(self) -> OwnLetter:
        """The own text of the letter."""
        return OwnLetter(self.letter_sv, self.letter_en)


@dataclass(eq=False, kw_only=True)
class PackRun(Record):
    """A pack that was made for a customer: which cards and vouchers, and when.

    Attributes:
        start_slot: first place used on the first sheet, from 1.
        vouchers: what was issued for it, in the order of the partners.
    """

    id: str
    pack_id: str
    customer_id: CustomerId
    at: datetime
    lines: tuple[PackLine, ...]
    sheet: str
    start_slot: int
    vouchers: tuple[VoucherId, ...]
