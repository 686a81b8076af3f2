"""``offers``: what you promise, and what your partners promise."""

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, Parser, amount, command, count, day, topic
from handslag.cli.output import Output, facts, table
from handslag.domain.money import Money
from handslag.domain.offers import BenefitKind
from handslag.services import offers, on_word
from handslag.services.desk import Desk
from handslag.services.offers import OfferEntry
from handslag.services.views import OfferView
from handslag.words import formats
from handslag.words.catalogue import language, translate
from handslag.words.offers import offer_line


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "offers", translate("cli", "what you and your partners promise"))
    listing = command(under, "list", translate("cli", "list offers"), _list)
    listing.add_argument("--partner", metavar="P")
    show = command(under, "show", translate("cli", "show one offer"), _show)
    show.add_argument("offer", metavar="O")
    add = command(under, "add", translate("cli", "make a new offer of your own"), _add)
    #: Help of the option --partner of "offers add".
    word = translate("cli", "note what this partner without Handslag promised by word")
    add.add_argument("--partner", metavar="P", help=word)
    _options(add)
    revise = command(under, "revise", translate("cli", "give your offer new terms"), _revise)
    revise.add_argument("offer", metavar="O")
    _options(revise)
    withdraw = command(under, "withdraw", translate("cli", "stop issuing on your offer"), _withdraw)
    withdraw.add_argument("offer", metavar="O")


def _options(parser: Parser) -> None:
    parser.add_argument("--kind", choices=[str(kind) for kind in BenefitKind])
    parser.add_argument("--value", type=amount, metavar="V")
    for name in ("title-sv", "title-en", "terms-sv", "terms-en"):
        parser.add_argument(f"--{name}", metavar="TEXT")
    parser.add_argument("--cap", type=amount, metavar="A")
    parser.add_argument("--minimum", type=amount, metavar="A")
    parser.add_argument("--quota", type=count, metavar="N")
    parser.add_argument("--quota-per-issuer", type=count, metavar="N")
    parser.add_argument("--valid-from", type=day, metavar="D")
    parser.add_argument("--valid-to", type=day, metavar="D")
    parser.add_argument("--lifetime", type=count, metavar="DAYS")
    parser.add_argument("--issuer", action="append", metavar="P")
    parser.add_argument("--new-customers", action="store_true", default=None)


def _entry(args: Arguments) -> OfferEntry:
    return OfferEntry(
        kind=BenefitKind(args.kind) if args.kind else None,
        value=args.value,
        title_sv=args.title_sv,
        title_en=args.title_en,
        terms_sv=args.terms_sv,
        terms_en=args.terms_en,
        cap=args.cap,
        minimum=args.minimum,
        quota=args.quota,
        quota_per_issuer=args.quota_per_issuer,
        lifetime_days=args.lifetime,
        valid_from=args.valid_from,
        valid_to=args.valid_to,
        new_customers=args.new_customers,
        issuers=tuple(args.issuer) if args.issuer is not None else None,
    )


def line(view: OfferView) -> str:
    """An offer in one line: the benefit and what it applies to."""
    title = view.terms.title_sv if language() == "sv" else view.terms.title_en
    other = view.terms.title_sv or view.terms.title_en
    return offer_line(view.terms.benefit, title or other)


def _describe(view: OfferView) -> str:
    terms = view.terms
    currency = terms.benefit.currency
    return facts(
        [
            (translate("cli", "Offer"), f"{view.owner.name}/{view.number}"),
            (translate("cli", "Promise"), line(view)),
            (translate("cli", "Terms"), terms.terms_sv if language() == "sv" else terms.terms_en),
            (translate("cli", "At most"), _money(terms.cap, currency)),
            (translate("cli", "Smallest sale"), _money(terms.minimum, currency)),
            (translate("cli", "Vouchers in all"), str(terms.quota or "")),
            (translate("cli", "Vouchers per issuer"), str(terms.quota_per_issuer or "")),
            (translate("cli", "Valid for days"), str(terms.lifetime_days)),
            (
                translate("cli", "Withdrawn"),
                formats.short_day(view.withdrawn) if view.withdrawn else None,
            ),
            (translate("cli", "Revision"), str(view.revision)),
        ]
    )


def _money(minor: int | None, currency: str) -> str | None:
    return formats.money(Money(minor, currency)) if minor is not None else None


def _list(desk: Desk, args: Arguments) -> Output:
    found = offers.listing(desk, partner=args.partner)
    rows = [(f"{view.owner.name}/{view.number}", line(view)) for view in found]
    text = table(rows) or translate("cli", "There is no offer yet. Make one with “offers add”.")
    return Output({"offers": [shapes.offer(view) for view in found], "total": len(found)}, text)


def _show(desk: Desk, args: Arguments) -> Output:
    return _one(offers.show(desk, args.offer))


def _add(desk: Desk, args: Arguments) -> Output:
    if args.partner is not None:
        return _noted(on_word.note(desk, args.partner, _entry(args)))
    view = offers.add(desk, _entry(args))
    return _one(
        view,
        translate("cli", "Your offer number {number} is made: {promise}.").format(
            number=view.number, promise=line(view)
        ),
    )


def _revise(desk: Desk, args: Arguments) -> Output:
    if offers.show(desk, args.offer).on_word:
        return _noted(on_word.revise(desk, args.offer, _entry(args)))
    view = offers.revise(desk, args.offer, _entry(args))
    return _one(
        view,
        translate(
            "cli",
            "Your offer number {number} has new terms: {promise}. "
            "Vouchers that are out keep the old ones.",
        ).format(number=view.number, promise=line(view)),
    )


def _withdraw(desk: Desk, args: Arguments) -> Output:
    if offers.show(desk, args.offer).on_word:
        view = on_word.withdraw(desk, args.offer)
        text = translate("cli", "Nothing more is issued on the word of {partner}: {promise}.")
        return _one(view, text.format(partner=view.owner.name, promise=line(view)))
    view = offers.withdraw(desk, args.offer)
    return _one(
        view,
        translate(
            "cli", "Nothing more is issued on your offer number {number}. Honour what is out."
        ).format(number=view.number),
    )


def _noted(view: OfferView) -> Output:
    text = translate("cli", "Offer {offer} is noted on the word of {partner}: {promise}.")
    return _one(
        view,
        text.format(
            offer=f"{view.owner.name}/{view.number}", partner=view.owner.name, promise=line(view)
        ),
    )


def _one(view: OfferView, sentence: str | None = None) -> Output:
    return Output({"offer": shapes.offer(view)}, sentence or _describe(view))
