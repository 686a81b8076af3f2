"""The correction of a printer, applied to a finished file when its printer is known.

A pack is one file with its vouchers in it, and may go to another printer than the one it was made
for: its card pages are corrected on their way out, and the file stays as it is.
"""

from dataclasses import replace
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, NotFound
from handslag.domain.files import atomic_write
from handslag.domain.printers import UNCHANGED, PrinterChoice
from handslag.printing.faces import Edge, Sides
from handslag.printing.moved import moved
from handslag.services import printers
from handslag.services.desk import Desk
from handslag.services.print_jobs import PrintJob


def corrected(
    desk: Desk,
    job: PrintJob,
    path: Path,
    *,
    stock: str,
    backs: Edge | None = None,
    sides: Sides = "together",
) -> PrintJob:
    """*job* as its printer and tray need it; the same one where neither was ever measured.

    Args:
        desk: the open profile.
        job: pages that hold no correction yet.
        path: where the corrected copy may be written; it must stay until the job is printed.
        stock: the card sheet's name, or ``PLAIN``.
        backs: every second page of the job is a back.
        sides: where it is one side alone, every page is of that side.

    Raises:
        FileTrouble: the file cannot be read, or the copy not be written.
    """
    try:
        with desk.store.read() as work:
            front, back = printers.corrections(
                work, PrinterChoice(job.printer, job.tray), stock=stock
            )
    except NotFound:
        return job
    turns = {"together": [front, back if backs else front], "fronts": [front], "backs": [back]}
    wanted = turns[sides]
    if all(side == UNCHANGED for side in wanted):
        return job
    try:
        pdf = job.path.read_bytes()
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(job.path), error.strerror or "") from error
    pages = {page: wanted[place % len(wanted)] for place, page in enumerate(job.pages)}
    atomic_write(path, moved(pdf, pages))
    return replace(job, path=path)
