"""What a column can hold, and the words that stand over such columns.

The words are those of Outlook, Google Contacts, Apple, Fortnox, Visma and Bokio, in Swedish and
English, and what people write themselves; ours are among them.
"""

from enum import StrEnum
from functools import cache

from handslag.domain.text import fold, words


class Field(StrEnum):
    """What a column holds of a contact. PHONE, ADDRESS, TAGS and EXTRAS may stand several times."""

    NAME = "name"
    CONTACT = "contact"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    TRADE = "trade"
    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"
    POSTCODE = "postcode"
    TOWN = "town"
    POSTCODE_TOWN = "postcode_town"
    ORGANISATION_NUMBER = "organisation_number"
    TAGS = "tags"
    NOTES = "notes"
    STATUS = "status"
    LANGUAGE = "language"
    REGULATED = "regulated"
    COLOUR = "colour"
    TEMPLATE = "template"
    BUSINESS_ID = "business_id"
    UID = "uid"
    REVISED = "revised"
    EXTRAS = "extras"


SEVERAL = frozenset({Field.PHONE, Field.ADDRESS, Field.TAGS, Field.EXTRAS})

BUSINESS_HEADS = frozenset({
    "foretag", "foretagsnamn", "firma", "firmanamn", "bolag", "bolagsnamn", "company",
    "company name", "business", "business name", "organization", "organisation",
    "organization name", "organisation name", "organisationsnamn", "kundnamn", "customer name",
    "leverantorsnamn", "supplier name", "account name", "verksamhet",
})  # fmt: skip
"""Over the name of a business for certain; where such a column is, "Name" is a person's."""

_HEADS: dict[Field, tuple[str, ...]] = {
    Field.NAME: (
        "namn", "name", "visningsnamn", "display name", "fullstandigt namn", "full name",
        "file as", "partner", "medlem", "member", *sorted(BUSINESS_HEADS),
    ),
    Field.CONTACT: (
        "kontakt", "kontaktperson", "kontaktnamn", "contact", "contact person", "contact name",
        "er referens", "referens", "your reference", "attention", "att",
    ),
    Field.FIRST_NAME: ("fornamn", "first name", "given name", "tilltalsnamn"),
    Field.LAST_NAME: ("efternamn", "last name", "surname", "family name"),
    Field.TRADE: ("bransch", "yrke", "trade", "industry", "profession"),
    Field.PHONE: (
        "telefon", "telefonnummer", "telefonnr", "telnr", "tel", "tfn", "tele", "mobil",
        "mobiltelefon", "mobilnummer", "mobilnr", "phone", "phone number", "telephone",
        "telephone number", "mobile", "mobile phone", "mobile number", "cell", "cell phone",
        "primary phone", "company main phone", "vaxel", "direkttelefon",
    ),
    Field.EMAIL: (
        "e post", "epost", "e postadress", "epostadress", "e mail", "email", "mail", "mejl",
        "mejladress", "mailadress", "e mail address", "email address",
    ),
    Field.WEB: (
        "webb", "webbplats", "webbsida", "webbadress", "hemsida", "www", "web", "website",
        "web site", "web page", "webpage", "homepage", "url",
    ),
    Field.ADDRESS: (
        "adress", "gatuadress", "gata", "postadress", "besoksadress", "utdelningsadress",
        "adressrad", "address", "street", "street address", "address street", "address line",
    ),
    Field.POSTCODE: (
        "postnummer", "postnr", "post nr", "postkod", "zip", "zip code", "zipcode", "postal code",
        "postcode", "post code", "address postal code",
    ),
    Field.TOWN: ("ort", "postort", "stad", "city", "town", "address city"),
    Field.POSTCODE_TOWN: (
        "postnummer och ort", "postnr och ort", "postnummer ort", "postnr ort", "postnr postort",
        "postcode and town", "zip and city", "zip city", "postal code and city",
    ),
    Field.ORGANISATION_NUMBER: (
        "organisation number", "organization number", "company number", "registration number",
    ),
    Field.TAGS: (
        "taggar", "tagg", "tags", "tag", "kategorier", "kategori", "categories", "category",
        "labels", "etiketter", "group membership", "grupp", "grupper", "group", "groups",
    ),
    Field.NOTES: (
        "anteckningar", "anteckning", "notering", "noteringar", "notes", "note", "kommentar",
        "kommentarer", "comment", "comments", "anmarkning",
    ),
    Field.STATUS: ("status",),
    Field.LANGUAGE: ("sprak", "language"),
    Field.REGULATED: ("reglerad bransch", "regulated trade"),
    Field.COLOUR: ("farg", "colour", "color"),
    Field.TEMPLATE: ("kortmall", "card template"),
    Field.BUSINESS_ID: ("foretags id", "handslags id", "business id"),
    Field.UID: ("adressboks id", "id i adressboken", "address book id", "uid"),
    Field.REVISED: ("senast andrad", "last changed"),
    Field.EXTRAS: ("ovriga falt", "other fields"),
}  # fmt: skip

