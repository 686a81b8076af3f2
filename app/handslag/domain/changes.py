"""What one unit of work changed, told after it is in the store."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """The ids of the records that were added, changed or removed, by their class."""

    ids: Mapping[type, frozenset[str]]

    def of(self, record: type) -> frozenset[str]:
        """The ids of the changed records of one class; empty when there are none."""
        return self.ids.get(record, frozenset())

    def touches(self, *records: type) -> bool:
        """Whether a record of any of these classes changed."""
        return any(self.ids.get(record) for record in records)
