"""What paper needs from the faces, and what printing gives them back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.letter_marks import Paragraph
from handslag.domain.offers import Benefit, OfferRevision
from handslag.domain.packs import USUAL_PER_PAGE
from handslag.domain.trades import Language
from handslag.printing.calibration import CalibrationWords
from handslag.printing.faces import Paper
from handslag.printing.labels import Labels
from handslag.services.views import VoucherView


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """What a welcome letter speaks of.

    Attributes:
        customer: its name.
        street: without its number, or None.
        town: the issuer's, or None.
        today: the letter's date.
        partners: how many are in the pack.
        vouchers: how many vouchers are in it.
        last_days: of the vouchers, in any order.
        per_page: how many vouchers share an A4.
    """

    customer: str
    street: str | None
    town: str | None
    today: date
    partners: int
    vouchers: int
    last_days: tuple[date, ...]
    per_page: int = USUAL_PER_PAGE


@dataclass(frozen=True, kw_only=True)
class LetterText:
    """A welcome letter's finished sentences.

    Attributes:
        missing: blanks of the user's own text that nothing is known for, as they stand in it.
    """

    place_and_date: str
    greeting: str
    paragraphs: tuple[Paragraph, ...]
    after: tuple[Paragraph, ...]
    closing: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Disclosed:
    """A recommended business, as far as what it gives for being recommended is known.

    Attributes:
        trade: its code or free text.
        regulated: the trade owes openness on recommendations.
        recommends: it has sent a customer to the issuer.
        thanks: it has thanked the issuer for a customer.
    """

    name: str
    trade: str
    regulated: bool
    recommends: bool
    thanks: bool


@dataclass(frozen=True, kw_only=True)
class DisclosureFacts:
    """What the page on recommendations speaks of.

    Attributes:
        customer: its name.
        issuer, issuer_trade: who recommends; the trade's code or free text.
        issuer_regulated: its trade owes openness on recommendations.
        town: the issuer's, or None.
        today: the page's date.
        partners: whom it recommends, in the order of the pack.
        vouchers: how many vouchers are in the pack.
    """

    customer: str
    issuer: str
    issuer_trade: str
    issuer_regulated: bool
    town: str | None
    today: date
    partners: tuple[Disclosed, ...]
    vouchers: int

    @property
    def regulated(self) -> bool:
        """Whether anybody is of a regulated trade."""
        return self.issuer_regulated or any(one.regulated for one in self.partners)


@dataclass(frozen=True, kw_only=True)
class DisclosureText:
    """The finished sentences of the page on recommendations.

    Attributes:
        heads: over business, trade and what is given in return.
        in_return: for each business, in order.
        received: what the customer signs; *date* and *signature* stand under the lines for it.
    """

    place_and_date: str
    heading: str
    lead: tuple[str, ...]
    heads: tuple[str, str, str]
    in_return: tuple[str, ...]
    after: tuple[str, ...]
    received: str
    date: str
    signature: str


class PaperWords(Protocol):
    """The words of paper in the language of the one who reads it."""

    @property
    def labels(self) -> Labels:
        """The fixed words."""

    def day(self, of: date) -> str:
        """A day, written out."""

    def benefit(self, of: Benefit) -> str:
        """The big words on a voucher."""

    def applies_to(self, revision: OfferRevision) -> str:
        """What stands under the benefit."""

    def offer_line(self, revision: OfferRevision) -> str:
        """An offer in one line."""

    def household(self, name: str) -> str:
        """A customer's name as it stands inside a sentence."""

    def letter(self, facts: LetterFacts, *, own: str) -> LetterText:
        """The welcome letter's sentences; *own* is the user's own text, "" is the ready one."""

    def disclosure(self, facts: DisclosureFacts) -> DisclosureText:
        """The sentences of the page on recommendations."""

    def calibration(self) -> CalibrationWords:
        """The words of the page that a printer is measured by."""

    def title(self, *, of: str, name: str) -> str:
        """A document's title; *of* is "pack", "cards" or "vouchers"."""


WordsFor = Callable[[Language], PaperWords]
"""Gives the words of a language."""


@dataclass(frozen=True)
class Remark:
    """Something to see to before printing.

    Attributes:
        card: the name that it is about; of "head_unread" that of the table.
        problem: a code of printing.faces.PaperProblem, or "left_out", "no_offer", "voucher_closed",
            "blank_empty", "no_offer_for_back", "no_artwork_for_back", "head_unread",
            "front_not_measured", "back_not_measured", or a code of domain.sheet_doubts.Doubt.
        text: the text or the voucher's code that it is about, or "".
    """

    card: str
    problem: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Made:
    """A file that was made.

    Attributes:
        cards: visiting cards, or vouchers on a voucher sheet.
        sheets: of card stock.
        free_slots: places left empty on the last of them.
        vouchers: what is in it, in order.
        run: id of the remembered run of cards, or None.
    """

    path: Path
    pages: int
    cards: int
    sheets: int
    free_slots: int
    vouchers: tuple[VoucherView, ...]
    remarks: tuple[Remark, ...]
    run: str | None = None


def check_pdf(path: Path) -> None:
    """Raises FileTrouble when *path* is not called .pdf."""
    if path.suffix.lower() != ".pdf":
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), ".pdf")


def made(
    path: Path,
    paper: Paper,
    vouchers: Sequence[VoucherView] = (),
    remarks: Sequence[Remark] = (),
) -> Made:
    """The account of *paper* that was written to *path*, and what else is to be said of it."""
    return Made(
        path=path,
        pages=paper.pages,
        cards=paper.cards,
        sheets=paper.sheets,
        free_slots=paper.free_slots,
        vouchers=tuple(vouchers),
        remarks=(*remarks, *remarks_of(paper)),
    )


def remarks_of(paper: Paper) -> tuple[Remark, ...]:
    """What printing had to say of *paper*."""
    return tuple(Remark(w.card, str(w.kind), w.text) for w in paper.warnings)
