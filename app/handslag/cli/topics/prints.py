"""What is under ``cards`` and ``pack``: paper."""

from argparse import BooleanOptionalAction
from pathlib import Path

from handslag.cli import kept_cards, kept_packs, papers
from handslag.cli.arguments import (
    Arguments,
    Commands,
    Parser,
    UsageError,
    command,
    count,
    day,
    numbered,
    topic,
    whole,
)
from handslag.cli.output import Output
from handslag.domain.packs import VOUCHERS_PER_PAGE
from handslag.services import cards, pack_batches, packs
from handslag.services.cards import CardOrder
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "cards", translate("cli", "visiting cards"))
    card = command(
        under, "print", translate("cli", "write a PDF of visiting cards on a card sheet"), _cards
    )
    card.add_argument("--sheet", required=True, metavar="CODE")
    card.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    card.add_argument("--partner", action="append", default=[], metavar="P")
    card.add_argument("--copies", type=count, default=1, metavar="N")
    card.add_argument("--copies-of", type=numbered, action="append", default=[], metavar="P=N")
    card.add_argument("--start-slot", type=whole, default=1, metavar="N")
    card.add_argument("--part-used", action="store_true")
    card.add_argument("--cut-marks", action="store_true")
    card.add_argument("--outlines", action="store_true")
    card.add_argument("--backs", choices=("long", "short"))
    card.add_argument("--sides", choices=("together", "fronts", "backs"), default="together")
    card.add_argument("--back", metavar="LOOK", help=kept_packs.looks())
    card.add_argument("--template", metavar="T")
    _register_printer(card)
    kept_cards.register(under)
    _register_pack(commands)


def _register_printer(parser: Parser) -> None:
    parser.add_argument("--printer", metavar="NAME")
    parser.add_argument("--tray", default="", metavar="NAME")
    parser.add_argument("--stock", default="", metavar="NAME")


def _register_pack(commands: Commands) -> None:
    under = topic(commands, "pack", translate("cli", "welcome packs"))
    pack = command(
        under,
        "print",
        translate("cli", "make a customer's welcome pack: letter, vouchers and cards"),
        _pack,
    )
    pack.add_argument("--customer", required=True, metavar="C")
    pack.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    pack.add_argument("--reprint", action="store_true")
    _register_contents(pack)
    batch = command(
        under, "batch", translate("cli", "make a welcome pack for each customer of a table"), _batch
    )
    batch.epilog = translate(
        "cli",
        "Columns of the table, with Swedish or English heads: name, address, postcode, town, email, phone, language (sv or en), partners (parted by semicolons). Only the name has to be there.",
    )
    batch.add_argument("file", type=Path, metavar="FILE.csv")
    batch.add_argument("--output", type=Path, required=True, metavar="DIR")
    batch.add_argument("--cards-together", action="store_true")
    _register_contents(batch)
    kept_packs.register(under)


def _register_contents(pack: Parser) -> None:
    pack.add_argument("--sheet", metavar="CODE")
    pack.add_argument("--recipe", default="", metavar="NAME")
    pack.add_argument("--partner", action="append", default=[], metavar="P")
    pack.add_argument("--offer", action="append", default=[], metavar="P/N")
    pack.add_argument("--cards", type=whole, metavar="N")
    pack.add_argument("--no-vouchers", action="store_true")
    pack.add_argument("--start-slot", type=whole, default=1, metavar="N")
    pack.add_argument("--part-used", action="store_true")
    pack.add_argument("--start", type=day, metavar="DATE")
    pack.add_argument("--per-page", type=int, choices=VOUCHERS_PER_PAGE)
    pack.add_argument("--disclosure", action=BooleanOptionalAction)
    kept_packs.register_backs(pack)
    _register_printer(pack)


def _cards(desk: Desk, args: Arguments) -> Output:
    kept_packs.check_look(args.back, args.backs)
    order = CardOrder(
        sheet=args.sheet,
        path=args.output,
        partners=tuple(args.partner),
        copies=args.copies,
        copies_of=tuple(args.copies_of),
        start_slot=args.start_slot,
        part_used=args.part_used,
        cut_marks=args.cut_marks,
        outlines=args.outlines,
        backs=args.backs,
        sides=args.sides,
        back=args.back,
        template=args.template,
        printer=args.printer,
        tray=args.tray,
        stock=args.stock,
    )
    return papers.output(cards.print_out(desk, order, words=paper_words))


def _pack(desk: Desk, args: Arguments) -> Output:
    issuing = args.partner or args.offer or args.no_vouchers or args.start or args.recipe
    if args.reprint and (issuing or args.part_used or args.cards is not None):
        raise UsageError(
            translate(
                "cli",
                "--reprint prints the partners and vouchers of the last pack; only how they are printed can change",
            )
        )
    return papers.output(packs.print_out(desk, _order(desk, args), words=paper_words))


def _batch(desk: Desk, args: Arguments) -> Output:
    order = _order(desk, args)
    made = pack_batches.print_out(
        desk, args.file, order, words=paper_words, together=args.cards_together
    )
    return papers.output(*made)


def _order(desk: Desk, args: Arguments) -> PackOrder:
    """What both commands say of a pack; the customers of a table are their own."""
    if args.recipe and args.partner:
        raise UsageError(
            translate("cli", "--recipe and --partner both say who goes in; give one of them")
        )
    order = PackOrder(
        customer=getattr(args, "customer", ""),
        sheet="",
        recipe=args.recipe,
        path=args.output,
        partners=tuple(args.partner),
        offers=tuple(args.offer),
        cards=args.cards,
        vouchers=not args.no_vouchers,
        start_slot=args.start_slot,
        part_used=args.part_used,
        start=args.start,
        reprint=getattr(args, "reprint", False),
        printer=args.printer,
        tray=args.tray,
        stock=args.stock,
    )
    return kept_packs.completed(desk, order, args)
