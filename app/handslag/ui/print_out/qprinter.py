"""Printing where there is no CUPS: the pages are painted at the printer's own resolution.

QPainter may paint on a QPrinter from any thread, as long as one thread has both (Qt, Thread-Support
in Qt Modules, "Painting in Threads"); here it is the worker.
"""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from handslag.domain.errors import FileProblem, FileTrouble, PrintProblem, PrintTrouble
from handslag.domain.progress import Progress
from handslag.domain.sheets import Page, SmallPage
from handslag.services.print_jobs import Printer, Printers, PrintJob, Sent, page_bands

_FINEST = 720
"""Dots an inch at most; a finer printer gets each dot as a square of its own. A page of A4 at 1200
would be 400 MB in the print queue."""

_NEAR = 1.0
"""Millimetres by which a printer's idea of a paper may differ from ours."""

_SIZES: dict[Page | SmallPage, QPageSize.PageSizeId] = {
    Page.A4: QPageSize.PageSizeId.A4,
    Page.LETTER: QPageSize.PageSizeId.Letter,
    SmallPage.A5: QPageSize.PageSizeId.A5,
}
_DUPLEX = {
    None: QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def printers() -> Printers:
    """The printers that the operating system knows, the default one first."""
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    names.sort(key=lambda name: (name != default, name.casefold()))
    return Printers(
        tuple(Printer(name, name) for name in names), default if default in names else ""
    )


def send(job: PrintJob, progress: Progress) -> Sent:
    """Paints the pages on the job's printer.

    Raises:
        PrintTrouble: the printer is gone, has no such paper, or did not take them.
        FileTrouble: the PDF cannot be read.
        Cancelled: the user stopped it; what was painted is thrown away.
    """
    info = QPrinterInfo.printerInfo(job.printer)
    if info.isNull():
        raise PrintTrouble(PrintProblem.GONE, job.printer)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    paint(printer, job, progress)
    return Sent(job.printer, len(job.pages), waits=False)


def paint(printer: QPrinter, job: PrintJob, progress: Progress) -> None:
    """Paints the job's pages on *printer*, every millimetre where the PDF has it.

    Raises:
        PrintTrouble, FileTrouble, Cancelled: as ``send``.
    """
    _set_up(printer, job)
    pdf = _content(job)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintTrouble(PrintProblem.FAILED, job.printer)
    whole = False
    try:
        for number, page in enumerate(job.pages):
            progress.step(number, len(job.pages))
            if number and not printer.newPage():
                raise PrintTrouble(PrintProblem.FAILED, job.printer)
            _paint_page(painter, printer, pdf, page, job.page.size[0])
        progress.step(len(job.pages), len(job.pages))
        whole = True
    finally:
        if not whole:
            printer.abort()
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintTrouble(PrintProblem.FAILED, job.printer)


def _set_up(printer: QPrinter, job: PrintJob) -> None:
    """The paper with no margin: (0, 0) is its corner, not that of what can be printed."""
    layout = QPageLayout(
        QPageSize(_SIZES[job.page]),
        QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Millimeter,
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    printer.setDocName(job.title)
    printer.setCopyCount(job.copies)
    printer.setDuplex(_DUPLEX[job.edge])
    paper = printer.paperRect(QPrinter.Unit.Millimeter)
    width, height = job.page.size
    if abs(paper.width() - width) > _NEAR or abs(paper.height() - height) > _NEAR:
        raise PrintTrouble(PrintProblem.PAPER, job.printer, job.page.value)


def _content(job: PrintJob) -> bytes:
    try:
        return job.path.read_bytes()
    except OSError as error:
        detail = error.strerror or ""
        raise FileTrouble(FileProblem.UNREADABLE, str(job.path), detail) from error


def _paint_page(painter: QPainter, printer: QPrinter, pdf: bytes, page: int, width: float) -> None:
    """Paints a page on paper *width* mm wide; one that is wider lies on its side, its right end up.

    The paper itself stays upright, so that the edge about which it is turned is the same for all.
    """
    resolution = printer.resolution()
    dots = -(-resolution // _FINEST)  # of the printer's to one of ours, each way
    for band in page_bands(pdf, page, dpi=resolution / dots):
        if band.blank:
            continue
        image = QImage(
            band.pixels, band.width, band.height, band.width * 4, QImage.Format.Format_RGB32
        )
        place = QRectF(0, band.top * dots, band.width * dots, band.height * dots)
        if band.width * dots * 25.4 / resolution > width + _NEAR:
            image = image.transformed(QTransform().rotate(-90))
            place = QRectF(band.top * dots, 0, band.height * dots, band.width * dots)
        painter.drawImage(place, image)
