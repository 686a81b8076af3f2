"""Which folder files are exchanged through, and what was done there: this computer's alone.

It lies in the profile beside the database, because another computer has another folder, and is read
at the start of the window: nothing here may take long to load.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    HandslagError,
    KeyProblem,
    KeyTrouble,
)
from handslag.domain.files import atomic_write
from handslag.domain.ids import BusinessId

FILE = "exchange-folder.json"
LONGEST_LOG = 200
DEVICES = "devices"
"""Among those who are sent to: my own devices."""

_OWNER_ONLY = 0o600
_TROUBLES: Mapping[str, tuple[type[Any], type[StrEnum]]] = {
    "file": (FileTrouble, FileProblem),
    "device": (DeviceTrouble, DeviceProblem),
    "key": (KeyTrouble, KeyProblem),
}


class Happened(StrEnum):
    """What a line of the log tells."""

    SENT = "sent"
    TAKEN = "taken"
    UNKNOWN = "unknown"
    REFUSED = "refused"


class Look(StrEnum):
    """What came of looking at a file in the folder.

    Others' files are not for me; one that is arriving cannot be read yet; one from the future is set
    aside; an unknown sender's waits until it is accepted.
    """

    DONE = "done"
    OTHERS = "others"
    ARRIVING = "arriving"
    ASIDE = "aside"
    UNKNOWN = "unknown"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the folder's log.

    Attributes:
        file: its name in the folder.
        other: the partner's or device's name; "" for all my devices, or for nobody known.
        new, changed, removed, conflicts, refused: of what came.
        undo_id: by which what came can be taken back; None where nothing changed.
        trouble: kind, problem and detail of what went wrong, see ``error``.
    """

    at: datetime
    what: Happened
    file: str
    other: str = ""
    new: int = 0
    changed: int = 0
    removed: int = 0
    conflicts: int = 0
    refused: int = 0
    undo_id: str | None = None
    trouble: tuple[str, str, str] | None = None

    @property
    def error(self) -> HandslagError | None:
        """What went wrong with the file, or None."""
        if self.trouble is None:
            return None
        kind, problem, detail = self.trouble
        made, problems = _TROUBLES[kind]
        if kind == "file":
            return FileTrouble(FileProblem(problem), self.file, detail)
        error: HandslagError = made(problems(problem), detail)
        return error


@dataclass(frozen=True)
class Sent:
    """The file that lies in the folder for somebody: its name, and a mark of what it holds."""

    file: str
    mark: str
    at: datetime


@dataclass(frozen=True)
class Seen:
    """A file in the folder that was looked at.

    Attributes:
        size, changed: by which it is known as the same: bytes, and nanoseconds.
        since: when it was first seen so.
        verdict: what came of it.
        tried: when it was last opened.
    """

    size: int
    changed: int
    since: datetime
    verdict: Look
    tried: datetime


@dataclass
class State:
    """All of it.

    Attributes:
        folder: None while none is chosen.
        partners: for whom files are laid down, beside my own devices.
        number: of the last file that was written.
        devices_sent: when a file for my devices was last written, into the folder or elsewhere.
        sent: by ``DEVICES`` or business id.
        seen: by name of the file.
        log: the newest first.
    """

    folder: Path | None = None
    partners: tuple[BusinessId, ...] = ()
    number: int = 0
    devices_sent: datetime | None = None
    sent: dict[str, Sent] = field(default_factory=dict)
    seen: dict[str, Seen] = field(default_factory=dict)
    log: list[Line] = field(default_factory=list)

    def note(self, lines: Sequence[Line]) -> None:
        """Puts lines at the head of the log."""
        self.log = [*reversed(lines), *self.log][:LONGEST_LOG]


def trouble_of(error: HandslagError) -> tuple[str, str, str] | None:
    """How an error stands in the log; None for one that no file can be blamed for."""
    match error:
        case FileTrouble(problem=problem, detail=detail):
            return "file", problem.value, detail
        case DeviceTrouble(problem=device, name=name):
            return "device", device.value, name
        case KeyTrouble(problem=key, name=name):
            return "key", key.value, name
        case _:
            return None


def load(profile: Path) -> State:
    """What is kept in a profile; nothing where the file is missing or was tampered with."""
    try:
        told = json.loads((profile / FILE).read_text("utf-8"))
        return State(
            folder=Path(told["folder"]) if told["folder"] else None,
            partners=tuple(BusinessId(str(one)) for one in told["partners"]),
            number=int(told["number"]),
            devices_sent=_moment(told.get("devices_sent")),
            sent={name: _moments(Sent, one) for name, one in told["sent"].items()},
            seen={
                name: _moments(Seen, one | {"verdict": Look(one["verdict"])})
                for name, one in told["seen"].items()
            },
            log=[_line(one) for one in told["log"]],
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # what was sent and seen is found again from the folder itself
        return State()


def save(profile: Path, state: State) -> None:
    """Keeps it.

    Raises:
        FileTrouble: it cannot be written.
    """
    told = asdict(state) | {"folder": str(state.folder) if state.folder else None}
    text = json.dumps(told, ensure_ascii=False, indent=1, default=_plain)
    atomic_write(profile / FILE, text.encode(), mode=_OWNER_ONLY)


def note_sent(profile: Path, at: datetime) -> None:
    """Notes that a file for my devices was written.

    Raises:
        FileTrouble: it cannot be written.
    """
    state = load(profile)
    state.devices_sent = at
    save(profile, state)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _moments(kind: type[Any], told: dict[str, Any]) -> Any:
    names = ("at", "since", "tried")
    return kind(
        **{
            name: datetime.fromisoformat(value) if name in names else value
            for name, value in told.items()
        }
    )


def _line(told: dict[str, Any]) -> Line:
    trouble = tuple(told["trouble"]) if told["trouble"] else None
    line: Line = _moments(Line, told | {"what": Happened(told["what"]), "trouble": trouble})
    line.error  # noqa: B018 - a problem that this version does not know makes the file unreadable
    return line
