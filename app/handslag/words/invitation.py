"""The printed invitation in words."""

from handslag.domain.trades import Language, trade_word
from handslag.printing.fact_sheet import FactSheet, Row, Section
from handslag.services.invitations import Invited
from handslag.services.views import PartnerView
from handslag.words.catalogue import speaking, translate


def invitation(language: Language, invited: Invited) -> FactSheet:
    """The page in that language."""
    with speaking(language):
        return _invitation(language, invited)


def _invitation(language: Language, invited: Invited) -> FactSheet:
    mine = invited.business
    #: Heading of a printed page that invites a business.
    heading = translate("invitation", "Shall we recommend each other?")
    return FactSheet(
        title=heading,
        whose=mine.name,
        colour=invited.colour,
        heading=heading,
        lead=_lead(invited),
        sections=(
            Section(translate("invitation", "How to begin"), _steps(invited)),
            Section(translate("invitation", "Check words"), _words(invited)),
            Section(translate("invitation", "Who invites you"), _who(language, mine)),
        ),
        #: At the foot of a printed invitation.
        foot=translate("invitation", "Handslag: local businesses that recommend each other"),
    )


def _lead(invited: Invited) -> tuple[str, ...]:
    lead = translate(
        "invitation",
        "When a customer of mine needs what you do, I give them your visiting card and a discount voucher from you. You do the same for me. Handslag prints it all, and tells both of us what became of it.",
    )
    free = translate(
        "invitation",
        "It is a program on your own computer: no account, no server, no fee. Your customers stay with you.",
    )
    if not invited.others:
        return (lead, free)
    others = translate(
        "invitation", "With my file you also meet %n other businesses in town.", "", invited.others
    )
    return (lead, free, others)


def _steps(invited: Invited) -> tuple[Row, ...]:
    name = invited.business.name
    steps = (
        translate("invitation", "Ask me for Handslag on a stick, and install it."),
        translate(
            "invitation",
            "Start it, choose “I have been given a file”, and open the file from {name}.",
        ).format(name=name),
        translate(
            "invitation",
            "Call me and compare the check words below with those on your screen. They prove that the file is from me.",
        ),
        translate("invitation", "Send me your own card from the page Exchange. Then we can start."),
    )
    return tuple(Row(str(number), text) for number, text in enumerate(steps, 1))


def _words(invited: Invited) -> tuple[Row, ...]:
    half = len(invited.words) // 2
    text = " ".join(invited.words[:half]) + "\n" + " ".join(invited.words[half:])
    return (Row(translate("invitation", "On your screen"), text),)


def _who(language: Language, mine: PartnerView) -> tuple[Row, ...]:
    place = " ".join(part for part in (mine.postcode, mine.town) if part)
    rows = (
        (translate("invitation", "Business"), mine.name),
        (translate("invitation", "Trade"), trade_word(mine.trade, language)),
        (translate("invitation", "Contact"), mine.contact),
        (translate("invitation", "Telephone"), "\n".join(one.text for one in mine.phones)),
        (translate("invitation", "E-mail"), mine.email),
        (
            translate("invitation", "Address"),
            ", ".join(part for part in (mine.address, place) if part),
        ),
    )
    return tuple(Row(label, value) for label, value in rows if value)
