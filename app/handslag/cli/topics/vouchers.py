"""``vouchers``: issuing them, and what becomes of them."""

from pathlib import Path

from handslag.cli import papers, shapes
from handslag.cli.arguments import Arguments, Commands, command, count, day, topic
from handslag.cli.output import Output, facts, table
from handslag.domain.packs import USUAL_PER_PAGE, VOUCHERS_PER_PAGE
from handslag.domain.vouchers import VoucherState
from handslag.services import on_word, voucher_sheets, vouchers
from handslag.services.desk import Desk
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder
from handslag.words import formats
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "vouchers", translate("cli", "discount vouchers"))
    _register_issue(under)
    listing = command(under, "list", translate("cli", "list vouchers"), _list)
    listing.add_argument("--state", choices=[str(state) for state in VoucherState])
    listing.add_argument("--partner", metavar="P")
    listing.add_argument("--customer", metavar="C")
    listing.add_argument("--limit", type=count, metavar="N")
    show = command(under, "show", translate("cli", "show one voucher"), _show)
    show.add_argument("voucher", metavar="V")
    void = command(under, "void", translate("cli", "void a voucher"), _void)
    void.add_argument("voucher", metavar="V")
    void.add_argument("--reason", metavar="TEXT")
    replace = command(under, "replace", translate("cli", "replace a lost voucher"), _replace)
    replace.add_argument("voucher", metavar="V")
    replace.add_argument("--reason", metavar="TEXT")
    hand_out = command(
        under, "hand-out", translate("cli", "note that the customer has a voucher"), _hand_out
    )
    hand_out.add_argument("voucher", metavar="V")
    used = command(
        under, "used", translate("cli", "note that a voucher on a partner's word was used"), _used
    )
    used.add_argument("voucher", metavar="V")
    used.add_argument("--on", type=day, metavar="DATE")
    export = command(under, "export", translate("cli", "write vouchers to a PDF file"), _export)
    export.add_argument("file", type=Path, metavar="FILE.pdf")
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("--voucher", action="append", metavar="V")
    which.add_argument("--customer", metavar="C")
    export.add_argument("--per-page", type=int, choices=VOUCHERS_PER_PAGE, default=USUAL_PER_PAGE)


def _register_issue(under: Commands) -> None:
    issue = command(under, "issue", translate("cli", "issue vouchers"), _issue)
    issue.add_argument("--customer", metavar="C")
    issue.add_argument("--partner", action="append", metavar="P", required=True)
    issue.add_argument("--offer", action="append", metavar="P/N", default=[])
    issue.add_argument("--count", type=count, default=1, metavar="N")
    issue.add_argument("--start", type=day, metavar="DATE")


def state_word(state: VoucherState) -> str:
    """How a voucher stands, in a word."""
    match state:
        case VoucherState.ISSUED:
            return translate("cli", "issued")
        case VoucherState.HANDED_OUT:
            return translate("cli", "handed out")
        case VoucherState.REDEEMED:
            return translate("cli", "redeemed")
        case VoucherState.VOIDED:
            return translate("cli", "voided")
        case VoucherState.REPLACED:
            return translate("cli", "replaced")
        case VoucherState.EXPIRED:
            return translate("cli", "expired")


def _row(view: VoucherView) -> tuple[str, ...]:
    return (
        view.called,
        formats.benefit(view.benefit),
        view.redeemer.name,
        view.customer.name if view.customer else "",
        view.valid_through.isoformat(),
        state_word(view.state),
    )


def _describe(view: VoucherView) -> str:
    return facts(
        [
            (translate("cli", "Code"), view.code or None),
            (translate("cli", "Benefit"), formats.benefit(view.benefit)),
            (translate("cli", "Issued by"), view.issuer.name),
            (translate("cli", "Redeemed at"), view.redeemer.name),
            (translate("cli", "For"), view.customer.name if view.customer else None),
            (translate("cli", "Number"), view.number),
            (translate("cli", "Issued"), formats.moment(view.issued) if view.issued else None),
            (translate("cli", "Valid through"), formats.day(view.valid_through)),
            (translate("cli", "State"), state_word(view.state)),
            (translate("cli", "Id"), view.id),
        ]
    )


def _issue(desk: Desk, args: Arguments) -> Output:
    order = IssueOrder(
        partners=tuple(args.partner),
        offers=tuple(args.offer),
        customer=args.customer,
        count=args.count,
        start=args.start,
    )
    issued = vouchers.issue(desk, order)
    return Output(
        {"vouchers": [shapes.voucher(view) for view in issued]},
        table([_row(view) for view in issued]),
    )


def _list(desk: Desk, args: Arguments) -> Output:
    found, total = vouchers.listing(
        desk,
        state=VoucherState(args.state) if args.state else None,
        partner=args.partner,
        customer=args.customer,
        limit=args.limit,
    )
    text = table([_row(view) for view in found]) or translate(
        "cli", "No voucher fits. Issue some with “vouchers issue”."
    )
    return Output({"vouchers": [shapes.voucher(view) for view in found], "total": total}, text)


def _show(desk: Desk, args: Arguments) -> Output:
    return _one(vouchers.show(desk, args.voucher))


def _used(desk: Desk, args: Arguments) -> Output:
    view = on_word.mark_used(desk, args.voucher, on=args.on)
    sentence = translate("cli", "The voucher {code} was used at {partner}.")
    return _one(view, sentence.format(code=view.called, partner=view.redeemer.name))


def _void(desk: Desk, args: Arguments) -> Output:
    view = vouchers.void(desk, args.voucher, reason=args.reason)
    if view.on_word:
        return _one(
            view, translate("cli", "The voucher {code} is voided.").format(code=view.called)
        )
    sentence = translate(
        "cli", "The voucher {code} is voided. {partner} refuses it from your next exchange on."
    )
    return _one(view, sentence.format(code=view.called, partner=view.redeemer.name))


def _replace(desk: Desk, args: Arguments) -> Output:
    fresh, old = vouchers.replace(desk, args.voucher, reason=args.reason)
    sentence = translate("cli", "The voucher {old} is replaced by {new}.")
    return Output(
        {"voucher": shapes.voucher(fresh), "replaced": shapes.voucher(old)},
        sentence.format(old=old.called, new=fresh.called),
    )


def _hand_out(desk: Desk, args: Arguments) -> Output:
    view = vouchers.hand_out(desk, args.voucher)
    return _one(
        view, translate("cli", "The voucher {code} is handed out.").format(code=view.called)
    )


def _export(desk: Desk, args: Arguments) -> Output:
    made = voucher_sheets.export(
        desk,
        args.file,
        vouchers=tuple(args.voucher or ()),
        customer=args.customer,
        words=paper_words,
        per_page=args.per_page,
    )
    return papers.output(made)


def _one(view: VoucherView, sentence: str | None = None) -> Output:
    return Output({"voucher": shapes.voucher(view)}, sentence or _describe(view))
