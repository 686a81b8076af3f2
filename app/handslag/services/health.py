"""Is everything in order: what ``check`` looks at."""

from dataclasses import dataclass
from enum import StrEnum

from handslag.domain.errors import FileTrouble, KeyProblem, KeyTrouble
from handslag.services.desk import Desk, me
from handslag.storage import events as stored_events
from handslag.storage import partners as stored_partners
from handslag.storage import soundness
from handslag.storage.work import Work
from handslag.trust.documents import read_event, signed_hash, verify_event


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Finding:
    """Something that ``check`` noticed.

    Attributes:
        what: a code in snake_case.
        severity: an error means that data is wrong.
        about: ids, names or the database's own words, for the sentence.
    """

    what: str
    severity: Severity
    about: tuple[str, ...] = ()


def check(desk: Desk) -> list[Finding]:
    """Looks over the whole profile: the database, the projections, the signatures, the keys.

    Raises:
        NoBusiness: the profile has none yet.
        StoreTrouble: the database cannot be read at all.
    """
    with desk.store.read() as work:
        me(work)
        found = [_of_store(fact) for fact in soundness.findings(work)]
        found += _chains(work)
    try:
        desk.keys.sign(b"")
    except KeyTrouble as trouble:
        lost = trouble.problem is KeyProblem.LOST
        found.append(Finding("keys_lost" if lost else "keys_of_another", Severity.ERROR))
    return found


def _of_store(fact: soundness.Finding) -> Finding:
    slight = fact.kind is soundness.FindingKind.SETTING
    return Finding(fact.kind.value, Severity.WARNING if slight else Severity.ERROR, fact.about)


def _chains(work: Work) -> list[Finding]:
    """Every chain of events, mine and others': whole, in order, and signed by its author."""
    found: list[Finding] = []
    keys: dict[str, list[bytes]] = {}
    before: tuple[int, str, int, str] | None = None
    for event in stored_events.in_chains(work):
        if event.author not in keys:
            known = stored_partners.keys_of(work, event.author)
            keys[event.author] = [bytes.fromhex(key.signing_key) for key in known]
        chain = (event.author_device, event.counterparty)
        follows = before is not None and before[:2] == chain
        number, previous = (before[2] + 1, before[3]) if follows and before else (1, None)
        if (event.number, event.previous) != (number, previous):
            found.append(Finding("event_chain_broken", Severity.ERROR, (event.id,)))
        try:
            genuine = verify_event(read_event(event.signed), keys[event.author])
        except FileTrouble:
            genuine = False
        if not genuine:
            found.append(Finding("event_signature", Severity.ERROR, (event.id,)))
        before = (*chain, event.number, signed_hash(event.signed))
    return found
