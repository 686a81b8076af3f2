"""Introducing my business: my card as a file, for any phone, the whole network's, and on paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError
from handslag.services import businesses, introductions, invitations, partner_export
from handslag.services.businesses import IdentityView
from handslag.ui.office import Office
from handslag.ui.pages.exchange import parts, saying
from handslag.ui.pages.exchange.parts import Deed, Well
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel, divider
from handslag.words.catalogue import language, translate
from handslag.words.invitation import invitation

_WORDS = 340


class IntroducePart(QWidget):
    """Four ways to introduce my business, and the words by which others know that it is me."""

    def __init__(self, office: Office, failed: Callable[[HandslagError], None]) -> None:
        super().__init__()
        self._office, self._failed = office, failed
        self._identity: IdentityView | None = None
        self.card = Deed("file-heart", Button("primary", "download"), self._save_card)
        self.phone = Deed("phone", Button("outlined", "download"), self._save_vcard)
        self.network = Deed("users", Button("outlined", "download"), self._save_network)
        self.paper = Deed("printer", Button("outlined", "file-text"), self._print)
        self._well = Well()
        self._advice = Label("body", "ink2", wraps=True)
        self._lay_out()
        self.retranslate()

    def read(self) -> None:
        """Has my check words read; on the worker, for the keys."""
        desk = self._office.desk

        def done(identity: IdentityView) -> None:
            self._identity = identity
            self._say_words()

        self._office.jobs.run(lambda _: businesses.identity(desk), done=done, failed=self._failed)

    def retranslate(self) -> None:
        """Reads the words again."""
        save = translate("ui-exchange", "Save")
        self.card.set_words(
            translate("ui-exchange", "My partner card"),
            translate("ui-exchange", "For somebody who has Handslag: your card, keys and offers."),
            save,
        )
        self.phone.set_words(
            translate("ui-exchange", "My contact, for any phone"),
            translate("ui-exchange", "A vCard: everybody can put it among the contacts."),
            save,
        )
        self.network.set_words(
            translate("ui-exchange", "The whole network, for a newcomer"),
            translate(
                "ui-exchange",
                "The cards and offers of all partners, each signed by its own business. No customers.",
            ),
            save,
        )
        self.paper.set_words(
            translate("ui-exchange", "An invitation on paper"),
            translate("ui-exchange", "One page: who you are, how to begin, and your check words."),
            #: Makes a PDF of the printed invitation.
            translate("ui-exchange", "Make it"),
        )
        self._advice.setText(
            translate(
                "ui-exchange",
                "Whoever opens your file for the first time sees the same words. Read them to each other by telephone: then the file is from you.",
            )
        )
        self._say_words()

    def _say_words(self) -> None:
        words = saying.spoken(self._identity.words[language()]) if self._identity else ""
        self._well.tell(translate("ui-exchange", "My check words"), words, role="heading")

    def _save(self, name: str, kinds: str, write: Callable[[Path], object]) -> None:
        #: Title of a file dialog.
        title = translate("ui-exchange", "Save")
        path = parts.ask_save(self, self._office.settings, title, name, kinds)
        if path is not None:
            self._run(path, write, lambda: self._tell(path))

    def _run(self, path: Path, write: Callable[[Path], object], then: Callable[[], None]) -> None:
        self._office.jobs.run(lambda _: write(path), done=lambda _: then(), failed=self._failed)

    def _tell(self, path: Path) -> None:
        #: {file} is the name of a file, {folder} where it lies.
        text = translate("ui-exchange", "“{file}” lies in {folder}.")
        self._office.tell(text.format(file=path.name, folder=path.parent))

    @property
    def _name(self) -> str:
        return parts.in_a_name(self._identity.name if self._identity else "Handslag")

    def _save_card(self) -> None:
        desk = self._office.desk
        files = parts.handslag_files()
        self._save(
            f"{self._name}{parts.KIND}", files, lambda path: introductions.export_card(desk, path)
        )

    def _save_vcard(self) -> None:
        desk = self._office.desk
        files = translate("ui-exchange", "Contacts (*.vcf)")
        self._save(f"{self._name}.vcf", files, lambda path: introductions.export_card(desk, path))

    def _save_network(self) -> None:
        desk = self._office.desk
        #: Name of a file with the whole network; {name} is my business.
        name = translate("ui-exchange", "The network of {name}").format(name=self._name)
        self._save(
            f"{name}{parts.KIND}",
            parts.handslag_files(),
            lambda path: partner_export.export(desk, path, to=partner_export.NETWORK),
        )

    def _print(self) -> None:
        desk, spoken = self._office.desk, language()
        #: Name of the PDF with the printed invitation; {name} is my business.
        name = translate("ui-exchange", "Invitation from {name}").format(name=self._name)
        #: Title of a file dialog.
        title = translate("ui-exchange", "Save the invitation")
        path = parts.ask_save(
            self,
            self._office.settings,
            title,
            f"{name}.pdf",
            translate("ui-exchange", "PDF (*.pdf)"),
        )
        if path is None:
            return

        def then() -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self._tell(path)

        self._run(path, lambda to: invitations.print_invitation(desk, to, spoken, invitation), then)

    def _lay_out(self) -> None:
        deeds = Panel(flush=True)
        for place, deed in enumerate((self.card, self.phone, self.network, self.paper)):
            if place:
                deeds.box.addWidget(divider())
            deeds.box.addWidget(deed)
        words = Panel()
        words.setMaximumWidth(_WORDS)
        words.box.addWidget(self._well)
        words.box.addSpacing(12)
        words.box.addWidget(self._advice)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for panel, share in ((deeds, 3), (words, 2)):
            column = QVBoxLayout()
            column.addWidget(panel)
            column.addStretch(1)
            row.addLayout(column, share)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)
