"""Settings: language, colours, text size, and my own business."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.partners import Business, Partner
from handslag.domain.printers import PrinterSetting
from handslag.domain.trades import trade_code, trade_word
from handslag.services import partners
from handslag.services.partners import PartnerEntry
from handslag.services.views import PartnerView
from handslag.ui import fonts
from handslag.ui.business import own_business
from handslag.ui.feed import EVERYTHING
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.field import Field
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.printers.panel import PrintersPanel
from handslag.ui.theme import Choice
from handslag.words.catalogue import language, translate

_OPTIONAL = ("contact", "phone", "email", "web", "address", "postcode", "town")


class SettingsPage(Page):
    """What this program is like on this computer, and who I am to others."""

    name, icon = "settings", "settings"

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._mine: PartnerView | None = None
        self._look_heading, self._business_heading = Label("heading"), Label("heading")
        self._language = Field(QComboBox())
        self._theme = Field(QComboBox())
        self._size = Field(QComboBox())
        self._computers = Button("outlined", "laptop")
        self._computers.clicked.connect(lambda: office.go("exchange", "devices"))
        self._fields = {name: Field(optional=name in _OPTIONAL) for name in _entries()}
        self._printers = PrintersPanel(office, self.tell_error)
        self._lay_out()
        self._language.committed.connect(self._choose_language)
        self._theme.committed.connect(lambda: office.theme.choose(Choice(self._theme.value)))
        self._size.committed.connect(lambda: office.theme.set_text_size(int(self._size.value)))
        for name, field in self._fields.items():
            field.committed.connect(lambda name=name: self._save(name))
        self.retranslate()

    @classmethod
    def words(cls) -> str:
        return translate("ui-settings", "Settings")

    def subtitle(self) -> str:
        return translate("ui-settings", "Everything is saved at once")

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        if changes is EVERYTHING or changes.touches(PrinterSetting):
            self._printers.read()
        if changes is not EVERYTHING and not changes.touches(Partner, Business):
            return
        self._mine = own_business(self.office.desk)
        if self._mine is not None:
            for name, field in self._fields.items():
                field.set_value(_value(self._mine, name))

    def retranslate(self) -> None:
        super().retranslate()
        self._look_heading.setText(translate("ui-settings", "This computer"))
        self._business_heading.setText(translate("ui-settings", "My business"))
        self._language.set_words(translate("ui-settings", "Language"))
        self._theme.set_words(translate("ui-settings", "Colours"))
        self._size.set_words(translate("ui-settings", "Text size"))
        #: Goes to the part of the page of exchanges with the user's own computers.
        self._computers.set_words(translate("ui-settings", "My computers"))
        _fill(self._language, [("sv", "Svenska"), ("en", "English")], language())
        themes = [
            (Choice.SYSTEM.value, translate("ui-settings", "As the computer")),
            (Choice.LIGHT.value, translate("ui-settings", "Light")),
            (Choice.DARK.value, translate("ui-settings", "Dark")),
        ]
        _fill(self._theme, themes, self.office.theme.choice.value)
        sizes = [(str(size), f"{size} %") for size in fonts.SIZES]
        _fill(self._size, sizes, str(self.office.theme.text_size))
        for name, words in _names().items():
            self._fields[name].set_words(words())

    def _lay_out(self) -> None:
        look, business = Panel(), Panel()
        look.box.addWidget(self._look_heading)
        for field in (self._language, self._theme, self._size):
            look.box.addSpacing(20)
            look.box.addWidget(field)
        look.box.addSpacing(24)
        look.box.addWidget(self._computers)
        look.box.addStretch(1)
        business.box.addWidget(self._business_heading)
        for field in self._fields.values():
            business.box.addSpacing(20)
            business.box.addWidget(field)
        business.box.addStretch(1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(24)
        row.addWidget(business, 3)
        side = QVBoxLayout()
        side.setSpacing(24)
        side.addWidget(look)
        side.addWidget(self._printers)
        side.addStretch(1)
        row.addLayout(side, 2)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content.addWidget(area, 1)

    def _choose_language(self) -> None:
        self.office.tongue.choose("sv" if self._language.value == "sv" else "en")

    def _save(self, name: str) -> None:
        if (mine := self._mine) is None:
            return
        before, after = _value(mine, name), self._fields[name].value
        desk, jobs, history = self.office.desk, self.office.jobs, self.office.history

        def back(value: str, seen: str) -> Callable[[], object]:
            entry, left = _entry(name, value), _entry(name, seen)
            return lambda: partners.edit(desk, mine.id, entry, seen=left)

        def done(_: object) -> None:
            self._fields[name].set_error("")
            said = translate("ui-settings", "{field} was changed").format(field=_names()[name]())
            history.push(said, back(before, after), back(after, before))
            self.office.tell(said, undo=True)

        def failed(error: HandslagError) -> None:
            if isinstance(error, Invalid):
                self._fields[name].set_error(error)
            else:
                self.tell_error(error)

        entry = _entry(name, after)
        jobs.run(lambda _: partners.edit(desk, mine.id, entry), done=done, failed=failed)


def _entries() -> tuple[str, ...]:
    return ("name", "trade", *_OPTIONAL)


def _names() -> dict[str, Callable[[], str]]:
    return {
        "name": lambda: translate("ui-settings", "Name"),
        "trade": lambda: translate("ui-settings", "Trade"),
        "contact": lambda: translate("ui-settings", "Contact person"),
        "phone": lambda: translate("ui-settings", "Telephone"),
        "email": lambda: translate("ui-settings", "E-mail"),
        "web": lambda: translate("ui-settings", "Web address"),
        "address": lambda: translate("ui-settings", "Street address"),
        "postcode": lambda: translate("ui-settings", "Postcode"),
        "town": lambda: translate("ui-settings", "Town"),
    }


def _value(mine: PartnerView, name: str) -> str:
    match name:
        case "phone":
            return mine.phones[0].text if mine.phones else ""
        case "trade":
            return trade_word(mine.trade, language())
        case _:
            return str(getattr(mine, name) or "")


def _entry(name: str, value: str) -> PartnerEntry:
    match name:
        case "phone":
            return PartnerEntry(phones=(value,))
        case "trade":
            return PartnerEntry(trade=trade_code(value))
        case _:
            entry = PartnerEntry()
            return replace(entry, **{name: value})  # type: ignore[arg-type]  # all are lines


def _fill(field: Field, choices: list[tuple[str, str]], chosen: str) -> None:
    """Writes a choice's words again; the data stays."""
    box = field.editor
    assert isinstance(box, QComboBox)  # the three that are filled here
    for place, (value, words) in enumerate(choices):
        if place < box.count():
            box.setItemText(place, words)
        else:
            box.addItem(words, value)
    field.set_value(chosen)
