"""The address book: what files tell beside our fields, dated notes, card artwork, taking back.

SQLite adds the columns in place: making the tables anew would drop the triggers of the search index.
"""

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
    MetaData,
    String,
    Table,
    Text,
)

revision = "0003"
down_revision = "0002"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)
_ID = String(32)
_DIGEST = String(64)

Table("partner", metadata, Column("id", _ID, primary_key=True))

_ADDED = [
    Table(
        "partner_note",
        metadata,
        Column("id", _ID, primary_key=True),
        Column(
            "partner_id",
            _ID,
            ForeignKey("partner.id", deferrable=True, initially="DEFERRED"),
            nullable=False,
        ),
        Column("on", Date(), nullable=False),
        Column("text", Text(), nullable=False),
        *[Column(name, BigInteger(), nullable=False) for name in ("hlc", "device", "seq")],
        Index(None, "partner_id"),
    ),
    Table(
        "import_run",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("what", Text(), nullable=False),
        Column("files", Text(), nullable=False),
        Column("undone", Boolean(), nullable=False),
        Index(None, "at"),
    ),
    Table(
        "import_step",
        metadata,
        Column(
            "run_id",
            _ID,
            ForeignKey("import_run.id", deferrable=True, initially="DEFERRED"),
            primary_key=True,
        ),
        Column("number", Integer(), primary_key=True, autoincrement=False),
        Column("tbl", String(24), nullable=False),
        Column("row_id", _ID, nullable=False),
        Column("before", Text()),
        Column("after", Text()),
        sqlite_with_rowid=False,
    ),
    Table(
        "import_seen",
        metadata,
        Column("digest", _ID, primary_key=True),
        Column("partner_id", _ID, nullable=False),
        sqlite_with_rowid=False,
    ),
    Table(
        "told_apart",
        metadata,
        Column("one", _ID, primary_key=True),
        Column("other", _ID, primary_key=True),
        sqlite_with_rowid=False,
    ),
]


def upgrade() -> None:
    """Adds columns and tables; what is there stays as it is."""
    for name in ("card_front", "card_back"):
        op.add_column("partner", Column(name, _DIGEST))
    op.add_column("opinion", Column("extras", Text(), nullable=False, server_default="[]"))
    op.add_column("opinion", Column("uid", Text()))
    metadata.create_all(op.get_bind(), tables=_ADDED, checkfirst=False)


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
