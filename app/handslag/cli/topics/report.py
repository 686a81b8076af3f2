"""``report``: what went to and fro, what became of the vouchers, who is in the network."""

from pathlib import Path

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, amount, command, day, topic
from handslag.cli.output import Json, Output, table
from handslag.domain.moments import day_of
from handslag.domain.money import SEK
from handslag.domain.reports import Period, ReportSheet
from handslag.services import network, reports
from handslag.services.desk import Desk
from handslag.services.network import Member, Order
from handslag.services.reports import Account, Business, Dealings, SheetWords, Topic
from handslag.words import reports as words
from handslag.words.catalogue import language, translate


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "report", translate("cli", "reports of what went to and fro"))
    given = command(
        under,
        Topic.GIVEN_RECEIVED,
        translate("cli", "what you gave and received, by partner"),
        _given_received,
    )
    given.add_argument(
        "--customer-cost",
        type=amount,
        metavar="A",
        help=translate("cli", "what winning one customer by advertising costs you"),
    )
    vouchers = command(
        under, Topic.VOUCHERS, translate("cli", "what became of the vouchers"), _vouchers
    )
    members = command(under, Topic.NETWORK, translate("cli", "who is in the network"), _network)
    for parser in (given, vouchers, members):
        parser.add_argument("--from", dest="first", type=day, metavar="D")
        parser.add_argument("--to", dest="last", type=day, metavar="D")
        parser.add_argument("--output", type=Path, metavar="FILE.pdf|.csv|.xlsx")


def _given_received(desk: Desk, args: Arguments) -> Output:
    account = reports.account(desk, Period(args.first, args.last))
    cost: int | None = args.customer_cost

    def sheet(business: Business) -> ReportSheet:
        return words.given_received_sheet(business, account, customer_cost=cost)

    json = _account(account)
    json["saved"] = shapes.money(account.saved(cost), SEK) if cost is not None else None
    return _output(desk, args, sheet, json)


def _vouchers(desk: Desk, args: Arguments) -> Output:
    account = reports.account(desk, Period(args.first, args.last))
    return _output(
        desk, args, lambda business: words.vouchers_sheet(business, account), _account(account)
    )


def _network(desk: Desk, args: Arguments) -> Output:
    asked = Period(args.first, args.last)
    town = network.town(desk)
    ids = network.members(desk, Order.NEWEST)
    rows = network.rows(desk, ids)
    members = [rows[id] for id in ids if _within(rows[id], asked)]
    json: dict[str, Json] = {
        "period": _period(asked),
        "members": town.members,
        "trades": [{"trade": code, "members": count} for code, count in town.trades],
        "missing": list(town.missing),
        "areas": [{"digits": one.digits, "members": one.members} for one in town.areas],
        "elsewhere": town.elsewhere,
        "newest": [_member(one) for one in members],
    }

    def sheet(business: Business) -> ReportSheet:
        return words.network_sheet(business, town, members, came=asked)

    return _output(desk, args, sheet, json)


def _output(desk: Desk, args: Arguments, sheet: SheetWords, json: dict[str, Json]) -> Output:
    path: Path | None = args.output
    json["output"] = str(path) if path else None
    if path is not None:
        reports.save(desk, path, words=sheet, language=language())
        done = translate("cli", "The report is in {file}.").format(file=path)
        return Output(json, done)
    return Output(json, _text(sheet(reports.of_business(desk))))


def _text(sheet: ReportSheet) -> str:
    parts = [sheet.heading, *sheet.lead]
    for one in sheet.tables:
        rows = [[head.text for head in one.heads]]
        rows += [
            [cell.text for cell in row] for row in (*one.rows, *([one.sums] if one.sums else []))
        ]
        parts += ["", one.heading, table(rows) if one.rows else one.empty]
    return "\n".join(parts)


def _account(account: Account) -> dict[str, Json]:
    return {
        "period": _period(account.period),
        "partners": [
            {"partner": shapes.ref(one.partner), **_dealings(one.dealings)} for one in account.lines
        ],
        "total": _dealings(account.total),
    }


def _dealings(of: Dealings) -> dict[str, Json]:
    return {
        "issued": of.issued,
        "redeemed": of.redeemed,
        "expired": of.expired,
        "open": of.open,
        "taken_in": of.taken_in,
        "sent": of.sent,
        "sent_won": of.sent_won,
        "received": of.got,
        "received_won": of.got_won,
        "thanks_received": of.sent_thanked,
        "worth_received": shapes.money(of.sent_worth, SEK),
        "thanks_given": of.got_thanked,
        "worth_given": shapes.money(of.got_worth, SEK),
        "customers": of.gained,
        "sales": shapes.money(of.sales, SEK),
        "discounts": shapes.money(of.discounts, SEK),
    }


def _member(one: Member) -> dict[str, Json]:
    return {
        "partner": shapes.ref(one.partner),
        "trade": one.trade or None,
        "postcode": one.postcode or None,
        "status": str(one.status),
        "since": shapes.moment(one.since),
        "sponsor": shapes.ref(one.sponsor) if one.sponsor else None,
        "heard": shapes.moment(one.heard) if one.heard else None,
    }


def _period(of: Period) -> dict[str, Json]:
    return {"from": shapes.day(of.first), "to": shapes.day(of.last)}


def _within(member: Member, asked: Period) -> bool:
    since = day_of(member.since)
    return (asked.first is None or since >= asked.first) and (
        asked.last is None or since <= asked.last
    )
