"""A job that fails says so in the message bar and leaves the page usable; every model keeps Qt's rules."""

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, fill, texts

from handslag import ui
from handslag.services import partners
from handslag.ui.registered import PAGES

LOCK = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""
"""Another process: locks of one process do not stand in its own way."""


@pytest.fixture
def visitor(qtbot: QtBot, tmp_path: Path) -> Iterator[Visitor]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_window(tmp_path / "profile", PAGES) as window:
        yield Visitor(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


def save_a_voucher(visitor: Visitor, path: Path) -> None:
    visitor.do("file-text")
    dialog = visitor.page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    visitor.settle()


@pytest.mark.parametrize("hindrance", ["folder is gone", "folder is a file", "disk is full"])
def test_a_file_that_cannot_be_written_is_told_and_can_be_written_elsewhere(
    visitor: Visitor, tmp_path: Path, hindrance: str
) -> None:
    fill(visitor)
    visitor.go("vouchers")
    bad = tmp_path / "no" / "x.pdf"
    match hindrance:
        case "folder is a file":
            (tmp_path / "no").write_bytes(b"")
        case "disk is full":
            bad = Path("/dev/full/x.pdf")
        case _:
            pass

    save_a_voucher(visitor, bad)

    assert visitor.page.messages.isVisible()
    assert any("x.pdf" in text or "no" in text for text in texts(visitor.page.messages))
    save_a_voucher(visitor, tmp_path / "good.pdf")
    assert (tmp_path / "good.pdf").read_bytes().startswith(b"%PDF")


def test_a_locked_database_is_told_and_the_form_works_again(
    visitor: Visitor, tmp_path: Path
) -> None:
    visitor.go("partners")
    visitor.table().selectRow(1)
    id = visitor.table().current_id
    before = partners.show(visitor.desk, id)
    other = subprocess.Popen(
        [sys.executable, "-c", LOCK, str(tmp_path / "profile" / "handslag.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdout is not None
    assert other.stdout.readline()

    rename(visitor, "Låst Bygg")
    assert visitor.page.messages.isVisible()
    assert any("is busy in another program" in text for text in texts(visitor.page.messages))
    assert partners.show(visitor.desk, id) == before
    assert visitor.window.office.history.undo_text == ""
    other.communicate(b"go")
    rename(visitor, "Öppen Bygg")

    assert partners.show(visitor.desk, id).name == "Öppen Bygg"


def rename(visitor: Visitor, name: str) -> None:
    visitor.do("pencil")
    line = QApplication.focusWidget()
    assert line is not None
    line.setProperty("text", name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    visitor.settle()


def every_model_class() -> set[type]:
    """Every model of ours under ``handslag.ui``, also one that nobody has thought of here."""
    for module in pkgutil.walk_packages(ui.__path__, "handslag.ui."):
        importlib.import_module(module.name)
    found, left = set(), [QAbstractItemModel]
    while left:
        for kind in left.pop().__subclasses__():
            left.append(kind)
            if kind.__module__.startswith("handslag.ui"):
                found.add(kind)
    return found


def test_every_model_of_the_window_keeps_qts_rules(visitor: Visitor) -> None:
    assert every_model_class()
    testers = []
    seen: set[type] = set()

    def watch(root: QWidget) -> None:
        views = [view.model() for view in root.findChildren(QAbstractItemView)]
        for model in {*root.findChildren(QAbstractItemModel), *views}:
            if type(model).__module__.startswith("handslag.ui"):
                seen.add(type(model))
                fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
                testers.append(QAbstractItemModelTester(model, fatal))

    for page in PAGES:
        visitor.go(page.name)
    visitor.press("Ctrl+K")
    watch(visitor.window)
    for text in "aq":
        visitor.press(text)
    fill(visitor)  # fuller
    for page in PAGES:
        visitor.go(page.name)
    for one in partners.listing(visitor.desk)[0]:
        if not one.own:
            partners.delete(visitor.desk, one.id)  # and emptied
    visitor.go("partners")

    assert {kind.__qualname__ for kind in every_model_class() - seen} == set()
