"""The tables, and which record class each of them holds.

Every synced table has the stamp of the row's creation (``domain.stamps``), and behind it only what
a later schema added, where ALTER TABLE puts it. Nothing but an id is unique: rows come together
from several devices, and merged data must never be refused for a value. Foreign keys are checked at
the commit, so that the order of writing is free.

A searchable table (partner, customer) also keeps what its class does not know of: ``number``, a
small key of this database alone that the search index refers to; ``sort_key``, its place in the
Swedish alphabet (``ORDER BY partner.c.sort_key, partner.c.id`` is name order); and ``name_words``,
the folded words of its name.
"""

from collections.abc import Mapping

from sqlalchemy import Column, Index, MetaData, String, Table

from handslag.domain.documents import Document, Picture
from handslag.domain.offers import BenefitKind, Offer, OfferRevision
from handslag.domain.packs import Pack, PackRun
from handslag.domain.partners import (
    Business,
    Consent,
    Customer,
    Membership,
    Opinion,
    Partner,
    PartnerKey,
    PartnerNote,
)
from handslag.domain.stamps import Record
from handslag.domain.vouchers import (
    EventKind,
    Redemption,
    RefusedAttempt,
    Voucher,
    VoucherEvent,
    VoucherState,
)
from handslag.storage import columns
from handslag.storage.columns import (
    BIG,
    BUSINESS,
    BYTES,
    CURRENCY,
    DAY,
    DIGEST,
    ID,
    INT,
    LANGUAGE,
    MOMENT,
    TEXT,
    YES,
    id_column,
    link,
    may,
    must,
    reference,
    searched,
    stamp,
)
from handslag.storage.device_tables import device_tables, merge_tables
from handslag.storage.exchange_tables import exchange_tables
from handslag.storage.import_tables import import_tables
from handslag.storage.types import Word, extra_fields, pack_lines, phones, texts

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

STAMP = columns.STAMP
"""The columns of a row's creation stamp."""

SEARCHED = ("sort_key", "name_words")
"""What a searchable table has beside its class's fields, to find and order by."""

partner = Table(
    "partner",
    metadata,
    *searched(),
    *may(BUSINESS, "business_id"),
    *must(TEXT, "trade"),
    *may(TEXT, "organisation_number", "contact"),
    *must(phones(), "phones"),
    *may(TEXT, "email", "web", "address", "postcode", "town"),
    *must(LANGUAGE, "language"),
    *must(YES, "regulated"),
    *may(TEXT, "colour", "template"),
    *may(DIGEST, "logo"),
    *must(INT, "card_revision"),
    *may(MOMENT, "deleted"),
    *stamp(),
    *may(DIGEST, "card_front", "card_back"),
    Index(None, "business_id"),
)

opinion = Table(
    "opinion",
    metadata,
    Column("id", ID, link("partner.id"), primary_key=True),
    *must(Word(Membership), "status"),
    *must(texts(), "tags"),
    *must(TEXT, "notes"),
    *may(BUSINESS, "sponsor"),
    *stamp(),
    Column("extras", extra_fields(), nullable=False, server_default="[]"),
    *may(TEXT, "uid"),
)

partner_note = Table(
    "partner_note",
    metadata,
    id_column(),
    reference("partner_id", "partner.id"),
    *must(DAY, "on"),
    *must(TEXT, "text"),
    *stamp(),
    Index(None, "partner_id"),
)

partner_key = Table(
    "partner_key",
    metadata,
    id_column(),
    *must(BUSINESS, "business_id"),
    *must(DIGEST, "signing_key", "box_key"),
    *must(MOMENT, "since"),
    *may(MOMENT, "retired"),
    *stamp(),
    Index(None, "business_id"),
)

business = Table(
    "business",
    metadata,
    id_column(BUSINESS),
    reference("partner_id", "partner.id"),
    *must(BIG, "device"),
    *must(LANGUAGE, "language"),
    *must(MOMENT, "created"),
    *must(YES, "demonstration"),
)

