"""What the palette finds: pages, actions, partners, customers, and vouchers by their code."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from handslag.domain.errors import HandslagError
from handslag.domain.text import fold, words
from handslag.services import customers, partners, vouchers
from handslag.ui.entry import Entry
from handslag.ui.office import Office
from handslag.ui.page import Page
from handslag.ui.palette import Hit
from handslag.words import formats
from handslag.words.catalogue import translate

_EACH = 4
"""Partners and customers shown at most."""

_CODE = 6
"""A shorter text is no voucher's code."""


class Finder:
    """Looks in the pages that there are, and in the profile."""

    def __init__(
        self, office: Office, pages: Sequence[Entry], made: Callable[[], Mapping[str, Page]]
    ) -> None:
        """Looks for nothing yet.

        Args:
            office: for the profile and the way to the pages.
            pages: every page.
            made: makes all pages that are not there yet, since they know their actions.
        """
        self._office = office
        self._pages = pages
        self._made = made

    def find(self, text: str) -> list[Hit]:
        """What fits *text*, best first; the pages where it is empty."""
        if not text:
            return list(self._in_pages(()))
        wanted = words(text)
        return [
            *self._in_records(text),
            *self._in_pages(wanted),
            *self._in_actions(wanted),
        ]

    def _in_pages(self, wanted: Sequence[str]) -> Iterator[Hit]:
        go = self._office.go
        for page in self._pages:
            if _fits(page.words(), wanted):
                yield Hit(
                    page.icon, page.words(), translate("ui-frame", "Page"), _later(go, page.name)
                )

    def _in_actions(self, wanted: Sequence[str]) -> Iterator[Hit]:
        for name, page in self._made().items():
            for action in page.actions():
                if action.isEnabled() and _fits(action.text(), wanted):
                    yield Hit(
                        str(action.data() or "arrow-right"),
                        action.text(),
                        page.words(),
                        _shown(self._office, name, action.trigger),
                    )

    def _in_records(self, text: str) -> Iterator[Hit]:
        names = {page.name for page in self._pages}
        go, desk = self._office.go, self._office.desk
        try:
            if "partners" in names:
                for partner in partners.listing(desk, search=text, limit=_EACH)[0]:
                    kind = translate("ui-frame", "Partner")
                    yield Hit("store", partner.name, kind, _later(go, "partners", partner.id))
            if "customers" in names:
                for customer in customers.listing(desk, search=text, limit=_EACH)[0]:
                    kind = translate("ui-frame", "Customer")
                    yield Hit("users", customer.name, kind, _later(go, "customers", customer.id))
            if "vouchers" in names and len(text) >= _CODE:
                voucher = vouchers.show(desk, text)
                kind = translate("ui-frame", "Discount voucher")
                name = formats.typed_code(voucher.code)
                yield Hit("ticket", name, kind, _later(go, "vouchers", voucher.id))
        except HandslagError:
            return  # nothing of that kind fits


def _fits(name: str, wanted: Sequence[str]) -> bool:
    """Whether every wanted word begins a word of the name."""
    parts = fold(name).split()
    return all(any(part.startswith(word) for part in parts) for word in wanted)


def _later(go: Callable[..., None], page: str, id: str = "") -> Callable[[], None]:
    return lambda: go(page, id)


def _shown(office: Office, page: str, run: Callable[[], object]) -> Callable[[], None]:
    """Does something on its page, where the user sees it."""

    def do() -> None:
        office.go(page)
        run()

    return do
