"""Every page shows what others change meanwhile, and keeps its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, texts

from handslag.domain.ids import CustomerId, PartnerId
from handslag.domain.offers import BenefitKind
from handslag.services import (
    consents,
    customers,
    offers,
    partner_notes,
    partners,
    redeeming,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.parts.table import Table
from handslag.ui.registered import PAGES

MANY = 40


@dataclass(frozen=True)
class News:
    """A change by services alone; *seen* is a text of the page then."""

    page: str
    what: str
    change: Callable[[Desk], object]
    seen: str


def petterson(desk: Desk) -> str:
    return next(one.id for one in partners.listing(desk)[0] if one.business_id and not one.own)


def rename(name: str) -> Callable[[Desk], object]:
    """Another name for the first partner with the program, to whom the vouchers go."""
    return lambda desk: partners.edit(desk, petterson(desk), PartnerEntry(name=name))


def johansson(desk: Desk) -> CustomerId:
    return CustomerId(customers.show(desk, "Johansson").id)


def open_voucher(desk: Desk) -> str:
    """The newest voucher, which is for Johansson and open."""
    return vouchers.listing(desk, customer="Johansson")[0][0].id


def own_offer(desk: Desk) -> OfferEntry:
    return OfferEntry(kind=BenefitKind.PERCENT, value=1300, title_sv="på allt", title_en="on all")


NEWS = (
    News("home", "Customer", lambda desk: customers.add(desk, CustomerEntry(name="Ny Kund")), ""),
    News("partners", "Partner", rename("Aaa Bygg"), "Aaa Bygg"),
    News("partners", "Opinion", lambda desk: partners.edit(desk, petterson(desk), PartnerEntry(tags=("Snabb",))), "Snabb"),
    News("partners", "Offer", lambda desk: offers.revise(desk, "1", replace(own_offer(desk))), "13 % on all"),
    News("partners", "PartnerNote", lambda desk: partner_notes.add(desk, PartnerId(petterson(desk)), "Ringde i dag"), "Ringde i dag"),
)
