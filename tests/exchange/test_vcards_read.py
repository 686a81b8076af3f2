from base64 import b64encode
from datetime import UTC, datetime

import pytest

from handslag.domain.contacts import Contact, ContactLogo, ExtraField, Unread
from handslag.domain.ids import BusinessId
from handslag.exchange.vcard_reading import read_vcards

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(90))
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(200))
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def read(*lines: str, version: str = "3.0") -> Contact:
    (found,) = read_vcards(card(*lines, version=version).encode())
    assert isinstance(found, Contact)
    return found


def named(content: bytes) -> list[str]:
    return [one.name if isinstance(one, Contact) else one.reason for one in read_vcards(content)]


def folded(text: str) -> list[str]:
    return [text[:70], *(f" {text[n : n + 70]}" for n in range(70, len(text), 70))]


# ---- encodings


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"],
)
@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r", "\r\r\n"])
def test_a_file_is_read_in_any_encoding_and_with_any_line_break(encoding: str, ending: str) -> None:
    text = card("FN:Åsa Öberg", "N:Öberg;Åsa;;;") + card("FN:Björn", "NOTE:två\\nrader")

    found = list(read_vcards(text.replace("\r\n", ending).encode(encoding)))

    assert [(one.line, one.name) for one in found if isinstance(one, Contact)] == [
        (1, "Åsa Öberg"),
        (6, "Björn"),
    ]


def test_utf_16_with_the_other_mark_is_read() -> None:
    assert named(b"\xfe\xff" + card("FN:Åsa").encode("utf-16-be")) == ["Åsa"]


@pytest.mark.parametrize(
    ("charset", "name"),
    [
        ("SHIFT_JIS", "安藤商店"),
        ("shift-jis", "カトウ"),
        ("ISO-2022-JP", "安藤商店"),
        ("EUC-JP", "安藤商店"),
        ("GB2312", "联通"),
        ("BIG5", "電器行"),
        ("ISO-8859-1", "Åsa"),
        ("ISO-8859-2", "Łódź"),
        ("windows-1252", "Åsa – målare"),
        ("KOI8-R", "Маляр"),
        ("UTF-8", "Åsa"),
    ],
)
def test_a_declared_charset_counts_for_its_property(charset: str, name: str) -> None:
    raw = name.encode(charset)
    quoted = "".join(f"={octet:02X}" for octet in raw).encode()
    begin, end = b"BEGIN:VCARD\r\nVERSION:2.1\r\n", b"\r\nNOTE:r\xe4tt\r\nEND:VCARD\r\n"
    head = f"FN;CHARSET={charset}".encode()

    plain = next(read_vcards(begin + head + b":" + raw + end))
    printable = next(read_vcards(begin + head + b";ENCODING=QUOTED-PRINTABLE:" + quoted + end))

    for found in (plain, printable):
        assert isinstance(found, Contact)
        assert (found.name, found.notes) == (name, "rätt")


@pytest.mark.parametrize("charset", ["ISO-8859-1", "SHIFT_JIS", "x-unknown", "punycode", "utf-16"])
def test_a_charset_that_is_not_true_any_more_does_no_harm(charset: str) -> None:
    assert read(f"FN;CHARSET={charset}:Åsas 商店").name == "Åsas 商店"


def test_one_card_in_another_encoding_does_not_spoil_the_others() -> None:
    content = card("FN:Åsa").encode() + card("FN:Örjan").encode("cp1252") + card("FN:Ärla").encode()

    assert named(content) == ["Åsa", "Örjan", "Ärla"]


# ---- quoted-printable


def test_quoted_printable_of_android_goes_on_behind_an_equals_sign() -> None:
    found = read(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96berg;=C3=85=",
        "sa;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85sa=20=",
        "=C3=96berg",
        "TEL;CELL;PREF:070-1740605",
        "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:f=C3=B6r=",
        "",
        version="2.1",
    )

    assert (found.name, found.notes, found.extras) == ("Åsa Öberg", "för", ())
    assert [phone.text for phone in found.phones] == ["070-1740605"]


