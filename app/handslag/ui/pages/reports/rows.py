"""The tables of the reports: a partner a row, and what went to and fro."""

from collections.abc import Callable

from handslag.domain.moments import day_of
from handslag.domain.partners import Membership
from handslag.domain.trades import trade_word
from handslag.services.network import Member, Order
from handslag.services.reports import Dealings, Line
from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import Column
from handslag.ui.painting import TileLook
from handslag.ui.states import Standing, State
from handslag.words import formats, reports
from handslag.words.catalogue import language, translate


def given_received() -> list[Column[Line]]:
    """What was given, and what came back."""
    return [
        Column(lambda: translate("ui-reports", "Partner"), _name),
        #: Heads of columns with numbers, which are as narrow as these words.
        _number(lambda: translate("ui-reports", "Vouchers given"), lambda of: of.issued, 132),
        _number(lambda: translate("ui-reports", "redeemed here"), lambda of: of.taken_in, 126),
        _number(lambda: translate("ui-reports", "Customers sent"), lambda of: of.sent, 136),
        _number(lambda: translate("ui-reports", "won", "sent"), lambda of: of.sent_won, 84),
        _number(lambda: translate("ui-reports", "sent to you"), lambda of: of.got, 108),
        _number(lambda: translate("ui-reports", "won", "received"), lambda of: of.got_won, 84),
    ]


def vouchers() -> list[Column[Line]]:
    """What became of the vouchers."""
    return [
        Column(lambda: translate("ui-reports", "Partner"), _name),
        _number(lambda: translate("ui-reports", "Issued"), lambda of: of.issued, 88),
        _number(lambda: translate("ui-reports", "Redeemed"), lambda of: of.redeemed, 98),
        _number(lambda: translate("ui-reports", "Expired"), lambda of: of.expired, 94),
        _number(lambda: translate("ui-reports", "Still valid"), lambda of: of.open, 94),
        _number(lambda: translate("ui-reports", "Redeemed here"), lambda of: of.taken_in, 130),
        _amount(lambda: translate("ui-reports", "Sales"), lambda of: of.sales),
        _amount(lambda: translate("ui-reports", "Discounts"), lambda of: of.discounts),
    ]


def members() -> list[Column[Member]]:
    """Who it is, who brought them, and when they were heard of."""
    return [
        Column(lambda: translate("ui-reports", "Member"), _member, sort=Order.NAME),
        #: Head of a column: since when a member is in the list, and by whom it came.
        Column(
            lambda: translate("ui-reports", "With you since"),
            _since,
            sort=Order.NEWEST,
            width=228,
        ),
        Column(
            lambda: translate("ui-reports", "Last heard of"),
            _heard,
            sort=Order.LONGEST_UNHEARD,
            right=True,
            width=196,
        ),
    ]


def _name(line: Line) -> Cell:
    return Cell(line.partner.name)


def _number(title: Callable[[], str], value: Callable[[Dealings], int], width: int) -> Column[Line]:
    return Column(
        title,
        lambda line: Cell(formats.number(value(line.dealings)), whole=True),
        right=True,
        width=width,
    )


def _amount(title: Callable[[], str], value: Callable[[Dealings], int]) -> Column[Line]:
    return Column(
        title,
        lambda line: Cell(reports.kronor(value(line.dealings)), whole=True),
        right=True,
        width=116,
    )


def _member(one: Member) -> Cell:
    trade = trade_word(one.trade, language())
    place = reports.area(one.postcode) if one.postcode else ""
    second = ", ".join(part for part in (trade, place) if part)
    look = TileLook(one.partner.name, one.colour)
    trial = Standing(State.TRIAL) if one.status is Membership.TRIAL else None
    return Cell(one.partner.name, second, look, trial)


def _since(one: Member) -> Cell:
    day = formats.short_day(day_of(one.since))
    if one.sponsor is None:
        return Cell(day)
    #: Under the day since when a member is in the list; {name} passed its card on.
    return Cell(day, translate("ui-reports", "by {name}").format(name=one.sponsor.name))


def _heard(one: Member) -> Cell:
    return Cell(reports.heard(one))
