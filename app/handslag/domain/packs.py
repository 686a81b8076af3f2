"""Packs: what a customer is given, and when that was done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from handslag.domain.ids import CustomerId, PartnerId, VoucherId
from handslag.domain.stamps import Record
from handslag.domain.trades import Language

VOUCHERS_PER_PAGE = (3, 5, 8)
"""How many vouchers can share an A4."""

USUAL_PER_PAGE = 3


@dataclass(frozen=True)
class Disclosing:
    """In which packs there is a page on who recommends whom, and what is known to be given for it.

    Attributes:
        regulated: in those where the issuer or a partner is of a regulated trade.
        others: in those where nobody is.
    """

    regulated: bool = True
    others: bool = False

    def wanted(self, *, regulated: bool) -> bool:
        """Whether a pack of that kind has the page."""
        return self.regulated if regulated else self.others


USUAL_DISCLOSING = Disclosing()


@dataclass(frozen=True)
class Backs:
    """How the backs of a pack's cards are printed; *edge* and *look* as in ``CardOptions``.

    Attributes:
        edge: the paper's edge about which it is turned; None prints fronts alone.
        look: what the backs show.
    """

    edge: Literal["long", "short"] | None = None
    look: str | None = None


FRONTS_ALONE = Backs()


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

    What was printed keeps a nameless one that never changes; one with a name is the user's own to
    change and remove, and no run is of it.

    Attributes:
        name: as the user calls it, or "".
        sheet: maker and code of the card sheet.
        letter_sv, letter_en: own text of the letter, or "" for the ready one.
        per_page: how many vouchers share an A4, or None where the recipe does not say.
        disclose_regulated, disclose_others: of ``disclosing``, or None where the recipe does not
            say, as those of earlier versions.
        backs_edge, backs_look: of ``backs``; an edge of "" is fronts alone, None where the recipe
            does not say.
        used: when it was last printed; where it has a name, when it was saved.
    """

    id: str
    name: str
    lines: tuple[PackLine, ...]
    sheet: str
    letter_sv: str = ""
    letter_en: str = ""
    per_page: int | None = None
    disclose_regulated: bool | None = None
    disclose_others: bool | None = None
    backs_edge: str | None = None
    backs_look: str | None = None
    used: datetime

    @property
    def letter(self) -> OwnLetter:
        """The own text of the letter."""
        return OwnLetter(self.letter_sv, self.letter_en)

    @property
    def disclosing(self) -> Disclosing:
        """In which packs there is a page on recommendations; as usual where it does not say."""
        usual, told = USUAL_DISCLOSING, (self.disclose_regulated, self.disclose_others)
        return Disclosing(
            regulated=usual.regulated if told[0] is None else told[0],
            others=usual.others if told[1] is None else told[1],
        )

    @property
    def backs(self) -> Backs | None:
        """How the backs of the cards are printed, or None where it does not say."""
        return _backs(self.backs_edge, self.backs_look)


@dataclass(eq=False, kw_only=True)
class PackRun(Record):
    """A pack that was made for a customer: which cards and vouchers, and when.

    Attributes:
        start_slot: first place used on the first sheet, from 1.
        vouchers: what was issued for it, in the order of the partners.
        per_page: how many vouchers shared an A4; this and the others are None where it is not
            known, as of earlier versions.
        disclosed: there was a page on recommendations.
        backs_edge, backs_look: of ``backs``; an edge of "" is fronts alone.
    """

    id: str
    pack_id: str
    customer_id: CustomerId
    at: datetime
    lines: tuple[PackLine, ...]
    sheet: str
    start_slot: int
    vouchers: tuple[VoucherId, ...]
    per_page: int | None = None
    disclosed: bool | None = None
    backs_edge: str | None = None
    backs_look: str | None = None

    @property
    def disclosing(self) -> Disclosing | None:
        """That there is a page on recommendations as there was, or None where it is not known."""
        return None if self.disclosed is None else Disclosing(self.disclosed, self.disclosed)

    @property
    def backs(self) -> Backs | None:
        """How the backs of the cards were printed, or None where it is not known."""
        return _backs(self.backs_edge, self.backs_look)


def _backs(edge: str | None, look: str | None) -> Backs | None:
    if edge is None:
        return None
    edges: dict[str, Literal["long", "short"]] = {"long": "long", "short": "short"}
    known = edges.get(edge)
    return Backs(known, look if known else None)
