"""Folders that another program copies between computers: a database there is destroyed sooner or later.

Such a program copies a file while it is written, and brings it back as it was an hour ago.
"""

import re
from pathlib import Path

_FOLDERS = (
    ("OneDrive", re.compile(r"onedrive( - .+)?")),
    ("Dropbox", re.compile(r"dropbox( \(.+\))?")),
    ("Google Drive", re.compile(r"google drive|googledrive.*|my drive|min enhet")),
    ("iCloud Drive", re.compile(r"iclouddrive|mobile documents|com~apple~clouddocs")),
    ("Nextcloud", re.compile(r"nextcloud\d*")),
    ("ownCloud", re.compile(r"owncloud\d*")),
    ("Proton Drive", re.compile(r"proton drive")),
    ("pCloud", re.compile(r"pcloud ?drive")),
    ("MEGA", re.compile(r"mega(sync)?")),
    ("Box", re.compile(r"box( sync)?")),
    ("Jottacloud", re.compile(r"jottacloud")),
)
_MARKS = (
    ("Syncthing", ".stfolder"),
    ("Dropbox", ".dropbox.cache"),
    ("Nextcloud", ".nextcloudsync.log"),
    ("ownCloud", ".owncloudsync.log"),
    ("Resilio Sync", ".sync/ID"),
)


def carrier(path: Path) -> str | None:
    """The program that copies *path* about, as its folders' names and marks tell; None for none."""
    place = path.resolve()
    for folder in (place, *place.parents):
        name = folder.name.casefold()
        for program, pattern in _FOLDERS:
            if pattern.fullmatch(name):
                return program
        for program, mark in _MARKS:
            if (folder / mark).exists():
                return program
    return None
