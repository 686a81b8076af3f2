"""What is to be said of card sheets."""

from collections.abc import Sequence
from typing import assert_never

from handslag.domain.sheet_doubts import Doubt
from handslag.words.catalogue import translate


def doubts_sentence(doubts: Sequence[Doubt]) -> str:
    """Why a sheet wants a test print first, every reason; "" where there is none."""
    if set(doubts) == {Doubt.OFF_CENTRE, Doubt.TWO_SOURCES}:
        return translate(
            "sheets",
            "The cards of this sheet are not centred in the catalogue, and two sources differ about where they lie: make a test print on plain paper first, and hold it against the light with the sheet.",
        )
    return " ".join(doubt_sentence(doubt) for doubt in doubts)


def doubt_sentence(doubt: Doubt) -> str:
    """Why a sheet wants a test print first."""
    match doubt:
        case Doubt.OFF_CENTRE:
            return translate(
                "sheets",
                "The cards of this sheet are not centred in the catalogue: make a test print on plain paper first, and hold it against the light with the sheet.",
            )
        case Doubt.TWO_SOURCES:
            return translate(
                "sheets",
                "Two sources differ about where the cards of this sheet lie: make a test print on plain paper first, and hold it against the light with the sheet.",
            )
        case _:
            assert_never(doubt)
