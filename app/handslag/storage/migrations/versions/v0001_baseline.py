"""The first schema: every table, without the search index.

A copy of ``storage.tables`` as it was released; it stays as it is whatever becomes of those.
"""

from typing import Any

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)
_ID = String(32)
_BUSINESS = String(16)
_DIGEST = String(64)
_LANGUAGE = String(2)
_CURRENCY = String(3)
_TEXT = Text()
_KEY = Text().with_variant(Text(collation="C"), "postgresql")  # byte by byte, as SQLite does
_INT = Integer()
_BIG = BigInteger()  # money, and whatever has 63 bits
_YES = Boolean()
_DAY = Date()
_MOMENT = DateTime(timezone=True)
_WORD = String(24)
_BYTES = LargeBinary()


def _id(type: String = _ID) -> Column[Any]:
    return Column("id", type, primary_key=True)


def _must(type: TypeEngine[Any], *names: str) -> list[Column[Any]]:
    return [Column(name, type, nullable=False) for name in names]


def _may(type: TypeEngine[Any], *names: str) -> list[Column[Any]]:
    return [Column(name, type) for name in names]


def _to(column: str) -> ForeignKey:
    return ForeignKey(column, deferrable=True, initially="DEFERRED")


def _of(name: str, column: str) -> Column[Any]:
    return Column(name, _ID, _to(column), nullable=False)


def _stamp() -> list[Column[Any]]:
    return _must(_BIG, "hlc", "device", "seq")


def _search() -> list[Column[Any]]:
    small = _BIG.with_variant(_INT, "sqlite")  # SQLite numbers rows by INTEGER alone, not by BIGINT
    return [
        Column("number", small, primary_key=True, autoincrement=True),
        Column("id", _ID, nullable=False, unique=True),
        *_must(_KEY, "sort_key"),
        *_must(_TEXT, "name_words", "folded", "name"),
    ]


Table(
    "partner",
    metadata,
    *_search(),
    *_may(_BUSINESS, "business_id"),
    *_must(_TEXT, "trade"),
    *_may(_TEXT, "organisation_number", "contact"),
    *_must(_TEXT, "phones"),
    *_may(_TEXT, "email", "web", "address", "postcode", "town"),
    *_must(_LANGUAGE, "language"),
    *_must(_YES, "regulated"),
    *_may(_TEXT, "colour", "template"),
    *_may(_DIGEST, "logo"),
    *_must(_INT, "card_revision"),
    *_may(_MOMENT, "deleted"),
    *_stamp(),
    Index(None, "business_id"),
)

Table(
    "opinion",
    metadata,
    Column("id", _ID, _to("partner.id"), primary_key=True),
    *_must(_WORD, "status"),
    *_must(_TEXT, "tags"),
    *_must(_TEXT, "notes"),
    *_may(_BUSINESS, "sponsor"),
    *_stamp(),
)

Table(
    "partner_key",
    metadata,
    _id(),
    *_must(_BUSINESS, "business_id"),
    *_must(_DIGEST, "signing_key", "box_key"),
    *_must(_MOMENT, "since"),
    *_may(_MOMENT, "retired"),
    *_stamp(),
    Index(None, "business_id"),
)

Table(
    "business",
    metadata,
    _id(_BUSINESS),
    _of("partner_id", "partner.id"),
    *_must(_BIG, "device"),
    *_must(_LANGUAGE, "language"),
    *_must(_MOMENT, "created"),
    *_must(_YES, "demonstration"),
)

Table(
    "customer",
    metadata,
    *_search(),
    *_may(_TEXT, "address", "postcode", "town"),
    *_must(_TEXT, "phones"),
    *_may(_TEXT, "email"),
    *_must(_LANGUAGE, "language"),
    *_may(_DAY, "retain_until"),
    *_may(_MOMENT, "deleted"),
    *_stamp(),
)

Table(
    "consent",
    metadata,
    _id(),
    _of("customer_id", "customer.id"),
    *_must(_TEXT, "wording"),
    *_must(_DAY, "on"),
    *_may(_DAY, "withdrawn"),
    *_stamp(),
    Index(None, "customer_id"),
)

Table(
    "offer",
    metadata,
    _id(),
    _of("owner", "partner.id"),
    *_must(_INT, "number"),
    *_may(_DAY, "withdrawn", "honoured_through"),
    *_stamp(),
    Index(None, "owner", "number"),
)

Table(
    "offer_revision",
    metadata,
    _id(),
    _of("offer_id", "offer.id"),
    *_must(_INT, "revision"),
    *_must(_WORD, "kind"),
    *_must(_BIG, "value"),
    *_must(_CURRENCY, "currency"),
    *_must(_TEXT, "title_sv", "title_en", "terms_sv", "terms_en"),
    *_may(_BIG, "cap", "minimum"),
    *_may(_INT, "quota", "quota_per_issuer"),
    *_must(_INT, "lifetime_days"),
    *_may(_DAY, "valid_from", "valid_to"),
    *_must(_YES, "new_customers"),
    *_must(_TEXT, "issuers"),
    *_must(_MOMENT, "moment"),
    *_may(_DIGEST, "document"),
    *_stamp(),
    Index(None, "offer_id", "revision"),
)

