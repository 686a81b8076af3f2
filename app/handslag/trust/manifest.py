"""The signature beside an exchange file's manifest (FORMATS.md 3, manifest.sig)."""

from handslag.trust.keys import Keys, verify

_PURPOSE = b"handslag manifest 1\x00"


def sign_manifest(keys: Keys, manifest: bytes) -> bytes:
    """The signature of the bytes of ``manifest.json``, 64 bytes."""
    return keys.sign(_PURPOSE + manifest)


def verify_manifest(signing_public: bytes, manifest: bytes, signature: bytes) -> bool:
    """Whether the owner of *signing_public* signed these bytes of ``manifest.json``."""
    return verify(signing_public, _PURPOSE + manifest, signature)
