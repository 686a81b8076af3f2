"""What the program does when no command is named and it has no window to open."""

import tempfile
from pathlib import Path

from handslag.cli import papers
from handslag.cli.arguments import Arguments
from handslag.cli.output import Output
from handslag.cli.run import OpenDesk, Report, answering
from handslag.services import demonstration, packs
from handslag.services.packs import PackOrder
from handslag.words import formats
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words

PACK = "johansson-welcome-pack.pdf"
SHEET = "Avery C32011-10"
CUSTOMER = "Johansson"


def show_around(args: Arguments, open_desk: OpenDesk, report: Report) -> int:
    """Makes the demonstration's welcome pack in the current folder and tells what it did."""
    return answering(args, lambda: _show_around(args, open_desk), report)


def _show_around(args: Arguments, open_desk: OpenDesk) -> Output:
    path = Path.cwd() / PACK
    with tempfile.TemporaryDirectory(prefix="handslag-") as folder:
        args.profile, args.db = Path(folder), None
        with open_desk(args) as desk:
            shown = demonstration.fill(desk, demonstration.ROLES[0])
            order = PackOrder(
                customer=CUSTOMER,
                sheet=SHEET,
                path=path,
                partners=demonstration.PACK_PARTNERS,
            )
            made = packs.print_out(desk, order, words=paper_words)
    lines = [
        translate(
            "cli",
            "There is no window to open here, so this is the demonstration instead: "
            "{name} in {town} makes the Johansson family's welcome pack.",
        ).format(name=shown.business.name, town=shown.town),
        translate("cli", "It holds a letter, %n discount voucher(s):", "", len(made.vouchers)),
        *(
            f"  {view.called}  {formats.benefit(view.benefit)}, {view.redeemer.name}"
            for view in made.vouchers
        ),
        translate(
            "cli", "and %n visiting card(s) on the card sheet {sheet}.", "", made.cards
        ).format(sheet=SHEET),
        translate("cli", "The pack is in {file}.").format(file=path),
    ]
    answer = papers.output(made)
    return Output(answer.json, "\n".join(lines), notes=answer.notes)
