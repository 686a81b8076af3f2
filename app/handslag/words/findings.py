"""What ``check`` noticed, and what to do about it, in words."""

from handslag.services.health import Finding, Severity
from handslag.words.catalogue import translate
from handslag.words.formats import listed


def message(finding: Finding) -> str:  # noqa: C901 - one case a code
    """What is the matter, in a sentence."""
    match finding.what:
        case "keys_lost":
            text = translate(
                "findings", "The key of your business cannot be read on this computer."
            )
        case "keys_of_another":
            text = translate(
                "findings",
                "The key on this computer belongs to another business than the one here.",
            )
        case "event_chain_broken":
            text = translate(
                "findings",
                "A link is missing or out of order in what has happened to the vouchers.",
            )
        case "event_signature":
            text = translate(
                "findings", "The signature of something in the voucher register is wrong."
            )
        case "damaged":
            text = translate("findings", "The database file is damaged.")
        case "loose_reference":
            text = translate("findings", "Something in the database refers to what is not there.")
        case "setting":
            text = translate("findings", "A safety setting of the database does not hold.")
        case "schema":
            text = translate("findings", "The database is of another version than the program.")
        case "voucher_state":
            text = translate("findings", "Some vouchers stand otherwise than their events tell.")
        case _:
            #: {what} is the program's own name for it, in English.
            text = translate("findings", "Something is not as it should be: {what}.")
    said = text.format(what=finding.what.replace("_", " "))
    if not finding.about:
        return said
    #: Follows the sentence about what is the matter: names, ids or the database's own words.
    about = translate("findings", "It concerns {about}.")
    return f"{said} {about.format(about=listed(finding.about).rstrip('.'))}"


def advice(finding: Finding) -> str:
    """What to do about it in a sentence, or "" where there is nothing to do."""
    match finding.what, finding.severity:
        case "keys_lost", _:
            return translate(
                "findings", "Unlock the computer’s key ring and try again, or restore a backup."
            )
        case _, Severity.ERROR:
            return translate(
                "findings", "Restore the newest backup that is sound, and then make an exchange."
            )
        case _:
            return ""
