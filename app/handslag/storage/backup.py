"""Backups."""

from pathlib import Path
from sqlalchemy import Engine


def copy(engine: Engine, path: Path) -> None: ...
