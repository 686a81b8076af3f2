"""Audits that every page's test reuses: names, mnemonics, languages, rich text."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
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

from handslag.words.catalogue import language

_CONTROLS = (
    *(QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar),
    *(QListView, QTableView, QTreeView),
)
_INNER = re.compile(r"^qt_|ScrollLeftButton|ScrollRightButton")
_WHOLE = (QComboBox, QAbstractSpinBox, QTableView, QTabBar)
"""Controls with controls of Qt's own inside, which are named by the whole."""

_MNEMONIC = re.compile(r"(?<!&)&(?!&)(\w)")


def controls(widget: QWidget) -> Iterator[QWidget]:
    """Everything under *widget* that a user can reach, without the insides of Qt's own parts."""
    for child in widget.findChildren(QWidget):
        above = [parent for parent in _parents(child, 2) if isinstance(parent, _WHOLE)]
        if isinstance(child, _CONTROLS) and not above and not _INNER.search(child.objectName()):
            yield child


def unnamed_controls(widget: QWidget) -> list[str]:
    """The controls under *widget* that a screen reader cannot name; [] where all is well."""
    return [
        f"{type(control).__name__} in {type(control.parentWidget()).__name__}"
        for control in controls(widget)
        if not _name(control).strip()
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
