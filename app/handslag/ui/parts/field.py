"""A field of a form: its name above, what is wrong below, saved as soon as it is left."""

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from handslag.domain.errors import Invalid
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import translate
from handslag.words.errors import sentence

Editor = QLineEdit | QPlainTextEdit | QComboBox | QSpinBox | QDateEdit

WIDEST = 480
"""Fields at most, px."""


class Field(QWidget):
    """A named field around an editor of Qt's, a line unless another is given.

    Signals:
        committed: the user has left it, or pressed Enter, with another value than before; save it
            now, and say ``set_error`` if it cannot be. Choices tell at once. GUI thread.
    """

    committed = Signal()

    def __init__(
        self, editor: Editor | None = None, *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor: Editor = editor if editor is not None else QLineEdit()
        self._optional = optional
        self._words = ""
        self._label = Label("strong")
        self._label.setBuddy(self.editor)
        self._hint = Label("body", "ink3")
        self._error = Label("caption", "bad", wraps=True)
        self._error_row = QWidget()
        self._advice = Label("caption", "ink2", wraps=True)
        self._advice_row = QWidget()
        self._lay_out()
        self._kept = self.value
        self._listen()
        self.setMaximumWidth(WIDEST)
        self.setFocusProxy(self.editor)

    @property
    def value(self) -> str:
        """What stands there: text, a choice's data, a number, or an ISO date."""
        match self.editor:
            case QLineEdit():
                return self.editor.text()
            case QPlainTextEdit():
                return self.editor.toPlainText()
            case QComboBox():
                data = self.editor.currentData()
                return str(data) if data is not None else self.editor.currentText()
            case QSpinBox():
                return str(self.editor.value())
            case QDateEdit():
                return str(self.editor.date().toString(Qt.DateFormat.ISODate))

    def set_value(self, value: str) -> None:
        """Shows a saved value, in the form that ``value`` has; not over what is being typed."""
        if self.editor.hasFocus() and self.value != self._kept:
            return
        before = self.editor.blockSignals(True)
        match self.editor:
            case QLineEdit():
                self.editor.setText(value)
            case QPlainTextEdit():
                self.editor.setPlainText(value)
            case QComboBox():
                place = self.editor.findData(value)
                self.editor.setCurrentIndex(place if place >= 0 else self.editor.findText(value))
            case QSpinBox():
                self.editor.setValue(int(value))
            case QDateEdit():
                self.editor.setDate(QDate.fromString(value, Qt.DateFormat.ISODate))
        self.editor.blockSignals(before)
        self._kept = self.value
        self.set_error("")

    def set_words(self, name: str, placeholder: str = "") -> None:
        """Names the field, and shows an example where it is empty."""
        self._words = name
        if isinstance(self.editor, QLineEdit | QPlainTextEdit):
            self.editor.setPlaceholderText(placeholder)
        self.retranslate()

    def set_error(self, error: str | Invalid) -> None:
        """Says below the field what is wrong; "" says nothing."""
        text = error if isinstance(error, str) else sentence(error)
        self._error.setText(text)
        self._error_row.setVisible(bool(text))
        self._advice_row.setVisible(bool(self._advice.text()) and not text)
        self.editor.setAccessibleDescription(text)
        state = "error" if text else ""
        if self.editor.property("state") != state:
            self.editor.setProperty("state", state)
            self.editor.style().polish(self.editor)

    def set_advice(self, text: str) -> None:
        """Says below the field what looks wrong with what is kept all the same; "" says nothing."""
        self._advice.setText(text)
        self._advice_row.setVisible(bool(text) and not self.error)
        if not self.error:
            self.editor.setAccessibleDescription(text)

    @property
    def advice(self) -> str:
        """What is said to look wrong, or ""."""
        return self._advice.text()

    @property
    def error(self) -> str:
        """What is said to be wrong, or ""."""
        return self._error.text()

    def retranslate(self) -> None:
        """Reads the part's own words again."""
        self._label.setText(self._words)
        self.editor.setAccessibleName(self._words)
        self._hint.setText(translate("ui-frame", "(optional)") if self._optional else "")

    def _lay_out(self) -> None:
        names = FlowLayout(gap=6)
        names.addWidget(self._label)
        names.addWidget(self._hint)
        errors = QHBoxLayout(self._error_row)
        errors.setContentsMargins(0, 6, 0, 0)
        errors.setSpacing(6)
        errors.addWidget(Picture("octagon-x", "bad"), 0, Qt.AlignmentFlag.AlignTop)
        errors.addWidget(self._error, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(names)
        box.addSpacing(6)
        box.addWidget(self.editor)
        box.addWidget(self._error_row)
        advice = QHBoxLayout(self._advice_row)
        advice.setContentsMargins(0, 6, 0, 0)
        advice.setSpacing(6)
        advice.addWidget(Picture("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        advice.addWidget(self._advice, 1)
        box.addWidget(self._advice_row)
        self._error_row.hide()
        self._advice_row.hide()

    def _listen(self) -> None:
        match self.editor:
            case QLineEdit():
                self.editor.returnPressed.connect(self.commit)
            case QPlainTextEdit():
                pass
            case QComboBox():
                self.editor.activated.connect(self.commit)
            case QSpinBox() | QDateEdit():
                self.editor.setFixedHeight(40)
                self.editor.lineEdit().setTextMargins(11, 0, 0, 0)
                self.editor.editingFinished.connect(self.commit)
        self.editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editor.installEventFilter(self)

    def commit(self) -> None:
        """Tells now, if there is something to tell."""
        if self.value != self._kept:
            self._kept = self.value
            self.committed.emit()

    def take_back(self) -> None:
        """Forgets what is typed and not told yet."""
        kept = self._kept
        self._kept = self.value  # else set_value takes it for being typed
        self.set_value(kept)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.commit()
        elif event.type() is QEvent.Type.Wheel and not isinstance(self.editor, QPlainTextEdit):
            event.ignore()  # the page scrolls, and the value stays
            return True
        elif (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.value != self._kept
            and self._offers(self._kept)
        ):
            self.take_back()
            return True
        return False

    def _offers(self, value: str) -> bool:
        """Whether the editor can show *value*: a choice can only what it has."""
        if not isinstance(self.editor, QComboBox):
            return True
        return self.editor.findData(value) >= 0 or self.editor.findText(value) >= 0
