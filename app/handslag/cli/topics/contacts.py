"""``partners import``, ``export`` and ``merge``: the address book and other programs."""

from collections.abc import Mapping
from pathlib import Path

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, UsageError, command
from handslag.cli.output import Json, Output, table
from handslag.services import exporting, importing, merging
from handslag.services.contact_files import Source
from handslag.services.desk import Desk
from handslag.services.import_items import FileCount, Item, Verdict
from handslag.words import contacts
from handslag.words.catalogue import translate
from handslag.words.fields import field_name


def register(under: Commands) -> None:
    """Adds the commands below ``partners``."""
    read = command(
        under,
        "import",
        translate("cli", "take contacts in from vCard, CSV or Excel files"),
        _import,
    )
    read.add_argument("files", type=Path, nargs="+", metavar="FILE")
    read.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("cli", "only tell what would happen"),
    )
    read.add_argument("--encoding", metavar="E")
    read.add_argument("--separator", metavar="S")
    read.add_argument("--sheet", metavar="NAME")
    read.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN")
    export = command(
        under, "export", translate("cli", "write partners to a .vcf, .csv or .xlsx file"), _export
    )
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--vcard", choices=exporting.VERSIONS, default=exporting.VERSIONS[0])
    export.add_argument("--search", default="", metavar="TEXT")
    merge = command(under, "merge", translate("cli", "make one partner of two"), _merge)
    merge.add_argument("keep", metavar="KEEP")
    merge.add_argument("other", metavar="OTHER")


def _import(desk: Desk, args: Arguments) -> Output:
    mapping = _mapping(args.map)
    sources = [
        Source(path, args.encoding, args.separator, args.sheet, mapping) for path in args.files
    ]
    if args.dry_run:
        told = importing.forecast(desk, sources)
        rows = [_row(item) for item in told.items if item.verdict is not Verdict.UNCHANGED]
        output = _counted(told.files, None, applied=False, rows=rows)
        return Output(
            {**output.json, "contacts": [_contact(item) for item in told.items]},
            output.text,
            output.ok,
            output.notes,
        )
    done = importing.apply(desk, sources)
    return _counted(done.files, done.undo_id, applied=True, rows=[])


def _export(desk: Desk, args: Arguments) -> Output:
    done = exporting.export(
        desk,
        args.file,
        heads=contacts.heads(),
        search=args.search,
        version=args.vcard,
    )
    text = translate("cli", "%n partner(s) are in {file}.", "", done.count)
    return Output(
        {"files": [{"path": str(done.path), "partners": done.count}]}, text.format(file=done.path)
    )


def _merge(desk: Desk, args: Arguments) -> Output:
    merged = merging.merge(desk, args.keep, args.other)
    text = translate(
        "cli", "{name} is one partner now. To take it back: handslag exchange undo {id}"
    )
    return Output(
        {"partner": shapes.partner(merged.partner), "undo_id": merged.undo_id},
        text.format(name=merged.partner.name, id=merged.undo_id),
    )


def _mapping(pairs: list[str]) -> Mapping[str, str]:
    found = {}
    for pair in pairs:
        name, equals, column = pair.partition("=")
        if not equals:
            said = translate("cli", "“{text}” is not of the form FIELD=COLUMN")
            raise UsageError(said.format(text=pair))
        found[name] = column
    return found


def _counted(
    files: tuple[FileCount, ...], undo_id: str | None, *, applied: bool, rows: list[list[str]]
) -> Output:
    lines = [table(rows)] if rows else []
    notes = []
    for file in files:
        text = translate(
            "cli",
            "{file}: {found} found, {new} new, {changed} changed, {unchanged} unchanged,"
            " {duplicates} possible duplicates, {skipped} skipped",
        )
        lines.append(
            text.format(
                file=file.file,
                found=file.found,
                new=file.new,
                changed=file.changed,
                unchanged=file.unchanged,
                duplicates=file.duplicates,
                skipped=len(file.skipped),
            )
        )
        for one in file.skipped:
            said = translate("cli", "{file}, line {line}: {reason}")
            reason = contacts.skipped(one.problem)
            notes.append(said.format(file=file.file, line=one.line, reason=reason))
    if undo_id is not None:
        lines.append(
            translate("cli", "To take it back: handslag exchange undo {id}").format(id=undo_id)
        )
    shape: dict[str, Json] = {
        "files": [_file(file) for file in files],
        "applied": applied,
        "undo_id": undo_id,
    }
    readable = any(file.found > len(file.skipped) for file in files)
    return Output(
        shape,
        "\n".join(lines),
        ok=readable or not any(file.skipped for file in files),
        notes=tuple(notes),
    )


def _file(file: FileCount) -> Json:
    return {
        "file": file.file,
        "found": file.found,
        "new": file.new,
        "changed": file.changed,
        "unchanged": file.unchanged,
        "duplicates": file.duplicates,
        "skipped": [
            {"line": one.line, "reason": contacts.skipped(one.problem)} for one in file.skipped
        ],
    }


def _contact(item: Item) -> Json:
    return {
        "line": item.line,
        "name": item.name,
        "verdict": str(item.verdict),
        "partner": item.partner,
        "fields": list(item.fields),
        "alike": [
            {"id": one.id, "name": one.name, "reason": str(one.reason)} for one in item.alike
        ],
    }


def _row(item: Item) -> list[str]:
    said = ", ".join(field_name(field) for field in item.fields)
    if item.alike:
        said = ", ".join(f"{one.name} ({contacts.likeness(one.reason)})" for one in item.alike)
    return [str(item.line), _verdict(item.verdict), item.name, said]


def _verdict(verdict: Verdict) -> str:
    match verdict:
        case Verdict.NEW:
            return translate("cli", "new")
        case Verdict.CHANGED:
            return translate("cli", "changed")
        case Verdict.UNCHANGED:
            return translate("cli", "unchanged")
        case Verdict.DUPLICATE:
            return translate("cli", "duplicate?")
        case Verdict.SKIPPED:
            return translate("cli", "skipped")
