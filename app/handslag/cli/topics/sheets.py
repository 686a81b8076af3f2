"""``sheets``: the perforated card sheets, the catalogue's and the user's own."""

from pathlib import Path

from handslag.cli import papers, shapes
from handslag.cli.arguments import Arguments, Commands, command, count, millimetres, topic
from handslag.cli.output import Json, Output, facts, table
from handslag.domain.printers import PrinterChoice
from handslag.domain.sheets import CardSheet, Page
from handslag.services import sheet_library
from handslag.services.desk import Desk
from handslag.services.sheet_library import SheetSearch, SheetView
from handslag.words import formats
from handslag.words.catalogue import language, translate
from handslag.words.sheets import doubts_sentence


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "sheets", translate("cli", "perforated card sheets"))
    listed = command(under, "list", translate("cli", "list card sheets"), _list)
    listed.add_argument("--search", default="", metavar="TEXT")
    listed.add_argument("--width", type=millimetres, metavar="MM")
    listed.add_argument("--height", type=millimetres, metavar="MM")
    listed.add_argument("--count", type=count, metavar="N")
    listed.add_argument("--page", choices=tuple(str(page) for page in Page))
    listed.add_argument("--kind", choices=("business-card", "label"))
    listed.add_argument("--favourites", action="store_true")
    show = command(under, "show", translate("cli", "show one card sheet"), _show)
    show.add_argument("sheet", metavar="CODE")
    add = command(under, "add", translate("cli", "add a card sheet of your own"), _add)
    add.add_argument("file", type=Path, metavar="FILE.json")
    remove = command(under, "remove", translate("cli", "remove a card sheet of your own"), _remove)
    remove.add_argument("sheet", metavar="CODE")
    outline = command(
        under,
        "outline",
        translate("cli", "write a PDF of a sheet's outlines, to hold against the light"),
        _outline,
    )
    outline.add_argument("sheet", metavar="CODE")
    outline.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    outline.add_argument("--backs", choices=("long", "short"))
    outline.add_argument("--printer", metavar="NAME")
    outline.add_argument("--tray", default="", metavar="NAME")
    outline.add_argument("--stock", default="", metavar="NAME")


def _list(desk: Desk, args: Arguments) -> Output:
    found = sheet_library.search(
        desk,
        SheetSearch(
            text=args.search,
            width=args.width,
            height=args.height,
            count=args.count,
            page=Page(args.page) if args.page else None,
            kind=args.kind,
            favourites=args.favourites,
        ),
    )
    rows = [
        (one.sheet.name, str(one.sheet.page), _size(one.sheet), str(one.sheet.slots))
        for one in found
    ]
    return Output({"sheets": [_shape(one) for one in found], "total": len(found)}, table(rows))


def _show(desk: Desk, args: Arguments) -> Output:
    return _shown(sheet_library.show(desk, args.sheet))


def _add(desk: Desk, args: Arguments) -> Output:
    return _shown(sheet_library.add_file(desk, args.file))


def _remove(desk: Desk, args: Arguments) -> Output:
    sheet = sheet_library.remove(desk, args.sheet)
    text = translate("cli", "{sheet} is removed.").format(sheet=sheet.name)
    return Output({"sheet": shapes.sheet(sheet)}, text)


def _outline(desk: Desk, args: Arguments) -> Output:
    printer = (
        PrinterChoice(args.printer, args.tray, args.stock) if args.printer is not None else None
    )
    made = sheet_library.outline_page(
        desk, args.output, args.sheet, language=language(), backs=args.backs, printer=printer
    )
    return papers.output(made)


def _shown(view: SheetView) -> Output:
    sheet = view.sheet
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
    notes = (doubts_sentence(view.doubts),) if view.doubts else ()
    return Output({"sheet": _shape(view)}, text, notes=notes)


def _shape(view: SheetView) -> dict[str, Json]:
    return {
        **shapes.sheet(view.sheet),
        "own": view.own,
        "favourite": view.favourite,
        "used": shapes.moment(view.used),
        "part_used": view.part_used,
        "doubts": [str(doubt) for doubt in view.doubts],
    }


def _size(sheet: CardSheet) -> str:
    return f"{formats.decimal(sheet.width)} × {formats.decimal(sheet.height)} mm"
