"""The network's directory as a booklet: who stands in it, under which heading, and the file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

from handslag.domain.errors import Invalid, NotAllowed, Problem, Rule
from handslag.domain.files import atomic_write
from handslag.domain.ids import PartnerId
from handslag.domain.offers import OfferRevision
from handslag.domain.partners import Membership, Partner, colour_of
from handslag.domain.progress import Progress
from handslag.domain.text import clean, fold
from handslag.domain.trades import Language, all_trades, trade_code, trade_groups
from handslag.printing.booklet import HEIGHT, WIDTH, Pages, print_booklet
from handslag.printing.booklet_faces import BookletEntry, BookletFace, BookletGroup
from handslag.printing.faces import Paper
from handslag.services import faces, promises
from handslag.services.desk import Desk, me
from handslag.services.paperwork import Made, Remark, check_pdf, made, remarks_of
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored
from handslag.storage.alphabet import sort_key
from handslag.storage.work import Work

__all__ = [
    "LONGEST_TITLE", "OTHERS", "PAGE_SIZE", "BookletGroupShare", "BookletOrder", "BookletPreview",
    "BookletWords", "BookletWordsFor", "Pages", "groups", "make", "preview", "usual_title",
]  # fmt: skip

LONGEST_TITLE = 80
"""Characters of a booklet's title."""

PAGE_SIZE = (WIDTH, HEIGHT)
"""A page's width and height in mm."""

OTHERS = ""
"""The group of trades that stand in no list."""

_PART = 500


@dataclass(frozen=True, kw_only=True)
class BookletOrder:
    """A booklet as a user wants it.

    Attributes:
        title: on the first page; "" is the usual one.
        trades: codes or words of trades and groups of trades, or ``OTHERS``; none means all.
        partners: these alone, whatever their standing; None means all active ones, me among them.
        language: of its words and of the offers; None is my business's.
    """

    pages: Pages = Pages.A5
    title: str = ""
    trades: tuple[str, ...] = ()
    partners: tuple[PartnerId, ...] | None = None
    language: Language | None = None


@dataclass(frozen=True)
class BookletGroupShare:
    """A heading of the booklet: its group's code, or ``OTHERS``, and how many stand under it."""

    code: str
    count: int


@dataclass(frozen=True, kw_only=True)
class BookletPreview:
    """A booklet as it would be written now.

    Attributes:
        pages: of the file.
        entries: businesses in it.
    """

    pdf: bytes
    pages: int
    entries: int
    remarks: tuple[Remark, ...]


class BookletWords(Protocol):
    """The words of a booklet in the language of those who read it."""

    @property
    def language(self) -> Language:
        """The language."""

    def title(self, town: str) -> str:
        """The title, unless the user has another; *town* may be ""."""

    def under_title(self) -> str:
        """The line below it."""

    def foot(self, publisher: str, day: date) -> str:
        """Publisher and month."""

    def group(self, code: str) -> str:
        """The heading of a group of trades, or of ``OTHERS``."""

    def offer_line(self, revision: OfferRevision) -> str:
        """An offer in one line."""


BookletWordsFor = Callable[[Language], BookletWords]
"""Gives the words of a language."""


def usual_title(desk: Desk, *, words: BookletWordsFor, language: Language | None = None) -> str:
    """The title that a booklet has unless the user gives another; *language* as in its order.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.read() as work:
        own = stored.need(work, me(work).partner_id)
        return words(language or own.language).title(own.town or "")


def own_language(desk: Desk) -> Language:
    """The language that a booklet has unless the user chooses another.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.read() as work:
        return stored.need(work, me(work).partner_id).language


def groups(
    desk: Desk, *, partners: Sequence[PartnerId] | None = None
) -> tuple[BookletGroupShare, ...]:
    """The headings that a booklet of all trades would have, in the order of the list of trades.

    Args:
        desk: the open profile.
        partners: as in ``BookletOrder``.

    Raises:
        NoBusiness: the profile has none yet.
    """
    with desk.store.read() as work:
        found = [_group_of(partner) for partner in _standing(work, partners)]
    codes = [*(group.code for group in trade_groups()), OTHERS]
    return tuple(BookletGroupShare(code, found.count(code)) for code in codes if code in found)


def preview(
    desk: Desk, order: BookletOrder, *, words: BookletWordsFor, progress: Progress | None = None
) -> BookletPreview:
    """The booklet as it would be written now; nothing is written.

    Raises:
        Invalid: the title is too long, or nobody has heard of a trade.
        NotAllowed: nobody stands in it.
        NoBusiness: the profile has none yet.
        Cancelled: the user stopped it.
    """
    paper, entries = _drawn(desk, order, words, progress)
    return BookletPreview(
        pdf=paper.pdf, pages=paper.pages, entries=entries, remarks=remarks_of(paper)
    )


