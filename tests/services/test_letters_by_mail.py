"""A letter with a file is handed to the mail program, or becomes a file that one opens."""

import email
import email.policy
from pathlib import Path

import pytest

from handslag.services import mailing
from handslag.services.mailing import Letter

FAKE = """#!/bin/sh
for word in "$@"; do printf '%s\\n' "$word" >> "{told}"; done
exit {code}
"""


@pytest.fixture
def letter(tmp_path: Path) -> Letter:
    file = tmp_path / "till Öberg.handslag"
    file.write_bytes(b"\x00\xff inside")
    return Letter(to="a@b.se", subject="Utbytesfil från Åsa", text="Hej,\n\nöppna.", file=file)


def program(monkeypatch: pytest.MonkeyPatch, folder: Path, code: int) -> Path:
    told = folder / "told"
    (folder / "bin").mkdir()
    made = folder / "bin" / "xdg-email"
    made.write_text(FAKE.format(told=told, code=code))
    made.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}:/usr/bin:/bin")
    return told


def test_the_mail_program_gets_address_subject_and_file(
    letter: Letter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = program(monkeypatch, tmp_path, 0)

    assert mailing.hand_over(letter, platform="linux") is None

    words = told.read_text("utf-8")
    assert "a@b.se" in words
    assert letter.subject in words
    assert f"--attach\n{letter.file}\n" in words


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_else_there_is_a_file_that_waits_to_be_sent(
    letter: Letter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    program(monkeypatch, tmp_path, 3)

    path = mailing.hand_over(letter, platform=platform)

    assert path == letter.file.with_suffix(".eml")
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert (message["To"], message["Subject"]) == (letter.to, letter.subject)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == letter.file.name
    assert attached.get_content() == letter.file.read_bytes()
    body = message.get_body()
    assert body is not None
    assert "öppna." in body.get_content()
