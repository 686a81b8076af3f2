"""Paper: measured printers, own and marked card sheets, part-used sheets, runs of cards."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

revision = "0004"
down_revision = "0003"

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"}
)
_ID = String(32)


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text(), nullable=False) for name in names]


_ADDED = [
    Table(
        "printer_setting",
        metadata,
        Column("id", _ID, primary_key=True),
        *_texts("printer", "tray"),
        Column("side", String(24), nullable=False),
        *_texts("stock"),
        *[
            Column(name, Float(53), nullable=False)
            for name in ("offset_x", "offset_y", "scale_x", "scale_y", "skew")
        ],
        Column("at", DateTime(timezone=True), nullable=False),
    ),
    Table("own_sheet", metadata, Column("id", _ID, primary_key=True), *_texts("content")),
    Table(
        "sheet_mark",
        metadata,
        Column("id", Text(), primary_key=True),
        Column("favourite", Boolean(), nullable=False),
        Column("used", DateTime(timezone=True)),
    ),
    Table(
        "part_used_sheet",
        metadata,
        Column("id", _ID, primary_key=True),
        *_texts("sheet", "free"),
        Column("at", DateTime(timezone=True), nullable=False),
        Index(None, "sheet"),
    ),
    Table(
        "card_run",
        metadata,
        Column("id", _ID, primary_key=True),
        Column("at", DateTime(timezone=True), nullable=False),
        *_texts("lines"),
        Column("packs", Integer(), nullable=False),
        Column("by_pack", Boolean(), nullable=False),
        *_texts("sheet"),
        Column("start_slot", Integer(), nullable=False),
        *_texts("begun", "options"),
        *[Column(name, Integer(), nullable=False) for name in ("cards", "sheets")],
        Index(None, "at"),
    ),
]


def upgrade() -> None:
    """Adds tables; what is there stays as it is."""
    metadata.create_all(op.get_bind(), tables=_ADDED, checkfirst=False)


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
