"""Search."""

from sqlalchemy import Connection


def create_index(connection: Connection) -> None: ...
