"""Exchange with other businesses: referrals, and which files went and came, as they were released."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

revision = "0006"
down_revision = "0005"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)
_ID = String(32)
_BUSINESS = String(16)

Table("customer", metadata, Column("id", _ID, primary_key=True))

_ADDED = [
    Table(
        "referral",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("sender", _BUSINESS, nullable=False),
        Column("receiver", _BUSINESS, nullable=False),
        Column("moment", DateTime(timezone=True), nullable=False),
        Column(
            "customer_id", _ID, ForeignKey("customer.id", deferrable=True, initially="DEFERRED")
        ),
        Column("voucher_id", _ID),
        Column("signed", LargeBinary()),
        Column("erased", DateTime(timezone=True)),
        Column("amount", BigInteger()),
        Column("currency", String(3)),
        *[Column(name, BigInteger(), nullable=False) for name in ("hlc", "device", "seq")],
        Index(None, "customer_id"),
        Index(None, "voucher_id"),
    ),
    Table(
        "exchange",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("direction", String(24), nullable=False),
        Column("business", _BUSINESS),
        Column("bundle_id", _ID, nullable=False),
        Column("digest", String(64), nullable=False),
        Column("path", Text(), nullable=False),
        Column("undo_id", _ID),
        Column("upto", Text(), nullable=False),
        Index(None, "at"),
        Index(None, "digest"),
    ),
]


def upgrade() -> None:
    """Adds tables; what is there stays as it is."""
    metadata.create_all(op.get_bind(), tables=_ADDED, checkfirst=False)


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