def test_quoted_printable_of_outlook_keeps_its_lines() -> None:
    found = read(
        "FN:Åsa",
        "NOTE;ENCODING=QUOTED-PRINTABLE:Rad ett\t=0D=0A=",
        "TEL: 0435-123 45=0D=0A=",
        "tredje",
        "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Storgatan 1=0D=0A=",
        "264 72 =C3=96stra Ljungby",
        version="2.1",
    )

    assert found.notes == "Rad ett\t\nTEL: 0435-123 45\ntredje"
    assert found.phones == ()
    assert found.extras == (
        ExtraField("LABEL", "Storgatan 1\\n264 72 Östra Ljungby", (("TYPE", "WORK"),)),
    )


def test_quoted_printable_that_is_folded_as_well_is_read() -> None:
    found = read("FN:Åsa", "NOTE;QUOTED-PRINTABLE:R=C3=\r\n =B6d=\r\n\t f=C3=A4rg", version="2.1")

    assert found.notes == "Röd färg"


# ---- lines


def test_folded_lines_are_joined_even_in_the_middle_of_a_character() -> None:
    raw = card("FN:Åsas Måleri AB", "NOTE:en lång rad").encode()
    raw = raw.replace("å".encode(), b"\xc3\r\n \xa5").replace(b"rad", b"r\r\n\tad")

    (found,) = read_vcards(raw)

    assert isinstance(found, Contact)
    assert (found.name, found.notes) == ("Åsas Måleri AB", "en lång rad")


def test_case_and_spaces_do_not_count() -> None:
    content = b"begin : vcard \nversion: 3.0\n fold\nfn : \xc3\x85sa\n\n\nTel; Type = cell : 070 \nEnd:vCard"

    (found,) = read_vcards(content)

    assert isinstance(found, Contact)
    assert (found.name, [phone.text for phone in found.phones]) == ("Åsa", ["070"])


def test_a_card_that_is_indented_as_a_whole_is_read() -> None:
    content = b"  BEGIN:VCARD\n  FN:Anna\n  NOTE:en\n    tv\xc3\xa5\n  END:VCARD\n"

    (found,) = read_vcards(content)

    assert isinstance(found, Contact)
    assert (found.name, found.notes) == ("Anna", "en två")


def test_what_stands_between_cards_is_passed_over() -> None:
    content = f"From: a@b.se\r\n\r\n{card('FN:A')}\r\nskräp; här\r\nEND:VCARD\r\n{card('FN:B')}slut"

    assert named(content.encode()) == ["A", "B"]


def test_a_line_break_that_was_not_escaped_stays_in_the_note() -> None:
    found = read("FN:A", "NOTE:första", "andra raden", "TEL:1", "ensam rad")

    assert found.notes == "första\nandra raden"
    assert [phone.text for phone in found.phones] == ["1"]


def test_groups_are_taken_off_and_kept_with_the_rest() -> None:
    found = read("FN:A", "item1.TEL:0435-1", "item1.X-ABLabel:_$!<HomePage>!$_", "b.c.URL:x.se")

    assert [phone.text for phone in found.phones] == ["0435-1"]
    assert found.web == "x.se"
    assert found.extras == (ExtraField("X-ABLABEL", "_$!<HomePage>!$_", (), "item1"),)


@pytest.mark.parametrize(
    "head",
    [
        "TEL;FAX;PREF",
        "TEL;TYPE=fax,pref",
        "TEL;TYPE=FAX;TYPE=PREF",
        'TEL;TYPE="fax,pref"',
        "TEL;type=fax;PREF=1",
    ],
)
def test_types_are_understood_in_every_spelling(head: str) -> None:
    found = read("FN:A", f"{head}:3", "TEL;VOICE:1", "TEL;TYPE=pref:2")

    assert [phone.text for phone in found.phones] == ["2", "1", "3"]


