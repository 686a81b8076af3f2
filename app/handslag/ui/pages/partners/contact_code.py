"""A partner's contact as a large code, for the telephone of a customer at the counter."""

import re

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.ids import PartnerId
from handslag.services import contact_codes
from handslag.services.contact_codes import QUIET_ZONE, ContactCode
from handslag.ui.office import Office
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.focus_ring import FocusRing
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate
from handslag.words.formats import listed

_SIDE = 400
"""Six px for each of 57 modules and the quiet zone, the most that a card's code has."""
_DARK = re.compile(rb"\x00+")


def show(office: Office, parent: QWidget, id: PartnerId, failed: Failed) -> None:
    """Shows the code of a partner, or tells *failed* why there is none."""
    desk = office.desk
    office.jobs.run(
        lambda _: contact_codes.code(desk, id),
        done=lambda code: ContactCodeDialog(parent, code).open(),
        failed=failed,
    )


class CodePicture(QWidget):
    """A QR code on white paper, in the dark too; every module is a whole number of the screen's dots.

    Readers expect dark on light (ISO/IEC 18004, 6.1) and four free modules around it.
    """

    def __init__(self, code: ContactCode, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self.setFixedSize(_SIDE, _SIDE)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        code, ratio = self._code, self.devicePixelRatioF()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        dots = round(min(self.width(), self.height()) * ratio)
        module = max(1, dots // (code.modules + 2 * QUIET_ZONE))
        start = (dots - module * code.modules) // 2
        painter.scale(1 / ratio, 1 / ratio)
        for row in range(code.modules):
            cells = code.cells[row * code.modules : (row + 1) * code.modules]
            for run in _DARK.finditer(cells):
                x, y = start + run.start() * module, start + row * module
                width = (run.end() - run.start()) * module
                painter.fillRect(QRectF(x, y, width, module), QColor("black"))


class ContactCodeDialog(QDialog):
    """The code, whose it is, and what to do with it."""

    def __init__(self, parent: QWidget, code: ContactCode) -> None:
        super().__init__(parent)
        #: Title of a dialog that shows a partner's contact as a code.
        heading = translate("ui-partners", "Into the phone’s contacts")
        self.setWindowTitle(heading)
        self.setFixedWidth(480)
        self.code = CodePicture(code)
        #: Screen reader: a QR code.
        said = translate("ui-partners", "Code with the contact of {name}")
        self.code.setAccessibleName(said.format(name=code.name))
        self.close_button = Button("outlined")
        self.close_button.set_words(translate("ui-partners", "Close"))
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self._lay_out(heading, code)
        self._ring = FocusRing(self)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()

    def _lay_out(self, heading: str, code: ContactCode) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(0)
        #: Below a code on the screen, at the counter.
        advice = translate("ui-partners", "Point the phone’s camera at the code.")
        box.addWidget(Label("heading", text=heading, wraps=True))
        box.addWidget(Label("body", "ink2", text=advice, wraps=True))
        box.addSpacing(16)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.code)
        middle.addStretch(1)
        box.addLayout(middle)
        box.addSpacing(16)
        box.addWidget(Label("strong", text=code.name, wraps=True))
        if code.left_out:
            box.addSpacing(4)
            box.addLayout(_left_out(code))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        box.addSpacing(20)
        box.addLayout(row)


def _left_out(code: ContactCode) -> QHBoxLayout:
    words = {
        #: What is not in a code, after "not in the code:".
        "email": translate("ui-partners", "the e-mail address"),
        "company": translate("ui-partners", "the name of the business"),
        "person": translate("ui-partners", "the contact person"),
    }
    #: Below a code that is too small for a long contact; {parts} is "the e-mail address".
    text = translate("ui-partners", "There was no room in the code for {parts}.")
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Picture("info"))
    said = text.format(parts=listed([words[part] for part in code.left_out]))
    row.addWidget(Label("body", "ink2", text=said, wraps=True), 1)
    return row
