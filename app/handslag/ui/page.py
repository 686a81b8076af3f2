"""The page: what every page of the window has, and what its own class adds."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.ui import fonts
from handslag.ui.feed import EVERYTHING, merged
from handslag.ui.message_bar import MessageBar
from handslag.ui.office import Office
from handslag.ui.parts.buttons import Button, ButtonRole
from handslag.ui.parts.drop_target import DropTarget
from handslag.ui.parts.label import Label
from handslag.words.errors import sentence

_WIDEST = 1200
"""Pages without a list grow no wider (LOOK.md 6)."""

_TITLE = 160
"""A title is cut no shorter, whatever stands at its right; px at 100 %."""


class Page(QWidget):
    """A page of the window; a class of its own gives it its name and its content.

    ::

        class PartnersPage(Page):
            name, icon, group, has_list = "partners", "store", 2, True

            def __init__(self, office: Office) -> None:
                super().__init__(office)
                self.new = self.add_action(lambda: translate("ui-partners", "New partner"),
                                           "plus", self._new, role="primary")
                ...                    # widgets into self.content, words in retranslate()
                self.retranslate()

    It is made when it is first shown, and reads its records in ``refresh``.

    Attributes:
        name: how ``office.go`` calls it.
        icon: in the side navigation.
        group: of the side navigation, 1 to 4; 0 is not shown there.
        has_list: it has a list and may use the whole width.
        file_kinds: endings of the files that can be dropped on it, such as ".vcf", or handed to the
            window, which opens them on the first page that has them.
        drop_kinds: endings of more files that can be dropped on it alone.
        office: everything that it may use.
        content: the layout below the header.
        header: the layout of the header's buttons; ``add_action`` fills it.
        messages: its message bar; at the foot of *content* unless ``place_messages`` moves it.
    """

    name: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    group: ClassVar[int] = 0
    has_list: ClassVar[bool] = False
    file_kinds: ClassVar[tuple[str, ...]] = ()
    drop_kinds: ClassVar[tuple[str, ...]] = ()

    def __init__(self, office: Office) -> None:
        super().__init__()
        # two underscores: what a page of its own calls its parts must not meet these
        self.office = office
        self.__stale: Changes | None = EVERYTHING
        self.__said: list[tuple[QAction, Callable[[], str]]] = []
        self.__button_of: dict[QAction, Button] = {}
        self.messages = MessageBar()
        self.messages.undo_wanted.connect(office.history.undo)
        self.content = QVBoxLayout()
        self.content.setSpacing(0)
        self.__title = Label("title", elides=True)
        self.__subtitle = Label("body", "ink2", elides=True)
        self.header = self._buttons = QHBoxLayout()
        self.header.setSpacing(12)
        self.__lay_out()
        self.__drop_target = DropTarget(self)
        self.setAcceptDrops(bool(self.file_kinds or self.drop_kinds))

    @classmethod
    def words(cls) -> str:
        """What the page is called in the side navigation; read again at every language."""
        raise NotImplementedError

    @classmethod
    def waiting(cls, office: Office) -> int:
        """How many things wait on this page, for the side navigation; quick, 16 ms at most."""
        del office
        return 0

    def title(self) -> str:
        """The title, the page's words unless it says more."""
        return self.words()

    def subtitle(self) -> str:
        """The line under the title: something true (a count, when it was saved), or ""."""
        return ""

    def open_record(self, id: str) -> None:
        """Shows the record *id*; ``office.go`` and the palette call it after the page is shown."""

    def refresh(self, changes: Changes) -> None:
        """Reads again what *changes* touches; the class adds its own and calls this one too.

        Called when the page is shown for the first time (with ``EVERYTHING``), when something was
        committed while it is visible, and when it is shown again after that.
        """
        del changes
        self.__subtitle.setText(self.subtitle())
        self.__subtitle.setVisible(bool(self.__subtitle.text()))

    def retranslate(self) -> None:
        """Reads all words again; the class adds its own and calls this one too."""
        self.__title.setText(self.title())
        self.__fit_title()
        self.__subtitle.setText(self.subtitle())
        self.__subtitle.setVisible(bool(self.__subtitle.text()))
        self.setAccessibleName(self.title())
        for action, words in self.__said:
            action.setText(words())

    def take_files(self, paths: Sequence[Path]) -> None:
        """Takes files that were dropped here or given at the start; as its kinds say."""

    def drop_words(self) -> str:
        """The sentence while a file is dragged over the page."""
        return ""

    def add_action(
        self,
        words: Callable[[], str],
        icon: str,
        run: Callable[[], object],
        *,
        role: ButtonRole | None = None,
        shortcut: str = "",
    ) -> QAction:
        """Adds something that the user can do here; the palette finds it under its words.

        Args:
            words: "New partner"; read again at every language.
            icon: its name.
            run: does it.
            role: puts a button of this role into the header, the primary one last; None: no button.
            shortcut: such as "Ctrl+N".
        """
        action = QAction(self)
        action.setData(icon)
        action.setText(words())
        action.triggered.connect(lambda _: run())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self.__said.append((action, words))
        if role is not None:
            button = Button(role)
            button.follow(action)
            self.header.addWidget(button)
            self.__button_of[action] = button
        return action

    def button_of(self, action: QAction) -> Button:
        """The header's button of an action that was added with a role; to give it the focus."""
        return self.__button_of[action]

    def place_messages(self, column: QBoxLayout) -> None:
        """Moves the message bar to the foot of *column*, the list's; 16 px below the list."""
        self.__frame.layout().removeWidget(self.messages)  # type: ignore[union-attr]  # made here
        column.addWidget(self.messages)

    def tell_error(self, error: HandslagError) -> None:
        """Says in the message bar what went wrong; fits ``failed`` of ``Jobs.run``."""
        self.messages.show_message(sentence(error), undo=False, icon="octagon-x")

    def hear(self, changes: Changes) -> None:
        """Takes news: at once when the page is visible, else when it is shown. The window calls."""
        if self.isVisible():
            self.refresh(changes)
        else:
            self.__stale = merged(self.__stale, changes)

    def __lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.__title)
        words.addWidget(self.__subtitle)
        header = QHBoxLayout()
        header.setSpacing(12)
        header.addLayout(words, 1)
        header.addLayout(self.header)
        header.setAlignment(self.header, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout()
        inner.setContentsMargins(32, 28, 32, 32)
        inner.setSpacing(0)
        inner.addLayout(header)
        inner.addSpacing(24)
        inner.addLayout(self.content, 1)
        inner.addWidget(self.messages)
        self.__frame = QWidget()
        self.__frame.setLayout(inner)
        if not self.has_list:
            self.__frame.setMaximumWidth(_WIDEST + 64)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.__frame)

    def __fit_title(self) -> None:
        whole = QFontMetrics(fonts.font("title")).horizontalAdvance(self.__title.text())
        self.__title.setMinimumWidth(min(whole, fonts.scaled(_TITLE)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.hear(EVERYTHING)
        elif event.type() is QEvent.Type.StyleChange:
            self.__fit_title()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (changes := self.__stale) is not None:
            self.__stale = None
            self.refresh(changes)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.__dropped(event):
            event.acceptProposedAction()
            self.__drop_target.show_over(self.drop_words())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.__drop_target.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.__drop_target.hide()
        if paths := self.__dropped(event):
            event.acceptProposedAction()
            self.take_files(paths)

    def __dropped(self, event: QDropEvent) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        kinds = {*self.file_kinds, *self.drop_kinds}
        return [path for path in paths if path.suffix.lower() in kinds]
