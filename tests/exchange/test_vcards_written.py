import base64
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.contacts import Contact, ContactLogo, ExtraField
from handslag.domain.ids import BusinessId
from handslag.domain.partners import Phone
from handslag.exchange.vcard import VcardVersion, write_vcard

V3, V4 = VcardVersion.V3, VcardVersion.V4
LOGO = bytes(range(256)) * 4
CONTACT = Contact(
    name="Åkerströms Måleri, Tapet; & Golv AB i Östra Ljungbyhed med omnejd och hela norra Skåne",
    business_id=BusinessId("56475aa75463474c"),
    contact="Anna Maria Åkerström",
    trade="målare",
    phones=(Phone("0435-12 34 56", "+46435123456"), Phone("070-174 06 05", "+46701740605")),
    email="anna@åkerström.example",
    web="www.åkerström.example/målning?a=1,2;3",
    address="Östra Storgatan 1",
    postcode="264 72",
    town="Östra Ljungby",
    logo=ContactLogo("image/png", LOGO),
    revised=datetime(2026, 11, 25, 0, 0, 1, tzinfo=UTC),
)
LITTLE = Contact(name="Lundströms Bil")

texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)
names = texts.map(lambda text: " ".join(text.split())).filter(bool)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_a_card_of_version_3_is_read_by_another_program_with_the_same_fields() -> None:
    card = vobject.readOne(write_vcard(CONTACT, V3).decode())

    assert card.version.value == "3.0"
    assert card.fn.value == CONTACT.name
    assert card.org.value == [CONTACT.name]
    assert (card.n.value.family, card.n.value.given) == ("Åkerström", "Anna Maria")
    assert card.role.value == "målare"
    assert [t.value for t in card.tel_list] == ["+46435123456", "+46701740605"]
    assert [t.params["TYPE"] for t in card.tel_list] == [
        ["WORK", "VOICE", "PREF"],
        ["WORK", "CELL"],
    ]
    assert card.email.value == CONTACT.email
    assert card.url.value == "https://www.åkerström.example/målning?a=1%2C2%3B3"
    assert (card.adr.value.street, card.adr.value.code, card.adr.value.city) == (
        "Östra Storgatan 1", "264 72", "Östra Ljungby",
    )  # fmt: skip
    assert card.logo.value == LOGO
    assert card.logo.params["TYPE"] == ["PNG"]
    assert card.rev.value == "2026-11-25T00:00:01Z"
    assert card.contents["x-handslag-id"][0].value == "56475aa75463474c"


def test_a_card_of_version_4_stands_as_the_rfc_writes_it() -> None:
    lines = unfolded(write_vcard(replace(CONTACT, name="A, B; C", logo=None), V4))

    assert lines == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        "FN:A\\, B\\; C",
        "N:Åkerström;Anna Maria;;;",
        "ORG:A\\, B\\; C",
        "ROLE:målare",
        "TEL;VALUE=uri;TYPE=work,voice;PREF=1:tel:+46435123456",
        "TEL;VALUE=uri;TYPE=work,cell:tel:+46701740605",
        "EMAIL;TYPE=work:anna@åkerström.example",
        "URL:https://www.åkerström.example/målning?a=1%2C2%3B3",
        "ADR;TYPE=WORK:;;Östra Storgatan 1;Östra Ljungby;;264 72;",
        "UID:urn:uuid:" + lines[12].rpartition(":")[2],
        "REV:20261125T000001Z",
        "X-HANDSLAG-ID:56475aa75463474c",
        "END:VCARD",
    ]


def test_a_logo_of_version_4_is_a_data_uri() -> None:
    (line,) = (line for line in unfolded(write_vcard(CONTACT, V4)) if line.startswith("LOGO"))

    head, _, content = line.partition(",")

    assert head == "LOGO:data:image/png;base64"
    assert base64.b64decode(content) == LOGO


def test_a_card_says_nothing_that_it_does_not_know() -> None:
    assert unfolded(write_vcard(LITTLE, V3)) == [
        "BEGIN:VCARD", "VERSION:3.0", "FN:Lundströms Bil", "N:;;;;", "ORG:Lundströms Bil",
        "X-ABSHOWAS:COMPANY", "END:VCARD",
    ]  # fmt: skip
    assert unfolded(write_vcard(LITTLE, V4)) == [
        "BEGIN:VCARD", "VERSION:4.0", "KIND:org", "FN:Lundströms Bil", "ORG:Lundströms Bil",
        "END:VCARD",
    ]  # fmt: skip