def test_parameters_may_hold_colons_quotes_and_line_breaks() -> None:
    found = read("FN:A", "X-A;X-P=\"a:b;c,^'d^'^n^^e\";TYPE=home,x:värde", version="4.0")

    assert found.extras == (
        ExtraField("X-A", "värde", (("X-P", 'a:b;c,"d"\n^e'), ("TYPE", "home,x"))),
    )


def test_text_is_unescaped() -> None:
    found = read('FN:A\\, B\\; C\\\\D \\"E\\" \\q', "NOTE:a\\nb\\Nc\\\\nd", "URL:http\\://x.se")

    assert found.name == 'A, B; C\\D "E" \\q'
    assert found.notes == "a\nb\nc\\nd"
    assert found.web == "http://x.se"


# ---- cards that are not whole


def test_a_card_that_the_files_end_cuts_off_is_named_with_its_line() -> None:
    content = card("FN:Hel") + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Halv och hål"

    assert list(read_vcards(content.encode()))[1:] == [Unread(5, "cut_off", "FN: Halv och hål")]


def test_a_card_without_an_end_ends_where_the_next_begins() -> None:
    content = "BEGIN:VCARD\nFN:A\nTEL:1\nBEGIN:VCARD\nFN:B\nEND:VCARD\n"

    assert named(content.encode()) == ["A", "B"]


def test_a_card_without_a_name_is_named_with_its_line() -> None:
    content = card("FN:", "N:;;;;", "TEL:0435-1") + "\r\n" + card("EMAIL:a@b.se") + card()

    first, second, third = read_vcards(content.encode())

    assert first == Unread(1, "no_name", "TEL: 0435-1")
    assert isinstance(second, Contact)
    assert second.line == 8
    assert third == Unread(12, "no_name")


@pytest.mark.parametrize(
    ("lines", "name", "contact"),
    [
        (("FN:Åsa Öberg", "N:Öberg;Åsa;;;", "ORG:Måleri AB;"), "Måleri AB", "Åsa Öberg"),
        (("FN:Måleri AB", "N:Öberg;Åsa;;;", "ORG:Måleri AB"), "Måleri AB", "Åsa Öberg"),
        (("FN:Måleri AB", "N:Måleri AB;;;;", "ORG:Måleri AB"), "Måleri AB", None),
        (("N:Öberg;Åsa;Maria;Fru;", "ORG:Måleri AB"), "Måleri AB", "Åsa Maria Öberg"),
        (("FN:Åsa Öberg", "N:Öberg;Åsa;;;"), "Åsa Öberg", None),
        (("N:Öberg;Åsa;;;",), "Åsa Öberg", None),
        (("ORG:;Måleri",), "Måleri", None),
        (("NICKNAME:Åsa", "EMAIL:a@b.se"), "Åsa", None),
        (("EMAIL:a@b.se",), "a@b.se", None),
        (("KIND:org", "FN:Målarna", "N:Öberg;Åsa", "ORG:Måleri AB"), "Måleri AB", "Åsa Öberg"),
    ],
)
def test_the_name_is_the_businesss_and_else_the_persons(
    lines: tuple[str, ...], name: str, contact: str | None
) -> None:
    found = read(*lines)

    assert (found.name, found.contact) == (name, contact)


def test_a_card_inside_another_is_kept_whole() -> None:
    content = (
        "BEGIN:VCARD\nVERSION:2.1\nFN:Chef\nAGENT:\nBEGIN:VCARD\nFN:Biträde\nTEL:2\n"
        "END:VCARD\nTEL:1\nEND:VCARD\n"
    )

    (found,) = read_vcards(content.encode())

    assert isinstance(found, Contact)
    assert (found.name, [phone.text for phone in found.phones]) == ("Chef", ["1"])
    assert found.extras == (ExtraField("AGENT", "BEGIN:VCARD\\nFN:Biträde\\nTEL:2\\nEND:VCARD"),)


