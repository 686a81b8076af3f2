"""The typed code of a voucher: 18 symbols for when there is no scanner (FORMATS.md 1).

Issuer and redeemer share a key, from which either can compute the voucher's id and so tell the
code from an invented one, with nothing imported. It convinces these two only.
"""

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from handslag.domain.errors import Reason, VoucherRefused
from handslag.domain.ids import BusinessId, VoucherId
from handslag.trust.keys import KEY_LENGTH, Keys
from handslag.trust.reed_solomon import DATA_LENGTH, LENGTH, check_symbols, correct

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
FIELDS_LENGTH = 5
MAC_LENGTH = 5
"""Bytes of the voucher id that stand in the code."""

_INFO = b"handslag typed code 1"
_BLOCK = 64
_INNER = bytes(byte ^ 0x36 for byte in range(256))
_OUTER = bytes(byte ^ 0x5C for byte in range(256))
_MEANT = str.maketrans("OILU", "011V")
_VALUES = {symbol: value for value, symbol in enumerate(ALPHABET)}
_OTHER_DASHES = frozenset("\u00ad\u2043\u2212")
"""Soft hyphen, hyphen bullet, minus sign: dashes that Unicode does not class as such (Pd)."""


@dataclass(frozen=True)
class PairKey:
    """The key K that an issuer and a redeemer share, one per direction; 32 bytes."""

    key: bytes = field(repr=False)

    def voucher_id(self, fields: bytes, revision: int) -> VoucherId:
        """The id of the voucher with these *fields*, issued on *revision* (1..65535)."""
        # HMAC-SHA256 (RFC 2104) with the key's two blocks hashed once: 1.3 µs, hmac.digest takes 4
        inner = self._inner.copy()
        inner.update(fields + revision.to_bytes(2, "big"))
        outer = self._outer.copy()
        outer.update(inner.digest())
        return VoucherId(outer.hexdigest()[:32])

    @cached_property
    def _inner(self) -> "hashlib._Hash":
        return hashlib.sha256(self.key.ljust(_BLOCK, b"\0").translate(_INNER))

    @cached_property
    def _outer(self) -> "hashlib._Hash":
        return hashlib.sha256(self.key.ljust(_BLOCK, b"\0").translate(_OUTER))


@dataclass(frozen=True)
class ReadCode:
    """A typed code as read; whether it is genuine only the pair key tells.

    Attributes:
        text: as it is printed, after a correction: "AS0GXG-01ZEX1-NEYVNB".
        corrected: one symbol was put right; counts only when a pair key then fits.
        fields: 5 bytes.
        mac: the first 5 bytes of the voucher id.
    """

    text: str
    corrected: bool
    fields: bytes
    mac: bytes

    @property
    def offer_number(self) -> int:
        """The redeemer's offer, 0..63; no offer has number 0."""
        return self._number >> 24 & 0x3F

    @property
    def week(self) -> int:
        """The week of the voucher calendar that the voucher is valid through, 0..1023."""
        return self._number >> 14 & 0x3FF

    @property
    def serial(self) -> int:
        """0..16383; no voucher has serial 0."""
        return self._number & 0x3FFF

    @property
    def _number(self) -> int:
        return int.from_bytes(self.fields, "big")

    def may_be_from(self, issuer: BusinessId) -> bool:
        """Whether *issuer*'s id begins with the 10 bits that the code names."""
        return self._number >> 30 == int(issuer, 16) >> 54


def pair_key(own: Keys, box_public: bytes, *, issuer: BusinessId, redeemer: BusinessId) -> PairKey:
    """The key of the vouchers that *issuer* issues for *redeemer*: HKDF-SHA256 (RFC 5869).

    Args:
        own: the keys of one of the two.
        box_public: the other's X25519 key; one's own for one's own offer.
        issuer: its business id.
        redeemer: its business id.

    Raises:
        KeyTrouble: *box_public* is weak.
    """
    extracted = hmac.digest(bytes(KEY_LENGTH), own.shared_secret(box_public), "sha256")
    info = _INFO + bytes.fromhex(issuer) + bytes.fromhex(redeemer)
    return PairKey(hmac.digest(extracted, info + b"\x01", "sha256"))


