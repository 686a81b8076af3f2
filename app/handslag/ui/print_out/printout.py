"""What the print dialog prints: a file, the papers that it goes on, and what is said of it."""

from collections.abc import Callable
from dataclasses import dataclass

from handslag.domain.progress import Progress
from handslag.domain.sheets import Page, SmallPage
from handslag.services.paperwork import Made
from handslag.ui.print_out.passes import Way
from handslag.ui.print_out.queue import Stock


@dataclass(frozen=True, kw_only=True)
class PaperToPrint:
    """Pages of the file that go on one kind of paper, and are printed alone.

    Attributes:
        stock: what has to lie in the tray.
        page: its size.
        pages: tells which of the file's pages they are, from 0, when the file is made.
        ways: how its sides are printed on; the user chooses where there are several, the first one
            unless he wants another. None is one side.
        keeps_way: it begins with the way of the last time on its printer, else with the first one.
        measured: the stock whose measuring corrects them; "" where they need not lie exactly.
        title: what it is.
        lay_in: which paper, and how it lies; told while fresh paper is needed.
        verb: the button's words ("Print the cards").
        again: the button's words when it was printed.
    """

    stock: Stock
    page: Page | SmallPage
    pages: Callable[[Made], range]
    ways: tuple[Way, ...] = ()
    keeps_way: bool = True
    measured: str = ""
    title: str
    lay_in: str
    verb: str
    again: str


@dataclass(frozen=True, kw_only=True)
class Printout:
    """A file that shall be printed.

    Attributes:
        make: makes it on the worker, once, when it is first needed.
        made: it was made already.
        papers: what it is printed on, in the order in which that is done; one at least.
        title: the dialog's.
        queued: what the computer's print queue calls it; names no customer.
        intent: tells what printing does beside printing, given whether the file is made.
        opening: what opening the file does beside opening it, while it is not made; "" is nothing.
        lack: what to do where there is no printer.
    """

    make: Callable[[Progress], Made]
    made: Made | None = None
    papers: tuple[PaperToPrint, ...]
    title: str
    queued: str
    intent: Callable[[bool], str]
    opening: str = ""
    lack: str


def every_page(made: Made) -> range:
    """All pages of a file that goes on one paper."""
    return range(made.pages)
