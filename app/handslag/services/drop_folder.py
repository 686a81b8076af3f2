"""The exchange folder: a USB stick, or a folder that a cloud or Syncthing carries between computers.

Each device writes only its own files there, called by its business, its own number and a running
number; a file is written under another name, renamed, and never changed. It reads all others, and
leaves alone whatever is called otherwise: copies that a cloud made of a conflict, half-arrived files
of its own, and what else the user keeps there. Of my own files the newest for each reader stays, since
it holds all that the reader may not have.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import FileProblem, FileTrouble, KeyTrouble, NotAllowed, NotFound
from handslag.domain.files import trouble_with
from handslag.domain.ids import BusinessId, DeviceId
from handslag.exchange.sealed import LONGEST_HEAD, is_for, is_sealed
from handslag.services import (
    cloud_folders,
    device_exchange,
    drop_state,
    partner_exchange,
    partner_export,
)
from handslag.services.desk import Desk, me
from handslag.services.drop_state import DEVICES, Happened, Line, Look, Seen, Sent, State
from handslag.services.exchange_items import Verdict, Why
from handslag.storage import partners as stored
from handslag.trust.keys import age_identity

_NAME = re.compile(r"handslag-([0-9a-f]{16})-([1-9][0-9]{0,18})-([0-9]{6,18})\.handslag")
_AGAIN = timedelta(hours=1)
"""After so long a file from the future is tried again."""
_ARRIVES = timedelta(minutes=10)
"""So long a file that cannot be read may still be arriving."""


@dataclass(frozen=True, kw_only=True)
class FolderView:
    """The exchange folder as the user sees it.

    Attributes:
        folder: None while none is chosen.
        there: it can be reached now; a USB stick need not be.
        partners: for whom files are laid down, beside my own devices.
        data_in: the program that copies the folder of my own data about, such as "OneDrive", which
            can destroy it; None where none was noticed.
        log: the newest first.
    """

    folder: Path | None
    there: bool
    partners: tuple[BusinessId, ...]
    data_in: str | None
    log: tuple[Line, ...]


@dataclass(frozen=True)
class _Found:
    """A file in the folder, by its name."""

    path: Path
    business: BusinessId
    device: DeviceId
    number: int
    size: int
    changed: int


def view(desk: Desk) -> FolderView:
    """The folder, and what was done there."""
    state = drop_state.load(desk.profile)
    return FolderView(
        folder=state.folder,
        there=state.folder is not None and state.folder.is_dir(),
        partners=state.partners,
        data_in=cloud_folders.carrier(desk.profile),
        log=tuple(state.log),
    )


def choose(desk: Desk, folder: Path, *, partners: tuple[str, ...] = ()) -> FolderView:
    """Exchanges files through a folder from now on; the first are written with the next round.

    Args:
        desk: the open profile.
        folder: it must be there.
        partners: who else reads that folder, as the user names them; my own devices always may.

    Raises:
        NoBusiness: the profile has none yet.
        FileTrouble: NO_FOLDER; or the choice cannot be kept.
        DeviceTrouble: DATA_FOLDER: the folder holds this profile, or lies in it.
        NotFound, Ambiguous: no partner is called so, or several are.
        NotAllowed: a partner is my own business, or has no program.
    """
    folder = folder.expanduser().resolve()
    if not folder.is_dir():
        raise FileTrouble(FileProblem.NO_FOLDER, str(folder))
    profile = desk.profile.resolve()
    if folder.is_relative_to(profile) or profile.is_relative_to(folder):
        raise DeviceTrouble(DeviceProblem.DATA_FOLDER, str(folder))
    with desk.store.read() as work:
        me(work)
        chosen = tuple(dict.fromkeys(partner_export.receiver(work, one) for one in partners))
    state = drop_state.load(desk.profile)
    if state.folder != folder:
        state.sent, state.seen = {}, {}
    state.folder, state.partners = folder, chosen
    drop_state.save(desk.profile, state)
    return view(desk)


def leave(desk: Desk) -> FolderView:
    """Exchanges through no folder any more; what lies in it stays for its readers.

    Raises:
        FileTrouble: the choice cannot be kept.
    """
    state = drop_state.load(desk.profile)
    state.folder, state.sent, state.seen = None, {}, {}
    drop_state.save(desk.profile, state)
    return view(desk)


def exchange(desk: Desk) -> list[Line]:
    """Takes in what has arrived, and lays down what is new; what was done.

    Nothing is done while no folder is chosen, or it cannot be reached.

    Raises:
        NoBusiness: the profile has none yet.
        FileTrouble: the folder cannot be written.
        KeyTrouble: my keys are lost.
        StoreTrouble: the database cannot be written.
    """
    return [*take_in(desk), *lay_down(desk)]


def take_in(desk: Desk) -> list[Line]:
    """Takes in what others have laid down; a file that is refused or still arriving hinders no other.

    Raises:
        NoBusiness, StoreTrouble, KeyTrouble: as ``exchange``.
        FileTrouble: the folder cannot be read.
    """
    state = drop_state.load(desk.profile)
    if state.folder is None or not state.folder.is_dir():
        return []
    found = [one for one in _files(state.folder) if not _is_mine(desk, one)]
    if found:
        desk.all_keys  # noqa: B018 - lost keys are no fault of a file
    before = dict(state.seen)
    state.seen = {
        one.path.name: state.seen[one.path.name] for one in found if one.path.name in state.seen
    }
    lines = []
    for one in sorted(found, key=lambda one: (one.business, one.device, one.number)):
        if _waits(desk, state, one):
            line = _taken(desk, state, one)
            if line is not None:
                lines.append(line)
    if lines or state.seen != before:
        state.note(lines)
        drop_state.save(desk.profile, state)
    return lines


def lay_down(desk: Desk) -> list[Line]:
    """Writes a file for everybody who reads the folder and for whom there is something new.

    Raises:
        NoBusiness, FileTrouble, KeyTrouble, StoreTrouble: as ``exchange``.
    """
    state = drop_state.load(desk.profile)
    if state.folder is None or not state.folder.is_dir():
        return []
    with desk.store.read() as work:
        business = me(work)
        name = f"handslag-{business.id}-{business.device}"
    mine = [one for one in _files(state.folder) if _is_mine(desk, one)]
    state.number = max([state.number, *(one.number for one in mine)])
    lines: list[Line] = []
    lying = {one.path.name for one in mine}
    try:
        for to in (DEVICES, *state.partners):
            mark = _mark(desk, to)
            last = state.sent.get(to)
            if mark is None or (last and last.mark == mark and last.file in lying):
                continue
            state.number += 1
            file = f"{name}-{state.number:06}.handslag"
            lines.append(_written(desk, state, to, file))
    finally:
        if lines:
            state.note(lines)
            drop_state.save(desk.profile, state)
    _tidy(state, mine)
    return lines


def _files(folder: Path) -> Iterator[_Found]:
    try:
        for path in folder.iterdir():
            named = _NAME.fullmatch(path.name)
            if named is None or path.is_symlink() or not path.is_file():
                continue
            told = path.stat()
            business, device = BusinessId(named[1]), DeviceId(int(named[2]))
            yield _Found(path, business, device, int(named[3]), told.st_size, told.st_mtime_ns)
    except FileNotFoundError:
        return  # it was taken away meanwhile
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(folder), error.strerror or "") from error


def _is_mine(desk: Desk, one: _Found) -> bool:
    with desk.store.read() as work:
        business = me(work)
        return (one.business, one.device) == (business.id, business.device)


def _waits(desk: Desk, state: State, one: _Found) -> bool:
    """Whether a file has to be looked at (again)."""
    seen = state.seen.get(one.path.name)
    if seen is None or (seen.size, seen.changed) != (one.size, one.changed):
        return True
    match seen.verdict:
        case Look.ARRIVING:
            return True
        case Look.ASIDE:
            return desk.clock() >= seen.tried + _AGAIN
        case Look.UNKNOWN:
            with desk.store.read() as work:
                return bool(stored.keys_of(work, one.business))
        case _:
            return False


def _taken(desk: Desk, state: State, one: _Found) -> Line | None:
    """Takes one file in; the line for the log, or None where nobody has to hear of it."""
    now = desk.clock()
    before = state.seen.get(one.path.name)
    same = before is not None and (before.size, before.changed) == (one.size, one.changed)
    since = before.since if before and same else now
    line, verdict = _opened(desk, one, now)
    if verdict == Look.ARRIVING and now >= since + _ARRIVES:
        verdict = Look.REFUSED
    state.seen[one.path.name] = Seen(one.size, one.changed, since, verdict, now)
    told_before = before is not None and same and before.verdict == verdict
    return None if verdict == Look.ARRIVING or told_before else line


def _opened(desk: Desk, one: _Found, now: datetime) -> tuple[Line | None, Look]:
    line = Line(at=now, what=Happened.TAKEN, file=one.path.name)
    try:
        if not _is_for_me(desk, one.path):
            return None, Look.OTHERS
        with desk.store.read() as work:
            own = me(work).id
        return (
            _from_device(desk, one, line) if one.business == own else _from_partner(desk, one, line)
        )
    except (FileTrouble, DeviceTrouble, KeyTrouble) as error:
        refused = replace(line, what=Happened.REFUSED, trouble=drop_state.trouble_of(error))
        return refused, _verdict(error)


def _verdict(error: FileTrouble | DeviceTrouble | KeyTrouble) -> Look:
    match error:
        case FileTrouble(
            problem=FileProblem.DAMAGED | FileProblem.MISSING | FileProblem.UNREADABLE
        ):
            return Look.ARRIVING
        case FileTrouble(problem=FileProblem.FROM_FUTURE):
            return Look.ASIDE
        case DeviceTrouble(problem=DeviceProblem.CLOCK_AHEAD):
            return Look.ASIDE
        case _:
            return Look.REFUSED


def _from_device(desk: Desk, one: _Found, line: Line) -> tuple[Line | None, Look]:
    report = device_exchange.apply(desk, one.path)
    told = replace(
        line,
        other=report.device,
        new=report.new,
        changed=report.changed,
        removed=report.removed,
        conflicts=report.conflicts,
        undo_id=report.undo_id,
    )
    return (told if report.applied else None), Look.DONE


def _from_partner(desk: Desk, one: _Found, line: Line) -> tuple[Line | None, Look]:
    report = partner_exchange.apply(desk, one.path)
    told = replace(
        line,
        other=report.sender.name,
        new=report.count(Verdict.NEW),
        changed=report.count(Verdict.CHANGED),
        refused=len(report.refused),
        undo_id=report.undo_id,
    )
    if any(why.why is Why.NOT_ACCEPTED for why in report.refused):
        return replace(told, what=Happened.UNKNOWN), Look.UNKNOWN
    return (told if report.undo_id or report.refused else None), Look.DONE


def _is_for_me(desk: Desk, path: Path) -> bool:
    """Whether one of my keys opens a file, by its head alone; an open one is for everybody."""
    try:
        with path.open("rb") as file:
            head = file.read(LONGEST_HEAD)
    except OSError as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(path), error.strerror or "") from error
    if not is_sealed(head):
        return True
    return is_for(head, [age_identity(each.box_private) for each in desk.all_keys])


def _mark(desk: Desk, to: str) -> str | None:
    """A mark of what a file would hold; None where nobody is there to read it."""
    if to == DEVICES:
        return device_exchange.mark(desk)
    try:
        return partner_export.mark(desk, to)
    except (NotFound, NotAllowed):  # it was deleted since
        return None


def _written(desk: Desk, state: State, to: str, file: str) -> Line:
    assert state.folder is not None  # the caller has looked
    path = state.folder / file
    name = ""
    if to == DEVICES:
        device_exchange.export(desk, path)
    else:
        told = partner_export.export(desk, path, to=to)
        name = told.to.name if told.to else ""
    now = desk.clock()
    # taken after writing: the first file of a device also makes it known
    if to == DEVICES:
        state.devices_sent = now
    state.sent[to] = Sent(file, _mark(desk, to) or "", now)
    return Line(at=now, what=Happened.SENT, file=file, other=name)


def _tidy(state: State, mine: list[_Found]) -> None:
    """Takes away my own older files: the newest for each reader holds all that it may not have."""
    newest = {one.file for one in state.sent.values()}
    for one in mine:
        if one.path.name not in newest:
            try:
                one.path.unlink(missing_ok=True)
            except OSError as error:
                raise trouble_with(one.path, error) from error
