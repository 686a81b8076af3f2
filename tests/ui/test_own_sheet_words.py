"""The form of an own card sheet says what is wrong by its own labels, by how much, and not too soon."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window

from handslag.domain.sheets import find_sheet
from handslag.ui.card_sheets.own import OwnSheetDialog
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.window import Window

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEN = find_sheet("Avery C32011-10")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    with open_window(tmp_path / "profile", (PacksPage,)) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield window


def opened(qtbot: QtBot, window: Window) -> OwnSheetDialog:
    office = window.office
    dialog = OwnSheetDialog(office.desk, office.jobs, TEN, own=False, parent=window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def editor(dialog: OwnSheetDialog, name: str) -> QLineEdit:
    found = dialog.fields[name].editor
    assert isinstance(found, QLineEdit)
    return found


def type_into(dialog: OwnSheetDialog, name: str, text: str) -> None:
    """Types over what stands there, and stays in the field."""
    field = editor(dialog, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def marked(dialog: OwnSheetDialog) -> list[str]:
    return [
        name for name, field in dialog.fields.items() if field.editor.property("state") == "error"
    ]


def test_it_opens_without_an_error_and_misses_the_name_when_that_was_left(
    qtbot: QtBot, window: Window
) -> None:
    dialog = opened(qtbot, window)
    assert dialog.told == "10 cards of 85 × 54 mm on A4"
    assert marked(dialog) == []
    assert not dialog.keep.isEnabled()

    editor(dialog, "code").setFocus()
    assert marked(dialog) == []
    editor(dialog, "rows").setFocus()

    assert dialog.told == "“Code or name” is empty: please fill it in."
    assert marked(dialog) == ["code"]
    type_into(dialog, "code", "K1")
    assert dialog.told == "10 cards of 85 × 54 mm on A4"
    assert dialog.keep.isEnabled()
    dialog.reject()


def test_what_is_wrong_waits_until_its_field_is_left_and_goes_while_it_is_put_right(
    qtbot: QtBot, window: Window
) -> None:
    dialog = opened(qtbot, window)
    type_into(dialog, "code", "K1")

    type_into(dialog, "width", "9")
    assert marked(dialog) == []
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(editor(dialog, "width"), "7")
    editor(dialog, "rows").setFocus()

    assert dialog.told == (
        "Cards beside each other overlap by 2 mm. “Card to card across” cannot be less than “Width of a card”."
    )
    assert marked(dialog) == ["dx"]
    type_into(dialog, "width", "85")
    assert marked(dialog) == []
    assert dialog.keep.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"columns": "3"},
            "Kortet längst till höger går 80 mm utanför papperet. Minska ”Kort på bredden”, ”Vänstermarginal” eller ”Kort till kort i sidled”.",
        ),
        (
            {"x0": "33,5"},
            "Kortet längst till höger går 3,5 mm utanför papperet. Minska ”Kort på bredden”, ”Vänstermarginal” eller ”Kort till kort i sidled”.",
        ),
        (
            {"x0": "-1"},
            "Kortet längst till vänster går 1 mm utanför papperet. Öka ”Vänstermarginal”.",
        ),
        ({"y0": "-0,4"}, "Kortet längst upp går 0,4 mm utanför papperet. Öka ”Övre marginal”."),
        (
            {"y0": "28,5"},
            "Kortet längst ner går 1,5 mm utanför papperet. Minska ”Kort på höjden”, ”Övre marginal” eller ”Kort till kort i höjdled”.",
        ),
        (
            {"columns": "1", "x0": "130"},
            "Kortet går 5 mm utanför papperet till höger. Minska ”Vänstermarginal” eller ”Kortets bredd”.",
        ),
        (
            {"dy": "53,8"},
            "Kort under varandra ligger 0,2 mm på varandra. ”Kort till kort i höjdled” kan inte vara mindre än ”Kortets höjd”.",
        ),
        ({"columns": "0"}, "”Kort på bredden” måste vara ett heltal från 1 till 20."),
        ({"rows": "2,5"}, "”Kort på höjden” måste vara ett heltal från 1 till 50."),
        ({"width": "bred"}, "”Kortets bredd” måste vara ett tal, till exempel 8,5."),
        ({"height": " "}, "”Kortets höjd” är tomt: fyll i det."),
        ({"height": "9"}, "”Kortets höjd” måste vara minst 10 mm."),
        ({"width": "1e9"}, "”Kortets bredd” är för stort för att få plats på papper."),
        ({"corner_radius": "28"}, "”Rundade hörn” kan vara högst 27 mm, halva kortets kortsida."),
    ],
)
def test_a_sheet_that_cannot_be_says_by_how_much_with_the_labels_and_a_comma(
    qtbot: QtBot, window: Window, values: dict[str, str], said: str
) -> None:
    window.office.tongue.choose("sv")
    dialog = opened(qtbot, window)
    assert editor(dialog, "y0").text() == "13,5"
    editor(dialog, "code").setText("K1")

    for name, text in values.items():
        editor(dialog, name).setText(text)

    assert dialog.told == said
    assert len(marked(dialog)) == 1
    assert not dialog.keep.isEnabled()
    dialog.reject()


def test_all_its_fields_are_seen_whole(qtbot: QtBot, window: Window) -> None:
    dialog = opened(qtbot, window)

    [scroll] = dialog.findChildren(QScrollArea)

    assert dialog.height() <= 700
    assert scroll.verticalScrollBar().maximum() == 0
    dialog.reject()
