"""``cards history`` and ``cards again``: visiting cards that were printed before."""

from pathlib import Path

from handslag.cli import papers, shapes
from handslag.cli.arguments import Arguments, Commands, command, count, whole
from handslag.cli.output import Json, Output, table
from handslag.domain.moments import day_of
from handslag.services import card_runs
from handslag.services.card_runs import RunView
from handslag.services.desk import Desk
from handslag.words.catalogue import translate
from handslag.words.formats import short_day
from handslag.words.paper import paper_words

_USUAL = 50
"""Runs that are listed unless a number is given."""


def register(under: Commands) -> None:
    """Adds the commands to those of ``cards``."""
    history = command(
        under, "history", translate("cli", "list the visiting cards that were printed"), _history
    )
    history.add_argument("--limit", type=count, default=_USUAL, metavar="N")
    again = command(
        under,
        "again",
        translate("cli", "print visiting cards again: all of them, or spoilt sheets alone"),
        _again,
    )
    again.add_argument("run", metavar="ID")
    again.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    again.add_argument("--sheet-number", type=whole, action="append", default=[], metavar="N")
    again.add_argument("--sides", choices=("together", "fronts", "backs"))


def _history(desk: Desk, args: Arguments) -> Output:
    found = card_runs.runs(desk, limit=args.limit)
    rows = [
        [
            one.id,
            short_day(day_of(one.at)),
            translate("cli", "%n card(s)", "", one.cards),
            translate("cli", "%n sheet(s)", "", one.sheets),
            one.sheet,
            ", ".join(dict.fromkeys(partner.name for partner, _ in one.partners if partner.name)),
        ]
        for one in found
    ]
    text = table(rows) or translate("cli", "No visiting cards have been printed yet.")
    return Output({"runs": [_run(one) for one in found], "total": len(found)}, text)


def _again(desk: Desk, args: Arguments) -> Output:
    return papers.output(
        card_runs.again(
            desk,
            args.run,
            args.output,
            words=paper_words,
            sheets=args.sheet_number,
            sides=args.sides,
        )
    )


def _run(view: RunView) -> dict[str, Json]:
    """RUN; the backs as of a recipe."""
    options = view.options
    return {
        "id": view.id,
        "at": shapes.moment(view.at),
        "partners": [
            {"partner": shapes.ref(partner), "cards": cards} for partner, cards in view.partners
        ],
        "packs": view.packs,
        "cards": view.cards,
        "sheets": view.sheets,
        "sheet": view.sheet,
        "backs": {"edge": options.backs or "none", "look": options.back},
        "sides": options.sides,
        "template": options.template,
    }
