"""``customers``: the households that you serve."""

from pathlib import Path

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, Parser, command, count, topic
from handslag.cli.output import Output, facts, table
from handslag.domain.lists import ConsentState, CustomerFilter, CustomerSort
from handslag.services import customer_file, customers
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.views import CustomerView
from handslag.words import formats
from handslag.words.catalogue import translate
from handslag.words.customer_file import fact_sheet


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "customers", translate("cli", "the households that you serve"))
    listing = command(under, "list", translate("cli", "list customers"), _list)
    listing.add_argument("--search", default="", metavar="TEXT")
    listing.add_argument("--limit", type=count, metavar="N")
    listing.add_argument("--area", metavar="DIGITS")
    listing.add_argument("--consent", choices=[str(state) for state in ConsentState])
    listing.add_argument("--sort", choices=[str(sort) for sort in CustomerSort], default="name")
    listing.add_argument("--descending", action="store_true")
    show = command(under, "show", translate("cli", "show one customer"), _show)
    show.add_argument("customer", metavar="C")
    add = command(under, "add", translate("cli", "take a new customer up"), _add)
    _options(add, needed=("name",))
    edit = command(under, "edit", translate("cli", "change a customer"), _edit)
    edit.add_argument("customer", metavar="C")
    _options(edit)
    export = command(
        under, "export", translate("cli", "write all that is kept about a customer"), _export
    )
    export.add_argument("customer", metavar="C")
    export.add_argument("file", type=Path, metavar="FILE")
    erase = command(under, "erase", translate("cli", "remove every trace of a customer"), _erase)
    erase.add_argument("customer", metavar="C")
    erase.add_argument("--yes", action="store_true")


def _options(parser: Parser, *, needed: tuple[str, ...] = ()) -> None:
    for name in ("name", "address", "postcode", "town", "email", "consent"):
        parser.add_argument(f"--{name}", metavar="TEXT", required=name in needed)
    parser.add_argument("--phone", action="append", metavar="NUMBER")
    parser.add_argument("--language", choices=("sv", "en"))
    parser.add_argument("--retain-until", metavar="DATE")


def _entry(args: Arguments) -> CustomerEntry:
    return CustomerEntry(
        name=args.name,
        address=args.address,
        postcode=args.postcode,
        town=args.town,
        phones=tuple(args.phone) if args.phone is not None else None,
        email=args.email,
        language=args.language,
        retain_until=args.retain_until,
        consent=args.consent,
    )


def _describe(view: CustomerView) -> str:
    consents = [f"{consent.wording} ({formats.short_day(consent.on)})" for consent in view.consents]
    return facts(
        [
            (translate("cli", "Name"), view.name),
            (translate("cli", "Address"), view.address),
            (translate("cli", "Town"), " ".join(p for p in (view.postcode, view.town) if p)),
            (translate("cli", "Phone"), ", ".join(phone.text for phone in view.phones)),
            (translate("cli", "E-mail"), view.email),
            (translate("cli", "Consent"), "; ".join(consents)),
            (
                #: Until when a customer's data is kept.
                translate("cli", "Kept until"),
                formats.short_day(view.retain_until) if view.retain_until else None,
            ),
            (translate("cli", "Id"), view.id),
        ]
    )


def _list(desk: Desk, args: Arguments) -> Output:
    found, total = customers.listing(
        desk,
        search=args.search,
        kept=CustomerFilter(
            area=args.area, consent=ConsentState(args.consent) if args.consent else None
        ),
        sort=CustomerSort(args.sort),
        descending=args.descending,
        limit=args.limit,
    )
    rows = [(view.name, view.address or "", view.town or "") for view in found]
    text = table(rows) or translate("cli", "No customer fits. Add one with “customers add”.")
    return Output({"customers": [shapes.customer(view) for view in found], "total": total}, text)


def _show(desk: Desk, args: Arguments) -> Output:
    return _one(customers.show(desk, args.customer))


def _add(desk: Desk, args: Arguments) -> Output:
    view = customers.add(desk, _entry(args))
    return _one(view, translate("cli", "{name} is taken up.").format(name=view.name))


def _edit(desk: Desk, args: Arguments) -> Output:
    view = customers.edit(desk, args.customer, _entry(args))
    return _one(view, translate("cli", "{name} is changed.").format(name=view.name))


def _export(desk: Desk, args: Arguments) -> Output:
    view = customer_file.export(desk, args.customer, args.file, words=fact_sheet)
    text = translate("cli", "All that is kept about {name} is in {file}.").format(
        name=view.name, file=args.file
    )
    return Output({"files": [{"path": str(args.file)}], "customer": shapes.customer(view)}, text)


def _erase(desk: Desk, args: Arguments) -> Output:
    view = customers.erase(desk, args.customer, confirmed=args.yes)
    text = translate("cli", "Every trace of {name} is removed here.").format(name=view.name)
    return Output({"customer": {"id": view.id, "erased": True}}, text)


def _one(view: CustomerView, sentence: str | None = None) -> Output:
    return Output({"customer": shapes.customer(view)}, sentence or _describe(view))
