"""The forms of a voucher: where all of it stands when three, five or eight share an A4.

Lengths in mm, in the frame unless said; three is PAPER.md 2, the others are drawn after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from handslag.domain.errors import Invalid, Problem
from handslag.domain.packs import VOUCHERS_PER_PAGE
from handslag.domain.sheets import Page
from handslag.printing.fonts import Weight
from handslag.printing.pen import Spot
from handslag.printing.text import Type


@dataclass(frozen=True)
class Set:
    """A line: where it stands and how it is set; *spacing* of its letters in points."""

    spot: Spot
    type: Type
    spacing: float = 0.0


@dataclass(frozen=True, kw_only=True)
class VoucherForm:
    """One size of a voucher.

    Attributes:
        columns, rows: of the page.
        frame: its left, top, width and height in its part of the page.
        band: width of the coloured band.
        pair: left, top and radius of the two half discs.
        party: the issuer's line; *household* is the baseline of the one below, *alone* of the
            issuer's where there is no household.
        subject_lines: baselines where it takes two lines, at its smallest size.
        hand_in: the words before the redeemer, who stands behind them where the baseline is the same.
        phone: a line of its own, or None where it follows the address.
        terms: their first line; *terms_full* is its baseline where there are *terms_lines*, which
            is the most, the last sentence among them; *leading* parts them.
        flows: the terms and the last sentence are one paragraph.
        rule: from where to where the dashed line goes, or None.
        valid: the words before the last day, which stands behind them likewise.
        code_at: left, top and side of the QR code.
        code: the three parts of the typed code, which follow each other where they share a baseline.
        word, replaced: the number of a voucher on a partner's word, and the one that it replaces.
    """

    columns: int
    rows: int
    frame: tuple[float, float, float, float]
    band: float
    pair: tuple[float, float, float]
    title: Set
    party: Set
    household: float
    alone: float
    benefit: Set
    subject: Set
    subject_lines: tuple[float, float]
    hand_in: Set
    redeemer: Set
    address: Set
    phone: Set | None = None
    terms: Set
    terms_full: float
    terms_lines: int
    leading: float
    flows: bool = True
    rule: tuple[tuple[float, float], tuple[float, float]] | None = None
    valid: Set
    day: Set
    code_at: tuple[float, float, float]
    code: tuple[Set, Set, Set]
    number: Set
    word: Set
    replaced: Set

    @property
    def per_page(self) -> int:
        """How many share a page."""
        return self.columns * self.rows

    @property
    def part(self) -> tuple[float, float]:
        """Width and height of one's part of the page."""
        width, height = Page.A4.size
        return width / self.columns, height / self.rows


def _three() -> VoucherForm:
    code = Type(Weight.SEMIBOLD, 15)
    return VoucherForm(
        columns=1,
        rows=3,
        frame=(12, 8, 186, 83),
        band=5,
        pair=(12, 8, 7),
        title=Set(Spot(31, 12.5, 101), Type(Weight.BOLD, 9), 0.6),
        party=Set(Spot(31, 17.6, 101), Type(Weight.REGULAR, 10.5, 8.5)),
        household=22.4,
        alone=20,
        benefit=Set(Spot(12, 43, 120), Type(Weight.BOLD, 44, 28), -0.5),
        subject=Set(Spot(12.4, 51, 120), Type(Weight.SEMIBOLD, 14, 10)),
        subject_lines=(50, 54),
        hand_in=Set(Spot(12.4, 58.2, 120), Type(Weight.REGULAR, 9)),
        redeemer=Set(Spot(12.4, 63.2, 120), Type(Weight.BOLD, 11.5, 9)),
        address=Set(Spot(12.4, 67.8, 120), Type(Weight.REGULAR, 9.5, 8)),
        terms=Set(Spot(12.4, 74.6, 116), Type(Weight.REGULAR, 8, 7)),
        terms_full=71.9,
        terms_lines=3,
        leading=3.6,
        flows=False,
        rule=((136, 6), (136, 77)),
        valid=Set(Spot(161, 9.6, 46, "centre"), Type(Weight.REGULAR, 9)),
        day=Set(Spot(161, 14.8, 46, "centre"), Type(Weight.BOLD, 11.5)),
        code_at=(147, 18, 28),
        code=(
            Set(Spot(161, 53, 46, "centre"), code, 1.2),
            Set(Spot(161, 59.6, 46, "centre"), code, 1.2),
            Set(Spot(161, 66.2, 46, "centre"), code, 1.2),
        ),
        number=Set(Spot(161, 75.2, 46, "centre"), Type(Weight.REGULAR, 9)),
        word=Set(Spot(161, 42, 46, "centre"), Type(Weight.BOLD, 18, 10)),
        replaced=Set(Spot(161, 49, 46, "centre"), Type(Weight.REGULAR, 9)),
    )


