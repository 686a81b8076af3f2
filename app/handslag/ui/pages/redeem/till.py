"""The till: the one voucher that lies on the counter, and what was said of it."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from handslag.domain.errors import FileProblem, FileTrouble, HandslagError, NotFound, Reason
from handslag.services import offers, partners, redeeming
from handslag.services.desk import Desk
from handslag.services.redeeming import Answer, Sale
from handslag.services.views import RedeemedView, Terms
from handslag.ui.office import Office

T = TypeVar("T")

FILE_KINDS = (".png", ".jpg", ".jpeg", ".pdf")

OF_THE_SALE = (Reason.BELOW_MINIMUM, Reason.NOT_COMBINABLE)
"""Reasons that another sale mends: the voucher itself is good."""


class Stage(Enum):
    """How far a voucher has come."""

    EMPTY = auto()
    CHOICE = auto()
    VALID = auto()
    REFUSED = auto()
    REDEEMED = auto()


class Till(QObject):
    """Reads, judges and redeems; the page shows it.

    Attributes:
        stage: how far it has come.
        answer: what was said of the voucher on the counter, or None.
        terms: those that it was issued on, where they are known.
        where: the address at which it was redeemed before, or "".
        answers: the vouchers of one file to choose from.
        verdicts: how many were given so far; another number is another voucher or a new verdict.
        busy: a redemption or its reversal is on its way; nothing else is begun.
        trouble: why the last wish could not be met, after ``failed``.

    Signals:
        changed: another stage, answer or busyness. GUI thread.
        judged: a verdict was given that was not there before: the moment for a sound. GUI thread.
        taken_back: a redemption was taken back. GUI thread.
        failed: read ``trouble``. GUI thread.
    """

    changed = Signal()
    judged = Signal()
    taken_back = Signal()
    failed = Signal()

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.stage = Stage.EMPTY
        self.answer: Answer | None = None
        self.terms: Terms | None = None
        self.where = ""
        self.answers: tuple[Answer, ...] = ()
        self.verdicts = 0
        self.busy = False
        self.trouble: HandslagError | None = None
        self._text = ""
        self._turn = 0
        self._held = ""

    def read(self, text: str) -> None:
        """Judges a token or typed code; while busy it is kept for ``take_held``."""
        if self.busy:
            self._held = text
            return
        self.answers = ()
        self._judge(text)
        self._note_refused()

    def begin_file(self) -> int:
        """Says that a file is going to be read; the number goes to ``take_file``."""
        self._turn += 1
        return self._turn

    def take_file(self, answers: Sequence[Answer], turn: int) -> None:
        """Takes what was read from a file, unless something else was begun since *turn*."""
        if turn != self._turn or self.busy:
            return
        self.answers = ()
        if len(answers) == 1:
            self._lay(answers[0], _text_of(answers[0]))
            self._note_refused()
            return
        self.answers = tuple(answers)
        self._show(Stage.CHOICE, None, "")

    def choose(self, place: int) -> None:
        """Lays one of ``answers`` on the counter."""
        answer = self.answers[place]
        text = _text_of(answer)
        if text:
            self._judge(text)
        else:
            self._lay(answer, "")

    def weigh(self, sale: Sale) -> Answer:
        """What the voucher and a sale come to; nothing is stored.

        Raises:
            Invalid: the sale cannot be taken.
        """
        answer = redeeming.check(self._office.desk, [self._text], sale=sale)[0]
        if answer.reason is not None and answer.reason not in OF_THE_SALE:
            self._lay(answer, self._text)
        return answer

    def redeem(self, sale: Sale, refused: Callable[[Answer], None]) -> None:
        """Redeems the voucher, once however often it is asked for.

        Args:
            sale: the bill.
            refused: told when it is the sale that stands in the way.
        """
        if self.busy or self.stage is not Stage.VALID:
            return
        text, desk = self._text, self._office.desk

        def done(answer: Answer) -> None:
            self.busy = False
            if answer.reason in OF_THE_SALE:
                self.changed.emit()
                refused(answer)
            elif answer.ok:
                self._show(Stage.REDEEMED, answer, text)
                self.judged.emit()
            else:
                self._lay(answer, text)

        self._start(lambda: redeeming.redeem(desk, text, sale=sale), done)

    def reverse(self) -> None:
        """Takes the redemption back that stands in the way, or the one just made."""
        if self.busy or self.answer is None or self.answer.redeemed is None:
            return
        id, text, desk = self.answer.redeemed.id, self._text, self._office.desk

        def done(_: object) -> None:
            self.busy = False
            self.taken_back.emit()
            self._judge(text)

        self._start(lambda: redeeming.reverse(desk, id), done)

    def recheck(self) -> None:
        """Judges again after a change from outside; the same verdict stays as it is."""
        if self.busy:
            return
        if self.stage is Stage.CHOICE:
            self._try(self._recheck_choice)
        elif self.stage is not Stage.EMPTY and self._text:
            self._try(self._recheck_one)

    def clear(self) -> str:
        """Empties the counter for the next voucher, or goes back to the others of the same file.

        Returns:
            The text that was scanned meanwhile, or "".
        """
        held, self._held = self._held, ""
        self._turn += 1
        if self.answers and self.stage is not Stage.CHOICE and not held:
            self._show(Stage.CHOICE, None, "")
            self._try(self._recheck_choice)
            return ""
        self.answers = ()
        self._show(Stage.EMPTY, None, "")
        return held

    def _judge(self, text: str) -> None:
        self._turn += 1
        self._try(lambda: self._lay(redeeming.check(self._office.desk, [text])[0], text))

    def _note_refused(self) -> None:
        """Keeps that what was just shown is refused; looking at it again is not kept."""
        answer, desk = self.answer, self._office.desk
        if self.stage is Stage.REFUSED and answer is not None:
            self._office.jobs.run(
                lambda _: redeeming.note_refused(desk, answer),
                done=lambda _: None,  # nothing on the screen tells of it
                failed=self._fail,
            )

    def _recheck_one(self) -> None:
        answer = redeeming.check(self._office.desk, [self._text])[0]
        before = self.answer
        if self.stage is Stage.REDEEMED and answer.reason is Reason.ALREADY_REDEEMED:
            mine = before.redeemed if before else None
            if mine and answer.redeemed and answer.redeemed.id == mine.id:
                return
        if before is None or _kind(before) != _kind(answer):
            self._lay(answer, self._text)

    def _recheck_choice(self) -> None:
        texts = [_text_of(answer) for answer in self.answers]
        self.answers = tuple(
            redeeming.check(self._office.desk, [text])[0] if text else answer
            for text, answer in zip(texts, self.answers, strict=True)
        )
        self.changed.emit()

    def _lay(self, answer: Answer, text: str) -> None:
        self.verdicts += 1
        self._show(Stage.VALID if answer.ok else Stage.REFUSED, answer, text)
        self.judged.emit()

    def _show(self, stage: Stage, answer: Answer | None, text: str) -> None:
        self.stage, self.answer, self._text = stage, answer, text
        voucher = answer.voucher if answer else None
        self.terms = offers.terms_of(self._office.desk, voucher) if voucher else None
        redeemed = answer.redeemed if answer and stage is Stage.REFUSED else None
        self.where = _address(self._office.desk, redeemed) if redeemed else ""
        self.changed.emit()

    def _start(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        def failed(error: HandslagError) -> None:
            self.busy = False
            self.changed.emit()
            self._fail(error)

        self.busy = True
        self.changed.emit()
        self._office.jobs.run(lambda _: work(), done=done, failed=failed)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except HandslagError as error:
            self._fail(error)

    def _fail(self, error: HandslagError) -> None:
        self.trouble = error
        self.failed.emit()


def read_files(desk: Desk, paths: Sequence[Path]) -> list[Answer]:
    """The vouchers in pictures and PDF files; other codes, such as a visiting card's, are left out.

    Raises:
        FileTrouble: a file cannot be read, or there is no code in them.
    """
    answers = redeeming.check(desk, [str(path) for path in paths])
    read = [one for one in answers if one.trouble is None]
    vouchers = [one for one in read if one.voucher or one.reason is not Reason.MALFORMED]
    if vouchers:
        return vouchers
    for one in answers:
        if one.trouble is not None:
            raise one.trouble
    if not read:
        raise FileTrouble(FileProblem.NO_VOUCHER, str(paths[0]))
    return read[:1]


def _address(desk: Desk, redeemed: RedeemedView) -> str:
    try:
        found = partners.show(desk, redeemed.by.id)
    except NotFound:
        return ""
    return ", ".join(part for part in (found.address, found.town) if part)


def _text_of(answer: Answer) -> str:
    """What the voucher can be read by again; "" where only its picture is known."""
    if answer.voucher is not None:
        return answer.voucher.token or answer.voucher.code
    return answer.source if answer.page is None else ""


def _kind(answer: Answer) -> tuple[object, ...]:
    redeemed = answer.redeemed.id if answer.redeemed else None
    return answer.reason, answer.grace, redeemed
