"""Every page shows what others change meanwhile, whatever class of record, and keeps its place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.exceptions import TimeoutError as TimedOut
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, code_for_andersson, fill, texts

from handslag.domain.ids import PartnerId
from handslag.domain.vouchers import VoucherState
from handslag.services import (
    customers,
    offers,
    partner_notes,
    partners,
    redeeming,
    referrals,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.parts.table import Table
from handslag.ui.registered import PAGES

MANY = 30


@dataclass(frozen=True)
class News:
    """A change by services alone; *seen* stands somewhere on the page then."""

    page: str
    record: str
    change: Callable[[Visitor], object]
    seen: str


def rename(name: str) -> Callable[[Visitor], object]:
    return lambda one: partners.edit(one.desk, "Petterson", PartnerEntry(name=name))


def customer(**facts: str) -> Callable[[Visitor], object]:
    return lambda one: customers.edit(one.desk, "Johansson", CustomerEntry(**facts))  # type: ignore[arg-type]  # all are lines


def own_offer(title: str) -> Callable[[Visitor], object]:
    return lambda one: offers.revise(one.desk, "Andersson/1", OfferEntry(title_en=title))


def newest(one: Visitor) -> str:
    return vouchers.find_ids(one.desk, state=VoucherState.ISSUED)[0]


NEWS = (
    News("home", "Partner", rename("Petterson Ett"), "Petterson Ett"),
    News("home", "Voucher", lambda one: vouchers.void(one.desk, newest(one)), "voided"),
    News("partners", "Partner", rename("Petterson Två"), "Petterson Två"),
    News(
        "partners",
        "Opinion",
        lambda one: partners.edit(one.desk, one.chosen, PartnerEntry(tags=("Snabb",))),
        "Snabb",
    ),
    News("partners", "OfferRevision", own_offer("on walls"), "on walls"),
    News(
        "partners",
        "PartnerNote",
        lambda one: partner_notes.add(one.desk, PartnerId(one.chosen), "Ringde i dag"),
        "Ringde i dag",
    ),
    News("customers", "Customer", customer(town="Hamnby"), "Hamnby"),
    News("customers", "Consent", customer(consent="Får ringas"), "Får ringas"),
    News("customers", "Partner", rename("Petterson Tre"), "Petterson Tre"),
    News("offers", "OfferRevision", own_offer("on floors"), "on floors"),
    News("offers", "Partner", rename("Petterson Fyra"), "Petterson Fyra"),
    News("packs", "Customer", customer(name="Familjen Johansson Berg"), "Johansson Berg"),
    News("vouchers", "Voucher", lambda one: vouchers.hand_out(one.desk, one.chosen), "Handed out"),
    News("vouchers", "Customer", customer(name="Familjen Johansson Ek"), "Johansson Ek"),
    News("vouchers", "Partner", rename("Petterson Fem"), "Petterson Fem"),
    News("exchange", "Partner", rename("Petterson Sju"), "Petterson Sju"),
    News(
        "referrals",
        "Referral",
        lambda one: referrals.add(one.desk, "Clarke", to="Lundström", consent="Ja, gärna"),
        "To Lundströms Bilverkstad",
    ),
    News("reports", "Partner", rename("Petterson Åtta"), "Petterson Åtta"),
    News(
        "settings",
        "Partner",
        lambda one: partners.edit(one.desk, "Andersson", PartnerEntry(town="Nystad")),
        "Nystad",
    ),
    News("redeem", "Voucher", lambda one: redeeming.redeem(one.desk, one.code), "Already redeemed"),
)


def prepare(visitor: Visitor, folder: Path) -> None:
    """Records enough to scroll through, and a voucher on the counter."""
    fill(visitor)
    for number in range(MANY):
        partners.add(visitor.desk, PartnerEntry(name=f"Bygg {number}"))
        customers.add(visitor.desk, CustomerEntry(name=f"Kund {number}"))
    order = IssueOrder(partners=("Petterson",), customer="Johansson", count=MANY)
    vouchers.issue(visitor.desk, order)
    visitor.code = code_for_andersson(folder)


def open_page(visitor: Visitor, page: str) -> None:
    """Shows the page with what the news is about chosen, as a user has it before the eyes."""
    about = {
        "redeem": visitor.code,
        "customers": customers.show(visitor.desk, "Johansson").id,
        "packs": customers.show(visitor.desk, "Johansson").id,
        "vouchers": newest(visitor),
        "partners": next(one.id for one in partners.listing(visitor.desk)[0] if not one.own),
    }
    visitor.go(page, id=about.get(page, ""))


def place(visitor: Visitor) -> tuple[object, ...]:
    """What is chosen, and what is scrolled to."""
    tables = [one for one in visitor.page.findChildren(Table) if one.isVisible()]
    bars = [one for one in visitor.page.findChildren(QScrollBar) if one.isVisible()]
    listed = [(one.current_id, tuple(one.chosen_ids)) for one in tables]
    return listed, [one.value() for one in bars if any(table.isAncestorOf(one) for table in tables)]


@pytest.mark.slow
def test_every_page_shows_what_others_change_and_keeps_its_place(
    qtbot: QtBot, tmp_path: Path
) -> None:
    missed: list[str] = []
    with open_window(tmp_path / "own", PAGES) as window:
        visitor = Visitor(qtbot, window)
        prepare(visitor, tmp_path / "issuer")
        for news in NEWS:
            open_page(visitor, news.page)
            before = place(visitor)
            assert not any(news.seen in text for text in texts(visitor.page)), news

            news.change(visitor)
            try:
                qtbot.waitUntil(
                    lambda news=news: any(news.seen in text for text in texts(visitor.page)),  # type: ignore[misc]  # a default of a lambda has no type
                    timeout=1500,
                )
            except TimedOut:
                missed.append(f"{news.page} does not hear of {news.record}")
            visitor.settle()
            if place(visitor) != before:
                missed.append(f"{news.page} loses its place when {news.record} changes")
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()

    assert {news.page for news in NEWS} == {page.name for page in PAGES}
    assert not missed, "\n".join(missed)
