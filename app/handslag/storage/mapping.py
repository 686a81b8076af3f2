"""Which fields of the domain's classes are columns: what makes them stored ones."""

from functools import cache

from sqlalchemy.orm import registry

from handslag.storage.tables import TABLES, metadata

mappers = registry(metadata=metadata)


@cache
def map_classes() -> None:
    """Makes the domain's classes stored ones; once in a process, however often it is called.

    Those of paper are mapped where they are asked for: ``local_tables``.
    """
    for record, table in TABLES.items():
        if "sort_key" in table.c:
            mappers.map_imperatively(
                record, table, primary_key=[table.c.id], exclude_properties=["number"]
            )
        else:
            mappers.map_imperatively(record, table)
