"""The keys of a business: one pair to sign with, one to share secrets with."""

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property

from nacl import bindings
from nacl.exceptions import BadSignatureError
from nacl.exceptions import RuntimeError as SodiumRefuses

from handslag import resources
from handslag.domain.errors import KeyProblem, KeyTrouble
from handslag.domain.ids import BusinessId

KEY_LENGTH = 32
"""Bytes of every key here, private and public."""

SIGNATURE_LENGTH = 64

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


@dataclass(frozen=True)
class Keys:
    """The private keys of a business, and the public ones that follow from them.

    Attributes:
        signing_seed: Ed25519 seed, 32 bytes.
        box_private: X25519 private key, 32 bytes, for typed codes and encryption.
    """

    signing_seed: bytes = field(repr=False)
    box_private: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.signing_seed) != KEY_LENGTH or len(self.box_private) != KEY_LENGTH:
            raise KeyTrouble(KeyProblem.WEAK)

    @classmethod
    def new(cls) -> "Keys":
        """Fresh random keys."""
        return cls(secrets.token_bytes(KEY_LENGTH), secrets.token_bytes(KEY_LENGTH))

    @cached_property
    def signing_public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""
        return self._signing_pair[KEY_LENGTH:]

    @cached_property
    def box_public(self) -> bytes:
        """The X25519 public key, 32 bytes."""
        return bindings.crypto_scalarmult_base(self.box_private)

    @cached_property
    def _signing_pair(self) -> bytes:
        # libsodium wants the seed with its public key behind it
        return bindings.crypto_sign_seed_keypair(self.signing_seed)[1]

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature of *message*, 64 bytes."""
        return bindings.crypto_sign(message, self._signing_pair)[:SIGNATURE_LENGTH]

    def shared_secret(self, box_public: bytes) -> bytes:
        """What only the owners of these keys and of *box_public* can know, 32 bytes (X25519).

        Raises:
            KeyTrouble: *box_public* is weak: the secret would be the same for everybody.
        """
        return _multiply(self.box_private, box_public)


def verify(signing_public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether *signature* is that of *message* by the owner of *signing_public*."""
    if len(signing_public) != KEY_LENGTH or len(signature) != SIGNATURE_LENGTH:
        return False
    try:
        bindings.crypto_sign_open(signature + message, signing_public)
    except BadSignatureError:
        return False
    return True


def verify_any(signing_publics: Iterable[bytes], message: bytes, signature: bytes) -> bool:
    """Whether one of *signing_publics* made *signature*: a business's keys, former ones too."""
    return any(verify(public, message, signature) for public in signing_publics)


def business_id(signing_public: bytes) -> BusinessId:
    """The id of the business whose FIRST signing key is *signing_public*; rotation keeps it."""
    return BusinessId(hashlib.sha256(signing_public).digest()[:8].hex())


def check_public(signing_public: bytes, box_public: bytes) -> None:
    """Refuses public keys under which a signature or a secret would prove nothing.

    Raises:
        KeyTrouble: not 32 bytes, not on the curve, or of small order (RFC 7748, 6.1; RFC 8032, 8).
    """
    if len(signing_public) != KEY_LENGTH or not bindings.crypto_core_ed25519_is_valid_point(
        signing_public
    ):
        raise KeyTrouble(KeyProblem.WEAK)
    # X25519 clamps the private number to a multiple of 8, so any number unmasks a small order
    _multiply(bytes(KEY_LENGTH), box_public)


def age_recipient(box_public: bytes) -> str:
    """An X25519 public key as age writes it: ``age1…``."""
    return _bech32("age", box_public)


def age_identity(box_private: bytes) -> str:
    """An X25519 private key as age writes it: ``AGE-SECRET-KEY-1…``."""
    return _bech32("age-secret-key-", box_private).upper()


def demonstration_keys(name: str) -> Keys:
    """The keys that everybody knows of the demonstration's business *name* (ASCII)."""
    return Keys(
        hashlib.sha256(b"handslag demonstration sign " + name.encode("ascii")).digest(),
        hashlib.sha256(b"handslag demonstration box " + name.encode("ascii")).digest(),
    )


def is_demonstration(signing_public: bytes) -> bool:
    """Whether *signing_public* belongs to the demonstration, and so to everybody."""
    return signing_public in _demonstration_publics()


@cache
def _demonstration_publics() -> frozenset[bytes]:
    members = json.loads(resources.read_bytes("demo/network.json"))["members"]
    return frozenset(demonstration_keys(name).signing_public for name in members)


def _multiply(private: bytes, public: bytes) -> bytes:
    if len(public) != KEY_LENGTH:
        raise KeyTrouble(KeyProblem.WEAK)
    try:
        secret = bindings.crypto_scalarmult(private, public)
    except SodiumRefuses:
        raise KeyTrouble(KeyProblem.WEAK) from None
    if not any(secret):
        raise KeyTrouble(KeyProblem.WEAK)
    return secret


def _bech32(kind: str, content: bytes) -> str:
    """*content* with checksum as BIP 173 writes it, without its limit of 90 characters."""
    bits = int.from_bytes(content, "big") << (-8 * len(content) % 5)
    length = (8 * len(content) + 4) // 5
    symbols = [bits >> 5 * place & 31 for place in reversed(range(length))]
    spread = [ord(c) >> 5 for c in kind] + [0] + [ord(c) & 31 for c in kind]
    checksum = _bech32_sum([*spread, *symbols, *[0] * 6]) ^ 1
    symbols += [checksum >> 5 * place & 31 for place in reversed(range(6))]
    return f"{kind}1{''.join(_BECH32[symbol] for symbol in symbols)}"


def _bech32_sum(symbols: list[int]) -> int:
    total = 1
    for symbol in symbols:
        top = total >> 25
        total = (total & 0x1FFFFFF) << 5 ^ symbol
        for place, term in enumerate(_BECH32_GENERATOR):
            if top >> place & 1:
                total ^= term
    return total
