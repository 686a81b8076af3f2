"""Importing: who is recognised, what is changed, what is skipped, and that all of it was told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import Clock
from tests.services.address_books import card, csv, logical_dump, vcf

from handslag.domain.contacts import Contact
from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    Invalid,
    Problem,
)
from handslag.domain.ids import PartnerId
from handslag.domain.likeness import Likeness
from handslag.services import contact_files, importing, partners
from handslag.services.contact_files import Source
from handslag.services.contacts import told as contact_told
from handslag.services.desk import Desk
from handslag.services.import_items import Choice, FileCount, Verdict
from handslag.services.partners import PartnerEntry
from handslag.services.views import PartnerView

Businesses = Callable[..., Desk]


@pytest.fixture
def desk(businesses: Businesses, clock: Clock) -> Desk:
    return businesses("Nova", clock=clock)


def counts(file: FileCount) -> tuple[int, int, int, int, int, int]:
    return (
        file.found, file.new, file.changed, file.unchanged, file.duplicates, len(file.skipped),
    )  # fmt: skip


def names(desk: Desk) -> list[str]:
    return [view.name for view in partners.listing(desk)[0] if not view.own]


def view_of(desk: Desk, name: str) -> PartnerView:
    return next(view for view in partners.listing(desk)[0] if view.name == name)


def test_new_contacts_come_with_all_that_they_tell(desk: Desk, tmp_path: Path) -> None:
    source = vcf(
        tmp_path / "a.vcf",
        card(
            "Strand Glas AB", "TEL:0980-319 277", "EMAIL:a@strand.example", "URL:strand.example",
            "ADR:;;Ån 1;Lindhamn;;999 10;Sverige", "NOTE:ring före tolv", "CATEGORIES:Torget",
            "BDAY:1970-01-01", "UID:abc-1",
        ),
    )  # fmt: skip

    done = importing.apply(desk, [source])

    assert counts(done.files[0]) == (1, 1, 0, 0, 0, 0)
    view = view_of(desk, "Strand Glas AB")
    assert [(phone.text, phone.e164) for phone in view.phones] == [("0980-319 277", "+46980319277")]
    assert (view.address, view.postcode, view.town) == ("Ån 1", "999 10", "Lindhamn")
    assert (view.email, view.web, view.tags) == ("a@strand.example", "strand.example", ("Torget",))
    assert "ring före tolv" in view.notes


def test_a_forecast_writes_nothing_and_tells_each_contact(desk: Desk, tmp_path: Path) -> None:
    partners.add(desk, PartnerEntry(name="Strand Glas", phones=("0980-319277",), town="Ystad"))
    before = logical_dump(desk)
    source = vcf(
        tmp_path / "a.vcf",
        card("Strand Glas", "TEL:+46 980 319 277", "EMAIL:a@strand.example"),
        card("Strand Glas", "TEL:070-174 06 06"),
        card("Å" * 300),
        card("Ny"),
    )

    told = importing.forecast(desk, [source])

    assert [item.verdict for item in told.items] == [
        Verdict.CHANGED, Verdict.DUPLICATE, Verdict.SKIPPED, Verdict.NEW,
    ]  # fmt: skip
    assert told.items[0].fields == ("email",)
    assert [one.reason for one in told.items[1].alike] == [Likeness.NAME]
    assert isinstance(told.items[2].problem, Invalid)
    assert told.items[2].problem.problem is Problem.TOO_LONG
    assert told.items[3].line > told.items[0].line
    assert logical_dump(desk) == before


@pytest.mark.parametrize(
    ("known", "line"),
    [
        (PartnerEntry(name="Gamla Glas", organisation_number="556000-1234"), "X-ORGNR"),
        (PartnerEntry(name="Nya Glas AB", phones=("0980-319277",)), "TEL:+46 980 319 277"),
        (PartnerEntry(name="NYA GLAS", email="a@b.se"), "EMAIL:A@B.se"),
    ],
)
def test_a_partner_is_recognised(
    desk: Desk, tmp_path: Path, known: PartnerEntry, line: str
) -> None:
    partners.add(desk, known)
    if line == "X-ORGNR":
        row = ("Nya Glas", "", "", "5560001234", "Ystad", "", "")
        source = csv(tmp_path / "a.csv", [row])
    else:
        source = vcf(tmp_path / "a.vcf", card("Nya Glas", line, "ADR:;;;Ystad;;;"))

    done = importing.apply(desk, [source])

    assert counts(done.files[0]) == (1, 0, 1, 0, 0, 0)
    assert [(view.name, view.town) for view in partners.listing(desk)[0] if not view.own] == [
        ("Nya Glas", "Ystad")
    ]


def test_a_contact_is_recognised_by_what_its_address_book_calls_it(
    desk: Desk, tmp_path: Path
) -> None:
    importing.apply(desk, [vcf(tmp_path / "a.vcf", card("Glas Ett", "UID:abc"))])

    renamed = vcf(tmp_path / "b.vcf", card("Fönster Två", "UID:abc", "TEL:112"))
    done = importing.apply(desk, [renamed])

    assert counts(done.files[0]) == (1, 0, 1, 0, 0, 0)
    assert names(desk) == ["Fönster Två"]


def test_a_name_alone_is_never_enough(desk: Desk, tmp_path: Path) -> None:
    partners.add(desk, PartnerEntry(name="Strand Glas", phones=("0980-319277",)))

    done = importing.apply(desk, [vcf(tmp_path / "a.vcf", card("Strand Glas", "TEL:070-1740606"))])

    assert counts(done.files[0]) == (1, 0, 0, 0, 1, 0)
    assert names(desk) == ["Strand Glas", "Strand Glas"]


def test_the_same_twice_in_one_file_is_one_partner(desk: Desk, tmp_path: Path) -> None:
    source = vcf(
        tmp_path / "a.vcf",
        card("Strand Glas", "TEL:0980-319 277", "ADR:;;;Ystad;;;"),
        card("Strand Glas AB", "TEL:0980-319277", "EMAIL:a@b.se", "ADR:;;;Lindhamn;;;"),
    )

    done = importing.apply(desk, [source])

    assert counts(done.files[0]) == (2, 1, 0, 0, 1, 0)
    view = view_of(desk, "Strand Glas")
    assert (view.town, view.email, len(view.phones)) == ("Ystad", "a@b.se", 1)


def test_the_user_says_that_two_are_the_same_or_leaves_one_out(desk: Desk, tmp_path: Path) -> None:
    known = partners.add(desk, PartnerEntry(name="Strand Glas", phones=("0980-319277",)))
    source = vcf(
        tmp_path / "a.vcf",
        card("Strand Glas", "TEL:070-1740606"),
        card("Ny Ett", "TEL:070-1740607"),
        card("Ny Två", "TEL:070-1740608"),
        card("Oönskad"),
    )
    choices = {
        (0, 1): Choice(same_as=PartnerId(known.id)),
        (0, 3): Choice(same_as=(0, 2)),
        (0, 4): Choice(leave_out=True),
    }

    told = importing.forecast(desk, [source], choices=choices)
    done = importing.apply(desk, [source], choices=choices)

    assert told.files == done.files
    assert counts(done.files[0]) == (4, 1, 1, 0, 1, 1)
    assert done.files[0].skipped[0].problem is None
    assert names(desk) == ["Ny Ett", "Strand Glas"]
    assert len(view_of(desk, "Ny Ett").phones) == 2


def test_an_import_never_empties_a_field(desk: Desk, tmp_path: Path) -> None:
    entry = PartnerEntry(
        name="Strand Glas", phones=("0980-319277", "112"), email="a@b.se", town="Ystad",
        tags=("Torget",), notes="bra", contact="Åsa",
    )  # fmt: skip
    before = partners.add(desk, entry)

    source = vcf(tmp_path / "a.vcf", card("Strand Glas", "TEL:0980-319277", "CATEGORIES:torget,Ny"))
    importing.apply(desk, [source])

    after = view_of(desk, "Strand Glas")
    assert after.tags == ("Torget", "Ny")
    assert (after.phones, after.email, after.town, after.notes, after.contact) == (
        before.phones, before.email, before.town, before.notes, before.contact,
    )  # fmt: skip


def test_what_a_partner_says_of_itself_stays(
    desks: Businesses, clock: Clock, tmp_path: Path
) -> None:
    desk = desks("andersson", clock=clock)
    signed = next(view for view in partners.listing(desk)[0] if view.business_id and not view.own)
    row = (
        signed.name,
        signed.phones[0].text,
        "evil@evil.example",
        "",
        "Ystad",
        "",
        "min anteckning",
    )

    done = importing.apply(desk, [csv(tmp_path / "a.csv", [row])])

    after = partners.show(desk, signed.id)
    assert counts(done.files[0]) == (1, 0, 1, 0, 0, 0)
    assert (after.email, after.town) == (signed.email, signed.town)
    assert "min anteckning" in after.notes


def test_what_cannot_be_taken_is_skipped_with_its_line(desk: Desk, tmp_path: Path) -> None:
    rows = [
        ("Bra", "", "", "", "", "", ""),
        ("Lång", "", "x" * 300, "", "", "", ""),
        ("Noll", "", "a\0b", "", "", "", ""),
    ]

    done = importing.apply(desk, [csv(tmp_path / "a.csv", rows)])

    assert counts(done.files[0])[:2] == (3, 2)
    assert [one.line for one in done.files[0].skipped] == [3]
    assert names(desk) == ["Bra", "Noll"]
    for field in ("name", "email", "uid"):
        for character in ("\0", "\ud800"):
            with pytest.raises(Invalid) as caught:
                contact_told(replace(Contact(name="Bra"), **{field: character}))  # type: ignore[arg-type]  # they are texts
            assert (caught.value.field, caught.value.problem) == (field, Problem.MALFORMED)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (Source(Path("finns-inte.vcf")), FileProblem.MISSING),
        (Source(Path("finns-inte.csv")), FileProblem.MISSING),
        (Source(Path("brev.docx")), FileProblem.UNKNOWN_KIND),
    ],
)
def test_a_file_that_cannot_be_read_stops_the_whole_import(
    desk: Desk, tmp_path: Path, source: Source, problem: FileProblem
) -> None:
    good = vcf(tmp_path / "a.vcf", card("Bra"))

    with pytest.raises(FileTrouble) as caught:
        importing.apply(desk, [good, source])

    assert caught.value.problem is problem
    assert names(desk) == []


@pytest.mark.parametrize(
    "mapping", [{"nonsense": "name"}, {"name": "nonsense"}, {"name": "0"}, {"name": "99"}]
)
def test_a_mapping_of_what_is_not_there_is_refused(
    desk: Desk, tmp_path: Path, mapping: dict[str, str]
) -> None:
    path = csv(tmp_path / "a.csv", [("Bra", "", "", "", "", "", "")]).path

    with pytest.raises(Invalid) as caught:
        importing.forecast(desk, [Source(path, mapping=mapping)])

    assert caught.value.field == "map"


def test_a_column_is_named_by_its_head_or_its_number(desk: Desk, tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", [("x", "Firman"), ("y", "Andra")], heads="Kod;Vem").path

    for column in ("vem", "2"):
        told = importing.forecast(desk, [Source(path, mapping={"name": column})])
        assert [item.name for item in told.items] == ["Firman", "Andra"]


def test_a_table_is_looked_at_and_corrected_before_it_is_imported(
    desk: Desk, tmp_path: Path
) -> None:
    path = csv(tmp_path / "a.csv", [("Firman", "Ystad", "x")], heads="Namn;Ort;Okänt").path

    seen = contact_files.look_at(Source(path))
    corrected = Source(path, columns={0: "name", 2: "town"})
    importing.apply(desk, [corrected])

    assert (seen.heads, dict(seen.columns)) == (("Namn", "Ort", "Okänt"), {0: "name", 1: "town"})
    assert (seen.sample, seen.separator) == ((("Firman", "Ystad", "x"),), ";")
    assert set(seen.columns.values()) <= set(contact_files.FIELDS)
    assert view_of(desk, "Firman").town == "x"
