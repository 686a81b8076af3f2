"""How ``exchange`` answers for a file between the devices of one business."""

from pathlib import Path

from handslag.cli import shapes
from handslag.cli.output import Json, Output
from handslag.services import device_exchange
from handslag.services.desk import Desk
from handslag.services.device_exchange import DeviceReport
from handslag.words.catalogue import translate

DEVICES = "devices"
"""What ``--to`` is for the user's own devices."""


def export(desk: Desk, path: Path) -> Output:
    """Writes what my other devices may not have."""
    sent = device_exchange.export(desk, path)
    text = translate("cli", "The file for your other devices is in {file}.").format(file=path)
    return Output({"file": str(path), "full": sent.full, "operations": sent.operations}, text)


def taken(report: DeviceReport) -> Output:
    """What taking the file in came to, or would come to."""
    text = translate(
        "cli",
        "From device {device}: {new} new, {changed} changed, {removed} removed, {conflicts} conflicts.",
    ).format(
        device=report.device,
        new=report.new,
        changed=report.changed,
        removed=report.removed,
        conflicts=report.conflicts,
    )
    lines = [text]
    if report.undo_id is not None:
        undo = translate("cli", "To take it back: handslag exchange undo {id}")
        lines.append(undo.format(id=report.undo_id))
    missing = translate("cli", "Something of device {device} is missing here. Ask it for a file.")
    notes = tuple(missing.format(device=one.device) for one in report.missing)
    return Output(_report(report), "\n".join(lines), notes=notes)


def taken_back(desk: Desk, id: str) -> Output:
    """Takes an import from another device back."""
    changes = device_exchange.undo(desk, id)
    text = translate("cli", "It is taken back; everything is as it was before.")
    return Output({"undo_id": id, "undone": True, "changes": changes}, text)


def _report(report: DeviceReport) -> dict[str, Json]:
    return {
        "file": report.file,
        "from": shapes.ref(report.sender),
        "to": None,
        "scope": "device",
        "device": report.device,
        "full": report.full,
        "new": report.new,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "conflicts": report.conflicts,
        "kept": report.kept,
        "refused": [],
        "applied": report.applied,
        "undo_id": report.undo_id,
        "missing": [
            {"device": one.device, "after": one.after, "upto": one.upto} for one in report.missing
        ],
    }
