"""The ways of a booklet out of its dialog: a file that is kept, or a printer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from handslag.domain.sheets import Page, SmallPage
from handslag.services.booklets import Pages
from handslag.services.paperwork import Made
from handslag.ui.parts.saving import ask_where
from handslag.ui.print_out.passes import both_sides, fronts_and_backs, one_side
from handslag.ui.print_out.printout import PaperToPrint, Printout, every_page
from handslag.ui.print_out.queue import Stock
from handslag.words.catalogue import translate

_FOLDER = "partners/booklet"


def file_name(title: str) -> str:
    """What the file is called unless the user says otherwise, without its ending."""
    return "".join("-" if c in '<>:"/\\|?*' or c < " " else c for c in title)


def ask_path(
    parent: QWidget, settings: QSettings, suggested: str, save: Callable[[Path], None]
) -> None:
    """Asks where to save, in the folder of the last time; calls *save* when the user has chosen."""
    #: Title of the dialog that asks for a file.
    title = translate("ui-booklet", "Save the booklet as PDF")
    ask_where(parent, settings, _FOLDER, save, title=title, name=suggested)


def printout(made: Made, pages: Pages) -> Printout:
    """The booklet for the print dialog.

    Folded it has to be turned about the short edge, or every second page stands on its head.
    """
    folded = pages is Pages.FOLDED
    paper = PaperToPrint(
        stock=Stock.PLAIN if folded else Stock.A5,
        page=Page.A4 if folded else SmallPage.A5,
        pages=every_page,
        ways=fronts_and_backs("short") if folded else (both_sides("long"), one_side()),
        #: A paper in the dialog that prints the directory booklet.
        title=translate("ui-booklet", "Booklet"),
        lay_in=_lay_in_a4() if folded else _lay_in_a5(),
        verb=translate("ui-booklet", "Print the booklet"),
        again=translate("ui-booklet", "Print the booklet again"),
    )
    return Printout(
        make=lambda _: made,
        made=made,
        papers=(paper,),
        #: Title of the dialog that prints the directory booklet.
        title=translate("ui-booklet", "Print the booklet"),
        #: What the computer's print queue calls the directory booklet.
        queued=translate("ui-booklet", "Booklet"),
        intent=lambda _: _size_words(made, pages),
        lack=translate(
            "ui-booklet",
            "No printer was found on this computer. Add one in the computer’s settings, or open the booklet in a PDF program and print it from there.",
        ),
    )


def how_to_print(pages: Pages) -> str:
    """What the file asks of whoever prints it, in the dialog's caption."""
    if pages is Pages.FOLDED:
        return translate(
            "ui-booklet",
            "Print at actual size on both sides, turned on the short edge. Fold the stack in the middle.",
        )
    #: Below the choice of A5 pages.
    return translate("ui-booklet", "Print at actual size on A5 paper.")


def saved_words(made: Made, pages: Pages) -> str:
    """What the message bar says when the file is there."""
    if pages is Pages.FOLDED:
        #: In the message bar; {file} is a name.
        text = translate("ui-booklet", "{file} is saved: %n sides of A4 to fold.", n=made.pages)
    else:
        #: In the message bar; {file} is a name.
        text = translate("ui-booklet", "{file} is saved: %n pages of A5.", n=made.pages)
    return text.format(file=made.path.name)


def step_words(done: int, total: int) -> str:
    """How far the making of the booklet is."""
    #: Beside a progress bar while the booklet is made.
    return translate("ui-booklet", "Page {done} of {total}").format(done=done, total=total)


def _size_words(made: Made, pages: Pages) -> str:
    if pages is Pages.FOLDED:
        #: In the dialog that prints the directory booklet.
        return translate(
            "ui-booklet", "%n sheets of A4 to fold in the middle.", n=-(-made.pages // 2)
        )
    #: In the dialog that prints the directory booklet.
    return translate("ui-booklet", "%n pages of A5.", n=made.pages)


def _lay_in_a4() -> str:
    #: In the dialog that prints the directory booklet, two pages to a side of A4.
    return translate("ui-booklet", "Lay plain A4 paper in the tray.")


def _lay_in_a5() -> str:
    #: In the dialog that prints the directory booklet, a page to a side of A5.
    return translate("ui-booklet", "Lay plain A5 paper in the tray.")
