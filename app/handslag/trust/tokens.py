"""What a voucher's QR code holds: its claims, signed by the issuer (FORMATS.md 1, Token)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from handslag.domain.errors import Reason, VoucherRefused
from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.moments import FIRST_SUNDAY, LAST_WEEK, end_of_day, sunday_of
from handslag.domain.offers import LARGEST_VALUE, LAST_NUMBER, LAST_REVISION, LAST_SERIAL
from handslag.trust.base32 import read_base32, write_all_base32
from handslag.trust.cbor import Malformed, head, read_head
from handslag.trust.cose import Envelope, read_sign1, sign1
from handslag.trust.keys import Keys

PREFIX = "HS1."
LAST_KIND = 4
LONGEST = 400
"""Characters, white space not counted; more is no token."""

_NO_AAD = b""
_BEFORE_EXPIRES = b"\xa4\x04"
_BEFORE_ISSUED = b"\x06"
_BEFORE_ID = b"\x07\x50"
_BEFORE_PRIVATE = b"\x3a\x00\x01\x00\x00\x86\x48"
"""Claim -65537, an array of 6 that starts with 8 bytes."""
_WEEK = 7 * 24 * 3600
_LARGEST_MOMENT = 0xFFFFFFFF
_FIRST_EXPIRY = end_of_day(FIRST_SUNDAY)


@dataclass(frozen=True)
class Claims:
    """What a voucher's token says.

    Attributes:
        issuer: who gives the voucher.
        redeemer: the one business that takes it in.
        offer_number: 1..63, the redeemer's.
        revision: 1..65535, of that offer.
        kind: 1 percent, 2 amount, 3 free item, 4 fixed price.
        value: 0..4294967295, basis points or minor units.
        serial: 1..16383.
        voucher_id: 32 hex digits.
        issued: Unix seconds.
        expires: Unix seconds; the end of a Sunday of the voucher calendar.
    """

    issuer: BusinessId
    redeemer: BusinessId
    offer_number: int
    revision: int
    kind: int
    value: int
    serial: int
    voucher_id: VoucherId
    issued: int
    expires: int

    @property
    def week(self) -> int:
        """The week of the voucher calendar that the voucher is valid through, 0..1023."""
        return _week(self.expires)


@dataclass(frozen=True)
class ReadToken:
    """A token as read; whether its signature holds is not known yet."""

    claims: Claims
    envelope: Envelope


def looks_like_token(text: str) -> bool:
    """Whether *text* is meant as a token: how it begins, in any case, white space left aside."""
    return "".join(text[:LONGEST].split()).upper().startswith(PREFIX)


def write_token(claims: Claims, keys: Keys) -> str:
    """The signed token of *claims*; *keys* are the issuer's current ones.

    Raises:
        ValueError: a number is outside its bounds; services never ask for such a token.
    """
    return write_tokens([claims], keys)[0]


def write_tokens(claims: Iterable[Claims], keys: Keys) -> list[str]:
    """The signed tokens of many *claims*, in their order; for a batch, as it takes less for each.

    Raises:
        ValueError: as ``write_token``.
    """
    signed = [sign1(keys, each.issuer, payload(each), external_aad=_NO_AAD) for each in claims]
    return [PREFIX + text for text in write_all_base32(signed)]


def read_token(text: str) -> ReadToken:
    """What the token *text* says, in any case and with white space anywhere.

    Raises:
        VoucherRefused: malformed: not exactly what ``write_token`` writes of the same claims.
    """
    letters = "".join(text.split()).upper()
    if len(letters) > LONGEST or not letters.startswith(PREFIX):
        raise VoucherRefused(Reason.MALFORMED)
    content = read_base32(letters[len(PREFIX) :])
    if content is None:
        raise VoucherRefused(Reason.MALFORMED)
    try:
        envelope = read_sign1(content)
        claims = _read_payload(envelope)
    except Malformed:
        raise VoucherRefused(Reason.MALFORMED) from None
    return ReadToken(claims, envelope)


def verify_token(read: ReadToken, signing_publics: Iterable[bytes]) -> bool:
    """Whether one of *signing_publics*, the issuer's keys, current or former, signed the token."""
    return read.envelope.signed_by(signing_publics, external_aad=_NO_AAD)


def payload(claims: Claims) -> bytes:
    """The claims as deterministic CBOR, put together by hand; a test holds it equal to cbor2's.

    Raises:
        ValueError: a number is outside its bounds.
    """
    if not 1 <= claims.serial <= LAST_SERIAL:
        raise ValueError(claims.serial)
    return b"".join(
        (
            _moments(claims.expires, claims.issued),
            bytes.fromhex(claims.voucher_id),
            _promise(
                claims.redeemer, claims.offer_number, claims.revision, claims.kind, claims.value
            ),
            head(0, claims.serial),
        )
    )


# what a batch of vouchers has in common is put together once: 3 µs less for each of 10,000
@lru_cache(maxsize=256)
def _moments(expires: int, issued: int) -> bytes:
    week = _week(expires)
    if not 0 <= week <= LAST_WEEK or expires != end_of_day(sunday_of(week)):
        raise ValueError(expires)
    if not 0 <= issued <= _LARGEST_MOMENT:
        raise ValueError(issued)
    return b"".join(
        (_BEFORE_EXPIRES, head(0, expires), _BEFORE_ISSUED, head(0, issued), _BEFORE_ID)
    )


@lru_cache(maxsize=256)
def _promise(
    redeemer: BusinessId, offer_number: int, revision: int, kind: int, value: int
) -> bytes:
    numbers = (offer_number, revision, kind, value)
    first, last = (1, 1, 1, 0), (LAST_NUMBER, LAST_REVISION, LAST_KIND, LARGEST_VALUE)
    if not all(
        low <= number <= high for low, number, high in zip(first, numbers, last, strict=True)
    ):
        raise ValueError(numbers)
    return b"".join(
        (_BEFORE_PRIVATE, bytes.fromhex(redeemer), *(head(0, number) for number in numbers))
    )


def _read_payload(envelope: Envelope) -> Claims:
    content = envelope.payload
    at = len(_BEFORE_EXPIRES)
    _, expires, at = read_head(content, at)
    _, issued, at = read_head(content, at + len(_BEFORE_ISSUED))
    at += len(_BEFORE_ID)
    voucher = content[at : at + 16]
    at += 16 + len(_BEFORE_PRIVATE)
    redeemer = content[at : at + 8]
    _, offer_number, at = read_head(content, at + 8)
    _, revision, at = read_head(content, at)
    _, kind, at = read_head(content, at)
    _, value, at = read_head(content, at)
    _, serial, at = read_head(content, at)
    claims = Claims(
        issuer=envelope.issuer,
        redeemer=BusinessId(redeemer.hex()),
        offer_number=offer_number,
        revision=revision,
        kind=kind,
        value=value,
        serial=serial,
        voucher_id=VoucherId(voucher.hex()),
        issued=issued,
        expires=expires,
    )
    # what stands between the values, and after them, was skipped: here it is compared
    if _rewritten(claims) != content:
        raise Malformed("claims")
    return claims


def _rewritten(claims: Claims) -> bytes:
    try:
        return payload(claims)
    except ValueError as error:
        raise Malformed(str(error)) from None


def _week(expires: int) -> int:
    # a Sunday in summer ends one hour earlier than whole weeks after one in winter
    return (expires - _FIRST_EXPIRY + 3600) // _WEEK
