"""The questions that have to be answered before devices go on: invite, numbers, shut out, conflicts."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import HandslagError
from handslag.services import device_exchange, device_invitations, devices, offers, passphrases
from handslag.services.devices import BlockView
from handslag.services.exchange_book import Conflict, PartnerLine
from handslag.services.views import OfferView
from handslag.ui import fonts
from handslag.ui.office import Office
from handslag.ui.pages.exchange import parts
from handslag.ui.pages.exchange.parts import Well
from handslag.ui.parts.buttons import Button, ButtonRole
from handslag.ui.parts.choice import Choice, Number
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import empty
from handslag.ui.parts.panel import divider
from handslag.ui.parts.progress import ProgressInPlace
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence
from handslag.words.fields import field_name

_WIDTH = 520


class Question(QDialog):
    """A dialog with a heading, a sentence, what the class adds to ``body``, and two buttons."""

    def __init__(
        self, parent: QWidget, title: str, text: str, yes: str, *, role: ButtonRole = "primary"
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setFixedWidth(fonts.scaled(_WIDTH))
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self._trouble = Label("body", "bad", wraps=True)
        self._trouble.hide()
        self.no, self.yes = Button("quiet"), Button(role)
        self.no.set_words(translate("ui-exchange", "Cancel"))
        self.yes.set_words(yes)
        self.no.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.addStretch(1)
        self.foot.addWidget(self.no)
        self.foot.addWidget(self.yes)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(16)
        box.addWidget(Label("heading", text=title, wraps=True))
        if text:
            box.addWidget(Label("body", text=text, wraps=True))
        box.addLayout(self.body)
        box.addWidget(self._trouble)
        box.addLayout(self.foot)

    def tell(self, error: HandslagError) -> None:
        """Says in the dialog what went wrong."""
        self._trouble.setText(sentence(error))
        self._trouble.show()
        self.yes.setEnabled(True)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None  # made above
        layout.activate()
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()


class InviteDialog(Question):
    """Writes the file with which a new computer joins, and shows the passphrase that opens it."""

    def __init__(self, office: Office, parent: QWidget, done: Callable[[Path], None]) -> None:
        super().__init__(
            parent,
            #: Title of a dialog.
            translate("ui-exchange", "Invite a computer"),
            translate(
                "ui-exchange",
                "The file holds everything, the keys of your business too. Take it to the new computer on a stick, start Handslag there, choose “I have been given a file”, and write these words. Write them down now: they are shown only here.",
            ),
            #: Writes the file with which a new computer joins.
            translate("ui-exchange", "Save the invitation"),
        )
        self._office, self._done = office, done
        self.passphrase = passphrases.new(language())
        self.well = Well()
        head = translate("ui-exchange", "Passphrase")
        words = self.passphrase.split()
        self.well.tell(head, " ".join(words[:4]) + "\n" + " ".join(words[4:]), role="heading")
        copy = Button("quiet", "copy")
        copy.set_words(translate("ui-exchange", "Copy the words"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.passphrase))
        self.body.addWidget(self.well)
        self.body.addWidget(copy)
        for button in (self.no, self.yes):
            self.foot.removeWidget(button)
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self._progress = ProgressInPlace(
            right,
            #: While the file with which a new computer joins is written.
            lambda _done, _total: translate("ui-exchange", "Writing"),
        )
        self.foot.addWidget(self._progress)
        self.yes.clicked.connect(self._save)

    def _save(self) -> None:
        #: Name of the file that invites a device.
        name = translate("ui-exchange", "Invitation") + parts.KIND
        title = translate("ui-exchange", "Save the invitation")
        files = parts.handslag_files()
        path = parts.ask_save(self, self._office.settings, title, name, files)
        if path is None:
            return
        desk, words = self._office.desk, self.passphrase

        def done(path: Path) -> None:
            self._done(path)
            self.accept()

        self._progress.run(
            self._office.jobs,
            lambda _: device_invitations.invite(desk, path, words),
            done=done,
            failed=self.tell,
        )


class BlockDialog(Question):
    """Gives another device numbers of an offer, to issue from by itself."""

    def __init__(
        self, office: Office, parent: QWidget, device: str, name: str, done: Callable[[str], None]
    ) -> None:
        super().__init__(
            parent,
            #: Title of a dialog; {name} is one of the user's devices.
            translate("ui-exchange", "Numbers for {name}").format(name=name),
            translate(
                "ui-exchange",
                "With numbers of its own the device can issue vouchers where this one is not at hand, at a fair for example. It gets them with the next file.",
            ),
            translate("ui-exchange", "Give the numbers"),
        )
        self._office, self._device, self._done = office, device, done
        self.offer, count = Choice(), Number()
        count.setRange(1, 1000)
        count.setValue(50)
        for view in offers.listing(office.desk):
            if view.withdrawn is None:
                self.offer.addItem(_offer_line(view), f"{view.owner.id}/{view.number}")
        self._fields = Field(self.offer), Field(count)
        self._fields[0].set_words(translate("ui-exchange", "Offer"))
        self._fields[1].set_words(translate("ui-exchange", "How many vouchers"))
        for field in self._fields:
            self.body.addWidget(field)
        self.yes.setEnabled(self.offer.count() > 0)
        self.yes.clicked.connect(self._give)

    def _give(self) -> None:
        desk, device, which = self._office.desk, self._device, str(self.offer.currentData())
        count = int(self._fields[1].value)
        self.yes.setEnabled(False)

        def done(block: BlockView) -> None:
            text = translate("ui-exchange", "Numbers {first} to {last} of {name} are given.")
            said = text.format(first=block.first, last=block.last, name=block.redeemer.name)
            self._done(said)
            self.accept()

        self._office.jobs.run(
            lambda _: devices.give_block(desk, device, offer=which, count=count),
            done=done,
            failed=self.tell,
        )


class ReadersDialog(Question):
    """Asks which partners read the exchange folder; ``chosen`` are their business ids."""

    def __init__(
        self, parent: QWidget, partners: Sequence[PartnerLine], chosen: Collection[str]
    ) -> None:
        super().__init__(
            parent,
            #: Title of a dialog.
            translate("ui-exchange", "Who reads this folder?"),
            translate(
                "ui-exchange",
                "Your own computers always find their files there. For each partner that you tick, a file with your card, offers, vouchers and news is laid down, which only that partner can open.",
            ),
            translate("ui-exchange", "Use the folder"),
        )
        self._boxes: dict[str, QCheckBox] = {}
        inner, area = _scrolled(240)
        for line in partners:
            box = QCheckBox(line.name.replace("&", "&&"))
            box.setAccessibleName(line.name)
            box.setChecked(line.id in chosen)
            self._boxes[line.id] = box
            inner.addWidget(box)
        inner.addStretch(1)
        self.body.addWidget(area)
        area.setVisible(bool(partners))
        self.yes.clicked.connect(self.accept)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The business ids that are ticked."""
        return tuple(id for id, box in self._boxes.items() if box.isChecked())


