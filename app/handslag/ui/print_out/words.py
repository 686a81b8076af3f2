"""What the print dialog says of the papers of a pack and of vouchers, and of what became of them."""

from collections.abc import Sequence

from handslag.domain.sheets import CardSheet, Filled
from handslag.services.print_jobs import Printers, Sent
from handslag.ui.print_out.passes import Sides
from handslag.words.catalogue import translate


def pack_title() -> str:
    """The dialog's title for a pack."""
    #: Title of the dialog that prints a welcome pack.
    return translate("ui-print", "Print the pack")


def vouchers_title() -> str:
    """The dialog's title for vouchers alone."""
    #: Title of the dialog that prints vouchers alone.
    return translate("ui-print", "Print vouchers")


def pack_queued() -> str:
    """What the computer's print queue calls a pack."""
    #: What the computer's print queue calls a welcome pack.
    return translate("ui-print", "Welcome pack")


def vouchers_queued() -> str:
    """What the computer's print queue calls vouchers alone."""
    #: What the computer's print queue calls vouchers that are printed alone.
    return translate("ui-print", "Vouchers")


def pack_intent(vouchers: int, *, made: bool) -> str:
    """What printing a pack does beside printing."""
    if made or not vouchers:
        #: In the dialog that prints a welcome pack, when there is nothing to issue any more.
        return translate(
            "ui-print", "Each paper can be printed alone, and again. Nothing new is issued."
        )
    #: In the dialog that prints a welcome pack, before it was made.
    return translate(
        "ui-print",
        "%n vouchers are issued with the first print. Printing again issues nothing new.",
        n=vouchers,
    )


def vouchers_intent(vouchers: int) -> str:
    """What printing vouchers does beside printing."""
    #: In the dialog that prints vouchers alone; %n is how many.
    return translate("ui-print", "%n vouchers. Printing them issues nothing new.", n=vouchers)


def letter_words(vouchers: int) -> tuple[str, str, str]:
    """Title, verb and verb for again of what goes on plain paper."""
    if vouchers:
        return (
            #: A paper in the dialog that prints a welcome pack.
            translate("ui-print", "Letter and vouchers"),
            translate("ui-print", "Print letter and vouchers"),
            translate("ui-print", "Print letter and vouchers again"),
        )
    return (
        #: A paper in the dialog that prints a welcome pack.
        translate("ui-print", "Letter"),
        translate("ui-print", "Print the letter"),
        translate("ui-print", "Print the letter again"),
    )


def voucher_words() -> tuple[str, str, str]:
    """Title, verb and verb for again of vouchers alone."""
    return (
        translate("ui-print", "Vouchers"),
        #: A paper in the dialog that prints vouchers alone.
        translate("ui-print", "Print the vouchers"),
        translate("ui-print", "Print the vouchers again"),
    )


def card_words() -> tuple[str, str, str]:
    """Title, verb and verb for again of the cards."""
    return (
        #: A paper in the dialog that prints a welcome pack.
        translate("ui-print", "Visiting cards"),
        translate("ui-print", "Print the visiting cards"),
        translate("ui-print", "Print the visiting cards again"),
    )


def plain_paper_words() -> str:
    """How plain paper is laid in."""
    #: In the dialog that prints a welcome pack.
    return translate("ui-print", "Lay plain A4 paper in the tray.")


def card_paper_words(sheet: CardSheet, filled: Sequence[Filled]) -> str:
    """How the card sheets are laid in."""
    #: In the dialog that prints a welcome pack; {sheet} is the maker and code of a card sheet.
    text = translate(
        "ui-print", "Lay %n sheets {sheet} in the tray, the side to print on up.", n=len(filled)
    ).format(sheet=sheet.name)
    if not filled or filled[0].used[0] == 1:
        return text
    begun = sum(one.begun is not None for one in filled)
    if begun > 1:
        #: Follows the sentence on how card sheets are laid in, when several are part-used.
        more = translate(
            "ui-print", "The %n part-used ones come first, the oldest on top.", n=begun
        )
        return f"{text} {more}"
    #: Follows the sentence on how card sheets are laid in, when the first of them is part-used.
    more = translate("ui-print", "The part-used one comes first: place {slot} is printed first.")
    return f"{text} {more.format(slot=filled[0].used[0])}"


def sent_words(sent: Sent, known: Printers, sides: Sides) -> str:
    """What is true of a job that a printer was given."""
    shown = {printer.name: printer.shown for printer in known.all}
    name = shown.get(sent.printer, sent.printer)
    text = _waiting(sent.pages, sides) if sent.waits else _gone(sent.pages, sides)
    return text.format(printer=name)


def _gone(pages: int, sides: Sides) -> str:
    match sides:
        case "together":
            #: After a print job was sent; {printer} is a printer.
            return translate("ui-print", "%n pages were sent to {printer}.", n=pages)
        case "fronts":
            #: After the fronts of paper were sent alone; {printer} is a printer.
            return translate("ui-print", "%n fronts were sent to {printer}.", n=pages)
        case "backs":
            #: After the backs of paper were sent alone; {printer} is a printer.
            return translate("ui-print", "%n backs were sent to {printer}.", n=pages)


def _waiting(pages: int, sides: Sides) -> str:
    match sides:
        case "together":
            #: After a print job was sent to a printer that is paused.
            return translate(
                "ui-print",
                "%n pages wait for {printer}, which is paused. They come when it is started again.",
                n=pages,
            )
        case "fronts":
            #: After the fronts of paper were sent alone to a printer that is paused.
            return translate(
                "ui-print",
                "%n fronts wait for {printer}, which is paused. They come when it is started again.",
                n=pages,
            )
        case "backs":
            #: After the backs of paper were sent alone to a printer that is paused.
            return translate(
                "ui-print",
                "%n backs wait for {printer}, which is paused. They come when it is started again.",
                n=pages,
            )


def pack_without_printer() -> str:
    """What to do with a pack without a printer."""
    return translate(
        "ui-print",
        "No printer was found on this computer. Add one in the computer’s settings, or open the pack in a PDF program and print it from there.",
    )


def vouchers_without_printer() -> str:
    """What to do with vouchers without a printer."""
    return translate(
        "ui-print",
        "No printer was found on this computer. Add one in the computer’s settings, or open the vouchers in a PDF program and print them from there.",
    )


def opening_words(vouchers: int) -> str:
    """What opening the pack does beside opening, where it was not made yet."""
    #: In the dialog that prints a welcome pack, where there is no printer.
    return translate("ui-print", "%n vouchers are issued when it is opened.", n=vouchers)


def making_words() -> str:
    """While the pack is made; ``{done}`` and ``{total}`` are filled by whoever shows it."""
    #: Beside a progress bar while a welcome pack is made.
    return translate("ui-print", "Making the pack, step {done} of {total}")


def printing_words() -> str:
    """While pages go to the printer; ``{done}`` and ``{total}`` are filled by whoever shows it."""
    #: Beside a progress bar while a paper is printed.
    return translate("ui-print", "Printing, {done} of {total} pages")
