"""SQL that is compiled once for all the databases of the tests, not for each of them anew.

SQLAlchemy keeps what it compiled for each engine apart. The program has one for as long as it runs,
a test several for a moment: compiling took a third of the time of those about devices.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event


class Statements(dict[Any, Any]):
    """What SQLAlchemy compiled, by its key, which begins with the engine's own dialect."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_common(key), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(_common(key), value)


def _common(key: Any) -> Any:
    """The key with what compiling goes by: all dialects of a driver do it alike."""
    dialect, *others = key
    return type(dialect), dialect.dbapi, *others


def share() -> None:
    """Lets all SQLite engines of this process have the same compiled statements."""
    statements = Statements()

    def give(connection: Connection) -> None:
        if connection.dialect.name == "sqlite":
            connection.execution_options(compiled_cache=statements)

    event.listen(Engine, "engine_connect", give)