class ConflictsDialog(Question):
    """Values that two devices wrote without knowing of each other, side by side."""

    def __init__(self, office: Office, parent: QWidget, conflicts: Sequence[Conflict]) -> None:
        super().__init__(
            parent,
            #: Title of a dialog.
            translate("ui-exchange", "Changed on two computers"),
            translate("ui-exchange", "The newest stands. Keep it, or take the other one."),
            translate("ui-exchange", "Done"),
        )
        self.setFixedWidth(fonts.scaled(640))
        self._office = office
        self._left = list(conflicts)
        self.no.hide()
        self.yes.clicked.connect(self.accept)
        self._rows, area = _scrolled(320)
        self.body.addWidget(area)
        self._show()

    def _show(self) -> None:
        empty(self._rows)
        for one in self._left:
            self._rows.addWidget(self._row(one))
            self._rows.addWidget(divider())
        if not self._left:
            text = translate("ui-exchange", "All of them are settled.")
            self._rows.addWidget(Label("body", "ink2", text=text))
        self._rows.addStretch(1)

    def _row(self, one: Conflict) -> QWidget:
        clash = one.clash
        made = QWidget()
        #: Heading of a conflict: what it is about; {field} is like "phone number".
        title = translate("ui-exchange", "{name}: {field}")
        what = title.format(name=one.title, field=_field(clash.field))
        mine, theirs = _value(clash.mine), _value(clash.theirs)
        values = QHBoxLayout()
        values.setSpacing(12)
        here = translate("ui-exchange", "Here")
        for head, text, stands in (
            (here, mine, not clash.they_won),
            (one.device, theirs, clash.they_won),
        ):
            well = Well()
            #: Over a value of two: the one that counts now; {where} is a computer.
            counts = translate("ui-exchange", "{where}, stands now")
            well.tell(counts.format(where=head) if stands else head, text)
            values.addWidget(well, 1)
        keep, take = Button("outlined"), Button("quiet")
        keep.set_words(translate("ui-exchange", "Keep it"))
        take.set_words(translate("ui-exchange", "Take the other"))
        keep.setAccessibleName(f"{keep.text()}: {what}")
        take.setAccessibleName(f"{take.text()}: {what}")
        keep.clicked.connect(lambda: self._settle(one, take_other=False))
        take.clicked.connect(lambda: self._settle(one, take_other=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(keep)
        buttons.addWidget(take)
        buttons.addStretch(1)
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 8, 0, 8)
        box.setSpacing(8)
        box.addWidget(Label("strong", text=what, wraps=True))
        box.addLayout(values)
        box.addLayout(buttons)
        return made

    def _settle(self, one: Conflict, *, take_other: bool) -> None:
        desk = self._office.desk

        def done(_: object) -> None:
            self._left.remove(one)
            self._show()

        self._office.jobs.run(
            lambda _: device_exchange.settle(desk, one.clash, take_other=take_other),
            done=done,
            failed=self.tell,
        )


def _scrolled(height: int) -> tuple[QVBoxLayout, QScrollArea]:
    """A layout that scrolls in an area of *height* px."""
    inner = QWidget()
    inner.setMinimumWidth(1)
    rows = QVBoxLayout(inner)
    rows.setContentsMargins(6, 6, 6, 6)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumHeight(height)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return rows, area


def _offer_line(view: OfferView) -> str:
    title = view.terms.title_sv if language() == "sv" else view.terms.title_en
    return f"{view.owner.name}: {title or view.number}"


def _field(name: str) -> str:
    if name == "_del":
        #: A conflict: one computer removed what the other changed.
        return translate("ui-exchange", "removed or changed")
    return field_name(name)


def _value(value: object) -> str:
    if isinstance(value, list) and value and all(isinstance(one, list) for one in value):
        return _value([one[0] for one in value])  # a telephone number and how it is dialled
    if isinstance(value, list):
        return ", ".join(map(_value, value)) or "–"
    if isinstance(value, dict):
        return _value(value.get("text", list(value.values())))
    return str(value) if value not in {None, ""} else "–"
