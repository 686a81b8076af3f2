"""What went to and fro with each partner this year: counted on the worker, at hand for who shows it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from handslag.domain.changes import Changes
from handslag.domain.errors import HandslagError
from handslag.domain.ids import PartnerId
from handslag.domain.partners import Partner
from handslag.domain.vouchers import Redemption, Voucher
from handslag.services import overview
from handslag.services.overview import Tally
from handslag.ui.jobs import Job
from handslag.ui.office import Office
from handslag.words.catalogue import translate
from handslag.words.formats import number

_NOTHING = Tally()


class Given(QObject):
    """The newest count.

    Signals:
        counted: ``of`` says something else now. GUI thread.
    """

    counted = Signal()

    def __init__(
        self, office: Office, failed: Callable[[HandslagError], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._failed = failed
        self._tallies: Mapping[PartnerId, Tally] = {}
        self._job: Job | None = None
        self._again = False

    def of(self, id: str) -> Tally:
        """What went to and fro with a partner."""
        return self._tallies.get(PartnerId(id), _NOTHING)

    def hear(self, changes: Changes) -> None:
        """Has it counted again where something of it changed."""
        if changes.touches(Voucher, Redemption, Partner):
            self._count()

    def _count(self) -> None:
        if self._job is not None and not self._job.over:
            self._again = True
            return
        desk = self._office.desk
        self._job = self._office.jobs.run(
            lambda _: overview.tallies(desk), done=self._take, failed=self._failed
        )

    def _take(self, tallies: Mapping[PartnerId, Tally]) -> None:
        if tallies != self._tallies:
            self._tallies = tallies
            self.counted.emit()
        if self._again:
            self._again = False
            self._count()


def cell_text(tally: Tally) -> str:
    """The two numbers for a narrow column; "" where nothing went to and fro."""
    if tally == _NOTHING:
        return ""
    return f"{number(tally.given)} / {number(tally.received)}"


def sentence(tally: Tally) -> str:
    """The same in words; "" where nothing went to and fro."""
    if tally == _NOTHING:
        return ""
    #: Vouchers issued for a partner and redeemed from it since New Year.
    text = translate("ui-partners", "Given {given}, received {received} this year")
    return text.format(given=number(tally.given), received=number(tally.received))
