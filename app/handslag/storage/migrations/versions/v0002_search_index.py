"""The search index over partners and customers, as it was released."""

from alembic import op

revision = "0002"
down_revision = "0001"

_ON_SQLITE = """
CREATE INDEX ix_{name}_in_order ON {name} (sort_key, id, name_words, folded, deleted)
    WHERE deleted IS NULL
--
CREATE VIEW {name}_searched AS
    SELECT number, folded || '  ' AS folded FROM {name} WHERE deleted IS NULL
--
CREATE VIRTUAL TABLE {name}_search USING fts5(
    folded, content='{name}_searched', content_rowid='number',
    tokenize='trigram case_sensitive 1', columnsize=0
)
--
CREATE VIRTUAL TABLE {name}_vocabulary USING fts5vocab({name}_search, row)
--
INSERT INTO {name}_search({name}_search, rank) VALUES ('hashsize', 16777216)
--
INSERT INTO {name}_search({name}_search) VALUES ('rebuild')
--
CREATE TRIGGER {name}_search_added AFTER INSERT ON {name} WHEN new.deleted IS NULL BEGIN
    INSERT INTO {name}_search(rowid, folded) VALUES (new.number, new.folded || '  ');
END
--
CREATE TRIGGER {name}_search_removed AFTER DELETE ON {name} WHEN old.deleted IS NULL BEGIN
    INSERT INTO {name}_search({name}_search, rowid, folded)
        VALUES ('delete', old.number, old.folded || '  ');
END
--
CREATE TRIGGER {name}_search_changed AFTER UPDATE OF number, folded, deleted ON {name} BEGIN
    INSERT INTO {name}_search({name}_search, rowid, folded)
        SELECT 'delete', old.number, old.folded || '  ' WHERE old.deleted IS NULL;
    INSERT INTO {name}_search(rowid, folded)
        SELECT new.number, new.folded || '  ' WHERE new.deleted IS NULL;
END
"""

_NAME_ORDER = "CREATE INDEX ix_{name}_in_order ON {name} (sort_key, id) WHERE deleted IS NULL"
_HAS_TRIGRAMS = "SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'"
_TRIGRAMS = "CREATE INDEX ix_{name}_folded ON {name} USING gin (folded gin_trgm_ops)"


def upgrade() -> None:
    """Makes the index over what is there."""
    connection = op.get_bind()
    for name in ("partner", "customer"):
        if connection.dialect.name == "sqlite":
            for statement in _ON_SQLITE.format(name=name).split("\n--\n"):
                connection.exec_driver_sql(statement.strip())
        else:
            connection.exec_driver_sql(_NAME_ORDER.format(name=name))
            if connection.exec_driver_sql(_HAS_TRIGRAMS).first():
                connection.exec_driver_sql(_TRIGRAMS.format(name=name))


def downgrade() -> None:
    """There is no way back but a backup."""
    raise NotImplementedError