@pytest.mark.parametrize("version", [V3, V4])
def test_lines_are_folded_at_75_octets_and_no_character_is_parted(version: VcardVersion) -> None:
    contact = replace(CONTACT, name="aåä€😀ö" * 60)

    content = write_vcard(contact, version)

    lengths = [len(line) for line in content.split(b"\r\n")]
    assert max(lengths) == 75
    assert all(line.decode() for line in content.split(b"\r\n")[:-1])
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert f"FN:{contact.name}" in unfolded(content)


@given(names, texts, texts)
def test_any_name_trade_and_street_come_back(name: str, trade: str, street: str) -> None:
    contact = Contact(name=name, trade=trade, address=street)

    card = vobject.readOne(write_vcard(contact, V3).decode())

    assert card.fn.value == name
    assert card.org.value == [name]
    assert card.role.value == trade
    assert card.adr.value.street == street


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(VcardVersion))
def test_no_text_begins_a_line_of_its_own(text: str, version: VcardVersion) -> None:
    evil = f"{text}\r\nTEL:666\nEND:VCARD\x85TEL:667\u2028TEL:668"
    contact = Contact(
        name=evil, contact=evil, trade=evil, phones=(Phone(evil), Phone("1", evil)), email=evil,
        web=evil, address=evil, categories=(evil,), uid=evil, logo=ContactLogo(evil, b"1"),
    )  # fmt: skip

    lines = write_vcard(contact, version).decode().replace("\r\n ", "").splitlines()

    assert [line for line in lines if line.startswith(("TEL:", "END:"))] == ["END:VCARD"]
    assert len(lines) == len(unfolded(write_vcard(contact, version)))


def test_a_number_that_was_not_understood_is_written_as_typed() -> None:
    contact = replace(LITTLE, phones=(Phone("växel 12, 14"),))

    assert "TEL;TYPE=WORK,VOICE:växel 12\\, 14" in unfolded(write_vcard(contact, V3))
    assert "TEL;TYPE=work,voice:växel 12\\, 14" in unfolded(write_vcard(contact, V4))


@pytest.mark.parametrize(
    ("web", "written"),
    [
        ("example.se", "URL:https://example.se"),
        ("http://example.se", "URL:http://example.se"),
        ("example.se/a b", "URL:https://example.se/a%20b"),
    ],
)
def test_a_web_address_is_written_as_a_uri(web: str, written: str) -> None:
    assert written in unfolded(write_vcard(replace(LITTLE, web=web), V3))


def test_a_later_card_of_the_same_business_has_the_same_uid() -> None:
    later = replace(CONTACT, name="Åkerströms", revised=None)

    (first,) = (line for line in unfolded(write_vcard(CONTACT, V3)) if line.startswith("UID"))
    (second,) = (line for line in unfolded(write_vcard(later, V4)) if line.startswith("UID"))

    assert first == second == "UID:urn:uuid:27e10503-664d-5284-b5cc-30c383b4f368"


def test_a_given_uid_is_kept() -> None:
    ours = replace(LITTLE, uid="0193c2a0000070008000000000000001")
    foreign = replace(LITTLE, uid="c:17@phone")

    assert "UID:urn:uuid:0193c2a0-0000-7000-8000-000000000001" in unfolded(write_vcard(ours, V4))
    assert "UID;VALUE=text:c:17@phone" in unfolded(write_vcard(foreign, V4))
    assert "UID:c:17@phone" in unfolded(write_vcard(foreign, V3))


def test_cards_may_stand_behind_each_other() -> None:
    content = write_vcard(CONTACT, V3) + write_vcard(LITTLE, V3)

    assert [c.fn.value for c in vobject.readComponents(content.decode())] == [
        CONTACT.name, LITTLE.name,
    ]  # fmt: skip


@pytest.mark.parametrize("version", [V3, V4])
def test_what_i_note_of_a_business_is_not_written(version: VcardVersion) -> None:
    noted = replace(
        CONTACT, organisation_number="c-1", categories=("c-2",), notes="c-3", status="c-4",
        language="c-5", regulated=True, colour="#C6C6C6", template="c-7", line=8,
        extras=(ExtraField("X-C-8", "c-9", (("X-C-10", "c-11"),), "c-12"),),
    )  # fmt: skip

    assert write_vcard(noted, version) == write_vcard(CONTACT, version)
