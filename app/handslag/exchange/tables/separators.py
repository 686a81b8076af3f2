"""The character between the cells of a text, found out."""

import csv
import re
from collections import Counter

from handslag.domain.errors import Invalid, Problem
from handslag.exchange.tables.fields import field_of_head

SEPARATORS = (";", ",", "\t", "|")
"""The likeliest first."""

_WORDS = {"tab": "\t", "\\t": "\t", "semicolon": ";", "comma": ",", "pipe": "|"}
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_SEP_LINE = re.compile(r'\ufeff?"?sep=(.)"?[\r\n]*', re.IGNORECASE)
_MOST_ROWS = 60


def asked_for(separator: str) -> str:
    r"""The separator that a user asks for: a character, or "tab" and the like.

    Raises:
        Invalid: it cannot part cells.
    """
    found = _WORDS.get(separator.strip().lower(), separator)
    if len(found) != 1 or found.isalnum() or found in "\"'\r\n\0 .@":
        raise Invalid("separator", Problem.UNKNOWN, separator[:80], "; , | tab")
    return found


def told(line: str) -> str | None:
    """The separator that a file's first line tells Excel ("sep=;"), or None for any other line."""
    match = _SEP_LINE.fullmatch(line)
    return match[1] if match and not match[1].isalnum() and match[1] not in '"\r\n' else None


def find_separator(sample: str) -> str:
    """The separator that parts the rows of *sample*, a text's beginning, most evenly.

    Known heads in the first row count; commas between digits do not.
    """
    scores = {separator: _score(sample, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return best if scores[best] > 0 else SEPARATORS[0]


def _score(sample: str, separator: str) -> float:
    if separator == ",":
        sample = _DECIMAL_COMMA.sub(".", sample)
    rows = []
    try:
        for row in csv.reader(sample.splitlines(keepends=True), delimiter=separator):
            if any(row):
                rows.append(row)
            if len(rows) == _MOST_ROWS:
                break
    except csv.Error:
        pass
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0
    width, count = widths.most_common(1)[0]
    known = max(sum(field_of_head(cell) is not None for cell in row) for row in rows[:5])
    return count / len(rows) + 0.3 * min(known, 4) + 0.01 * min(width, 10)
