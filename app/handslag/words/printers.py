"""Sentences for trouble with printers."""

from typing import assert_never

from handslag.domain.errors import PrintProblem, PrintTrouble
from handslag.words.catalogue import translate
from handslag.words.formats import quoted


def with_printer(error: PrintTrouble) -> str:
    """Why nothing was printed, and what to do."""
    return _problem(error.problem, has_detail=bool(error.detail)).format(
        printer=quoted(error.printer), detail=error.detail.strip().rstrip(".")
    )


def _problem(problem: PrintProblem, *, has_detail: bool) -> str:
    match problem:
        case PrintProblem.NO_SYSTEM:
            return translate(
                "printers",
                "This computer has no print service (CUPS). Open the pack in a PDF program, or print it on another computer.",
            )
        case PrintProblem.GONE:
            return translate(
                "printers",
                "The computer cannot find the printer {printer} any more. See that it is on and connected, or choose another.",
            )
        case PrintProblem.REFUSING:
            return translate(
                "printers",
                "The printer {printer} takes no jobs now. Start it again in the computer’s settings, or choose another.",
            )
        case PrintProblem.PAPER:
            #: {detail} is a paper size such as A4.
            return translate(
                "printers",
                "The printer {printer} has no paper of the size {detail}, and the print would not fit. Choose another printer.",
            )
        case PrintProblem.SILENT:
            return translate(
                "printers",
                "The computer’s print service does not answer. Wait a moment and try again.",
            )
        case PrintProblem.FAILED if has_detail:
            #: {detail} is what the operating system said.
            return translate(
                "printers",
                "The printer {printer} did not take the job. The computer’s own word for it: {detail}.",
            )
        case PrintProblem.FAILED:
            return translate(
                "printers",
                "The printer {printer} did not take the job. See that it is on, and try again.",
            )
        case _:
            assert_never(problem)
