"""The expected errors: everything that a user can meet without the program being wrong.

They carry facts; the faces make the sentence (``words.errors``). Anything else that is raised is a
bug::

    HandslagError
     +-- Invalid               a value that cannot be taken, and why
     +-- NotFound              nothing fits what was asked for
     +-- Ambiguous             several fit; names them
     +-- VoucherRefused        a voucher is not accepted, with its numbered reason
     +-- OfferTrouble          an offer cannot be used for issuing
     +-- ChangedSince          what was to be taken back is another's by now
     +-- NotAllowed            a rule of the business forbids it
     +-- RowRefused            a row of a table cannot be taken, and what is wrong with it
     +-- NoBusiness            the profile has no business yet
     +-- BusinessExists        the profile has one already
     +-- KeyTrouble            a key is unknown, changed, forged or kept for the demonstration
     +-- FileTrouble           a file cannot be read, written or understood
     +-- PrintTrouble          a printer cannot be reached, or does not take what it is given
     +-- StoreTrouble          the database cannot be opened or written
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class HandslagError(Exception):
    """Something expected went wrong; nothing was kept of the unit of work."""


class Problem(StrEnum):
    """Why a value cannot be taken."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN = "unknown"
    WRONG_ORDER = "wrong_order"
    MALFORMED = "malformed"
    MISSING = "missing"


@dataclass
class Invalid(HandslagError):
    """A value that cannot be taken.

    Attributes:
        field: the field's name in snake_case, as on the command line.
        problem: what is wrong with it.
        value: the text as given, or "".
        allowed: what would have been taken, for a person ("1..63"), or "".
    """

    field: str
    problem: Problem
    value: str = ""
    allowed: str = ""


class Kind(StrEnum):
    """The kinds of thing that a user asks for by name."""

    PARTNER = "partner"
    CUSTOMER = "customer"
    OFFER = "offer"
    VOUCHER = "voucher"
    REDEMPTION = "redemption"
    SHEET = "sheet"
    TEMPLATE = "template"
    PRINTER = "printer"
    PACK = "pack"
    CARD_RUN = "card_run"
    RECIPE = "recipe"
    IMPORT = "import"
    REFERRAL = "referral"


@dataclass
class NotFound(HandslagError):
    """Nothing of *kind* fits *text*."""

    kind: Kind
    text: str


@dataclass
class Ambiguous(HandslagError):
    """Several of *kind* fit *text*; *candidates* are their names or codes, at most ten."""

    kind: Kind
    text: str
    candidates: tuple[str, ...]


class Reason(IntEnum):
    """Why a voucher is not accepted. The numbers are printed on screen and never change."""

    UNKNOWN_ISSUER = 1
    BAD_SIGNATURE = 2
    OTHER_PARTNER = 3
    EXPIRED = 4
    ALREADY_REDEEMED = 5
    VOIDED = 6
    REPLACED = 7
    OVER_QUOTA = 8
    OFFER_WITHDRAWN = 9
    BELOW_MINIMUM = 10
    NOT_COMBINABLE = 11
    NOT_YET_VALID = 12
    MALFORMED = 13
    MEMBER_SUSPENDED = 14


@dataclass
class VoucherRefused(HandslagError):
    """A voucher is not accepted.

    Attributes:
        reason: the first reason that applies.
        detail: facts for the sentence: "redeemer", "minimum", "invoice", "day" and the like.
    """

    reason: Reason
    detail: dict[str, object] | None = None


class OfferProblem(StrEnum):
    """Why an offer cannot be used for issuing."""

    NONE_LIVE = "none_live"
    SEVERAL_LIVE = "several_live"
    WITHDRAWN = "withdrawn"
    NOT_NOW = "not_now"
    NOT_FOR_US = "not_for_us"
    QUOTA_USED = "quota_used"
    SERIALS_USED = "serials_used"
    NUMBERS_USED = "numbers_used"
    BEYOND_CALENDAR = "beyond_calendar"
    NO_PROGRAM = "no_program"
    NEEDS_SERIAL_BLOCK = "needs_serial_block"


@dataclass
class OfferTrouble(HandslagError):
    """An offer cannot be used for issuing.

    Attributes:
        problem: why.
        partner: name of the offer's owner.
        offers: the offers in question, as a user names them ("Pettersons Rör/2").
        left: numbers still free, where a quota or the serials are used up.
    """

    problem: OfferProblem
    partner: str
    offers: tuple[str, ...] = ()
    left: int = 0


