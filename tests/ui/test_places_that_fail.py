"""Where a file cannot be written, the page says why, nothing is half done, and it goes on."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, fill, texts
from tests.ui.viewer import Viewer, open_viewer

from handslag.services import customers, vouchers
from handslag.ui.pages.packs.page import PacksPage
from handslag.ui.pages.partners.booklet import BookletDialog
from handslag.ui.pages.partners.page import PartnersPage
from handslag.ui.pages.vouchers.page import VouchersPage
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.registered import PAGES

# a dialog asks for more than a window without a screen can do
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROOM = "16k"
"""Less than any of the files; a page more is used for the folder."""


def a_file_in_its_way(folder: Path) -> Path:
    folder.write_bytes(b"")
    return folder


def gone_meanwhile(folder: Path) -> Path:
    folder.mkdir()
    folder.rmdir()  # a stick that was pulled out while the dialog asked
    return folder


def a_full_disk(folder: Path) -> Path:
    folder.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", folder],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a disk of its own can only be mounted by root on Linux")
    rest = folder / "rest"
    with rest.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(1024))
    return folder


def read_only(folder: Path) -> Path:
    if not Path("/proc/self").is_dir():
        pytest.skip("for root every folder can be written to, but the kernel's own")
    return Path("/proc/self")


Place = Callable[[Path], Path]

PLACES: list[Place] = [a_file_in_its_way, gone_meanwhile, a_full_disk, read_only]


@pytest.fixture(params=PLACES, ids=lambda place: place.__name__)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder in which nothing can be written."""
    folder = tmp_path / "there"
    yield cast("Place", request.param)(folder)
    if request.param is a_full_disk and folder.is_mount():
        subprocess.run(["umount", folder], check=True)


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    with open_viewer() as made:
        yield made


@pytest.fixture
def visitor(qtbot: QtBot, tmp_path: Path) -> Iterator[Visitor]:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with open_window(tmp_path / "profile", PAGES) as window:
        yield Visitor(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


def save(visitor: Visitor, icon: str, path: Path) -> None:
    """Asks for a file by the page's action, and names it."""
    visitor.do(icon)
    dialog = visitor.page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    visitor.settle()


def assert_told(visitor: Visitor, path: Path) -> None:
    assert visitor.page.messages.isVisible()
    said = " ".join(texts(visitor.page.messages))
    assert path.name in said or str(path.parent) in said
    assert not list(path.parent.glob(f"*{path.name}*")) if path.parent.is_dir() else True


def compose(visitor: Visitor) -> PacksPage:
    """A pack for the first customer, ready to be made."""
    visitor.go("packs", id=customers.find_ids(visitor.desk)[0])
    page = cast("PacksPage", visitor.page)
    for name in ("petters", "lundst"):
        page.form.add.click()
        field = page.form.partner
        field.setText(name)
        field.textEdited.emit(name)
        visitor.qtbot.waitUntil(field.list.isVisible)
        visitor.qtbot.keyClick(field.list, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]  # pytest-qt
    visitor.settle()
    return page


def test_a_pack_that_cannot_be_saved_issues_nothing_and_is_saved_elsewhere(
    visitor: Visitor, place: Path, tmp_path: Path
) -> None:
    compose(visitor)

    save(visitor, "file-text", place / "pack.pdf")

    assert_told(visitor, place / "pack.pdf")
    assert vouchers.listing(visitor.desk)[1] == 0
    save(visitor, "file-text", tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")
    assert vouchers.listing(visitor.desk)[1] == 2


@pytest.mark.parametrize("kind", ["xlsx", "csv", "vcf"])
def test_partners_that_cannot_be_saved_are_saved_elsewhere(
    visitor: Visitor, place: Path, tmp_path: Path, kind: str
) -> None:
    visitor.go("partners")

    save(visitor, "file-output", place / f"partners.{kind}")

    assert_told(visitor, place / f"partners.{kind}")
    save(visitor, "file-output", tmp_path / f"partners.{kind}")
    assert (tmp_path / f"partners.{kind}").stat().st_size > 1000


@pytest.mark.parametrize("kind", ["pdf", "json"])
def test_a_customers_file_that_cannot_be_saved_is_saved_elsewhere(
    visitor: Visitor, place: Path, tmp_path: Path, kind: str
) -> None:
    fill(visitor)
    visitor.go("customers")

    save(visitor, "file-output", place / f"all.{kind}")

    assert_told(visitor, place / f"all.{kind}")
    save(visitor, "file-output", tmp_path / f"all.{kind}")
    assert (tmp_path / f"all.{kind}").stat().st_size > 300


def test_vouchers_that_cannot_be_saved_are_saved_elsewhere(
    visitor: Visitor, place: Path, tmp_path: Path
) -> None:
    fill(visitor)
    visitor.go("vouchers")
    page = cast("VouchersPage", visitor.page)
    page.table.selectAll()
    visitor.settle()

    save(visitor, "file-text", place / "vouchers.pdf")

    assert_told(visitor, place / "vouchers.pdf")
    save(visitor, "file-text", tmp_path / "vouchers.pdf")
    assert (tmp_path / "vouchers.pdf").read_bytes().startswith(b"%PDF")


def test_a_booklet_of_chosen_partners_that_cannot_be_saved_is_saved_elsewhere(
    visitor: Visitor, place: Path, tmp_path: Path
) -> None:
    visitor.go("partners")
    page = cast("PartnersPage", visitor.page)
    page._table.selectAll()
    visitor.settle()
    page._several.booklet.click()
    visitor.settle()
    dialog = cast("BookletDialog", visitor.dialog)

    for folder in (place, tmp_path):
        dialog.save.click()
        asks = dialog.findChildren(QFileDialog)[-1]
        asks.fileSelected.emit(str(folder / "booklet.pdf"))
        asks.reject()
        visitor.settle()
        if folder is place:
            assert "booklet.pdf" in dialog.outcome or str(place) in dialog.outcome
            assert dialog.isVisible()

    assert (tmp_path / "booklet.pdf").read_bytes().startswith(b"%PDF")


def test_a_pack_to_print_whose_folder_was_cleared_away_is_told_and_then_made(
    visitor: Visitor, viewer: Viewer
) -> None:
    page = compose(visitor)
    page.print.trigger()
    visitor.settle()
    dialog = cast("PrintDialog", visitor.dialog)
    shutil.rmtree(page._scratch.file("x").parent)

    dialog.file_first.click()
    visitor.settle()

    assert any(".pdf" in text for text in texts(dialog))
    assert viewer.opened == []
    assert vouchers.listing(visitor.desk)[1] == 0
    dialog.reject()
    page.print.trigger()
    visitor.settle()
    cast("PrintDialog", visitor.dialog).file_first.click()
    visitor.settle()
    (made,) = viewer.opened
    assert made.read_bytes().startswith(b"%PDF")
    assert vouchers.listing(visitor.desk)[1] == 2


if sys.platform == "win32":
    PLACES.remove(read_only)
