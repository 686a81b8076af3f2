"""``partners``: the address book, and cards that introduce a business."""

from pathlib import Path

from handslag.cli import papers, shapes
from handslag.cli.arguments import Arguments, Commands, Parser, command, count, topic
from handslag.cli.output import Output, facts, table
from handslag.cli.topics import contacts
from handslag.domain.ids import PartnerId
from handslag.domain.lists import PartnerSort
from handslag.domain.partners import Membership
from handslag.domain.trades import trade_word
from handslag.services import booklets, introductions, partners
from handslag.services.booklets import BookletOrder, Pages
from handslag.services.desk import Desk
from handslag.services.partners import TEMPLATES, PartnerEntry
from handslag.services.views import PartnerView
from handslag.words.booklet import booklet_words
from handslag.words.catalogue import language, translate


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "partners", translate("cli", "the businesses of your network"))
    listing = command(under, "list", translate("cli", "list partners"), _list)
    listing.add_argument("--search", default="", metavar="TEXT")
    listing.add_argument("--trade", metavar="T")
    listing.add_argument("--tag", metavar="G")
    listing.add_argument("--limit", type=count, metavar="N")
    listing.add_argument("--status", choices=[str(status) for status in Membership])
    listing.add_argument("--area", metavar="DIGITS")
    listing.add_argument("--sort", choices=[str(sort) for sort in PartnerSort], default="name")
    listing.add_argument("--descending", action="store_true")
    show = command(under, "show", translate("cli", "show one partner"), _show)
    show.add_argument("partner", metavar="P")
    add = command(under, "add", translate("cli", "add a partner to your address book"), _add)
    business_options(add, needed=("name",))
    _opinion_options(add)
    edit = command(under, "edit", translate("cli", "change a partner"), _edit)
    edit.add_argument("partner", metavar="P")
    business_options(edit)
    _opinion_options(edit)
    delete = command(under, "delete", translate("cli", "put a partner into the trash"), _delete)
    delete.add_argument("partner", metavar="P")
    contacts.register(under)
    _register_card(under)
    booklet = command(
        under, "booklet", translate("cli", "write the directory of the network as a PDF"), _booklet
    )
    booklet.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    booklet.add_argument("--pages", choices=[str(pages) for pages in Pages], default="a5")
    booklet.add_argument("--trade", action="append", default=[], metavar="T")
    booklet.add_argument("--partner", action="append", default=[], metavar="P")
    booklet.add_argument("--title", default="", metavar="TEXT")
    booklet.add_argument("--language", choices=("sv", "en"))


def _register_card(under: Commands) -> None:
    cards = topic(under, "card", translate("cli", "introduce your business to another"))
    export = command(
        cards, "export", translate("cli", "write your card to a .handslag or .vcf file"), _export
    )
    export.add_argument("file", type=Path, metavar="FILE")
    read = command(cards, "import", translate("cli", "read another business's card"), _import)
    read.add_argument("file", type=Path, metavar="FILE")
    read.add_argument("--accept-key", metavar="WORDS|ID")


def business_options(parser: Parser, *, needed: tuple[str, ...] = ()) -> None:
    """Adds the options that describe a business, those *needed* as such; ``init`` takes the same."""
    for name in ("name", "trade", "organisation-number", "email", "web", "address", "postcode"):
        parser.add_argument(f"--{name}", metavar="TEXT", required=name in needed)
    parser.add_argument("--town", metavar="TEXT")
    parser.add_argument("--contact", metavar="TEXT")
    parser.add_argument("--phone", action="append", metavar="NUMBER")
    parser.add_argument("--language", choices=("sv", "en"))
    parser.add_argument("--regulated", action="store_true", default=None)
    parser.add_argument("--colour", metavar="#RRGGBB")
    parser.add_argument("--template", choices=TEMPLATES)


def entry(args: Arguments) -> PartnerEntry:
    """What the options of ``business_options`` say."""
    return PartnerEntry(
        name=args.name,
        trade=args.trade,
        organisation_number=args.organisation_number,
        phones=tuple(args.phone) if args.phone is not None else None,
        email=args.email,
        web=args.web,
        address=args.address,
        postcode=args.postcode,
        town=args.town,
        contact=args.contact,
        language=args.language,
        regulated=args.regulated,
        colour=args.colour,
        template=args.template,
        status=getattr(args, "status", None),
        tags=tuple(args.tag) if getattr(args, "tag", None) is not None else None,
        notes=getattr(args, "notes", None),
    )


