"""What a command answers, as text for a person and as JSON for a script."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


@dataclass(frozen=True)
class Output:
    """A command's answer.

    Attributes:
        json: one object; its keys are fixed, and only ever added to.
        text: lines for a person, in the language asked for.
        ok: False leaves exit code 1.
        notes: sentences for stderr, such as warnings.
    """

    json: dict[str, Json]
    text: str
    ok: bool = True
    notes: tuple[str, ...] = ()


def as_json(value: dict[str, Json]) -> str:
    """*value* as one JSON object."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells in columns two spaces apart; the last column is not padded."""
    if not rows:
        return ""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    return "\n".join(
        "  ".join(
            [*(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)), row[-1]]
        )
        for row in rows
    )


def facts(rows: Sequence[tuple[str, str | None]]) -> str:
    """Name and value a line; what has no value is left out."""
    kept = [(name, value) for name, value in rows if value]
    return table(kept)
