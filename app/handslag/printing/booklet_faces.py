"""What the directory booklet is told: frozen values, finished texts."""

from dataclasses import dataclass

from handslag.printing.faces import Artwork


@dataclass(frozen=True, kw_only=True)
class BookletEntry:
    """One business. Empty texts are left out.

    Attributes:
        phone: as it shall be read.
        address: street, postcode and town on one line.
        web: what its code opens; no code where that is "" or too long for the place.
        offer: a live offer in one line.
        colour: "#RRGGBB".
    """

    name: str
    contact: str = ""
    phone: str = ""
    address: str = ""
    email: str = ""
    web: str = ""
    offer: str = ""
    colour: str = "#1C5566"
    logo: Artwork | None = None


@dataclass(frozen=True)
class BookletGroup:
    """Businesses of kindred trades under their heading, in the order in which they are printed."""

    name: str
    entries: tuple[BookletEntry, ...]


@dataclass(frozen=True, kw_only=True)
class BookletFace:
    """A directory.

    Attributes:
        under_title: the line below the title of the first page.
        foot: publisher and month, on each page.
        groups: in the order in which they are printed.
    """

    title: str
    under_title: str
    foot: str
    groups: tuple[BookletGroup, ...]
