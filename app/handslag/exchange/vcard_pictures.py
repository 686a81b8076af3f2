"""Pictures that stand in a vCard whole: base64 in 2.1 and 3.0, a data URI (RFC 2397) in 4.0."""

import binascii
import re
from base64 import b64encode
from urllib.parse import unquote_to_bytes

from handslag.domain.contacts import ContactLogo
from handslag.exchange.pictures import JPEG, LARGEST_RASTER, PNG, SVG
from handslag.exchange.vcard_lines import Property
from handslag.exchange.vcard_texts import unescaped

_LONGEST = LARGEST_RASTER * 4 // 3 + 100
_UNDECLARED = ("/9j/", "iVBORw0KGgo")
"""How JPEG and PNG begin in base64, which some programs write without a word."""
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!--)[\s>]?")
_TYPE = re.compile(r"[a-z0-9.+-]+(?:/[a-z0-9.+-]+)?")
_NO_KIND = frozenset({"pref", "work", "home", "inline", ""})


def is_inline(one: Property) -> bool:
    """Whether the picture, or what should be one, stands in the property itself."""
    return (
        one.head.encoding == "b"
        or one.value[:5].lower() == "data:"
        or one.value.startswith(_UNDECLARED)
    )


def logo_in(one: Property) -> ContactLogo | None:
    """The picture as a logo; None when it is damaged, too large or of a kind that is no logo."""
    found = _read(one)
    media_type = found and _kind(found[1])
    return ContactLogo(media_type, found[1]) if found and media_type else None


def data_uri(one: Property) -> str | None:
    """The picture as a data URI; None when it is damaged or too large."""
    found = _read(one)
    if found is None:
        return None
    declared, content = found
    media_type = declared or _kind(content) or "application/octet-stream"
    return f"data:{media_type};base64,{b64encode(content).decode()}"


def _read(one: Property) -> tuple[str, bytes] | None:
    """The declared media type, or "", and the octets."""
    value = one.value
    if len(value) > _LONGEST:
        return None
    declared = ""
    is_base64 = True
    if value[:5].lower() == "data:":
        head, _, value = unescaped(value)[5:].partition(",")
        words = head.lower().split(";")
        declared, is_base64 = words[0], "base64" in words
    else:
        kinds = sorted(one.head.types - _NO_KIND)
        declared = kinds[0] if kinds else ""
    if not _TYPE.fullmatch(declared) or declared == "base64":
        declared = ""
    elif "/" not in declared:
        declared = f"image/{declared}"
    if not is_base64:
        return declared, unquote_to_bytes(value)
    try:
        content = binascii.a2b_base64(
            "".join(value.split()) if " " in value else value, strict_mode=True
        )
    except ValueError:
        return None
    return (declared, content) if content else None


def _kind(content: bytes) -> str | None:
    """What it is, by how it begins; declarations are often wrong."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if _SVG.match(content) and b"<svg" in content[:4_000]:
        return SVG
    return None
