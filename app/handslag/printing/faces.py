"""What is told to the printing room, and what it gives back: frozen values, finished texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from handslag.domain.letter_marks import Paragraph
from handslag.domain.printers import UNCHANGED, Correction
from handslag.domain.sheets import CardSheet, Filled
from handslag.printing.labels import Labels

Edge = Literal["long", "short"]
"""The paper's edge about which the paper is turned for the back."""

Sides = Literal["together", "fronts", "backs"]
"""Both sides of each sheet one after the other, or one side alone, for a printer that cannot turn the
paper: the fronts first, the backs when the paper lies in the tray again."""


class Template(StrEnum):
    """The card designs, by their codes."""

    KLAR = "klar"
    SKYLT = "skylt"
    TELEFON = "telefon"
    KONTOR = "kontor"
    KOD = "kod"
    HALSNING = "halsning"


class Back(StrEnum):
    """What can stand on a card's back, by its code."""

    EMPTY = "empty"
    PAIR = "pair"
    OFFER = "offer"
    CODE = "code"
    LOGO = "logo"
    ARTWORK = "artwork"


@dataclass(frozen=True)
class Artwork:
    """A picture: *content* is a file of *media_type* image/png, image/jpeg or image/svg+xml.

    A finished card side may also be application/pdf; its first page is taken.
    """

    media_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class CardFace:
    """One visiting card. Empty texts are left out and the block closes up.

    Attributes:
        trade: the trade's word in the language of the paper.
        phones: as they shall be read; the first one is printed.
        address: street and number.
        colour: "#RRGGBB".
        template: which design; ignored where there is finished artwork.
        issuer_name, issuer_colour: who recommends, for the design Hälsning and for the back; ""
            is nobody.
        front, back: finished artwork for a whole side, or None.
        back_design: what the back shows; None is the artwork where there is some, else the pair.
        benefit: the partner's offer, large ("15 %"), for the back; "" is none.
        applies_to: what it applies to.
        labels: its fixed words; None are those of the paper.
    """

    name: str
    trade: str = ""
    town: str = ""
    contact: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    address: str = ""
    postcode: str = ""
    colour: str = "#1C5566"
    logo: Artwork | None = None
    template: Template = Template.KLAR
    issuer_name: str = ""
    issuer_colour: str = "#1C5566"
    front: Artwork | None = None
    back: Artwork | None = None
    back_design: Back | None = None
    benefit: str = ""
    applies_to: str = ""
    labels: Labels | None = None

    @property
    def phone(self) -> str:
        """The number that is printed, or ""."""
        return self.phones[0] if self.phones else ""

    @property
    def place(self) -> str:
        """Postcode and town."""
        return " ".join(part for part in (self.postcode, self.town) if part)

    @property
    def whole_address(self) -> str:
        """Street, postcode and town on one line."""
        return ", ".join(part for part in (self.address, self.place) if part)


@dataclass(frozen=True, kw_only=True)
class VoucherFace:
    """One voucher.

    Attributes:
        household: the customer's name as it follows "till", or None.
        redeemer_address: street and town on one line, or "".
        benefit: what is given, large ("15 %", "500 kr", "Gratis").
        applies_to: what it applies to, with cap and minimum.
        terms: the offer's terms, or "".
        valid_through: the day, written out.
        replaces: serial of the voucher that this one replaces, or None.
        token: what the QR code says, or "" for an offer on his word (no code at all).
        code: the 18 symbols of the typed code; hyphens and spaces are not printed; or "".
        labels: its fixed words where it speaks another language than the paper, or None.
    """

    issuer_name: str
    issuer_colour: str
    redeemer_name: str
    redeemer_colour: str
    benefit: str
    valid_through: str
    household: str | None = None
    redeemer_address: str = ""
    redeemer_phone: str = ""
    applies_to: str = ""
    terms: str = ""
    serial: str = ""
    replaces: str | None = None
    token: str = ""
    code: str = ""
    labels: Labels | None = None


@dataclass(frozen=True, kw_only=True)
class LetterRow:
    """A partner in the letter's list.

    Attributes:
        detail: trade and phone on one line.
        benefit: what its voucher gives, or None where there is none.
    """

    name: str
    colour: str
    detail: str = ""
    logo: Artwork | None = None
    benefit: str | None = None


