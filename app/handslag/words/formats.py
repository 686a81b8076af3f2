"""Days, moments, money and benefits as the spoken language writes them, without Qt."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from handslag.domain.moments import STOCKHOLM
from handslag.domain.money import SEK, Money
from handslag.domain.offers import Benefit, BenefitKind
from handslag.domain.trades import Language
from handslag.domain.vouchers import printed_code
from handslag.words.catalogue import language, translate
from handslag.words.numbers import HARD_SPACE, MINUS, grouped

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def number(value: int) -> str:
    """A whole number, thousands apart: "12 500", "12,500"."""
    return grouped(value, language())


def day(of: date) -> str:
    """A day in full: "söndag 30 maj 2027"."""
    return f"{_WEEKDAYS[language()][of.weekday()]} {short_day(of)}"


def short_day(of: date) -> str:
    """A day without its weekday: "30 maj 2027"."""
    return f"{day_of_year(of)} {of.year}"


def day_of_year(of: date) -> str:
    """A day whose year goes without saying: "30 maj"."""
    return f"{of.day} {_MONTHS[language()][of.month - 1]}"


def month(of: date) -> str:
    """The month that a day lies in, for a cover or a foot: "november 2026"."""
    return f"{_MONTHS[language()][of.month - 1]} {of.year}"


def moment(of: datetime) -> str:
    """An aware moment in Swedish time: "torsdag 12 november 2026 kl. 14.32"."""
    local = of.astimezone(STOCKHOLM)
    #: A moment: the day in full, then the clock ("torsdag 12 november 2026 kl. 14.32").
    return translate("formats", "{day} at {clock}").format(day=day(local.date()), clock=clock(of))


def clock(of: datetime) -> str:
    """The time of day in Sweden: "8.05", "08:05"."""
    local = of.astimezone(STOCKHOLM)
    if language() == "sv":
        return f"{local.hour}.{local.minute:02}"
    return f"{local.hour:02}:{local.minute:02}"


def money(amount: Money) -> str:
    """An amount: "1 500 kr", "1 234,50 kr" (öre only where there are any), "SEK 1,500"."""
    figures = money_figures(abs(amount.minor))
    sign = MINUS if amount.minor < 0 else ""
    if language() == "en":
        return f"{sign}{amount.currency}{HARD_SPACE}{figures}"
    unit = "kr" if amount.currency == SEK else amount.currency
    return f"{sign}{figures}{HARD_SPACE}{unit}"


def money_figures(minor: int) -> str:
    """An amount of *minor* units, 0 or more, without its currency: "1 500", "1,234.50"."""
    whole, part = divmod(minor, 100)
    mark = "," if language() == "sv" else "."
    return grouped(whole, language()) + (f"{mark}{part:02}" if part else "")


def percent(basis_points: int) -> str:
    """A percentage from basis points: "12,5 %" in Swedish, "12.5%" in English."""
    whole, part = divmod(abs(basis_points), 100)
    decimals = f"{part:02}".rstrip("0")
    sign = MINUS if basis_points < 0 else ""
    if language() == "sv":
        return f"{sign}{whole}{',' if decimals else ''}{decimals}{HARD_SPACE}%"
    return f"{sign}{whole}{'.' if decimals else ''}{decimals}%"


def decimal(value: float) -> str:
    """A length or another measure with at most two decimals: "12,5", "12.5"."""
    text = f"{abs(value):.2f}".rstrip("0").rstrip(".")
    sign = MINUS if value < 0 and text != "0" else ""
    return sign + (text.replace(".", ",") if language() == "sv" else text)


def listed(parts: Sequence[str]) -> str:
    """A list in a sentence: "A", "A och B", "A, B och C"."""
    if len(parts) < 2:
        return "".join(parts)
    #: The end of a list in a sentence: "A, B and C".
    joined = translate("formats", "{all_but_last} and {last}")
    return joined.format(all_but_last=", ".join(parts[:-1]), last=parts[-1])


def quoted(text: str) -> str:
    """A user's own text in the language's quotation marks: ”Pettersons” in Swedish, “…” in English."""
    return f"”{text}”" if language() == "sv" else f"“{text}”"


def typed_code(code: str) -> str:
    """A voucher's 18 symbols in three groups, as people read them aloud: "AS0GXG-01ZEX1-NEYVNB"."""
    whole = re.fullmatch("[0-9A-HJKMNP-TV-Z]{18}", code)
    return printed_code(code) if whole else code


def benefit(of: Benefit) -> str:
    """The big words on a voucher: "15 %", "500 kr", "Gratis", "Fast pris 1 990 kr"."""
    match of.kind:
        case BenefitKind.PERCENT:
            return percent(of.value)
        case BenefitKind.AMOUNT:
            return money(Money(of.value, of.currency))
        case BenefitKind.ITEM:
            #: A benefit, large on the voucher; what is free follows in smaller type.
            return translate("formats", "Free")
        case BenefitKind.PRICE:
            #: A benefit, large on the voucher; what it buys follows in smaller type.
            text = translate("formats", "Fixed price {amount}")
            return text.format(amount=money(Money(of.value, of.currency)))
