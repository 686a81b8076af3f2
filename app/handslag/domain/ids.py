"""Ids: what names a thing everywhere and for ever."""

import secrets
import threading
import time
from typing import NewType

PartnerId = NewType("PartnerId", str)
CustomerId = NewType("CustomerId", str)
OfferId = NewType("OfferId", str)
VoucherId = NewType("VoucherId", str)
BusinessId = NewType("BusinessId", str)
DeviceId = NewType("DeviceId", int)

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A fresh UUIDv7 as 32 lower-case hex digits, larger than every one made before here.

    RFC 9562, 5.7: 48 bits of Unix milliseconds, then 74 bits of which the upper 12 (rand_a) carry
    the fraction of the millisecond (6.2, method 3) and the rest is random.
    """
    global _last  # noqa: PLW0603 - the standard's monotonic counter has to live somewhere
    with _lock:
        now = time.time_ns()
        ticks = (now // 1_000_000) << 12 | (now % 1_000_000) * 4096 // 1_000_000
        _last = ticks = max(ticks, _last + 1)
    value = (ticks >> 12) << 80 | 0x7 << 76 | (ticks & 0xFFF) << 64
    value |= 0b10 << 62 | secrets.randbits(62)
    return f"{value:032x}"


def new_device_id() -> DeviceId:
    """A random positive 63-bit number for a new device."""
    return DeviceId(secrets.randbits(63) or 1)


def as_id(text: str) -> str | None:
    """*text* as an id of 32 hex digits, hyphens allowed; None when it is not one."""
    digits = text.strip().replace("-", "").lower()
    return digits if len(digits) == 32 and _is_hex(digits) else None


def as_business_id(text: str) -> BusinessId | None:
    """*text* as a business id of 16 hex digits; None when it is not one."""
    digits = text.strip().lower()
    return BusinessId(digits) if len(digits) == 16 and _is_hex(digits) else None


def _is_hex(text: str) -> bool:
    return all(c in "0123456789abcdef" for c in text)
