from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.office import dress

from handslag.ui.models.cell import Cell
from handslag.ui.models.paged_table import CELL_ROLE, ID_ROLE, PAGE, Column, PagedTableModel
from handslag.ui.parts.table import Table


class Shelf:
    """Rows by id, and a note of every reading."""

    def __init__(self, count: int) -> None:
        self.rows = {f"id{n}": f"Row {n}" for n in range(count)}
        self.read: list[int] = []

    def fetch(self, ids: Sequence[str]) -> Mapping[str, str]:
        self.read.append(len(ids))
        return {id: self.rows[id] for id in ids if id in self.rows}

    def model(self) -> PagedTableModel[str]:
        columns = [
            Column[str](lambda: "Name", lambda row: Cell(row, "below"), sort="name"),
            Column[str](lambda: "Length", lambda row: Cell(str(len(row))), right=True, width=80),
        ]
        model = PagedTableModel(columns, self.fetch)
        model.show(list(self.rows))
        return model


def shown(shelf: Shelf, qtbot: QtBot) -> Table:
    dress()
    model = shelf.model()
    table = Table(model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(400, 400)
    table.show()
    return table


def test_the_model_keeps_qts_own_rules(qtbot: QtBot) -> None:
    model = Shelf(250).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show(["id3", "id1"])
    model.show(["id3", "id1"], frozenset({"id1"}))
    model.show([])

    assert tester.model() is model


def test_the_count_is_known_before_a_row_is_read(qtbot: QtBot) -> None:
    shelf = Shelf(100_000)

    model = shelf.model()

    assert model.rowCount() == 100_000
    assert shelf.read == []


def test_rows_are_read_a_page_at_a_time_and_once(qtbot: QtBot) -> None:
    shelf = Shelf(1000)
    model = shelf.model()

    texts = [model.index(row, 0).data() for row in range(2 * PAGE + 1)]

    assert texts[-1] == f"Row {2 * PAGE}, below"
    assert shelf.read == [PAGE] * 3


def test_only_what_has_changed_is_read_again(qtbot: QtBot) -> None:
    shelf = Shelf(50)
    model = shelf.model()
    assert model.index(7, 0).data() == "Row 7, below"
    shelf.rows["id7"] = "Other"

    model.show(list(shelf.rows), frozenset({"id7"}))

    assert model.index(7, 0).data() == "Other, below"
    assert shelf.read == [50, 1]


def test_a_row_that_is_gone_shows_nothing_until_the_next_search(qtbot: QtBot) -> None:
    shelf = Shelf(3)
    model = shelf.model()
    del shelf.rows["id1"]

    cell = model.index(1, 0).data(CELL_ROLE)

    assert cell == Cell()
    assert model.index(1, 0).data(ID_ROLE) == "id1"


def test_clicking_a_head_asks_for_the_other_order(qtbot: QtBot) -> None:
    table = shown(Shelf(3), qtbot)
    model = table.model()
    assert isinstance(model, PagedTableModel)

    with qtbot.waitSignal(model.sort_wanted):
        model.sort(0, Qt.SortOrder.DescendingOrder)

    assert (model.sort_by, model.descending) == ("name", True)


def test_a_change_from_outside_keeps_selection_and_place(qtbot: QtBot) -> None:
    shelf = Shelf(500)
    table = shown(shelf, qtbot)
    model = table.model()
    assert isinstance(model, PagedTableModel)
    table.choose("id300")
    heard: list[str] = []
    table.chosen.connect(lambda: heard.append(table.current_id))
    top = table.indexAt(table.viewport().rect().topLeft()).data(ID_ROLE)

    model.show(["new", *shelf.rows], frozenset({"new"}))

    assert table.current_id == "id300"
    assert table.chosen_ids == ["id300"]
    assert table.indexAt(table.viewport().rect().topLeft()).data(ID_ROLE) == top
    assert heard == []


def test_a_chosen_record_that_leaves_the_list_is_told(qtbot: QtBot) -> None:
    shelf = Shelf(5)
    table = shown(shelf, qtbot)
    model = table.model()
    assert isinstance(model, PagedTableModel)
    table.choose("id2")

    with qtbot.waitSignal(table.chosen):
        model.show(["id0", "id1"])

    assert table.current_id == ""
