"""Sentences for trouble with offers, rules and keys."""

from typing import assert_never

from handslag.domain.errors import (
    KeyProblem,
    KeyTrouble,
    NotAllowed,
    OfferProblem,
    OfferTrouble,
    Rule,
)
from handslag.trust import fingerprint
from handslag.words.catalogue import language, translate
from handslag.words.formats import listed, quoted, typed_code


def with_offer(error: OfferTrouble) -> str:
    """Why an offer cannot be used for issuing, and what to do."""
    #: In place of a partner's name, also at the start of a sentence.
    partner = error.partner or translate("troubles", "The partner")
    offers = listed([quoted(name) for name in error.offers])
    text = _offer(error.problem, named=bool(offers))
    if not offers and "{offers}" in text:
        #: In place of an offer's name in a sentence: "The offer from Pettersons Rör is ...".
        offers = translate("troubles", "from {partner}").format(partner=partner)
    said = text.format(partner=partner, offers=offers)
    if error.left and error.problem in {OfferProblem.QUOTA_USED, OfferProblem.SERIALS_USED}:
        #: Follows a sentence that says that an offer does not allow so many vouchers.
        left = translate("troubles", "%n vouchers can still be issued.", "", error.left)
        return f"{said} {left}"
    return said


def _offer(problem: OfferProblem, *, named: bool) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    match problem:
        case OfferProblem.NONE_LIVE:
            return translate(
                "troubles",
                "{partner} has no offer to issue vouchers on right now. Ask for one, or give the visiting card alone for now.",
            )
        case OfferProblem.SEVERAL_LIVE if not named:
            return translate(
                "troubles", "{partner} has several offers. Choose which one the voucher is for."
            )
        case OfferProblem.SEVERAL_LIVE:
            return translate(
                "troubles",
                "{partner} has several offers: {offers}. Choose which one the voucher is for.",
            )
        case OfferProblem.WITHDRAWN:
            return translate(
                "troubles",
                "The offer {offers} has been withdrawn. Vouchers already out still hold, but choose another offer for new ones.",
            )
        case OfferProblem.NOT_NOW:
            return translate(
                "troubles",
                "The offer {offers} is not open for issuing today. Its first and last day stand in the offer: wait, or choose another.",
            )
        case OfferProblem.NOT_FOR_US:
            return translate(
                "troubles",
                "{partner} lets only certain partners issue the offer {offers}. Choose another, or ask them to add you.",
            )
        case OfferProblem.QUOTA_USED:
            return translate(
                "troubles",
                "The offer {offers} does not allow that many vouchers. Ask {partner} to raise the number, or issue fewer.",
            )
        case OfferProblem.SERIALS_USED:
            return translate(
                "troubles",
                "There are not enough numbers left for vouchers on the offer {offers}. Ask {partner} to make a new offer.",
            )
        case OfferProblem.NUMBERS_USED:
            return translate(
                "troubles",
                "All 63 offer numbers are used. Change one of your offers instead of making a new one.",
            )
        case OfferProblem.BEYOND_CALENDAR:
            return translate(
                "troubles",
                "The voucher would be valid outside the calendar for vouchers, which runs from 11 January 2026 to 20 August 2045. Choose another start date, or ask {partner} for a new offer with another lifetime.",
            )
        case OfferProblem.NO_PROGRAM:
            return translate(
                "troubles",
                "{partner} does not use Handslag yet, so no voucher with a code can be issued. Give the visiting card for now, or ask for their partner card.",
            )
        case OfferProblem.NEEDS_SERIAL_BLOCK:
            return translate(
                "troubles",
                "This computer has no numbers left for vouchers from {partner}. Fetch a serial block from the till PC in an exchange, and try again.",
            )
        case _:
            assert_never(problem)


def with_rule(error: NotAllowed) -> str:
    """Which rule forbids it, and what can be done instead."""
    named = f" {typed_code(error.what)}" if error.what else ""
    who = error.what or translate("troubles", "another partner")
    return _rule(error.rule).format(named=named, who=who)


