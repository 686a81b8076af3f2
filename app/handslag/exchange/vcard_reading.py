"""vCards of any version from any program, as contacts. No file makes it raise."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from operator import attrgetter

from handslag.domain.contacts import Contact, ContactLogo, ExtraField, Unread
from handslag.domain.partners import LANGUAGES, Phone
from handslag.domain.trades import all_trades, trade_code
from handslag.exchange.vcard import PREFIX, person, spelled, web_address
from handslag.exchange.vcard_lines import (
    LARGEST_CARD,
    MOST_LINES,
    Heads,
    Property,
    RawCard,
    cards,
    properties,
)
from handslag.exchange.vcard_own import NOTHING, Own, read_own
from handslag.exchange.vcard_pictures import data_uri, is_inline, logo_in
from handslag.exchange.vcard_texts import components, items, one_line, unescaped

LONGEST_EXTRA = 16_000
"""Characters of a property that no field holds; a longer one (a sound, a certificate) is dropped."""
_DETAIL = 80

_KNOWN = frozenset({
    "FN", "N", "ORG", "NICKNAME", "ROLE", "TEL", "EMAIL", "URL", "ADR", "NOTE", "CATEGORIES",
    "LANG", "LOGO", "PHOTO", "UID", "REV", "KIND", "X-ABSHOWAS",
})  # fmt: skip
_MARKS = frozenset({"BEGIN", "END", "VERSION"})
_PICTURED = ("TYPE", "ENCODING", "VALUE")
"""What a data URI tells itself."""
_SEPARATORS = " ;\t"
_RANK = attrgetter("head.rank")
_ORDER = attrgetter("head.order")
_Fields = dict[str, list[Property]]


def read_vcards(content: bytes) -> Iterator[Contact | Unread]:
    """The contacts of a file, in its order, one at a time.

    Versions 2.1, 3.0 and 4.0, in any encoding, however broken. A card that tells no name is
    unread ("no_name"); so is one that the file's end cuts off, even in the middle of its name
    ("cut_off"), and one that is too large to be one ("too_large"). A card without END before the
    next BEGIN is taken as it stands. What stands between cards is passed over. Pictures that are
    damaged or too large, and what is far too long, are left out.

    Args:
        content: the whole file.
    """
    heads = Heads()
    for card in cards(content):
        yield _read(card, heads)


def _read(card: RawCard, heads: Heads) -> Contact | Unread:
    if len(card.content) > LARGEST_CARD:
        return Unread(card.line, "too_large")
    found = properties(card, heads)
    if len(found) > MOST_LINES:
        return Unread(card.line, "too_large", _detail(found))
    if not card.ended:
        return Unread(card.line, "cut_off", _detail(found))
    fields, ours = _sorted(found)
    own = read_own(ours) if ours else NOTHING
    for name in own.without:
        fields.pop(name, None)
    return _contact(card.line, found, fields, own)


def _sorted(found: list[Property]) -> tuple[_Fields, _Fields]:
    """What fields can come from, by name: of the standards, and our own without their prefix."""
    fields: _Fields = {}
    ours: _Fields = {}
    for one in found:
        name = one.head.name
        if name in _KNOWN:
            if not one.value.strip(_SEPARATORS):
                one.taken = True
            elif name in fields:
                fields[name].append(one)
            else:
                fields[name] = [one]
        elif name[: len(PREFIX)] == PREFIX:
            ours.setdefault(name[len(PREFIX) :], []).append(one)
        elif name in _MARKS:
            one.taken = True
    return fields, ours


def _detail(found: list[Property]) -> str:
    told = (one for one in found if one.head.name not in _MARKS and one.value.strip(_SEPARATORS))
    first = next(told, None)
    return f"{first.head.name}: {unescaped(first.value[:_DETAIL])}"[:_DETAIL] if first else ""


def _contact(line: int, found: list[Property], fields: _Fields, own: Own) -> Contact | Unread:
    name, contact, is_business, units = _names(fields)
    email = _text(_take(_best(fields.get("EMAIL")))).strip()
    name = name or email
    if not name:
        return Unread(line, "no_name", _detail(found))
    address, town, postcode, region = _address(fields)
    return Contact(
        name=name,
        contact=own.contact or contact,
        business_id=own.business_id,
        trade=_trade(fields, is_business=is_business),
        phones=_phones(fields),
        email=email or None,
        web=_web(fields, own),
        address=address,
        postcode=postcode,
        town=town,
        organisation_number=own.organisation_number,
        categories=_categories(fields),
        notes=_notes(fields),
        status=own.status,
        language=own.language or _language(fields),
        regulated=own.regulated,
        colour=own.colour,
        template=own.template,
        logo=_logo(fields),
        uid=_text(_take(_first(fields, "UID"))).strip() or None,
        revised=_revised(fields),
        line=line,
        extras=tuple(_extras(found, units, region)),
    )


# ---- properties


def _first(fields: _Fields, name: str) -> Property | None:
    several = fields.get(name)
    return several[0] if several else None


def _best(several: list[Property] | None) -> Property | None:
    """The one that is preferred, or the first."""
    if not several:
        return None
    return several[0] if len(several) == 1 else min(several, key=_RANK)


def _take(one: Property | None) -> Property | None:
    if one is not None:
        one.taken = True
    return one


def _text(one: Property | None) -> str:
    """Its text, where it may also be a telephone's or a mailbox's URI."""
    if one is None:
        return ""
    text = unescaped(one.value)
    if one.head.kind != "text" and text[:7].lower() == "mailto:":
        return text[7:]
    return text


# ---- fields


def _names(fields: _Fields) -> tuple[str, str | None, bool, str]:
    """The name, the person to ask for, whether the card is a business's, and its departments."""
    full = _text(_take(_best(fields.get("FN")))).strip()
    structured = _first(fields, "N")
    organisation, units = _organisation(_take(_best(fields.get("ORG"))))
    is_business = _is_business(fields) or not full or full == organisation
    known = spelled(structured.value) if structured and is_business else ""
    name = organisation or full or known
    contact = known if is_business else full
    if contact == name or not (organisation or is_business):
        contact = ""
    if structured and (not name or _follows(structured.value, contact or name)):
        structured.taken = True
    if not name:
        name = _text(_first(fields, "NICKNAME")).strip()
    return name, contact or None, is_business, units


