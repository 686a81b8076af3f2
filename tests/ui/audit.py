"""Audits that every page's test reuses: names, the way of Tab, mnemonics, languages, cut texts."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from handslag.ui.parts.label import Label
from handslag.words.catalogue import language

_CONTROLS = (
    *(QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar),
    *(QListView, QTableView, QTreeView),
)
_INNER = re.compile(r"^qt_|ScrollLeftButton|ScrollRightButton")
_WHOLE = (QComboBox, QAbstractSpinBox, QTableView, QTabBar)
"""Controls with controls of Qt's own inside, which are named by the whole."""

_LONGEST_ROUND = 200
"""Presses of Tab after which no round is expected any more."""

_MNEMONIC = re.compile(r"(?<!&)&(?!&)(\w)")


def controls(widget: QWidget) -> Iterator[QWidget]:
    """Everything under *widget* that a user can reach, without the insides of Qt's own parts."""
    for child in widget.findChildren(QWidget):
        if not isinstance(child, _CONTROLS) or _INNER.search(child.objectName()):
            continue
        if not any(isinstance(parent, _WHOLE) for parent in _parents(child, 2)):
            yield child


def unnamed_controls(widget: QWidget) -> list[str]:
    """The controls under *widget* that a screen reader cannot name; [] where all is well."""
    return [
        f"{type(control).__name__} in {type(control.parentWidget()).__name__}"
        for control in controls(widget)
        if not _name(control).strip()
    ]


def unspoken_controls(widget: QWidget) -> list[str]:
    """The visible controls under *widget* of which a screen reader is told no name by Qt."""
    return [
        _described(control)
        for control in controls(widget)
        if control.isVisible() and not _spoken(control).strip()
    ]


def missed_by_tab(window: QWidget) -> list[str]:
    """The enabled controls that Tab never comes to, or where it stays; [] where all is well.

    Of chips or radio buttons that exclude each other, one is enough: the arrow keys go on. Small
    buttons inside a field only point at what a key does there.
    """
    way = _round_of_tab(window)
    reached = set(way)
    wanted = [
        control
        for control in controls(window)
        if control.isVisible() and control.isEnabled() and not _inside_a_field(control)
    ]
    missed = [one for one in wanted if one not in reached and not _led_to(one, reached)]
    if not way:
        return ["Tab leads out of the window"]
    trapped = [f"{_described(way[-1])} keeps the keyboard"] if len(way) == 1 < len(wanted) else []
    return trapped + [_described(one) for one in missed]


def cut_texts(widget: QWidget) -> list[str]:
    """Labels and buttons under *widget* that have less room than their text; not what may elide."""
    return [
        f"{_described(part)}: {part.text()!r} has {part.width()} x {part.height()}, wants {want}"
        for part in widget.findChildren(QWidget)
        if isinstance(part, QLabel | QAbstractButton)
        and part.isVisible()
        and part.text()
        and not _may_elide(part)
        and not _inside_a_field(part)
        and (want := _lacking(part))
    ]


def elided_texts(widget: QWidget) -> list[str]:
    """The texts under *widget* that are cut by design, with the whole in the tooltip."""
    return [
        label.text()
        for label in widget.findChildren(Label)
        if label.isVisible()
        and _may_elide(label)
        and label.fontMetrics().horizontalAdvance(label.text()) > label.contentsRect().width()
    ]


def clashing_mnemonics(widget: QWidget) -> list[str]:
    """The letters that more than one control under *widget* answers to with Alt."""
    letters = Counter(
        found[1].lower()
        for text in _texts_with_mnemonics(widget)
        for found in _MNEMONIC.finditer(text)
    )
    return sorted(letter for letter, count in letters.items() if count > 1)


def rich_labels(widget: QWidget) -> list[str]:
    """The labels under *widget* that would read markup in a user's text."""
    return [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and label.objectName() != "qt_"
    ]


def visible_words(widget: QWidget) -> set[str]:
    """Every text under *widget* that is ours: labels, buttons, placeholders, names, heads."""
    found = set()
    for child in [widget, *widget.findChildren(QWidget)]:
        found.add(child.accessibleName())
        if isinstance(child, QLabel | QAbstractButton):
            found.add(child.text().replace("&&", "&"))
        if isinstance(child, QLineEdit | QPlainTextEdit):
            found.add(child.placeholderText())
        if isinstance(child, QComboBox):
            found.update(child.itemText(place) for place in range(child.count()))
        if isinstance(child, QTabBar):
            found.update(child.tabText(place) for place in range(child.count()))
        if isinstance(child, QTableView) and (model := child.model()) is not None:
            heads = range(model.columnCount())
            found.update(str(model.headerData(n, Qt.Orientation.Horizontal) or "") for n in heads)
    return {text for text in found if any(c.isalpha() for c in text)}


