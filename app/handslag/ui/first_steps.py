"""The second step of the first start: a few words about the business, or whom to be in Lindhamn."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handslag.domain.errors import HandslagError, Invalid, Problem
from handslag.domain.trades import all_trades, trade_code
from handslag.services import businesses, demonstration
from handslag.services.partners import PartnerEntry
from handslag.ui.office import Office
from handslag.ui.painting import TileLook
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.tile import Tile
from handslag.words.catalogue import language, translate
from handslag.words.errors import sentence


class BusinessForm(QWidget):
    """Name, trade, telephone and town of my own business.

    Signals:
        done: the business is there. GUI thread.
        left: the user goes back. GUI thread.
    """

    done = Signal()
    left = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._sponsor = ""
        self._heading = Label("title")
        self._lead = Label("body", "ink2", wraps=True)
        self._fields = {
            "name": Field(),
            "trade": Field(),
            "phone": Field(optional=True),
            "town": Field(optional=True),
        }
        self._trouble = Label("body", "bad", wraps=True)
        self._start, self._back = Button("primary", "check"), Button("quiet", "arrow-left")
        self._start.clicked.connect(self._begin_business)
        self._back.clicked.connect(self.left)
        for name, field in self._fields.items():
            field.committed.connect(lambda name=name: self._look_at(name))
            if isinstance(field.editor, QLineEdit):
                field.editor.returnPressed.connect(self._begin_business)
        self._lay_out()
        self.retranslate()

    def begin(self) -> None:
        """Puts the cursor where writing begins."""
        self._fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def introduce(self, sponsor: str) -> None:
        """Says whose file is opened afterwards; "" is nobody's."""
        self._sponsor = sponsor
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        self._heading.setText(translate("ui-first", "Your business"))
        lead = translate("ui-first", "This stands on your visiting card. You can change it later.")
        if self._sponsor:
            #: {name} is the business that sent the file which is being opened.
            first = translate(
                "ui-first", "The file is from {name}. A few words about your own business first."
            )
            lead = f"{first.format(name=self._sponsor)} {lead}"
        self._lead.setText(lead)
        words = self._fields
        words["name"].set_words(
            translate("ui-first", "Name"), translate("ui-first", "Harbour Plumbing")
        )
        words["trade"].set_words(
            translate("ui-first", "Trade"), translate("ui-first", "Begin to write, then choose")
        )
        words["phone"].set_words(translate("ui-first", "Telephone"), "0980-319 214")
        words["town"].set_words(translate("ui-first", "Town"), "Lindhamn")
        self._start.set_words(translate("ui-first", "Start my business"))
        self._back.set_words(translate("ui-first", "Back"))
        self._complete_trades()

    def _lay_out(self) -> None:
        panel = Panel()
        panel.setFixedWidth(528)
        panel.box.addWidget(self._heading)
        panel.box.addSpacing(4)
        panel.box.addWidget(self._lead)
        for field in self._fields.values():
            panel.box.addSpacing(20)
            panel.box.addWidget(field)
        panel.box.addSpacing(24)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._start)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        panel.box.addWidget(self._trouble)
        panel.box.addLayout(buttons)
        self._trouble.hide()
        box = QVBoxLayout(self)
        box.addLayout(_centred(panel))
        box.addStretch(1)

    def _complete_trades(self) -> None:
        editor = self._fields["trade"].editor
        assert isinstance(editor, QLineEdit)  # made so above
        completer = QCompleter([trade.word(language()) for trade in all_trades()], editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        editor.setCompleter(completer)

    def _look_at(self, name: str) -> bool:
        """Says below the field what is missing in it; whether all is well."""
        field = self._fields[name]
        missing = name in {"name", "trade"} and not field.value.strip()
        field.set_error(Invalid(name, Problem.EMPTY) if missing else "")
        return not missing

    def _begin_business(self) -> None:
        wrong = [name for name in self._fields if not self._look_at(name)]
        if wrong:
            self._fields[wrong[0]].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        typed = {name: field.value for name, field in self._fields.items()}
        entry = PartnerEntry(
            name=typed["name"],
            trade=trade_code(typed["trade"]),
            phones=(typed["phone"],),
            town=typed["town"],
            language=language(),
        )
        self._start.setEnabled(False)
        desk = self._office.desk
        self._office.jobs.run(
            lambda _: businesses.start(desk, entry),
            done=lambda _: self.done.emit(),
            failed=self._tell,
        )

    def _tell(self, error: HandslagError) -> None:
        self._start.setEnabled(True)
        field = self._fields.get(error.field) if isinstance(error, Invalid) else None
        self._trouble.setVisible(field is None)
        if field is not None:
            field.set_error(sentence(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._trouble.setText(sentence(error))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _centred(panel: Panel) -> QHBoxLayout:
    """*panel* in the middle; an alignment would give it no room for sentences that wrap."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(panel)
    row.addStretch(1)
    return row


_ROLES = (
    ("andersson", "Andersson Fastighetsförmedling", "#1C5566"),
    ("petterson", "Pettersons Rör", "#1F5A8C"),
    ("lundstrom", "Lundströms Bilverkstad", "#8E3B2B"),
)
"""Whom one can be in the demonstration (services.demonstration.ROLES), with name and colour."""


class RoleChoice(QWidget):
    """Whom to be in the demonstration.

    Signals:
        done: the profile is filled. GUI thread.
        left: the user goes back. GUI thread.
    """

    done = Signal()
    left = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._heading = Label("title")
        self._lead = Label("body", "ink2", wraps=True)
        self._trades = [Label("body", "ink2") for _ in _ROLES]
        self._buttons = [Button("outlined") for _ in _ROLES]
        self._back = Button("quiet", "arrow-left")
        self._trouble = Label("body", "bad", wraps=True)
        self._back.clicked.connect(self.left)
        self._lay_out()
        self.retranslate()

    def begin(self) -> None:
        """Puts the focus on the first of them."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Reads the words again."""
        self._heading.setText(translate("ui-first", "Whom do you want to be?"))
        self._lead.setText(
            translate("ui-first", "Three businesses in Lindhamn, each with its own program.")
        )
        trades = (
            translate("ui-first", "Estate agent: hands out welcome packs"),
            translate("ui-first", "Plumber: takes discount vouchers"),
            translate("ui-first", "Car mechanic: takes discount vouchers"),
        )
        for (_, name, _), label, trade, button in zip(
            _ROLES, self._trades, trades, self._buttons, strict=True
        ):
            label.setText(trade)
            button.set_words(translate("ui-first", "Choose"))
            #: A button beside a business of the demonstration, for a screen reader.
            button.setAccessibleName(translate("ui-first", "Choose {name}").format(name=name))
        self._back.set_words(translate("ui-first", "Back"))

    def _lay_out(self) -> None:
        panel = Panel()
        panel.setFixedWidth(640)
        panel.box.addWidget(self._heading)
        panel.box.addSpacing(4)
        panel.box.addWidget(self._lead)
        panel.box.addSpacing(16)
        for (role, name, colour), trade, button in zip(
            _ROLES, self._trades, self._buttons, strict=True
        ):
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(Label("strong", text=name))
            texts.addWidget(trade)
            row = QHBoxLayout()
            row.setContentsMargins(0, 8, 0, 8)
            row.setSpacing(12)
            row.addWidget(Tile(TileLook(name, colour), 48))
            row.addLayout(texts, 1)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, role=role: self._fill(role))
            panel.box.addLayout(row)
        panel.box.addSpacing(12)
        panel.box.addWidget(self._trouble)
        panel.box.addWidget(self._back)
        self._trouble.hide()
        box = QVBoxLayout(self)
        box.addLayout(_centred(panel))
        box.addStretch(1)

    def _fill(self, role: str) -> None:
        self._enable(enabled=False)
        desk = self._office.desk
        self._office.jobs.run(
            lambda _: demonstration.fill(desk, role),
            done=lambda _: self.done.emit(),
            failed=self._tell,
        )

    def _tell(self, error: HandslagError) -> None:
        self._enable(enabled=True)
        self._trouble.setText(sentence(error))
        self._trouble.show()

    def _enable(self, *, enabled: bool) -> None:
        for button in self._buttons:
            button.setEnabled(enabled)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