def test_a_folded_card_inside_another_does_not_end_it() -> None:
    content = "BEGIN:VCARD\nFN:Chef\nAGENT:BEGIN:VCARD\n FN:B\n END:VCARD\nTEL:1\nEND:VCARD\n"

    (found,) = read_vcards(content.encode())

    assert isinstance(found, Contact)
    assert [phone.text for phone in found.phones] == ["1"]


# ---- fields


def test_telephone_and_mail_uris_are_read() -> None:
    found = read(
        "FN:A",
        'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+46-435-123;ext=12',
        "TEL:TEL:112;phone-context=+46",
        "TEL;VALUE=text:tel:1",
        "EMAIL:mailto:a@b.se",
        version="4.0",
    )

    assert [phone.text for phone in found.phones] == ["+46-435-123 ext. 12", "112", "tel:1"]
    assert all(phone.e164 is None for phone in found.phones)
    assert found.email == "a@b.se"


def test_the_preferred_mail_comes_first_and_the_others_are_kept() -> None:
    found = read("FN:A", "EMAIL;HOME:a@b.se", "EMAIL;PREF;INTERNET:c@d.se", "EMAIL:e@f.se")

    assert found.email == "c@d.se"
    assert [extra.value for extra in found.extras] == ["a@b.se", "e@f.se"]


def test_the_address_at_work_comes_first_and_the_others_are_kept() -> None:
    found = read(
        "FN:A",
        "ADR;HOME:;;Hemgatan 1;Lund;;222 22;",
        "ADR;WORK:Box 1;2 tr;Storgatan 1\\nUppgång B;Klippan;Skåne;264 33;Sverige",
    )

    assert (found.address, found.postcode, found.town) == (
        "Storgatan 1, Uppgång B, 2 tr, Box 1", "264 33", "Klippan",
    )  # fmt: skip
    assert found.extras == (
        ExtraField("ADR", ";;;;Skåne;;Sverige"),
        ExtraField("ADR", ";;Hemgatan 1;Lund;;222 22;", (("TYPE", "HOME"),)),
    )


def test_a_role_is_the_trade_of_a_business_but_not_of_a_person_in_it() -> None:
    assert read("FN:AB", "ORG:AB", "ROLE:Glasblåsare").trade == "Glasblåsare"
    assert read("FN:Åsa", "ORG:AB", "ROLE:Målare").trade == "Målare"

    chief = read("FN:Åsa", "ORG:AB", "ROLE:Projektledare", "TITLE:Chef")

    assert chief.trade == ""
    assert [(extra.name, extra.value) for extra in chief.extras] == [
        ("ROLE", "Projektledare"),
        ("TITLE", "Chef"),
    ]


def test_the_rest_is_kept_in_its_order() -> None:
    found = read(
        "PRODID:-//X//Y", "FN:A", "ORG:AB;Färg;Lack", "BDAY;VALUE=date:1970-01-02", "URL:x.se",
        "URL;TYPE=home:y.se", "CATEGORIES:a\\,b,c", "CATEGORIES:d", "NOTE:e", "NOTE:f",
        "UID:urn:uuid:1", "x-abc;Foo=bar:  \\, d", "REV:20261125T000001Z", "REV:x",
    )  # fmt: skip

    assert (found.web, found.categories, found.notes) == ("x.se", ("a,b", "c", "d"), "e\nf")
    assert (found.uid, found.revised) == ("urn:uuid:1", datetime(2026, 11, 25, 0, 0, 1, tzinfo=UTC))
    assert found.extras == (
        ExtraField("ORG", ";Färg;Lack"),
        ExtraField("PRODID", "-//X//Y"),
        ExtraField("BDAY", "1970-01-02", (("VALUE", "date"),)),
        ExtraField("URL", "y.se", (("TYPE", "home"),)),
        ExtraField("X-ABC", "  \\, d", (("FOO", "bar"),)),
        ExtraField("REV", "x"),
    )


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-25T01:00:00+01:00", datetime(2026, 11, 25, tzinfo=UTC)),
        ("20261125T000000Z", datetime(2026, 11, 25, tzinfo=UTC)),
        ("2026-11-25", datetime(2026, 11, 25, tzinfo=UTC)),
        ("2026-11-25T00:00:00.5", datetime(2026, 11, 25, 0, 0, 0, 500_000, tzinfo=UTC)),
        ("0001-01-01T00:00:00+12:00", None),
        ("2026-13-45", None),
    ],
)
def test_moments_are_read_or_kept_as_text(text: str, moment: datetime | None) -> None:
    found = read("FN:A", f"REV:{text}")

    assert found.revised == moment
    assert bool(found.extras) == (moment is None)


