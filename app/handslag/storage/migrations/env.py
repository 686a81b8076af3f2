"""Alembic's way in: ``migrations.upgrade`` hands over its connection, already in a transaction."""

from alembic import context

from handslag.storage.local_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
