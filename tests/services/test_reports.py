"""What went to and fro: counted from what both sides have signed, and saved as it is counted."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # ships no types
from tests.builders import Clock, introduce, percent_offer, token_of
from tests.services.exchanging import Businesses, send

from handslag.domain.errors import FileProblem, FileTrouble, Invalid, NoBusiness
from handslag.domain.offers import BenefitKind
from handslag.domain.referrals import ReferralStatus, Visible
from handslag.domain.reports import ALWAYS, Period, ReportSheet, month_of, year_of
from handslag.domain.trades import Language
from handslag.printing.report import print_report
from handslag.services import (
    customers,
    network,
    offers,
    on_word,
    partners,
    redeeming,
    referrals,
    reports,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.services.redeeming import Sale
from handslag.services.reports import Account, Business, Dealings
from handslag.services.vouchers import IssueOrder
from handslag.storage.store import Store
from handslag.words import reports as words
from handslag.words.catalogue import language, set_language

Three = tuple[Desk, Desk, Desk]


@pytest.fixture
def three(businesses: Businesses, clock: Clock) -> Three:
    """Nova, Berg and Alm: each knows the others and gives ten per cent, for a month."""
    found = [businesses(name, clock=clock) for name in ("Nova", "Berg", "Alm")]
    for one in found:
        percent_offer(one)
        offers.revise(one, "1", OfferEntry(lifetime_days=30))
    for one in found:
        for other in found:
            if one is not other:
                introduce(one, other)
    nova, berg, alm = found
    return nova, berg, alm


def of(account: Account, name: str) -> Dealings:
    return {line.partner.name: line.dealings for line in account.lines}.get(name, Dealings())


def refer(one: Desk, to: str, customer: str) -> str:
    """A new customer of *one* is sent; the referral's id."""
    customers.add(one, CustomerEntry(name=customer))
    return referrals.add(one, customer, to=to, consent="Ja, ring gärna").id


def test_vouchers_stand_where_they_are_now(three: Three, clock: Clock) -> None:
    nova, berg, _ = three
    given = vouchers.issue(nova, IssueOrder(partners=("Berg",), count=6))
    vouchers.void(nova, given[0].id)
    vouchers.replace(nova, given[1].id)
    redeeming.redeem(berg, token_of(given[2]))
    send(berg, nova)
    clock.move(days=40)
    vouchers.issue(nova, IssueOrder(partners=("Berg", "Alm")))

    account = reports.account(nova)

    # six, less the voided one; the new one stands for the one that it replaced
    assert of(account, "Berg") == Dealings(issued=6, redeemed=1, expired=4, open=1)
    assert of(account, "Alm") == Dealings(issued=1, open=1)
    assert account.total == Dealings(issued=7, redeemed=1, expired=4, open=2)
    assert [line.partner.name for line in account.lines] == ["Berg", "Alm"]


def test_what_was_taken_in_counts_until_it_is_taken_back(three: Three) -> None:
    nova, berg, _ = three
    given = vouchers.issue(berg, IssueOrder(partners=("Nova",), count=3))
    for one, amount in zip(given, (100_000, 50_000, None), strict=True):
        assert redeeming.redeem(nova, token_of(one), sale=Sale(amount=amount)).ok

    before = reports.account(nova)
    redeeming.reverse(nova, given[0].id)
    after = reports.account(nova)

    assert of(before, "Berg") == Dealings(taken_in=3, gained=3, sales=150_000, discounts=15_000)
    assert of(after, "Berg") == Dealings(taken_in=2, gained=2, sales=50_000, discounts=5_000)
    assert (before.saved(80_000), after.saved(2_000)) == (225_000, -1_000)


def test_a_period_has_both_its_days_as_they_are_in_sweden(three: Three, clock: Clock) -> None:
    nova, _, _ = three
    for moment in (
        datetime(2026, 11, 30, 22, 59, 59, tzinfo=UTC),  # the last second of November in Sweden
        datetime(2026, 11, 30, 23, 0, tzinfo=UTC),
        datetime(2026, 12, 1, 22, 59, 59, tzinfo=UTC),
        datetime(2026, 12, 1, 23, 0, tzinfo=UTC),
    ):
        clock.moment = moment
        vouchers.issue(nova, IssueOrder(partners=("Berg",)))
        refer(nova, "Berg", f"Familjen {moment:%d%H}")

    def counted(period: Period) -> tuple[int, int]:
        total = reports.account(nova, period).total
        return total.issued, total.sent

    assert counted(Period(date(2026, 12, 1), date(2026, 12, 1))) == (2, 2)
    assert counted(Period(last=date(2026, 11, 30))) == (1, 1)
    assert counted(Period(first=date(2026, 12, 2))) == (1, 1)
    assert counted(ALWAYS) == (4, 4)
    assert month_of(date(2026, 12, 9)) == Period(date(2026, 12, 1), date(2026, 12, 9))
    assert year_of(date(2026, 12, 9)) == Period(date(2026, 1, 1), date(2026, 12, 9))