def test_our_own_properties_fill_their_fields_and_false_ones_are_kept() -> None:
    own = read(
        "FN:A", "X-HANDSLAG-ID:56475AA75463474C", "X-HANDSLAG-ORGANISATION-NUMBER:556016-0680",
        "X-HANDSLAG-STATUS:trial", "X-HANDSLAG-LANGUAGE:en", "X-HANDSLAG-REGULATED:true",
        "X-HANDSLAG-COLOUR:#1C5566", "X-HANDSLAG-TEMPLATE:band",
    )  # fmt: skip
    false = read("FN:A", "X-HANDSLAG-ID:1", "X-HANDSLAG-STATUS:king", "X-HANDSLAG-COLOUR:red")

    assert own.business_id == BusinessId("56475aa75463474c")
    assert (own.organisation_number, own.status, own.language) == ("556016-0680", "trial", "en")
    assert (own.regulated, own.colour, own.template, own.extras) == (True, "#1C5566", "band", ())
    assert (false.business_id, false.status, false.colour) == (None, None, None)
    assert [extra.value for extra in false.extras] == ["1", "king", "red"]


# ---- pictures


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(PNG, "image/png"), (JPEG, "image/jpeg"), (SVG, "image/svg+xml")],
)
def test_a_picture_is_read_as_every_version_writes_it(content: bytes, media_type: str) -> None:
    text = b64encode(content).decode()
    logo = ContactLogo(media_type, content)

    assert read("FN:A", *folded(f"PHOTO;ENCODING=b;TYPE=GIF:{text}"), "TEL:1").logo == logo
    assert (
        read("FN:A", *folded(f"LOGO:data:{media_type};base64,{text}"), version="4.0").logo == logo
    )
    old = read("FN:A", "PHOTO;BASE64;JPEG:", *folded(f" {text}"), "", "TEL:1", version="2.1")
    assert (old.logo, [phone.text for phone in old.phones]) == (logo, ["1"])
    pieces = [text[n : n + 60] for n in range(0, len(text), 60)]
    bare = read("FN:A", "PHOTO;ENCODING=BASE64:", *pieces, "", "TEL:1", version="2.1")
    assert (bare.logo, [phone.text for phone in bare.phones]) == (logo, ["1"])


@pytest.mark.parametrize("text", ["/9j/4AAQ*", "/9j/4", "====", "", "/9j/4AAQ SkZJRg"])
def test_a_broken_picture_is_left_out_and_the_card_kept(text: str) -> None:
    found = read("FN:A", f"PHOTO;ENCODING=b;TYPE=JPEG:{text}", "TEL:1")

    assert (found.name, found.logo, found.extras) == ("A", None, ())
    assert [phone.text for phone in found.phones] == ["1"]


def test_a_picture_elsewhere_and_one_of_another_kind_are_kept() -> None:
    gif = b64encode(b"GIF89a").decode()
    found = read(
        "FN:A",
        "PHOTO;VALUE=uri:http://x.se/a.png",
        f"PHOTO;ENCODING=b;TYPE=GIF:{gif}",
        f"LOGO;ENCODING=b;TYPE=PNG:{b64encode(PNG).decode()}",
    )

    assert found.logo == ContactLogo("image/png", PNG)
    assert found.extras == (
        ExtraField("PHOTO", "http://x.se/a.png", (("VALUE", "uri"),)),
        ExtraField("PHOTO", f"data:image/gif;base64,{gif}"),
    )