def describe(view: PartnerView) -> str:
    """A partner's facts, one a line."""
    return facts(
        [
            (translate("cli", "Name"), view.name),
            (translate("cli", "Trade"), trade_word(view.trade, language())),
            (translate("cli", "Contact"), view.contact),
            (translate("cli", "Phone"), ", ".join(phone.text for phone in view.phones)),
            (translate("cli", "E-mail"), view.email),
            (translate("cli", "Web"), view.web),
            (translate("cli", "Address"), view.address),
            (translate("cli", "Town"), " ".join(p for p in (view.postcode, view.town) if p)),
            (translate("cli", "Organisation number"), view.organisation_number),
            (translate("cli", "Status"), status_word(view.status)),
            (translate("cli", "Tags"), ", ".join(view.tags)),
            (translate("cli", "Notes"), view.notes),
            (translate("cli", "Business id"), view.business_id),
            (translate("cli", "Id"), view.id),
        ]
    )


def status_word(status: Membership) -> str:
    """A membership's standing in a word."""
    match status:
        case Membership.APPLIED:
            return translate("cli", "applied")
        case Membership.TRIAL:
            return translate("cli", "on trial")
        case Membership.ACTIVE:
            return translate("cli", "active")
        case Membership.SUSPENDED:
            return translate("cli", "suspended")
        case Membership.LEFT:
            return translate("cli", "has left")


def _opinion_options(parser: Parser) -> None:
    parser.add_argument("--status", choices=[str(status) for status in Membership])
    parser.add_argument("--tag", action="append", metavar="G")
    parser.add_argument("--notes", metavar="TEXT")


def _list(desk: Desk, args: Arguments) -> Output:
    found, total = partners.listing(
        desk,
        search=args.search,
        trade=args.trade,
        tag=args.tag,
        status=args.status,
        area=args.area,
        sort=PartnerSort(args.sort),
        descending=args.descending,
        language=language(),
        limit=args.limit,
    )
    rows = [
        (
            view.name,
            trade_word(view.trade, language()),
            view.phones[0].text if view.phones else "",
            view.town or "",
        )
        for view in found
    ]
    text = table(rows) or translate("cli", "No partner fits. Add one with “partners add”.")
    return Output({"partners": [shapes.partner(view) for view in found], "total": total}, text)


def _show(desk: Desk, args: Arguments) -> Output:
    return _one(partners.show(desk, args.partner))


def _add(desk: Desk, args: Arguments) -> Output:
    view = partners.add(desk, entry(args))
    return _one(view, translate("cli", "{name} is in your address book.").format(name=view.name))


def _edit(desk: Desk, args: Arguments) -> Output:
    view = partners.edit(desk, args.partner, entry(args))
    return _one(view, translate("cli", "{name} is changed.").format(name=view.name))


def _delete(desk: Desk, args: Arguments) -> Output:
    view = partners.delete(desk, args.partner)
    return _one(view, translate("cli", "{name} is in the trash.").format(name=view.name))


def _one(view: PartnerView, sentence: str | None = None) -> Output:
    return Output({"partner": shapes.partner(view)}, sentence or describe(view))


def _booklet(desk: Desk, args: Arguments) -> Output:
    named = tuple(PartnerId(partners.show(desk, text).id) for text in args.partner)
    order = BookletOrder(
        pages=Pages(args.pages),
        title=args.title,
        trades=tuple(args.trade),
        partners=named or None,
        language=args.language,
    )
    return papers.output(booklets.make(desk, order, args.output, words=booklet_words))


def _export(desk: Desk, args: Arguments) -> Output:
    card = introductions.export_card(desk, args.file)
    text = translate("cli", "{name}'s card is in {file}.").format(name=card.name, file=args.file)
    return Output({"files": [{"path": str(args.file)}], "partner": shapes.partner(card)}, text)


def _import(desk: Desk, args: Arguments) -> Output:
    result = introductions.import_card(desk, args.file, accept=args.accept_key)
    if result.applied:
        text = translate(
            "cli",
            "{name} is your partner now; %n thing(s) are new.",
            "",
            result.new + result.changed,
        ).format(name=result.sender.name)
    else:
        text = translate("cli", "{name} is known already; nothing is new.").format(
            name=result.sender.name
        )
    return Output(
        {
            "file": str(args.file),
            "from": shapes.ref(result.sender),
            "to": None,
            "scope": "partner",
            "new": result.new,
            "changed": result.changed,
            "unchanged": result.unchanged,
            "refused": [],
            "applied": result.applied,
            "undo_id": None,
            "missing": [],
        },
        text,
    )
