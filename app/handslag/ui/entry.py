"""The entry: what the window knows of a page before the page's module is loaded."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from handslag.ui.page import Page


@dataclass(frozen=True)
class Entry:
    """A page that the window can show.

    Attributes:
        name: as the page's own.
        icon: as the page's own.
        group: as the page's own.
        words: as the page's own.
        load: imports it: eight pages with all that they use take 150 ms, and one is shown first.
        file_kinds: as the page's own.
    """

    name: str
    icon: str
    group: int
    words: Callable[[], str]
    load: Callable[[], type[Page]]
    file_kinds: tuple[str, ...] = ()

    @classmethod
    def of(cls, page: type[Page]) -> Self:
        """The entry of a page that is loaded."""
        made = cls(page.name, page.icon, page.group, page.words, lambda: page, page.file_kinds)
        assert made.page is page
        return made

    @cached_property
    def page(self) -> type[Page]:
        """The page's class, which is loaded for it."""
        return self.load()

    @property
    def is_loaded(self) -> bool:
        """Whether the class is there at once."""
        return "page" in vars(self)
