"""``exchange folder``: files that come and go by themselves, through a folder."""

from pathlib import Path

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Parser, UsageError
from handslag.cli.output import Json, Output, table
from handslag.services import drop_folder, exchange_standing
from handslag.services.desk import Desk
from handslag.services.drop_folder import FolderView
from handslag.services.drop_state import Line
from handslag.services.exchange_standing import DeviceStanding, PartnerStanding
from handslag.words import exchange_folder as words
from handslag.words.catalogue import translate

_SHOWN = 10


def options(parser: Parser) -> None:
    """Adds what the command takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", nargs="?")
    parser.add_argument(
        "--partner",
        action="append",
        default=[],
        metavar="P",
        help=translate("cli", "who else reads the folder"),
    )
    parser.add_argument(
        "--now",
        action="store_true",
        help=translate("cli", "take in what came, and write what is new"),
    )
    parser.add_argument(
        "--off", action="store_true", help=translate("cli", "exchange through no folder any more")
    )


def answer(desk: Desk, args: Arguments) -> Output:
    """Chooses the folder or leaves it, exchanges, and tells how it stands."""
    if args.off and (args.folder or args.now):
        raise UsageError(translate("cli", "--off stands alone"))
    if args.partner and args.folder is None:
        raise UsageError(translate("cli", "--partner needs the folder too"))
    if args.off:
        return _told(desk, drop_folder.leave(desk), [])
    if args.folder is not None:
        drop_folder.choose(desk, args.folder, partners=tuple(args.partner))
    lines = drop_folder.exchange(desk) if args.now else []
    return _told(desk, drop_folder.view(desk), lines)


def _told(desk: Desk, view: FolderView, lines: list[Line]) -> Output:
    standing = exchange_standing.standing(desk)
    text = [_where(view), *map(words.line, lines or view.log[:_SHOWN])]
    rows = [(one.device.name, _when(one)) for one in standing.devices]
    rows += [(one.partner.name, _when(one)) for one in standing.partners]
    if rows:
        text.append(table(rows))
    json: dict[str, Json] = {
        "folder": str(view.folder) if view.folder else None,
        "there": view.there,
        "partners": list(view.partners),
        "data_in": view.data_in,
        "done": [_line(one) for one in lines],
        "log": [_line(one) for one in view.log],
        "devices": [_device(one) for one in standing.devices],
        "members": [_partner(one) for one in standing.partners],
    }
    notes = (words.data_in(view.data_in),) if view.data_in else ()
    return Output(json, "\n".join(text), notes=notes)


def _where(view: FolderView) -> str:
    if view.folder is None:
        return translate("cli", "No folder is chosen. Choose one: handslag exchange folder DIR")
    if not view.there:
        return translate("cli", "The folder {folder} cannot be reached now.").format(
            folder=view.folder
        )
    return translate("cli", "Files are exchanged through {folder}.").format(folder=view.folder)


def _when(one: DeviceStanding | PartnerStanding) -> str:
    never = translate("cli", "never")
    return translate("cli", "sent: {sent}, received: {received}").format(
        sent=one.sent.date().isoformat() if one.sent else never,
        received=one.received.date().isoformat() if one.received else never,
    )


def _device(one: DeviceStanding) -> Json:
    return {
        "device": shapes.ref(one.device),
        "sent": shapes.moment(one.sent),
        "received": shapes.moment(one.received),
        "missing": one.missing,
        "confirmed": one.confirmed,
    }


def _partner(one: PartnerStanding) -> Json:
    return {
        "partner": shapes.ref(one.partner),
        "sent": shapes.moment(one.sent),
        "received": shapes.moment(one.received),
        "missing": [
            {"device": gap.device, "first": gap.first, "last": gap.last} for gap in one.missing
        ],
    }


def _line(one: Line) -> Json:
    return {
        "at": shapes.moment(one.at),
        "what": one.what.value,
        "file": one.file,
        "name": one.other,
        "new": one.new,
        "changed": one.changed,
        "removed": one.removed,
        "conflicts": one.conflicts,
        "refused": one.refused,
        "undo_id": one.undo_id,
        "message": words.line(one),
    }
