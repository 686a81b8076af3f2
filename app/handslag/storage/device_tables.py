"""The tables behind the exchange between my own devices.

Devices and serial blocks travel like everything else; what was exchanged, and with what result, is
this device's alone.
"""

from collections.abc import Mapping

from sqlalchemy import Column, Index, MetaData, String, Table

from handslag.domain.devices import Device, SerialBlock
from handslag.storage.columns import (
    BIG,
    BUSINESS,
    BYTES,
    DIGEST,
    ID,
    INT,
    MOMENT,
    STAMP,
    TEXT,
    YES,
    id_column,
    may,
    must,
    stamp,
)

NAME = String(24)


def device_tables(metadata: MetaData) -> Mapping[type, Table]:
    """Adds those that travel to *metadata*; by the class that each holds."""
    return {
        Device: Table(
            "device",
            metadata,
            id_column(),
            *must(TEXT, "name"),
            *must(MOMENT, "joined"),
            *must(INT, "till"),
            *may(MOMENT, "revoked"),
            *may(BIG, "became"),
            *stamp(),
        ),
        SerialBlock: Table(
            "serial_block",
            metadata,
            id_column(),
            *must(BIG, "for_device"),
            *must(BUSINESS, "redeemer"),
            *must(INT, "offer_number", "first", "last"),
            *must(MOMENT, "given"),
            *may(MOMENT, "closed"),
            *stamp(),
            Index(None, "redeemer", "offer_number"),
        ),
    }


def merge_tables(metadata: MetaData) -> tuple[Table, Table, Table, Table, Table, Table]:
    """Adds those that stay here to *metadata*.

    Returns:
        What I have of each device (the version vector, with the stamp at that number); what each
        device has, as it last said, JSON; operations that cannot be applied yet, or only by a newer
        program: they are passed on; the files that were taken in; the cells that each changed, with
        the value before; and the conflicts that each brought.
    """
    vector, peer, kept = _known(metadata)
    run = Table(
        "merge_run",
        metadata,
        id_column(),
        *must(ID, "bundle_id"),
        *must(BIG, "device"),
        *must(MOMENT, "at"),
        *must(TEXT, "file"),
        *must(YES, "undone"),
        Index(None, "bundle_id"),
    )
    step = Table(
        "merge_step",
        metadata,
        Column("run_id", ID, primary_key=True),
        *_cell(),
        *may(TEXT, "before"),
        *must(BIG, *STAMP),
        sqlite_with_rowid=False,
    )
    conflict = Table(
        "merge_conflict",
        metadata,
        Column("run_id", ID, primary_key=True),
        *_cell(),
        *may(TEXT, "mine", "theirs"),
        *must(BIG, "my_hlc", "my_device", "their_hlc", "their_device"),
        *must(YES, "they_won", "settled"),
        *must(MOMENT, "at"),
        sqlite_with_rowid=False,
    )
    return vector, peer, kept, run, step, conflict


def _known(metadata: MetaData) -> tuple[Table, Table, Table]:
    """What is here, what the others have, and what has to wait."""
    vector = Table(
        "version_vector",
        metadata,
        Column("device", BIG, primary_key=True, autoincrement=False),
        *must(BIG, "seq", "hlc"),
    )
    peer = Table(
        "peer_vector",
        metadata,
        Column("device", BIG, primary_key=True, autoincrement=False),
        *must(ID, "bundle_id"),
        *must(TEXT, "upto"),
    )
    kept = Table(
        "kept_operation",
        metadata,
        *_cell(),
        *may(TEXT, "value"),
        *may(BYTES, "content"),
        *must(BIG, *STAMP),
        sqlite_with_rowid=False,
    )
    return vector, peer, kept


def _cell() -> list[Column[str]]:
    """The key of a cell: table, row, field."""
    return [
        Column("tbl", NAME, primary_key=True),
        Column("field", NAME, primary_key=True),
        Column("row_id", DIGEST, primary_key=True),
    ]
