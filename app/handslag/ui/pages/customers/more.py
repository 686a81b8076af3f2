"""What is seldom done with a customer: everything in a file, and erasing for good."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.services import customer_file, customers
from handslag.services.views import CustomerView
from handslag.ui.office import Office
from handslag.ui.pages.customers.writing import Failed
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.saving import ask_where
from handslag.words.catalogue import translate
from handslag.words.customer_file import fact_sheet

_FOLDER = "customers/folder"


def ask_file(office: Office, parent: QWidget, view: CustomerView, failed: Failed) -> None:
    """Asks where to save all that is kept about a customer, and writes it (GDPR art. 15 and 20)."""

    def chosen(path: Path) -> None:
        desk, id = office.desk, view.id

        def done(_: CustomerView) -> None:
            #: In the message bar; {file} is a name.
            text = translate("ui-customers", "Everything about the customer is in {file}")
            office.tell(text.format(file=path.name))

        office.jobs.run(
            lambda _: customer_file.export(desk, id, path, words=fact_sheet),
            done=done,
            failed=failed,
        )

    ask_where(
        parent,
        office.settings,
        _FOLDER,
        chosen,
        #: Title of the dialog that asks for a file, and the kinds of files in it.
        title=translate("ui-customers", "Save everything about the customer"),
        kinds={
            "pdf": translate("ui-customers", "To be read (*.pdf)"),
            "json": translate("ui-customers", "For other programs (*.json)"),
        },
    )


class EraseDialog(QDialog):
    """Asks before a customer is erased: there is no undo."""

    def __init__(self, office: Office, parent: QWidget, view: CustomerView, failed: Failed) -> None:
        super().__init__(parent)
        self._office = office
        self._view = view
        self._failed = failed
        #: Title of a dialog; {name} is a customer.
        heading = translate("ui-customers", "Erase {name}").format(name=view.name)
        self.setWindowTitle(heading)
        self.setFixedWidth(480)
        #: In the dialog.
        text = translate(
            "ui-customers",
            "Name, address, consents and history go for good, also from the search. Vouchers that "
            "were handed out stay valid, without a name. It cannot be taken back.",
        )
        self.erase, cancel = Button("danger", "trash"), Button("outlined")
        #: The button that erases a customer for good.
        self.erase.set_words(translate("ui-customers", "Erase for good"))
        cancel.set_words(translate("ui-customers", "Cancel"))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.erase)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addWidget(Label("heading", text=heading, wraps=True))
        box.addWidget(Label("body", "ink2", text=text, wraps=True))
        box.addSpacing(8)
        box.addLayout(buttons)
        cancel.clicked.connect(self.reject)
        self.erase.clicked.connect(self._erase)
        cancel.setFocus()
        self.finished.connect(self.deleteLater)

    def _erase(self) -> None:
        desk, id, office = self._office.desk, self._view.id, self._office
        self.accept()

        def done(_: CustomerView) -> None:
            office.history.clear()  # what came before may hold the name
            #: In the message bar.
            office.tell(translate("ui-customers", "The customer is erased for good."))

        office.jobs.run(
            lambda _: customers.erase(desk, id, confirmed=True), done=done, failed=self._failed
        )
