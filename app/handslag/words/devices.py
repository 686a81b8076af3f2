"""What stands between the devices of a business, as sentences."""

from typing import assert_never

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.words.catalogue import translate
from handslag.words.formats import listed


def with_device(error: DeviceTrouble) -> str:
    """What happened, and what to do."""
    return _problem(error).format(name=error.name, candidates=listed(list(error.candidates)))


def _problem(error: DeviceTrouble) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    match error.problem:
        case DeviceProblem.CLOCK_AHEAD:
            return translate(
                "devices",
                "The clock of “{name}” is more than a day ahead. Nothing was taken in. Set that "
                "computer's clock right, and let it make a new file.",
            )
        case DeviceProblem.OTHER_BUSINESS:
            return translate("devices", "{name} comes from another business, not from yours.")
        case DeviceProblem.NOT_FOR_DEVICES:
            return translate("devices", "{name} was not made for your own devices.")
        case DeviceProblem.REVOKED:
            return translate(
                "devices",
                "“{name}” is no longer one of your devices. Invite it again if it should be.",
            )
        case DeviceProblem.UNKNOWN_DEVICE:
            return translate(
                "devices", "None of your devices is called “{name}”. See “devices list”."
            )
        case DeviceProblem.SEVERAL_DEVICES:
            return translate(
                "devices", "Several devices are called “{name}”: {candidates}. Say which one."
            )
        case DeviceProblem.NOT_THE_TILL if error.name:
            return translate("devices", "“{name}” is the till PC. Only there can this be done.")
        case DeviceProblem.NOT_THE_TILL:
            return translate(
                "devices", "None of your devices is the till PC now. First choose which one is."
            )
        case DeviceProblem.THIS_DEVICE:
            return translate("devices", "“{name}” is this device. Choose another one.")
        case DeviceProblem.WRONG_PASSPHRASE:
            return translate("devices", "The passphrase does not fit. Please try again.")
        case DeviceProblem.PASSPHRASE_TOO_SHORT:
            return translate(
                "devices", "The passphrase is too short. It needs at least eight characters."
            )
        case DeviceProblem.TOO_COSTLY:
            return translate(
                "devices", "The file would take too much memory to open, so it was left alone."
            )
        case DeviceProblem.NOT_AN_INVITATION:
            return translate(
                "devices",
                "{name} invites no device. Make one with “devices invite” on your first device.",
            )
        case DeviceProblem.ALREADY_TAKEN_BACK:
            return translate("devices", "The import of {name} has been taken back already.")
        case DeviceProblem.DATA_FOLDER:
            return translate(
                "devices",
                "{name} is where your own data lies. Choose another folder for the exchange.",
            )
        case _:
            assert_never(error.problem)