def left_in_english(
    widget: QWidget, english: set[str], *, same: frozenset[str] = frozenset()
) -> set[str]:
    """What is still said in English after the language was switched to Swedish.

    Args:
        widget: after the switch.
        english: its ``visible_words`` before the switch.
        same: what is the same in both languages: names, codes, words like "Offset".
    """
    assert language() == "sv"
    return (visible_words(widget) & english) - same - {"Handslag", "Svenska", "English", "Ctrl K"}


def _parents(child: QWidget, many: int) -> Iterator[QWidget]:
    parent = child.parentWidget()
    while parent is not None and many:
        yield parent
        parent = parent.parentWidget()
        many -= 1


def _name(control: QWidget) -> str:
    if control.accessibleName():
        return control.accessibleName()
    if isinstance(control, QCheckBox | QRadioButton | QAbstractButton | QGroupBox):
        return str(control.text() if isinstance(control, QAbstractButton) else control.title())
    return ""


def _texts_with_mnemonics(widget: QWidget) -> Iterator[str]:
    for child in widget.findChildren(QWidget):
        if isinstance(child, QAbstractButton) or (
            isinstance(child, QLabel) and child.buddy() is not None
        ):
            yield child.text()


def _round_of_tab(window: QWidget) -> list[QWidget]:
    """What Tab comes to, from where the keyboard is until it is there again."""
    way: list[QWidget] = []
    for _ in range(_LONGEST_ROUND):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None:
            return []
        if now in way:
            return way[way.index(now) :]
        way.append(now)
    return way


def _inside_a_field(control: QWidget) -> bool:
    return any(
        isinstance(parent, QLineEdit | QAbstractSpinBox | QComboBox)
        for parent in _parents(control, 3)
    )


def _led_to(control: QWidget, reached: set[QWidget]) -> bool:
    """Whether the keyboard gets there from something that Tab comes to."""
    if not isinstance(control, QAbstractButton):
        return False
    # the stubs leave out that there may be none
    group = cast("QButtonGroup | None", control.group())
    if group is not None:  # Qt lets Tab to one of a group only, and the arrow keys to the others
        return any(button in reached for button in group.buttons())
    # minus and plus beside a number: its arrow keys do the same
    return any(isinstance(one, QAbstractSpinBox) for one in _siblings(control) if one in reached)


def _siblings(control: QWidget) -> list[QWidget]:
    parent = control.parentWidget()
    return parent.findChildren(QWidget) if parent is not None else []


def _spoken(control: QWidget) -> str:
    read = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(control))
    return str(read.text(QAccessible.Text.Name)) if read is not None else ""


def _described(control: QWidget) -> str:
    parents = [type(one).__name__ for one in (control, *_parents(control, 3))]
    return f"{control.accessibleName()!r} " + " in ".join(parents)


def _may_elide(part: QWidget) -> bool:
    return isinstance(part, Label) and part.minimumSizeHint().width() == 0


def _lacking(part: QLabel | QAbstractButton) -> str:
    """What a text wants where it has less, or ""."""
    if isinstance(part, QLabel) and part.wordWrap():
        room = part.contentsRect()
        flags = int(Qt.TextFlag.TextWordWrap)
        wide = part.fontMetrics().boundingRect(room, flags, part.text()).width()
        if wide > room.width() + 1:  # a long word does not wrap
            return f"{wide} px of width"
        high = part.heightForWidth(part.width())
        return f"{high} px of height" if high > part.height() else _outside(part)
    # an outline is drawn inside a button; its text is not
    hint = part.sizeHint()
    if hint.width() > part.width() or hint.height() > part.height() + 1:
        return f"{hint.width()} x {hint.height()}"
    return _outside(part)


def _outside(part: QWidget) -> str:
    """Where *part* reaches out of what it lies in, unless one can scroll there, or ""."""
    inner, parent = part, part.parentWidget()
    while parent is not None and not inner.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            across = QRect(parent.rect())
            across.setHeight(inner.geometry().bottom() + 1)  # scrolled up and down
            return "" if across.contains(_across(part, parent)) else "more width to scroll in"
        place = QRect(part.mapTo(parent, part.rect().topLeft()), part.size())
        if not parent.rect().contains(place):
            return f"to be inside {type(parent).__name__}"
        inner, parent = parent, parent.parentWidget()
    return ""


def _across(part: QWidget, parent: QWidget) -> QRect:
    place = QRect(part.mapTo(parent, part.rect().topLeft()), part.size())
    place.moveTop(0)
    place.setHeight(1)
    return place
