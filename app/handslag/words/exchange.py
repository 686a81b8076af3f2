"""Sentences about exchange files: what leaves, what came, what was refused and why."""

from typing import assert_never

from handslag.domain.referrals import ReferralStatus
from handslag.services.exchange_items import Gap, Item, Leaving, Refused, Verdict, What, Why
from handslag.trust import fingerprint
from handslag.words.catalogue import language, translate
from handslag.words.formats import listed


def leaving(told: Leaving) -> str:
    """What leaves with a file, in one or two sentences that name what stays too."""
    parts = [
        translate("exchange", "your card"),
        _counted(told.offers, translate("exchange", "%n offer(s)", "", told.offers)),
        _counted(told.vouchers, translate("exchange", "%n voucher(s)", "", told.vouchers)),
        _counted(
            told.events,
            translate("exchange", "%n piece(s) of news about vouchers", "", told.events),
        ),
        _counted(told.answers, translate("exchange", "%n answer(s)", "", told.answers)),
        _counted(told.thanks, translate("exchange", "thanks for %n referral(s)", "", told.thanks)),
        _counted(
            told.erasures,
            translate("exchange", "%n request(s) to erase a customer", "", told.erasures),
        ),
        _counted(
            told.others,
            translate("exchange", "the cards and offers of %n other business(es)", "", told.others),
        ),
    ]
    things = listed([part for part in parts if part])
    who = (
        translate("exchange", "For {name}: {things}.").format(name=told.to.name, things=things)
        if told.to
        else translate("exchange", "For everybody: {things}.").format(things=things)
    )
    return " ".join(part for part in (who, _customers(told), _kept(told)) if part)


def _customers(told: Leaving) -> str:
    if not told.referrals:
        return translate("exchange", "No customers.")
    return translate(
        "exchange",
        "%n customer(s) with consent, and no others.",
        "",
        told.referrals,
    )


def _kept(told: Leaving) -> str:
    if not told.vouchers_kept:
        return ""
    return translate(
        "exchange",
        "%n voucher(s) did not fit; the partner can redeem them all the same.",
        "",
        told.vouchers_kept,
    )


def _counted(count: int, text: str) -> str:
    return text if count else ""


def what(kind: What) -> str:  # noqa: PLR0911 - one case a member
    """What a file tells of, in a table."""
    match kind:
        case What.PARTNER:
            return translate("exchange", "card and offers")
        case What.VOUCHER:
            return translate("exchange", "vouchers")
        case What.REDEMPTION:
            return translate("exchange", "redemptions")
        case What.REFERRAL:
            return translate("exchange", "referrals")
        case What.ANSWER:
            return translate("exchange", "answers")
        case What.THANKS:
            return translate("exchange", "thanks")
        case What.KEY:
            return translate("exchange", "keys")
        case What.ERASURE:
            return translate("exchange", "requests to erase")
        case What.OTHER:
            return translate("exchange", "other things")
        case _:
            assert_never(kind)


def verdict(one: Verdict) -> str:
    """What something in a file is to me, in a table."""
    match one:
        case Verdict.NEW:
            return translate("exchange", "new")
        case Verdict.CHANGED:
            return translate("exchange", "changed")
        case Verdict.UNCHANGED:
            return translate("exchange", "unchanged")
        case _:
            assert_never(one)


def item(one: Item) -> tuple[str, str, str, str]:
    """How many, of what, from whom, and what it is to me: cells of a row."""
    return str(one.count), what(one.what), one.name, verdict(one.verdict)


def refused(one: Refused) -> str:
    """Why something is not taken in, and what to do."""
    said = _why(one.why).format(name=one.name)
    if one.words:
        spoken = " ".join(fingerprint.words(one.words, language()))
        said += " " + translate("exchange", "The check words are: {words}.").format(words=spoken)
    return said


def _why(why: Why) -> str:  # noqa: PLR0911 - one case a member
    match why:
        case Why.NOT_ACCEPTED:
            return translate(
                "exchange",
                "You have not accepted the key of {name} yet. Ring them, compare the check words, and accept it then.",
            )
        case Why.KEY_CHANGED:
            return translate(
                "exchange",
                "The key of {name} is another one than before. Ring them before you trust it.",
            )
        case Why.FORGED:
            return translate(
                "exchange",
                "Something in the name of {name} is not signed by them. Ask where it comes from.",
            )
        case Why.DEMONSTRATION:
            return translate(
                "exchange", "{name} belongs to the demonstration and cannot be used in earnest."
            )
        case Why.DAMAGED:
            return translate(
                "exchange", "Something from {name} cannot be read. Ask them for a new file."
            )
        case Why.CONTRADICTS:
            return translate(
                "exchange",
                "{name} says two different things under the same number; what came first is kept.",
            )
        case Why.NOT_THEIRS:
            return translate("exchange", "{name} tells of something that is not theirs to decide.")
        case Why.NOT_FOR_ME:
            return translate("exchange", "Something from {name} is for another business.")
        case Why.UNKNOWN:
            return translate(
                "exchange",
                "Something from {name} is about what is not known here. Ask for a whole file.",
            )
        case _:
            assert_never(why)


def gap(one: Gap) -> str:
    """What has not come, and what to do."""
    return translate(
        "exchange",
        "{name} has written more than has come: numbers {first} to {last} are missing. Ask for a new file.",
    ).format(name=one.author.name, first=one.first, last=one.last)


def status(one: ReferralStatus) -> str:
    """How a referral stands."""
    match one:
        case ReferralStatus.SENT:
            return translate("exchange", "sent")
        case ReferralStatus.CONTACTED:
            return translate("exchange", "contacted")
        case ReferralStatus.WON:
            return translate("exchange", "won")
        case ReferralStatus.LOST:
            return translate("exchange", "lost")
        case ReferralStatus.THANKED:
            return translate("exchange", "thanked")
        case _:
            assert_never(one)
