"""Several partners are chosen: what can be done with all of them at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from handslag.domain.ids import PartnerId
from handslag.domain.progress import Progress
from handslag.services import partners, several_partners
from handslag.services.partners import PartnerEntry
from handslag.services.several_partners import Tags
from handslag.ui.card_printing.opening import open_cards
from handslag.ui.office import Office
from handslag.ui.pages.partners.booklet import open_booklet
from handslag.ui.pages.partners.writing import Failed, parts
from handslag.ui.parts.buttons import Button
from handslag.ui.parts.flow import FlowLayout
from handslag.ui.parts.label import Label
from handslag.ui.parts.pane import Pane
from handslag.ui.scratch import Scratch
from handslag.words.catalogue import translate


class Several(Pane):
    """Tag, export, print and delete for all chosen partners; what changes them can be taken back.

    Signals:
        export_wanted: the user wants ``ids`` in a file. GUI thread.
    """

    export_wanted = Signal()

    def __init__(self, office: Office, failed: Failed) -> None:
        super().__init__()
        self._office = office
        self._failed = failed
        self.ids: tuple[PartnerId, ...] = ()
        self._head = Label("heading")
        self._hint = Label("body", "ink2", wraps=True)
        self._tag_head = Label("strong")
        self.tag = QLineEdit()
        self.tag.setMaxLength(60)
        self.add, self.remove = Button("outlined", "tag"), Button("quiet", "x")
        self.export = Button("outlined", "file-output")
        self.cards = Button("outlined", "printer")
        self.booklet = Button("outlined", "file-text")
        self.delete = Button("danger", "trash")
        self._lay_out()
        self.tag.returnPressed.connect(self.add.click)
        self.add.clicked.connect(lambda: self._set_tags(add=True))
        self.remove.clicked.connect(lambda: self._set_tags(add=False))
        self.export.clicked.connect(self.export_wanted)
        self.cards.clicked.connect(lambda: open_cards(office, self.ids, self))
        scratch = Scratch()
        self.booklet.clicked.connect(
            lambda: open_booklet(office, self, failed, scratch=scratch, chosen=self.ids)
        )
        self.delete.clicked.connect(self._delete)
        self.retranslate()

    def show_ids(self, ids: Sequence[str]) -> None:
        """Shows that these are chosen."""
        self.ids = tuple(PartnerId(id) for id in ids)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        count = len(self.ids)
        #: Heading of the panel beside the list, where several are chosen.
        head = translate("ui-partners", "%n partners chosen", n=count)
        self._head.setText(head)
        self.setAccessibleName(head)
        #: Below it.
        hint = translate("ui-partners", "What you do here is done with all of them.")
        self._hint.setText(hint)
        #: Field: one tag, or several with commas.
        tag = translate("ui-partners", "Tag")
        self._tag_head.setText(tag)
        self.tag.setAccessibleName(tag)
        self.tag.setPlaceholderText(translate("ui-partners", "For example Harbour"))
        #: Buttons of the panel where several partners are chosen.
        self.add.set_words(translate("ui-partners", "Tag them"))
        self.remove.set_words(translate("ui-partners", "Take the tag away"))
        self.export.set_words(translate("ui-partners", "Save to a file"))
        self.cards.set_words(translate("ui-partners", "Print cards"))
        self.booklet.set_words(translate("ui-partners", "Make a booklet"))
        self.delete.set_words(translate("ui-partners", "Delete"))

    def _lay_out(self) -> None:
        tagging = FlowLayout(gap=8)
        tagging.addWidget(self.add)
        tagging.addWidget(self.remove)
        doing = QWidget()
        column = QVBoxLayout(doing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.export)
        column.addWidget(self.cards)
        column.addWidget(self.booklet)
        for part in (self._head, self._hint):
            self.body.addWidget(part)
        self.body.addSpacing(20)
        self.body.addWidget(self._tag_head)
        self.body.addSpacing(6)
        self.body.addWidget(self.tag)
        self.body.addSpacing(12)
        self.body.addLayout(tagging)
        self.body.addSpacing(28)
        self.body.addWidget(doing)
        self.body.addStretch(1)
        self.foot.addWidget(self.delete)
        self.foot.addStretch(1)

    def _set_tags(self, *, add: bool) -> None:
        tags, desk, ids = parts(self.tag.text()), self._office.desk, self.ids
        if not tags:
            self.tag.setFocus()
            return
        self.tag.clear()
        added, removed = (tags, ()) if add else ((), tags)

        def done(before: Tags) -> None:
            if not before:
                return
            now = dict(before)
            count = len(before)
            #: In the message bar, beside Undo; {tags} is what was typed.
            text = translate("ui-partners", "%n partners got the tag {tags}", n=count)
            if not add:
                #: In the message bar, beside Undo; {tags} is what was typed.
                text = translate("ui-partners", "%n partners lost the tag {tags}", n=count)
            words = text.format(tags=", ".join(tags))
            self._office.history.push(
                words,
                lambda: several_partners.put_tags(desk, now, added=added, removed=removed),
                lambda: several_partners.set_tags(desk, ids, add=added, remove=removed),
            )
            self._office.tell(words, undo=True)

        self._office.jobs.run(
            lambda _: several_partners.set_tags(desk, ids, add=added, remove=removed),
            done=done,
            failed=self._failed,
        )

    def _delete(self) -> None:
        desk, ids = self._office.desk, self.ids

        def work(_: Progress) -> tuple[list[PartnerId], Mapping[PartnerId, PartnerEntry]]:
            left = {PartnerId(one.id): partners.entry_of(one) for one in partners.rows(desk, ids)}
            return several_partners.delete_many(desk, ids), left

        def done(answer: tuple[list[PartnerId], Mapping[PartnerId, PartnerEntry]]) -> None:
            gone, left = answer
            #: In the message bar, beside Undo.
            words = translate("ui-partners", "%n partners are in the trash", n=len(gone))
            self._office.history.push(
                words,
                lambda: several_partners.restore_many(desk, gone),
                lambda: several_partners.delete_many(desk, gone, seen=left),
            )
            self._office.tell(words, undo=True)

        self._office.jobs.run(work, done=done, failed=self._failed)
