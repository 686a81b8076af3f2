"""``pack recipes`` and ``pack history``: packs under a name, and packs that were made."""

from argparse import BooleanOptionalAction
from dataclasses import replace

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, Parser, UsageError, command, count
from handslag.cli.output import Json, Output, table
from handslag.domain.moments import day_of
from handslag.domain.packs import (
    FRONTS_ALONE,
    USUAL_DISCLOSING,
    VOUCHERS_PER_PAGE,
    Backs,
    Disclosing,
)
from handslag.services import pack_history, recipes
from handslag.services.desk import Desk
from handslag.services.pack_history import PrintedPack
from handslag.services.packs import PackOrder
from handslag.services.recipes import RecipeOrder, RecipeView
from handslag.words.catalogue import translate
from handslag.words.formats import short_day


def register(under: Commands) -> None:
    """Adds the commands to those of ``pack``."""
    listing = command(under, "recipes", translate("cli", "list the saved recipes"), _recipes)
    below: Commands = listing.add_subparsers(metavar="COMMAND", required=False, parser_class=Parser)
    save = command(below, "save", translate("cli", "save a recipe under a name"), _save)
    save.add_argument("name", metavar="NAME")
    save.add_argument("--partner", action="append", required=True, metavar="P")
    save.add_argument("--offer", action="append", default=[], metavar="P/N")
    save.add_argument("--cards", type=count, metavar="N")
    save.add_argument("--sheet", default="", metavar="CODE")
    save.add_argument("--per-page", type=int, choices=VOUCHERS_PER_PAGE)
    save.add_argument("--disclosure", action=BooleanOptionalAction)
    register_backs(save)
    remove = command(below, "remove", translate("cli", "remove a saved recipe"), _remove)
    remove.add_argument("name", metavar="NAME")
    history = command(
        under, "history", translate("cli", "list the welcome packs that were made"), _history
    )
    history.add_argument("--customer", default="", metavar="C")
    history.add_argument("--limit", type=count, metavar="N")


def looks() -> str:
    """What the option --back takes."""
    return translate(
        "cli", "what stands on the backs: empty, pair (a greeting), offer, code, logo or artwork"
    )


def register_backs(parser: Parser) -> None:
    """Adds the options that ``backs`` reads."""
    parser.add_argument("--backs", choices=("long", "short", "none"))
    parser.add_argument("--back", metavar="LOOK", help=looks())


def disclosing(wanted: bool | None) -> Disclosing | None:  # noqa: FBT001 - as it is told
    """In which packs the page on recommendations is wanted: in all, in none, or not said."""
    return None if wanted is None else Disclosing(regulated=wanted, others=wanted)


def check_look(look: str | None, edge: str | None) -> None:
    """Raises UsageError where it is said what stands on the backs, and there are none."""
    if look is not None and edge is None:
        raise UsageError(
            translate("cli", "--back says what stands on the backs; say how they lie with --backs")
        )


def backs(args: Arguments, kept: Backs | None = None) -> Backs | None:
    """How the backs are printed: as the options of ``register_backs`` say, else as *kept* is.

    Raises:
        UsageError: they say what stands on the backs, and there are none.
    """
    if args.backs is None and args.back is None:
        return kept
    known = kept or FRONTS_ALONE
    told = known.edge if args.backs is None else args.backs
    edge = None if told == "none" else told
    check_look(args.back, edge)
    return Backs(edge, args.back or known.look)


def completed(desk: Desk, order: PackOrder, args: Arguments) -> PackOrder:
    """*order* with sheet, size of vouchers, disclosure and backs: as told, else by its recipe.

    Raises:
        NotFound, Ambiguous: no recipe is called so, or several are.
        UsageError: neither says which card sheet.
    """
    sheet, per_page, page = args.sheet or "", args.per_page, disclosing(args.disclosure)
    kept = None
    if order.recipe:
        recipe = recipes.show(desk, order.recipe)
        order = replace(order, recipe=recipe.id)
        sheet = sheet or recipe.contents.sheet
        per_page = per_page or recipe.contents.per_page
        page = page or recipe.contents.disclosing
        kept = recipe.contents.backs
    if not sheet and not order.reprint:
        raise UsageError(translate("cli", "say which card sheet, with --sheet"))
    return replace(
        order,
        sheet=sheet,
        per_page=per_page,
        disclosing=page,
        backs=backs(args, kept),
    )


def _recipes(desk: Desk, _args: Arguments) -> Output:
    found = recipes.listing(desk)
    rows = [
        [one.name, one.contents.sheet, ", ".join(line.partner.name for line in one.partners)]
        for one in found
    ]
    text = table(rows) or translate("cli", "There are no saved recipes yet.")
    return Output({"recipes": [_recipe(one) for one in found], "total": len(found)}, text)


def _save(desk: Desk, args: Arguments) -> Output:
    saved = recipes.save_order(
        desk,
        RecipeOrder(
            name=args.name,
            partners=tuple(args.partner),
            offers=tuple(args.offer),
            cards=args.cards,
            sheet=args.sheet,
            per_page=args.per_page,
            disclosing=disclosing(args.disclosure) or USUAL_DISCLOSING,
            backs=backs(args),
        ),
    )
    if saved.before is None:
        text = translate("cli", "The recipe {name} is saved.")
    else:
        text = translate("cli", "The recipe {name} is saved; it replaces the one before.")
    return Output(
        {"recipe": _recipe(saved.after), "replaced": saved.before is not None},
        text.format(name=saved.after.name),
    )


def _remove(desk: Desk, args: Arguments) -> Output:
    gone = recipes.delete(desk, recipes.show(desk, args.name).id)
    text = translate("cli", "The recipe {name} is removed.").format(name=gone.name)
    return Output({"recipe": _recipe(gone)}, text)


def _history(desk: Desk, args: Arguments) -> Output:
    found = pack_history.listing(desk, customer=args.customer, limit=args.limit)
    rows = [
        [
            short_day(day_of(one.at)),
            one.customer.name if one.customer else "",
            translate("cli", "%n card(s)", "", one.cards),
            translate("cli", "%n voucher(s)", "", one.vouchers),
            one.sheet,
        ]
        for one in found
    ]
    text = table(rows) or translate("cli", "No welcome pack has been made yet.")
    return Output({"packs": [_printed(one) for one in found], "total": len(found)}, text)


def _recipe(view: RecipeView) -> dict[str, Json]:
    """RECIPE."""
    letter, page = view.contents.letter, view.contents.disclosing
    return {
        "id": view.id,
        "name": view.name,
        "partners": [
            {"partner": shapes.ref(line.partner), "cards": line.cards, "offer": line.offer}
            for line in view.partners
        ],
        "sheet": view.contents.sheet or None,
        "letter": {"sv": letter.sv or None, "en": letter.en or None},
        "per_page": view.contents.per_page,
        "disclosure": {"regulated": page.regulated, "others": page.others},
        "backs": _backs(view.contents.backs),
    }


def _backs(told: Backs | None) -> Json:
    """As the options say it; null where the recipe does not."""
    return None if told is None else {"edge": told.edge or "none", "look": told.look}


def _printed(view: PrintedPack) -> dict[str, Json]:
    """PRINTED."""
    return {
        "id": view.id,
        "at": shapes.moment(view.at),
        "customer": shapes.ref(view.customer) if view.customer else None,
        "partners": [
            {"partner": shapes.ref(partner), "cards": cards} for partner, cards in view.partners
        ],
        "cards": view.cards,
        "vouchers": view.vouchers,
        "sheet": view.sheet,
        "start_slot": view.start_slot,
    }
