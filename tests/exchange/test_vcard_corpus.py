"""Real files from everywhere; README.md beside them says from where."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import vobject

from handslag.domain.contacts import Contact, Unread
from handslag.exchange.vcard_reading import read_vcards

FOLDER = Path(__file__).parents[1] / "data" / "contacts"
FILES = sorted(FOLDER.rglob("*.vcf"))
with (FOLDER / "first_cards.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def readable_by_vobject(path: Path) -> bool:
    try:
        list(vobject.readComponents(path.read_bytes().decode()))
    except Exception:  # it raises whatever comes, even IndexError
        return False
    return True


def test_the_table_tells_of_every_file() -> None:
    assert [row["file"] for row in ROWS] == [path.relative_to(FOLDER).as_posix() for path in FILES]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: Path(row["file"]).stem)
def test_every_card_is_read_or_named_with_its_line(row: dict[str, str]) -> None:
    found = list(read_vcards((FOLDER / row["file"]).read_bytes()))
    contacts = [one for one in found if isinstance(one, Contact)]
    unread = [one for one in found if isinstance(one, Unread)]

    assert str(len(contacts)) == row["contacts"]
    assert " ".join(f"{one.line}:{one.reason}" for one in unread) == row["unread"]
    if contacts:
        first = contacts[0]
        assert {
            "name": first.name,
            "contact": first.contact or "",
            "phone": first.phones[0].text if first.phones else "",
            "email": first.email or "",
            "web": first.web or "",
            "postcode": first.postcode or "",
            "town": first.town or "",
            "logo": str(len(first.logo.content)) if first.logo else "",
        }.items() <= row.items()


@pytest.mark.parametrize(
    "path",
    [*filter(readable_by_vobject, FILES)],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_another_reader_sees_the_same_where_it_can_read(path: Path) -> None:
    content = path.read_bytes()

    ours = list(read_vcards(content))
    cards: list[Any] = list(vobject.readComponents(content.decode()))

    assert len(ours) == len(cards)
    for one, card in zip(ours, cards, strict=True):
        if isinstance(one, Contact):
            name = next(iter(texts(card, "fn")), one.name)
            assert any(known and known.startswith(name) for known in (one.name, one.contact))
            numbers = [
                re.sub("^tel:", "", text).replace(";ext=", " ext. ") for text in texts(card, "tel")
            ]
            assert sorted(numbers) == sorted(phone.text for phone in one.phones)
            others = [extra.value for extra in one.extras if extra.name == "EMAIL"]
            assert sorted(texts(card, "email")) == sorted([*filter(None, [one.email]), *others])


def texts(card: Any, name: str) -> list[str]:
    values = (str(line.value).strip() for line in card.contents.get(name, []))
    return [value for value in values if value]
