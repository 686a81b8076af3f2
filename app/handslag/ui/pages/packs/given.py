"""What the customer was given last, with the ways back to it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.moments import day_of
from handslag.services.previews import LastPack
from handslag.services.views import CustomerView
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate
from handslag.words.formats import clock, short_day


class Given(QWidget):
    """A line on the customer's newest pack; hidden where there is none.

    Attributes:
        again: prints the same pack once more.
        folder: shows where the file of this session lies.
    """

    def __init__(self) -> None:
        super().__init__()
        self.again = Button("quiet", "rotate-ccw", parent=self)
        self.folder = Button("quiet", "folder-open", parent=self)
        self._line = Label("body", "ink2", wraps=True)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(18, 0, 0, 0)
        buttons.setSpacing(4)
        buttons.addWidget(self.again)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Picture("circle-check", "ok"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._line, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(2)
        box.addLayout(line)
        box.addLayout(buttons)
        self.hide()

    def tell(self, customer: CustomerView | None, last: LastPack | None, path: Path | None) -> None:
        """Tells of *customer*'s *last* pack; *path* is its file where it was made just now."""
        self.again.set_words(translate("ui-packs", "Print again"))
        self.folder.set_words(translate("ui-packs", "Show in folder"))
        self.folder.setVisible(path is not None)
        if customer is None or last is None:
            self.hide()
            return
        #: On the newest pack of a customer.
        text = translate(
            "ui-packs",
            "{customer} was given a pack with %n vouchers on {day} at {time}.",
            n=last.vouchers,
        )
        self._line.setText(
            text.format(customer=customer.name, day=short_day(day_of(last.at)), time=clock(last.at))
        )
        self.show()