def pack_fields(*, issuer: BusinessId, offer_number: int, week: int, serial: int) -> bytes:
    """What a code says in the open, 5 bytes: 10 bits of the issuer's id, offer, week, serial."""
    number = int(issuer, 16) >> 54 << 30 | offer_number << 24 | week << 14 | serial
    return number.to_bytes(FIELDS_LENGTH, "big")


def write_code(fields: bytes, voucher_id: VoucherId) -> str:
    """The code of a voucher as it is printed: "AS0GXG-01ZEX1-NEYVNB"."""
    content = fields + bytes.fromhex(voucher_id[: 2 * MAC_LENGTH])
    check = 0
    for table, byte in zip(_CHECKS, content, strict=True):
        check ^= table[byte]
    return _printed(int.from_bytes(content, "big") << 10 | check)


def read_code(text: str) -> ReadCode:
    """What the typed *text* says, with at most one symbol put right.

    Raises:
        VoucherRefused: malformed: not 18 symbols, or more than one of them is wrong.
    """
    letters = "".join(c for c in text.upper() if not _between(c)).translate(_MEANT)
    if len(letters) != LENGTH or not all(c in _VALUES for c in letters):
        raise VoucherRefused(Reason.MALFORMED)
    symbols = tuple(_VALUES[c] for c in letters)
    codeword = correct(symbols)
    if codeword is None:
        raise VoucherRefused(Reason.MALFORMED)
    number = 0
    for symbol in codeword:
        number = number << 5 | symbol
    content = (number >> 10).to_bytes(FIELDS_LENGTH + MAC_LENGTH, "big")
    return ReadCode(
        text=_printed(number),
        corrected=codeword != symbols,
        fields=content[:FIELDS_LENGTH],
        mac=content[FIELDS_LENGTH:],
    )


def matches(read: ReadCode, key: PairKey, revision: int) -> VoucherId | None:
    """The id of the voucher that *read* is the code of, or None when *key* did not make it.

    The comparison takes the same time wherever the difference is.
    """
    voucher_id = key.voucher_id(read.fields, revision)
    same = hmac.compare_digest(bytes.fromhex(voucher_id[: 2 * MAC_LENGTH]), read.mac)
    return voucher_id if same else None


def _between(character: str) -> bool:
    """Whether *character* only parts the groups: a space, a dot, any kind of dash."""
    return (
        character.isspace()
        or character in ".·"
        or character in _OTHER_DASHES
        or unicodedata.category(character) == "Pd"
    )


def _printed(codeword: int) -> str:
    # spelled out: a loop over the nine pairs takes twice the time, 10,000 times a batch
    two, rest = _PAIRS, codeword & (1 << 60) - 1
    return (
        f"{two[codeword >> 80]}{two[codeword >> 70 & 1023]}{two[codeword >> 60 & 1023]}-"
        f"{two[rest >> 50]}{two[rest >> 40 & 1023]}{two[rest >> 30 & 1023]}-"
        f"{two[rest >> 20 & 1023]}{two[rest >> 10 & 1023]}{two[rest & 1023]}"
    )


def _checks_of_bytes() -> list[list[int]]:
    """The check symbols (10 bits) of each value of each of the 10 bytes, all others being 0.

    The code is linear: the check symbols of a content are those of its bytes, added (XOR).
    """
    tables = []
    for place in range(FIELDS_LENGTH + MAC_LENGTH):
        shift = 8 * (FIELDS_LENGTH + MAC_LENGTH - 1 - place)
        table = [0]
        for byte in range(1, 256):
            rest = byte & byte - 1
            single = table[byte ^ rest] if rest else _check_of(byte << shift)
            table.append(table[rest] ^ single)
        tables.append(table)
    return tables


def _check_of(content: int) -> int:
    symbols = [content >> 5 * place & 31 for place in reversed(range(DATA_LENGTH))]
    high, low = check_symbols(symbols)
    return high << 5 | low


_CHECKS = _checks_of_bytes()
_PAIRS = [first + second for first in ALPHABET for second in ALPHABET]
