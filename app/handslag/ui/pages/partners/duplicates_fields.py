"""Two partners field by field: what each of them says, and whether it matters whose word counts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handslag.domain.trades import trade_word
from handslag.services.merging import OPINIONS, Side
from handslag.services.views import PartnerView
from handslag.ui.pages.partners import design
from handslag.ui.pages.partners.rows import status_word
from handslag.words import contacts
from handslag.words.catalogue import language, translate
from handslag.words.fields import field_name


@dataclass(frozen=True)
class Compared:
    """A field of both.

    Attributes:
        field: its name.
        words: what it is called.
        mine, theirs: what each says, in words; "" is nothing.
        same: both say the same.
        both: both are kept, there is nothing to choose.
        fixed: the partner that stays tells it itself, in its own card.
    """

    field: str
    words: str
    mine: str
    theirs: str
    same: bool
    both: bool = False
    fixed: bool = False

    @property
    def is_choice(self) -> bool:
        """Whether the user chooses."""
        return not (self.same or self.both or self.fixed)

    @property
    def side(self) -> Side:
        """Whose word counts unless the user says otherwise."""
        return Side.OTHER if not self.mine and not self.fixed else Side.KEEP


_ALWAYS = (
    "name", "trade", "contact", "phones", "email", "web", "address", "postcode", "town",
    "organisation_number", "status", "tags", "notes",
)  # fmt: skip
"""Fields that are shown wherever one of the two has them."""

_IF_DIFFERENT = ("language", "regulated", "template", "logo", "card_front", "card_back")
_PARTS = re.compile(r"(?<=[@./])(?=\w)|(?=@)")

_BOTH = frozenset({"phones", "tags", "notes"})


def compared(mine: PartnerView, theirs: PartnerView) -> list[Compared]:
    """The fields worth a look, in the order of the form."""
    return list(_compared(mine, theirs))


def _compared(mine: PartnerView, theirs: PartnerView) -> Iterator[Compared]:
    signed = mine.own or mine.business_id is not None
    for field in (*_ALWAYS, *_IF_DIFFERENT):
        first, second = getattr(mine, field), getattr(theirs, field)
        same = first == second
        one, other = _said(field, first), _said(field, second)
        if (same and field in _IF_DIFFERENT) or not (one or other):
            continue
        yield Compared(
            field=field,
            words=field_head(field),
            mine=one,
            theirs=other,
            same=same,
            both=field in _BOTH and not same and not (signed and field == "phones"),
            fixed=signed and field not in OPINIONS and (field not in _BOTH or field == "phones"),
        )


def field_head(field: str) -> str:
    """A field's name, with a capital."""
    head = contacts.heads().get("phone" if field == "phones" else field)
    if head:
        return head
    names = {
        #: Pictures of a visiting card that was designed elsewhere.
        "card_front": translate("ui-duplicates", "Own card, front"),
        "card_back": translate("ui-duplicates", "Own card, back"),
    }
    named = names.get(field) or field_name(field)
    return f"{named[:1].upper()}{named[1:]}"


def _said(field: str, value: object) -> str:
    if value in (None, "", ()):
        return ""
    return _SAYING.get(field, str)(value)


def _trade(value: object) -> str:
    return trade_word(str(value), language())


def _picture(_: object) -> str:
    #: In place of a picture that a partner has.
    return translate("ui-duplicates", "Has a picture")


def _yes_no(value: object) -> str:
    #: Whether a partner's trade is one that must not give discounts freely.
    return translate("ui-duplicates", "Yes") if value else translate("ui-duplicates", "No")


def _language(value: object) -> str:
    if value == "sv":
        return translate("ui-partners", "Swedish")
    return translate("ui-partners", "English")


def _phones(value: object) -> str:
    assert isinstance(value, tuple)
    return ", ".join(phone.text.replace(" ", "\N{NO-BREAK SPACE}") for phone in value)


def _address(value: object) -> str:
    """An address of the network, which may go on in the next line behind each of its parts."""
    return _PARTS.sub("\N{ZERO WIDTH SPACE}", str(value))


def _tags(value: object) -> str:
    assert isinstance(value, tuple)
    return ", ".join(value)


_SAYING: dict[str, Callable[..., str]] = {
    "trade": _trade,
    "phones": _phones,
    "email": _address,
    "web": _address,
    "tags": _tags,
    "status": status_word,
    "language": _language,
    "regulated": _yes_no,
    "template": lambda value: dict(design.templates()).get(value) or str(value),
    "logo": _picture,
    "card_front": _picture,
    "card_back": _picture,
}
