"""Tables of customers for packs: the heads that are understood, and those that are told."""

from pathlib import Path

import pytest

from handslag.domain.errors import Invalid
from handslag.services import pack_tables
from handslag.services.customers import CustomerEntry
from handslag.services.pack_tables import PackTable

ANNA = CustomerEntry(
    name="Anna Ek",
    address="Sjögatan 1",
    postcode="999 11",
    town="Lindhamn",
    email="anna@example.test",
    phones=("0980-319 999",),
    language="en",
)


def table(folder: Path, text: str) -> PackTable:
    file = folder / "packs.csv"
    file.write_text(text, "utf-8")
    return pack_tables.read(file)


@pytest.mark.parametrize(
    ("heads", "language"),
    [
        ("name,address,postcode,town,email,phone,language,partners", "en"),
        ("Namn,Adress,Postnummer,Ort,E-post,Telefon,Språk,Partner", "Engelska"),
        ("KUND,Gatuadress,Postnr,Postort,E-postadress,Mobil,språk,Partner i paketet", "EN"),
        ("Customer name,Street,Zip code,City,E-mail,Phone number,Language,Partners", "English"),
    ],
)
def test_natural_heads_of_both_languages_are_understood(
    tmp_path: Path, heads: str, language: str
) -> None:
    row = f"Anna Ek,Sjögatan 1,999 11,Lindhamn,anna@example.test,0980-319 999,{language},Dahl; Vivi"

    read = table(tmp_path, f"{heads}\n{row}\n")

    assert [one.entry for one in read.rows] == [ANNA]
    assert read.rows[0].partners == ("Dahl", "Vivi")
    assert read.unread == ()


def test_a_head_that_is_not_understood_or_stands_twice_is_told(tmp_path: Path) -> None:
    read = table(tmp_path, "Namn,Skostorlek,Kund\nAnna,38,Bo\n")

    assert read.rows[0].entry.name == "Anna"
    assert read.unread == ("Skostorlek", "Kund")


def test_names_in_parts_and_several_columns_are_put_together(tmp_path: Path) -> None:
    text = (
        "Förnamn,Efternamn,Telefon,Mobil,Partner 1,Partner 2\nAnna,Ek,1111111,2222222,Dahl,Vivi\n"
    )

    (row,) = table(tmp_path, text).rows

    assert row.entry == CustomerEntry(name="Anna Ek", phones=("1111111", "2222222"))
    assert row.partners == ("Dahl", "Vivi")


def test_a_table_that_names_nobody_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid):
        table(tmp_path, "Ort,Partner\nLund,Dahl\n")
