"""A test print: the outlines of a sheet's cards, to hold against the light with the sheet."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from handslag.domain.errors import HandslagError
from handslag.domain.printers import PLAIN
from handslag.domain.sheets import CardSheet
from handslag.services import sheet_library
from handslag.services.paperwork import Made
from handslag.ui.office import Office
from handslag.ui.print_out.dialog import PrintDialog
from handslag.ui.print_out.passes import Way, fronts_and_backs
from handslag.ui.print_out.printout import PaperToPrint, Printout, every_page
from handslag.ui.print_out.queue import Stock
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import language, translate

_EDGE: Final = "long"
"""About which the paper is turned for the outlines of the backs."""


def try_out(
    office: Office,
    parent: QWidget,
    scratch: Scratch,
    sheet: CardSheet,
    *,
    told: Callable[[str], None],
    failed: Callable[[HandslagError], None],
) -> None:
    """Makes the outlines of *sheet*, and opens the dialog that prints them on plain paper.

    Args:
        office: the window's.
        parent: over which the dialog stands.
        scratch: where the file may lie while it is looked at.
        sheet: any that is known.
        told: is given what to do with the page when another program shows it.
        failed: is told what stood in the way.
    """
    desk, spoken = office.desk, language()
    path = scratch.file(f"{_file_name(sheet.name)}.pdf")

    def done(made: Made) -> None:
        dialog = PrintDialog(
            _printout(made, sheet),
            desk=desk, jobs=office.jobs, settings=office.settings, parent=parent,
        )  # fmt: skip
        dialog.open_wanted.connect(lambda: told(show_file(made.path) or _advice()))
        dialog.open()

    office.jobs.run(
        lambda _: sheet_library.outline_page(desk, path, sheet.name, language=spoken, backs=_EDGE),
        done=done,
        failed=failed,
    )


def _printout(made: Made, sheet: CardSheet) -> Printout:
    #: In the dialog that prints the outlines of a card sheet's cards; {paper} is A4 or Letter.
    lay_in = translate("ui-sheets", "Lay plain {paper} paper in the tray.")
    paper = PaperToPrint(
        stock=Stock.PLAIN,
        page=sheet.page,
        pages=every_page,
        ways=_ways(),
        keeps_way=False,  # a trial is a front, unless the user goes on
        measured=PLAIN,
        title=sheet.name,
        lay_in=lay_in.format(paper=sheet.page),
        #: A button of the dialog that prints the outlines of a card sheet's cards.
        verb=translate("ui-sheets", "Print the outlines"),
        again=translate("ui-sheets", "Print the outlines again"),
    )
    return Printout(
        make=lambda _: made,
        made=made,
        papers=(paper,),
        #: Title of the dialog that prints the outlines of a card sheet's cards.
        title=translate("ui-sheets", "Print the outlines"),
        #: What the computer's print queue calls the outlines of a card sheet's cards.
        queued=translate("ui-sheets", "Outlines"),
        intent=lambda _: _use(),
        lack=translate(
            "ui-sheets",
            "No printer was found on this computer. Add one in the computer’s settings, or open the page in a PDF program and print it from there.",
        ),
    )


def _ways() -> tuple[Way, ...]:
    """The fronts come first: most trials end with them."""
    together, fronts, backs = fronts_and_backs(_EDGE)
    return fronts, backs, together


def show_file(path: Path) -> str:
    """Opens *path* in the computer's program for it; what to say where there is none, else ""."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return ""
    #: Where the computer has no program for PDF files.
    text = translate("ui-sheets", "No program for PDF files was found. The page is {path}.")
    return text.format(path=path)


def _advice() -> str:
    #: After the pages with the outlines of a card sheet's fronts and backs were opened.
    return translate(
        "ui-sheets",
        "Print page 1 on plain paper at 100 %, lay the card sheet on it and hold both against the light. Page 2 is for the backs.",
    )


def _use() -> str:
    #: In the dialog that prints the outlines of a card sheet's cards.
    return translate(
        "ui-sheets", "Lay the card sheet on the printed page and hold both against the light."
    )


def _file_name(name: str) -> str:
    return "".join(c if c.isalnum() or c in " -" else "-" for c in name)
