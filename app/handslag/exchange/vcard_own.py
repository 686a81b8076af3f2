"""The properties of our own in a vCard: what the standards have none for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handslag.domain.ids import BusinessId, as_business_id
from handslag.domain.partners import LANGUAGES, Membership
from handslag.exchange.vcard_lines import Property
from handslag.exchange.vcard_texts import unescaped

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, kw_only=True)
class Own:
    """What properties of ours tell.

    Attributes:
        web: as typed, where URL cannot tell it.
        without: names of properties that are all extras.
    """

    business_id: BusinessId | None = None
    contact: str | None = None
    organisation_number: str | None = None
    status: str | None = None
    language: str | None = None
    regulated: bool | None = None
    colour: str | None = None
    template: str | None = None
    web: str | None = None
    without: tuple[str, ...] = ()


NOTHING = Own()


def read_own(ours: Mapping[str, list[Property]]) -> Own:
    """The properties of ours, by name without their prefix. What does not fit stays an extra."""
    id = _told(ours, "ID", as_business_id)
    regulated = _told(ours, "REGULATED", _one_of("true", "false"))
    return Own(
        business_id=as_business_id(id) if id else None,
        contact=_told(ours, "CONTACT"),
        organisation_number=_told(ours, "ORGANISATION-NUMBER"),
        status=_told(ours, "STATUS", _one_of(*Membership)),
        language=_told(ours, "LANGUAGE", _one_of(*LANGUAGES)),
        regulated=regulated == "true" if regulated else None,
        colour=_told(ours, "COLOUR", _COLOUR.fullmatch),
        template=_told(ours, "TEMPLATE"),
        web=_told(ours, "WEB"),
        without=tuple((_told(ours, "WITHOUT") or "").split(",")),
    )


def _told(
    ours: Mapping[str, list[Property]], name: str, fits: Callable[[str], object] = lambda _: True
) -> str | None:
    """The text of a property, where it fits; else it stays among the extras."""
    one = ours[name][0] if name in ours else None
    text = unescaped(one.value).strip() if one else ""
    if one is None or not text or not fits(text):
        return None
    one.taken = True
    return text


def _one_of(*words: str) -> Callable[[str], bool]:
    return lambda text: text in words
