"""Letters with a file, handed over to the user's own mail program, which sends them or not.

``xdg-email`` (freedesktop.org xdg-utils) where there is one; else an .eml file (RFC 5322) that mail
programs open as a letter still to be sent: ``X-Unsent: 1``, which Outlook, Windows' Mail and
Thunderbird heed.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.files import atomic_write

OUTBOX = "outbox"
"""The folder of the profile in which files lie that are handed to a mail program."""

_PROGRAM = "xdg-email"
_PATIENCE = 30
"""Seconds until the program has started the mail program."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter to be sent.

    Attributes:
        to: an address, or "" for whom the user writes in.
        file: goes with it.
    """

    to: str
    subject: str
    text: str
    file: Path


def outbox(profile: Path) -> Path:
    """The folder for files that are handed to a mail program; made where it is missing.

    Raises:
        FileTrouble: it cannot be made.
    """
    folder = profile / OUTBOX
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise FileTrouble(FileProblem.NOT_WRITABLE, str(folder), error.strerror or "") from error
    return folder


def as_file(letter: Letter) -> bytes:
    """The letter with its file as an .eml.

    Raises:
        FileTrouble: the file cannot be read.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if letter.to:
        message["To"] = letter.to
    message["Subject"] = letter.subject
    message.set_content(letter.text)
    try:
        content = letter.file.read_bytes()
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(letter.file), error.strerror or "") from error
    message.add_attachment(
        content, maintype="application", subtype="octet-stream", filename=letter.file.name
    )
    return message.as_bytes()


def hand_over(letter: Letter, *, platform: str = sys.platform) -> Path | None:
    """Gives the letter to the mail program.

    Args:
        letter: to be sent.
        platform: as ``sys.platform``.

    Returns:
        None where ``xdg-email`` took it; else an .eml beside the file, to be opened.

    Raises:
        FileTrouble: the .eml cannot be written.
    """
    if platform not in {"win32", "darwin"} and _taken(letter):
        return None
    path = letter.file.with_suffix(".eml")
    atomic_write(path, as_file(letter), mode=0o600)
    return path


def _taken(letter: Letter) -> bool:
    program = shutil.which(_PROGRAM)
    if program is None:
        return False
    words = ["--utf8", "--subject", letter.subject, "--body", letter.text]
    words += ["--attach", str(letter.file), *([letter.to] if letter.to else [])]
    try:
        done = subprocess.run(  # noqa: S603 - found on the user's own path, no shell, words by place
            [program, *words],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
