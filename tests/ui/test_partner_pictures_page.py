"""A partner's logo and finished card, put in by drop, clipboard and menu, cropped, and taken back."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from tests.ui.audit import left_in_english, rich_labels, unnamed_controls, visible_words
from tests.ui.office import open_window

from handslag.services import partner_pictures, partners, picture_files
from handslag.services.partner_pictures import Crop, Place
from handslag.services.picture_files import Dots
from handslag.services.views import PartnerView
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import CELL_ROLE
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.pages.partners.pictures_dialog import PictureDialog
from handslag.ui.pages.partners.pictures_frame import LEAST, Frame, spanned, whole
from handslag.ui.registered import PAGES
from handslag.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAME = "Pettersons"


class Shop:
    """The page with one partner chosen."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        self.qtbot, self.window, self.folder = qtbot, window, folder
        self.desk = window.office.desk
        self.page = cast("PartnersPage", window.page)
        self.row = self.page._detail.pictures
        self.page._table.choose(self.view.id)
        self.wait()

    @property
    def view(self) -> PartnerView:
        return partners.show(self.desk, NAME)

    @property
    def said(self) -> str:
        return self.page.messages.accessibleName()

    @property
    def dialog(self) -> PictureDialog:
        assert self.row.dialog is not None
        return self.row.dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.office.jobs.busy)

    def file(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def drop(self, *paths: Path) -> bool:
        """Whether the page takes these, as Qt would hand them over."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
        enter.ignore()
        QApplication.sendEvent(self.page, enter)
        if enter.isAccepted():
            QApplication.sendEvent(self.page, QDropEvent(QPointF(9, 9), copy, data, left, none))
            self.wait()
        return enter.isAccepted()

    def paste_in(self, widget: QWidget) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(widget, Qt.Key.Key_V, control)
        QTest.keyRelease(widget, Qt.Key.Key_Control)  # Qt remembers it as held, else

    def save(self) -> None:
        self.dialog.save.click()
        self.wait()

    def stored(self, picture: str | None) -> Image.Image:
        assert picture is not None
        return Image.open(
            io.BytesIO(partner_pictures.thumbnail(self.desk, picture, pixels=400))
        ).convert("RGB")


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    with open_window(tmp_path / "profile", (PartnersPage,)) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield Shop(qtbot, window, tmp_path)


def halves(size: tuple[int, int], kind: str = "PNG") -> bytes:
    """Left half red, right half blue."""
    image = Image.new("RGB", size, "#ff0000")
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, *size), fill="#0000ff")
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def pages(count: int, **options: object) -> bytes:
    """A card on each page: red, green, blue."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(241, 156), **options)
    for number in range(count):
        canvas.setFillColorRGB(*(float(number == place) for place in range(3)))
        canvas.rect(0, 0, 241, 156, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    if isinstance(colour, QColor):
        colour = (colour.red(), colour.green(), colour.blue())
    assert isinstance(colour, tuple)
    return all(abs(one - other) < 40 for one, other in zip(colour, wanted, strict=True))


def test_a_dropped_logo_is_saved_drawn_in_the_tile_and_taken_back(shop: Shop) -> None:
    before = shop.view.logo

    assert shop.drop(shop.file("logga.png", halves((800, 800))))
    assert shop.dialog.place is Place.LOGO
    shop.save()

    after = shop.view.logo
    assert after not in {None, before}
    assert shop.said == "Pettersons Rör has a new logo"
    model = shop.page._model
    index = model.index(model.row_of(shop.view.id), 0)

    def tile() -> QImage | None:
        cell = model.data(index, CELL_ROLE)
        assert isinstance(cell, Cell)
        assert cell.tile is not None
        return cell.tile.logo

    def colour() -> str:
        logo = tile()
        return logo.pixelColor(10, 48).name() if logo is not None else ""

    shop.qtbot.waitUntil(lambda: colour() == "#ff0000")
    shop.window.office.history.undo()
    shop.wait()
    assert shop.view.logo == before
    shop.window.office.history.redo()
    shop.wait()
    assert shop.view.logo == after


def test_a_dropped_card_is_drawn_as_the_card(shop: Shop) -> None:
    assert shop.drop(shop.file("kort.jpg", halves((1110, 710), "JPEG")))
    assert shop.dialog.place is Place.CARD_FRONT
    assert "dots an inch at 85 × 55 mm: sharp." in shop.dialog.sharp.text
    shop.save()

    card = shop.page._detail.card
    assert shop.view.card_front is not None
    shop.qtbot.waitUntil(lambda: card.is_drawn)
    image = card.grab().toImage()
    left, right = (image.pixelColor(round(image.width() * part), 20) for part in (0.25, 0.75))
    assert near(left, (255, 0, 0))
    assert near(right, (0, 0, 255))


def test_front_and_back_that_are_dropped_together_come_one_after_the_other(shop: Shop) -> None:
    front, back = halves((1110, 710)), halves((1020, 660))

    shop.drop(shop.file("a.png", front), shop.file("b.png", back))
    shop.save()
    assert shop.dialog.place is Place.CARD_BACK
    shop.save()

    assert shop.view.card_front is not None
    assert shop.view.card_back not in {None, shop.view.card_front}


def test_a_picture_is_pasted_cropped_and_saved_by_keys_alone(shop: Shop) -> None:
    shop.page._table.setFocus()
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(QImage.fromData(halves((900, 300))))

    shop.paste_in(shop.page._table)
    shop.wait()
    crop = shop.dialog.crop
    assert shop.dialog.focusWidget() is crop
    large = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    for _ in range(6):
        QTest.keyClick(crop, Qt.Key.Key_Left, large)
    assert crop.frame.width == pytest.approx(0.4)
    assert crop.accessibleDescription() == "40 % of the width and 100 % of the height"
    for _ in range(9):
        QTest.keyClick(crop, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert crop.frame.left == pytest.approx(0.6)
    QTest.keyClick(crop, Qt.Key.Key_Return)
    shop.wait()
    clipboard.clear()

    kept = shop.stored(shop.view.logo)
    assert kept.width / kept.height == pytest.approx(360 / 300, abs=0.02)
    assert near(kept.getpixel((5, 5)), (0, 0, 255))


def test_a_text_on_the_clipboard_is_no_picture_and_stays_a_text_in_a_field(shop: Shop) -> None:
    QGuiApplication.clipboard().setText("Rör")
    shop.page._table.setFocus()
    shop.paste_in(shop.page._table)
    assert shop.said == "There is no picture on the clipboard. Copy one first."

    shop.page._search.setFocus()
    shop.paste_in(shop.page._search)

    assert shop.page._search.text() == "Rör"
    assert shop.row.dialog is None


def test_the_frame_of_a_card_keeps_its_shape_under_the_mouse(shop: Shop) -> None:
    shop.drop(shop.file("bild.png", halves((600, 600))))
    dialog = shop.dialog
    assert dialog.place is Place.LOGO
    dialog.chips[Place.CARD_FRONT].click()
    crop = dialog.crop
    start = crop.kept()
    assert start.width() / start.height() == pytest.approx(85 / 55, abs=0.01)
    assert "Only 179 dots an inch" in dialog.sharp.text

    corner, to = start.bottomRight().toPoint(), start.center().toPoint()
    QTest.mousePress(crop, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(crop, to)
    QTest.mouseRelease(crop, Qt.MouseButton.LeftButton, pos=to)

    pulled = crop.kept()
    assert pulled.topLeft() == start.topLeft()
    assert pulled.width() == pytest.approx(start.width() / 2, abs=4)
    assert pulled.width() / pulled.height() == pytest.approx(85 / 55, abs=0.01)
    shop.save()
    kept = shop.stored(shop.view.card_front)
    assert kept.width / kept.height == pytest.approx(85 / 55, abs=0.03)
    assert near(kept.getpixel((5, 5)), (255, 0, 0))


def test_another_page_of_a_pdf_is_taken(shop: Shop) -> None:
    shop.drop(shop.file("kort.pdf", pages(3)))
    dialog = shop.dialog
    assert dialog.sharp.text == "A drawing, which is sharp at any size."

    number = dialog.page.focusProxy()
    assert number is not None
    QTest.keyClick(number, Qt.Key.Key_Up)
    shop.wait()
    assert near(dialog.crop.shown.pixelColor(50, 50), (0, 255, 0))
    shop.save()

    assert near(shop.stored(shop.view.card_front).getpixel((50, 50)), (0, 255, 0))


ENTITIES = (
    b'<!DOCTYPE s [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'
)
LOCKED = pages(1, encrypt=StandardEncryption("secret", "owner"))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("ond.svg", ENTITIES, "cannot be used"),
        ("last.pdf", LOCKED, "locked with a password"),
        ("trasig.png", halves((40, 40))[:60], "damaged"),
        ("text.png", b"no picture", "cannot be used"),
        ("tom.jpg", b"", "cannot be used"),
        ("stor.png", halves((40, 40)) + b"\0" * 10_000_001, "too large"),
    ],
)
def test_what_cannot_be_used_is_told_in_the_dialog(
    shop: Shop, name: str, content: bytes, words: str
) -> None:
    before = shop.view

    shop.drop(shop.file(name, content))

    dialog = shop.dialog
    assert words in dialog.trouble.text
    assert name in dialog.trouble.text
    assert dialog.trouble.isVisible()
    assert not dialog.save.isVisible()
    assert dialog.focusWidget() is dialog.other
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert shop.view == before


def test_a_file_that_is_gone_is_told(shop: Shop) -> None:
    shop.row.open_files([shop.folder / "borta.png"])
    shop.wait()

    assert "borta.png" in shop.dialog.trouble.text


def test_the_menu_asks_for_a_file_and_removes_what_is_there(shop: Shop) -> None:
    before = shop.view.logo
    assert before is not None
    shop.row.change.setFocus()
    QTest.keyClick(shop.row.change, Qt.Key.Key_Return)
    menu = shop.row.menu_shown
    assert menu is not None
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:3] == ["Logo…", "Front of the visiting card…", "Back of the visiting card…"]
    assert texts[4:] == ["Remove the logo"]

    menu.actions()[-1].trigger()
    menu.close()
    shop.wait()
    assert not shop.view.logo
    shop.window.office.history.undo()
    shop.wait()
    assert shop.view.logo == before

    path = shop.file("baksida.png", halves((300, 300)))
    shop.row.ask(Place.CARD_BACK)
    (asking,) = shop.row.findChildren(QFileDialog)
    asking.fileSelected.emit(str(path))
    asking.close()
    shop.wait()
    assert shop.dialog.place is Place.CARD_BACK
    shop.save()
    assert shop.view.card_back is not None


def test_a_picture_for_nobody_is_refused(shop: Shop) -> None:
    shop.page._table.selectAll()
    shop.page._show_current()

    shop.drop(shop.file("a.png", halves((100, 100))))

    assert shop.said == "Choose one partner in the list first."
    assert shop.row.dialog is None


def test_a_closed_dialog_saves_nothing(shop: Shop) -> None:
    before = shop.view
    shop.row.open_files([shop.file("a.png", halves((100, 100)))])
    shop.dialog.cancel.click()
    shop.wait()

    assert shop.view == before
    assert shop.window.office.history.undo_text == ""


def test_files_handed_to_the_window_go_where_they_went_before() -> None:
    (entry,) = (entry for entry in PAGES if entry.name == "partners")

    assert entry.file_kinds == PartnersPage.file_kinds
    assert set(PartnersPage.drop_kinds) == {".png", ".jpg", ".jpeg", ".svg", ".pdf"}
    assert not set(PartnersPage.drop_kinds) & set(entry.file_kinds)


def test_every_part_of_the_dialog_has_a_name_and_speaks_both_languages(
    qtbot: QtBot, tmp_path: Path
) -> None:
    said: set[str] = set()
    for language in ("en", "sv"):
        with open_window(tmp_path / language, (PartnersPage,), language=language) as window:
            shop = Shop(qtbot, window, tmp_path)
            shop.drop(shop.file("kort.pdf", pages(2)))
            assert unnamed_controls(shop.dialog) == []
            assert rich_labels(shop.dialog) == []
            assert shop.dialog.crop.accessibleName()
            if language == "en":
                said = visible_words(shop.dialog)
            else:
                assert left_in_english(shop.dialog, said) == set()
                assert shop.dialog.save.text() == "Spara som framsida"
            shop.dialog.reject()


def test_dots_are_counted_as_the_picture_is_seen() -> None:
    image = Image.new("RGB", (600, 200))
    exif = image.getexif()
    exif[0x0112] = 6
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)

    found = picture_files.dots(file.getvalue(), "liggande.jpg")

    assert found == Dots(200, 600)
    assert found.an_inch(Place.LOGO) == 508
    assert found.an_inch(Place.LOGO, Crop(0, 0, 1, 0.5)) == 254


