"""The retention purge: proposes whose data should go, asks, and erases for good."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError
from handslag.domain.ids import CustomerId
from handslag.services import retention
from handslag.services.retention import Proposed, WhyPurge
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.formats import short_day


class PurgeDialog(QDialog):
    """Customers that should not be kept, each with its reason; all are chosen at first."""

    def __init__(self, office: Office, parent: QWidget, proposed: tuple[Proposed, ...]) -> None:
        super().__init__(parent)
        self._office = office
        self._trouble = Label("body", "bad", wraps=True)
        self.rows = [(CustomerId(one.customer.id), _box(one), one) for one in proposed]
        self.erase = Button("danger", "trash")
        self._cancel = Button("outlined")
        #: Title of a dialog; "purge" is the law's word for removing old personal data.
        self.setWindowTitle(translate("ui-customers", "Purge customers"))
        self.setFixedWidth(480)
        self._lay_out()
        for _, box, _ in self.rows:
            box.toggled.connect(self._count)
        self.erase.clicked.connect(self._erase)
        self._cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._count()

    @property
    def chosen(self) -> list[CustomerId]:
        """Whom the user wants erased."""
        return [id for id, box, _ in self.rows if box.isChecked()]

    def _lay_out(self) -> None:
        #: In the dialog; erasing cannot be undone.
        text = translate(
            "ui-customers",
            "These customers should no longer be kept. What you erase is gone for good; "
            "their vouchers stay valid, without a name.",
        )
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(12)
        for _, box, one in self.rows:
            lines = QVBoxLayout()
            lines.setSpacing(0)
            lines.addWidget(box)
            why = Label("caption", "ink2", text=_why(one), wraps=True)
            why.setContentsMargins(28, 0, 0, 0)
            lines.addWidget(why)
            column.addLayout(lines)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFixedHeight(min(60 * len(self.rows) + 12, 320))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.erase)
        box_ = QVBoxLayout(self)
        box_.setContentsMargins(24, 24, 24, 24)
        box_.setSpacing(12)
        box_.addWidget(Label("heading", text=self.windowTitle()))
        box_.addWidget(Label("body", "ink2", text=text, wraps=True))
        box_.addWidget(area)
        box_.addWidget(self._trouble)
        box_.addLayout(buttons)
        self._trouble.hide()
        self._cancel.set_words(translate("ui-customers", "Cancel"))

    def _count(self) -> None:
        count = len(self.chosen)
        self.erase.setEnabled(count > 0)
        #: A button that erases customers for good.
        self.erase.set_words(translate("ui-customers", "Erase %n customers", n=count))

    def _erase(self) -> None:
        desk, ids = self._office.desk, self.chosen
        self.erase.setEnabled(False)

        def done(gone: list[CustomerId]) -> None:
            self.accept()
            #: In the message bar.
            text = translate("ui-customers", "%n customers are erased for good.", n=len(gone))
            self._office.tell(text)

        def failed(error: HandslagError) -> None:
            self._trouble.setText(sentence(error))
            self._trouble.show()
            self._count()

        self._office.jobs.run(lambda _: retention.purge(desk, ids), done=done, failed=failed)


def _box(one: Proposed) -> QCheckBox:
    box = QCheckBox(one.customer.name.replace("&", "&&"))
    box.setChecked(True)
    box.setAccessibleDescription(_why(one))
    return box


def _why(one: Proposed) -> str:
    return _reason(one.reason).format(day=short_day(one.since))


def _reason(reason: WhyPurge) -> str:
    match reason:
        #: Why a customer should be erased; {day} is a date.
        case WhyPurge.PAST_DATE:
            return translate("ui-customers", "Should have been kept until {day} at the longest")
        case WhyPurge.IN_TRASH:
            return translate("ui-customers", "In the trash long enough on {day}")
        case WhyPurge.WITHDRAWN:
            return translate("ui-customers", "Withdrew every consent on {day}")
