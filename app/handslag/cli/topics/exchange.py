"""``exchange``: what passes between computers, and taking it back."""

from pathlib import Path

from handslag.cli import device_files, exchange_folder, shapes
from handslag.cli.arguments import Arguments, Commands, command, topic
from handslag.cli.output import Json, Output, table
from handslag.domain.errors import NoBusiness
from handslag.services import device_exchange, importing, partner_exchange, partner_export
from handslag.services.desk import Desk
from handslag.services.exchange_items import Gap, Item, Leaving, Refused, Report, Verdict, Why
from handslag.words import exchange as words
from handslag.words.catalogue import translate


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "exchange", translate("cli", "files between computers"))
    export = command(under, "export", translate("cli", "make a file for a partner"), _export)
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--to", required=True, metavar="P|devices|network")
    inspect = command(under, "inspect", translate("cli", "tell what a file holds"), _inspect)
    inspect.add_argument("file", type=Path, metavar="FILE")
    read = command(under, "import", translate("cli", "take a file in"), _import)
    read.add_argument("file", type=Path, metavar="FILE")
    read.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("cli", "only tell what would happen"),
    )
    read.add_argument("--accept-key", metavar="WORDS|ID")
    undo = command(under, "undo", translate("cli", "take an import or a merging back"), _undo)
    undo.add_argument("id", metavar="ID")
    exchange_folder.options(
        command(
            under,
            "folder",
            translate("cli", "exchange by a folder that others read too"),
            exchange_folder.answer,
        )
    )


def _export(desk: Desk, args: Arguments) -> Output:
    if args.to == device_files.DEVICES:
        return device_files.export(desk, args.file)
    told = partner_export.export(desk, args.file, to=args.to)
    done = translate("cli", "The file is in {file}.").format(file=args.file)
    return Output(_leaving(args.file, told), f"{words.leaving(told)} {done}")


def _inspect(desk: Desk, args: Arguments) -> Output:
    if _is_from_my_device(desk, args.file):
        return device_files.taken(device_exchange.forecast(desk, args.file))
    report = partner_exchange.inspect(desk, args.file)
    return _told(report, asked=True)


def _import(desk: Desk, args: Arguments) -> Output:
    if _is_from_my_device(desk, args.file):
        take = device_exchange.forecast if args.dry_run else device_exchange.apply
        return device_files.taken(take(desk, args.file))
    if args.dry_run:
        return _told(partner_exchange.forecast(desk, args.file, accept=args.accept_key))
    return _told(partner_exchange.apply(desk, args.file, accept=args.accept_key))


def _is_from_my_device(desk: Desk, path: Path) -> bool:
    try:
        return device_exchange.is_from_my_device(desk, path)
    except NoBusiness:  # a file may be looked at before there is one
        return False


def _undo(desk: Desk, args: Arguments) -> Output:
    if device_exchange.is_mine(desk, args.id):
        return device_files.taken_back(desk, args.id)
    run = importing.undo(desk, args.id)
    return Output(
        {"what": run.what, "files": list(run.files), "undo_id": run.id, "undone": run.undone},
        translate("cli", "It is taken back; everything is as it was before."),
    )


def _told(report: Report, *, asked: bool = False) -> Output:
    """The report; *asked* only what the file holds, which is no failure whatever it is."""
    new, changed, unchanged = (report.count(one) for one in Verdict)
    lines = [
        translate(
            "cli",
            "From {name}: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.",
        ).format(
            name=report.sender.name,
            new=new,
            changed=changed,
            unchanged=unchanged,
            refused=len(report.refused),
        )
    ]
    if report.items:
        lines.append(table([words.item(one) for one in report.items]))
    if report.undo_id is not None:
        text = translate("cli", "To take it back: handslag exchange undo {id}")
        lines.append(text.format(id=report.undo_id))
    notes = [words.refused(one) for one in report.refused]
    notes += [words.gap(one) for one in report.missing]
    if any(one.why is Why.NOT_ACCEPTED for one in report.refused):
        notes.append(translate("cli", "Then repeat the command with --accept-key and the words."))
    for voucher in report.twice:
        text = translate("cli", "The voucher {code} is doubly redeemed. Settle it with {partner}.")
        notes.append(text.format(code=voucher.code, partner=voucher.redeemer.name))
    return Output(
        _report(report), "\n".join(lines), ok=asked or not report.refused, notes=tuple(notes)
    )


def _report(report: Report) -> dict[str, Json]:
    new, changed, unchanged = (report.count(one) for one in Verdict)
    return {
        "file": report.file,
        "from": shapes.ref(report.sender),
        "to": [shapes.ref(one) for one in report.to] or None,
        "scope": str(report.scope),
        "new": new,
        "changed": changed,
        "unchanged": unchanged,
        "refused": [_refused(one) for one in report.refused],
        "applied": report.applied,
        "undo_id": report.undo_id,
        "missing": [_gap(one) for one in report.missing],
        "sealed": report.sealed,
        "known": report.known,
        "fingerprint": {spoken: list(several) for spoken, several in report.words.items()},
        "items": [_item(one) for one in report.items],
        "doubly_redeemed": [shapes.voucher(one) for one in report.twice],
    }


def _refused(one: Refused) -> Json:
    return {
        "what": f"{one.what}: {one.name}",
        "reason": words.refused(one),
        "reason_name": str(one.why),
    }


def _gap(one: Gap) -> Json:
    return {
        "from": shapes.ref(one.author),
        "device": one.device,
        "first": one.first,
        "last": one.last,
    }


def _item(one: Item) -> Json:
    return {
        "what": str(one.what),
        "verdict": str(one.verdict),
        "name": one.name,
        "count": one.count,
    }


def _leaving(path: Path, told: Leaving) -> dict[str, Json]:
    return {
        "file": str(path),
        "to": [shapes.ref(told.to)] if told.to else None,
        "offers": told.offers,
        "vouchers": told.vouchers,
        "vouchers_kept": told.vouchers_kept,
        "events": told.events,
        "referrals": told.referrals,
        "answers": told.answers,
        "thanks": told.thanks,
        "erasures": told.erasures,
        "others": told.others,
    }