def _five() -> VoucherForm:
    code = Type(Weight.SEMIBOLD, 11)
    return VoucherForm(
        columns=1,
        rows=5,
        frame=(12, 5.2, 186, 49),
        band=5,
        pair=(12, 4, 4.6),
        title=Set(Spot(26, 7.2, 106), Type(Weight.BOLD, 8), 0.6),
        party=Set(Spot(26, 10.7, 106), Type(Weight.REGULAR, 9, 8)),
        household=14.1,
        alone=12.6,
        benefit=Set(Spot(12, 24.8, 120), Type(Weight.BOLD, 27, 18), -0.4),
        subject=Set(Spot(12.2, 29.8, 120), Type(Weight.SEMIBOLD, 11, 8.5)),
        subject_lines=(28.8, 32),
        hand_in=Set(Spot(12.2, 35.4, 40), Type(Weight.REGULAR, 8)),
        redeemer=Set(Spot(12.2, 35.4, 120), Type(Weight.BOLD, 10, 9)),
        address=Set(Spot(12.2, 39.1, 120), Type(Weight.REGULAR, 8.5, 7.5)),
        terms=Set(Spot(12.2, 44.6, 120), Type(Weight.REGULAR, 7.5, 7)),
        terms_full=43.2,
        terms_lines=2,
        leading=2.9,
        rule=((136, 5), (136, 44)),
        valid=Set(Spot(161, 7.6, 46, "centre"), Type(Weight.REGULAR, 8)),
        day=Set(Spot(161, 12.2, 46, "centre"), Type(Weight.BOLD, 10.5)),
        code_at=(139.4, 15.2, 25),
        code=(
            Set(Spot(175.4, 22, 17, "centre"), code, 1),
            Set(Spot(175.4, 28.8, 17, "centre"), code, 1),
            Set(Spot(175.4, 35.6, 17, "centre"), code, 1),
        ),
        number=Set(Spot(139.4, 45, 44), Type(Weight.REGULAR, 8)),
        word=Set(Spot(161, 27, 46, "centre"), Type(Weight.BOLD, 18, 10)),
        replaced=Set(Spot(161, 33, 46, "centre"), Type(Weight.REGULAR, 8)),
    )


def _eight() -> VoucherForm:
    code = Type(Weight.SEMIBOLD, 10.5)
    return VoucherForm(
        columns=2,
        rows=4,
        frame=(5, 5.3, 95, 63.6),
        band=4,
        pair=(8, 3.6, 4),
        title=Set(Spot(20, 6.6, 71), Type(Weight.BOLD, 7.5), 0.6),
        party=Set(Spot(20, 10, 71), Type(Weight.REGULAR, 8.5, 7.5)),
        household=13.3,
        alone=11.6,
        benefit=Set(Spot(8, 22.6, 56), Type(Weight.BOLD, 24, 14), -0.3),
        subject=Set(Spot(8.2, 27.4, 56), Type(Weight.SEMIBOLD, 10, 8)),
        subject_lines=(26.8, 29.9),
        hand_in=Set(Spot(8.2, 33.2, 56), Type(Weight.REGULAR, 7.5)),
        redeemer=Set(Spot(8.2, 36.8, 56), Type(Weight.BOLD, 10, 9)),
        address=Set(Spot(8.2, 39.9, 56), Type(Weight.REGULAR, 8, 7)),
        phone=Set(Spot(8.2, 42.9, 44), Type(Weight.REGULAR, 8, 7)),
        terms=Set(Spot(8.2, 57, 83.3), Type(Weight.REGULAR, 7, 7)),
        terms_full=55.5,
        terms_lines=3,
        leading=2.8,
        valid=Set(Spot(8.2, 47.4, 40), Type(Weight.REGULAR, 8)),
        day=Set(Spot(8.2, 47.4, 83.3), Type(Weight.BOLD, 9.5)),
        code_at=(67.3, 16.6, 24),
        code=(
            Set(Spot(8.2, 51.9, 17.6), code, 1),
            Set(Spot(27, 51.9, 17.6), code, 1),
            Set(Spot(45.8, 51.9, 17.6), code, 1),
        ),
        number=Set(Spot(91.4, 44.8, 38, "right"), Type(Weight.REGULAR, 7.5)),
        word=Set(Spot(79.3, 29, 25, "centre"), Type(Weight.BOLD, 16, 9)),
        replaced=Set(Spot(79.3, 35, 25, "centre"), Type(Weight.REGULAR, 8)),
    )


_FORMS: Mapping[int, VoucherForm] = {each.per_page: each for each in (_three(), _five(), _eight())}


def voucher_form(per_page: int) -> VoucherForm:
    """The form of which so many share an A4.

    Raises:
        Invalid: there is no such form.
    """
    if per_page not in _FORMS:
        several = ", ".join(map(str, VOUCHERS_PER_PAGE))
        raise Invalid("vouchers_per_page", Problem.UNKNOWN, str(per_page), several)
    return _FORMS[per_page]
