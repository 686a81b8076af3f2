from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from handslag.ui.parts.choice import Choice, Number
from handslag.ui.parts.field import Field


def filled(box: QComboBox) -> QComboBox:
    box.addItems(["fixed price", "10 % off"])
    return box


def value(widget: QWidget) -> object:
    match widget:
        case QComboBox():
            return widget.currentIndex()
        case QSpinBox():
            return widget.value()
        case QDateEdit():
            return widget.date()
        case _:
            raise TypeError(widget)


MAKES: dict[str, Callable[[], QWidget]] = {
    "choice": lambda: filled(Choice()),
    "number": Number,
    "choice in a field": lambda: Field(filled(QComboBox())),
    "number in a field": lambda: Field(QSpinBox()),
    "date in a field": lambda: Field(QDateEdit()),
}


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES.keys())
def test_the_wheel_scrolls_the_page_and_changes_no_value(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    made = make()
    widget = made.editor if isinstance(made, Field) else made
    qtbot.addWidget(made)
    made.show()
    before = value(widget)
    middle = QPointF(widget.rect().center())
    wheel = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(widget, wheel)

    assert value(widget) == before
    assert not wheel.isAccepted()  # so that Qt hands it on to the page
