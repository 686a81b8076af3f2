"""``sheets``: the catalogue of perforated card sheets."""

from handslag.cli import shapes
from handslag.cli.arguments import Arguments, Commands, bare_command, topic
from handslag.cli.output import Output, facts, table
from handslag.domain.sheets import CardSheet, catalogue, find_sheet
from handslag.words import formats
from handslag.words.catalogue import translate

SUSPECT_MM = 1.0


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "sheets", translate("cli", "perforated card sheets"))
    bare_command(under, "list", translate("cli", "list card sheets"), _list)
    show = bare_command(under, "show", translate("cli", "show one card sheet"), _show)
    show.add_argument("sheet", metavar="CODE")


def _list(_: Arguments) -> Output:
    rows = [(sheet.name, str(sheet.page), _size(sheet), str(sheet.slots)) for sheet in catalogue()]
    sheets = [shapes.sheet(sheet) for sheet in catalogue()]
    return Output({"sheets": [*sheets], "total": len(sheets)}, table(rows))


def _show(args: Arguments) -> Output:
    sheet = find_sheet(args.sheet)
    notes: tuple[str, ...] = ()
    if max(abs(offset) for offset in sheet.off_centre) >= SUSPECT_MM:
        notes = (
            translate(
                "cli",
                "The cards of this sheet are not centred in the catalogue: make a test print.",
            ),
        )
    text = facts(
        [
            (translate("cli", "Sheet"), sheet.name),
            (translate("cli", "Page"), str(sheet.page)),
            (translate("cli", "Card"), _size(sheet)),
            (translate("cli", "Cards on a sheet"), f"{sheet.columns} × {sheet.rows}"),
            (
                translate("cli", "First card"),
                f"{formats.decimal(sheet.x0)}; {formats.decimal(sheet.y0)} mm",
            ),
            (
                translate("cli", "From card to card"),
                f"{formats.decimal(sheet.dx)}; {formats.decimal(sheet.dy)} mm",
            ),
            (translate("cli", "Remark"), sheet.note),
        ]
    )
    return Output({"sheet": shapes.sheet(sheet)}, text, notes=notes)


def _size(sheet: CardSheet) -> str:
    return f"{formats.decimal(sheet.width)} × {formats.decimal(sheet.height)} mm"