customer = Table(
    "customer",
    metadata,
    *searched(),
    *may(TEXT, "address", "postcode", "town"),
    *must(phones(), "phones"),
    *may(TEXT, "email"),
    *must(LANGUAGE, "language"),
    *may(DAY, "retain_until"),
    *may(MOMENT, "deleted"),
    *stamp(),
)

consent = Table(
    "consent",
    metadata,
    id_column(),
    reference("customer_id", "customer.id"),
    *must(TEXT, "wording"),
    *must(DAY, "on"),
    *may(DAY, "withdrawn"),
    *stamp(),
    Index(None, "customer_id"),
)

offer = Table(
    "offer",
    metadata,
    id_column(),
    reference("owner", "partner.id"),
    *must(INT, "number"),
    *may(DAY, "withdrawn", "honoured_through"),
    *stamp(),
    Index(None, "owner", "number"),
)

offer_revision = Table(
    "offer_revision",
    metadata,
    id_column(),
    reference("offer_id", "offer.id"),
    *must(INT, "revision"),
    *must(Word(BenefitKind), "kind"),
    *must(BIG, "value"),
    *must(CURRENCY, "currency"),
    *must(TEXT, "title_sv", "title_en", "terms_sv", "terms_en"),
    *may(BIG, "cap", "minimum"),
    *may(INT, "quota", "quota_per_issuer"),
    *must(INT, "lifetime_days"),
    *may(DAY, "valid_from", "valid_to"),
    *must(YES, "new_customers"),
    *must(texts(), "issuers"),
    *must(MOMENT, "moment"),
    *may(DIGEST, "document"),
    *stamp(),
    Index(None, "offer_id", "revision"),
)

voucher = Table(
    "voucher",
    metadata,
    id_column(),
    *must(BUSINESS, "issuer", "redeemer"),
    *must(INT, "offer_number", "revision", "serial"),
    *must(Word(BenefitKind), "kind"),
    *must(BIG, "value"),
    *must(CURRENCY, "currency"),
    *may(MOMENT, "issued"),
    *must(DAY, "valid_through"),
    *may(TEXT, "token"),
    *must(String(18), "code"),
    Column("customer_id", ID, link("customer.id")),
    *may(ID, "replaces"),
    *must(Word(VoucherState), "state"),
    *stamp(),
    *may(ID, "word_of"),
    Index(None, "word_of"),
    Index(None, "code"),
    Index(None, "issuer", "redeemer", "offer_number", "serial"),
    Index(None, "redeemer"),
    Index(None, "customer_id"),
    Index(None, "state"),
)

voucher_event = Table(
    "voucher_event",
    metadata,
    id_column(),
    *must(Word(EventKind), "kind"),
    *must(BUSINESS, "author"),
    *must(BIG, "author_device"),
    *must(BUSINESS, "counterparty"),
    *must(INT, "number"),
    *may(DIGEST, "previous"),
    *must(MOMENT, "moment"),
    *may(TEXT, "reason"),
    *must(BYTES, "signed"),
    *stamp(),
    Index(None, "author_device", "counterparty", "number"),
    Index(None, "author", "moment"),
)

voucher_step = Table(
    "voucher_step",
    metadata,
    Column("voucher_id", ID, primary_key=True),
    Column("event_id", ID, link("voucher_event.id"), primary_key=True),
    Index(None, "event_id"),
    sqlite_with_rowid=False,
)
"""Which vouchers an event is about: a copy of what its signed bytes say."""

redemption = Table(
    "redemption",
    metadata,
    id_column(),
    reference("voucher_id", "voucher.id"),
    reference("event_id", "voucher_event.id"),
    *must(BUSINESS, "by"),
    *must(MOMENT, "at"),
    *must(DAY, "on"),
    *must(CURRENCY, "currency"),
    *may(BIG, "sale", "discount", "to_pay", "vat"),
    *may(INT, "vat_rate"),
    *may(TEXT, "invoice"),
    *must(YES, "grace", "corrected"),
    *may(MOMENT, "reversed_at"),
    *stamp(),
    Index(None, "voucher_id"),
    Index(None, "event_id"),
    Index(None, "invoice"),
)

