"""The tables of the exchange with other businesses.

A referral travels between my own devices; which files went and came is this computer's alone.
"""

from collections.abc import Mapping

from sqlalchemy import Column, Index, MetaData, Table

from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.referrals import Referral
from handslag.storage.columns import (
    BIG,
    BUSINESS,
    BYTES,
    CURRENCY,
    DIGEST,
    ID,
    MOMENT,
    TEXT,
    id_column,
    link,
    may,
    must,
    stamp,
)
from handslag.storage.types import Word


def exchange_tables(metadata: MetaData) -> Mapping[type, Table]:
    """Adds them to *metadata*; by the class that each holds."""
    return {Referral: _referral(metadata), Exchange: _exchange(metadata)}


def _referral(metadata: MetaData) -> Table:
    return Table(
        "referral",
        metadata,
        id_column(),
        *must(BUSINESS, "sender", "receiver"),
        *must(MOMENT, "moment"),
        Column("customer_id", ID, link("customer.id")),
        *may(ID, "voucher_id"),
        *may(BYTES, "signed"),
        *may(MOMENT, "erased"),
        *may(BIG, "amount"),
        *may(CURRENCY, "currency"),
        *stamp(),
        Index(None, "customer_id"),
        Index(None, "voucher_id"),
    )


def _exchange(metadata: MetaData) -> Table:
    return Table(
        "exchange",
        metadata,
        id_column(),
        *must(MOMENT, "at"),
        *must(Word(Direction), "direction"),
        *may(BUSINESS, "business"),
        *must(ID, "bundle_id"),
        *must(DIGEST, "digest"),
        *must(TEXT, "path"),
        *may(ID, "undo_id"),
        *must(TEXT, "upto"),
        Index(None, "at"),
        Index(None, "digest"),
    )
