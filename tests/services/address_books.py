"""Address books as files, and what a profile holds, for the tests of importing and its kin."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from hypothesis import strategies as st
from sqlalchemy import select

from handslag.domain.offers import Offer
from handslag.domain.packs import Pack, PackRun
from handslag.domain.partners import Opinion, Partner, PartnerNote
from handslag.services.contact_files import Source
from handslag.services.desk import Desk
from handslag.storage.tables import STAMP, TABLES

HIDDEN = {"number", "sort_key", "name_words", *STAMP}
VISIBLE: Sequence[type] = (Partner, Opinion, PartnerNote, Offer, Pack, PackRun)
HEADS = "name;phone;email;organisation_number;town;address;notes"

Row = tuple[str, str, str, str, str, str, str]


def card(name: str, *lines: str) -> str:
    """A vCard with a name and whatever other lines."""
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


def vcf(path: Path, *cards: str) -> Source:
    """A file of vCards."""
    path.write_text("".join(cards), encoding="utf-8", newline="")
    return Source(path)


def csv(path: Path, rows: Iterable[Sequence[str]], *, heads: str = HEADS) -> Source:
    """A table as text, its columns called as the fields are."""
    lines = [
        heads,
        *(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows),
    ]
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")
    names = heads.split(";")
    return Source(path, separator=";", mapping={name: name for name in names})


def logical_dump(desk: Desk) -> dict[str, list[dict[str, object]]]:
    """Every value of a live row that a user can see, by table, in the order of the ids."""
    found: dict[str, list[dict[str, object]]] = {}
    with desk.store.read() as work:
        gone = {one.id for one in work.session.scalars(select(Partner)) if one.deleted is not None}
        for record in VISIBLE:
            table = TABLES[record]
            rows = work.session.execute(select(table).order_by(table.c.id))
            found[table.name] = [
                {name: value for name, value in row._asdict().items() if name not in HIDDEN}
                for row in rows
                if row.id not in gone
            ]
    return found


NAMES = ("Café Ett", "Cafe ett AB", "Strand Glas", "Strånd Glås", "Åsa", "åsa", "Å")
PHONES = ("", "0980-111 22", "+46 980 111 22", "070-1740606", "ring ej", "112")
EMAILS = ("", "a@b.se", "A@B.SE", "c@d.se")
NUMBERS = ("", "556000-1234", "5560001234", "165560001234", "19121212-1212", "0")
TOWNS = ("", "Lindhamn", "Ystad")

some_rows = st.lists(
    st.tuples(
        st.sampled_from(NAMES) | st.text(max_size=12),
        st.sampled_from(PHONES),
        st.sampled_from(EMAILS),
        st.sampled_from(NUMBERS),
        st.sampled_from(TOWNS) | st.text(max_size=5),
        st.sampled_from(("", "Gatan 1")),
        st.sampled_from(("", "ring före tolv", "tolv")),
    ),
    max_size=8,
)
"""Tables in which much is the same, or nearly."""
