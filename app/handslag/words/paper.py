"""The words of paper, in the language of the one who reads it whatever the screen's."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from handslag.domain.offers import Benefit, OfferRevision
from handslag.domain.trades import Language
from handslag.printing.calibration import CalibrationWords
from handslag.printing.labels import Labels
from handslag.services.paperwork import (
    DisclosureFacts,
    DisclosureText,
    LetterFacts,
    LetterText,
    PaperWords,
)
from handslag.words import disclosure, formats, households, letter, offers, own_letter
from handslag.words.catalogue import speaking, translate


def paper_words(language: Language) -> PaperWords:
    """The words of paper in *language*."""
    return _PaperWords(language)


def labels(language: Language) -> Labels:
    """The fixed words on cards, vouchers and letters in *language*."""
    with speaking(language):
        return Labels(language=language, **_voucher(), **_card(), **_letter())


def _voucher() -> dict[str, str]:
    return {
        #: In capitals at the head of a voucher. In Swedish always "rabattcheck".
        "voucher": translate("paper", "DISCOUNT VOUCHER"),
        #: On a voucher, before the issuer's name.
        "from_issuer": translate("paper", "From"),
        #: On a voucher, before the customer's name.
        "to_household": translate("paper", "to"),
        #: On a voucher, above the redeemer's name.
        "hand_in_at": translate("paper", "Hand the voucher in at"),
        #: On a voucher, before a number.
        "telephone": translate("paper", "Phone"),
        "no_cash_value": translate("paper", "No cash value."),
        #: On a voucher: the issuer is told of its use.
        "issuer_learns": translate("paper", "{issuer} learns that the voucher was used."),
        #: On a voucher whose terms are too long.
        "full_terms_at": translate("paper", "Full terms at {redeemer}."),
        #: On a voucher, above its last day.
        "valid_through": translate("paper", "Valid through"),
        #: On a voucher, before its number.
        "number": translate("paper", "No."),
        #: On a voucher, before the number of the one that it replaces.
        "replaces": translate("paper", "Replaces no."),
    }


def _card() -> dict[str, str]:
    return {
        "trade_in_town": translate("paper", "{trade} in {town}"),
        #: On a card, under its QR code.
        "save_in_phone": translate("paper", "Save to phone"),
        #: On a card, above the name of the one who hands it out.
        "recommended_by": translate("paper", "Recommended by"),
        #: On the back of a card.
        "greetings_from": translate("paper", "Greetings from {issuer}"),
    }


def _letter() -> dict[str, str]:
    return {
        #: In the letter's list, for a partner without a voucher; no full stop.
        "card_in_envelope": translate("paper", "The visiting card is in the envelope"),
        #: A bookmark in the PDF, as are the three that follow.
        "letter": translate("paper", "Letter"),
        "vouchers": translate("paper", "Discount vouchers"),
        "cards": translate("paper", "Visiting cards"),
        "backs": translate("paper", "Backs"),
    }


def calibration_words(language: Language) -> CalibrationWords:
    """What stands on the page that a printer is measured by, in *language*."""
    with speaking(language):
        return CalibrationWords(
            language=language,
            title=translate("paper", "Printer calibration"),
            #: Heading of the calibration page.
            front=translate("paper", "Printer calibration: front"),
            #: Heading of the calibration page's other side.
            back=translate("paper", "Printer calibration: back"),
            sentences=(
                translate(
                    "paper",
                    "Print this page at actual size (100 %), never fitted to the page, on the paper and from the tray that you use for cards.",
                ),
                translate(
                    "paper",
                    "Measure from the middle of each cross A, B, C and D to the nearest side of the paper, and to its nearest upper or lower edge. Each should be 20.0 mm.",
                ),
                translate(
                    "paper",
                    "Read as exactly as you can: to tenths of a millimetre, and every card lands within 0.1 mm. With halves of a millimetre it can be half a millimetre off.",
                ),
                translate(
                    "paper",
                    "Then measure the two rulers, from 0 to 100 and from 0 to 200, and write their lengths here.",
                ),
                translate("paper", "Type the numbers in Handslag, under Settings, Printers."),
            ),
            #: On the calibration page, before a box to write in.
            across=translate("paper", "Ruler across (100)"),
            #: On the calibration page, before a box to write in.
            down=translate("paper", "Ruler down (200)"),
        )


@dataclass(frozen=True)
class _PaperWords:
    language: Language

    @cached_property
    def labels(self) -> Labels:
        return labels(self.language)

    def day(self, of: date) -> str:
        with speaking(self.language):
            return formats.day(of)

    def benefit(self, of: Benefit) -> str:
        with speaking(self.language):
            return formats.benefit(of)

    def applies_to(self, revision: OfferRevision) -> str:
        with speaking(self.language):
            return offers.applies_to(revision)

    def offer_line(self, revision: OfferRevision) -> str:
        with speaking(self.language):
            return offers.offer_line(revision.benefit, revision.title(self.language))

    def household(self, name: str) -> str:
        return households.in_a_sentence(name, self.language)

    def letter(self, facts: LetterFacts, *, own: str) -> LetterText:
        with speaking(self.language):
            return own_letter.own_letter(facts, own) if own else letter.letter_words(facts)

    def disclosure(self, facts: DisclosureFacts) -> DisclosureText:
        with speaking(self.language):
            return disclosure.disclosure_words(facts)

    def calibration(self) -> CalibrationWords:
        return calibration_words(self.language)

    def title(self, *, of: str, name: str) -> str:
        #: Title of a PDF file; {name} is the business that hands it out.
        with speaking(self.language):
            match of:
                case "pack":
                    text = translate("paper", "Welcome pack from {name}")
                case "cards":
                    text = translate("paper", "Visiting cards from {name}")
                case _:
                    text = translate("paper", "Discount vouchers from {name}")
        return text.format(name=name)
