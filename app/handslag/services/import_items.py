"""What becomes of each contact of an import, what the user says of one, and how they are counted."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from handslag.domain.contacts import Unread
from handslag.domain.errors import HandslagError
from handslag.domain.ids import PartnerId
from handslag.services.matching import Alike

Place: TypeAlias = tuple[int, int]
"""Where a contact stands: number of the file, from 0, and of the contact in it, from 1."""


class Verdict(StrEnum):
    """What becomes of a contact. A possible duplicate is imported as new."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Choice:
    """What the user says of a contact.

    Attributes:
        same_as: it is this partner, or the partner that an earlier contact of these files makes.
        leave_out: it is not imported.
    """

    same_as: PartnerId | Place | None = None
    leave_out: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """What becomes of one contact.

    Attributes:
        line: where it begins in its file, from 1; 0 is unknown.
        name: as the file tells it, or "".
        partner: the partner that it is, where there is one already.
        fields: what it changes.
        alike: partners that it may be, or of a TWICE the one that it is, which the file told before.
        problem: why it is skipped; None where the user left it out.
        left_out: fields that could not be taken, such as a picture of another kind.
        made: id of the partner that it makes; of a forecast, which only imagines it, what *alike*
            of later contacts names it by.
    """

    place: Place
    line: int
    name: str
    verdict: Verdict
    partner: PartnerId | None = None
    fields: tuple[str, ...] = ()
    alike: tuple[Alike, ...] = ()
    problem: HandslagError | Unread | None = None
    left_out: tuple[str, ...] = ()
    made: str = ""


@dataclass(frozen=True)
class Skipped:
    """A contact that is not imported: its line, and why; None where the user left it out."""

    line: int
    problem: HandslagError | Unread | None


@dataclass
class FileCount:
    """How many contacts of a file became what; each is counted once."""

    file: str
    found: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicates: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    def count(self, item: Item) -> None:
        """Counts one more."""
        self.found += 1
        match item.verdict:
            case Verdict.NEW:
                self.new += 1
            case Verdict.CHANGED:
                self.changed += 1
            case Verdict.UNCHANGED:
                self.unchanged += 1
            case Verdict.DUPLICATE:
                self.duplicates += 1
            case Verdict.SKIPPED:
                self.skipped.append(Skipped(item.line, item.problem))


@dataclass(frozen=True)
class Forecast:
    """What an import would do, file by file and contact by contact."""

    files: tuple[FileCount, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Import:
    """What an import did; *undo_id* takes it back, None where nothing was changed."""

    files: tuple[FileCount, ...]
    undo_id: str | None
