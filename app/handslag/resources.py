"""Where the files that come with the program are."""

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder ``resources``: inside an installed package, or beside ``app`` in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "_resources"
    return installed if installed.is_dir() else here.parents[1] / "resources"


def read_bytes(name: str) -> bytes:
    """The content of the bundled file *name*, with ``/`` between its parts."""
    return folder().joinpath(*name.split("/")).read_bytes()
