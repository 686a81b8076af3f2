"""The letter in the user's own words: written here, seen beside it in the preview."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from handslag.domain.packs import OwnLetter
from handslag.domain.text import LONGEST_TEXT
from handslag.domain.trades import Language
from handslag.services.paperwork import LetterFacts
from handslag.ui.pages.packs.mark_buttons import MarkButtons
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.chip import Chip
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.panel import Panel
from handslag.ui.parts.picture import Picture
from handslag.words.catalogue import speaking, translate
from handslag.words.own_letter import Blank, draft, own_letter, unknown_blanks, written


class LetterText(Panel):
    """The text between greeting and closing, in the language of the customer.

    Attributes:
        letter: the own text; what nobody has written is "" and the ready letter is printed.
        marks: the buttons for bold, italic, lists and headings.

    Signals:
        changed: ``letter`` is another. GUI thread.
        closed: the user is done. GUI thread.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.letter = OwnLetter()
        self.text = QPlainTextEdit()
        self.marks = MarkButtons(self.text)
        self.done = Button("outlined", "check")
        self.ready = Button("quiet", "rotate-ccw")
        self._language: Language = "sv"
        self._draft = ""
        self._facts: LetterFacts | None = None
        self._head = Label("heading")
        self._hint = Label("body", "ink2", wraps=True)
        self._insert = Label("strong")
        self._chips = {blank: Chip() for blank in Blank}
        self._trouble = Label("caption", "ink2", wraps=True)
        self._trouble_row = QWidget()
        self._picture = Picture("octagon-x", "bad")
        self._lay_out()
        self._listen()
        self.retranslate()

    def show_letter(self, letter: OwnLetter) -> None:
        """Takes the text that the pack has; without telling."""
        self.letter = letter
        self._fill()

    def show_facts(self, facts: LetterFacts, language: Language) -> None:
        """Shows the text for a customer of whom the letter will tell *facts*."""
        other = language != self._language
        self._facts, self._language = facts, language
        with speaking(language):
            self._draft = draft(facts)
        if other or not self._own():
            self._fill()
        self.retranslate()

    def begin(self) -> None:
        """Puts the keyboard into the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Reads the words again."""
        #: Heading over the text of a welcome letter.
        head = translate("ui-packs", "Text of the letter")
        self._head.setText(head)
        self.text.setAccessibleName(head)
        if self._language == "sv":
            #: Below the heading; the customer's letters are in Swedish.
            hint = translate("ui-packs", "For customers who read Swedish, in this and later packs.")
        else:
            #: Below the heading; the customer's letters are in English.
            hint = translate("ui-packs", "For customers who read English, in this and later packs.")
        self._hint.setText(hint)
        #: Before buttons that put a blank, such as {street}, into the text.
        self._insert.setText(translate("ui-packs", "Filled in for each customer"))
        for blank, chip in self._chips.items():
            mark = written(blank, self._language)
            chip.set_words(mark)
            #: Screen reader; {blank} is such as {street}.
            name = translate("ui-packs", "Put {blank} into the text").format(blank=mark)
            chip.setAccessibleName(name)
        self.marks.retranslate()
        #: Closes the text of the letter; everything is kept already.
        self.done.set_words(translate("ui-packs", "Done"))
        #: Throws the own text away.
        self.ready.set_words(translate("ui-packs", "Use the ready text"))
        self._look()

    def _lay_out(self) -> None:
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(160)
        flow = QWidget()
        chips = FlowLayout(flow)
        for chip in self._chips.values():
            chip.setCheckable(False)
            chips.addWidget(chip)
        trouble = QHBoxLayout(self._trouble_row)
        trouble.setContentsMargins(0, 6, 0, 0)
        trouble.setSpacing(6)
        trouble.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        trouble.addWidget(self._trouble, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.done)
        foot.addWidget(self.ready)
        foot.addStretch(1)
        box: QVBoxLayout = self.box
        box.addWidget(self._head)
        box.addWidget(self._hint)
        box.addSpacing(8)
        box.addWidget(self.marks)
        box.addSpacing(4)
        box.addWidget(self.text, 1)
        box.addWidget(self._trouble_row)
        box.addSpacing(16)
        box.addWidget(self._insert)
        box.addSpacing(8)
        box.addWidget(flow)
        box.addSpacing(20)
        box.addLayout(foot)

    def _listen(self) -> None:
        self.text.textChanged.connect(self._typed)
        self.done.clicked.connect(self.closed)
        self.ready.clicked.connect(self._throw_away)
        for blank, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, blank=blank: self._put(blank))

    def _own(self) -> str:
        return self.letter.text(self._language)

    def _fill(self) -> None:
        """Shows the own text, or the ready one where there is none; the cursor stays."""
        shown = self._own() or self._draft
        if self.text.toPlainText() != shown:
            before = self.text.blockSignals(True)
            self.text.setPlainText(shown)
            self.text.blockSignals(before)
        self._look()

    def _typed(self) -> None:
        text = self.text.toPlainText().strip()[:LONGEST_TEXT]
        own = "" if text == self._draft.strip() else text
        if own == self._own():
            return
        kept = self.letter
        self.letter = OwnLetter(own, kept.en) if self._language == "sv" else OwnLetter(kept.sv, own)
        self._look()
        self.changed.emit()

    def _throw_away(self) -> None:
        self.text.setPlainText(self._draft)
        self.begin()

    def _put(self, blank: Blank) -> None:
        self.text.insertPlainText(written(blank, self._language))
        self.begin()

    def _look(self) -> None:
        """Says what stands in the way below the text, and whether there is an own text at all."""
        own = self._own()
        self.ready.setEnabled(bool(own))
        sentence, bad = self._trouble_with(own)
        self._trouble_row.setVisible(bool(sentence))
        self._picture.set_icon("octagon-x" if bad else "info", "bad" if bad else "ink2")
        self._trouble.set_tone("bad" if bad else "ink2")
        self._trouble.setText(sentence)
        self.text.setAccessibleDescription(sentence)

    def _trouble_with(self, own: str) -> tuple[str, bool]:
        if unknown := unknown_blanks(own):
            #: Below the text of a letter; {blanks} is such as {stret}, the user's mistake.
            text = translate("ui-packs", "There is no blank {blanks}. It is printed as it stands.")
            return text.format(blanks=", ".join(unknown)), True
        if len(own) >= LONGEST_TEXT:
            return translate("ui-packs", "The text is as long as it can be."), True
        if own and self._facts is not None:
            with speaking(self._language):
                missing = own_letter(self._facts, own).missing
            if missing:
                #: Below the text of a letter; {blanks} is such as {street}.
                text = translate("ui-packs", "Nothing is known for {blanks} of this customer.")
                return text.format(blanks=", ".join(missing)), False
        return "", False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
