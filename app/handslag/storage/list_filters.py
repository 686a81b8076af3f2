"""The filters of lists as conditions, each by the shortest way to those that it lets through."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    Text,
    exists,
    false,
    func,
    literal_column,
    select,
    type_coerce,
)

from handslag.domain.lists import ConsentState, CustomerFilter, PartnerFilter
from handslag.domain.partners import Membership
from handslag.domain.text import fold
from handslag.storage.search import MOST
from handslag.storage.tables import consent, customer, opinion, partner
from handslag.storage.types import texts
from handslag.storage.work import Glance, Work

_NO_TAGS = "'[]'"
_LAST = "\U0010ffff"


def of_partners(work: Work, wanted: PartnerFilter) -> list[ColumnElement[bool]]:
    """What must hold of the partners that *wanted* lets through, but for how they stand."""
    tests: list[ColumnElement[bool]] = []
    if wanted.area is not None:
        tests += in_area(work, partner, wanted.area)
    if wanted.trade is not None:
        # of two indexes SQLite would take the one of an equal value, which is often the longer
        column = unindexed(partner.c.trade) if wanted.area is not None else partner.c.trade
        tests.append(column == wanted.trade)
    if wanted.tag is not None:
        tests.append(_tagged(work, wanted.tag))
    return tests


def of_customers(work: Work, wanted: CustomerFilter) -> list[ColumnElement[bool]]:
    """What must hold of the customers that *wanted* lets through."""
    tests: list[ColumnElement[bool]] = []
    if wanted.language is not None:
        tests.append(customer.c.language == wanted.language)
    if wanted.area is not None:
        tests += in_area(work, customer, wanted.area)
    if wanted.due is not None:
        tests.append(customer.c.retain_until < wanted.due)
    if wanted.consent is not None:
        tests.append(_consenting(wanted.consent))
    return tests


def postcode_of(table: Table) -> ColumnElement[str]:
    """A postcode without its space, as its index has it."""
    return func.replace(table.c.postcode, literal_column("' '"), literal_column("''"), type_=Text)


def area_of(table: Table) -> ColumnElement[str]:
    """The first two digits of a postcode."""
    return func.substr(postcode_of(table), literal_column("1"), literal_column("2"), type_=Text)


def in_area(work: Glance, table: Table, area: str) -> list[ColumnElement[bool]]:
    """Whether a postcode begins with these digits."""
    postcode = postcode_of(table)
    tests = [func.substr(postcode, 1, len(area)) == area]
    if work.dialect.name == "sqlite":  # its order is byte by byte
        tests += [postcode >= area, postcode < area + _LAST]
    return tests


def unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column that is never null, so that no index is used to look for its value."""
    return func.coalesce(column, literal_column("''"))


def numbers_in(table: Table, numbers: Select[Any], *, few: bool) -> ColumnElement[bool]:
    """Whether a record is among those of these numbers, ``MOST`` at most.

    Args:
        table: of the records.
        numbers: a query for them.
        few: begin with them; else each record met in another way is looked for among them.
    """
    number: ColumnElement[int] = table.c.number if few else table.c.number + literal_column("0")
    return number.in_(numbers.limit(MOST))  # a limit keeps SQLite from asking for each record


def distinct(
    work: Work, column: ColumnElement[Any], table: Table, *also: ColumnElement[bool]
) -> list[Any]:
    """The different values of an indexed column, found by leaping from one to the next."""
    live = (table.c.deleted.is_(None),) if "deleted" in table.c else ()
    each = select(func.min(column).label("value")).where(*live, *also).cte(recursive=True)
    following = select(func.min(column)).where(column > each.c.value, *live, *also)
    leap = select(following.correlate(each).scalar_subquery()).where(each.c.value.is_not(None))
    each = each.union_all(leap)
    found = work.session.scalars(select(each.c.value).where(each.c.value.is_not(None)))
    return list(found)


def tag_counts(work: Work) -> dict[tuple[str, ...], int]:
    """How many partners outside the trash have which tags."""
    query = (
        select(opinion.c.tags, func.count())
        .join(partner, partner.c.id == opinion.c.id)
        .where(_has_tags(), partner.c.deleted.is_(None))
        .group_by(opinion.c.tags)
    )
    return {row[0]: row[1] for row in work.session.execute(query)}


def counts(work: Work, of: Callable[[Table], ColumnElement[Any]], table: Table) -> dict[str, int]:
    """How many records outside the trash have which value; none of those without one."""
    value = of(table)
    query = select(value, func.count()).where(table.c.deleted.is_(None)).group_by(value)
    return {row[0]: row[1] for row in work.session.execute(query) if row[0]}


def status_counts(work: Work) -> dict[Membership, int]:
    """How many partners outside the trash stand how with me."""
    query = (
        select(opinion.c.status, func.count())
        .join(partner, partner.c.id == opinion.c.id)
        .where(partner.c.deleted.is_(None))
        .group_by(opinion.c.status)
    )
    return {row[0]: row[1] for row in work.session.execute(query)}


def _has_tags() -> ColumnElement[bool]:
    return type_coerce(opinion.c.tags, Text) != literal_column(_NO_TAGS)


def _tagged(work: Work, tag: str) -> ColumnElement[bool]:
    wanted = fold(tag)
    written = type_coerce(opinion.c.tags, Text)
    kept = texts()
    matching = [
        value
        for value in distinct(work, written, opinion, _has_tags())
        if wanted in map(fold, kept.process_result_value(value, work.dialect) or ())
    ]
    if not matching:
        return false()
    return partner.c.id.in_(select(opinion.c.id).where(_has_tags(), written.in_(matching)))


def _consenting(state: ConsentState) -> ColumnElement[bool]:
    any_one = select(consent.c.id).where(consent.c.customer_id == customer.c.id)
    holds = exists(any_one.where(consent.c.withdrawn.is_(None)))
    match state:
        case ConsentState.GIVEN:
            return holds
        case ConsentState.WITHDRAWN:
            return exists(any_one) & ~holds
        case ConsentState.NONE:
            return ~exists(any_one)
