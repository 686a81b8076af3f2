"""``referrals``: customers sent to partners, the answers, and thanks for the business."""

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, amount, command, topic
from handslag.cli.output import Json, Output, table
from handslag.domain.referrals import ANSWERS, ReferralStatus, Visible
from handslag.services import referrals
from handslag.services.desk import Desk
from handslag.services.referral_views import ReferralView
from handslag.words import exchange as words
from handslag.words.catalogue import translate


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "referrals", translate("cli", "customers sent to partners"))
    command(under, "list", translate("cli", "list referrals"), _list)
    add = command(under, "add", translate("cli", "send a customer to a partner"), _add)
    add.add_argument("--customer", required=True, metavar="C")
    add.add_argument("--to", required=True, metavar="P")
    add.add_argument("--consent", required=True, metavar="TEXT")
    answer = command(under, "answer", translate("cli", "tell how a referral stands"), _answer)
    answer.add_argument("referral", metavar="R")
    answer.add_argument("--status", required=True, choices=[str(one) for one in ANSWERS])
    thank = command(under, "thank", translate("cli", "thank for the business"), _thank)
    thank.add_argument("referral", metavar="R")
    thank.add_argument("--amount", type=amount, metavar="A")
    thank.add_argument("--visible", choices=[str(one) for one in Visible], default="private")


def _list(desk: Desk, _args: Arguments) -> Output:
    found = referrals.listing(desk)
    rows = [
        [
            one.id[-6:],
            one.customer.name if one.customer else "",
            one.sender.name,
            one.receiver.name,
            words.status(one.status),
        ]
        for one in found
    ]
    text = table(rows) or translate("cli", "There are no referrals yet.")
    return Output({"referrals": [_shape(one) for one in found], "total": len(found)}, text)


def _add(desk: Desk, args: Arguments) -> Output:
    view = referrals.add(desk, args.customer, to=args.to, consent=args.consent)
    text = translate("cli", "{customer} is sent to {partner} with your next file for them.").format(
        customer=view.customer.name if view.customer else "", partner=view.receiver.name
    )
    return Output({"referral": _shape(view)}, text)


def _answer(desk: Desk, args: Arguments) -> Output:
    return _told(referrals.answer(desk, args.referral, ReferralStatus(args.status)))


def _thank(desk: Desk, args: Arguments) -> Output:
    visible = Visible(args.visible)
    return _told(referrals.thank(desk, args.referral, amount=args.amount, visible=visible))


def _told(view: ReferralView) -> Output:
    text = translate("cli", "{partner} learns of it with your next file for them.")
    return Output({"referral": _shape(view)}, text.format(partner=view.sender.name))


def _shape(view: ReferralView) -> dict[str, Json]:
    """REFERRAL."""
    worth = view.amount
    return {
        "id": view.id,
        "from": shapes.ref(view.sender),
        "to": shapes.ref(view.receiver),
        "at": shapes.moment(view.at),
        "customer": shapes.ref(view.customer) if view.customer else None,
        "phones": list(view.phones),
        "consent": view.consent,
        "voucher": view.voucher,
        "status": str(view.status),
        "amount": shapes.money(worth.minor, worth.currency) if worth else None,
        "visible": str(view.visible) if view.visible else None,
    }
