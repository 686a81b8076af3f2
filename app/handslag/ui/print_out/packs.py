"""A pack for the print dialog, and vouchers alone."""

from collections.abc import Callable, Sequence

from handslag.domain.progress import Progress
from handslag.domain.sheets import CardSheet, Filled, Page
from handslag.services.paperwork import Made
from handslag.ui.print_out import words
from handslag.ui.print_out.passes import Turned, fronts_and_backs
from handslag.ui.print_out.printout import PaperToPrint, Printout, every_page
from handslag.ui.print_out.queue import Stock


def pack(
    make: Callable[[Progress], Made],
    *,
    made: Made | None = None,
    sheet: CardSheet,
    filled: Sequence[Filled],
    vouchers: int,
    cards: int,
    edge: Turned = None,
) -> Printout:
    """Letter and vouchers on plain paper, then the cards on their sheet.

    Args:
        make: makes the pack; this issues its vouchers.
        made: it was made already.
        sheet: what its cards are printed on.
        filled: the card sheets in order, with the places that are used and left.
        vouchers: how many are in it.
        cards: how many are in it; without any nothing goes on card sheets.
        edge: about which the card sheets are turned for the cards' backs: every second page of the
            file is a back then, and those before the cards are empty. None where it has fronts alone.
    """
    sides = 2 if cards and edge else 1
    letter = _plain(
        lambda made: range(0, made.pages - made.sheets * sides, sides),
        *words.letter_words(vouchers),
    )
    return Printout(
        make=make,
        made=made,
        papers=(letter, _cards(sheet, filled, edge)) if cards else (letter,),
        title=words.pack_title(),
        queued=words.pack_queued(),
        intent=lambda made: words.pack_intent(vouchers, made=made),
        opening=words.opening_words(vouchers) if vouchers else "",
        lack=words.pack_without_printer(),
    )


def vouchers(made: Made) -> Printout:
    """Vouchers alone, which are drawn already."""
    return Printout(
        make=lambda _: made,
        made=made,
        papers=(_plain(every_page, *words.voucher_words()),),
        title=words.vouchers_title(),
        queued=words.vouchers_queued(),
        intent=lambda _: words.vouchers_intent(made.cards),
        lack=words.vouchers_without_printer(),
    )


def _plain(pages: Callable[[Made], range], title: str, verb: str, again: str) -> PaperToPrint:
    return PaperToPrint(
        stock=Stock.PLAIN,
        page=Page.A4,
        pages=pages,
        title=title,
        lay_in=words.plain_paper_words(),
        verb=verb,
        again=again,
    )


def _cards(sheet: CardSheet, filled: Sequence[Filled], edge: Turned) -> PaperToPrint:
    sides = 2 if edge else 1
    title, verb, again = words.card_words()
    return PaperToPrint(
        stock=Stock.CARDS,
        page=sheet.page,
        pages=lambda made: range(made.pages - made.sheets * sides, made.pages),
        ways=fronts_and_backs(edge) if edge else (),
        measured=sheet.name,
        title=title,
        lay_in=words.card_paper_words(sheet, filled),
        verb=verb,
        again=again,
    )
