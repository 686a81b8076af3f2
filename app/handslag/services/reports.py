"""Reports: what went to and fro between the members, and what it was worth to my business."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, NoBusiness
from handslag.domain.files import atomic_write
from handslag.domain.ids import BusinessId
from handslag.domain.moments import STOCKHOLM
from handslag.domain.partners import ready_colour
from handslag.domain.referrals import ReferralStatus
from handslag.domain.reports import ALWAYS, Period, ReportSheet
from handslag.domain.trades import Language
from handslag.exchange.tables.report_rows import report_as_csv, report_as_xlsx
from handslag.printing.report import print_report
from handslag.services import referral_views
from handslag.services.desk import Desk
from handslag.services.views import Ref
from handslag.storage import overview as stored_overview
from handslag.storage import reports as stored
from handslag.storage.work import Glance

KINDS = (".pdf", ".csv", ".xlsx")
"""Endings of files that a report can be saved as."""

WON = (ReferralStatus.WON, ReferralStatus.THANKED)
"""A referral that stands so has become a customer."""

FEWEST_IN_SUM = 3
"""A sum of fewer amounts would tell each of them to whoever knows the others."""


class Topic(StrEnum):
    """What there are reports of."""

    GIVEN_RECEIVED = "given-received"
    VOUCHERS = "vouchers"
    NETWORK = "network"


@dataclass(frozen=True, kw_only=True)
class Dealings:
    """What went to and fro between me and a partner, or all of them.

    Attributes:
        issued: vouchers that I issued for it in the period; without voided and replaced ones.
        redeemed, expired, open: how those stand now; they add up to *issued*.
        taken_in: its vouchers that I redeemed in the period.
        sent, sent_won: customers that I sent it in the period, and those that became its customers.
        got, got_won: customers that it sent me, likewise.
        sent_thanked, sent_worth: of the won ones, those that I was thanked for, and what they were
            worth as far as I may know it, in öre.
        got_thanked, got_worth: those that I thanked for, likewise.
        gained: customers that came to me: *taken_in*, and those of *got_won* who had no voucher.
        sales, discounts: of the vouchers that I took in, in öre; sales include VAT and the discount.
    """

    issued: int = 0
    redeemed: int = 0
    expired: int = 0
    open: int = 0
    taken_in: int = 0
    sent: int = 0
    sent_won: int = 0
    got: int = 0
    got_won: int = 0
    sent_thanked: int = 0
    sent_worth: int = 0
    got_thanked: int = 0
    got_worth: int = 0
    gained: int = 0
    sales: int = 0
    discounts: int = 0

    @property
    def given(self) -> int:
        """What I gave: vouchers and customers."""
        return self.issued + self.sent

    @property
    def received(self) -> int:
        """What I received: vouchers that I took in, and customers."""
        return self.taken_in + self.got


@dataclass(frozen=True)
class Line:
    """A partner, and what went to and fro."""

    partner: Ref
    colour: str
    dealings: Dealings


@dataclass(frozen=True)
class Account:
    """All that went to and fro in a period.

    Attributes:
        lines: where most went to and fro first; none without.
        total: of all lines. Amounts that are told as part of a sum alone are in no line, and in the
            total's *sent_worth* only if there are at least ``FEWEST_IN_SUM``.
    """

    period: Period = ALWAYS
    lines: tuple[Line, ...] = ()
    total: Dealings = field(default_factory=Dealings)

    def saved(self, customer_cost: int) -> int:
        """What the network saved in marketing, in öre; less than 0 where the discounts cost more.

        Args:
            customer_cost: what winning one customer by advertising costs, in öre.
        """
        return self.total.gained * customer_cost - self.total.discounts


@dataclass(frozen=True)
class Business:
    """Whose report it is, and when it is made."""

    name: str
    colour: str
    made: date


SheetWords = Callable[[Business], ReportSheet]
"""Writes a report for paper and spreadsheets."""


def account(desk: Desk, period: Period = ALWAYS) -> Account:
    """What went to and fro in *period*.

    It counts vouchers: not for the window's own thread.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.peek() as work:
        own = stored_overview.own(work)
        if own is None:
            raise NoBusiness
        dealings: dict[str, Dealings] = defaultdict(Dealings)
        _count_vouchers(work, own.id, period, desk.today(), dealings)
        in_sum = _count_referrals(work, own.id, period, dealings)
        lines = _lines(work, dealings)
    total = _sum([one.dealings for one in lines])
    if len(in_sum) >= FEWEST_IN_SUM:
        total = replace(total, sent_worth=total.sent_worth + sum(in_sum))
    return Account(period, tuple(lines), total)