def make(
    desk: Desk,
    order: BookletOrder,
    path: Path,
    *,
    words: BookletWordsFor,
    progress: Progress | None = None,
) -> Made:
    """Writes the booklet as PDF, all of it or nothing.

    Raises:
        Invalid, NotAllowed, NoBusiness, Cancelled: as ``preview``.
        FileTrouble: the file cannot be written, or is not called .pdf.
    """
    check_pdf(path)
    paper, _ = _drawn(desk, order, words, progress)
    atomic_write(path, paper.pdf)
    return made(path, paper)


def _drawn(
    desk: Desk, order: BookletOrder, words: BookletWordsFor, progress: Progress | None
) -> tuple[Paper, int]:
    own_title = clean(order.title, field="title", longest=LONGEST_TITLE)
    with desk.store.read() as work:
        own = stored.need(work, me(work).partner_id)
        spoken = words(order.language or own.language)
        standing = _chosen(_standing(work, order.partners), order.trades)
        if not standing:
            raise NotAllowed(Rule.NOTHING_TO_PRINT)
        face = BookletFace(
            title=own_title or spoken.title(own.town or ""),
            under_title=spoken.under_title(),
            foot=spoken.foot(own.name, desk.today()),
            groups=_grouped(standing, _entries(desk, work, standing, spoken), spoken),
        )
    paper = print_booklet(
        face, pages=order.pages, title=face.title, language=spoken.language, progress=progress
    )
    return paper, len(standing)


def _standing(work: Work, ids: Sequence[PartnerId] | None) -> list[Partner]:
    """Who can stand in the booklet, in name order."""
    own = me(work).partner_id
    if ids is not None:
        pairs = stored.with_opinions(work, list(dict.fromkeys(ids)))
        found = [partner for partner, _ in pairs if partner.deleted is None]
        return sorted(found, key=lambda partner: (sort_key(partner.name), partner.id))
    return [
        partner
        for partner, opinion in stored.everyone(work)
        if partner.id == own or opinion.status is Membership.ACTIVE
    ]


def _chosen(standing: list[Partner], trades: Sequence[str]) -> list[Partner]:
    """Those of one of *trades*.

    Raises:
        Invalid: a trade is in no list, and nobody has it.
    """
    if not trades:
        return standing
    known = {trade.code for trade in all_trades()} | {fold(one.trade) for one in standing}
    headings = {
        fold(word): group.code
        for group in trade_groups()
        for word in (group.code, group.sv, group.en)
    }
    codes: set[str] = set()
    under: set[str] = set()
    for text in trades:
        code = trade_code(text)
        if text == OTHERS or fold(text.strip()) in headings:
            under.add(headings.get(fold(text.strip()), OTHERS))
        if code in known or fold(code) in known:
            codes.add(fold(code))
        elif text != OTHERS and fold(text.strip()) not in headings:
            raise Invalid("trade", Problem.UNKNOWN, text)
    return [one for one in standing if fold(one.trade) in codes or _group_of(one) in under]


def _group_of(partner: Partner) -> str:
    return _group_codes().get(partner.trade, OTHERS)


@cache
def _group_codes() -> dict[str, str]:
    """The group of each trade of the list."""
    return {trade.code: trade.group for trade in all_trades()}


def _entries(
    desk: Desk, work: Work, standing: Sequence[Partner], words: BookletWords
) -> dict[PartnerId, BookletEntry]:
    business, today = me(work), desk.today()
    ids = [partner.id for partner in standing]
    owners = {
        id
        for start in range(0, len(ids), _PART)
        for id in stored_offers.owners_among(work, ids[start : start + _PART])
    }
    found: dict[PartnerId, BookletEntry] = {}
    for partner in standing:
        live = (
            promises.live_offers(work, business, partner, on=today)
            if partner.id in owners
            else []  # most of a long list have none
        )
        place = " ".join(part for part in (partner.postcode, partner.town) if part)
        found[partner.id] = BookletEntry(
            name=partner.name,
            contact=partner.contact or "",
            phone=partner.phones[0].text if partner.phones else "",
            address=", ".join(part for part in (partner.address, place) if part),
            email=partner.email or "",
            web=partner.web or "",
            offer=words.offer_line(live[0].revision) if live else "",
            colour=colour_of(partner),
            logo=faces.artwork(work, partner.logo),
        )
    return found


def _grouped(
    standing: Sequence[Partner], entries: dict[PartnerId, BookletEntry], words: BookletWords
) -> tuple[BookletGroup, ...]:
    """The groups in Swedish order, those of no list last."""
    under: dict[str, list[BookletEntry]] = {}
    for partner in standing:
        under.setdefault(_group_of(partner), []).append(entries[partner.id])
    headed = [(code, words.group(code)) for code in under]
    headed.sort(key=lambda pair: (pair[0] == OTHERS, sort_key(pair[1])))
    return tuple(BookletGroup(heading, tuple(under[code])) for code, heading in headed)
