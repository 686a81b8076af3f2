"""The signed envelope: COSE_Sign1 (RFC 9052, 4.2) with one signer, named in the protected header.

Always ``18([protected, {}, payload, signature])`` with protected = ``{1: -8, 4: issuer id}``.
Only the payload's length varies, so the envelope is put together and taken apart by hand; a test
holds it equal to cbor2's.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handslag.domain.ids import BusinessId
from handslag.trust.cbor import Malformed, head, read_bytes
from handslag.trust.keys import SIGNATURE_LENGTH, Keys, verify_any

_TAG_AND_ARRAY = b"\xd2\x84"
_PROTECTED = b"\x4d\xa2\x01\x27\x04\x48"
"""A byte string of 13: the map {1: -8, 4: …} up to the issuer's 8 bytes."""
_NO_UNPROTECTED = b"\xa0"
_SIGNATURE = b"\x58\x40"
_START = _TAG_AND_ARRAY + _PROTECTED
_STRUCTURE = b"\x84\x6aSignature1" + _PROTECTED


@dataclass(frozen=True)
class Envelope:
    """A signed envelope as read; whether the signature holds is not known yet.

    Attributes:
        issuer: who says to have signed it.
        payload: what is inside.
        signature: 64 bytes.
    """

    issuer: BusinessId
    payload: bytes
    signature: bytes

    def signed_by(self, signing_publics: Iterable[bytes], *, external_aad: bytes) -> bool:
        """Whether one of *signing_publics* signed it, for the purpose that *external_aad* names."""
        message = to_be_signed(bytes.fromhex(self.issuer), self.payload, external_aad)
        return verify_any(signing_publics, message, self.signature)


def to_be_signed(issuer: bytes, payload: bytes, external_aad: bytes) -> bytes:
    """The bytes that the signature covers: the Sig_structure of RFC 9052, 4.4."""
    return b"".join(
        (
            _STRUCTURE,
            issuer,
            head(2, len(external_aad)),
            external_aad,
            head(2, len(payload)),
            payload,
        )
    )


def sign1(keys: Keys, issuer: BusinessId, payload: bytes, *, external_aad: bytes) -> bytes:
    """*payload* in an envelope signed by *issuer*, whose keys *keys* are.

    Args:
        keys: its current keys.
        issuer: its id, from its first signing key.
        payload: any bytes.
        external_aad: names the purpose, so that nothing signed for one can pass for another.
    """
    who = bytes.fromhex(issuer)
    signature = keys.sign(to_be_signed(who, payload, external_aad))
    return assemble(who, payload, signature)


def assemble(issuer: bytes, payload: bytes, signature: bytes) -> bytes:
    """The envelope of its parts."""
    return b"".join(
        (_START, issuer, _NO_UNPROTECTED, head(2, len(payload)), payload, _SIGNATURE, signature)
    )


def read_sign1(content: bytes) -> Envelope:
    """The envelope that *content* is, to the byte.

    Raises:
        Malformed: any other bytes than ``sign1`` writes.
    """
    issuer = content[len(_START) : len(_START) + 8]
    payload, end = read_bytes(content, len(_START) + 9)
    signature = content[-SIGNATURE_LENGTH:]
    if end + 2 + SIGNATURE_LENGTH != len(content):
        raise Malformed("length of the envelope")
    # every other way to write the same envelope falls here
    if assemble(issuer, payload, signature) != content:
        raise Malformed("envelope")
    return Envelope(BusinessId(issuer.hex()), payload, signature)
