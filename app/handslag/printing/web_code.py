"""A web address as a small QR code beside an entry of the directory booklet."""

from urllib.parse import urlsplit

from handslag.printing.qr import Symbol, encode

MODULE = 0.4
"""mm; the least that is printed of any code."""

MOST_MODULES = 25
"""Version 2: with its quiet zone 13.2 mm, what an entry has between its e-mail address and the next."""

_SCHEMES = ("http", "https")


def web_symbol(web: str) -> Symbol | None:
    """The code that opens *web*; None where it is none, or too long to be read at that size."""
    address = _address(web)
    symbol = encode(address, utf8=not address.isascii()) if address else None
    return symbol if symbol is not None and symbol.modules <= MOST_MODULES else None


def _address(web: str) -> str:
    """*web* with scheme, and scheme and host in capitals, which mean the same (RFC 3986, 6.2.2.1).

    Capitals pack half as dense again. "" where it is no web address.
    """
    typed = web.strip()
    if not typed or any(character.isspace() for character in typed):
        return ""
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
        host, _ = parts.hostname, parts.port  # a port that is no number raises
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or "." not in (host or "") or "@" in parts.netloc:
        return ""
    head = f"{parts.scheme}://{parts.netloc}"
    rest = parts.geturl()[len(head) :]
    return (head.upper() if head.isascii() else head) + (rest if rest != "/" else "")
