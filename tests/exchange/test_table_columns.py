"""Which column holds what, by the heads of other programs and by the cells; and rows as contacts."""

from pathlib import Path

import pytest
from tests.exchange.tabled import read, table

from handslag.domain.contacts import Contact, ExtraField, Unread
from handslag.domain.partners import Phone
from handslag.exchange.tables import Field, contact_of, propose

PROGRAMS = {
    "Outlook": (
        (
            "First Name,Middle Name,Last Name,Company,Business Street,Business City,"
            "Business Postal Code,Home City,Business Phone,Mobile Phone,Business Fax,E-mail Address,"
            "E-mail Type,Web Page,Categories,Notes"
        ),
        "FIRST_NAME LAST_NAME NAME ADDRESS TOWN POSTCODE PHONE PHONE EMAIL WEB TAGS NOTES",
    ),
    "Outlook på svenska": (
        (
            "Förnamn,Efternamn,Företag,Arbetsadress gata,Arbetsadress postnummer,Arbetsadress ort,"
            "Telefon arbete,Mobiltelefon,Fax arbete,E-postadress,Webbsida,Kategorier,Anteckningar"
        ),
        "FIRST_NAME LAST_NAME NAME ADDRESS POSTCODE TOWN PHONE PHONE EMAIL WEB TAGS NOTES",
    ),
    "Google": (
        (
            "First Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
            "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value,Address 1 - Street,"
            "Address 1 - City,Address 1 - Postal Code,Address 1 - PO Box,Website 1 - Value"
        ),
        "FIRST_NAME LAST_NAME NAME NOTES TAGS EMAIL PHONE PHONE ADDRESS TOWN POSTCODE WEB",
    ),
    "old Google": (
        (
            "Name,Given Name,Family Name,Group Membership,E-mail 1 - Value,Phone 1 - Type,"
            "Phone 1 - Value,Organization 1 - Name"
        ),
        "CONTACT FIRST_NAME LAST_NAME TAGS EMAIL PHONE NAME",
    ),
    "Fortnox": (
        "Kundnr,Namn,Organisationsnummer,Adress,Adress 2,Postnr,Ort,Telefon,Fax,E-post,Er referens",
        "NAME ORGANISATION_NUMBER ADDRESS ADDRESS POSTCODE TOWN PHONE EMAIL CONTACT",
    ),
    "Visma": (
        (
            "Kundnummer,Kundnamn,Org.nr/Personnr,Kontaktperson,Telefon,Mobil,E-postadress,Postadress,"
            "Postnummer,Postort,Webbplats"
        ),
        "NAME ORGANISATION_NUMBER CONTACT PHONE PHONE EMAIL ADDRESS POSTCODE TOWN WEB",
    ),
    "Bokio": (
        "Name,Type,Org number,Phone,Email,Contact person,Address line 1,Postal code,City",
        "NAME ORGANISATION_NUMBER PHONE EMAIL CONTACT ADDRESS POSTCODE TOWN",
    ),
    "a person": (
        "Företagsnamn,Mejl,Tfn,Postnummer och ort,Hemsida,Bransch,Org nr",
        "NAME EMAIL PHONE POSTCODE_TOWN WEB TRADE ORGANISATION_NUMBER",
    ),
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_heads_of_other_programs_are_known(tmp_path: Path, program: str) -> None:
    heads, wanted = PROGRAMS[program]

    found = propose(table(tmp_path / "a.csv", heads + "\n" + "x," * heads.count(",") + "x\n"))

    assert [field.name for field in found.values()] == wanted.split()


def test_what_heads_do_not_say_the_cells_do(tmp_path: Path) -> None:
    one = table(
        tmp_path / "a.csv",
        "Firma;Kol 1;Kol 2;Kol 3;Kol 4;Kol 5;Fax\n"
        "Nova;a@nova.example;0435-12 34 56;264 72;556000-1234;12;0435-12 34 57\n"
        "Berg;b@berg.example;+46 70 174 06 05;26473;556000-1235;13;0435-12 34 57\n",
    )

    assert propose(one) == {
        0: Field.NAME, 1: Field.EMAIL, 2: Field.PHONE, 3: Field.POSTCODE,
        4: Field.ORGANISATION_NUMBER,
    }  # fmt: skip


def test_without_heads_the_cells_say_it_all(tmp_path: Path) -> None:
    one = table(
        tmp_path / "a.csv",
        "Nova Bil;Gatan 1;264 72;Östra Ljungby;0435-12 34 56\nBerg;Vägen 2;264 73;Åstorp;0435-123456\n",
    )

    assert read(one)[0] == Contact(
        name="Nova Bil", address="Gatan 1", postcode="264 72", town="Östra Ljungby",
        phones=(Phone("0435-12 34 56"),),
    )  # fmt: skip


def test_a_postal_address_may_be_a_postcode_and_a_town(tmp_path: Path) -> None:
    one = table(
        tmp_path / "a.csv", "Namn;Gatuadress;Postadress\nNova;Gatan 1;264 72  Östra Ljungby\n"
    )

    (found,) = read(one)

    assert isinstance(found, Contact)
    assert (found.address, found.postcode, found.town) == ("Gatan 1", "264 72", "Östra Ljungby")


def test_a_row_of_google_is_a_contact(tmp_path: Path) -> None:
    one = table(
        tmp_path / "a.csv",
        "First Name,Last Name,Organization Name,Labels,E-mail 1 - Value,Phone 1 - Label,"
        "Phone 1 - Value,Birthday\n"
        "Åsa,Ö,Nova AB,* myContacts ::: * Hantverkare,a@b.se,Mobile,0701-1 ::: 0701-2,1970-01-01\n"
        "Bo,Berg,,* myContacts,,,,\n",
    )

    assert read(one) == [
        Contact(
            name="Nova AB", contact="Åsa Ö", categories=("Hantverkare",), email="a@b.se",
            phones=(Phone("0701-1"), Phone("0701-2")),
            extras=(
                ExtraField("Phone 1 - Label", "Mobile", column=True),
                ExtraField("Birthday", "1970-01-01", column=True),
            ),
        ),
        Contact(name="Bo Berg"),
    ]  # fmt: skip


def test_what_does_not_fit_its_field_is_kept_beside(tmp_path: Path) -> None:
    one = table(
        tmp_path / "a.csv",
        "Namn;Status;Språk;Färg;Reglerad bransch\nA;Kund;Norska;blå;kanske\nB;Active;Svenska;#1C5566;Ja\n",
    )

    first, second = read(one)

    assert isinstance(first, Contact)
    assert [(one.name, one.value) for one in first.extras] == [
        ("Status", "Kund"), ("Språk", "Norska"), ("Färg", "blå"), ("Reglerad bransch", "kanske"),
    ]  # fmt: skip
    assert second == Contact(
        name="B", status="active", language="sv", colour="#1C5566", regulated=True
    )


def test_each_cell_comes_to_its_own_row(tmp_path: Path) -> None:
    rows = "".join(f"Firma {n};f{n}@x.se;0435-{n:06};rad {n}\n" for n in range(500))
    found = read(table(tmp_path / "a.csv", "Namn;E-post;Telefon;Extra\n" + rows))

    assert found == [
        Contact(
            name=f"Firma {n}", email=f"f{n}@x.se", phones=(Phone(f"0435-{n:06}"),),
            extras=(ExtraField("Extra", f"rad {n}", column=True),),
        )
        for n in range(500)
    ]  # fmt: skip


def test_an_empty_row_is_none_and_one_without_a_name_unread() -> None:
    columns, heads = {0: Field.NAME, 1: Field.EMAIL}, ("Namn", "E-post")

    assert contact_of(2, ("", " "), columns, heads) is None
    assert contact_of(3, (), columns, heads) is None
    assert contact_of(4, ("", "a@b.se"), columns, heads) == Unread(4, "no_name", "a@b.se")


def test_tags_are_parted_as_people_part_them(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", 'Namn;Taggar\nA;"målare, golv; ""x, y"""\n')

    assert read(one) == [Contact(name="A", categories=("målare", "golv", "x, y"))]


def test_a_column_of_other_fields_that_is_not_ours_is_kept(tmp_path: Path) -> None:
    one = table(tmp_path / "a.csv", 'Namn;Övriga fält\nA;hej\nB;{}\nC;"{""fields"":[3]}"\n')

    values = [
        extra.value for found in read(one) if isinstance(found, Contact) for extra in found.extras
    ]
    assert values == ["hej", "{}", '{"fields":[3]}']
