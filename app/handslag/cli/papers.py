"""How the commands that make paper answer."""

from handslag.cli import shapes
from handslag.cli.output import Json, Output
from handslag.services.paperwork import Made, Remark
from handslag.words.catalogue import translate


def output(made: Made) -> Output:
    """The file that was made, as text and JSON; what to see to goes to stderr."""
    return Output(
        {
            "files": [_file(made)],
            "vouchers": [shapes.voucher(view) for view in made.vouchers],
            "warnings": [
                {"card": remark.card, "text": sentence(remark), "problem": remark.problem}
                for remark in made.remarks
            ],
        },
        _text(made),
        notes=tuple(sentence(remark) for remark in made.remarks),
    )


def sentence(remark: Remark) -> str:
    """What to see to before printing, in words."""
    match remark.problem:
        case "cut":
            text = translate("cli", "{card}: “{text}” is too long and was cut.")
        case "too_wide":
            text = translate("cli", "{card}: “{text}” does not fit in a readable size.")
        case "substituted":
            text = translate("cli", "{card}: some letters of “{text}” cannot be printed.")
        case "terms_left_out":
            text = translate("cli", "{card}: the terms are too long and were left out.")
        case "picture":
            text = translate("cli", "{card}: the picture cannot be read and was left out.")
        case "left_out":
            text = translate("cli", "{card} is no longer recommended and was left out.")
        case "no_offer":
            text = translate("cli", "{card} has no offer now: the card goes in without a voucher.")
        case "voucher_closed":
            text = translate("cli", "{card}: the voucher {text} can no longer be used: left out.")
        case "no_code":
            text = translate("cli", "{card}: the contact is too long for a QR code.")
        case _:
            text = "{card}: {text}"
    return text.format(card=remark.card, text=remark.text)


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
