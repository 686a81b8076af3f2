"""Running a piece of our program as a program of its own."""

import os
from pathlib import Path

_APP = Path(__file__).parents[2] / "app"


def surroundings() -> dict[str, str]:
    """The environment in which another Python finds what this one finds."""
    paths = [str(_APP), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}