@dataclass(frozen=True, kw_only=True)
class LetterFace:
    """A welcome letter.

    Attributes:
        issuer_line: trade and town under the issuer's name ("Mäklare i Lindhamn").
        address_lines: the customer's name and address, at most four lines.
        paragraphs: the text before the list of partners, plain or with the user's marks.
        rows: the partners in the order of the pack.
        after: the text after the list.
        closing: "Varma hälsningar".
        foot_left, foot_right: address; phone and e-mail.
    """

    issuer_name: str
    colour: str
    greeting: str
    issuer_line: str = ""
    logo: Artwork | None = None
    address_lines: tuple[str, ...] = ()
    place_and_date: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    rows: tuple[LetterRow, ...] = ()
    after: tuple[Paragraph, ...] = ()
    closing: str = ""
    signer: str = ""
    business: str = ""
    foot_left: str = ""
    foot_right: str = ""


@dataclass(frozen=True)
class DisclosureRow:
    """A recommended business: its trade, and what it is known to have given in return."""

    name: str
    trade: str
    in_return: str


@dataclass(frozen=True, kw_only=True)
class DisclosureFace:
    """The page that says who recommends whom, and what is known to be given for it.

    Attributes:
        issuer_line: trade and town under the issuer's name.
        heads: over the three columns: business, trade, what is given in return.
        lead, after: paragraphs before and after the list of businesses.
        received: what the customer signs.
        date, signature: the words under the two lines.
        foot_left, foot_right: address; phone and e-mail.
    """

    issuer_name: str
    colour: str
    heading: str
    issuer_line: str = ""
    logo: Artwork | None = None
    place_and_date: str = ""
    lead: tuple[str, ...] = ()
    heads: tuple[str, str, str] = ("", "", "")
    rows: tuple[DisclosureRow, ...] = ()
    after: tuple[str, ...] = ()
    received: str = ""
    date: str = ""
    signature: str = ""
    foot_left: str = ""
    foot_right: str = ""


class PaperProblem(StrEnum):
    """What a user should see to before printing."""

    CUT = "cut"
    """A text did not fit and ends in an ellipsis."""

    TOO_WIDE = "too_wide"
    """A phone number or code does not fit at a readable size; it was set smaller than that."""

    SUBSTITUTED = "substituted"
    """Some letters are not in the font and were replaced by a question mark."""

    TERMS_LEFT_OUT = "terms_left_out"
    """The terms are too long for the voucher, which refers to the redeemer for them."""

    PICTURE = "picture"
    """A picture could not be read; the tile or an empty side stands in its place."""

    NO_CODE = "no_code"
    """The QR code cannot hold the text and was left out."""

    COARSE = "coarse"
    """A picture has fewer than 300 dots an inch at its size; the text is how many it has."""

    AT_THE_EDGE = "at_the_edge"
    """Cards of this sheet reach into the part of the page that many printers leave white."""


@dataclass(frozen=True)
class PaperWarning:
    """Something to see to: *card* is the name on the card, *text* what it is about."""

    card: str
    kind: PaperProblem
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """Finished paper.

    Attributes:
        pdf: the file.
        pages: of the file.
        cards: placed cards or vouchers.
        sheets: sheets of card stock (or voucher sheets), without backs.
        free_slots: places left empty on the last sheet.
        filled: the sheets of card stock with their places, in order; also those that were not drawn
            because one sheet was asked for alone.
        disclosure: pages of a pack's disclosure, which lie before the card sheets.
        warnings: each one once.
    """

    pdf: bytes
    pages: int
    cards: int = 0
    sheets: int = 0
    free_slots: int = 0
    filled: tuple[Filled, ...] = ()
    disclosure: int = 0
    warnings: tuple[PaperWarning, ...] = ()


Placements = Sequence[tuple[CardFace, int]]
"""Cards with how many of each, in the order of printing."""


@dataclass(frozen=True, kw_only=True)
class CardJob:
    """Cards to print on card stock.

    Attributes:
        start_slot: first free place of the first whole sheet, from 1, row by row.
        begun: free places of part-used sheets, which are filled first, in this order.
        only: numbers of the sheets to print, from 1, such as a spoilt one; none prints them all.
        cut_marks: for stock without perforation: marks outside the grid, and bleed.
        outlines: the edge of each card as a hairline, to cut along by hand.
        backs: print the backs too; the paper is turned about this edge.
        sides: both, or one side alone; backs alone need *backs*.
        black: every colour as ink.
        correction, back_correction: of the printer, for the two sides.
    """

    sheet: CardSheet
    placements: Placements
    start_slot: int = 1
    begun: tuple[tuple[int, ...], ...] = ()
    only: frozenset[int] = frozenset()
    cut_marks: bool = False
    outlines: bool = False
    backs: Edge | None = None
    sides: Sides = "together"
    black: bool = False
    correction: Correction = UNCHANGED
    back_correction: Correction = UNCHANGED

    @property
    def duplex(self) -> Edge | None:
        """How the printer shall turn the paper by itself."""
        return self.backs if self.sides == "together" else None
