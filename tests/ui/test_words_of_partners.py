"""At the window: a partner's word is noted from its page, issued, marked as used, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, texts

from handslag.domain.vouchers import VoucherState
from handslag.services import offers, partners, vouchers
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.ui.pages.offers.page import OffersPage
from handslag.ui.registered import PAGES


@pytest.fixture
def visitor(qtbot: QtBot, tmp_path: Path) -> Iterator[Visitor]:
    with open_window(tmp_path / "profile", PAGES) as window:
        partners.add(window.office.desk, PartnerEntry(name="Strand Glas", trade="glazier"))
        yield Visitor(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


def press(visitor: Visitor, words: str) -> None:
    buttons = [one for one in visitor.page.findChildren(QPushButton) if one.isVisible()]
    next(one for one in buttons if one.text() == words).click()
    visitor.settle()


def note(visitor: Visitor) -> None:
    """From the partner's page, as a user does it."""
    visitor.go("partners", id=partners.show(visitor.desk, "Strand").id)
    press(visitor, "Note an offer")
    editor = cast("OffersPage", visitor.page)._editor
    assert "On the word of Strand Glas" in texts(visitor.page)
    for name, text in (("value", "15"), ("title_sv", "på allt glas")):
        line = editor.field(name).editor  # type: ignore[arg-type]  # names of fields
        assert isinstance(line, QLineEdit)
        line.setText(text)
    press(visitor, "Note the offer")


def test_a_word_is_noted_from_the_partners_page_and_ended_and_given_again(
    visitor: Visitor,
) -> None:
    note(visitor)

    (noted,) = offers.listing(visitor.desk, partner="Strand")
    assert (noted.number, noted.terms.benefit.value) == (64, 1500)
    assert "On the word of Strand Glas" in texts(visitor.page)
    press(visitor, "Withdraw")
    assert offers.show(visitor.desk, "Strand/64").withdrawn is not None
    press(visitor, "Issue again")
    assert offers.show(visitor.desk, "Strand/64").withdrawn is None


def test_who_signs_offers_has_no_word_to_note(visitor: Visitor) -> None:
    visitor.go("partners", id=partners.show(visitor.desk, "Petterson").id)
    shown = [one.text() for one in visitor.page.findChildren(QPushButton) if one.isVisible()]
    assert "Note an offer" not in shown


def test_a_voucher_is_marked_as_used_and_that_is_undone_and_done_again(visitor: Visitor) -> None:
    note(visitor)
    (given,) = vouchers.issue(visitor.desk, IssueOrder(partners=("Strand",)))
    visitor.settle()
    visitor.go("vouchers", id=given.id)

    press(visitor, "Mark as used")

    assert vouchers.show(visitor.desk, given.id).state is VoucherState.REDEEMED
    visitor.press("Ctrl+Z")
    assert vouchers.show(visitor.desk, given.id).state is VoucherState.ISSUED
    visitor.press("Ctrl+Shift+Z")
    assert vouchers.show(visitor.desk, given.id).state is VoucherState.REDEEMED


def test_what_was_marked_meanwhile_is_told(visitor: Visitor) -> None:
    note(visitor)
    (given,) = vouchers.issue(visitor.desk, IssueOrder(partners=("Strand",)))
    visitor.settle()
    visitor.go("vouchers", id=given.id)
    press(visitor, "Mark as used")
    visitor.press("Ctrl+Z")
    vouchers.void(visitor.desk, given.id)
    visitor.settle()

    visitor.press("Ctrl+Shift+Z")

    assert vouchers.show(visitor.desk, given.id).state is VoucherState.VOIDED
    assert visitor.page.messages.isVisible()
