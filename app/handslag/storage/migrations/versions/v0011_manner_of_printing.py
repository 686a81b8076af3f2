"""Recipes and packs that were made say how their papers are printed, as they were released.

SQLite adds the columns in place.
"""

from alembic import op
from sqlalchemy import Boolean, Column, Integer, Text

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Adds columns; what is there stays as it is."""
    op.add_column("pack", Column("backs_edge", Text()))
    op.add_column("pack", Column("backs_look", Text()))
    op.add_column("pack_run", Column("per_page", Integer()))
    op.add_column("pack_run", Column("disclosed", Boolean()))
    op.add_column("pack_run", Column("backs_edge", Text()))
    op.add_column("pack_run", Column("backs_look", Text()))


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