def test_redemptions_count_on_the_day_of_the_bill(three: Three, clock: Clock) -> None:
    nova, berg, _ = three
    (given,) = vouchers.issue(berg, IssueOrder(partners=("Nova",)))
    billed = clock.moment.date()
    clock.move(days=3)
    redeeming.redeem(nova, token_of(given), sale=Sale(amount=10_000, on=billed))

    assert reports.account(nova, Period(billed, billed)).total.taken_in == 1
    assert reports.account(nova, Period(first=nova.today())).total.taken_in == 0


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Invalid):
        Period(date(2026, 2, 1), date(2026, 1, 31))


def test_a_voucher_on_a_partners_word_stands_at_that_partner(
    desks: Callable[..., Desk], clock: Clock
) -> None:
    desk = desks("andersson", clock=clock)
    partners.add(desk, PartnerEntry(name="Strand Glas", trade="glazier"))
    entry = OfferEntry(kind=BenefitKind.PERCENT, value=1500, title_sv="på glas")
    on_word.note(desk, "Strand", entry)
    given = vouchers.issue(desk, IssueOrder(partners=("Strand",), count=2))
    on_word.mark_used(desk, given[0].id)

    (line,) = reports.account(desk).lines

    assert line.partner.name == "Strand Glas"
    assert line.dealings == Dealings(issued=2, redeemed=1, open=1)


def test_a_customer_with_a_voucher_is_one_customer(three: Three) -> None:
    nova, berg, _ = three
    customers.add(nova, CustomerEntry(name="Familjen Lind"))
    (voucher,) = vouchers.issue(nova, IssueOrder(partners=("Berg",), customer="Lind"))
    referrals.add(nova, "Lind", to="Berg", consent="Ja")
    plain, lost = refer(nova, "Berg", "Familjen Ek"), refer(nova, "Berg", "Familjen Asp")
    send(nova, berg)
    redeeming.redeem(berg, token_of(voucher))
    referrals.answer(berg, plain, ReferralStatus.WON)
    referrals.answer(berg, lost, ReferralStatus.LOST)
    send(berg, nova)

    there, here = reports.account(berg), reports.account(nova)

    assert of(there, "Nova") == Dealings(taken_in=1, got=3, got_won=2, gained=2)
    assert of(here, "Berg") == Dealings(issued=1, redeemed=1, sent=3, sent_won=2)


def test_thanks_are_summed_as_far_as_they_may_be_seen(three: Three) -> None:
    nova, berg, _ = three
    told = {
        "Familjen Al": (Visible.PAIR, 100_000),
        "Familjen Bok": (Visible.PAIR, None),
        "Familjen Ceder": (Visible.PRIVATE, 900_000),
        "Familjen Druva": (Visible.AGGREGATE, 10_000),
        "Familjen Ek": (Visible.AGGREGATE, 20_000),
    }
    for customer, (visible, amount) in told.items():
        id = refer(nova, "Berg", customer)
        send(nova, berg)
        referrals.thank(berg, id, amount=amount, visible=visible)
    send(berg, nova)

    given, got = reports.account(berg), reports.account(nova)

    assert of(given, "Nova").got_thanked == given.total.got_won == 5
    assert given.total.got_worth == 1_030_000
    assert (of(got, "Berg").sent_thanked, of(got, "Berg").sent_worth) == (5, 100_000)
    # two amounts that may only be told as part of a sum would tell each other
    assert got.total.sent_worth == 100_000


def test_amounts_that_may_only_be_summed_are_in_the_sum_alone(three: Three) -> None:
    nova, berg, alm = three
    for desk, name, count in ((berg, "Berg", 2), (alm, "Alm", 1)):
        for number in range(count):
            id = refer(nova, name, f"Familjen {name} {number}")
            send(nova, desk)
            referrals.thank(desk, id, amount=70_000, visible=Visible.AGGREGATE)
        send(desk, nova)

    account = reports.account(nova)

    assert account.total.sent_worth == 210_000
    assert [line.dealings.sent_worth for line in account.lines] == [0, 0]
    assert "2,100" in words.thanks(account)


