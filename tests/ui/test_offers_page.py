from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.builders import business_desk
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

import translations
from handslag.domain.offers import BenefitKind
from handslag.services import offers
from handslag.services.offers import OfferEntry
from handslag.ui.pages.offers.draft import FieldName
from handslag.ui.pages.offers.page import OffersPage
from handslag.ui.pages.offers.withdrawing import WithdrawDialog
from handslag.ui.window import Window

ROOT = Path(__file__).resolve().parents[2]


class Setting:
    """The page in a window."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot = qtbot
        self.window = window
        self.desk = window.office.desk
        self.page = cast("OffersPage", window.page)
        self.editor = self.page._editor
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def lines(self) -> list[str]:
        model = self.page._model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def texts(self) -> set[str]:
        labels = self.page.findChildren(QLabel)
        return {label.text() for label in labels if label.isVisible()}

    def press(self, key: Qt.Key, *, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        self.page._table.setFocus()
        self.qtbot.keyClick(self.page._table, key, held)  # type: ignore[no-untyped-call]  # pytest-qt

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            editor = self.editor.field(cast("FieldName", name)).editor
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(editor.findData(text))
            elif isinstance(editor, QLineEdit):
                editor.setText(text)
            else:
                raise TypeError(name)

    def publish(self) -> None:
        self.editor.publish.click()
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Setting]:
    with open_window(tmp_path, (OffersPage,)) as window:
        yield Setting(qtbot, window)


def test_mine_come_first_then_the_partners(office: Setting) -> None:
    assert office.lines[0] == "Free written valuation of your home"
    assert office.page._model.index(0, 1).data() == "You"
    assert office.page._model.index(1, 1).data() == "Ateljé Hårfin"
    assert office.page.subtitle() == "One of yours, 12 from your partners"


def test_the_chosen_offer_shows_how_its_voucher_reads(office: Setting) -> None:
    office.page._search.setText("jobbet")
    office.qtbot.waitUntil(lambda: len(office.lines) == 1)
    office.qtbot.wait(10)

    assert "“15% off the first job, up to SEK\N{NO-BREAK SPACE}1,500”" in office.texts
    assert {"SEK\N{NO-BREAK SPACE}1,500 at most", "For new customers only"} <= office.texts
    buttons = {b.text() for b in office.page.findChildren(QPushButton) if b.isVisible()}
    assert not buttons & {"New terms", "Withdraw"}  # it is not mine


def test_the_voucher_is_read_out_while_the_terms_are_written(office: Setting) -> None:
    office.press(Qt.Key.Key_N, control=True)
    office.write(value="15", title_sv="på första jobbet", cap="1 500")
    assert (
        "”15\N{NO-BREAK SPACE}% på första jobbet, högst 1\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}kr”"
        in office.texts
    )

    office.write(kind="amount", value="500")
    assert "”500\N{NO-BREAK SPACE}kr på första jobbet”" in office.texts

    office.write(value="")
    assert "Fill in the discount to see it." in office.texts


def test_a_new_offer_is_published_and_shown(office: Setting) -> None:
    office.press(Qt.Key.Key_N, control=True)
    office.write(value="12,5", title_sv="på ritningar", minimum="2 000", lifetime="90", quota="40")
    office.publish()

    made = offers.show(office.desk, "2")
    assert (made.terms.benefit.kind, made.terms.benefit.value) == (BenefitKind.PERCENT, 1250)
    assert (made.terms.minimum, made.terms.lifetime_days, made.terms.quota) == (200000, 90, 40)
    assert office.page._table.current_id == f"{made.owner.id}/2"
    assert "The offer is published" in office.texts


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"value": "mycket", "title_sv": "x"}, "value"),
        ({"value": "", "title_sv": "x"}, "value"),
        ({"value": "101", "title_sv": "x"}, "value"),
        ({"value": "10"}, "title_sv"),
        ({"value": "10", "title_sv": "x", "cap": "tusen"}, "cap"),
        ({"value": "10", "title_sv": "x", "quota": "16384"}, "quota"),
        ({"value": "10", "title_sv": "x", "lifetime": "0"}, "lifetime"),
    ],
)
def test_what_cannot_be_published_is_said_beside_the_field(
    office: Setting, texts: dict[str, str], field: FieldName
) -> None:
    office.press(Qt.Key.Key_N, control=True)
    office.write(**texts)
    office.publish()

    assert office.editor.field(field).error
    assert office.editor.field(field).value == texts.get(field, "")
    assert len(offers.listing(office.desk)) == 13


@pytest.mark.parametrize("typed", ["1 500", "1,500", "1.500", "1500,00", "1 500 kr"])
def test_an_amount_is_read_as_people_write_it(office: Setting, typed: str) -> None:
    office.press(Qt.Key.Key_N, control=True)
    office.write(kind="amount", value=typed, title_sv="på ritningar")
    office.publish()

    assert offers.show(office.desk, "2").terms.benefit.value == 150000


def test_new_terms_make_a_revision_and_the_page_says_what_that_means(office: Setting) -> None:
    office.press(Qt.Key.Key_F2)
    assert any("Vouchers already out keep theirs" in text for text in office.texts)

    office.write(lifetime="365")
    office.publish()

    made = offers.show(office.desk, "1")
    assert (made.revision, made.terms.lifetime_days) == (2, 365)
    assert made.terms.title_sv == "skriftlig värdering av din bostad"
    assert "Your offer 1, version 2" in office.texts


def test_a_draft_is_kept_until_it_is_published(office: Setting) -> None:
    office.press(Qt.Key.Key_F2)
    office.write(lifetime="365")
    office.qtbot.keyClick(office.editor.field("kind").editor, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]  # pytest-qt
    assert offers.show(office.desk, "1").terms.lifetime_days == 180

    office.press(Qt.Key.Key_F2)

    assert office.editor.field("lifetime").value == "365"


def test_withdrawing_asks_by_its_verb_and_can_be_left(office: Setting) -> None:
    office.press(Qt.Key.Key_Delete)
    dialog = office.page.findChild(WithdrawDialog)
    assert dialog is not None
    assert dialog.withdraw.text() == "Withdraw the offer"
    dialog.reject()
    assert offers.show(office.desk, "1").withdrawn is None

    office.press(Qt.Key.Key_Delete)
    dialog = next(one for one in office.page.findChildren(WithdrawDialog) if one.isVisible())
    dialog.withdraw.click()

    office.qtbot.waitUntil(lambda: offers.show(office.desk, "1").withdrawn is not None)
    office.qtbot.waitUntil(lambda: "The offer is withdrawn" in office.texts)
    assert "Withdrawn" in office.page._model.index(0, 1).data()


def test_a_change_from_outside_keeps_selection_and_scroll(office: Setting) -> None:
    table = office.page._table
    table.choose(office.page._model.ids[9])
    chosen, bar = table.current_id, table.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    assert before > 0

    offers.revise(office.desk, "1", OfferEntry(title_en="valuation"))
    office.qtbot.waitUntil(lambda: office.lines[0] == "Free valuation")

    assert table.current_id == chosen
    assert bar.value() == before


def test_a_business_without_offers_is_shown_the_first_step(qtbot: QtBot, tmp_path: Path) -> None:
    business_desk(tmp_path, "Nya Firman").store.close()
    with open_window(tmp_path, (OffersPage,), role="") as window:
        office = Setting(qtbot, window)
        assert "Offers gather here" in office.texts

        office.page._first.click()
        office.write(value="10", title_sv="på allt")
        office.publish()
        qtbot.waitUntil(lambda: len(office.lines) == 1)


def test_the_table_keeps_qts_rules(office: Setting, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(office.page._model)  # type: ignore[no-untyped-call]  # pytest-qt


def test_every_control_has_a_name_and_no_text_is_markup(office: Setting) -> None:
    offers.revise(office.desk, "1", OfferEntry(title_en="<b>x</b>", terms_en="<i>y</i>"))
    office.press(Qt.Key.Key_F2)
    office.press(Qt.Key.Key_Delete)

    assert unnamed_controls(office.page) == []
    assert rich_labels(office.page) == []


def test_no_english_is_left_in_swedish(office: Setting) -> None:
    office.press(Qt.Key.Key_F2)
    office.qtbot.wait(10)  # what was shown before is gone by then
    english = visible_words(office.page)

    office.window.office.tongue.choose("sv")

    office.qtbot.wait(10)
    spoken = translations.read(ROOT / "resources" / "translations" / "sv.ts")
    ours = {source for context, _, source in spoken if context == "ui-offers"}
    assert left_in_english(office.page, english) & ours == set()
    assert visible_words(office.page) >= {"Utfärda villkoren", "Sorts rabatt", "Nytt erbjudande"}
