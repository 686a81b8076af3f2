"""What a key document and an erasure notice say."""

from collections.abc import Mapping, Sequence

from handslag.domain.errors import Invalid, Problem
from handslag.exchange.card import PublicKeys
from handslag.exchange.fields import Fields, Plain

MOST_ERASED = 10_000
_KEY = 32
_ID = 16


def key_body(keys: PublicKeys) -> dict[str, Plain]:
    """The body of the document by which an old key names the pair that takes its place."""
    return {"signing_key": keys.signing, "box_key": keys.box}


def read_key_body(body: Mapping[str, object]) -> PublicKeys:
    """The pair of keys that a signed document's body holds; unknown entries are passed over.

    Raises:
        Invalid: naming the first field that cannot be taken.
    """
    fields = Fields(body)
    return PublicKeys(fields.octets("signing_key", _KEY), fields.octets("box_key", _KEY))


def erasure_body(referrals: Sequence[str]) -> dict[str, Plain]:
    """The body of the notice that the customers of these referrals (32 hex digits) are erased."""
    return {"referrals": [bytes.fromhex(id) for id in referrals]}


def read_erasure_body(body: Mapping[str, object]) -> list[str]:
    """The referrals that a signed document's body names; unknown entries are passed over.

    Raises:
        Invalid: they are not there, or not ids.
    """
    found = Fields(body).octets_list("referrals", _ID, most=MOST_ERASED)
    if not found:
        raise Invalid("referrals", Problem.MISSING)
    return [id.hex() for id in found]
