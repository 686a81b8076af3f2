"""What is said of card sheets in lists and fields."""

from collections.abc import Sequence

from handslag.domain.sheets import CardSheet
from handslag.services.part_used import PartUsedView
from handslag.words.catalogue import translate
from handslag.words.formats import decimal


def sheet_line(sheet: CardSheet) -> str:
    """A sheet in one line: "Avery 32015, 8 cards"."""
    #: A card sheet in one line; {sheet} is maker and code.
    text = translate("ui-packs", "{sheet}, %n cards", n=sheet.slots)
    return text.format(sheet=sheet.name)


def sheet_facts(sheet: CardSheet) -> str:
    """How many cards of which size on which paper."""
    #: A card sheet: number of cards, their size in mm, the paper's format.
    text = translate("ui-packs", "%n cards of {width} × {height} mm on {page}", n=sheet.slots)
    return text.format(
        width=decimal(round(sheet.width, 1)),
        height=decimal(round(sheet.height, 1)),
        page=sheet.page.value,
    )


def begun_words(begun: Sequence[PartUsedView]) -> str:
    """The part-used sheets in the drawer: "Part-used sheet: 6 places left"."""
    free = sum(len(one.free) for one in begun)
    if len(begun) == 1:
        #: A choice below a card sheet: fill the part-used one in the drawer before a whole one.
        return translate("ui-sheets", "Part-used sheet: %n places left", n=free)
    #: A choice below a card sheet: fill the part-used ones in the drawer before a whole one.
    text = translate("ui-sheets", "{sheets} part-used sheets: %n places left", n=free)
    return text.format(sheets=len(begun))


def fill_words(cards: int, sheets: int, free: int) -> str:
    """What a print takes: "24 cards on 3 sheets, 6 places left"."""
    #: The first half of how card sheets are filled ("24 cards on 3 sheets").
    first = translate("ui-sheets", "%n cards on {sheets}", n=cards).format(
        #: Card sheets, inside "24 cards on 3 sheets".
        sheets=translate("ui-sheets", "%n sheets", n=sheets)
    )
    #: The second half of how card sheets are filled, after a comma.
    return f"{first}, {translate('ui-sheets', '%n places left', n=free)}"


def page_words(number: int, total: int, *, back: bool) -> str:
    """Which page of a print is seen: "Sheet 1 of 3", or its back."""
    #: Above the preview of card sheets.
    place = translate("ui-packs", "Sheet {number} of {total}").format(number=number, total=total)
    if back:
        #: Above the preview of card sheets, where the back is seen; {sheet} is "Sheet 1 of 3".
        return translate("ui-cards", "{sheet}, back").format(sheet=place)
    return place