_WORK = frozenset({
    "arbete", "arbets", "arbetsadress", "business", "work", "kontor", "office", "value", "varde",
    "foretag", "company", "primar", "primary", "huvud", "main", "1",
})  # fmt: skip
_OTHER = frozenset({
    "hem", "hemadress", "home", "bostad", "privat", "private", "personal", "annan", "ovrig", "other",
    "mobil", "direkt", "dag", "kvall", "telefon", "phone",
})  # fmt: skip
_NOT = frozenset({
    "type", "typ", "label", "etikett", "fax", "telefax", "faxnummer", "display", "yomi", "phonetic",
    "ext", "telex", "pager", "po", "box", "assistant", "assistent", "assistentens", "s",
})  # fmt: skip
"""A head with one of these is about something else, whatever else stands there."""

_ORGANISATION = frozenset({"org", "orgnr", "orgnummer", "organisationsnummer", "organisationsnr"})
_NUMBER = _ORGANISATION | {
    "nr", "no", "nummer", "number", "personnr", "personnummer", "person", "och", "eller", "or",
}  # fmt: skip


@cache
def _fields() -> dict[str, Field]:
    return {head: field for field, heads in _HEADS.items() for head in heads}


@cache
def head_rank(head: str) -> tuple[Field, int] | None:
    """The field that a column of this head holds, and how sure that is: 0 is best.

    None where the head says nothing that is known. Numbers do not count ("E-mail 1 - Value").
    """
    all_words = [word for word in words(head[:100]) if not word.isdecimal()]
    if not all_words or _NOT.intersection(all_words):
        return None
    for rank, known in enumerate((frozenset(), _WORK, _WORK | _OTHER)):
        left = [word for word in all_words if word not in known] if known else all_words
        field = _fields().get(" ".join(left))
        if field is not None:
            return field, rank
    if _ORGANISATION.intersection(all_words) and _NUMBER.issuperset(all_words):
        return Field.ORGANISATION_NUMBER, 0
    numbers = {"telefon", "phone", "mobil", "mobile", "mobiltelefon", "tfn", "tel", "telephone"}
    return (Field.PHONE, 3) if numbers.intersection(all_words) else None


def field_of_head(head: str) -> Field | None:
    """The field that a column of this head holds, or None where it says nothing that is known."""
    found = head_rank(head)
    return found[0] if found else None


def is_business_head(head: str) -> bool:
    """Whether the column names a business, and not perhaps a person."""
    return " ".join(word for word in words(head[:100]) if not word.isdecimal()) in BUSINESS_HEADS


def head_key(head: str) -> str:
    """What two heads have in common that a person takes for the same."""
    return fold(" ".join(head.split())).strip()


def column_letters(number: int) -> str:
    """What spreadsheets call the column of this number, from 0: "A", "B", ... "AA"."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
