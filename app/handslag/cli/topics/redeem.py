"""``redeem``: the till."""

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, amount, command, day, topic
from handslag.cli.output import Json, Output
from handslag.domain.money import SEK
from handslag.domain.redemption import VAT_RATES
from handslag.services import redeeming
from handslag.services.desk import Desk
from handslag.services.redeeming import Answer, Sale
from handslag.words import formats
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.redeem import counter_text


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "redeem", translate("cli", "check and redeem vouchers at the counter"))
    check = command(under, "check", translate("cli", "say whether a voucher is valid"), _check)
    check.add_argument("voucher", nargs="+", metavar="X")
    do = command(under, "do", translate("cli", "redeem a voucher"), _do)
    do.add_argument("voucher", metavar="X")
    do.add_argument("--sale", type=amount, metavar="A")
    do.add_argument("--vat", type=int, choices=VAT_RATES, default=25)
    do.add_argument("--invoice", metavar="NO")
    do.add_argument("--on", type=day, metavar="DATE")
    reverse = command(under, "reverse", translate("cli", "take a redemption back"), _reverse)
    reverse.add_argument("redemption", metavar="ID")


def _check(desk: Desk, args: Arguments) -> Output:
    return _answers(redeeming.check(desk, args.voucher), done=False)


def _do(desk: Desk, args: Arguments) -> Output:
    sale = Sale(amount=args.sale, vat_rate=args.vat, invoice=args.invoice, on=args.on)
    return _answers([redeeming.redeem(desk, args.voucher, sale=sale)], done=True)


def _answers(answers: list[Answer], *, done: bool) -> Output:
    texts = [
        sentence(answer.trouble) if answer.trouble else counter_text(answer, done=done)
        for answer in answers
    ]
    results = zip(answers, texts, strict=True)
    refused = tuple(text for answer, text in zip(answers, texts, strict=True) if not answer.ok)
    return Output(
        {"results": [_result(answer, text) for answer, text in results]},
        "\n\n".join(text for answer, text in zip(answers, texts, strict=True) if answer.ok),
        ok=not refused,
        notes=refused,
    )


def _result(one: Answer, message: str) -> dict[str, Json]:
    """One result of ``redeem check`` or ``redeem do``; *message* is its sentence."""
    currency = one.voucher.benefit.currency if one.voucher else SEK
    settlement = one.settlement
    return {
        "source": one.source,
        "page": one.page,
        "ok": one.ok,
        "reason": int(one.reason) if one.reason else None,
        "reason_name": one.reason.name.lower() if one.reason else None,
        "message": message,
        "corrected": one.corrected,
        "grace": one.grace,
        "voucher": shapes.voucher(one.voucher) if one.voucher else None,
        "redeemed": shapes.redeemed(one.redeemed) if one.redeemed else None,
        "sale": shapes.money(one.amount, currency),
        "discount": shapes.money(settlement.discount if settlement else None, currency),
        "to_pay": shapes.money(settlement.to_pay if settlement else None, currency),
        "vat": shapes.money(settlement.vat if settlement else None, currency),
    }


def _reverse(desk: Desk, args: Arguments) -> Output:
    voucher, redemption = redeeming.reverse(desk, args.redemption)
    text = translate(
        "cli", "The redemption of {moment} is taken back; the voucher {code} is valid again."
    ).format(moment=formats.moment(redemption.at), code=voucher.called)
    return Output(
        {"voucher": shapes.voucher(voucher), "redeemed": shapes.redeemed(redemption)}, text
    )
