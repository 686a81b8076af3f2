"""What is wrong with the measures of an own card sheet, by the words that stand on its form."""

from collections.abc import Mapping

from handslag.domain.errors import Invalid, Problem
from handslag.domain.own_sheets import MOST_COLUMNS, MOST_ROWS
from handslag.domain.sheets import CardSheet
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.formats import decimal


def typed_words(error: Invalid, labels: Mapping[str, str]) -> str:
    """Why what stands in a field is no measure; *labels* are the fields' names, by field."""
    label = labels.get(error.field, "")
    if error.problem is Problem.MISSING or not error.value.strip():
        #: {field} is the name of a field, as it stands on the form.
        return translate("ui-sheets", "“{field}” is empty: please fill it in.").format(field=label)
    if error.problem is Problem.NOT_A_NUMBER:
        #: {field} is the name of a field, as it stands on the form; {example} is a number.
        text = translate("ui-sheets", "“{field}” has to be a number, such as {example}.")
        return text.format(field=label, example=decimal(8.5))
    most = {"columns": MOST_COLUMNS, "rows": MOST_ROWS}.get(error.field)
    if most is not None:
        #: {field} is the name of a field, as it stands on the form.
        text = translate("ui-sheets", "“{field}” has to be a whole number from 1 to {most}.")
        return text.format(field=label, most=most)
    #: {field} is the name of a field, as it stands on the form.
    return translate("ui-sheets", "“{field}” is too large to be on paper.").format(field=label)


def sheet_words(sheet: CardSheet, error: Invalid, labels: Mapping[str, str]) -> str:
    """Why *sheet* cannot be printed on, and by how much; *error* is what the check of it raised."""
    match error.field:
        case "columns" | "rows" if not _counts(sheet, error.field):
            return typed_words(error, labels)
        case "width" | "height" if getattr(sheet, error.field) < _LEAST:
            #: {field} is the name of a field, as it stands on the form.
            text = translate("ui-sheets", "“{field}” has to be at least {least} mm.")
            return text.format(field=labels[error.field], least=decimal(_LEAST))
        case "dx" if sheet.dx < sheet.width:
            text = translate(
                "ui-sheets",
                "Cards beside each other overlap by {length} mm. “{step}” cannot be less than “{size}”.",
            )
            return _filled(text, sheet.width - sheet.dx, _ACROSS, labels)
        case "dy" if sheet.dy < sheet.height:
            text = translate(
                "ui-sheets",
                "Cards below each other overlap by {length} mm. “{step}” cannot be less than “{size}”.",
            )
            return _filled(text, sheet.height - sheet.dy, _DOWN, labels)
        case "columns" | "width" | "dx" | "x0":
            return _off_paper(sheet, _ACROSS, labels)
        case "rows" | "height" | "dy" | "y0":
            return _off_paper(sheet, _DOWN, labels)
        case "corner_radius":
            #: {field} is the name of a field, as it stands on the form.
            text = translate(
                "ui-sheets", "“{field}” can be at most {most} mm, half the card’s shorter side."
            )
            most = min(sheet.width, sheet.height) / 2
            return text.format(field=labels["corner_radius"], most=decimal(most))
        case _:
            return sentence(error)


_LEAST = 10.0
"""mm; ``check_sheet`` takes no smaller card."""

_ACROSS = {"count": "columns", "margin": "x0", "step": "dx", "size": "width"}
_DOWN = {"count": "rows", "margin": "y0", "step": "dy", "size": "height"}
"""The fields that say how the cards lie one way, by their places in the sentences."""


def _counts(sheet: CardSheet, field: str) -> bool:
    most = MOST_COLUMNS if field == "columns" else MOST_ROWS
    count = sheet.columns if field == "columns" else sheet.rows
    return 1 <= count <= most


def _off_paper(sheet: CardSheet, way: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """How far the cards go off the paper's right side or lower edge, or off its left or upper one."""
    across = way is _ACROSS
    count, margin, step, size = (getattr(sheet, way[place]) for place in _ACROSS)
    over = margin + (count - 1) * step + size - sheet.page.size[0 if across else 1]
    if over <= 0 < -margin:
        over = -margin
        text = (
            translate(
                "ui-sheets",
                "The leftmost card goes {length} mm off the paper. Make “{margin}” larger.",
            )
            if across
            else translate(
                "ui-sheets", "The top card goes {length} mm off the paper. Make “{margin}” larger."
            )
        )
    elif count == 1:
        text = (
            translate(
                "ui-sheets",
                "The card goes {length} mm off the paper on the right. Make “{margin}” or “{size}” smaller.",
            )
            if across
            else translate(
                "ui-sheets",
                "The card goes {length} mm off the paper at the bottom. Make “{margin}” or “{size}” smaller.",
            )
        )
    else:
        text = (
            translate(
                "ui-sheets",
                "The rightmost card goes {length} mm off the paper. Make “{count}”, “{margin}” or “{step}” smaller.",
            )
            if across
            else translate(
                "ui-sheets",
                "The bottom card goes {length} mm off the paper. Make “{count}”, “{margin}” or “{step}” smaller.",
            )
        )
    return _filled(text, over, way, labels)


def _filled(text: str, mm: float, way: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """*text* with its length, and with the words that stand on the form for *way*'s fields."""
    words = {place: labels[field] for place, field in way.items()}
    return text.format(length=_length(mm), **words)


def _length(mm: float) -> str:
    """To tenths, and never none where there is some."""
    return decimal(max(round(mm, 1), 0.1) if mm >= 0.05 else max(round(mm, 2), 0.01))