class Rule(StrEnum):
    """Rules of the business that a user can run into."""

    OWN_BUSINESS_STAYS = "own_business_stays"
    ALREADY_REVERSED = "already_reversed"
    NOT_REDEEMED = "not_redeemed"
    REDEEMED_STAYS = "redeemed_stays"
    NOT_THE_ISSUER = "not_the_issuer"
    NOT_OPEN = "not_open"
    ALREADY_WITHDRAWN = "already_withdrawn"
    SEVERAL_IN_ONE_FILE = "several_in_one_file"
    ERASE_NEEDS_YES = "erase_needs_yes"
    NOTHING_TO_PRINT = "nothing_to_print"
    NOTHING_TO_REPRINT = "nothing_to_reprint"
    NO_FRONTS = "no_fronts"
    RECIPE_NAME_TAKEN = "recipe_name_taken"
    NOT_THE_OWNER = "not_the_owner"
    SALE_NEEDED = "sale_needed"
    ONE_AND_THE_SAME = "one_and_the_same"
    BUSINESS_STAYS = "business_stays"
    TWO_BUSINESSES = "two_businesses"
    TO_ONESELF = "to_oneself"
    NO_PROGRAM = "no_program"
    NOT_THE_RECEIVER = "not_the_receiver"
    TOLD_ALREADY = "told_already"
    HAS_THE_PROGRAM = "has_the_program"
    NOT_ON_WORD = "not_on_word"


@dataclass
class NotAllowed(HandslagError):
    """A rule of the business forbids it; *what* names the thing."""

    rule: Rule
    what: str = ""


@dataclass
class ChangedSince(HandslagError):
    """What was to be taken back, or done again, has been changed elsewhere meanwhile; it stays so.

    Attributes:
        name: of the record.
        fields: which of its fields, in snake_case; none where that has no word.
    """

    name: str
    fields: tuple[str, ...] = ()


@dataclass
class RowRefused(HandslagError):
    """A row of a table cannot be taken; nothing of the table was.

    Attributes:
        line: its number in the file, from 1.
        trouble: what is wrong with it.
    """

    line: int
    trouble: HandslagError


class NoBusiness(HandslagError):
    """The profile has no business yet."""


class BusinessExists(HandslagError):
    """The profile has a business already and cannot be given another."""


class KeyProblem(StrEnum):
    """What is wrong with a key."""

    NOT_ACCEPTED = "not_accepted"
    CHANGED = "changed"
    FORGED = "forged"
    DEMONSTRATION = "demonstration"
    LOST = "lost"
    OF_ANOTHER = "of_another"
    WEAK = "weak"


@dataclass
class KeyTrouble(HandslagError):
    """A key is unknown, changed, forged, lost, or kept for the demonstration.

    Attributes:
        problem: which of these.
        name: the business that the file names, or "".
        business_id: 16 hex digits, or "".
        words: the fingerprint's bytes, 8 of them, or b"".
    """

    problem: KeyProblem
    name: str = ""
    business_id: str = ""
    words: bytes = b""


class FileProblem(StrEnum):
    """What is wrong with a file."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_WRITABLE = "not_writable"
    NO_FOLDER = "no_folder"
    FULL = "full"
    UNKNOWN_KIND = "unknown_kind"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    NO_VOUCHER = "no_voucher"
    NEWER = "newer"
    ENCRYPTED = "encrypted"
    FOR_ANOTHER = "for_another"
    FROM_FUTURE = "from_future"
    NO_SHEET = "no_sheet"


@dataclass
class FileTrouble(HandslagError):
    """A file cannot be read, written or understood; *detail* is the system's own word, or ""."""

    problem: FileProblem
    path: str
    detail: str = ""


class PrintProblem(StrEnum):
    """Why nothing was printed."""

    NO_SYSTEM = "no_system"
    GONE = "gone"
    REFUSING = "refusing"
    PAPER = "paper"
    SILENT = "silent"
    FAILED = "failed"


@dataclass
class PrintTrouble(HandslagError):
    """Nothing was printed.

    Attributes:
        problem: why.
        printer: its name, or "" where it is about none.
        detail: the system's own word or the paper's name, or "".
    """

    problem: PrintProblem
    printer: str = ""
    detail: str = ""


class StoreProblem(StrEnum):
    """What is wrong with the database."""

    NOT_A_DATABASE = "not_a_database"
    NEWER = "newer"
    READ_ONLY = "read_only"
    FULL = "full"
    BUSY = "busy"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"
    NO_DRIVER = "no_driver"
    BAD_URL = "bad_url"


@dataclass
class StoreTrouble(HandslagError):
    """The database cannot be opened or written; *detail* is the driver's own word, or ""."""

    problem: StoreProblem
    path: str
    detail: str = ""