def of_business(desk: Desk) -> Business:
    """Whose reports they are.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.peek() as work:
        own = stored_overview.own(work)
    if own is None:
        raise NoBusiness
    return Business(own.name, own.colour or ready_colour(own.name), desk.today())


def save(desk: Desk, path: Path, *, words: SheetWords, language: Language) -> None:
    """Writes a report to a file.

    Args:
        desk: the open profile.
        path: its ending chooses: .pdf to be read, .csv or .xlsx to reckon with.
        words: of the report.
        language: of the PDF.

    Raises:
        FileTrouble: the file cannot be written, or is of another kind.
        NoBusiness: the profile has none yet.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), ", ".join(KINDS))
    sheet = words(of_business(desk))
    if kind == ".pdf":
        content = print_report(sheet, language=language).pdf
    elif kind == ".csv":
        content = report_as_csv(sheet)
    else:
        content = report_as_xlsx(sheet)
    atomic_write(path, content)


def _count_vouchers(
    work: Glance, own: BusinessId, period: Period, today: date, dealings: dict[str, Dealings]
) -> None:
    start = _midnight(period.first) if period.first else None
    end = _midnight(period.last + timedelta(days=1)) if period.last else None
    for issued in stored.issued(work, own, start=start, end=end, today=today):
        key = issued.word_of or issued.redeemer
        before = dealings[key]
        dealings[key] = replace(
            before,
            issued=before.issued + issued.issued,
            redeemed=before.redeemed + issued.redeemed,
            expired=before.expired + issued.expired,
            open=before.open + issued.open,
        )
    for taken in stored.taken_in(work, own, first=period.first, last=period.last):
        dealings[taken.issuer] = replace(
            dealings[taken.issuer],
            taken_in=taken.vouchers,
            gained=taken.vouchers,
            sales=taken.sales,
            discounts=taken.discounts,
        )


def _count_referrals(
    work: Glance, own: BusinessId, period: Period, dealings: dict[str, Dealings]
) -> list[int]:
    """Adds the referrals; gives back the amounts that may only be counted in a sum."""
    start = _midnight(period.first) if period.first else None
    end = _midnight(period.last + timedelta(days=1)) if period.last else None
    worths = referral_views.worths(work, own)
    in_sum: list[int] = []
    for one in referral_views.summaries(work, own):
        if (start and one.at < start) or (end and one.at >= end):
            continue
        before, won = dealings[one.other], one.status in WON
        thanked, worth = one.status is ReferralStatus.THANKED, worths.get(one.id)
        amount = worth.amount if worth and worth.shared else 0
        if worth and not worth.shared:
            in_sum.append(worth.amount)
        if one.mine:
            dealings[one.other] = replace(
                before,
                sent=before.sent + 1,
                sent_won=before.sent_won + won,
                sent_thanked=before.sent_thanked + thanked,
                sent_worth=before.sent_worth + amount,
            )
        else:
            dealings[one.other] = replace(
                before,
                got=before.got + 1,
                got_won=before.got_won + won,
                got_thanked=before.got_thanked + thanked,
                got_worth=before.got_worth + amount,
                gained=before.gained + (won and not one.redeemed),
            )
    return in_sum


def _lines(work: Glance, dealings: Mapping[str, Dealings]) -> list[Line]:
    partners = stored_overview.known(work, dealings.keys())
    lines: list[Line] = []
    for key, dealt in dealings.items():
        known = partners.get(key)
        name = known.name if known else key
        colour = (known.colour if known else None) or ready_colour(name)
        lines.append(Line(Ref(known.id if known else "", name), colour, dealt))
    return sorted(
        lines,
        key=lambda one: (-one.dealings.given - one.dealings.received, one.partner.name),
    )


def _sum(all_of: list[Dealings]) -> Dealings:
    names = Dealings.__dataclass_fields__
    return Dealings(**{name: sum(getattr(one, name) for one in all_of) for name in names})


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), STOCKHOLM)
