"""Every page in each of its states: whole, named, reached by Tab, in both languages and sizes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui import audit
from tests.ui.office import open_window
from tests.ui.page_states import EMPTY, FILLED, Visitor, code_for_andersson, fill

from handslag.ui.first_start import FirstStart
from handslag.ui.registered import PAGES

SIZES = ((1024, 700), (1280, 800))

SPOKEN = pytest.mark.parametrize("language", ["en", "sv"])
LARGE = pytest.mark.parametrize("text", [100, 130])


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@contextmanager
def visit(qtbot: QtBot, folder: Path, *, role: str, language: str, text: int) -> Iterator[Visitor]:
    """A window in that language and text size; puts the size back."""
    with open_window(folder, PAGES, role=role, language=language) as window:
        theme = window.office.theme
        theme.set_text_size(text)
        yield Visitor(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
    theme.set_text_size(100)  # every page had to be laid out anew while there was a window


def troubles(visitor: Visitor, state: str) -> list[str]:
    """What is wrong with the state that is shown, at both sizes of the window."""
    found: list[str] = []
    root: QWidget = visitor.window
    for size in SIZES:
        visitor.window.resize(*size)
        visitor.settle()
        root = visitor.dialog or visitor.window
        found += [f"{state} {size[0]} cut: {text}" for text in audit.cut_texts(root)]
    visitor.bring_up(root)
    found += [f"{state} unspoken: {text}" for text in audit.unspoken_controls(root)]
    found += [f"{state} missed by Tab: {text}" for text in audit.missed_by_tab(root)]
    found += [f"{state} two with {letter}" for letter in audit.clashing_mnemonics(root)]
    return found


@SPOKEN
@LARGE
def test_every_state_is_whole_and_named_and_reached(
    qtbot: QtBot, tmp_path: Path, language: str, text: int
) -> None:
    found: list[str] = []
    with visit(qtbot, tmp_path / "own", role="andersson", language=language, text=text) as visitor:
        fill(visitor)
        visitor.code = code_for_andersson(tmp_path / "issuer")

        for state, reach in FILLED.items():
            reach(visitor)
            found += troubles(visitor, state)
            visitor.leave()

    assert not found, "\n".join(found)


@SPOKEN
def test_the_first_steps_are_whole_and_named_and_reached(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    found: list[str] = []
    with visit(qtbot, tmp_path, role="", language=language, text=130) as visitor:
        first = visitor.window._first
        assert isinstance(first, FirstStart)
        found += troubles(visitor, "the three choices")
        for choice, step in ((first._show, first._roles), (first._own, first._form)):
            choice._button.click()
            found += troubles(visitor, type(step).__name__)
            if step is first._roles:
                step.left.emit()
        for name, words in (("name", "Vivis Blommor"), ("trade", "florist")):
            editor = first._form._fields[name].editor
            assert isinstance(editor, QLineEdit)
            editor.setText(words)
        with qtbot.waitSignal(first._form.done, timeout=20_000):
            first._form._start.click()
        for page in EMPTY:
            visitor.go(page)
            found += troubles(visitor, f"{page} without a record")

    assert not found, "\n".join(found)


def test_nothing_is_ever_shown_as_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    windows = Windows()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(windows)

    with visit(qtbot, tmp_path, role="andersson", language="en", text=100) as visitor:
        for page in PAGES:
            visitor.go(page.name)
            assert visitor.window.isActiveWindow(), page.name
    application.removeEventFilter(windows)

    assert set(windows.shown) == {"Window"}
