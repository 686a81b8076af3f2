"""Recipes of packs with a name say how many vouchers share a page, as they were released.

SQLite adds the column in place.
"""

from alembic import op
from sqlalchemy import Column, Integer

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Adds a column; what is there stays as it is."""
    op.add_column("pack", Column("per_page", Integer()))


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
