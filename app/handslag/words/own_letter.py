"""Letters in the user's own words: the blanks in them, and what each is filled with."""

import re
from enum import StrEnum

from handslag.domain import letter_marks
from handslag.domain.letter_marks import Paragraph
from handslag.domain.trades import Language
from handslag.services.paperwork import LetterFacts, LetterText
from handslag.words.catalogue import language
from handslag.words.formats import day
from handslag.words.households import in_a_sentence, kind_of
from handslag.words.letter import (
    about_vouchers,
    call,
    home,
    home_street,
    how_to,
    letter_words,
    recommendation,
    spelled,
)


class Blank(StrEnum):
    """What a letter can leave open; ``LIST`` is the place of the partners, not a word.

    What depends on how many partners and vouchers there are is filled with whole sentences, so that
    a letter that was kept says the truth of every pack.
    """

    CUSTOMER = "customer"
    STREET = "street"
    TOWN = "town"
    PARTNERS = "partners"
    VOUCHERS = "vouchers"
    LAST_DAY = "last day"
    LIST = "list of partners"
    RECOMMENDATION = "recommendation"
    ABOUT_VOUCHERS = "about the vouchers"
    HOW_TO = "how to use them"


_NAMES: dict[Language, dict[Blank, str]] = {
    "sv": {
        Blank.CUSTOMER: "kund",
        Blank.STREET: "gata",
        Blank.TOWN: "ort",
        Blank.PARTNERS: "antal partner",
        Blank.VOUCHERS: "antal checkar",
        Blank.LAST_DAY: "sista dag",
        Blank.LIST: "partnerlista",
        Blank.RECOMMENDATION: "rekommendation",
        Blank.ABOUT_VOUCHERS: "om checkarna",
        Blank.HOW_TO: "så används de",
    },
    "en": {blank: str(blank) for blank in Blank},
}
_BY_NAME = {name: blank for names in _NAMES.values() for blank, name in names.items()}
"""Either language is understood in every letter."""

_NUMBERS = {Blank.PARTNERS, Blank.VOUCHERS}
"""Filled with words; a day after "t.o.m." starts no sentence."""

_SENTENCES = {Blank.RECOMMENDATION, Blank.ABOUT_VOUCHERS, Blank.HOW_TO}
"""Filled with nothing where there is nothing to say."""

_NOTHING = "\0"
"""In place of such a sentence until the spaces around it are gone; no text holds it."""

_WRITTEN = re.compile(r"\{\s*([^{}\n]{1,40}?)\s*\}")
_STARTS_SENTENCE = re.compile(r"(?:^|[.!?]\s+)$")


def written(blank: Blank, of: Language) -> str:
    """The blank as it stands in a letter of that language: "{gata}"."""
    return "{" + _NAMES[of][blank] + "}"


def unknown_blanks(text: str) -> tuple[str, ...]:
    """What stands in braces in *text* and is no blank."""
    return tuple(
        dict.fromkeys(
            found[0] for found in _WRITTEN.finditer(text) if found[1].lower() not in _BY_NAME
        )
    )


def draft(facts: LetterFacts) -> str:
    """The ready letter as a text to begin with: what differs between packs is blank."""
    household = kind_of(facts.customer)
    opening = home(facts, household)
    if street := home_street(facts):
        opening = _swapped(opening, street, Blank.STREET)
    parts = [
        f"{opening} {_mark(Blank.RECOMMENDATION)}",
        _mark(Blank.ABOUT_VOUCHERS),
        _mark(Blank.LIST),
        f"{_mark(Blank.HOW_TO)} {call(household)}",
    ]
    return "\n\n".join(parts)


def own_letter(facts: LetterFacts, own: str) -> LetterText:
    """The welcome letter with the user's own text between greeting and closing.

    Paragraphs are parted by an empty line; the list of partners stands at its blank, or at the end.
    Marks are read before the blanks are filled: a customer's name never holds any.
    """
    ready = letter_words(facts)
    values = _values(facts)
    before, _, after = _at_list(own)
    missing: dict[str, None] = {}

    def fill(text: str, before: str) -> str:
        def value_of(found: re.Match[str]) -> str:
            blank = _BY_NAME.get(found[1].lower())
            value = values.get(blank, "") if blank else ""
            if not value and blank in _SENTENCES:
                return _NOTHING
            if not value:
                missing[found[0]] = None
                return found[0] if blank is None else ""
            if blank in _NUMBERS and _STARTS_SENTENCE.search(before + text[: found.start()]):
                return value[:1].upper() + value[1:]
            return value

        return _without_nothing(_WRITTEN.sub(value_of, text))

    def paragraphs(text: str) -> tuple[Paragraph, ...]:
        parts = (part.strip() for part in re.split(r"\n\s*\n", text))
        found = (letter_marks.filled(letter_marks.read(part), fill) for part in parts if part)
        return tuple(one for one in found if letter_marks.text_of(one).strip())

    return LetterText(
        place_and_date=ready.place_and_date,
        greeting=ready.greeting,
        paragraphs=paragraphs(before),
        after=paragraphs(after),
        closing=ready.closing,
        missing=tuple(missing),
    )


def _values(facts: LetterFacts) -> dict[Blank, str]:
    days = set(facts.last_days)
    return {
        Blank.CUSTOMER: in_a_sentence(facts.customer, language()),
        Blank.STREET: facts.street or "",
        Blank.TOWN: facts.town or "",
        Blank.PARTNERS: spelled(facts.partners),
        Blank.VOUCHERS: spelled(facts.vouchers),
        Blank.LAST_DAY: day(max(days)) if days else "",
        Blank.RECOMMENDATION: recommendation(facts),
        Blank.ABOUT_VOUCHERS: about_vouchers(facts),
        Blank.HOW_TO: how_to(facts, kind_of(facts.customer)),
    }


def _at_list(own: str) -> tuple[str, str, str]:
    for found in _WRITTEN.finditer(own):
        if _BY_NAME.get(found[1].lower()) is Blank.LIST:
            return own[: found.start()], found[0], own[found.end() :]
    return own, "", ""


def _swapped(text: str, value: str, blank: Blank) -> str:
    """*text* with the first *value* in it as a blank, in whatever case it stands."""
    pattern = rf"(?<!\w){re.escape(value)}(?!\w)"
    mark = _mark(blank)
    return re.sub(pattern, lambda _: mark, text, count=1, flags=re.IGNORECASE)


def _mark(blank: Blank) -> str:
    return written(blank, language())


def _without_nothing(text: str) -> str:
    """*text* without the places of sentences that say nothing, and without the spaces they leave."""
    text = re.sub(rf"^({_NOTHING} ?)+", "", text)
    return re.sub(rf" ?{_NOTHING}", "", text)
