"""What Home is built of: things that wait, the latest, and the bars from a shared centre line."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.services.overview import Balance, Latest
from handslag.ui import fonts
from handslag.ui.pages.home import saying
from handslag.ui.pages.home.saying import Todo
from handslag.ui.painting import TileLook
from handslag.ui.parts.bars import BalanceBars
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import divider
from handslag.ui.parts.picture import Picture
from handslag.ui.parts.tile import Tile


class TodoRow(QWidget):
    """Something that waits: an icon, two lines, one outlined button."""

    def __init__(self, todo: Todo, opened: Callable[[Todo], None]) -> None:
        super().__init__()
        title = Label("strong", text=todo.title, elides=True)
        detail = Label("body", "ink2", text=todo.detail, elides=True)
        self.button = Button("outlined")
        self.button.set_words(todo.button)
        self.button.setAccessibleName(f"{todo.button}: {todo.title}")
        self.button.clicked.connect(lambda: opened(todo))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(title)
        lines.addWidget(detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(Picture(todo.icon, "primary", 24))
        row.addLayout(lines, 1)
        row.addWidget(self.button)


class LatestRow(QWidget):
    """Something that happened, and when."""

    def __init__(self, latest: Latest, when: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(divider())
        box.addSpacing(8)
        box.addWidget(Label("body", text=saying.news(latest), wraps=True))
        box.addWidget(Label("caption", "ink2", text=when))
        box.addSpacing(10)


class BalanceRow(QWidget):
    """A partner with its two bars; *most* is the largest number of all partners."""

    def __init__(self, balance: Balance, most: int) -> None:
        super().__init__()
        self.setFixedHeight(fonts.scaled(42))
        name = Label("body", text=balance.name, elides=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Tile(TileLook(balance.name, balance.colour), 28))
        row.addWidget(name, 1)
        told = saying.balance(balance.given, balance.received)
        row.addWidget(BalanceBars(balance.given, balance.received, most, name=told))
        self.setAccessibleName(balance.name)
