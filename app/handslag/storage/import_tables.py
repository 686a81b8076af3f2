"""The tables behind imports and mergings: what they did, and what was said of their contacts.

They are this device's alone: never stamped, never sent.
"""

from sqlalchemy import Column, Index, MetaData, String, Table

from handslag.storage.columns import ID, INT, MOMENT, TEXT, YES, id_column, link, may, must
from handslag.storage.types import texts


def import_tables(metadata: MetaData) -> tuple[Table, Table, Table, Table]:
    """Adds them to *metadata*.

    Returns:
        What can be taken back whole, an import or a merging; the work of each on one row, JSON of
        the changed fields before and after, none for a row that it added; which partner a contact
        of a file became, by the digest of what it tells; partners that look alike and are not the
        same, as the user said, the smaller id first.
    """
    run = Table(
        "import_run",
        metadata,
        id_column(),
        *must(MOMENT, "at"),
        *must(TEXT, "what"),
        *must(texts(), "files"),
        *must(YES, "undone"),
        Index(None, "at"),
    )
    step = Table(
        "import_step",
        metadata,
        Column("run_id", ID, link("import_run.id"), primary_key=True),
        Column("number", INT, primary_key=True, autoincrement=False),
        *must(String(24), "tbl"),
        *must(ID, "row_id"),
        *may(TEXT, "before", "after"),
        sqlite_with_rowid=False,
    )
    seen = Table(
        "import_seen",
        metadata,
        Column("digest", ID, primary_key=True),
        *must(ID, "partner_id"),
        sqlite_with_rowid=False,
    )
    apart = Table(
        "told_apart",
        metadata,
        Column("one", ID, primary_key=True),
        Column("other", ID, primary_key=True),
        sqlite_with_rowid=False,
    )
    return run, step, seen, apart
