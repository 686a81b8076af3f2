"""The sentences of the page on recommendations: only what the program knows."""

from handslag.domain.trades import trade_word
from handslag.services.paperwork import Disclosed, DisclosureFacts, DisclosureText
from handslag.words.catalogue import language, translate
from handslag.words.households import Household, in_a_sentence, kind_of
from handslag.words.letter import place_and_date


def disclosure_words(facts: DisclosureFacts) -> DisclosureText:
    """The page in the language that is spoken."""
    after = (_payment(facts), _network(), _thanks(facts), _discounts(facts), _choice(facts))
    return DisclosureText(
        place_and_date=place_and_date(facts.town, facts.today),
        #: Heading of the page that tells a customer who recommends whom.
        heading=translate("disclosure", "About our recommendations"),
        lead=(_recommended(facts),),
        heads=(
            #: Over a column of names.
            translate("disclosure", "Business"),
            #: Over a column: what a business does.
            translate("disclosure", "Trade"),
            #: Over a column: what a business has given for being recommended.
            translate("disclosure", "In return"),
        ),
        in_return=tuple(_in_return(one) for one in facts.partners),
        after=tuple(sentence for sentence in (*after, _reason(facts)) if sentence),
        #: What the customer signs.
        received=translate("disclosure", "I have read this information."),
        #: Under a line to write on.
        date=translate("disclosure", "Date"),
        #: Under a line to write on.
        signature=translate("disclosure", "Signature"),
    )


def _recommended(facts: DisclosureFacts) -> str:
    #: {issuer} is a business, {customer} a customer.
    if len(facts.partners) == 1:
        text = translate("disclosure", "{issuer} recommends the business below to {customer}.")
    else:
        text = translate("disclosure", "{issuer} recommends the businesses below to {customer}.")
    customer = in_a_sentence(facts.customer, language())
    return text.format(issuer=facts.issuer, customer=customer)


def _in_return(one: Disclosed) -> str:
    #: In the column "In return"; "us" is who hands out the page.
    match one.recommends, one.thanks:
        case True, True:
            return translate("disclosure", "Has recommended and thanked us")
        case True, False:
            return translate("disclosure", "Has recommended us")
        case False, True:
            return translate("disclosure", "Has thanked us for customers")
        case _:
            return translate("disclosure", "Nothing on record")


def _payment(facts: DisclosureFacts) -> str:
    text = translate("disclosure", "{issuer} has no payment on record for these recommendations.")
    return text.format(issuer=facts.issuer)


def _network() -> str:
    return translate(
        "disclosure",
        "The businesses belong to a network whose members can recommend each other. A recommendation can therefore lead to recommendations in return; what is on record so far stands above.",
    )


def _thanks(facts: DisclosureFacts) -> str:
    if not any(one.thanks for one in facts.partners):
        return ""
    return translate(
        "disclosure",
        "Thanks are noted when a customer has led to business, and can tell what that business was worth.",
    )


def _discounts(facts: DisclosureFacts) -> str:
    if facts.vouchers < 1:
        return ""
    #: {issuer} hands out the vouchers.
    text = translate(
        "disclosure",
        "The discount on a voucher is given by the business that takes it, not by {issuer}.",
    )
    return text.format(issuer=facts.issuer)


def _choice(facts: DisclosureFacts) -> str:
    if kind_of(facts.customer) is Household.PERSON:
        return translate(
            "disclosure",
            "You are free to choose: you can turn to any business you like, and nothing here binds you.",
            "to one person",
        )
    return translate(
        "disclosure",
        "You are free to choose: you can turn to any business you like, and nothing here binds you.",
    )


def _reason(facts: DisclosureFacts) -> str:
    named = [(facts.issuer, facts.issuer_trade)] if facts.issuer_regulated else []
    named += [(one.name, one.trade) for one in facts.partners if one.regulated]
    if not named:
        return ""
    spoken = language()
    names = ", ".join(
        f"{name} ({trade_word(trade, spoken)})" if trade else name for name, trade in named
    )
    #: {names} are businesses, each with its trade in brackets.
    text = translate(
        "disclosure", "This page is given because a regulated trade has a part in it: {names}."
    )
    return text.format(names=names)
