"""A double-clicked file opens the program: what the desktop is told, and what the program takes."""

import configparser
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from handslag.cli.run import _parted

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_the_desktop_gives_our_files_to_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "handslag.desktop", encoding="utf-8")
    mime = ET.parse(LINUX / "handslag-mime.xml")  # noqa: S314 - our own file
    kind = mime.getroot().find(f"{MIME}mime-type")

    assert kind is not None
    glob = kind.find(f"{MIME}glob")
    assert glob is not None
    assert glob.get("pattern") == "*.handslag"
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    assert entry["Desktop Entry"]["Exec"] == "handslag %F"


@pytest.mark.parametrize(
    ("words", "left", "files"),
    [
        (["a.handslag"], [], ["a.handslag"]),
        (["--lang", "sv", "A.HANDSLAG", "b.handslag"], ["--lang", "sv"], ["A.HANDSLAG", "b.handslag"]),
        (["a.handslag", "--profile=x"], ["--profile=x"], ["a.handslag"]),
        (["--profile", "x.handslag"], ["--profile", "x.handslag"], []),
        (["exchange", "inspect", "a.handslag"], ["exchange", "inspect", "a.handslag"], []),
        (["card", "import", "a.handslag"], ["card", "import", "a.handslag"], []),
        ([], [], []),
    ],
)  # fmt: skip
def test_a_file_is_for_the_window_only_where_there_is_no_command(
    words: list[str], left: list[str], files: list[str]
) -> None:
    assert _parted(words) == (left, [Path(name) for name in files])
