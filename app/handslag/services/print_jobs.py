"""Print jobs: pages of a finished PDF, and the way to the computer's printers.

On Linux and macOS the PDF itself goes to the system's print service, CUPS, by its own program
``lp``: unscaled, page by page as it was looked at. Where there is no CUPS the pages are painted at
the printer's resolution, from ``page_bands``.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handslag.domain.errors import PrintProblem, PrintTrouble
from handslag.domain.progress import Progress
from handslag.domain.sheets import Page, SmallPage
from handslag.domain.text import fold
from handslag.printing.bands import Band, bands
from handslag.printing.faces import Edge

_ANSWER = 10
"""Seconds that the print service may take to name its printers: it asks the network."""

_LOOK = 4
"""Seconds that it may take to name a printer's trays: nothing depends on it, and others wait."""

_TAKE = 120
"""Seconds that it may take to accept a file."""

_SIDES = {None: "one-sided", "long": "two-sided-long-edge", "short": "two-sided-short-edge"}
"""PWG 5100.14, the attribute sides; by the edge about which the paper is turned."""

_KEYWORD = re.compile(r"[!-.0-9;-~]{1,40}")
"""Adobe's PPD specification 4.3, section 2.2: a choice's name; no space, slash or colon."""

_ANY_TRAY = frozenset(
    {"auto", "automatic", "automatically", "autoselect", "default", "printerdefault"}
)
"""What printers call no tray in particular."""


@dataclass(frozen=True)
class Printer:
    """A printer of this computer: *name* for the system, *shown* for people."""

    name: str
    shown: str


@dataclass(frozen=True)
class Printers:
    """The computer's printers, the default one first; *default* is its name or ""."""

    all: tuple[Printer, ...]
    default: str = ""


@dataclass(frozen=True, kw_only=True)
class PrintJob:
    """Pages to print.

    Attributes:
        path: a PDF.
        pages: which of its pages, one after the other, from 0.
        page: the paper's size.
        printer: its name for the system.
        title: what the print queue calls it; name no customer in it.
        copies: of every page, from 1.
        edge: about which edge the paper is turned; None prints one side.
        tray: its name for the system, or the user's own word for one that the system cannot choose;
            "" leaves the choice to the printer.
    """

    path: Path
    pages: range
    page: Page | SmallPage
    printer: str
    title: str
    copies: int = 1
    edge: Edge | None = None
    tray: str = ""


@dataclass(frozen=True)
class Sent:
    """What a printer was given.

    Attributes:
        printer: its name for the system.
        pages: how many.
        waits: the printer is paused: nothing comes until somebody starts it again.
    """

    printer: str
    pages: int
    waits: bool = False


def printers() -> Printers:
    """The printers that CUPS knows.

    Raises:
        PrintTrouble: there is no CUPS, or it does not answer.
    """
    names = _ask("lpstat", "-e").stdout.split()
    facts = _ask("lpstat", "-d", "-l", "-p").stdout
    found = re.search(r"^system default destination: (\S+)", facts, re.MULTILINE)
    default = found[1] if found and found[1] in names else ""
    shown = _descriptions(facts)
    known = [Printer(name, shown.get(name) or name) for name in names]
    known.sort(key=lambda printer: (printer.name != default, printer.shown.casefold()))
    return Printers(tuple(known), default)


def trays(printer: str) -> tuple[str, ...]:
    """The trays of *printer* that a job can ask for, by the system's names; none where it tells none.

    Blocks while the system asks the printer, 4 s at most.
    """
    if not printer:
        return ()
    try:
        told = _ask("lpoptions", "-p", printer, "-l", seconds=_LOOK).stdout
    except PrintTrouble:
        return ()
    found = re.search(r"^InputSlot(?:/[^:]*)?:(.*)$", told, re.MULTILINE)
    names = [name.lstrip("*") for name in found[1].split()] if found else []
    return tuple(name for name in names if _KEYWORD.fullmatch(name) and fold(name) not in _ANY_TRAY)