part = st.floats(0, 1)


@given(part, part, part, part, st.one_of(st.none(), st.floats(0.2, 5)), st.integers(-1, 1))
def test_a_frame_never_leaves_the_picture(
    x: float, y: float, to_x: float, to_y: float, ratio: float | None, side: int
) -> None:
    frame = spanned((x, y), (to_x, to_y), ratio)
    others = [
        frame.moved(to_x - 0.5, to_y - 0.5),
        frame.grown(to_x - 0.5, to_y - 0.5),
        frame.pulled(
            (side, -1 if ratio else 0) if side else (1, 1), to_x * 2 - 0.5, to_y * 2 - 0.5
        ),
    ]

    for one in (frame, *others):
        assert one.left >= -1e-9
        assert one.top >= -1e-9
        assert one.left + one.width <= 1 + 1e-9
        assert one.top + one.height <= 1 + 1e-9
        assert min(one.width, one.height) > LEAST / 6
        if ratio is not None:
            assert one.width / one.height == pytest.approx(ratio)


@pytest.mark.parametrize("size", [(1110, 710), (1004, 650), (1074, 720)])
def test_a_card_with_its_bleed_is_kept_whole(size: tuple[int, int]) -> None:
    assert whole(Place.CARD_FRONT, size).crop is None
    assert whole(Place.LOGO, size) == Frame()
