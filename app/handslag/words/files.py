"""Sentences for trouble with files and the database."""

import re
from typing import assert_never

from handslag.domain.errors import FileProblem, FileTrouble, StoreProblem, StoreTrouble
from handslag.words.catalogue import translate
from handslag.words.formats import quoted

_TELLS_ALL = (FileProblem.FOR_ANOTHER, FileProblem.FROM_FUTURE)
"""Their detail is part of the sentence."""


def with_file(error: FileTrouble) -> str:
    """What is wrong with a file, and what to do."""
    said = _file(error.problem).format(path=quoted(error.path), detail=error.detail)
    return said if error.problem in _TELLS_ALL else f"{said}{_detail(error.detail)}"


def _file(problem: FileProblem) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    match problem:
        case FileProblem.MISSING:
            return translate(
                "files", "The file {path} is not there. Check the name and the folder."
            )
        case FileProblem.UNREADABLE:
            return translate(
                "files",
                "The file {path} cannot be opened. See that you may read it, and that no other program holds it.",
            )
        case FileProblem.NOT_WRITABLE:
            return translate(
                "files",
                "The file {path} cannot be written. Close it if it is open in another program, or choose another folder.",
            )
        case FileProblem.NO_FOLDER:
            return translate(
                "files", "The folder for {path} is not there. Make it, or choose another."
            )
        case FileProblem.FULL:
            return translate(
                "files",
                "There was no room left on the disk for {path}. Nothing old was lost: make room and try again.",
            )
        case FileProblem.UNKNOWN_KIND:
            return translate(
                "files",
                "Handslag does not know what kind of file {path} is. Choose a file of another kind.",
            )
        case FileProblem.DAMAGED:
            return translate(
                "files",
                "The file {path} is damaged or not whole, so nothing was taken in. Copy it again, or ask for a new one.",
            )
        case FileProblem.TOO_LARGE:
            return translate(
                "files", "The file {path} is too large. Choose a smaller one, or part it in two."
            )
        case FileProblem.NO_VOUCHER:
            return translate(
                "files",
                "No voucher could be seen in {path}. Take a new picture straight from above in good light, or type the code.",
            )
        case FileProblem.NEWER:
            return translate(
                "files",
                "The file {path} comes from a newer Handslag. Update Handslag on this computer and try again.",
            )
        case FileProblem.ENCRYPTED:
            return translate(
                "files",
                "The file {path} is locked, for somebody else or with another passphrase. Check the passphrase, or ask the sender to make the file for you.",
            )
        case FileProblem.FOR_ANOTHER:
            return translate(
                "files",
                "The file {path} is for {detail}, not for you, so nothing was taken in. Ask the sender for one of your own.",
            )
        case FileProblem.FROM_FUTURE:
            return translate(
                "files",
                "The file {path} is dated in the future, so it is set aside. Ask the sender to set the clock of that computer right (device {detail}) and to make the file again.",
            )
        case FileProblem.NO_SHEET:
            return translate(
                "files",
                "The file {path} describes no card sheet, so none was added. It has to hold one JSON object with the sheet’s measures: “handslag sheets show CODE --json” writes such a one, to be changed and added.",
            )
        case _:
            assert_never(problem)


def with_store(error: StoreTrouble) -> str:
    """What is wrong with the database, and what to do."""
    said = _store(error.problem).format(path=quoted(_without_password(error.path)))
    return f"{said}{_detail(error.detail)}"


def _store(problem: StoreProblem) -> str:  # noqa: PLR0911 - one case a member
    match problem:
        case StoreProblem.NOT_A_DATABASE:
            return translate(
                "files",
                "{path} is not a database of Handslag’s. Choose another folder, or restore a backup.",
            )
        case StoreProblem.NEWER:
            return translate(
                "files",
                "The database {path} was written by a newer Handslag. Update Handslag on this computer and try again.",
            )
        case StoreProblem.READ_ONLY:
            return translate(
                "files",
                "The database {path} can only be read. See that you may write in its folder.",
            )
        case StoreProblem.FULL:
            return translate(
                "files",
                "There is no room left on the disk for the database {path}. What was saved before is safe: make room and try again.",
            )
        case StoreProblem.BUSY:
            return translate(
                "files",
                "The database {path} is busy in another program. Wait a moment and try again.",
            )
        case StoreProblem.DAMAGED:
            return translate("files", "The database {path} is damaged. Restore the newest backup.")
        case StoreProblem.UNREACHABLE:
            return translate(
                "files",
                "The database {path} does not answer. See that the network works and the server is on.",
            )
        case StoreProblem.NO_DRIVER:
            return translate(
                "files",
                "The driver for the database {path} is not installed. Ask whoever looks after your computers for Handslag’s PostgreSQL extra.",
            )
        case StoreProblem.BAD_URL:
            return translate(
                "files",
                "{path} is not the address of a database. Write it like postgresql+psycopg://user@server/handslag, for example.",
            )
        case _:
            assert_never(problem)


def _detail(detail: str) -> str:
    """The system's own word in a sentence of its own; "" without one."""
    if not detail:
        return ""
    #: Ends a sentence about a file or the database: what the operating system or driver said.
    text = translate("files", "The computer’s own word for it: {detail}.")
    return " " + text.format(detail=_without_password(detail).strip().rstrip("."))


def _without_password(address: str) -> str:
    return re.sub(r"(?<=://)([^:/@]*):[^@]*@", r"\1:…@", address)