def _follows(value: str, name: str) -> bool:
    """Whether the writer makes the same N of a name, so that there is no need to keep it."""
    if value.strip(_SEPARATORS) == ";".join(name.rpartition(" ")[::-2]).strip(_SEPARATORS):
        return True
    return "\\" in value and value == person(name)


def _is_business(fields: _Fields) -> bool:
    marked = False
    for name, value in (("KIND", "org"), ("X-ABSHOWAS", "company")):
        one = _first(fields, name)
        if one and one.value.strip().lower() == value:
            _take(one)
            marked = True
    return marked


def _organisation(one: Property | None) -> tuple[str, str]:
    """The name, and the value without it where there are departments."""
    if one is None:
        return "", ""
    if ";" not in one.value:
        return unescaped(one.value).strip(), ""
    parts = components(one.value)
    place = next((n for n, part in enumerate(parts) if part.strip()), 0)
    units = [part for part in parts[place + 1 :] if part.strip()]
    return unescaped(parts[place]).strip(), ";".join(["", *units]) if units else ""


def _trade(fields: _Fields, *, is_business: bool) -> str:
    """What the business does. A person's role in another's business is no trade, unless it is."""
    role = _first(fields, "ROLE")
    text = unescaped(role.value).strip() if role else ""
    if not text or not (is_business or trade_code(text) in _trade_codes()):
        return ""
    _take(role)
    return text


@cache
def _trade_codes() -> frozenset[str]:
    return frozenset(trade.code for trade in all_trades())


def _phones(fields: _Fields) -> tuple[Phone, ...]:
    """The numbers, preferred ones first and telefaxes and pagers last."""
    several = fields.get("TEL", ())
    if len(several) > 1:
        several = sorted(several, key=_ORDER)
    return tuple([Phone(text) for one in several if (text := _number(one))])


def _number(one: Property) -> str:
    one.taken = True
    text = unescaped(one.value).strip()
    if one.head.kind == "text" or text[:4].lower() != "tel:":
        return text
    number, *parameters = text[4:].split(";")  # RFC 3966
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "ext" and value.strip():
            return f"{number.strip()} ext. {value.strip()}"
    return number.strip()


