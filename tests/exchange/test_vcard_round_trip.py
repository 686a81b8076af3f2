"""What we write for the user, we read as the same again."""

import re
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from handslag.domain.contacts import Contact, ContactLogo, ExtraField
from handslag.domain.partners import Membership, Phone
from handslag.domain.text import clean
from handslag.exchange.vcard import VcardVersion
from handslag.exchange.vcard_reading import read_vcards
from handslag.exchange.vcard_writing import write_contact

FILES = sorted((Path(__file__).parents[1] / "data" / "contacts").rglob("*.vcf"))

letters = st.one_of(
    st.characters(exclude_categories=["Cs"]), st.sampled_from('\\;,:"^=\n\t nN.-@åäöÅ😀')
)
lines = st.text(letters, max_size=80).map(lambda text: clean(text, field="text"))
told = lines.filter(bool)
maybe = st.none() | told
notes = st.text(letters, max_size=300).map(
    lambda text: clean(text, field="text", longest=300, lines=True)
)
logos = st.sampled_from(
    [
        ContactLogo("image/png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ContactLogo("image/jpeg", b"\xff\xd8\xff\xe0" + bytes(100)),
        ContactLogo("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ]
)
# what several fields come from is among the kept below, as the reader would keep it
taken = {
    *("BEGIN", "END", "VERSION", "FN", "N", "ORG", "TEL", "ADR", "NOTE", "CATEGORIES", "LANG"),
    *("KIND", "LOGO", "PHOTO", "REV", "ROLE", "EMAIL", "URL", "UID", "X-ABSHOWAS"),
}
unknown = st.builds(
    ExtraField,
    name=st.from_regex(r"[A-Z][A-Z0-9-]{0,20}", fullmatch=True).filter(
        lambda name: name not in taken and not name.startswith("X-HANDSLAG-")
    ),
    value=lines,
    parameters=st.lists(
        st.tuples(st.sampled_from(["TYPE", "X-P", "LANGUAGE", "VALUE", "PREF"]), told), max_size=3
    ).map(tuple),
    group=st.just("") | st.from_regex(r"[A-Za-z0-9-]{1,8}", fullmatch=True),
)
kept = st.sampled_from(
    [
        ExtraField("N", "von Anka;Kalle;;;"),
        ExtraField("ORG", "Annat AB;Enhet"),
        ExtraField("ROLE", "Chef", (("TYPE", "work"),)),
        ExtraField("EMAIL", "b@x.se", (("PREF", "1"),)),
        ExtraField("URL", "http://b.se"),
        ExtraField("ADR", ";;Gatan 2;Lund;;222 22;Sverige", (("TYPE", "HOME"),)),
        ExtraField("PHOTO", "data:image/gif;base64,R0lGODlh"),
        ExtraField("LOGO", "http://x.se/a.png", (("VALUE", "uri"),)),
        ExtraField("LANG", "fr", (("PREF", "1"),)),
        ExtraField("REV", "i går"),
        ExtraField("UID", "2"),
        ExtraField("KIND", "group"),
        ExtraField("KEY", "AAAA", (("ENCODING", "b"),)),
    ]
)
columns = st.builds(ExtraField, name=told, value=notes, column=st.just(True))
left_over = st.sampled_from(
    [
        (),
        (ExtraField("ORG", ";Enhet\\;1;Avdelning"),),
        (ExtraField("ADR", ";;;;Skåne;;Sverige"),),
        (ExtraField("ORG", ";Enhet"), ExtraField("ADR", ";;;;;;Sverige")),
    ]
)
contacts = st.builds(
    Contact,
    name=told,
    business_id=st.none() | st.from_regex("[0-9a-f]{16}", fullmatch=True),
    contact=maybe,
    trade=lines,
    phones=st.lists(st.builds(Phone, told), max_size=3).map(tuple),
    email=maybe,
    web=maybe,
    address=maybe,
    postcode=maybe,
    town=told,
    organisation_number=maybe,
    categories=st.lists(told, max_size=3).map(tuple),
    notes=notes,
    status=st.none() | st.sampled_from([str(status) for status in Membership]),
    language=st.sampled_from([None, "sv", "en"]),
    regulated=st.sampled_from([None, True, False]),
    colour=st.none() | st.just("#1A2b3C"),
    template=maybe,
    logo=st.none() | logos,
    uid=maybe,
    revised=st.none()
    | st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0)),
    extras=st.tuples(
        left_over, st.lists(st.one_of(unknown, kept, columns), max_size=5).map(tuple)
    ).map(lambda pair: pair[0] + pair[1]),
)


def again(contact: Contact, version: VcardVersion) -> Contact:
    (found,) = read_vcards(write_contact(contact, version))
    assert isinstance(found, Contact)
    assert found.line == 1
    return replace(found, line=contact.line)


@settings(max_examples=300)
@given(contacts, st.sampled_from(VcardVersion))
def test_a_written_contact_is_read_as_the_same(contact: Contact, version: VcardVersion) -> None:
    assert again(contact, version) == contact


@given(st.lists(contacts, max_size=4), st.sampled_from(VcardVersion))
def test_contacts_may_stand_behind_each_other(
    several: list[Contact], version: VcardVersion
) -> None:
    content = b"".join(write_contact(contact, version) for contact in several)

    found = [replace(one, line=0) for one in read_vcards(content) if isinstance(one, Contact)]

    assert found == several


@pytest.mark.parametrize("version", VcardVersion)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_others_wrote_is_exported_without_a_loss(path: Path, version: VcardVersion) -> None:
    for one in read_vcards(path.read_bytes()):
        if isinstance(one, Contact):
            # "X-GOOGLE TALK" and "some.other" are no names, so the writer makes some of them
            named = tuple(
                replace(
                    extra,
                    name=re.sub("[ /]", "-", extra.name),
                    group=extra.group.replace(".", "-"),
                )
                for extra in one.extras
            )
            assert again(one, version) == replace(one, extras=named)


@given(contacts)
def test_another_program_reads_the_same(contact: Contact) -> None:
    plain = replace(contact, extras=(), web=None)

    card = vobject.readOne(write_contact(plain, VcardVersion.V3).decode())

    assert card.fn.value == plain.name
    assert card.org.value == [plain.name]
    assert [one.value for one in card.contents.get("tel", [])] == [
        phone.text for phone in plain.phones
    ]
    assert card.adr.value.city == plain.town
    assert ("note" in card.contents and card.note.value) == (plain.notes or False)


def test_lines_are_folded_and_no_text_begins_a_line_of_its_own() -> None:
    evil = "a" * 80 + "\r\nTEL:666\nEND:VCARD\x85TEL:667\u2028TEL:668"
    extra = ExtraField(evil, evil, ((evil, evil), ("TYPE", evil)), evil)
    contact = Contact(
        name=evil, contact=evil, phones=(Phone(evil),), email=evil, web=evil, town=evil,
        notes=evil, categories=(evil,), status=evil, uid=evil, template=evil,
        extras=(extra, replace(extra, column=True), ExtraField("ORG", f";{evil}"),
                ExtraField("ADR", f";;;;{evil};;"), ExtraField("N", evil)),
    )  # fmt: skip

    for version in VcardVersion:
        content = write_contact(contact, version)
        unfolded = content.replace(b"\r\n ", b"").decode().splitlines()

        assert max(map(len, content.split(b"\r\n"))) <= 75
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert [line for line in unfolded if line.startswith(("TEL:", "END:"))] == ["END:VCARD"]
        assert len(list(read_vcards(content))) == 1
