"""Recipes of packs say how the backs of their cards are printed, as they were released.

SQLite adds the columns in place.
"""

from alembic import op
from sqlalchemy import Column, Text

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Adds two columns; what is there stays as it is."""
    op.add_column("pack", Column("backs_edge", Text()))
    op.add_column("pack", Column("backs_look", Text()))


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
