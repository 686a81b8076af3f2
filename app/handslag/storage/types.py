"""How the domain's values lie in the database, the same on SQLite and PostgreSQL.

What holds several values (tags, phones, lines of a pack) is a tuple kept as JSON text: tuples never
change in place, so a change is always an assignment, which the session sees.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, String, Text, TypeDecorator

from handslag.domain.packs import PackLine
from handslag.domain.partners import ExtraField, Phone


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite keeps it as text without a zone, PostgreSQL as timestamptz."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC. Raises ValueError for a moment without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From what the driver says."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Word(TypeDecorator[StrEnum]):
    """A StrEnum by its value."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__(24)
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Its value. Raises ValueError for a text that is none of the enumeration's."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The member."""
        return None if value is None else self.kind(value)


class Several(TypeDecorator[tuple[Any, ...]]):
    """A tuple as JSON text; equal tuples give equal text, so they can be compared in SQL."""

    impl = Text
    cache_ok = True

    def __init__(
        self,
        name: str,
        write: Callable[[Any], object],
        read: Callable[[Any], object],
    ) -> None:
        super().__init__()
        self.name = name
        self.write = write
        self.read = read

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> str | None:
        """To JSON."""
        if value is None:
            return None
        items = [self.write(item) for item in value]
        return json.dumps(items, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Any, ...] | None:
        """From JSON."""
        return None if value is None else tuple(self.read(item) for item in json.loads(value))


def texts() -> Several:
    """A tuple of str."""
    return Several("texts", str, str)


def phones() -> Several:
    """A tuple of Phone."""
    return Several("phones", lambda phone: [phone.text, phone.e164], lambda pair: Phone(*pair))


def extra_fields() -> Several:
    """A tuple of ExtraField."""
    return Several(
        "extra_fields",
        lambda extra: [extra.name, extra.value, extra.parameters, extra.group, extra.column],
        lambda parts: ExtraField(
            parts[0], parts[1], tuple((name, value) for name, value in parts[2]), *parts[3:]
        ),
    )


def pack_lines() -> Several:
    """A tuple of PackLine."""
    return Several(
        "pack_lines",
        lambda line: [line.partner_id, line.cards, line.offer],
        lambda parts: PackLine(*parts),
    )
