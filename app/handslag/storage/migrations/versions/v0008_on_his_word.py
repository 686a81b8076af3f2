"""Vouchers on the word of a partner without the program, as they were released.

SQLite adds the column in place.
"""

from alembic import op
from sqlalchemy import Column, String

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Adds a column and its index; what is there stays as it is."""
    op.add_column("voucher", Column("word_of", String(32)))
    op.create_index("ix_voucher_word_of", "voucher", ["word_of"])


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
