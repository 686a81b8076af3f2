import plistlib
from pathlib import Path

import pytest

from handslag.words import system
from handslag.words.system import mac_languages, preferred, system_language


@pytest.fixture(autouse=True)
def no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(system, "_from_system", list)


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_FI"}, "sv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "nb_NO.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "sv:en"}, "sv"),
        ({"LANG": "nb_NO.UTF-8", "LANGUAGE": "nb:sv:en"}, "sv"),
        ({"LANG": "C", "LANGUAGE": "sv"}, "en"),
        ({"LANG": "Swedish_Sweden.1252"}, "sv"),
    ],
)
def test_the_environment_tells_the_language(
    environment: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert system_language() == spoken


def test_the_system_is_asked_where_the_environment_is_silent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system, "_from_system", lambda: ["sv"])

    assert system_language() == "sv"


def test_a_mac_lists_its_languages_in_order(tmp_path: Path) -> None:
    preferences = tmp_path / "p.plist"
    preferences.write_bytes(plistlib.dumps({"AppleLanguages": ["sv-SE", "en-SE"]}))

    assert mac_languages(preferences) == ["sv-SE", "en-SE"]
    assert preferred(mac_languages(preferences)) == "sv"


@pytest.mark.parametrize("content", [b"", b"not a plist", b"<?xml version='1.0'?><plist><dict>"])
def test_a_mac_without_readable_preferences_is_english(tmp_path: Path, content: bytes) -> None:
    preferences = tmp_path / "p.plist"
    preferences.write_bytes(content)

    assert mac_languages(preferences) == []
    assert mac_languages(tmp_path / "missing") == []
