"""Exporting: out and into an empty address book is the same, out and back in changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import NOON, Clock, business_desk
from tests.services.address_books import card, logical_dump, vcf

from handslag.domain.contacts import Contact, ContactLogo, ExtraField
from handslag.domain.documents import Picture
from handslag.domain.errors import FileProblem, FileTrouble, Invalid
from handslag.domain.ids import PartnerId, new_id
from handslag.domain.partners import Membership, Opinion, Partner, PartnerNote, Phone
from handslag.domain.progress import Cancelled
from handslag.domain.text import clean
from handslag.services import entries, exporting, importing, partners
from handslag.services.contact_files import Source
from handslag.services.contacts import told as contact_told
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.services.views import PartnerView
from handslag.words import contacts

Businesses = Callable[..., Desk]
KINDS = ("a-3.0.vcf", "a-4.0.vcf", "a.csv", "a.xlsx")


@pytest.fixture
def desk(businesses: Businesses, clock: Clock) -> Desk:
    return businesses("Nova", clock=clock)


def write(desk: Desk, path: Path, *, ids: list[PartnerId] | None = None, search: str = "") -> int:
    version = "4.0" if "4.0" in path.name else "3.0"
    done = exporting.export(
        desk, path, heads=contacts.heads(), ids=ids, search=search, version=version
    )
    return done.count


def others(desk: Desk) -> list[PartnerView]:
    return [view for view in partners.listing(desk)[0] if not view.own]


def told(view: PartnerView) -> PartnerView:
    """What a file can tell of a partner."""
    return replace(view, id="", organisation_number=None)


FULL = PartnerEntry(
    name="Strånd; Glas, AB", trade="plumber", organisation_number="556000-1234",
    phones=("0980-319 277", "112"), email="a@b.se", web="strand.example", address='Ån "1"',
    postcode="999 10", town="Lindhamn", contact="Åsa Ö", language="en", regulated=True,
    colour="#1C5566", template="kod", status="trial", tags=("Torget", "med, komma"),
    notes="rad ett\nrad två = 1",
)  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_all_that_is_known_comes_through_every_kind_of_file(
    businesses: Businesses, clock: Clock, tmp_path: Path, name: str
) -> None:
    desk, empty = (businesses(one, clock=clock) for one in ("Nova", "Berg"))
    known = partners.add(desk, FULL)
    path = tmp_path / name

    assert write(desk, path, ids=[PartnerId(known.id)]) == 1
    done = importing.apply(empty, [Source(path)])

    assert (done.files[0].new, done.files[0].skipped) == (1, [])
    found = others(empty)[0]
    assert told(found) == told(known)
    assert found.organisation_number == known.organisation_number


@pytest.mark.parametrize("name", KINDS)
def test_out_and_back_in_changes_nothing(desk: Desk, tmp_path: Path, name: str) -> None:
    partners.add(desk, FULL)
    partners.add(desk, PartnerEntry(name="Bara ett namn"))
    partners.add(desk, PartnerEntry(name="Bara ett namn", notes="ett till"))
    before = logical_dump(desk)
    path = tmp_path / name

    assert write(desk, path) == 4
    done = importing.apply(desk, [Source(path)])

    assert (done.undo_id, done.files[0].unchanged) == (None, 4)
    assert logical_dump(desk) == before


some_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
some_line = some_text.map(lambda text: clean(text, field="x"))
some_partner = st.fixed_dictionaries(
    {"name": some_line.filter(bool)},
    optional={
        "contact": some_line, "trade": some_line, "web": some_line, "address": some_line,
        "postcode": some_line, "town": some_line, "email": some_line,
        "phones": st.lists(some_line | st.sampled_from(("0980-1", "112")), max_size=3).map(tuple),
        "language": st.sampled_from(("sv", "en")), "regulated": st.booleans(),
        "notes": some_text, "tags": st.lists(some_line, max_size=3).map(tuple),
        "status": st.sampled_from([str(one) for one in Membership]),
        "organisation_number": st.sampled_from(("", "556000-1234", "19121212-1212", "x")),
    },
)  # fmt: skip
some_extras = st.lists(
    st.builds(ExtraField, st.sampled_from(("BDAY", "X-NOTE", "TITLE")), some_line), max_size=2
).map(tuple)


@settings(max_examples=15)
@given(
    known=st.lists(some_partner, min_size=1, max_size=4),
    extras=some_extras,
    version=st.sampled_from(("3.0", "4.0")),
)
def test_whatever_is_known_comes_back_from_a_vcard(
    known: list[dict[str, object]], extras: tuple[ExtraField, ...], version: str
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        desk, empty = (
            business_desk(folder / one, one, clock=Clock(NOON)) for one in ("Nova", "Berg")
        )
        added = [partners.add(desk, PartnerEntry(**one)) for one in known]  # type: ignore[arg-type]  # its fields
        with desk.store.write() as work:
            opinion = work.get(Opinion, added[0].id)
            assert opinion is not None
            opinion.extras = extras
        before = logical_dump(desk)
        path = folder / f"{version}.vcf"
        write(desk, path)

        back = importing.apply(desk, [Source(path)])
        assert [file.changed + file.new for file in back.files] == [0]
        assert (back.undo_id, logical_dump(desk)) == (None, before)

        ids = [PartnerId(view.id) for view in others(desk)]
        write(desk, path, ids=ids)
        importing.apply(empty, [Source(path)])
        again = importing.apply(empty, [Source(path)])
        assert again.undo_id is None
        here = {repr(told(view)) for view in others(desk)}
        there = {repr(told(view)) for view in others(empty)}
        assert there <= here or len(there) < len(here)  # two that tell the same become one
        for one in (desk, empty):
            one.store.close()


def test_a_logo_goes_out_and_comes_in(businesses: Businesses, clock: Clock, tmp_path: Path) -> None:
    desk, empty = (businesses(one, clock=clock) for one in ("Nova", "Berg"))
    content = (Path(__file__).parents[2] / "resources" / "demo").glob("*.png")
    logo = next(content, None)
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
    media, octets = ("image/png", logo.read_bytes()) if logo else ("image/svg+xml", svg)
    known = partners.add(desk, PartnerEntry(name="Strand"))
    with desk.store.write() as work:
        one = work.get(Partner, known.id)
        assert one is not None
        one.logo = "a" * 64
        work.add(Picture(id="a" * 64, media_type=media, content=octets))

    write(desk, tmp_path / "a.vcf", ids=[PartnerId(known.id)])
    importing.apply(empty, [Source(tmp_path / "a.vcf")])

    with empty.store.read() as work:
        found = work.get(Partner, others(empty)[0].id)
        assert found is not None
        assert found.logo is not None
        picture = work.get(Picture, found.logo)
        assert picture is not None
        assert (picture.media_type, picture.content) == (media, octets)


def test_a_logo_that_does_not_pass_the_gate_is_left_out(desk: Desk, tmp_path: Path) -> None:
    source = vcf(tmp_path / "a.vcf", card("Strand", "LOGO;ENCODING=b;TYPE=PNG:AAAA"))

    importing.apply(desk, [source])

    animation = ContactLogo("image/gif", b"GIF89a")
    assert contact_told(Contact(name="Strand", logo=animation)).left_out == ("logo",)
    with desk.store.read() as work:
        found = work.get(Partner, others(desk)[0].id)
        assert found is not None
        assert found.logo is None


def test_what_we_have_no_place_for_is_exported_again(desk: Desk, tmp_path: Path) -> None:
    source = vcf(
        tmp_path / "a.vcf", card("Strand", "BDAY:1970-01-01", "X-SKOSTORLEK;TYPE=eu:43", "UID:abc")
    )
    importing.apply(desk, [source])

    write(desk, tmp_path / "b.vcf", search="strand")

    read = vobject.readOne((tmp_path / "b.vcf").read_text(encoding="utf-8"))
    assert read.bday.value == "1970-01-01"
    assert read.contents["x-skostorlek"][0].value == "43"
    assert read.uid.value == "abc"


def test_what_stays_at_home_is_not_in_the_file(desk: Desk, tmp_path: Path) -> None:
    known = partners.add(
        desk, PartnerEntry(name="Enskild Firma", organisation_number="191212121212")
    )
    with desk.store.write() as work:
        work.add(
            PartnerNote(
                id=new_id(), partner_id=PartnerId(known.id), on=desk.today(), text="KANARIEFÅGEL"
            )
        )
    gone = partners.add(desk, PartnerEntry(name="Borttagen"))
    partners.delete(desk, gone.id)

    for name in KINDS[:3]:
        write(desk, tmp_path / name)
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        assert "Enskild Firma" in text
        for secret in ("1212121212", "KANARIE", "Borttagen"):
            assert secret not in text


def test_a_table_has_heads_and_no_formulas(desk: Desk, tmp_path: Path) -> None:
    known = partners.add(desk, PartnerEntry(name="=1+1", town="Lindhamn"))

    write(desk, tmp_path / "a.xlsx", ids=[PartnerId(known.id)])

    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert contacts.heads()["name"] in rows[0]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert any("1+1" in str(value) for value in rows[1])


def test_some_are_exported_in_name_order(desk: Desk, tmp_path: Path) -> None:
    ids = [PartnerId(partners.add(desk, PartnerEntry(name=n)).id) for n in ("Öga", "Åsa", "Adam")]

    assert write(desk, tmp_path / "a.vcf", ids=ids) == 3

    lines = (tmp_path / "a.vcf").read_text(encoding="utf-8").splitlines()
    assert [line[3:] for line in lines if line.startswith("FN:")] == ["Adam", "Åsa", "Öga"]


def test_what_cannot_be_exported_is_refused_and_the_old_file_stays(
    desk: Desk, tmp_path: Path
) -> None:
    class Stop:
        def step(self, _done: int, _total: int) -> None:
            raise Cancelled

    path = tmp_path / "a.vcf"
    path.write_text("gammalt", encoding="utf-8")
    heads = contacts.heads()

    with pytest.raises(Cancelled):
        exporting.export(desk, path, heads=heads, progress=Stop())
    with pytest.raises(Invalid):
        exporting.export(desk, path, heads=heads, version="2.1")
    for name, problem in (
        ("a.docx", FileProblem.UNKNOWN_KIND), ("saknas/a.vcf", FileProblem.NO_FOLDER),
    ):  # fmt: skip
        with pytest.raises(FileTrouble) as caught:
            exporting.export(desk, tmp_path / name, heads=heads)
        assert caught.value.problem is problem

    assert path.read_text(encoding="utf-8") == "gammalt"


def test_a_number_as_typed_comes_back_with_its_international_form(
    desk: Desk, tmp_path: Path
) -> None:
    known = partners.add(desk, PartnerEntry(name="Strand", phones=("0980-319 277",)))
    write(desk, tmp_path / "a.vcf", ids=[PartnerId(known.id)])
    partners.delete(desk, known.id)

    importing.apply(desk, [Source(tmp_path / "a.vcf")])

    assert others(desk)[0].phones == (Phone("0980-319 277", "+46980319277"),)
    assert others(desk)[0].phones == entries.phones(("0980-319 277",))
