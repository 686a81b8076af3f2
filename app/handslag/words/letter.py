"""The welcome letter's sentences."""

from datetime import date

from handslag.domain.trades import Language
from handslag.services.paperwork import LetterFacts, LetterText
from handslag.words.catalogue import language, translate
from handslag.words.formats import day, number
from handslag.words.households import Household, in_a_sentence, kind_of

_NUMBERS: dict[Language, tuple[str, ...]] = {
    "sv": (
        "noll", "ett", "två", "tre", "fyra", "fem", "sex",
        "sju", "åtta", "nio", "tio", "elva", "tolv",
    ),
    "en": (
        "no", "one", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "eleven", "twelve",
    ),
}  # fmt: skip
_ON_STREETS = (
    "vägen", "väg", "gatan", "gata", "gränd", "gränden", "stigen", "stig", "allén", "allé",
    "backen", "leden", "ringen", "esplanaden", "kroken", "slingan", "street", "road", "lane",
)  # fmt: skip
"""Endings of names that one lives "on"; a village or a farm is named without that word."""


def letter_words(facts: LetterFacts) -> LetterText:
    """The welcome letter in the language that is spoken."""
    household = kind_of(facts.customer)
    before = [_together(home(facts, household), recommendation(facts)), about_vouchers(facts)]
    after = _together(how_to(facts, household), call(household))
    return LetterText(
        place_and_date=place_and_date(facts.town, facts.today),
        greeting=_greeting(facts.customer, household),
        paragraphs=tuple(part for part in before if part),
        after=(after,),
        #: Closes the letter, above the signature.
        closing=translate("letter", "Warm regards"),
    )


def spelled(count: int) -> str:
    """A number in words up to twelve, above that in figures."""
    words = _NUMBERS[language()]
    return words[count] if 0 <= count < len(words) else number(count)


def home_street(facts: LetterFacts) -> str:
    """The street that the letter names as the new home's, or "" where it names none."""
    return _street(facts.street or "")


def place_and_date(town: str | None, today: date) -> str:
    """Where and when a letter is written: "Lindhamn, måndag 23 november 2026"."""
    return f"{town}, {day(today)}" if town else _capital(day(today))


def _greeting(customer: str, household: Household) -> str:
    name = in_a_sentence(customer, language())
    if language() == "en":
        name = name.removeprefix("the ")
    if household is Household.SEVERAL:
        text = translate("letter", "Welcome home, {name}!", "to several people")
    else:
        text = translate("letter", "Welcome home, {name}!")
    return text.format(name=name)


def _together(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def recommendation(facts: LetterFacts) -> str:
    """That here are partners, and how many; "" without any."""
    if facts.partners < 1:
        return ""
    #: Goes on after the sentence about the new home.
    moving = translate("letter", "Moving house usually means a list of things to arrange.")
    return _together(moving, _here_are(facts))


def home(facts: LetterFacts, household: Household) -> str:
    """The first sentence: about the new home."""
    street = home_street(facts)
    one = household is Household.PERSON
    #: First sentence of the letter. {street} is a street without its number.
    if street and one:
        text = translate(
            "letter",
            "The home on {street} is yours now, and I hope that you will be happy there for many years.",
            "to one person",
        )
    elif street:
        text = translate(
            "letter",
            "The home on {street} is yours now, and I hope that you will be happy there for many years.",
        )
    elif one:
        text = translate(
            "letter",
            "Congratulations on your new home. I hope that you will be happy there for many years.",
            "to one person",
        )
    else:
        text = translate(
            "letter",
            "Congratulations on your new home. I hope that you will be happy there for many years.",
        )
    return text.format(street=street)


def _street(address: str) -> str:
    """The name of the street in *address* ("Ringvägen B" is "Ringvägen"), or "" where it has none."""
    words = address.split()
    for place, word in enumerate(words, start=1):
        if word.lower().endswith(_ON_STREETS):
            return " ".join(words[:place])
    return ""


def _here_are(facts: LetterFacts) -> str:
    #: {count} is a number in words. The visiting cards lie in the same envelope.
    match facts.partners > 1, bool(facts.town):
        case True, True:
            text = translate(
                "letter",
                "Here are {count} businesses in {town} that I use myself and am happy to recommend. Their visiting cards are in the envelope.",
            )
        case True, False:
            text = translate(
                "letter",
                "Here are {count} businesses that I use myself and am happy to recommend. Their visiting cards are in the envelope.",
            )
        case False, True:
            text = translate(
                "letter",
                "Here is a business in {town} that I use myself and am happy to recommend. Its visiting card is in the envelope.",
            )
        case _:
            text = translate(
                "letter",
                "Here is a business that I use myself and am happy to recommend. Its visiting card is in the envelope.",
            )
    return text.format(count=spelled(facts.partners), town=facts.town)


def about_vouchers(facts: LetterFacts) -> str:
    """How many of the partners give a voucher, and where it is; "" where none does."""
    if facts.vouchers < 1:
        return ""
    return f"{_who_gives(facts)} {_where_they_are(facts)}"


def _who_gives(facts: LetterFacts) -> str:
    count = min(facts.vouchers, facts.partners)
    #: {count} is a number in words; of the businesses that the letter recommends.
    if count < facts.partners:
        text = translate("letter", "{count} of them also give you a discount voucher.")
        if count == 1:
            text = translate("letter", "One of them also gives you a discount voucher.")
    elif count == 1:
        text = translate("letter", "It also gives you a discount voucher.")
    elif count == 2:
        text = translate("letter", "Both of them also give you a discount voucher.")
    else:
        text = translate("letter", "All {count} of them also give you a discount voucher.")
    return _capital(text.format(count=spelled(count)))


def _where_they_are(facts: LetterFacts) -> str:
    if facts.vouchers == 1:
        return translate("letter", "It is on the next sheet.")
    if facts.vouchers <= facts.per_page:
        return translate("letter", "The vouchers are on the next sheet.")
    return translate("letter", "The vouchers are on the sheets that follow.")


def how_to(facts: LetterFacts, household: Household) -> str:
    """What to do with the vouchers, and until when; "" where there are none."""
    if facts.vouchers < 1:
        return ""
    return f"{_cut_out(facts.vouchers, household)} {_until_when(facts)}".rstrip()


def _cut_out(vouchers: int, household: Household) -> str:
    one = household is Household.PERSON
    if vouchers == 1 and one:
        return translate(
            "letter", "Cut the voucher out and hand it in when you pay.", "to one person"
        )
    if vouchers == 1:
        return translate("letter", "Cut the voucher out and hand it in when you pay.")
    if one:
        return translate(
            "letter", "Cut the vouchers out and hand them in when you pay.", "to one person"
        )
    return translate("letter", "Cut the vouchers out and hand them in when you pay.")


def _until_when(facts: LetterFacts) -> str:
    days = set(facts.last_days)
    if len(days) != 1:
        return translate("letter", "The last day is printed on each one.") if days else ""
    if facts.vouchers == 1:
        text = translate("letter", "It is valid through {day}.")
    else:
        text = translate("letter", "They are valid through {day}.")
    return text.format(day=day(days.pop()))


def call(household: Household) -> str:
    """The last sentence: a call is welcome."""
    if household is Household.PERSON:
        return translate(
            "letter",
            "Do give me a call if there is anything you would like to know.",
            "to one person",
        )
    return translate("letter", "Do give me a call if there is anything you would like to know.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
