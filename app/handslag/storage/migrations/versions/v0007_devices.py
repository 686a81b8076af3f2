"""Devices: who they are, blocks of serials, and what was exchanged between them."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

revision = "0007"
down_revision = "0006"

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"}
)
_ID = String(32)
_MOMENT = DateTime(timezone=True)


def _big(*names: str) -> list[Column[int]]:
    return [Column(name, BigInteger(), nullable=False) for name in names]


def _cell() -> list[Column[str]]:
    return [
        Column("tbl", String(24), primary_key=True),
        Column("field", String(24), primary_key=True),
        Column("row_id", String(64), primary_key=True),
    ]


_ADDED = [
    Table(
        "version_vector",
        metadata,
        Column("device", BigInteger(), primary_key=True, autoincrement=False),
        *_big("seq", "hlc"),
    ),
    Table(
        "peer_vector",
        metadata,
        Column("device", BigInteger(), primary_key=True, autoincrement=False),
        Column("bundle_id", _ID, nullable=False),
        Column("upto", Text(), nullable=False),
    ),
    Table(
        "kept_operation",
        metadata,
        *_cell(),
        Column("value", Text()),
        Column("content", LargeBinary()),
        *_big("hlc", "device", "seq"),
        sqlite_with_rowid=False,
    ),
    Table(
        "merge_run",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("bundle_id", _ID, nullable=False),
        *_big("device"),
        Column("at", _MOMENT, nullable=False),
        Column("file", Text(), nullable=False),
        Column("undone", Boolean(), nullable=False),
        Index(None, "bundle_id"),
    ),
    Table(
        "merge_step",
        metadata,
        Column("run_id", _ID, primary_key=True),
        *_cell(),
        Column("before", Text()),
        *_big("hlc", "device", "seq"),
        sqlite_with_rowid=False,
    ),
    Table(
        "merge_conflict",
        metadata,
        Column("run_id", _ID, primary_key=True),
        *_cell(),
        Column("mine", Text()),
        Column("theirs", Text()),
        *_big("my_hlc", "my_device", "their_hlc", "their_device"),
        Column("they_won", Boolean(), nullable=False),
        Column("settled", Boolean(), nullable=False),
        Column("at", _MOMENT, nullable=False),
        sqlite_with_rowid=False,
    ),
    Table(
        "device",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("name", Text(), nullable=False),
        Column("joined", _MOMENT, nullable=False),
        Column("till", Integer(), nullable=False),
        Column("revoked", _MOMENT),
        Column("became", BigInteger()),
        *_big("hlc", "device", "seq"),
    ),
    Table(
        "serial_block",
        metadata,
        Column("id", _ID, primary_key=True),
        *_big("for_device"),
        Column("redeemer", String(16), nullable=False),
        *[Column(name, Integer(), nullable=False) for name in ("offer_number", "first", "last")],
        Column("given", _MOMENT, nullable=False),
        Column("closed", _MOMENT),
        *_big("hlc", "device", "seq"),
        Index(None, "redeemer", "offer_number"),
    ),
]


def upgrade() -> None:
    """Adds tables; what is there stays as it is."""
    metadata.create_all(op.get_bind(), tables=_ADDED, checkfirst=False)


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
