"""A printed invitation: who invites, how to begin, and the words to compare; one A4 page."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble
from handslag.domain.files import atomic_write
from handslag.domain.partners import colour_of
from handslag.domain.trades import Language
from handslag.printing.fact_sheet import FactSheet, print_facts
from handslag.services import businesses, partner_export
from handslag.services.desk import Desk, me
from handslag.services.partners import views
from handslag.services.views import PartnerView
from handslag.storage import partners as stored

PDF = ".pdf"


@dataclass(frozen=True, kw_only=True)
class Invited:
    """What the page tells.

    Attributes:
        words: the check words of my key.
        others: how many businesses a newcomer meets with my network file.
    """

    business: PartnerView
    colour: str
    words: tuple[str, ...]
    others: int


def print_invitation(
    desk: Desk, path: Path, language: Language, words: Callable[[Language, Invited], FactSheet]
) -> None:
    """Writes the page as a PDF.

    Args:
        desk: the open profile.
        path: a .pdf file.
        language: of the page.
        words: makes it of what it tells.

    Raises:
        NoBusiness, KeyTrouble: there is no business, or its keys are lost.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    if path.suffix.lower() != PDF:
        raise FileTrouble(FileProblem.UNKNOWN_KIND, str(path), PDF)
    identity = businesses.identity(desk)
    others = partner_export.leaving(desk, partner_export.NETWORK).others
    with desk.store.read() as work:
        own = me(work).partner_id
        invited = Invited(
            business=views(work, [own], own=own)[0],
            colour=colour_of(stored.need(work, own)),
            words=tuple(identity.words[language]),
            others=others,
        )
    atomic_write(path, print_facts(words(language, invited), language=language).pdf)
