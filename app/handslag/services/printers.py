"""Measured printers: kept by printer, tray, side and stock, and asked for when cards are printed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handslag.domain.errors import ChangedSince, Invalid, Kind, NotFound, Problem
from handslag.domain.files import atomic_write
from handslag.domain.ids import new_id
from handslag.domain.printers import (
    CARDS,
    PLAIN,
    UNCHANGED,
    Correction,
    Deviation,
    PrinterChoice,
    PrinterSetting,
    Side,
)
from handslag.domain.sheets import Page
from handslag.domain.text import clean, fold
from handslag.printing.calibration import CalibrationWords, print_calibration
from handslag.printing.faces import Edge
from handslag.services.desk import Desk
from handslag.services.paperwork import Made, Remark, check_pdf, made
from handslag.storage import paper as stored
from handslag.storage.work import Work

_FARTHEST = 30.0
_MOST_STRETCH = 0.15
_MOST_SKEW = 5.0
"""Millimetres, parts and degrees; more is no printer's fault but a wrong number."""


@dataclass(frozen=True, kw_only=True)
class PrinterEntry:
    """A measuring to keep.

    Attributes:
        printer: its name, as the system calls it.
        tray, stock: as in ``PrinterChoice``; "" for any.
    """

    printer: str
    tray: str = ""
    side: Side = Side.FRONT
    stock: str = ""
    deviation: Deviation


@dataclass(frozen=True, kw_only=True)
class PrinterView:
    """A measuring that is kept; *at* is when it was made."""

    id: str
    printer: str
    tray: str
    side: Side
    stock: str
    deviation: Deviation
    at: datetime


def settings(desk: Desk) -> tuple[PrinterView, ...]:
    """All measurings, the newest first."""
    with desk.store.read() as work:
        return tuple(_view(one) for one in stored.printer_settings(work))


def save(desk: Desk, entry: PrinterEntry) -> PrinterView:
    """Keeps a measuring; it takes the place of one of the same printer, tray, side and stock.

    Raises:
        Invalid: the printer has no name, or the deviation is more than a printer can have.
    """
    printer = clean(entry.printer, field="printer")
    if not printer:
        raise Invalid("printer", Problem.EMPTY)
    tray, stock = clean(entry.tray, field="tray"), clean(entry.stock, field="stock")
    _check(entry.deviation)
    with desk.store.write() as work:
        wanted = (fold(printer), fold(tray), entry.side, fold(stock))
        for one in stored.printer_settings(work):
            if _place(_view(one)) == wanted:
                work.remove(one)
        deviation = entry.deviation
        kept = PrinterSetting(
            id=new_id(),
            printer=printer,
            tray=tray,
            side=entry.side,
            stock=stock,
            offset_x=deviation.offset_x,
            offset_y=deviation.offset_y,
            scale_x=deviation.scale_x,
            scale_y=deviation.scale_y,
            skew=deviation.skew,
            at=desk.clock(),
        )
        work.add(kept)
        return _view(kept)


def put_back(desk: Desk, view: PrinterView) -> PrinterView:
    """Keeps a removed measuring again.

    Raises:
        ChangedSince: the same has been measured anew meanwhile; that stays.
    """
    entry = PrinterEntry(
        printer=view.printer,
        tray=view.tray,
        side=view.side,
        stock=view.stock,
        deviation=view.deviation,
    )
    if any(_place(one) == _place(view) for one in settings(desk)):
        raise ChangedSince(view.printer)
    return save(desk, entry)


def remove(desk: Desk, id: str) -> PrinterView:
    """Forgets a measuring; what it was, so that it can be kept again.

    Raises:
        NotFound: it is gone.
    """
    with desk.store.write() as work:
        one = work.need(PrinterSetting, id, Kind.PRINTER, "")
        view = _view(one)
        work.remove(one)
        return view


def find(desk: Desk, choice: PrinterChoice, side: Side = Side.FRONT) -> PrinterView | None:
    """The measuring that a print on *choice* would use for *side*, or None where there is none.

    Raises:
        NotFound: the printer was never measured.
    """
    with desk.store.read() as work:
        found = _found(_of_printer(work, choice), choice, side, choice.stock)
        return _view(found) if found else None


def measured_trays(desk: Desk, printer: str, *, stock: str = "") -> tuple[str, ...]:
    """The trays of *printer* that were measured for *stock*, the newest first; "" is for any tray.

    None where the printer was never measured. A card sheet's name is also what any card sheet is.
    """
    name, papers = _name(printer), {fold(paper) for paper in _papers(stock)}
    with desk.store.read() as work:
        known = stored.printer_settings(work)
        fits = [one for one in known if _name(one.printer) == name and fold(one.stock) in papers]
        return tuple(dict.fromkeys(one.tray for one in fits))


