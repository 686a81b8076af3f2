"""``devices``: further computers of the same business."""

import getpass
import os
import sys
from pathlib import Path

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, Parser, UsageError, command, count, topic
from handslag.cli.output import Json, Output, table
from handslag.domain.errors import FileProblem, FileTrouble
from handslag.services import device_invitations, devices
from handslag.services.desk import Desk
from handslag.services.devices import BlockView, DeviceView
from handslag.words.catalogue import translate

PASSPHRASE = "HANDSLAG_PASSPHRASE"  # noqa: S105 - the name of a variable
_LONGEST = 4096


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "devices", translate("cli", "further computers of your business"))
    command(under, "list", translate("cli", "list your devices"), _list)
    invite = command(
        under, "invite", translate("cli", "make the file that a further device joins with"), _invite
    )
    _file_options(invite)
    join = command(
        under, "join", translate("cli", "make this empty profile a further device"), _join
    )
    _file_options(join)
    revoke = command(under, "revoke", translate("cli", "shut a device out"), _revoke)
    revoke.add_argument("device", metavar="D")
    till = command(under, "till", translate("cli", "choose the till PC"), _till)
    till.add_argument("device", metavar="D")
    block = command(
        under, "block", translate("cli", "give a device numbers to issue vouchers from"), _block
    )
    block.add_argument("device", metavar="D")
    block.add_argument("--offer", required=True, metavar="P/N")
    block.add_argument("--count", type=count, required=True, metavar="N")


def _file_options(parser: Parser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--passphrase-file", type=Path, metavar="F")
    parser.add_argument(
        "--name", metavar="TEXT", help=translate("cli", "what this device is called")
    )


def _list(desk: Desk, _: Arguments) -> Output:
    found = devices.listing(desk)
    if not found:
        text = translate("cli", "This is the only device. Invite another with “devices invite”.")
    else:
        text = table([(one.id, one.name, _said(one)) for one in found])
    return Output({"devices": [_shape(one) for one in found], "total": len(found)}, text)


def _invite(desk: Desk, args: Arguments) -> Output:
    path = device_invitations.invite(desk, args.file, _passphrase(args, again=True), name=args.name)
    text = translate(
        "cli",
        "The invitation is in {file}. It holds the keys of your business: take it to the new "
        "device yourself, join there, and delete it.",
    )
    return Output({"file": str(path)}, text.format(file=path))


def _join(desk: Desk, args: Arguments) -> Output:
    done = device_invitations.join(desk, args.file, _passphrase(args), name=args.name)
    text = translate("cli", "This is a device of {name} now, with everything that was in the file.")
    found = [_shape(one) for one in devices.listing(desk)]
    return Output(
        {"business": shapes.ref(done.sender), "new": done.new, "devices": [*found]},
        text.format(name=done.sender.name),
    )


def _revoke(desk: Desk, args: Arguments) -> Output:
    return _one(
        devices.revoke(desk, args.device),
        translate("cli", "“{name}” is shut out. It still knows the keys of your business."),
    )


def _till(desk: Desk, args: Arguments) -> Output:
    return _one(
        devices.make_till(desk, args.device),
        translate("cli", "“{name}” is the till PC from its next exchange on."),
    )


def _block(desk: Desk, args: Arguments) -> Output:
    view = devices.give_block(desk, args.device, offer=args.offer, count=args.count)
    text = translate("cli", "Numbers {first} to {last} of {name}/{n} are given to that device.")
    filled = text.format(first=view.first, last=view.last, name=view.redeemer.name, n=view.offer)
    return Output({"block": _block_shape(view)}, filled)


def _one(view: DeviceView, text: str) -> Output:
    return Output({"device": _shape(view)}, text.format(name=view.name))


def _passphrase(args: Arguments, *, again: bool = False) -> str:
    file: Path | None = args.passphrase_file
    if file is not None:
        return _first_line(file)
    if given := os.environ.get(PASSPHRASE):
        return given
    if not sys.stdin.isatty():
        raise UsageError(
            translate("cli", "no passphrase: give --passphrase-file or set {name}").format(
                name=PASSPHRASE
            )
        )
    told = getpass.getpass(translate("cli", "Passphrase: "))
    if again and getpass.getpass(translate("cli", "The same again: ")) != told:
        raise UsageError(translate("cli", "the two passphrases differ"))
    return told


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as lines:
            return lines.readline(_LONGEST).rstrip("\r\n")
    except FileNotFoundError as error:
        raise FileTrouble(FileProblem.MISSING, str(file)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise FileTrouble(FileProblem.UNREADABLE, str(file)) from error


def _said(view: DeviceView) -> str:
    parts = []
    if view.here:
        parts.append(translate("cli", "this device"))
    if view.till:
        parts.append(translate("cli", "till PC"))
    if view.revoked is not None:
        parts.append(translate("cli", "shut out"))
    if view.replaced:
        parts.append(translate("cli", "goes on under another number"))
    return ", ".join(parts)


def _shape(view: DeviceView) -> dict[str, Json]:
    return {
        "id": view.id,
        "name": view.name,
        "joined": shapes.moment(view.joined),
        "here": view.here,
        "till": view.till,
        "revoked": shapes.moment(view.revoked),
        "replaced": view.replaced,
        "blocks": [_block_shape(one) for one in view.blocks],
    }


def _block_shape(view: BlockView) -> dict[str, Json]:
    return {
        "redeemer": shapes.ref(view.redeemer),
        "offer": view.offer,
        "first": view.first,
        "last": view.last,
        "left": view.left,
    }