refused_attempt = Table(
    "refused_attempt",
    metadata,
    id_column(),
    *must(MOMENT, "at"),
    *must(INT, "reason"),
    *may(ID, "voucher_id"),
    *may(BUSINESS, "issuer"),
    *stamp(),
    Index(None, "at"),
)

pack = Table(
    "pack",
    metadata,
    id_column(),
    *must(TEXT, "name"),
    *must(pack_lines(), "lines"),
    *must(TEXT, "sheet", "letter_sv", "letter_en"),
    *must(MOMENT, "used"),
    *stamp(),
    *may(INT, "per_page"),
    *may(YES, "disclose_regulated", "disclose_others"),
    *may(TEXT, "backs_edge", "backs_look"),
    Index(None, "used"),
)

pack_run = Table(
    "pack_run",
    metadata,
    id_column(),
    reference("pack_id", "pack.id"),
    reference("customer_id", "customer.id"),
    *must(MOMENT, "at"),
    *must(pack_lines(), "lines"),
    *must(TEXT, "sheet"),
    *must(INT, "start_slot"),
    *must(texts(), "vouchers"),
    *stamp(),
    *may(INT, "per_page"),
    *may(YES, "disclosed"),
    *may(TEXT, "backs_edge", "backs_look"),
    Index(None, "customer_id", "at"),
    Index(None, "pack_id"),
)

document = Table(
    "document",
    metadata,
    id_column(DIGEST),
    *must(TEXT, "kind"),
    *must(BUSINESS, "author"),
    *must(ID, "object_id"),
    *must(INT, "revision"),
    *must(MOMENT, "moment"),
    *may(BUSINESS, "addressee"),
    *must(BYTES, "signed"),
    *stamp(),
    Index(None, "author", "object_id", "revision"),
)

picture = Table(
    "picture",
    metadata,
    id_column(DIGEST),
    *must(TEXT, "media_type"),
    *must(BYTES, "content"),
    *stamp(),
)

import_run, import_step, import_seen, told_apart = import_tables(metadata)
version_vector, peer_vector, kept_operation, merge_run, merge_step, merge_conflict = merge_tables(
    metadata
)

field_clock = Table(
    "field_clock",
    metadata,
    Column("tbl", String(24), primary_key=True),
    Column("row_id", DIGEST, primary_key=True),
    Column("field", String(24), primary_key=True),
    *stamp(),
    sqlite_with_rowid=False,
)
"""The stamps of fields that were edited after their row's creation, and of removed rows (_del)."""

clock_state = Table(
    "clock_state",
    metadata,
    Column("id", INT, primary_key=True, autoincrement=False),
    *must(BIG, "hlc", "seq"),
)
"""The last stamp that this device gave; one row, id 1."""

TABLES: Mapping[type, Table] = {
    Partner: partner,
    Opinion: opinion,
    PartnerNote: partner_note,
    PartnerKey: partner_key,
    Business: business,
    Customer: customer,
    Consent: consent,
    Offer: offer,
    OfferRevision: offer_revision,
    Voucher: voucher,
    VoucherEvent: voucher_event,
    Redemption: redemption,
    RefusedAttempt: refused_attempt,
    Pack: pack,
    PackRun: pack_run,
    Document: document,
    Picture: picture,
    **device_tables(metadata),
    **exchange_tables(metadata),
}

SYNCED: Mapping[str, type[Record]] = {
    table.name: record for record, table in TABLES.items() if issubclass(record, Record)
}
"""The record classes that travel between my own devices, by table."""

DERIVED = frozenset(
    {(name, field) for name in ("partner", "customer") for field in ("folded", *SEARCHED)}
    | {("voucher", "state")}
)
"""Fields that follow from others and therefore are never stamped nor sent."""

IMMUTABLE: tuple[type[Record], ...] = (OfferRevision, VoucherEvent, Document)
"""What is never changed nor removed once it is stored."""
