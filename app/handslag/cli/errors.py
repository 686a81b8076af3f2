"""What went wrong, and which command or option helps."""

from handslag.domain.errors import (
    HandslagError,
    KeyProblem,
    KeyTrouble,
    NoBusiness,
    NotAllowed,
    Rule,
)
from handslag.words import errors
from handslag.words.catalogue import translate


def sentence(error: HandslagError) -> str:
    """The sentence for *error*, and a second one where a command or an option helps."""
    return " ".join(part for part in (errors.sentence(error), _hint(error)) if part)


def _hint(error: HandslagError) -> str:
    match error:
        case NoBusiness():
            return translate("cli", "The commands are “handslag init” and “handslag demo”.")
        case NotAllowed(rule=Rule.ERASE_NEEDS_YES):
            return translate("cli", "Say it with --yes.")
        case KeyTrouble(problem=KeyProblem.NOT_ACCEPTED):
            return translate("cli", "Then repeat the command with --accept-key and the words.")
        case _:
            return ""
