"""Undo never writes over what has been changed elsewhere meanwhile: it says so, and goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.office import open_window
from tests.ui.page_states import Visitor, texts

from handslag.domain.errors import ChangedSince
from handslag.domain.ids import PartnerId
from handslag.domain.printers import Deviation
from handslag.services import customers, partner_pictures, partners, printers
from handslag.services.customers import CustomerEntry
from handslag.services.partner_pictures import Place
from handslag.services.partners import PartnerEntry
from handslag.services.printers import PrinterEntry
from handslag.ui.pages.partners.several import Several
from handslag.ui.parts.field import Field
from handslag.ui.registered import PAGES

SVG = (
    b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='%d' height='9'/></svg>"
)


@pytest.fixture
def visitor(qtbot: QtBot, tmp_path: Path) -> Iterator[Visitor]:
    with open_window(tmp_path, PAGES) as window:
        yield Visitor(qtbot, window)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()


def write(visitor: Visitor, name: str, text: str) -> None:
    """Writes into the form's line that is called so."""
    (line,) = (
        field.editor
        for field in visitor.page.findChildren(Field)
        if field.isVisible()
        and isinstance(field.editor, QLineEdit)
        and field.editor.accessibleName() == name
    )
    line.setFocus()
    line.setText(text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    visitor.settle()


def undo(visitor: Visitor) -> None:
    QTest.keySequence(visitor.window, "Ctrl+Z")
    visitor.settle()


def redo(visitor: Visitor) -> None:
    QTest.keySequence(visitor.window, "Ctrl+Shift+Z")
    visitor.settle()


def said(visitor: Visitor) -> set[str]:
    bar = visitor.page.messages
    return texts(bar) if bar.isVisible() else set()


def test_a_field_that_is_anothers_by_now_stays_and_the_step_before_is_undone(
    visitor: Visitor,
) -> None:
    id = partners.find_ids(visitor.desk)[2]
    visitor.go("partners", id=id)
    before = partners.show(visitor.desk, id)
    visitor.do("pencil")
    write(visitor, "Contact person", "Ylva Ny")
    write(visitor, "Name", "Mitt Namn")
    partners.edit(visitor.desk, id, PartnerEntry(name="Deras Namn"))
    visitor.settle()

    undo(visitor)

    assert partners.show(visitor.desk, id).name == "Deras Namn"
    assert "Deras Namn has been changed elsewhere since then (name), and stays as it is." in said(
        visitor
    )
    undo(visitor)
    assert partners.show(visitor.desk, id).contact == before.contact
    redo(visitor)
    after = partners.show(visitor.desk, id)
    assert (after.name, after.contact) == ("Deras Namn", "Ylva Ny")


def test_another_field_of_the_same_record_does_not_stand_in_the_way(visitor: Visitor) -> None:
    id = customers.find_ids(visitor.desk)[1]
    visitor.go("customers", id=id)
    before = customers.show(visitor.desk, id)
    visitor.do("pencil")
    write(visitor, "Name", "Mitt Namn")
    customers.edit(visitor.desk, id, CustomerEntry(town="Annanstad"))
    visitor.settle()

    undo(visitor)

    after = customers.show(visitor.desk, id)
    assert (after.name, after.town) == (before.name, "Annanstad")


@pytest.mark.parametrize("page", ["partners", "customers"])
def test_what_was_added_stays_where_another_has_filled_it_in(visitor: Visitor, page: str) -> None:
    visitor.go(page)
    visitor.do("plus")
    write(visitor, "Name", "Splitter Nytt")
    id = visitor.chosen
    if page == "partners":
        partners.edit(visitor.desk, id, PartnerEntry(email="a@b.se"))
    else:
        customers.edit(visitor.desk, id, CustomerEntry(email="a@b.se"))
    visitor.settle()

    undo(visitor)

    visitor.go(page, id=id)
    assert visitor.chosen == id
    assert any("e-mail address" in text for text in said(visitor))


@pytest.mark.parametrize("page", ["partners", "customers"])
def test_what_came_back_from_the_trash_and_is_anothers_by_now_is_not_deleted_again(
    visitor: Visitor, page: str
) -> None:
    ids = partners.find_ids if page == "partners" else customers.find_ids
    id = ids(visitor.desk)[1]
    visitor.go(page, id=id)
    visitor.do("trash")
    undo(visitor)
    if page == "partners":
        partners.edit(visitor.desk, id, PartnerEntry(town="Annanstad"))
    else:
        customers.edit(visitor.desk, id, CustomerEntry(town="Annanstad"))
    visitor.settle()

    redo(visitor)

    assert id in ids(visitor.desk)
    assert any("has been changed elsewhere since then (town)" in text for text in said(visitor))
    visitor.go(page, id=id)
    visitor.do("trash")
    assert id not in ids(visitor.desk)


def test_several_of_which_one_is_anothers_by_now_all_stay(visitor: Visitor) -> None:
    visitor.go("partners")
    table = visitor.table()
    ids = partners.find_ids(visitor.desk)
    table.setFocus()
    table.choose(ids[1])
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    visitor.settle()
    visitor.page.findChildren(Several)[0].delete.click()
    visitor.settle()
    assert partners.find_ids(visitor.desk) == [ids[0], *ids[4:]]
    undo(visitor)
    redo(visitor)
    assert partners.find_ids(visitor.desk) == [ids[0], *ids[4:]]
    undo(visitor)
    partners.edit(visitor.desk, ids[2], PartnerEntry(email="a@b.se"))
    visitor.settle()

    redo(visitor)

    assert partners.find_ids(visitor.desk) == ids
    name = partners.show(visitor.desk, ids[2]).name
    assert any(text.startswith(f"{name} has been changed elsewhere") for text in said(visitor))


def test_a_picture_that_is_anothers_by_now_stays(visitor: Visitor) -> None:
    desk = visitor.desk
    id = PartnerId(partners.show(desk, "Petterson").id)
    mine = partner_pictures.take(desk, id, SVG % 5, "mitt.svg")
    theirs = partner_pictures.take(desk, id, SVG % 7, "deras.svg")

    with pytest.raises(ChangedSince):
        partner_pictures.put_back(desk, id, Place.LOGO, mine.before, seen=mine.after)

    assert partners.show(desk, "Petterson").logo == theirs.after
    partner_pictures.put_back(desk, id, Place.LOGO, mine.after, seen=theirs.after)
    assert partners.show(desk, "Petterson").logo == mine.after


def test_a_printer_that_was_measured_anew_stays_so(visitor: Visitor) -> None:
    desk = visitor.desk
    old = printers.save(desk, PrinterEntry(printer="Kontoret", deviation=Deviation(offset_x=1)))
    printers.remove(desk, old.id)
    new = printers.save(desk, PrinterEntry(printer="kontoret", deviation=Deviation(offset_x=2)))

    with pytest.raises(ChangedSince):
        printers.put_back(desk, old)

    assert printers.settings(desk) == (new,)
    printers.remove(desk, new.id)
    assert printers.put_back(desk, old).deviation == old.deviation
