"""An offer in a line, and what its voucher applies to."""

import re

from handslag.domain.errors import Invalid
from handslag.domain.money import Money, hundredths
from handslag.domain.offers import Benefit, BenefitKind, OfferRevision
from handslag.words.catalogue import language, translate
from handslag.words.formats import benefit, money
from handslag.words.numbers import HARD_SPACE

_FIGURES = r"\d{1,3}(?:[\s.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_CROWNS = r"(?:kr|kronor|sek|:-)"
_AMOUNT = rf"(?:sek\s*(?P<after>{_FIGURES})|(?P<before>{_FIGURES})\s*{_CROWNS})"

# people type the benefit into the title too ("10 % på arbete"); then it is not said twice
_STARTS = {
    BenefitKind.PERCENT: rf"(?P<before>{_FIGURES})\s*(?:%|procent|per\s?cent)",
    BenefitKind.AMOUNT: _AMOUNT,
    BenefitKind.ITEM: r"(?:gratis|free)",
    BenefitKind.PRICE: rf"(?:(?:fast pris|fixed price)(?:\s*[:,]?\s*{_AMOUNT})?|"
    + _AMOUNT.replace("after", "after_alone").replace("before", "before_alone")
    + ")",
}
_CAPS = rf"(?:högst|max|maximalt|upp till|som mest|up to|at most|maximum)\.?\s+{_AMOUNT}"
_MINIMUMS = (
    rf"(?:minst|lägst|över|från|minimum|min|at least|over|from|above|more than)\.?\s+{_AMOUNT}"
)

_SPLIT_AMOUNT = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|kr\b|kronor\b|%)")


def offer_line(of: Benefit, title: str) -> str:
    """An offer in one line: "15 % på första jobbet"."""
    return f"{benefit(of)} {_rest(of, title)}".rstrip()


def applies_to(revision: OfferRevision) -> str:
    """What stands under the benefit: the title, then cap and minimum unless the title names them.

    "på första jobbet, högst 1 500 kr", "på service för minst 2 500 kr".
    """
    title = _rest(revision.benefit, revision.title(language()))
    parts = [title] if title else []
    if revision.cap is not None and not _names(_CAPS, title, revision.cap):
        #: Follows what the discount applies to: the largest discount.
        text = translate("offers", "up to {amount}")
        parts.append(text.format(amount=money(Money(revision.cap, revision.currency))))
    if revision.minimum is not None and not _names(_MINIMUMS, title, revision.minimum):
        #: Follows what the discount applies to: the smallest purchase.
        text = translate("offers", "on purchases of at least {amount}")
        parts.append(text.format(amount=money(Money(revision.minimum, revision.currency))))
    return ", ".join(parts)


def _rest(of: Benefit, title: str) -> str:
    """*title* with hard spaces in its amounts, without the benefit where it begins with that."""
    whole = _SPLIT_AMOUNT.sub(HARD_SPACE, " ".join(title.split()))
    found = re.match(rf"{_STARTS[of.kind]}(?!\w)", whole, re.IGNORECASE)
    if found is None or not _same(found, of.value):
        return whole
    return whole[found.end() :].lstrip(" ,:;–-")


def _names(pattern: str, title: str, minor: int) -> bool:
    found = re.finditer(pattern, title, re.IGNORECASE)
    return any(_same(match, minor) for match in found)


def _same(found: re.Match[str], value: int) -> bool:
    figures = next((text for text in found.groups() if text), None)
    return figures is None or _hundredths(figures) == value


def _hundredths(figures: str) -> int | None:
    try:
        return hundredths(re.sub(r"[\s.,](?=\d{3}(?!\d))", "", figures), field="title")
    except Invalid:
        return None
