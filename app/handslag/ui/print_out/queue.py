"""Which way a job goes on this computer, and which printer each paper had last."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSettings

from handslag.domain.progress import Progress
from handslag.services import print_jobs
from handslag.services.print_jobs import Printers, PrintJob, Sent


class Stock(StrEnum):
    """What lies in the tray; people often have a printer for each."""

    PLAIN = "plain"
    CARDS = "cards"
    A5 = "a5"


@dataclass(frozen=True)
class Queue:
    """The computer's way to its printers; both are called on the worker.

    Attributes:
        printers: names them. Raises PrintTrouble where there is no print service.
        trays: names those of a printer, by its name, that a job can ask for; may take seconds.
        send: prints. Raises PrintTrouble when the printer does not take the job, FileTrouble when
            the PDF cannot be read, Cancelled.
    """

    printers: Callable[[], Printers]
    trays: Callable[[str], tuple[str, ...]]
    send: Callable[[PrintJob, Progress], Sent]


def queue(platform: str = sys.platform) -> Queue:
    """CUPS by ``lp``, or Qt's own way where there is no CUPS; *platform* as ``sys.platform``."""
    if platform == "win32":
        # QtPrintSupport: 1 ms, 4 from a cold disk, and asked for on this system only
        from handslag.ui.print_out.qprinter import printers, send  # noqa: PLC0415 - as said above

        return Queue(printers, _no_trays, send)
    return Queue(print_jobs.printers, print_jobs.trays, print_jobs.send)


def last_printer(settings: QSettings, stock: Stock) -> str:
    """The printer that *stock* was last printed on, by the system's name, or ""."""
    return str(settings.value(f"print/{stock}", ""))


def remember(settings: QSettings, stock: Stock, printer: str) -> None:
    """Keeps the printer of *stock* for the next time."""
    settings.setValue(f"print/{stock}", printer)


def last_tray(settings: QSettings, stock: Stock, printer: str) -> str | None:
    """The tray of *printer* that *stock* last came from, "" for its own choice; None before."""
    value = settings.value(_key(stock, "tray", printer))
    return None if value is None else str(value)


def remember_tray(settings: QSettings, stock: Stock, printer: str, tray: str) -> None:
    """Keeps the tray of *stock* on *printer* for the next time."""
    settings.setValue(_key(stock, "tray", printer), tray)


def last_sides(settings: QSettings, stock: Stock, printer: str) -> str:
    """How *printer* last printed on *stock*, where there is a choice; or ""."""
    return str(settings.value(_key(stock, "sides", printer), ""))


def remember_sides(settings: QSettings, stock: Stock, printer: str, sides: str) -> None:
    """Keeps how *printer* prints on *stock* for the next time."""
    settings.setValue(_key(stock, "sides", printer), sides)


def _key(stock: Stock, what: str, printer: str) -> str:
    return f"print/{stock}_{what}/{printer.replace('/', '_')}"


def _no_trays(_: str) -> tuple[str, ...]:
    """Qt tells a printer's trays by no name that its user knows, and not on every system."""
    return ()
