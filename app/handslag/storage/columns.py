"""What all tables are made of: the types of their columns, and columns that come together."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Text,
)
from sqlalchemy.types import TypeEngine

from handslag.storage.types import Moment

STAMP = ("hlc", "device", "seq")
"""The columns of a row's creation stamp."""

ID = String(32)
BUSINESS = String(16)
DIGEST = String(64)
LANGUAGE = String(2)
CURRENCY = String(3)
TEXT = Text()
KEY = Text().with_variant(Text(collation="C"), "postgresql")  # byte by byte, as SQLite does
INT = Integer()
BIG = BigInteger()  # money, and whatever has 63 bits
YES = Boolean()
DAY = Date()
MOMENT = Moment()
BYTES = LargeBinary()


def id_column(type: String = ID) -> Column[Any]:
    """A table's key."""
    return Column("id", type, primary_key=True)


def must(type: TypeEngine[Any], *names: str) -> list[Column[Any]]:
    """Columns that always hold something."""
    return [Column(name, type, nullable=False) for name in names]


def may(type: TypeEngine[Any], *names: str) -> list[Column[Any]]:
    """Columns that may be empty."""
    return [Column(name, type) for name in names]


def link(column: str) -> ForeignKey:
    """A foreign key, checked at the commit so that the order of writing is free."""
    return ForeignKey(column, deferrable=True, initially="DEFERRED")


def reference(name: str, column: str) -> Column[Any]:
    """A column that always refers to another table."""
    return Column(name, ID, link(column), nullable=False)


def stamp() -> list[Column[Any]]:
    """The columns of the creation stamp."""
    return must(BIG, *STAMP)


def searched() -> list[Column[Any]]:
    """The key and the searched columns of a table that is searched."""
    small = BIG.with_variant(INT, "sqlite")  # SQLite numbers rows by INTEGER alone, not by BIGINT
    return [
        Column("number", small, primary_key=True, autoincrement=True),
        Column("id", ID, nullable=False, unique=True),
        *must(KEY, "sort_key"),
        *must(TEXT, "name_words", "folded", "name"),
    ]
