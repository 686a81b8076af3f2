"""The words of the reports: their periods, and their tables for paper and spreadsheets."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from handslag.domain.moments import day_of
from handslag.domain.money import Money
from handslag.domain.reports import ALWAYS, Cell, Head, Period, ReportSheet, ReportTable
from handslag.domain.trades import all_trades, trade_groups, trade_word
from handslag.services.network import Member, Town
from handslag.services.reports import Account, Business, Dealings, Topic
from handslag.words import formats
from handslag.words.catalogue import language, translate


def topic(of: Topic) -> str:
    """What a report is called."""
    match of:
        #: Titles of reports, tabs of their page.
        case Topic.GIVEN_RECEIVED:
            return translate("reports", "Given and received")
        case Topic.VOUCHERS:
            return translate("reports", "Discount vouchers")
        case Topic.NETWORK:
            return translate("reports", "The network")


def period(of: Period) -> str:
    """The days that a report is about, as a sentence without its full stop."""
    if of.first and of.last:
        #: The days of a report, both included.
        text = translate("reports", "From {first} to {last}")
        return text.format(first=formats.short_day(of.first), last=formats.short_day(of.last))
    if of.first:
        return translate("reports", "From {first} on").format(first=formats.short_day(of.first))
    if of.last:
        return translate("reports", "Until {last}").format(last=formats.short_day(of.last))
    return translate("reports", "From the beginning until today")


def area(digits: str) -> str:
    """Postcodes that begin with these digits: "999 11", "999 1…", "99…"."""
    spaced = f"{digits[:3]} {digits[3:]}".strip()
    return spaced if len(digits) == 5 else f"{spaced}…"


def kronor(minor: int) -> str:
    """An amount of *minor* öre in whole kronor, as a report says it."""
    whole = (abs(minor) + 50) // 100 * (1 if minor >= 0 else -1)
    return formats.money(Money(whole * 100))


def saved(account: Account, customer_cost: int) -> str:
    """What the network saved in marketing, in a sentence; *customer_cost* in öre."""
    gained, discounts = account.total.gained, kronor(account.total.discounts)
    amount = account.saved(customer_cost)
    if amount < 0:
        #: {amount} is more than 0.
        text = translate(
            "reports",
            "The discounts cost {discounts}, which is {amount} more than advertising for as many customers would have cost.",
        )
        return text.format(amount=kronor(-amount), discounts=discounts)
    #: {cost} is what one customer costs in advertising; {discounts} what the discounts came to.
    text = translate(
        "reports",
        "The network saved you {amount} in advertising: %n customers at {cost}, less {discounts} in discounts.",
        "",
        gained,
    )
    return text.format(amount=kronor(amount), cost=kronor(customer_cost), discounts=discounts)


def thanks(account: Account) -> str:
    """What was thanked for, in a few sentences; "" where nobody thanked."""
    total = account.total
    said: list[str] = []
    if (count := total.sent_thanked) > 0:
        said.append(translate("reports", "Your partners thanked you for %n customers.", "", count))
    if total.sent_worth:
        #: After the customers whom I sent to partners; some partners keep the amount to themselves.
        told = translate("reports", "As far as they told, those were worth {amount}.")
        said.append(told.format(amount=kronor(total.sent_worth)))
    if (count := total.got_thanked) > 0:
        said.append(translate("reports", "You thanked for %n customers.", "", count))
    if total.got_worth:
        #: After the customers whom partners sent me.
        noted = translate("reports", "For those you noted {amount}.")
        said.append(noted.format(amount=kronor(total.got_worth)))
    return " ".join(said)


def given_received_sheet(
    business: Business, account: Account, *, customer_cost: int | None
) -> ReportSheet:
    """The report of what went to and fro."""
    heads = (
        Head(translate("reports", "Partner"), 5),
        #: Heads of columns of a report; numbers stand below them.
        Head(translate("reports", "Vouchers given"), 3, right=True),
        Head(translate("reports", "Vouchers received"), 3, right=True),
        Head(translate("reports", "Customers sent"), 3, right=True),
        Head(translate("reports", "of them won", "sent"), 2, right=True),
        Head(translate("reports", "Customers received"), 3, right=True),
        Head(translate("reports", "of them won", "received"), 2, right=True),
    )
    table = ReportTable(
        topic(Topic.GIVEN_RECEIVED),
        heads,
        tuple(_given_row(one.partner.name, one.dealings) for one in account.lines),
        _nothing(),
        _given_row(_together(), account.total) if account.lines else (),
    )
    lead = [period(account.period) + ".", _customers(account)]
    if said := thanks(account):
        lead.append(said)
    if customer_cost is not None:
        lead.append(saved(account, customer_cost))
    return _sheet(business, Topic.GIVEN_RECEIVED, lead, [table, _thanks(account)])


def vouchers_sheet(business: Business, account: Account) -> ReportSheet:
    """The report of what became of the vouchers."""
    heads = (
        Head(translate("reports", "Partner"), 10),
        Head(translate("reports", "Issued"), 4, right=True),
        Head(translate("reports", "Redeemed"), 5, right=True),
        Head(translate("reports", "Expired"), 5, right=True),
        Head(translate("reports", "Still valid"), 4, right=True),
        #: Head of a column: the partner's vouchers that I redeemed.
        Head(translate("reports", "Redeemed here"), 5, right=True),
        Head(translate("reports", "Sales"), 6, right=True),
        Head(translate("reports", "Discounts"), 6, right=True),
    )
    table = ReportTable(
        topic(Topic.VOUCHERS),
        heads,
        tuple(_vouchers_row(one.partner.name, one.dealings) for one in account.lines),
        _nothing(),
        _vouchers_row(_together(), account.total) if account.lines else (),
    )
    lead = [period(account.period) + ".", how_vouchers_are_counted()]
    return _sheet(business, Topic.VOUCHERS, lead, [table])


def network_sheet(
    business: Business,
    town: Town,
    members: Sequence[Member],
    *,
    postcodes: str = "",
    came: Period = ALWAYS,
) -> ReportSheet:
    """The report of who is in the network.

    Args:
        business: whose report it is.
        town: the network in numbers.
        members: the rows of the first table.
        postcodes: the members are those whose postcode begins with these digits; "" is everywhere.
        came: they are those who came in these days.
    """
    lead = [translate("reports", "%n members, your own business among them.", "", town.members)]
    if postcodes:
        #: {area} is a postcode or its beginning: which members stand in the table below.
        text = translate("reports", "The first table has the members at the postcodes {area}.")
        lead.append(text.format(area=area(postcodes)))
    if came != ALWAYS:
        lead.append(translate("reports", "The first table has the members who came in this time."))
        lead.append(period(came) + ".")
    tables = [_members(members), _trades(town), _areas(town), _missing(town)]
    return _sheet(business, Topic.NETWORK, lead, tables)


def how_vouchers_are_counted() -> str:
    """What the columns of the report of vouchers mean."""
    return translate(
        "reports",
        "Issued are the vouchers that you gave in this time, and how they stand now. Redeemed here are your partners' vouchers that you took in; the sales include VAT.",
    )


def heard(member: Member) -> str:
    """When something of a member came last, as a day; or that it cannot."""
    if member.heard is None:
        return translate("reports", "Has no Handslag yet")
    return _day(member.heard)


def _customers(account: Account) -> str:
    #: {sales} is an amount.
    text = translate(
        "reports",
        "%n customers came to you through the network, with sales of {sales} on vouchers.",
        "",
        account.total.gained,
    )
    return text.format(sales=kronor(account.total.sales))


def _given_row(name: str, of: Dealings) -> tuple[Cell, ...]:
    numbers = (of.issued, of.taken_in, of.sent, of.sent_won, of.got, of.got_won)
    return (Cell(name), *map(_number, numbers))


def _thanks_row(name: str, of: Dealings) -> tuple[Cell, ...]:
    received = _number(of.sent_thanked), _money(of.sent_worth)
    return (Cell(name), *received, _number(of.got_thanked), _money(of.got_worth))


def _vouchers_row(name: str, of: Dealings) -> tuple[Cell, ...]:
    numbers = (of.issued, of.redeemed, of.expired, of.open, of.taken_in)
    return (Cell(name), *map(_number, numbers), _money(of.sales), _money(of.discounts))


def _thanks(account: Account) -> ReportTable:
    heads = (
        Head(translate("reports", "Partner"), 5),
        #: Heads of columns: how many referrals were thanked for, and what they were worth.
        Head(translate("reports", "Thanks received"), 3, right=True),
        Head(translate("reports", "Worth"), 3, right=True),
        Head(translate("reports", "Thanks given"), 3, right=True),
        Head(translate("reports", "Worth"), 3, right=True),
    )
    dealt = [one for one in account.lines if one.dealings.sent_thanked or one.dealings.got_thanked]
    return ReportTable(
        #: Heading of a table: the partner's answer to a referral that became a customer.
        translate("reports", "Thanks for the business"),
        heads,
        tuple(_thanks_row(one.partner.name, one.dealings) for one in dealt),
        translate("reports", "Nobody has thanked for a customer in this time."),
        _thanks_row(_together(), account.total) if dealt else (),
    )


def _members(members: Sequence[Member]) -> ReportTable:
    heads = (
        Head(translate("reports", "Member"), 5),
        Head(translate("reports", "Trade"), 4),
        #: Head of a column: since when a member is in my list.
        Head(translate("reports", "With you since"), 4),
        Head(translate("reports", "Sponsor"), 4),
        Head(translate("reports", "Last heard of"), 4),
    )
    rows = tuple(
        (
            Cell(one.partner.name),
            Cell(trade_word(one.trade, language())),
            Cell(_day(one.since)),
            Cell(one.sponsor.name if one.sponsor else ""),
            Cell(heard(one)),
        )
        for one in members
    )
    empty = translate("reports", "There is no other member.")
    return ReportTable(translate("reports", "Members"), heads, rows, empty)


def _trades(town: Town) -> ReportTable:
    heads = (
        Head(translate("reports", "Trade"), 6),
        Head(translate("reports", "Members"), 2, right=True),
    )
    rows = tuple(
        (Cell(trade_word(code, language())), _number(count)) for code, count in town.trades
    )
    heading = translate("reports", "Members by trade")
    return ReportTable(heading, heads, rows, translate("reports", "No member has a trade."))


def _areas(town: Town) -> ReportTable:
    heads = (
        Head(translate("reports", "Postcodes"), 6),
        Head(translate("reports", "Members"), 2, right=True),
    )
    rows = tuple((Cell(area(one.digits)), _number(one.members)) for one in town.areas)
    heading = translate("reports", "Where the members are")
    return ReportTable(heading, heads, rows, translate("reports", "No member has a postcode."))


def _missing(town: Town) -> ReportTable:
    heads = (
        Head(translate("reports", "Trade"), 4),
        Head(translate("reports", "Group"), 4),
    )
    groups = {one.code: one.word(language()) for one in trade_groups()}
    missing = set(town.missing)
    rows = tuple(
        (Cell(one.word(language())), Cell(groups[one.group]))
        for one in all_trades()
        if one.code in missing
    )
    heading = translate("reports", "Trades that are missing")
    return ReportTable(heading, heads, rows, translate("reports", "No trade is missing."))


def _sheet(
    business: Business, of: Topic, lead: Sequence[str], tables: Sequence[ReportTable]
) -> ReportSheet:
    #: Foot of a report.
    foot = translate("reports", "Printed {day} by {business}")
    return ReportSheet(
        title=topic(of),
        whose=business.name,
        colour=business.colour,
        heading=topic(of),
        lead=tuple(lead),
        tables=tuple(tables),
        foot=foot.format(day=formats.short_day(business.made), business=business.name),
        decimal_comma=language() == "sv",
    )


def _number(value: int) -> Cell:
    return Cell(formats.number(value), Decimal(value))


def _money(minor: int) -> Cell:
    return Cell(kronor(minor), Decimal(minor) / 100)


def _day(moment: datetime) -> str:
    return formats.short_day(day_of(moment))


def _together() -> str:
    #: Before the sums of a table.
    return translate("reports", "Together")


def _nothing() -> str:
    return translate("reports", "Nothing has gone to and fro in this time.")
