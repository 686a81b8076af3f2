"""The page of referrals: a customer is sent with consent, answered, thanked for, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.builders import NOON, demonstration_desk
from tests.services.exchanging import file_for
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, texts

from handslag.domain.referrals import ReferralStatus, Visible
from handslag.services import customers, partner_exchange, referrals
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.ui.pages.referrals.dialogs import SendDialog, ThankDialog
from handslag.ui.pages.referrals.page import ReferralsPage
from handslag.ui.registered import PAGES

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def visitor(qtbot: QtBot, tmp_path: Path) -> Iterator[Visitor]:
    with open_window(tmp_path / "profile", PAGES) as window:
        yield Visitor(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


@pytest.fixture
def petterson(tmp_path: Path) -> Iterator[Desk]:
    desk = demonstration_desk(tmp_path / "petterson", "petterson", clock=lambda: NOON)
    yield desk
    desk.store.close()


def page_of(visitor: Visitor) -> ReferralsPage:
    visitor.go("referrals")
    return cast("ReferralsPage", visitor.page)


def send(visitor: Visitor, *, consent: str = "Ja, gärna", partner: str = "Petterson") -> SendDialog:
    page = page_of(visitor)
    page.send.trigger()
    dialog = cast("SendDialog", visitor.dialog)
    for field, text in (
        (dialog.customer, "Johansson"), (dialog.partner, partner), (dialog.consent, consent),
        (dialog.message, "Droppande kran"),
    ):  # fmt: skip
        field.set_value(text)
    dialog.agree.click()
    visitor.settle()
    return dialog


def got(visitor: Visitor, petterson: Desk) -> str:
    """A customer whom Petterson has sent; its id."""
    customers.add(petterson, CustomerEntry(name="Familjen Zettergren", phones=("070-174 06 10",)))
    sent = referrals.add(petterson, "Zettergren", to="Andersson", consent="Ja")
    partner_exchange.apply(visitor.desk, file_for(petterson, visitor.desk))
    visitor.settle()
    return sent.id


def test_a_customer_is_sent_and_taken_back(visitor: Visitor, qtmodeltester: ModelTester) -> None:
    send(visitor)

    (sent,) = referrals.listing(visitor.desk)
    assert (sent.receiver.name, sent.consent) == ("Pettersons Rör", "Ja, gärna")
    page = page_of(visitor)
    qtmodeltester.check(page.model)  # type: ignore[no-untyped-call]  # pytest-qt
    assert {"To Pettersons Rör", "Familjen Johansson"} <= texts(page)
    assert not page.won.isVisible()
    page.back.trigger()
    visitor.settle()
    assert referrals.listing(visitor.desk) == []


def test_what_is_missing_is_said_at_its_field_and_nothing_is_sent(visitor: Visitor) -> None:
    dialog = send(visitor, consent=" ")
    assert dialog.consent.error
    dialog.consent.set_value("Ja")
    dialog.partner.set_value("Nobody")
    dialog.agree.click()
    visitor.settle()
    assert (bool(dialog.partner.error), dialog.consent.error) == (True, "")
    dialog.reject()
    assert referrals.listing(visitor.desk) == []


def test_one_that_came_is_answered_and_thanked_for(visitor: Visitor, petterson: Desk) -> None:
    id = got(visitor, petterson)
    page = page_of(visitor)
    assert page.contacted.isVisible()
    assert not page.back.isVisible()

    page.contacted.trigger()
    visitor.settle()
    assert referrals.show(visitor.desk, id).status is ReferralStatus.CONTACTED
    page.won.trigger()
    visitor.settle()
    assert referrals.show(visitor.desk, id).status is ReferralStatus.WON
    assert "1 customer to thank for" in texts(page)

    page.thank.trigger()
    dialog = cast("ThankDialog", visitor.dialog)
    dialog._line.setText("mycket")
    dialog.agree.click()
    assert referrals.show(visitor.desk, id).status is ReferralStatus.WON
    dialog._line.setText("4 000")
    dialog._who.setCurrentIndex([*Visible].index(Visible.PAIR))
    dialog.agree.click()
    visitor.settle()

    thanked = referrals.show(visitor.desk, id)
    assert (thanked.status, thanked.visible) == (ReferralStatus.THANKED, Visible.PAIR)
    assert thanked.amount is not None
    assert thanked.amount.minor == 400_000
    assert not page.thank.isVisible()


def test_the_sender_sees_what_became_of_it(visitor: Visitor, petterson: Desk) -> None:
    send(visitor)
    partner_exchange.apply(petterson, file_for(visitor.desk, petterson))
    (there,) = referrals.listing(petterson)
    referrals.answer(petterson, there.id, ReferralStatus.WON)
    partner_exchange.apply(visitor.desk, file_for(petterson, visitor.desk))
    visitor.settle()

    page = page_of(visitor)

    assert "Won" in texts(page)
    page.back.trigger()
    visitor.settle()
    assert len(referrals.listing(visitor.desk)) == 1


def test_a_referral_is_found_by_name(visitor: Visitor) -> None:
    send(visitor)
    page = page_of(visitor)
    visitor.search("clarke")
    assert page.model.rowCount() == 0
    visitor.search("joh")
    assert page.model.rowCount() == 1