def send(job: PrintJob, progress: Progress) -> Sent:
    """Gives the pages to CUPS, which prints them when the printer is ready.

    Raises:
        PrintTrouble: it did not take them; nothing is printed.
        Cancelled: the user stopped it before.
    """
    progress.step(0, 1)
    given = _ask("lp", *arguments(job), seconds=_TAKE)
    if given.returncode:
        raise _refusal(job, given.stderr)
    state = _ask("lpstat", "-p", job.printer).stdout
    paused = re.search(rf"^printer {re.escape(job.printer)} disabled", state, re.MULTILINE)
    return Sent(job.printer, len(job.pages), waits=paused is not None)


def arguments(job: PrintJob) -> list[str]:
    """What ``lp`` is told; every way that CUPS has to scale a page is turned off."""
    options = {
        "print-scaling": "none",  # PWG 5100.16; what cups-filters and driverless printers heed
        "fit-to-page": "false",  # older filters, and a queue whose default it is
        "media": job.page.value,
        "sides": _SIDES[job.edge],
    }
    if _KEYWORD.fullmatch(job.tray):  # else it is the user's own word for a tray
        options["InputSlot"] = job.tray
    told = [part for name, value in options.items() for part in ("-o", f"{name}={value}")]
    pages = _ranges(job.pages)
    copies = str(job.copies)
    return ["-d", job.printer, "-t", job.title, "-n", copies, *told, "-P", pages, "--",
            str(job.path)]  # fmt: skip


def page_bands(pdf: bytes, page: int, *, dpi: float) -> Iterator[Band]:
    """A page (0 is the first) at a printer's resolution from top to bottom, a few rows at a time.

    Raises:
        FileTrouble: it cannot be read.
    """
    return bands(pdf, page, dpi=dpi)


def _ranges(pages: range) -> str:
    """PWG 5100.7, page-ranges: numbers from 1; every second page has to be told one by one."""
    if pages.step == 1:
        return f"{pages.start + 1}-{pages.stop}"
    return ",".join(str(page + 1) for page in pages)


def _descriptions(facts: str) -> dict[str, str]:
    """What people call the printers, from ``lpstat -l -p`` in English."""
    shown: dict[str, str] = {}
    name = ""
    for line in facts.splitlines():
        if line.startswith("printer "):
            name = line.split()[1]
        elif (text := line.strip().removeprefix("Description: ")) != line.strip() and text.strip():
            shown.setdefault(name, text.strip())
    return shown


def _refusal(job: PrintJob, said: str) -> PrintTrouble:
    words = said.strip().removeprefix("lp: ").removeprefix("Error - ")
    if "does not exist" in words or ("No such file" in words and job.path.exists()):
        return PrintTrouble(PrintProblem.GONE, job.printer)
    if "not accepting" in words:
        return PrintTrouble(PrintProblem.REFUSING, job.printer)
    return PrintTrouble(PrintProblem.FAILED, job.printer, words.splitlines()[0] if words else "")


def _ask(program: str, *told: str, seconds: float = _ANSWER) -> subprocess.CompletedProcess[str]:
    """Runs one of CUPS's programs in English, with nobody there to ask for a password."""
    path = shutil.which(program)
    if path is None:
        raise PrintTrouble(PrintProblem.NO_SYSTEM)
    command: Sequence[str] = [path, *told]
    try:
        return subprocess.run(  # noqa: S603 - found on the user's own path, no shell, names by place
            command,
            capture_output=True,
            check=False,
            encoding="utf-8",
            env=_environment(),
            errors="replace",
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise PrintTrouble(PrintProblem.SILENT) from error
    except OSError as error:
        raise PrintTrouble(PrintProblem.NO_SYSTEM, detail=error.strerror or "") from error


def _environment() -> dict[str, str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    environment.pop("LANGUAGE", None)
    if getattr(sys, "frozen", False):  # PyInstaller: CUPS must find its own libraries, not ours
        before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
        environment.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            environment["LD_LIBRARY_PATH"] = before
    return environment