def _rule(rule: Rule) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a member
    #: {named} is a space and the voucher's code, the offer's number or a name; or nothing at all.
    match rule:
        case Rule.OWN_BUSINESS_STAYS:
            return translate(
                "troubles",
                "Your own business cannot be deleted. If something about it has changed, edit it instead.",
            )
        case Rule.ALREADY_REVERSED:
            return translate(
                "troubles",
                "The redemption of the voucher{named} was reversed before. There is nothing more to do.",
            )
        case Rule.NOT_REDEEMED:
            return translate(
                "troubles",
                "The voucher{named} has not been redeemed, so there is nothing to reverse. Check that it is the right one.",
            )
        case Rule.REDEEMED_STAYS:
            return translate(
                "troubles",
                "The voucher{named} has been redeemed and cannot be voided or replaced. If that was a mistake, reverse the redemption first.",
            )
        case Rule.NOT_THE_ISSUER:
            return translate(
                "troubles",
                "The voucher{named} was issued by another business. Only the issuer can change it: please ask them.",
            )
        case Rule.NOT_OPEN:
            return translate(
                "troubles",
                "The voucher{named} is no longer open: it is redeemed, voided, replaced or expired. Issue a new one if the customer should have it.",
            )
        case Rule.ALREADY_WITHDRAWN:
            return translate(
                "troubles",
                "The offer{named} has been withdrawn already. Make a new one if you need it.",
            )
        case Rule.SEVERAL_IN_ONE_FILE:
            return translate(
                "troubles",
                "The file{named} holds several vouchers, and they are redeemed one at a time. Type the code of the right one.",
            )
        case Rule.ERASE_NEEDS_YES:
            return translate(
                "troubles",
                "Erasing removes everything about the customer{named} for good. Confirm with yes that this is what you want.",
            )
        case Rule.NOTHING_TO_PRINT:
            return translate(
                "troubles", "There is nothing to print. Choose at least one partner or one voucher."
            )
        case Rule.NO_FRONTS:
            return translate(
                "troubles",
                "No fronts of these cards are remembered for the backs to go on. Print the fronts first, or give the place where they begin instead of the part-used sheets.",
            )
        case Rule.RECIPE_NAME_TAKEN:
            return translate(
                "troubles", "There is a recipe with that name{named} already. Choose another name."
            )
        case Rule.NOTHING_TO_REPRINT:
            return translate(
                "troubles",
                "No welcome pack has been printed for the customer{named} before. Print a new one.",
            )
        case Rule.NOT_THE_OWNER:
            return translate(
                "troubles", "The offer belongs to {who}, and only its owner can change it."
            )
        case Rule.SALE_NEEDED:
            return translate(
                "troubles", "The sale is needed to work this out. Give what the customer buys for."
            )
        case Rule.ONE_AND_THE_SAME:
            return translate(
                "troubles",
                "Both are {who}, and a partner cannot be merged with itself. Choose two different partners.",
            )
        case Rule.BUSINESS_STAYS:
            return translate(
                "troubles",
                "Of the two, {who} has the program and has to be the one that stays. Merge them the other way round.",
            )
        case Rule.TWO_BUSINESSES:
            return translate(
                "troubles",
                "Each of the two is a business with keys of its own, {who} too, so they cannot be merged.",
            )
        case Rule.TO_ONESELF:
            return translate(
                "troubles",
                "That is your own business. Choose the partner whom it is for.",
            )
        case Rule.NO_PROGRAM:
            return translate(
                "troubles",
                "No file can be made for {who}, who does not use Handslag yet. Ask for their partner card first.",
            )
        case Rule.NOT_THE_RECEIVER:
            return translate(
                "troubles",
                "The referral was sent to {who}, and only they can answer it.",
            )
        case Rule.TOLD_ALREADY:
            return translate(
                "troubles",
                "That cannot be taken back, as {who} may have heard of it already. Say how it stands now instead.",
            )
        case Rule.HAS_THE_PROGRAM:
            return translate(
                "troubles",
                "No offer can be noted on the word of {who}, who has Handslag and signs them there. Ask for their newest file instead.",
            )
        case Rule.NOT_ON_WORD:
            return translate(
                "troubles",
                "This is done only with what you noted on the word of a partner without Handslag. Look for the right one in the list.",
            )
        case _:
            assert_never(rule)


def with_key(error: KeyTrouble) -> str:
    """What is wrong with a key, and what to do; with the check words where they are known."""
    name = error.name or _unnamed(error.problem)
    said = _key(error.problem).format(name=name)
    if error.problem in {KeyProblem.NOT_ACCEPTED, KeyProblem.CHANGED}:
        if error.words:
            words = " ".join(fingerprint.words(error.words, language()))
            said += " " + translate("troubles", "The check words are: {words}.").format(words=words)
        if error.business_id:
            said += " " + translate("troubles", "The business id is {id}.").format(
                id=error.business_id
            )
    return said


def _unnamed(problem: KeyProblem) -> str:
    if problem is KeyProblem.NOT_ACCEPTED:
        return translate("troubles", "a business that is new to you")
    return translate("troubles", "the sender")


def _key(problem: KeyProblem) -> str:
    match problem:
        case KeyProblem.NOT_ACCEPTED:
            return translate(
                "troubles",
                "The file comes from {name}, whose key you have not accepted yet. Ring them, compare the check words, and accept it then.",
            )
        case KeyProblem.CHANGED:
            return translate(
                "troubles",
                "The key of {name} is another one than before. It may be a new computer, or somebody else: ring them and compare the check words before you accept it.",
            )
        case KeyProblem.FORGED:
            return translate(
                "troubles",
                "The signature of {name} does not match, so nothing was taken in. Ask them to send the file again.",
            )
        case KeyProblem.DEMONSTRATION:
            return translate(
                "troubles",
                "This belongs to the demonstration and cannot be used in earnest. Ask for the partner card of a real business.",
            )
        case KeyProblem.LOST:
            return translate(
                "troubles",
                "The key of your business cannot be read on this computer. Unlock the computer’s key ring and try again, or restore a backup.",
            )
        case KeyProblem.OF_ANOTHER:
            return translate(
                "troubles",
                "The key in this profile belongs to another business. Put the right key files back, or restore a backup.",
            )
        case KeyProblem.WEAK:
            return translate(
                "troubles",
                "The key of {name} is damaged or unsafe and is not used. Ask them for a new partner card.",
            )
        case _:
            assert_never(problem)
