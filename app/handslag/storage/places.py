"""Where a database is: a file or a URL, and whether a file is one of ours."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from handslag.domain.errors import StoreProblem, StoreTrouble

APPLICATION_ID = 0x48736C67
"""Stands in bytes 68..71 of our files ("Hslg"; https://sqlite.org/fileformat2.html, 1.3.17)."""

_HEADER = 100
_MAGIC = b"SQLite format 3\0"


def place_of(target: Path | str) -> Path | URL:
    """Where *target* points: the path of an SQLite file, or a PostgreSQL URL.

    Raises:
        StoreTrouble: BAD_URL, for every other kind of URL.
    """
    if isinstance(target, Path) or "://" not in target:
        return Path(target).absolute()
    try:
        url = make_url(target)
    except (ArgumentError, ValueError):
        raise StoreTrouble(StoreProblem.BAD_URL, target) from None
    backend = url.get_backend_name()
    if backend == "sqlite" and url.database not in {None, "", ":memory:"}:
        return Path(str(url.database)).absolute()
    if url.drivername in {"postgresql", "postgresql+psycopg", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    raise StoreTrouble(StoreProblem.BAD_URL, name_of(url))


def look_at(path: Path) -> int | None:
    """The schema number in the first bytes of a database file of ours, which is not opened.

    Our application id stands there before anything else, and the schema number beside it
    (https://sqlite.org/fileformat2.html, 1.3), so a file that is not ours stays as it is.

    Returns:
        None when there is no file, or an empty one; 0 for a database without a schema yet.

    Raises:
        StoreTrouble: NOT_A_DATABASE, it is something else; UNREACHABLE, it cannot be read; DAMAGED.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return None
    except OSError as error:
        detail = error.strerror or ""
        raise StoreTrouble(StoreProblem.UNREACHABLE, str(path), detail) from error
    if not header:
        return None
    if header[: len(_MAGIC)] != _MAGIC:
        raise StoreTrouble(StoreProblem.NOT_A_DATABASE, str(path))
    if len(header) < _HEADER:
        raise StoreTrouble(StoreProblem.DAMAGED, str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreTrouble(StoreProblem.NOT_A_DATABASE, str(path))
    return int.from_bytes(header[60:64], "big")


def name_of(place: Path | URL) -> str:
    """How to tell a person which database; without the password."""
    return str(place) if isinstance(place, Path) else place.render_as_string(hide_password=True)
