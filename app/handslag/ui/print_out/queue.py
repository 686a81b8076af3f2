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


@dataclass(frozen=True)
class Queue:
    """The computer's way to its printers; both are called on the worker.

    Attributes:
        printers: names them. Raises PrintTrouble where there is no print service.
        send: prints. Raises PrintTrouble when the printer does not take the job, FileTrouble when
            the PDF cannot be read, Cancelled.
    """

    printers: Callable[[], Printers]
    send: Callable[[PrintJob, Progress], Sent]


def queue(platform: str = sys.platform) -> Queue:
    """CUPS by ``lp``, or Qt's own way where there is no CUPS; *platform* as ``sys.platform``."""
    if platform == "win32":
        # QtPrintSupport: 1 ms, 4 from a cold disk, and asked for on this system only
        from handslag.ui.print_out.qprinter import printers, send  # noqa: PLC0415 - as said above

        return Queue(printers, send)
    return Queue(print_jobs.printers, print_jobs.send)


def last_printer(settings: QSettings, stock: Stock) -> str:
    """The printer that *stock* was last printed on, by the system's name, or ""."""
    return str(settings.value(f"print/{stock}", ""))


def remember(settings: QSettings, stock: Stock, printer: str) -> None:
    """Keeps the printer of *stock* for the next time."""
    settings.setValue(f"print/{stock}", printer)