def _web(fields: _Fields, own: Own) -> str | None:
    one = _take(_first(fields, "URL"))
    web = unescaped(one.value).strip() if one else ""
    # or another program has changed the address since
    return own.web if own.web and web_address(own.web) == web else web or None


def _address(fields: _Fields) -> tuple[str | None, str | None, str | None, str]:
    """Address, town, postcode, and the value with nothing but region and country."""
    several = fields.get("ADR", ())
    told = [(one, parts) for one in several if (parts := _address_parts(one))]
    if not told:
        return None, None, None, ""
    one, parts = told[0] if len(told) == 1 else min(told, key=_address_rank)
    one.taken = True
    box, extended, street, town, region, code, country = parts
    lines = _in_a_line(street)
    if extended or box:
        lines = ", ".join(filter(None, (lines, _in_a_line(extended), _in_a_line(box))))
    rest = f";;;;{region};;{country}" if region.strip() or country.strip() else ""
    return lines or None, _in_a_line(town) or None, _in_a_line(code) or None, rest


def _address_rank(told: tuple[Property, list[str]]) -> tuple[int, bool]:
    head = told[0].head
    return head.rank, "work" not in head.types


def _address_parts(one: Property) -> list[str]:
    """The seven parts, still escaped; none where it tells but region and country."""
    parts = components(one.value)
    if len(parts) != 7:
        parts = [*parts, *[""] * 7][:7]
    box, extended, street, town, _, code, _ = parts
    return parts if f"{box}{extended}{street}{town}{code}".strip() else []


def _in_a_line(part: str) -> str:
    if "\\" not in part:
        return part.strip()
    *lines, last = (line.strip() for line in unescaped(part).split("\n"))
    return ", ".join(filter(None, [*(line.rstrip(" ,") for line in lines), last]))


def _categories(fields: _Fields) -> tuple[str, ...]:
    several = fields.get("CATEGORIES")
    if not several:
        return ()
    words = [unescaped(item).strip() for one in several for item in items(_taken(one))]
    return tuple(word for word in words if word)


def _notes(fields: _Fields) -> str:
    several = fields.get("NOTE")
    if not several:
        return ""
    return "\n".join([unescaped(_taken(one)).strip() for one in several]).strip()


def _taken(one: Property) -> str:
    one.taken = True
    return one.value


def _language(fields: _Fields) -> str | None:
    for one in fields.get("LANG", ()):
        language = one.value.strip().lower().partition("-")[0]
        if language in LANGUAGES:
            _take(one)
            return language
    return None


def _logo(fields: _Fields) -> ContactLogo | None:
    """The first picture that can be one."""
    for name in ("LOGO", "PHOTO"):
        for one in fields.get(name, ()):
            logo = logo_in(one) if is_inline(one) else None
            if logo is not None:
                one.taken = True
                return logo
    return None


def _revised(fields: _Fields) -> datetime | None:
    one = _first(fields, "REV")
    if one is None:
        return None
    try:
        moment = datetime.fromisoformat(one.value.strip().upper())
        revised = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    one.taken = True
    return revised


def _extras(found: list[Property], units: str, region: str) -> Iterator[ExtraField]:
    """What no field holds, in the card's order; first what is left of name and address."""
    if units:
        yield ExtraField("ORG", units)
    if region:
        yield ExtraField("ADR", region)
    for one in found:
        if one.taken or len(one.value) > LONGEST_EXTRA:
            continue
        head, value = one.head, one.value
        if not value.isprintable():
            value = one_line(value)
        if head.name in ("LOGO", "PHOTO") and is_inline(one):
            uri = data_uri(one)
            if uri:
                rest = tuple(pair for pair in head.parameters if pair[0] not in _PICTURED)
                yield ExtraField(head.name, uri, rest, head.group)
        elif head.name == PREFIX + "COLUMN":
            column, value, *_ = [*components(value), ""]
            yield ExtraField(unescaped(column), unescaped(value), column=True)
        else:
            yield ExtraField(head.name, value, head.parameters, head.group)
