"""How the commands that make paper answer."""

from handslag.cli import shapes
from handslag.cli.output import Json, Output
from handslag.services.paperwork import Made
from handslag.words.catalogue import translate
from handslag.words.remarks import sentence


def output(*files: Made) -> Output:
    """The files that were made, as text and JSON; what to see to goes to stderr."""
    remarks = [remark for made in files for remark in made.remarks]
    return Output(
        {
            "files": [_file(made) for made in files],
            "vouchers": [shapes.voucher(view) for made in files for view in made.vouchers],
            "warnings": [
                {"card": remark.card, "text": sentence(remark), "problem": remark.problem}
                for remark in remarks
            ],
        },
        "\n".join(map(_text, files)),
        notes=tuple(dict.fromkeys(map(sentence, remarks))),
    )


def _file(made: Made) -> Json:
    return {
        "path": str(made.path),
        "pages": made.pages,
        "cards": made.cards,
        "sheets": made.sheets,
        "free_slots": made.free_slots,
    }


def _text(made: Made) -> str:
    lines = [
        translate("cli", "{file}: %n page(s).", "", made.pages).format(file=made.path),
    ]
    if made.cards and made.cards == len(made.vouchers) and not made.free_slots:
        lines.append(translate("cli", "%n voucher(s).", "", made.cards))
    elif made.sheets and made.cards:
        lines.append(
            translate("cli", "%n card(s) on {sheets}.", "", made.cards).format(
                sheets=translate("cli", "%n sheet(s)", "", made.sheets)
            )
        )
    if made.free_slots:
        lines.append(
            translate("cli", "%n place(s) are left on the last sheet.", "", made.free_slots)
        )
    return "\n".join(lines)
