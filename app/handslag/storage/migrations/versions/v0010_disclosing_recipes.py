"""Recipes of packs say in which packs there is a page on recommendations, as they were released.

SQLite adds the columns in place.
"""

from alembic import op
from sqlalchemy import Boolean, Column

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Adds two columns; what is there stays as it is."""
    op.add_column("pack", Column("disclose_regulated", Boolean()))
    op.add_column("pack", Column("disclose_others", Boolean()))


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
