"""The code that a customer's telephone reads from the screen: read back as the telephone does."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

from handslag.domain.errors import Invalid
from handslag.domain.ids import PartnerId
from handslag.services import contact_codes, partners
from handslag.services.partners import PartnerEntry
from handslag.ui.pages.partners.contact_code import CodePicture, ContactCodeDialog
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with open_window(tmp_path, (PartnersPage,)) as made:
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        yield made


def opened(qtbot: QtBot, window: Window, name: str) -> ContactCodeDialog:
    """The dialog, opened by the keyboard."""
    page = cast("PartnersPage", window.page)
    page._table.choose(partners.show(window.office.desk, name).id)
    qtbot.waitUntil(lambda: not window.office.jobs.busy)
    QTest.keyClick(page._detail.pictures.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.findChildren(ContactCodeDialog)))
    (dialog,) = page.findChildren(ContactCodeDialog)
    return dialog


def grabbed(picture: CodePicture) -> QImage:
    return picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def read(image: QImage, mode: zxingcpp.TextMode = zxingcpp.TextMode.HRI) -> zxingcpp.Barcode:
    """The one code in a picture."""
    rows = bytes(image.constBits())
    width, height, line = image.width(), image.height(), image.bytesPerLine()
    tight = b"".join(rows[row * line : row * line + width] for row in range(height))
    view = memoryview(bytearray(tight)).cast("B", (height, width))
    (found,) = zxingcpp.read_barcodes(view, text_mode=mode)
    return found


def texts(dialog: ContactCodeDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel)}


def test_the_code_on_the_screen_is_the_partners_contact(qtbot: QtBot, window: Window) -> None:
    partners.edit(
        window.office.desk, "Petterson", PartnerEntry(contact="Åsa Öberg", email="asa@örör.example")
    )

    dialog = opened(qtbot, window, "Petterson")

    found = read(grabbed(dialog.code))
    lines = found.text.split("\r\n")
    assert "N:Öberg;Åsa" in lines
    assert "FN:Åsa Öberg" in lines
    assert "ORG:Pettersons Rör" in lines
    assert "TEL:0980319214" in lines
    declared = read(grabbed(dialog.code), zxingcpp.TextMode.HexECI)
    assert "5C 30 30 30 30 32 36" in declared.text  # \000026: UTF-8
    assert "Pettersons Rör" in texts(dialog)
    assert not any("no room" in text for text in texts(dialog))


def test_the_code_is_large_and_stands_in_white_with_whole_dots(
    qtbot: QtBot, window: Window
) -> None:
    dialog = opened(qtbot, window, "Ängström")
    code = contact_codes.code(window.office.desk, PartnerId(_id(window, "Ängström")))

    image = grabbed(dialog.code)

    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).black() == 255
    ]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark) + 1
    module = (right - left) / code.modules
    assert module == int(module)
    assert right - left >= 240
    assert left >= 4 * module
    assert image.width() - right >= 4 * module
    assert {image.pixelColor(x, 200).lightness() for x in range(image.width())} == {0, 255}


def test_what_has_no_room_is_left_out_as_on_paper_and_told(qtbot: QtBot, window: Window) -> None:
    partners.edit(
        window.office.desk, "Petterson", PartnerEntry(email="a" * 60 + "@" + "b" * 60 + ".example")
    )

    dialog = opened(qtbot, window, "Petterson")

    text = read(grabbed(dialog.code)).text
    assert "EMAIL" not in text
    assert "ORG:Pettersons Rör" in text
    assert "There was no room in the code for the e-mail address." in texts(dialog)


def test_a_name_too_long_for_any_code_is_told_by_a_sentence(qtbot: QtBot, window: Window) -> None:
    desk = window.office.desk
    partners.edit(desk, "Petterson", PartnerEntry(name="Ö" * 150, contact="Å" * 150))
    page = cast("PartnersPage", window.page)
    page._table.choose(_id(window, "ÖÖÖ"))
    qtbot.waitUntil(lambda: not window.office.jobs.busy)

    page._detail.pictures.code.click()
    qtbot.waitUntil(lambda: "too long" in page.messages.accessibleName())

    assert page.findChildren(ContactCodeDialog) == []
    with pytest.raises(Invalid, match="name"):
        contact_codes.code(desk, PartnerId(_id(window, "ÖÖÖ")))


def test_escape_closes_it_and_nothing_is_written(qtbot: QtBot, window: Window) -> None:
    dialog = opened(qtbot, window, "Petterson")
    assert unnamed_controls(dialog) == []
    assert rich_labels(dialog) == []
    assert dialog.code.accessibleName() == "Code with the contact of Pettersons Rör"

    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert window.office.history.undo_text == ""


def test_it_speaks_both_languages(qtbot: QtBot, tmp_path: Path) -> None:
    said: set[str] = set()
    for language in ("en", "sv"):
        with open_window(tmp_path / language, (PartnersPage,), language=language) as window:
            dialog = opened(qtbot, window, "Petterson")
            if language == "en":
                said = visible_words(dialog)
            else:
                assert left_in_english(dialog, said, same=frozenset({"Pettersons Rör"})) == set()
                assert "Rikta mobilens kamera mot koden." in texts(dialog)
            dialog.accept()


def _id(window: Window, name: str) -> str:
    return partners.show(window.office.desk, name).id
