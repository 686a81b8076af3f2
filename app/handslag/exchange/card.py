"""What a partner card document says: the business, how to reach it, and its public keys.

Nothing else is ever in it: no organisation number (a sole trader's is a personal number), and
nothing that one partner thinks of another.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handslag.domain.errors import Invalid, Problem
from handslag.domain.partners import Phone, read_language
from handslag.domain.trades import Language
from handslag.exchange.fields import Fields, Plain, given
from handslag.exchange.pictures import MEDIA_TYPES

MOST_PHONES = 10
MOST_FORMER_KEYS = 100
_KEY = 32
_DIGEST = 32

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_TEMPLATE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_E164 = re.compile(r"\+[1-9][0-9]{5,14}")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)
"""A digit behind the colon is a port: example.se:8080."""


@dataclass(frozen=True)
class PublicKeys:
    """A pair of public keys, 32 bytes each: *signing* is Ed25519, *box* is X25519."""

    signing: bytes
    box: bytes


@dataclass(frozen=True)
class Logo:
    """A picture that travels as a blob of the same file.

    Attributes:
        digest: SHA-256 of its content, 64 hex digits.
        media_type: one of ``pictures.MEDIA_TYPES``.
    """

    digest: str
    media_type: str


@dataclass(frozen=True, kw_only=True)
class CardContent:
    """What a business tells every partner of itself.

    Attributes:
        trade: a code of the trade list, or free text.
        colour: "#RRGGBB" in capitals, or None.
        template: code of the card design, or None; this version may not know it.
        signing_key, box_key: Ed25519 and X25519, 32 bytes.
        former_keys: pairs that it had before, which still verify what they signed.
    """

    name: str
    signing_key: bytes
    box_key: bytes
    trade: str = ""
    town: str | None = None
    contact: str | None = None
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    web: str | None = None
    address: str | None = None
    postcode: str | None = None
    language: Language = "sv"
    regulated: bool = False
    colour: str | None = None
    template: str | None = None
    logo: Logo | None = None
    former_keys: tuple[PublicKeys, ...] = ()


def card_body(card: CardContent) -> dict[str, Plain]:
    """The body of the signed document for *card*.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    body = given({
        "name": card.name,
        "trade": card.trade,
        "town": card.town,
        "contact": card.contact,
        "phones": [given({"text": phone.text, "e164": phone.e164}) for phone in card.phones],
        "email": card.email,
        "web": card.web,
        "address": card.address,
        "postcode": card.postcode,
        "language": card.language,
        "regulated": card.regulated,
        "colour": card.colour,
        "template": card.template,
        "logo": _logo_part(card.logo) if card.logo else None,
        "signing_key": card.signing_key,
        "box_key": card.box_key,
        "former_keys": [
            {"signing_key": keys.signing, "box_key": keys.box} for keys in card.former_keys
        ],
    })  # fmt: skip
    read_card_body(body)
    return body


def read_card_body(body: Mapping[str, object]) -> CardContent:
    """The card that a signed document's body holds; unknown entries are passed over.

    Raises:
        Invalid: naming the first field that cannot be taken.
    """
    fields = Fields(body)
    name = fields.line("name")
    if not name:
        raise Invalid("name", Problem.EMPTY)
    return CardContent(
        name=name,
        trade=fields.line("trade"),
        town=fields.optional_line("town"),
        contact=fields.optional_line("contact"),
        phones=tuple(_phone(part) for part in fields.parts("phones", most=MOST_PHONES)),
        email=fields.optional_line("email"),
        web=_web(fields),
        address=fields.optional_line("address"),
        postcode=fields.optional_line("postcode"),
        language=read_language(fields.line("language") or "sv"),
        regulated=fields.flag("regulated"),
        colour=(_matching(fields, "colour", _COLOUR) or "").upper() or None,
        template=_matching(fields, "template", _TEMPLATE),
        logo=_logo(fields),
        signing_key=fields.octets("signing_key", _KEY),
        box_key=fields.octets("box_key", _KEY),
        former_keys=tuple(
            PublicKeys(part.octets("signing_key", _KEY), part.octets("box_key", _KEY))
            for part in fields.parts("former_keys", most=MOST_FORMER_KEYS)
        ),
    )


def _logo_part(logo: Logo) -> dict[str, Plain]:
    return {"sha256": bytes.fromhex(logo.digest), "media_type": logo.media_type}


def _phone(fields: Fields) -> Phone:
    text = fields.line("text")
    if not text:
        raise Invalid("phones", Problem.EMPTY)
    return Phone(text, _matching(fields, "e164", _E164))


def _web(fields: Fields) -> str | None:
    """An address that may be opened by a click: no file, no script."""
    web = fields.optional_line("web")
    scheme = _SCHEME.match(web or "")
    if scheme and scheme[1].lower() not in {"http", "https"}:
        raise Invalid("web", Problem.MALFORMED, web or "", "https://")
    return web


def _logo(fields: Fields) -> Logo | None:
    part = fields.part("logo")
    if part is None:
        return None
    media_type = part.line("media_type")
    if media_type not in MEDIA_TYPES:
        raise Invalid("logo", Problem.UNKNOWN, media_type, ", ".join(MEDIA_TYPES))
    return Logo(part.octets("sha256", _DIGEST).hex(), media_type)


def _matching(fields: Fields, name: str, pattern: re.Pattern[str]) -> str | None:
    text = fields.optional_line(name)
    if text is not None and not pattern.fullmatch(text):
        raise Invalid(name, Problem.MALFORMED, text)
    return text
