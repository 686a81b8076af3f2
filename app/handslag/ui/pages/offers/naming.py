"""What the fields of an offer are called."""

from handslag.domain.offers import BenefitKind
from handslag.ui.pages.offers.draft import FieldName
from handslag.words.catalogue import translate


def kind_word(kind: BenefitKind) -> str:
    """A kind of discount, as a choice."""
    match kind:
        #: Kinds of discount, as choices.
        case BenefitKind.PERCENT:
            return translate("ui-offers", "Per cent off")
        case BenefitKind.AMOUNT:
            return translate("ui-offers", "An amount off")
        case BenefitKind.ITEM:
            return translate("ui-offers", "Something free")
        case BenefitKind.PRICE:
            return translate("ui-offers", "A fixed price")


def publish(*, on_word: bool) -> str:
    """The button under the form."""
    if on_word:
        #: Keeps what a partner without Handslag promised by word.
        return translate("ui-offers", "Note the offer")
    #: Signs the terms; from then on vouchers are issued on them.
    return translate("ui-offers", "Publish the terms")


def note(*, new: bool, on_word: bool) -> str:
    """What publishing means."""
    if on_word:
        #: Below the form of what a partner without Handslag promised by word.
        return translate(
            "ui-offers",
            "Their vouchers get a number and the text, but no code. Mark a voucher as used when they tell you.",
        )
    if new:
        #: Below the form of a new offer.
        return translate(
            "ui-offers",
            "When you publish the terms they are signed in your name. The others see them after the next exchange.",
        )
    #: Below the form of new terms.
    return translate(
        "ui-offers",
        "The new terms hold for vouchers that are issued from now on. Vouchers already out keep theirs.",
    )


def published(*, new: bool, on_word: bool) -> str:
    """What is said when the terms are signed."""
    if on_word:
        #: In the message bar.
        return translate("ui-offers", "The offer is noted")
    if new:
        #: In the message bar.
        return translate("ui-offers", "The offer is published")
    #: In the message bar.
    return translate("ui-offers", "The new terms are published. Vouchers already out keep theirs.")


def field_words(kind: BenefitKind) -> dict[FieldName, tuple[str, str]]:
    """Names of the fields, and examples, for an offer of *kind*."""
    on_first = translate("ui-offers", "For example på första jobbet")
    #: Fields of an offer, and examples in empty ones.
    return {
        "kind": (translate("ui-offers", "Kind of discount"), ""),
        "value": _value(kind),
        "title_sv": (translate("ui-offers", "What it is for, in Swedish"), on_first),
        "title_en": (
            translate("ui-offers", "What it is for, in English"),
            translate("ui-offers", "For example off the first job"),
        ),
        "cap": (translate("ui-offers", "Largest discount in kronor"), ""),
        "minimum": (translate("ui-offers", "Smallest purchase in kronor"), ""),
        "lifetime": (translate("ui-offers", "Days of validity"), ""),
        "terms_sv": (translate("ui-offers", "Terms in Swedish"), ""),
        "terms_en": (translate("ui-offers", "Terms in English"), ""),
        "quota": (translate("ui-offers", "Most vouchers in all"), ""),
        "quota_per_issuer": (translate("ui-offers", "Most vouchers per partner"), ""),
    }


def _value(kind: BenefitKind) -> tuple[str, str]:
    match kind:
        #: The field for the size of a discount, by its kind.
        case BenefitKind.PERCENT:
            return translate("ui-offers", "Discount in per cent"), "15"
        case BenefitKind.AMOUNT:
            return translate("ui-offers", "Discount in kronor"), "500"
        case BenefitKind.ITEM:
            return translate("ui-offers", "What it usually costs, in kronor"), ""
        case BenefitKind.PRICE:
            return translate("ui-offers", "Price in kronor"), "1 990"
