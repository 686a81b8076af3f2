"""Vouchers on paper: saved as PDF, or printed; one alone, or several together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from handslag.domain.errors import HandslagError
from handslag.domain.packs import USUAL_PER_PAGE
from handslag.domain.progress import Progress
from handslag.services import voucher_sheets
from handslag.services.paperwork import Made
from handslag.services.views import VoucherView
from handslag.ui.page import Page
from handslag.ui.parts.progress import ProgressInPlace
from handslag.ui.parts.saving import ask_where
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.print_out.packs import vouchers
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words

_FOLDER = "vouchers/folder"


@dataclass(frozen=True)
class Sheets:
    """What is made: vouchers, how many share an A4, and how many of the chosen are left out.

    Attributes:
        progress: where it is shown how far the work is, or None.
    """

    vouchers: tuple[VoucherView, ...]
    per_page: int = USUAL_PER_PAGE
    left_out: int = 0
    progress: ProgressInPlace | None = None

    @property
    def name(self) -> str:
        """What the file is called unless the user says otherwise."""
        first = self.vouchers[0]
        if len(self.vouchers) == 1:
            #: Name of a file, without its ending.
            text = translate("ui-vouchers", "Voucher {code}").format(code=first.called)
            return f"{text}.pdf"
        #: Name of a file with several vouchers, without its ending.
        return translate("ui-vouchers", "Vouchers", "file") + ".pdf"


def ask_path(page: Page, what: Sheets) -> None:
    """Asks where, then writes the vouchers as PDF."""
    #: Title of the dialog that asks for a file.
    title = translate("ui-vouchers", "Save the vouchers as PDF")
    if len(what.vouchers) == 1:
        #: Title of the dialog that asks for a file.
        title = translate("ui-vouchers", "Save the voucher as PDF")

    def chosen(path: Path) -> None:
        _make(page, what, path, lambda made: _tell_saved(page, what, made))

    ask_where(page, page.office.settings, _FOLDER, chosen, title=title, name=what.name)


def print_out(page: Page, what: Sheets, scratch: Scratch) -> None:
    """Draws the vouchers and opens the print dialog for them."""
    _make(page, what, scratch.file(what.name), lambda made: _open_dialog(page, made))


def _make(page: Page, what: Sheets, path: Path, done: Callable[[Made], None]) -> None:
    desk, office = page.office.desk, page.office
    ids = tuple(one.id for one in what.vouchers)

    def work(progress: Progress) -> Made:
        return voucher_sheets.export(
            desk, path, vouchers=ids, customer=None, words=paper_words,
            per_page=what.per_page, progress=progress,
        )  # fmt: skip

    def failed(error: HandslagError) -> None:
        page.tell_error(error)

    if what.progress is None:
        office.jobs.run(work, done=done, failed=failed)
    else:
        what.progress.run(office.jobs, work, done=done, failed=failed)


def _tell_saved(page: Page, what: Sheets, made: Made) -> None:
    #: Message after a file was written; {file} is its name.
    text = translate("ui-vouchers", "{file} is ready.").format(file=made.path.name)
    if len(what.vouchers) > 1:
        #: Message after a file with several vouchers was written; {file} is its name.
        text = translate("ui-vouchers", "{file} is ready, with %n vouchers.", n=made.cards)
        text = text.format(file=made.path.name)
    if what.left_out:
        #: Follows what was saved: those that are redeemed, voided, replaced or expired.
        more = translate(
            "ui-vouchers", "%n vouchers that cannot be used were left out.", n=what.left_out
        )
        text = f"{text} {more}"
    page.messages.show_message(text, undo=False)


def _open_dialog(page: Page, made: Made) -> None:
    office = page.office
    dialog = PrintDialog(
        vouchers(made),
        desk=office.desk, jobs=office.jobs, settings=office.settings, parent=page,
    )  # fmt: skip

    def opened() -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path))):
            #: In the message bar; {path} is a file.
            text = translate(
                "ui-vouchers", "No program for PDF files was found. The file is {path}."
            )
            page.messages.show_message(text.format(path=made.path), undo=False, icon="info")

    dialog.open_wanted.connect(opened)
    dialog.open()
