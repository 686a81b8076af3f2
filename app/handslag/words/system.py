"""The language that the computer itself is set to."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.parsers import expat

from handslag.domain.trades import Language

_MAC_PREFERENCES = Path("Library", "Preferences", ".GlobalPreferences.plist")
_SWEDISH = 0x1D
"""Windows' primary language id (MS-LCID 2.2); the region is in the bits above the lower ten."""


def system_language() -> Language:
    """The computer's language: Swedish where it is set so, English everywhere else."""
    return preferred(_from_environment(os.environ) or _from_system())


def preferred(wanted: Sequence[str]) -> Language:
    """The first of *wanted* ("sv_SE.UTF-8", "sv-FI", "nb") that we have, else English."""
    for tag in wanted:
        word = tag.replace("-", "_").split(".")[0].split("_")[0].lower()
        if word in {"sv", "swedish"}:
            return "sv"
        if word in {"en", "english"}:
            return "en"
    return "en"


def _from_environment(environment: Mapping[str, str]) -> list[str]:
    # POSIX XBD 8.2: LC_ALL before LC_MESSAGES before LANG; GNU gettext reads LANGUAGE before them
    # all, but not under the C locale
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    if not locale or locale.split(".")[0] in {"C", "POSIX"}:
        return []
    return [*environment.get("LANGUAGE", "").split(":"), locale]


def _from_system() -> list[str]:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - 6 ms, and on Windows only

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return ["sv" if number & 0x3FF == _SWEDISH else "en"]
    if sys.platform == "darwin":  # a program started from the Finder has no LANG
        return mac_languages(Path.home() / _MAC_PREFERENCES)
    return []


def mac_languages(preferences: Path) -> list[str]:
    """The languages in the order that a macOS *preferences* file names them; none if unreadable."""
    import plistlib  # noqa: PLC0415 - 10 ms, and on a Mac only

    try:
        content = plistlib.loads(preferences.read_bytes())
    except (OSError, plistlib.InvalidFileException, ValueError, expat.ExpatError):
        return []
    languages = content.get("AppleLanguages", []) if isinstance(content, dict) else []
    return [tag for tag in languages if isinstance(tag, str)]
