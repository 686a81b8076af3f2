"""Printing a run once more, or saving it: one spoilt sheet, or all of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handslag.domain.progress import Progress
from handslag.services import card_runs
from handslag.services.card_runs import RunView
from handslag.services.desk import Desk
from handslag.services.paperwork import Made
from handslag.ui.card_printing.again import AgainRow
from handslag.ui.card_printing.backs import Sides
from handslag.ui.card_printing.run import PastRun
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words


@dataclass(frozen=True, kw_only=True)
class Ways:
    """What the dialog does for it.

    Attributes:
        make: makes a file, and tells of it when it is there.
        send: prints those sides of the run, and tells when they are at the printer.
        ask: asks for a file, with a title, the partners' names and what ends the proposed name.
        tell_saved: says that the file is there.
        scratch: where files lie that are only printed.
        sides: which sides the user prints now.
        used_up: all sheets of a run were used once more.
    """

    make: Callable[[Callable[[Progress], Made], Callable[[Made], None]], None]
    send: Callable[[Made, PastRun, Sides, Callable[[], None]], None]
    ask: Callable[[str, Sequence[str], str, Callable[[Path], None]], None]
    tell_saved: Callable[[Made, Sides], None]
    scratch: Scratch
    sides: Callable[[], Sides]
    used_up: Callable[[], None]


class OnceMore:
    """Knows which run can be printed once more; its row is hidden where there is none."""

    def __init__(self, desk: Desk, row: AgainRow, ways: Ways) -> None:
        self._desk, self._row, self._ways = desk, row, ways
        self._run: PastRun | None = None
        self._printed = False
        row.hide()
        row.wanted.connect(lambda: self._repeat((row.sheet,)))
        row.all_wanted.connect(lambda: self._repeat(()))

    def offer(self, run: PastRun | None, *, printed: bool) -> None:
        """Offers the sheets of the run that was just *printed* or saved."""
        self._run, self._printed = run, printed
        if run is None:
            self._row.hide()
        else:
            self._row.show_sheets(run.sheets, printed=printed)

    def offer_earlier(self, run: PastRun, view: RunView, *, printed: bool) -> None:
        """Offers a run of an earlier time, to be *printed* or saved."""
        self._run, self._printed = run, printed
        self._row.show_earlier(view, printed=printed)

    def _repeat(self, sheets: tuple[int, ...]) -> None:
        run = self._run
        if run is None:
            return
        sides = run.sides(self._ways.sides())
        if not self._printed:
            #: Titles of the dialog that asks for a file.
            title = (
                translate("ui-cards", "Save the sheet as PDF")
                if sheets
                else translate("ui-cards", "Save the cards as PDF")
            )
            more = "".join(f" {number}" for number in sheets)
            self._ways.ask(
                title, run.names, more, lambda path: self._make(run, sheets, sides, path)
            )
        elif run.unsent is not None and not sheets and run.options.sides == sides:
            self._send(run, run.unsent, sheets, sides)
        else:
            name = "".join(str(number) for number in sheets) or "all"
            self._make(run, sheets, sides, self._ways.scratch.file(f"{name}.pdf"))

    def _make(self, run: PastRun, sheets: tuple[int, ...], sides: Sides, path: Path) -> None:
        def done(made: Made) -> None:
            now = run
            if made.run is not None:  # its sheets are counted: what is sent later is this file
                options = replace(run.options, sides=sides)
                now = replace(run, id=made.run, sheets=made.sheets, options=options, unsent=made)
                self._run = now
            if self._printed:
                self._send(now, made, sheets, sides)
            else:
                self._ways.tell_saved(made, sides)
                self._settle(now, sheets)

        self._ways.make(
            lambda progress: card_runs.again(
                self._desk, run.id, path, words=paper_words, sheets=sheets,
                sides=sides, options=run.options, progress=progress,
            ),
            done,
        )  # fmt: skip

    def _send(self, run: PastRun, made: Made, sheets: tuple[int, ...], sides: Sides) -> None:
        self._ways.send(made, run, sides, lambda: self._settle(run, sheets))

    def _settle(self, run: PastRun, sheets: tuple[int, ...]) -> None:
        if not sheets:
            self._run = replace(run, unsent=None)
            self._row.set_count(run.sheets)
            self._ways.used_up()
