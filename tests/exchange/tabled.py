"""Tables for the tests: heads in Swedish, files from text, contacts read by what is proposed."""

from dataclasses import replace
from pathlib import Path

from handslag.domain.contacts import Contact, Unread
from handslag.exchange import tables
from handslag.exchange.tables import Field, TableFile

HEADS = {
    Field.NAME: "Namn", Field.CONTACT: "Kontaktperson", Field.FIRST_NAME: "Förnamn",
    Field.LAST_NAME: "Efternamn", Field.TRADE: "Bransch", Field.PHONE: "Telefon",
    Field.EMAIL: "E-post", Field.WEB: "Webb", Field.ADDRESS: "Adress",
    Field.POSTCODE: "Postnummer", Field.TOWN: "Ort", Field.POSTCODE_TOWN: "Postnummer och ort",
    Field.ORGANISATION_NUMBER: "Organisationsnummer", Field.TAGS: "Taggar",
    Field.NOTES: "Anteckningar", Field.STATUS: "Status", Field.LANGUAGE: "Språk",
    Field.REGULATED: "Reglerad bransch", Field.COLOUR: "Färg", Field.TEMPLATE: "Kortmall",
    Field.BUSINESS_ID: "Företags-id", Field.UID: "Adressboks-id", Field.REVISED: "Senast ändrad",
    Field.EXTRAS: "Övriga fält",
}  # fmt: skip


def table(path: Path, content: str | bytes) -> TableFile:
    """The table that a file with this content is."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return tables.open_table(path)


def read(found: TableFile) -> list[Contact | Unread]:
    """All contacts, with the columns as proposed; where they stand is forgotten."""
    columns = tables.propose(found)
    read = (tables.contact_of(n, cells, columns, found.heads) for n, cells in found.rows())
    return [replace(one, line=0) if isinstance(one, Contact) else one for one in read if one]
