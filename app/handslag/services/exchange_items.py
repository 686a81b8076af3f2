"""What leaves a look at an exchange file, an import and an export: frozen rows for a face to show."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from handslag.exchange.manifest import Scope
from handslag.services.views import Ref, VoucherView


class What(StrEnum):
    """What a file tells of."""

    PARTNER = "partner"
    VOUCHER = "voucher"
    REDEMPTION = "redemption"
    REFERRAL = "referral"
    ANSWER = "answer"
    THANKS = "thanks"
    KEY = "key"
    ERASURE = "erasure"
    OTHER = "other"


class Verdict(StrEnum):
    """What it is to me."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class Why(StrEnum):
    """Why something in a file is not taken in."""

    NOT_ACCEPTED = "not_accepted"
    KEY_CHANGED = "key_changed"
    FORGED = "forged"
    DEMONSTRATION = "demonstration"
    DAMAGED = "damaged"
    CONTRADICTS = "contradicts"
    NOT_THEIRS = "not_theirs"
    NOT_FOR_ME = "not_for_me"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Item:
    """Some of what a file tells: *count* of one kind from one business.

    Attributes:
        name: of the business.
    """

    what: What
    verdict: Verdict
    name: str
    count: int


@dataclass(frozen=True)
class Refused:
    """Something in a file that is not taken in.

    Attributes:
        name: of the business that it is from, or its id where the name is not known.
        words: the fingerprint of its key, 8 bytes, where a person can compare it; else b"".
    """

    what: What
    name: str
    why: Why
    words: bytes = b""


@dataclass(frozen=True)
class Gap:
    """Events that a business wrote and that have not come: *first* to *last*, both included."""

    author: Ref
    device: int
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class Report:
    """What a file tells and what taking it in does, or has done.

    Attributes:
        file: its path.
        sender: who made it.
        to: whom it is for; nobody means everybody.
        sealed: it was encrypted for me.
        known: the sender's key was accepted before.
        words: the fingerprint of the sender's key as eight words, by language.
        items: what came of it, in the order of their kinds.
        twice: vouchers of which the file tells a second redemption that stands.
        missing: what its author has written and has not come with it or before.
        applied: it is in the store.
        undo_id: by which it can be taken back; None where nothing was changed.
    """

    file: str
    sender: Ref
    to: tuple[Ref, ...]
    scope: Scope
    sealed: bool
    known: bool
    words: Mapping[str, Sequence[str]]
    items: tuple[Item, ...] = ()
    refused: tuple[Refused, ...] = ()
    twice: tuple[VoucherView, ...] = ()
    missing: tuple[Gap, ...] = ()
    applied: bool = False
    undo_id: str | None = None

    def count(self, verdict: Verdict) -> int:
        """How many things are new, changed or unchanged."""
        return sum(item.count for item in self.items if item.verdict is verdict)


@dataclass(frozen=True, kw_only=True)
class Leaving:
    """What leaves with a file: never a customer without recorded consent, never a sale.

    Attributes:
        to: whom it is for; None means everybody.
        offers: mine, withdrawn ones too.
        vouchers: with what the partner needs to redeem and list them.
        vouchers_kept: that did not fit into the file; the partner can redeem them all the same.
        events: what happened to vouchers between the two of us.
        referrals: customers whom I send with their consent; the only ones whose names leave.
        erasures: customers of whom the partner is asked to erase what it has.
        others: businesses whose cards and offers are passed on.
    """

    to: Ref | None
    offers: int = 0
    vouchers: int = 0
    vouchers_kept: int = 0
    events: int = 0
    referrals: int = 0
    answers: int = 0
    thanks: int = 0
    erasures: int = 0
    others: int = 0


class Tally:
    """Counts what came of a file while it is taken in."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[What, Verdict, str]] = Counter()
        self.refused: list[Refused] = []

    def add(self, what: What, verdict: Verdict, name: str, count: int = 1) -> None:
        """Counts *count* more."""
        if count:
            self._counts[what, verdict, name] += count

    def refuse(self, what: What, name: str, why: Why, words: bytes = b"") -> None:
        """Notes what is not taken in; the same again is said once."""
        one = Refused(what, name, why, words)
        if one not in self.refused:
            self.refused.append(one)

    def items(self) -> tuple[Item, ...]:
        """All that was counted."""
        order = list(What)
        rows = sorted(self._counts.items(), key=lambda row: (order.index(row[0][0]), *row[0][1:]))
        return tuple(Item(what, verdict, name, n) for (what, verdict, name), n in rows)
