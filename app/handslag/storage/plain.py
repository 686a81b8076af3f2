"""Values of records as JSON text and back, by the types of their columns."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import Column, Date

from handslag.domain.stamps import Record
from handslag.storage.tables import TABLES
from handslag.storage.types import Moment, Several, Word


def as_json(values: Mapping[str, object], *records: type[Record]) -> str:
    """Fields of these classes as one JSON object; of several classes the first that has it counts."""
    columns = _columns(records)
    plain = {name: _plain(columns[name], value) for name, value in values.items()}
    return json.dumps(plain, ensure_ascii=False)


def from_json(text: str, *records: type[Record]) -> dict[str, object]:
    """What ``as_json`` wrote."""
    columns = _columns(records)
    return {name: _value(columns[name], value) for name, value in json.loads(text).items()}


def _columns(records: tuple[type[Record], ...]) -> dict[str, Column[Any]]:
    found: dict[str, Column[Any]] = {}
    for record in reversed(records):
        found |= dict(TABLES[record].c.items())
    return found


def _plain(column: Column[Any], value: Any) -> object:
    if value is None:
        return None
    match column.type:
        case Several():
            return [column.type.write(item) for item in value]
        case Word():
            return str(value)
        case Moment() | Date():
            return cast("object", value.isoformat())
        case _:
            return cast("object", value)


def _value(column: Column[Any], value: Any) -> object:
    if value is None:
        return None
    match column.type:
        case Several():
            return tuple(column.type.read(item) for item in value)
        case Word():
            return column.type.kind(value)
        case Moment():
            return datetime.fromisoformat(value)
        case Date():
            return date.fromisoformat(value)
        case _:
            return cast("object", value)
