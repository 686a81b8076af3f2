"""Sentences about contacts from files: why one is skipped, why two may be the same, table heads."""

from typing import assert_never

from handslag.domain.contacts import Unread
from handslag.domain.errors import HandslagError
from handslag.domain.likeness import Likeness
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.formats import quoted


def skipped(problem: HandslagError | Unread | None) -> str:
    """Why a contact of a file is not imported: a sentence; *problem* None is the user's wish."""
    match problem:
        case None:
            return translate("contacts", "You left it out.")
        case Unread():
            return _unread(problem)
        case _:
            return sentence(problem)


def likeness(reason: Likeness) -> str:
    """Why two partners may be the same, in a few words that stand alone."""
    match reason:
        case Likeness.ORGANISATION_NUMBER:
            return translate("contacts", "same organisation number")
        case Likeness.PHONE:
            return translate("contacts", "same phone number")
        case Likeness.EMAIL:
            return translate("contacts", "same e-mail address")
        case Likeness.NAME:
            return translate("contacts", "nearly the same name")
        case Likeness.TWICE:
            return translate("contacts", "twice in the file")
        case _:
            assert_never(reason)


def heads() -> dict[str, str]:
    """The head of each field's column in a table, by the field's name."""
    return {
        "name": translate("contacts", "Name"),
        "contact": translate("contacts", "Contact person"),
        "trade": translate("contacts", "Trade"),
        "phone": translate("contacts", "Phone"),
        "email": translate("contacts", "E-mail"),
        "web": translate("contacts", "Web"),
        "address": translate("contacts", "Address"),
        "postcode": translate("contacts", "Postcode"),
        "town": translate("contacts", "Town"),
        "organisation_number": translate("contacts", "Organisation number"),
        "tags": translate("contacts", "Tags"),
        "notes": translate("contacts", "Notes"),
        "status": translate("contacts", "Status"),
        "language": translate("contacts", "Language"),
        "regulated": translate("contacts", "Regulated trade"),
        "colour": translate("contacts", "Colour"),
        "template": translate("contacts", "Card template"),
        "business_id": translate("contacts", "Business id"),
        "uid": translate("contacts", "Address book id"),
        "revised": translate("contacts", "Last changed"),
        "first_name": translate("contacts", "First name"),
        "last_name": translate("contacts", "Last name"),
        "postcode_town": translate("contacts", "Postcode and town"),
        "extras": translate("contacts", "Other fields"),
    }


def _unread(problem: Unread) -> str:
    said = _reason(problem.reason)
    if not problem.detail:
        return said
    #: A sentence about a contact that could not be read, and what stands in the file there.
    text = translate("contacts", "{sentence} It says: {detail}")
    return text.format(sentence=said, detail=quoted(problem.detail))


def _reason(reason: str) -> str:
    match reason:
        case "no_name":
            return translate("contacts", "There is no name of a business or a person.")
        case "cut_off":
            return translate("contacts", "The contact is cut off before its end.")
        case "open_quote":
            return translate("contacts", "A quotation mark is opened here and never closed.")
        case "too_large":
            return translate("contacts", "The contact is too large to be one.")
        case _:
            return translate("contacts", "This part of the file cannot be read as a contact.")
