"""What to see to before paper is printed, in sentences."""

from handslag.domain.sheet_doubts import Doubt
from handslag.services.paperwork import Remark
from handslag.words.catalogue import translate
from handslag.words.sheets import doubt_sentence


def sentence(remark: Remark) -> str:
    """What to see to before printing, in words."""
    match remark.problem:
        case "cut":
            text = translate("remarks", "{card}: “{text}” is too long and was cut.")
        case "too_wide":
            text = translate("remarks", "{card}: “{text}” does not fit in a readable size.")
        case "substituted":
            text = translate("remarks", "{card}: some letters of “{text}” cannot be printed.")
        case "terms_left_out":
            text = translate("remarks", "{card}: the terms are too long and were left out.")
        case "picture":
            text = translate("remarks", "{card}: the picture cannot be read and was left out.")
        case "no_code":
            text = translate("remarks", "{card}: too long for a QR code, which was left out.")
        case _:
            text = _of_pack(remark)
    return text.format(card=remark.card, text=remark.text)


def _of_pack(remark: Remark) -> str:
    match remark.problem:
        case "left_out":
            text = translate("remarks", "{card} is no longer recommended and was left out.")
        case "no_offer":
            text = translate(
                "remarks", "{card} has no offer now: the card goes in without a voucher."
            )
        case "voucher_closed":
            text = translate(
                "remarks", "{card}: the voucher {text} can no longer be used: left out."
            )
        case "head_unread":
            #: {card} is a file with a table, {text} the head of one of its columns.
            text = translate(
                "remarks", "{card}: the column “{text}” is not understood and was not read."
            )
        case "blank_empty":
            #: {text} is a blank of the letter with its braces, {card} the customer.
            text = translate("remarks", "{card}: nothing is known for {text} in the letter.")
        case _:
            text = _of_stock(remark)
    return text


def _of_stock(remark: Remark) -> str:
    match remark.problem:
        case "coarse":
            #: {text} is a number of dots an inch.
            text = translate(
                "remarks",
                "{card}: the picture has only {text} dots an inch at this size and will look coarse; 300 is good.",
            )
        case "at_the_edge":
            #: {card} is a card sheet.
            text = translate(
                "remarks",
                "{card}: its cards reach nearer than 5 mm to the edge of the page, where many printers cannot print.",
            )
        case "front_not_measured":
            #: {card} is a printer.
            text = translate(
                "remarks",
                "{card} has not been measured for this tray and paper: what is printed is not corrected.",
            )
        case "back_not_measured":
            #: {card} is a printer.
            text = translate(
                "remarks",
                "{card} has not been measured for the back: what is printed on it is not corrected.",
            )
        case Doubt.OFF_CENTRE | Doubt.TWO_SOURCES:
            text = "{card}: " + doubt_sentence(Doubt(remark.problem))
        case "no_offer_for_back":
            text = translate(
                "remarks", "{card} has no offer now: the back of the card stays empty."
            )
        case "no_artwork_for_back":
            text = translate(
                "remarks", "{card} has no finished back: the back of the card stays empty."
            )
        case _:
            text = "{card}: {text}"
    return text
