"""Light or dark, and how large: palette and style sheet from LOOK.md's tokens."""

import re
from enum import StrEnum

from PySide6.QtCore import QDir, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from handslag import resources
from handslag.ui import fonts, tokens

Role = QPalette.ColorRole

_PALETTE: dict[Role, str] = {
    Role.Window: "window", Role.WindowText: "ink", Role.Base: "surface", Role.AlternateBase: "surface",
    Role.Text: "ink", Role.PlaceholderText: "ink3", Role.Button: "surface", Role.ButtonText: "ink",
    Role.BrightText: "bad", Role.Highlight: "primary", Role.HighlightedText: "on_primary",
    Role.Accent: "primary", Role.Link: "primary", Role.LinkVisited: "primary",
    Role.ToolTipBase: "ink", Role.ToolTipText: "window", Role.Mid: "control", Role.Midlight: "line",
    Role.Dark: "control", Role.Light: "surface", Role.Shadow: "control",
}  # fmt: skip
"""LOOK.md 9."""

_PIXELS = re.compile(r"font-size: (\d+)px")
_TOKEN = re.compile(r"@(\w+)")


class Choice(StrEnum):
    """Which colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The colours and the text size that are shown.

    Signals:
        changed: colours or sizes are others now, and every widget has them. GUI thread.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> Choice:
        """What the user chose; at first as the computer."""
        kept = str(self._settings.value("theme", Choice.SYSTEM.value))
        return Choice(kept) if kept in set(Choice) else Choice.SYSTEM

    @property
    def text_size(self) -> int:
        """One of ``fonts.SIZES``, per cent."""
        kept = str(self._settings.value("text_size", "100"))
        return int(kept) if kept in {str(size) for size in fonts.SIZES} else fonts.SIZES[0]

    def choose(self, choice: Choice) -> None:
        """Shows the colours that the user wants, and remembers it."""
        self._settings.setValue("theme", choice.value)
        self.apply()

    def set_text_size(self, per_cent: int) -> None:
        """Shows texts *per_cent* large, one of ``fonts.SIZES``, and remembers it."""
        self._settings.setValue("text_size", str(per_cent))
        self.apply()

    def apply(self) -> None:
        """Gives the application its palette, font and style sheet."""
        tokens.use(dark=self._wants_dark())
        fonts.set_size(self.text_size)
        folder = "dark" if tokens.is_dark() else "light"
        QDir.setSearchPaths("glyphs", [str(resources.folder() / "icons" / folder)])
        QApplication.setPalette(palette())
        QApplication.setFont(fonts.font("body"))
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # a theme is made after it
        application.setStyleSheet(style_sheet())
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.choice is Choice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.choice is Choice.DARK

    def _follow(self) -> None:
        if self.choice is Choice.SYSTEM:
            self.apply()


def palette() -> QPalette:
    """The palette in the set that is shown."""
    made = QPalette()
    for role, token in _PALETTE.items():
        made.setColor(role, tokens.colour(token))
    disabled = tokens.colour("disabled")
    for role in (Role.Text, Role.ButtonText, Role.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return made


def style_sheet() -> str:
    """handslag.qss with the tokens and text sizes that are shown."""
    text = resources.read_bytes("look/handslag.qss").decode()
    text = _TOKEN.sub(lambda found: tokens.colour(found[1]).name(QColor.NameFormat.HexRgb), text)
    return _PIXELS.sub(lambda found: f"font-size: {fonts.scaled(int(found[1]))}px", text)
