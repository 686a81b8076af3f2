"""Sentences about the exchange folder: what was sent, taken in and refused there."""

from typing import assert_never

from handslag.services.drop_state import Happened, Line
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.formats import listed


def line(one: Line) -> str:
    """A line of the folder's log, without its time."""
    match one.what:
        case Happened.SENT if one.other:
            return translate("exchange", "A file for {name} was laid down.").format(name=one.other)
        case Happened.SENT:
            return translate("exchange", "A file for your other devices was laid down.")
        case Happened.TAKEN:
            #: {things} is like "2 new, 1 changed".
            text = translate("exchange", "From {name}: {things}.")
            return text.format(name=one.other, things=_things(one))
        case Happened.UNKNOWN:
            return translate(
                "exchange",
                "There is a file from {name}, whom you do not know yet. Open it to see who it is.",
            ).format(name=one.other)
        case Happened.REFUSED:
            return sentence(one.error) if one.error else one.file
        case _:
            assert_never(one.what)


def data_in(program: str) -> str:
    """The warning that another program copies the user's own data about."""
    return translate(
        "exchange",
        "Your own data lies in a folder that {program} copies about, which can destroy it. Move it to a folder of this computer alone; only the exchange folder belongs there.",
    ).format(program=program)


def _things(one: Line) -> str:
    counts = (
        (one.new, translate("exchange", "%n new", "", one.new)),
        (one.changed, translate("exchange", "%n changed", "", one.changed)),
        (one.removed, translate("exchange", "%n removed", "", one.removed)),
        (one.conflicts, translate("exchange", "%n conflict(s)", "", one.conflicts)),
        (one.refused, translate("exchange", "%n refused", "", one.refused)),
    )
    told = [text for count, text in counts if count]
    return listed(told) if told else translate("exchange", "nothing new")
