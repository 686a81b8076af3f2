"""Advice on what is typed: what looks wrong, and what to do. It is kept all the same."""

from handslag.services.advice import Advice, Doubt
from handslag.words.catalogue import translate
from handslag.words.formats import quoted


def sentence(advice: Advice) -> str:
    """What looks wrong and what to do, in one or two sentences."""
    return _text(advice.problem).format(text=quoted(advice.detail))


def _text(doubt: Doubt) -> str:  # noqa: C901, PLR0911 - one case a member
    #: Under a field; {text} is what was typed there, in quotation marks.
    match doubt:
        case Doubt.ORGANISATION_NUMBER_LENGTH:
            return translate(
                "advice",
                "An organisation number has ten figures, such as 556036-0793. Check {text}.",
            )
        case Doubt.ORGANISATION_NUMBER_FIGURES:
            return translate(
                "advice",
                "A figure is wrong in {text}: the last one does not fit the others. Check the number.",
            )
        case Doubt.PERSONAL_NUMBER:
            return translate(
                "advice",
                "This is a sole trader’s personal number. It stays here: it is never printed and never sent to anybody.",
            )
        case Doubt.EMAIL:
            return translate(
                "advice", "No e-mail can be sent to {text}. Write it like anna@example.se."
            )
        case Doubt.PHONE_NO_NUMBER:
            return translate(
                "advice", "There is no telephone number in {text}. Write it like 070-123 45 67."
            )
        case Doubt.PHONE_SHORT:
            return translate("advice", "Figures are missing in {text}. Did you write all of them?")
        case Doubt.PHONE_LONG:
            return translate(
                "advice",
                "There are too many figures in {text}. Write one number only, and another one beside it.",
            )
        case Doubt.PHONE_UNKNOWN:
            return translate(
                "advice",
                "Nobody in Sweden can have the number {text}. Check the figures; begin with + for another country.",
            )
        case Doubt.POSTCODE_LENGTH:
            return translate("advice", "A postcode has five figures, such as 123 45. Check {text}.")
        case Doubt.POSTCODE_FORM:
            #: {text} is the postcode as it is usually written.
            return translate("advice", "A postcode is usually written {text}.")
        case Doubt.WEB:
            return translate("advice", "{text} is not a web address. Write it like www.example.se.")
