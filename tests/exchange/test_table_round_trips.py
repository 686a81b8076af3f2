import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.exchange.tabled import HEADS, read, table

from handslag.domain.contacts import Contact, ContactLogo, ExtraField
from handslag.domain.ids import BusinessId
from handslag.domain.partners import Membership, Phone
from handslag.domain.text import clean
from handslag.domain.trades import Language
from handslag.exchange.tables import Field, field_of_head, write_csv, write_xlsx
from handslag.words import contacts as words
from handslag.words.catalogue import set_language

Write = Callable[[list[Contact], dict[Field, str]], bytes]
WRITERS = {"csv": write_csv, "xlsx": write_xlsx}
FORMULAS = "=+-@\t\r\n＝＋－＠"

FULL = Contact(
    name="Åkerströms Måleri, Tapet; & Golv AB", business_id=BusinessId("56475aa75463474c"),
    contact="Anna Åkerström", trade="målare",
    phones=(Phone("+46 701 74 06 05"), Phone("0435-12 34 56"), Phone("0701740605")),
    email="anna@åkerström.example", web="www.åkerström.example", address='Östra "1"',
    postcode="264 72", town="Östra Ljungby", organisation_number="556000-1234",
    categories=("målare", "Handslag, Klippan"), notes="rad ett\n\n=rad två", status="trial",
    language="sv", regulated=False, colour="#1C5566", template="kod", uid="urn:uuid:1",
    revised=datetime(2026, 11, 25, 0, 0, 1, 250, tzinfo=UTC),
    extras=(
        ExtraField("Kundnummer", "0012", column=True),
        ExtraField("BDAY", "1970", (("VALUE", "text"), ("X", "")), "item1"),
        ExtraField("Rabatt", "-5 %", column=True),
    ),
)  # fmt: skip

some_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
odd_text = st.text(st.sampled_from("'=+-@\"; ,\n＝:*_x0041_\ufffe\uffff\U0010ffff(2)"), max_size=16)
any_text = st.one_of(some_text, odd_text)
any_line = any_text.map(lambda text: clean(text, field="x"))
said = any_line.filter(bool)
lines = any_text.map(lambda text: clean(text, field="x", lines=True))
heads = st.one_of(any_line, st.sampled_from(("Fax", "fax", "Telefon 3", "Ort", "A", "=1", "X")))
raw = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
columns = st.builds(ExtraField, heads, st.one_of(lines, raw), column=st.just(True))
properties = st.builds(
    ExtraField, raw, raw, st.lists(st.tuples(raw, raw), max_size=2).map(tuple), raw
)
maybe = st.none() | said
any_contact = st.builds(
    Contact,
    name=said, contact=maybe, trade=any_line, email=maybe, web=maybe, address=maybe,
    postcode=maybe, town=maybe, organisation_number=maybe, template=maybe, uid=maybe,
    notes=lines, phones=st.lists(st.builds(Phone, said), max_size=12).map(tuple),
    categories=st.lists(said, max_size=4).map(tuple),
    business_id=st.none() | st.just(BusinessId("56475aa75463474c")),
    status=st.none() | st.sampled_from([str(one) for one in Membership]),
    language=st.none() | st.sampled_from(("sv", "en")),
    regulated=st.none() | st.booleans(), colour=st.none() | st.just("#1C5566"),
    revised=st.none() | st.datetimes(timezones=st.just(UTC)),
    extras=st.lists(columns | properties, max_size=5).map(tuple),
)  # fmt: skip


@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=150)
@given(known=st.lists(any_contact, min_size=1, max_size=3))
@example(known=[FULL])
@example(known=[replace(FULL, extras=(ExtraField("10000", "0", column=True),))])
def test_what_is_written_comes_back(kind: str, known: list[Contact]) -> None:
    content = WRITERS[kind](known, HEADS)

    with TemporaryDirectory() as folder:
        found = read(table(Path(folder) / f"a.{kind}", content))

    assert found == known


@pytest.mark.parametrize("kind", WRITERS)
@given(known=st.lists(any_contact, min_size=1, max_size=3))
def test_no_cell_is_a_formula(kind: str, known: list[Contact]) -> None:
    content = WRITERS[kind](known, HEADS)

    if kind == "csv":
        cells = [
            cell
            for row in csv.reader(
                io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"
            )
            for cell in row
        ]
        assert not any(cell.startswith(tuple(FORMULAS)) for cell in cells)
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        assert sheet is not None
        found = {
            cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        assert found <= {"s", "inlineStr"}
        assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("kind", WRITERS)
def test_a_logo_and_what_is_beside_a_number_stay_out(tmp_path: Path, kind: str) -> None:
    logo = ContactLogo("image/png", b"1234")
    known = replace(FULL, logo=logo, phones=(Phone("0435-12 34 56", "+46435123456"),))

    found = read(table(tmp_path / "a", WRITERS[kind]([known], HEADS)))

    assert found == [replace(FULL, phones=(Phone("0435-12 34 56"),))]


@pytest.mark.parametrize("kind", WRITERS)
def test_what_is_too_long_for_a_cell_comes_back(tmp_path: Path, kind: str) -> None:
    extras = tuple(ExtraField("NOTE", "=\"'\U0001f600" * 5_000) for _ in range(10))
    known = replace(
        FULL, notes="å\U0001f600" * 20_000, categories=tuple("t" * 200 for _ in range(300)),
        phones=tuple(Phone(f"0701-{n}") for n in range(500)), extras=extras,
    )  # fmt: skip

    content = WRITERS[kind]([known, FULL], HEADS)

    assert read(table(tmp_path / "a", content)) == [known, FULL]
    if kind == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        assert sheet is not None
        texts = [str(cell.value or "") for row in sheet.iter_rows() for cell in row]
        assert max(len(text.encode("utf-16-le")) // 2 for text in texts) <= 32_767


@pytest.mark.parametrize("kind", WRITERS)
def test_many_different_columns_come_back(tmp_path: Path, kind: str) -> None:
    known = [
        replace(FULL, extras=(ExtraField(f"Kolumn {n}a", str(n), column=True),)) for n in range(400)
    ]

    assert read(table(tmp_path / "a", WRITERS[kind](known, HEADS))) == known


def test_a_csv_stands_as_excel_opens_it() -> None:
    content = write_csv([Contact(name="=1+1", phones=(Phone("+46701740605"),))], HEADS)

    assert content.startswith(b"\xef\xbb\xbf")
    head, row, rest = content.decode("utf-8-sig").split("\r\n")
    assert head.startswith('"Namn";"Kontaktperson";"Bransch";"Telefon";"E-post";')
    assert row.startswith('"\'=1+1";"";"";"\'+46701740605";')
    assert rest == ""


def test_a_workbook_has_frozen_bold_heads_and_wide_columns() -> None:
    content = write_xlsx([Contact(name="Nova", phones=(Phone("+46701740605"),))], HEADS)

    sheet = openpyxl.load_workbook(io.BytesIO(content)).active

    assert sheet is not None
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]][:4] == ["Namn", "Kontaktperson", "Bransch", "Telefon"]
    assert all(cell.font.b for cell in sheet[1])
    assert [cell.value for cell in sheet[2]][:4] == ["Nova", None, None, "+46701740605"]
    assert sheet.column_dimensions["A"].width > 20


@pytest.mark.parametrize("language", ["sv", "en"])
def test_our_own_heads_are_known_in_both_languages(language: Language) -> None:
    set_language(language)
    heads = words.heads()

    known = {name: field_of_head(heads[name]) for name in Field}

    assert known == {name: Field(name) for name in Field}
