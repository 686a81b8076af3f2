"""The language of the window: chosen, remembered, and switched without a restart."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from handslag.domain.trades import Language
from handslag.ui.feed import Feed
from handslag.words.catalogue import language, set_language
from handslag.words.system import system_language

_LOCALES: dict[Language, QLocale] = {
    "sv": QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Tongue(QObject):
    """Speaks for the window: our own words, and Qt's in its dialogs."""

    def __init__(self, settings: QSettings, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._feed = feed
        self._qt: QTranslator | None = None

    def begin(self, asked: Language | None = None) -> None:
        """Speaks what was *asked* for at the start, else what was chosen, else the computer's."""
        self._speak(asked or self._chosen() or system_language())

    def choose(self, wanted: Language) -> None:
        """Speaks another language from now on, everywhere, and remembers it."""
        self._settings.setValue("language", wanted)
        if wanted == language():
            return
        self._speak(wanted)
        for window in QApplication.topLevelWidgets():
            QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
        self._feed.language_changed.emit()

    def _chosen(self) -> Language | None:
        kept = self._settings.value("language")
        return "sv" if kept == "sv" else "en" if kept == "en" else None

    def _speak(self, wanted: Language) -> None:
        set_language(wanted)
        QLocale.setDefault(_LOCALES[wanted])
        if self._qt is not None:
            QCoreApplication.removeTranslator(self._qt)
            self._qt = None
        if wanted == "en":
            return
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{wanted}", folder):
            QCoreApplication.installTranslator(translator)
            self._qt = translator