def corrections(
    work: Work, choice: PrinterChoice | None, *, stock: str = ""
) -> tuple[Correction, Correction]:
    """What undoes a printer's deviation, for front and back; a side not measured stays as it is.

    Args:
        work: the unit of work.
        choice: None is no correction.
        stock: the card sheet's name or ``PLAIN``, where the choice names no stock.

    Raises:
        NotFound: the printer was never measured.
    """
    if choice is None:
        return UNCHANGED, UNCHANGED
    known = _of_printer(work, choice)
    front, back = (_found(known, choice, side, choice.stock or stock) for side in Side)
    return (
        front.deviation.correction() if front else UNCHANGED,
        back.deviation.correction() if back else UNCHANGED,
    )


def remarks(
    work: Work, choice: PrinterChoice | None, *, stock: str = "", backs: bool = False
) -> tuple[Remark, ...]:
    """Which side of a print on *choice* is not corrected, since it was never measured.

    Raises:
        NotFound: the printer was never measured at all.
    """
    if choice is None:
        return ()
    known = _of_printer(work, choice)
    return tuple(
        Remark(known[0].printer, f"{side}_not_measured", "")
        for side in (Side.FRONT, Side.BACK)[: 1 + backs]
        if _found(known, choice, side, choice.stock or stock) is None
    )


def calibration_page(
    desk: Desk,
    path: Path,
    *,
    words: CalibrationWords,
    page: Page = Page.A4,
    backs: Edge | None = None,
    check: PrinterChoice | None = None,
) -> Made:
    """Writes the page that a printer is measured by, as PDF.

    Args:
        desk: the open profile.
        path: a .pdf file.
        words: what stands on it.
        page: format of the paper.
        backs: the edge about which the printer turns the paper, for a page with a back.
        check: a measured printer, whose correction is tried out.

    Raises:
        NotFound: the printer to check was never measured.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    check_pdf(path)
    with desk.store.read() as work:
        front, back = corrections(work, check)
    paper = print_calibration(words, page=page, backs=backs, correction=front, back_correction=back)
    atomic_write(path, paper.pdf)
    return made(path, paper)


def _of_printer(work: Work, choice: PrinterChoice) -> Sequence[PrinterSetting]:
    name = _name(choice.name)
    known = [one for one in stored.printer_settings(work) if _name(one.printer) == name]
    if not known:
        raise NotFound(Kind.PRINTER, choice.name)
    return known


def _found(
    known: Sequence[PrinterSetting], choice: PrinterChoice, side: Side, stock: str
) -> PrinterSetting | None:
    """The nearest measuring: of this tray and stock, this tray, this stock, else for any."""
    wanted = [(tray, paper) for tray in (choice.tray, "") for paper in _papers(stock)]
    for tray, paper in wanted:
        for one in known:
            if one.side is side and (fold(one.tray), fold(one.stock)) == (fold(tray), fold(paper)):
                return one
    return None


def _papers(stock: str) -> tuple[str, ...]:
    """The stocks whose measuring holds for *stock*, the nearest first: a sheet is a card sheet."""
    if fold(stock) in {"", PLAIN, CARDS}:
        return tuple(dict.fromkeys((stock, "")))
    return stock, CARDS, ""


def _name(printer: str) -> str:
    return fold(" ".join(printer.split()))


def _place(view: PrinterView) -> tuple[str, str, Side, str]:
    """What has one measuring at most."""
    return fold(view.printer), fold(view.tray), view.side, fold(view.stock)


def _check(deviation: Deviation) -> None:
    bounds = {
        "offset_x": (-_FARTHEST, _FARTHEST),
        "offset_y": (-_FARTHEST, _FARTHEST),
        "scale_x": (1 - _MOST_STRETCH, 1 + _MOST_STRETCH),
        "scale_y": (1 - _MOST_STRETCH, 1 + _MOST_STRETCH),
        "skew": (-_MOST_SKEW, _MOST_SKEW),
    }
    for field, (low, high) in bounds.items():
        value = getattr(deviation, field)
        if not (math.isfinite(value) and low <= value <= high):
            raise Invalid(field, Problem.OUT_OF_RANGE, f"{value:g}", f"{low:g}..{high:g}")


def _view(one: PrinterSetting) -> PrinterView:
    return PrinterView(
        id=one.id,
        printer=one.printer,
        tray=one.tray,
        side=one.side,
        stock=one.stock,
        deviation=one.deviation,
        at=one.at,
    )
