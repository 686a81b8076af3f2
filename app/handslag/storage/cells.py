"""Cells: the fields of synced records as text, the same on every device and either database.

An exchange file holds plain JSON; the database compares and stores text that its column takes. Bytes
travel beside: of a picture or document the file holds the digest, of others Base64.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    type_coerce,
)
from sqlalchemy import cast as sql_cast

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.packs import PackRun
from handslag.domain.partners import Consent, Customer
from handslag.storage.stamping import REMOVED
from handslag.storage.tables import DERIVED, IMMUTABLE, STAMP, SYNCED, TABLES, document, picture
from handslag.storage.types import Moment, Several, Word

Json = bool | int | str | list[Any] | dict[str, Any] | None
AsText = Callable[[Any], str | None]

BY_DIGEST = {picture.name: "content", document.name: "signed"}
"""Fields whose bytes lie in the file under their own SHA-256, which is the record's id."""

LAST_WORD = frozenset(TABLES[record].name for record in (Customer, Consent, PackRun))
"""Tables whose removed rows never come back, whoever edits them elsewhere: erased is erased."""

CHANGEABLE = frozenset({("voucher_event", "reason")})
"""What may change of a record that never changes: the reason stays here, and may name a customer."""

MOST_LINKS = 4
_LARGEST = 2**63
_FIRST_YEAR = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Link:
    """A field that refers to another synced table; *may* be empty or must not."""

    field: str
    parent: Table
    may: bool


@cache
def synced() -> Mapping[str, Table]:
    """The synced tables by name, each behind those that it refers to."""
    found: dict[str, Table] = {}
    left = [TABLES[record] for record in SYNCED.values()]
    while left:
        for table in [*left]:
            if all(link.parent.name in found for link in links(table)):
                found[table.name] = table
                left.remove(table)
    return found


@cache
def links(table: Table) -> tuple[Link, ...]:
    """What rows of a table refer to."""
    return tuple(
        Link(column.name, key.column.table, bool(column.nullable))
        for column in table.c
        for key in column.foreign_keys
    )


@cache
def fields(table: Table) -> tuple[str, ...]:
    """The fields of a table that travel."""
    # the small key of a searched table is this database's alone
    left_out = {"id", *STAMP, *(("number",) if "sort_key" in table.c else ())}
    return tuple(
        column.name
        for column in table.c
        if column.name not in left_out and (table.name, column.name) not in DERIVED
    )


@cache
def needed(table: Table) -> tuple[str, ...]:
    """The fields without which there is no row."""
    return tuple(
        name
        for name in fields(table)
        if not table.c[name].nullable and table.c[name].server_default is None
    )


@cache
def immutable(table: Table) -> bool:
    """Whether stored rows of a table stay as they are."""
    return issubclass(SYNCED[table.name], IMMUTABLE)


def comparable(table: Table) -> tuple[str, ...]:
    """The fields of stored rows that an exchange may change."""
    if immutable(table):
        return tuple(name for name in fields(table) if (table.name, name) in CHANGEABLE)
    return tuple(name for name in fields(table) if (table.name, name) != _bytes_by_id(table))


def is_bytes(table: Table, field: str) -> bool:
    """Whether a field holds bytes."""
    return isinstance(table.c[field].type, LargeBinary)


def as_stored(table: Table, field: str, text: ColumnElement[Any], dialect: str) -> Any:
    """SQL for what a column takes from a cell's text."""
    column = table.c[field]
    if dialect == "sqlite":
        return type_coerce(text, column.type)  # the column's affinity makes numbers of digits
    return sql_cast(text, column.type)


def as_text(table: Table, field: str) -> ColumnElement[Any]:
    """SQL for the text of a stored field; for bytes none."""
    column: Column[Any] = table.c[field]
    return sql_cast(type_coerce(column, String()), Text)


@cache
def reader(table: Table, field: str, dialect: str) -> AsText:
    """What makes the cell's text of a JSON value; ValueError for one that the field cannot hold."""
    column = table.c[field]
    plain = _reader(column.type, dialect)
    if not column.nullable:
        return plain
    return lambda value: None if value is None else plain(value)


@cache
def writer(table: Table, field: str) -> Callable[[str | None], Json]:
    """What makes the JSON value of a cell's text, as the database says it."""
    plain = _writer(table.c[field].type)
    return lambda text: None if text is None else plain(text)


def to_bytes(value: Json) -> bytes | None:
    """Bytes that travelled as Base64. Raises ValueError for other text."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - a value that does not fit, whatever its type
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error:
        raise ValueError from None


def from_bytes(content: bytes | None) -> str | None:
    """Bytes as Base64."""
    return None if content is None else base64.b64encode(content).decode("ascii")


def bad_cell(table: str, field: str) -> FileTrouble:
    """The user's error for a value that a field cannot hold."""
    return FileTrouble(FileProblem.DAMAGED, "", f"{table}.{field}")


def is_removal(field: str) -> bool:
    """Whether a field tells of the row's removal."""
    return field == REMOVED


def _bytes_by_id(table: Table) -> tuple[str, str]:
    return table.name, BY_DIGEST.get(table.name, "")


def _reader(type: Any, dialect: str) -> AsText:
    match type:
        case Several():
            return lambda value: _several(type, value)
        case Word():
            return lambda value: str(type.kind(_text(value)).value)
        case Moment():
            return lambda value: _moment(value, dialect)
        case Date():
            return lambda value: date.fromisoformat(_text(value)).isoformat()
        case Boolean():
            return _yes
        case BigInteger() | Integer():
            return _number
        case String(length=int(longest)):
            return lambda value: _short(value, longest)
        case _:
            return _text


def _writer(type: Any) -> Callable[[str], Json]:
    match type:
        case Several():
            return lambda text: cast("Json", json.loads(text))
        case Moment():
            return lambda text: _with_zone(text).isoformat()
        case Boolean():
            return lambda text: text in {"1", "true"}
        case BigInteger() | Integer():
            return int
        case _:
            return str


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - a value that does not fit, whatever its type
    return value


def _short(value: Any, longest: int) -> str:
    if len(_text(value)) > longest:
        raise ValueError
    return str(value)


def _number(value: Any) -> str:
    if not isinstance(value, int) or isinstance(value, bool) or not -_LARGEST <= value < _LARGEST:
        raise ValueError
    return str(value)


def _yes(value: Any) -> str:
    if not isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004 - as above
    return "1" if value else "0"


def _moment(value: Any, dialect: str) -> str:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None or moment < _FIRST_YEAR:
        raise ValueError
    utc = moment.astimezone(UTC)
    if dialect == "sqlite":
        return utc.replace(tzinfo=None).isoformat(" ", "microseconds")
    return utc.isoformat(" ", "microseconds")


def _with_zone(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _several(type: Several, value: Any) -> str:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - as above
    try:
        items = [type.read(item) for item in value]
        text = type.process_bind_param(tuple(items), cast("Any", None))
    except (TypeError, IndexError, KeyError, AttributeError):
        raise ValueError from None
    assert text is not None
    if json.loads(text) != value:
        raise ValueError
    return text
