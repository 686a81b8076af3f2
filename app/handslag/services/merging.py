"""Making one partner of two: one stays, the other goes to the trash, and nothing that is known is lost.

What is many (telephones, tags, notes, what address books told) comes together; of what is one the
user chooses, or what stays has it, or else the other one's counts. All of it can be taken back
(``importing.undo``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from handslag.domain.errors import (
    Invalid,
    NotAllowed,
    Problem,
    Rule,
)
from handslag.domain.ids import PartnerId
from handslag.domain.packs import PackLine, PackRun
from handslag.domain.partners import Opinion, Partner, Phone
from handslag.domain.text import LONGEST_TEXT
from handslag.services import finding
from handslag.services import partners as shown
from handslag.services.contacts import united
from handslag.services.desk import Desk, me
from handslag.services.views import PartnerView
from handslag.storage import address_book, runs
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.runs import Recorder, Step
from handslag.storage.work import Work

WHAT = "merge"

FACTS = (
    "name", "contact", "trade", "email", "web", "address", "postcode", "town",
    "organisation_number", "language", "regulated", "colour", "template", "logo", "card_front",
    "card_back",
)  # fmt: skip
"""Fields of which one of the two is chosen; the other one's partner's own word stays as it is."""

OPINIONS = ("status", "uid")
"""The same of what I think."""


class Side(StrEnum):
    """Whose value counts."""

    KEEP = "keep"
    OTHER = "other"


@dataclass(frozen=True)
class Merged:
    """The partner that stayed, and what takes the merging back."""

    partner: PartnerView
    undo_id: str


def merge(
    desk: Desk, keep: str, other: str, *, choices: Mapping[str, Side] | None = None
) -> Merged:
    """Merges *other* into *keep*.

    Args:
        desk: the open profile.
        keep: the partner that stays, as the user names it.
        other: the partner that goes.
        choices: whose value counts, by field; of a field not named *keep*'s does, where it has one.

    Raises:
        NotFound, Ambiguous: one of them is not there, or several are.
        NotAllowed: they are the same, *other* has the program and *keep* has not, or both have
            it and are two businesses.
        Invalid: a choice of a field that there is not, or of what a partner says of itself; or
            the notes of both are too long for one.
    """
    with desk.store.write() as work:
        business = me(work)
        mine, theirs = (finding.partner(work, text) for text in (keep, other))
        _check(mine, theirs, own=business.partner_id)
        signed = bool(mine.card_revision) or mine.id == business.partner_id
        recorder = Recorder(work, what=WHAT, files=(), at=desk.clock())
        steps = _facts(mine, theirs, choices or {}, signed=signed)
        steps += _opinions(work, mine, theirs, choices or {})
        steps += _offers(work, desk, mine, theirs)
        for note in address_book.notes_of(work, theirs.id):
            steps += runs.set_fields(note, {"partner_id": mine.id})
        steps += _packs(work, mine, theirs.id)
        steps += runs.set_fields(theirs, {"deleted": desk.clock()})
        work.flush()
        recorder.note(steps)
        view = shown.views(work, [mine.id], own=business.partner_id)[0]
    return Merged(view, recorder.id)


def _check(mine: Partner, theirs: Partner, *, own: PartnerId) -> None:
    if mine.id == theirs.id:
        raise NotAllowed(Rule.ONE_AND_THE_SAME, mine.name)
    if theirs.id == own:
        raise NotAllowed(Rule.BUSINESS_STAYS, theirs.name)
    if theirs.business_id is None:
        return
    if mine.business_id is None:
        raise NotAllowed(Rule.BUSINESS_STAYS, theirs.name)
    if mine.business_id != theirs.business_id:
        raise NotAllowed(Rule.TWO_BUSINESSES, theirs.name)


def _facts(
    mine: Partner, theirs: Partner, choices: Mapping[str, Side], *, signed: bool
) -> list[Step]:
    allowed = (*(() if signed else FACTS), *OPINIONS)
    for name in choices:
        if name not in allowed:
            raise Invalid(name, Problem.UNKNOWN, name, ", ".join(allowed))
    if signed:
        return []
    values = {name: _chosen(mine, theirs, name, choices) for name in FACTS}
    known: dict[str, Phone] = {}
    for phone in (*mine.phones, *theirs.phones):
        known.setdefault(phone.e164 or phone.text, phone)
    added = tuple(phone for phone in known.values() if phone not in mine.phones)
    return runs.set_fields(mine, {**values, "phones": (*mine.phones, *added)})


def _chosen(
    mine: Partner | Opinion, theirs: Partner | Opinion, name: str, choices: Mapping[str, Side]
) -> object:
    ours, other = getattr(mine, name), getattr(theirs, name)
    match choices.get(name):
        case Side.KEEP:
            return ours
        case Side.OTHER:
            return other
        case None:
            return other if ours in (None, "") else ours


def _opinions(
    work: Work, mine: Partner, theirs: Partner, choices: Mapping[str, Side]
) -> list[Step]:
    ours, other = (stored.opinion_of(work, one.id) for one in (mine, theirs))
    values = {name: _chosen(ours, other, name, choices) for name in OPINIONS}
    notes = ours.notes if other.notes in ours.notes else f"{ours.notes}\n{other.notes}".strip()
    if len(notes) > LONGEST_TEXT:
        raise Invalid("notes", Problem.TOO_LONG, other.notes[:40], str(LONGEST_TEXT))
    extras = tuple(dict.fromkeys((*ours.extras, *other.extras)))
    tags = united(ours.tags, other.tags)
    sponsor = ours.sponsor or other.sponsor
    merged = {**values, "notes": notes, "extras": extras, "tags": tags, "sponsor": sponsor}
    return runs.set_fields(ours, merged)


def _offers(work: Work, desk: Desk, mine: Partner, theirs: Partner) -> list[Step]:
    """Moves the offers on the other one's word with their vouchers.

    Where he that stays has the program his own signed offers count: those on his word end, and
    their vouchers stay as they were given.
    """
    steps: list[Step] = []
    for offer, _ in stored_offers.newest(work, theirs.id):
        if mine.business_id is not None:
            if offer.withdrawn is None:
                steps += runs.set_fields(offer, {"withdrawn": desk.today()})
            continue
        steps += runs.set_fields(offer, {"owner": mine.id})
    if mine.business_id is None:
        for voucher in stored_vouchers.on_word_of(work, theirs.id):
            steps += runs.set_fields(voucher, {"word_of": mine.id})
    return steps


def _packs(work: Work, mine: Partner, theirs: PartnerId) -> list[Step]:
    """Lets recipes and packs that were made name the one who stays; a recipe names him once."""

    def moved(line: PackLine) -> PackLine:
        if line.partner_id != theirs:
            return line
        offer = line.offer if mine.business_id is None else None
        return replace(line, partner_id=mine.id, offer=offer)

    steps: list[Step] = []
    for pack in address_book.packs_with(work, theirs):
        lines = tuple(moved(line) for line in pack.lines)
        if not isinstance(pack, PackRun):
            lines = tuple(
                {(line.partner_id, line.offer): line for line in reversed(lines)}.values()
            )
            lines = lines[::-1]
        steps += runs.set_fields(pack, {"lines": lines})
    return steps