Table(
    "voucher",
    metadata,
    _id(),
    *_must(_BUSINESS, "issuer", "redeemer"),
    *_must(_INT, "offer_number", "revision", "serial"),
    *_must(_WORD, "kind"),
    *_must(_BIG, "value"),
    *_must(_CURRENCY, "currency"),
    *_may(_MOMENT, "issued"),
    *_must(_DAY, "valid_through"),
    *_may(_TEXT, "token"),
    *_must(String(18), "code"),
    Column("customer_id", _ID, _to("customer.id")),
    *_may(_ID, "replaces"),
    *_must(_WORD, "state"),
    *_stamp(),
    Index(None, "code"),
    Index(None, "issuer", "redeemer", "offer_number", "serial"),
    Index(None, "redeemer"),
    Index(None, "customer_id"),
    Index(None, "state"),
)

Table(
    "voucher_event",
    metadata,
    _id(),
    *_must(_WORD, "kind"),
    *_must(_BUSINESS, "author"),
    *_must(_BIG, "author_device"),
    *_must(_BUSINESS, "counterparty"),
    *_must(_INT, "number"),
    *_may(_DIGEST, "previous"),
    *_must(_MOMENT, "moment"),
    *_may(_TEXT, "reason"),
    *_must(_BYTES, "signed"),
    *_stamp(),
    Index(None, "author_device", "counterparty", "number"),
    Index(None, "author", "moment"),
)

Table(
    "voucher_step",
    metadata,
    Column("voucher_id", _ID, primary_key=True),
    Column("event_id", _ID, _to("voucher_event.id"), primary_key=True),
    Index(None, "event_id"),
    sqlite_with_rowid=False,
)

Table(
    "redemption",
    metadata,
    _id(),
    _of("voucher_id", "voucher.id"),
    _of("event_id", "voucher_event.id"),
    *_must(_BUSINESS, "by"),
    *_must(_MOMENT, "at"),
    *_must(_DAY, "on"),
    *_must(_CURRENCY, "currency"),
    *_may(_BIG, "sale", "discount", "to_pay", "vat"),
    *_may(_INT, "vat_rate"),
    *_may(_TEXT, "invoice"),
    *_must(_YES, "grace", "corrected"),
    *_may(_MOMENT, "reversed_at"),
    *_stamp(),
    Index(None, "voucher_id"),
    Index(None, "event_id"),
    Index(None, "invoice"),
)

Table(
    "refused_attempt",
    metadata,
    _id(),
    *_must(_MOMENT, "at"),
    *_must(_INT, "reason"),
    *_may(_ID, "voucher_id"),
    *_may(_BUSINESS, "issuer"),
    *_stamp(),
    Index(None, "at"),
)

Table(
    "pack",
    metadata,
    _id(),
    *_must(_TEXT, "name"),
    *_must(_TEXT, "lines"),
    *_must(_TEXT, "sheet", "letter_sv", "letter_en"),
    *_must(_MOMENT, "used"),
    *_stamp(),
    Index(None, "used"),
)

Table(
    "pack_run",
    metadata,
    _id(),
    _of("pack_id", "pack.id"),
    _of("customer_id", "customer.id"),
    *_must(_MOMENT, "at"),
    *_must(_TEXT, "lines"),
    *_must(_TEXT, "sheet"),
    *_must(_INT, "start_slot"),
    *_must(_TEXT, "vouchers"),
    *_stamp(),
    Index(None, "customer_id", "at"),
    Index(None, "pack_id"),
)

Table(
    "document",
    metadata,
    _id(_DIGEST),
    *_must(_TEXT, "kind"),
    *_must(_BUSINESS, "author"),
    *_must(_ID, "object_id"),
    *_must(_INT, "revision"),
    *_must(_MOMENT, "moment"),
    *_may(_BUSINESS, "addressee"),
    *_must(_BYTES, "signed"),
    *_stamp(),
    Index(None, "author", "object_id", "revision"),
)

Table(
    "picture",
    metadata,
    _id(_DIGEST),
    *_must(_TEXT, "media_type"),
    *_must(_BYTES, "content"),
    *_stamp(),
)

Table(
    "field_clock",
    metadata,
    Column("tbl", String(24), primary_key=True),
    Column("row_id", _DIGEST, primary_key=True),
    Column("field", String(24), primary_key=True),
    *_stamp(),
    sqlite_with_rowid=False,
)

Table(
    "clock_state",
    metadata,
    Column("id", _INT, primary_key=True, autoincrement=False),
    *_must(_BIG, "hlc", "seq"),
)


def upgrade() -> None:
    """Makes the tables in an empty database."""
    metadata.create_all(op.get_bind(), checkfirst=False)
    op.execute("INSERT INTO clock_state (id, hlc, seq) VALUES (1, 0, 0)")


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
