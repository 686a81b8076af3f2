"""A web address as a small QR code beside an entry of the directory booklet."""

from urllib.parse import quote, urlsplit

from handslag.printing.qr import Symbol, encode

MODULE = 0.5
"""mm; at 0.4 a blurred photograph of so small a code was read by every second reader only."""

MOST_MODULES = 29
"""Version 3: with its quiet zone 18.5 mm, what an entry has from its top to the next one's."""

_LEAST_MODULES = 25
"""Version 2: the first with an alignment pattern, without which zbar misses one of eight."""

_SAFE = "/%?#[]@!$&'()*+,;=:~"
"""Of a path, query and fragment: what stays as it is (RFC 3986, 2.2 and 2.3)."""

_SCHEMES = ("http", "https")


def web_symbol(web: str) -> Symbol | None:
    """The code that opens *web*; None where it is none, or too long to be read at that size."""
    address = _address(web)
    symbol = encode(address) if address else None
    if symbol is not None and symbol.modules < _LEAST_MODULES:
        symbol = encode(address, version=2)
    return symbol if symbol is not None and symbol.modules <= MOST_MODULES else None


def _address(web: str) -> str:
    """*web* with scheme, and scheme and host in capitals, which mean the same (RFC 3986, 6.2.2.1).

    Capitals pack half as dense again. Letters outside ASCII are written as every browser sends them:
    the host by IDNA (RFC 3490), the rest in per cent (RFC 3987, 3.1). "" where it is no web address.
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
    rest = quote(parts.geturl()[len(f"{parts.scheme}://{parts.netloc}") :], safe=_SAFE)
    try:
        place = parts.netloc.encode("idna").decode()
    except UnicodeError:  # an empty label, or one over 63 letters
        return ""
    return f"{parts.scheme}://{place}".upper() + (rest if rest != "/" else "")