def test_reports_need_a_business(tmp_path: Path, clock: Clock) -> None:
    desk = Desk(Store.open(tmp_path / "handslag.db", clock=clock), tmp_path, clock=clock)
    try:
        with pytest.raises(NoBusiness):
            reports.account(desk)
        with pytest.raises(NoBusiness):
            reports.of_business(desk)
    finally:
        desk.store.close()


def sheet(desk: Desk, path: Path, account: Account) -> Path:
    reports.save(
        desk,
        path,
        words=lambda business: words.given_received_sheet(business, account, customer_cost=80_000),
        language=language(),
    )
    return path


def test_a_spreadsheet_has_numbers_and_no_formulas(three: Three, tmp_path: Path) -> None:
    nova, berg, _ = three
    (given,) = vouchers.issue(berg, IssueOrder(partners=("Nova",)))
    redeeming.redeem(nova, token_of(given), sale=Sale(amount=12_345))
    account = reports.account(nova)
    evil = replace(account.lines[0], partner=replace(account.lines[0].partner, name="=1+2"))
    account = replace(account, lines=(evil,))

    book = load_workbook(sheet(nova, tmp_path / "r.xlsx", account)).worksheets[0]
    rows = list(
        csv.reader(
            io.StringIO(sheet(nova, tmp_path / "r.csv", account).read_text("utf-8-sig")),
            delimiter=";",
        )
    )

    assert book["A3"].data_type == "s"
    assert (book["C3"].value, book["C3"].data_type) == (1, "n")
    assert rows[2][0] == "'=1+2"
    assert rows[2][1:4] == ["0", "1", "0"]


@pytest.mark.parametrize(("spoken", "sales"), [("sv", "123,45"), ("en", "123.45")])
def test_a_table_writes_amounts_as_the_language_does(
    three: Three, tmp_path: Path, spoken: Language, sales: str
) -> None:
    set_language(spoken)
    nova, berg, _ = three
    (given,) = vouchers.issue(berg, IssueOrder(partners=("Nova",)))
    redeeming.redeem(nova, token_of(given), sale=Sale(amount=12_345))
    account = reports.account(nova)
    path = tmp_path / "r.CSV"

    reports.save(
        nova,
        path,
        words=lambda business: words.vouchers_sheet(business, account),
        language=language(),
    )

    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[2].split(";")[6] == sales


def test_a_long_report_has_its_heads_on_every_page(three: Three, tmp_path: Path) -> None:
    nova, _, _ = three
    vouchers.issue(nova, IssueOrder(partners=("Berg",)))
    (line,) = reports.account(nova).lines
    many = tuple(
        replace(line, partner=replace(line.partner, name=f"Företag {number:03}"))
        for number in range(120)
    )
    account = Account(lines=many, total=Dealings(issued=120, open=120))

    document = PdfDocument(sheet(nova, tmp_path / "r.pdf", account))
    pages = [page.get_textpage().get_text_range() for page in document]

    assert len(pages) >= 4
    for page in pages[:3]:
        assert page.count("Partner") == 1
    everything = "\n".join(pages)
    assert all(everything.count(one.partner.name) == 1 for one in many)
    assert "Together" in everything


@pytest.mark.parametrize("spoken", ["sv", "en"])
def test_no_head_of_a_column_is_cut_on_paper(
    three: Three, tmp_path: Path, spoken: Language
) -> None:
    set_language(spoken)
    nova, berg, _ = three
    id = refer(nova, "Berg", "Familjen Lind")
    send(nova, berg)
    referrals.thank(berg, id, amount=123_456_789, visible=Visible.PAIR)
    send(berg, nova)
    vouchers.issue(nova, IssueOrder(partners=("Berg",)))
    account, town = reports.account(nova), network.town(nova)
    ids = network.members(nova, network.Order.NAME)
    rows = network.rows(nova, ids)

    def given(business: Business) -> ReportSheet:
        return words.given_received_sheet(business, account, customer_cost=None)

    def taken(business: Business) -> ReportSheet:
        return words.vouchers_sheet(business, account)

    def members(business: Business) -> ReportSheet:
        return words.network_sheet(business, town, [rows[id] for id in ids])

    for make in (given, taken, members):
        printed = make(reports.of_business(nova))
        paper = print_report(printed, language=language())
        assert paper.warnings == ()
        text = " ".join(
            " ".join(
                page.get_textpage().get_text_range() for page in PdfDocument(paper.pdf)
            ).split()
        )
        for table in printed.tables:
            for head in table.heads if table.rows else ():
                assert all(word in text for word in head.text.split())


def test_a_file_of_another_kind_is_refused(three: Three, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        sheet(three[0], tmp_path / "r.docx", Account())

    assert caught.value.problem is FileProblem.UNKNOWN_KIND
    assert not (tmp_path / "r.docx").exists()
