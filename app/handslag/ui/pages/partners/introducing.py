"""A business introduces itself in a file: who it is, and whether the file is really from it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from handslag.domain.trades import trade_word
from handslag.services import introductions
from handslag.services.introductions import Introducer, Introduction
from handslag.ui.office import Office
from handslag.ui.pages.partners.promise import promise
from handslag.ui.pages.partners.writing import Failed
from handslag.ui.painting import TileLook
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import FactRow
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.tile import Tile
from handslag.words.catalogue import language, translate
from handslag.words.formats import listed

FILE_KIND = ".handslag"

_MOST_OFFERS = 4


def open_file(
    office: Office,
    parent: QWidget,
    path: Path,
    *,
    taken: Callable[[Introduction], None],
    failed: Failed,
) -> None:
    """Shows who introduces itself in the file at *path*; *taken* hears it when the user agreed."""
    desk = office.desk

    def show(who: Introducer) -> None:
        dialog = IntroductionDialog(parent, who)
        dialog.accepted.connect(lambda: take(who))
        dialog.open()

    def take(who: Introducer) -> None:
        office.jobs.run(
            lambda _: introductions.import_card(desk, path, accept=who.id),
            done=taken,
            failed=failed,
        )

    office.jobs.run(lambda _: introductions.look(desk, path), done=show, failed=failed)


class IntroductionDialog(QDialog):
    """Who it is and what it offers; for a stranger the check words, to be compared by telephone."""

    def __init__(self, parent: QWidget, who: Introducer) -> None:
        super().__init__(parent)
        self._who = who
        self.agree = Button("primary", "check")
        #: Title of a dialog about a business that sent a file.
        heading = translate("ui-partners", "{name} introduces itself").format(name=who.name)
        self.setWindowTitle(heading)
        self.setFixedWidth(480)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 24, 24, 24)
        self._box.setSpacing(12)
        self._box.addWidget(Label("heading", text=heading, wraps=True))
        self._add_business()
        self._add_offers()
        if not who.known:
            self._add_words()
        self._add_buttons()
        self.finished.connect(self.deleteLater)

    def _add_business(self) -> None:
        who = self._who
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label("strong", text=who.name, elides=True))
        place = [trade_word(who.trade, language()), who.town or ""]
        names.addWidget(Label("body", "ink2", text=", ".join(filter(None, place)), elides=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Tile(TileLook(who.name, who.colour), 48))
        row.addLayout(names, 1)
        self._box.addLayout(row)

    def _add_offers(self) -> None:
        who = self._who
        rows = QVBoxLayout()
        rows.setSpacing(0)
        #: Screen reader, before an offer in a file.
        name = translate("ui-partners", "Offer")
        for terms in who.offers[:_MOST_OFFERS]:
            rows.addWidget(FactRow("badge-percent", promise(terms), name))
        if (more := len(who.offers) - _MOST_OFFERS) > 0:
            text = translate("ui-partners", "And %n more offers.", n=more)
            rows.addWidget(FactRow("badge-percent", text, name))
        if who.others:
            #: In the file of a sponsor; {names} are businesses.
            text = translate("ui-partners", "With the cards of {names}.")
            sent = text.format(names=listed(who.others))
            rows.addWidget(FactRow("users", sent, translate("ui-partners", "Partners")))
        if rows.count():
            self._box.addLayout(rows)

    def _add_words(self) -> None:
        #: Heading over eight words that two people compare by telephone.
        head = translate("ui-partners", "Check words")
        words = " ".join(self._who.words[language()])
        shown = Label("heading", text=words, wraps=True)
        shown.setAccessibleName(f"{head}: {words}")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        well = Panel("well")
        well.box.setContentsMargins(16, 12, 16, 12)
        well.box.addWidget(Label("caption", "ink2", text=head))
        well.box.addSpacing(4)
        well.box.addWidget(shown)
        #: Below the check words; {name} is a business.
        text = translate(
            "ui-partners",
            "Call {name} and read the words to each other. If they are the same, the file is "
            "really from there.",
        )
        advice = Label("body", "ink2", text=text.format(name=self._who.name), wraps=True)
        self._box.addWidget(well)
        self._box.addWidget(advice)

    def _add_buttons(self) -> None:
        cancel = Button("outlined")
        cancel.set_words(translate("ui-partners", "Cancel"))
        if self._who.known:
            #: Takes the newest card of a partner in.
            self.agree.set_words(translate("ui-partners", "Update the partner"))
        else:
            #: The user has compared the words and accepts the business as a partner.
            self.agree.set_words(translate("ui-partners", "The words are right, add"))
        cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.agree)
        self._box.addSpacing(8)
        self._box.addLayout(row)
        self.agree.setDefault(True)
        self.agree.setFocus()


def taken_words(result: Introduction) -> str:
    """What the message bar says when a card was taken in."""
    if not result.applied:
        #: {name} is a partner whose file was opened once more.
        text = translate("ui-partners", "Everything in the file from {name} is known already.")
    elif result.changed and not result.new:
        text = translate("ui-partners", "{name} is up to date.")
    else:
        text = translate("ui-partners", "{name} is your partner now.")
    return text.format(name=result.sender.name)
