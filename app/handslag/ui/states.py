"""States of records as LOOK.md 3 shows them: always icon, word and colour together."""

from dataclasses import dataclass
from enum import StrEnum

from handslag.words.catalogue import translate


class State(StrEnum):
    """How something stands; each has its own icon and word."""

    VALID = "valid"
    REDEEMED = "redeemed"
    ACTIVE = "active"
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WAITING = "waiting"
    TRIAL = "trial"
    SOON_EXPIRED = "soon_expired"
    DOUBLY_REDEEMED = "doubly_redeemed"
    CONFLICT = "conflict"
    REFUSED = "refused"
    VOIDED = "voided"
    EXPIRED = "expired"
    SUSPENDED = "suspended"


_LOOKS: dict[State, tuple[str, str]] = {
    State.VALID: ("circle-check", "ok"),
    State.REDEEMED: ("circle-check", "ok"),
    State.ACTIVE: ("circle-check", "ok"),
    State.NEW: ("circle-plus", "ok"),
    State.CHANGED: ("pencil", "ink"),
    State.UNCHANGED: ("equal", "ink2"),
    State.WAITING: ("clock", "warn"),
    State.TRIAL: ("clock", "warn"),
    State.SOON_EXPIRED: ("clock", "warn"),
    State.DOUBLY_REDEEMED: ("triangle-alert", "warn"),
    State.CONFLICT: ("triangle-alert", "warn"),
    State.REFUSED: ("octagon-x", "bad"),
    State.VOIDED: ("octagon-x", "bad"),
    State.EXPIRED: ("octagon-x", "bad"),
    State.SUSPENDED: ("octagon-x", "bad"),
}


@dataclass(frozen=True)
class Standing:
    """A state with its word; "" is the state's own word, read when it is shown."""

    state: State
    word: str = ""

    @property
    def text(self) -> str:
        """The word beside the icon."""
        return self.word or state_word(self.state)

    @property
    def icon(self) -> str:
        """The icon's name."""
        return _LOOKS[self.state][0]

    @property
    def tone(self) -> str:
        """The colour token of icon and word."""
        return _LOOKS[self.state][1]


def state_word(state: State) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a state
    """The state's word."""
    match state:
        #: States of vouchers, partners and imported rows, beside an icon.
        case State.VALID:
            return translate("ui-states", "Valid")
        case State.REDEEMED:
            return translate("ui-states", "Redeemed")
        case State.ACTIVE:
            return translate("ui-states", "Active")
        case State.NEW:
            return translate("ui-states", "New")
        case State.CHANGED:
            return translate("ui-states", "Changed")
        case State.UNCHANGED:
            return translate("ui-states", "Unchanged")
        case State.WAITING:
            return translate("ui-states", "Waiting")
        case State.TRIAL:
            return translate("ui-states", "On trial")
        case State.SOON_EXPIRED:
            return translate("ui-states", "Expires soon")
        case State.DOUBLY_REDEEMED:
            return translate("ui-states", "Redeemed twice")
        case State.CONFLICT:
            return translate("ui-states", "Conflict")
        case State.REFUSED:
            return translate("ui-states", "Refused")
        case State.VOIDED:
            return translate("ui-states", "Voided")
        case State.EXPIRED:
            return translate("ui-states", "Expired")
        case State.SUSPENDED:
            return translate("ui-states", "Suspended")
