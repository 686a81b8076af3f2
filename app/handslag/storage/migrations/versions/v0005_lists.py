"""Indexes for lists of partners and customers that are filtered and ordered, as they were released."""

from alembic import op

revision = "0005"
down_revision = "0004"

_POSTCODE = "replace(postcode, ' ', '')"

_INDEXES = {
    "ix_partner_by_trade": "partner (trade, sort_key, id) WHERE deleted IS NULL",
    "ix_partner_by_town": "partner (town, sort_key, id) WHERE deleted IS NULL",
    "ix_partner_by_postcode": f"partner (({_POSTCODE}), sort_key, id) WHERE deleted IS NULL",
    "ix_partner_by_change": "partner (hlc, id) WHERE deleted IS NULL",
    "ix_customer_by_town": "customer (town, sort_key, id) WHERE deleted IS NULL",
    "ix_customer_by_postcode": f"customer (({_POSTCODE}), sort_key, id) WHERE deleted IS NULL",
    "ix_customer_by_retention": "customer (retain_until, sort_key, id) WHERE deleted IS NULL",
    "ix_customer_by_change": "customer (hlc, id) WHERE deleted IS NULL",
    "ix_opinion_by_status": "opinion (status, id)",
    "ix_opinion_by_tags": "opinion (tags, id) WHERE tags <> '[]'",
    "ix_opinion_by_change": "opinion (hlc, id)",
    "ix_field_clock_by_change": "field_clock (hlc, row_id, tbl)",
}


def upgrade() -> None:
    """Makes the indexes; what is there stays as it is."""
    for name, of in _INDEXES.items():
        op.get_bind().exec_driver_sql(f"CREATE INDEX IF NOT EXISTS {name} ON {of}")


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
