"""What an answer document says: how a referral stands with whom it was sent to."""

from collections.abc import Mapping

from handslag.domain.errors import Invalid, Problem
from handslag.domain.referrals import ANSWERS, ReferralStatus
from handslag.exchange.fields import Fields, Plain


def answer_body(status: ReferralStatus) -> dict[str, Plain]:
    """The body of the signed document; the document's id is the referral's.

    Raises:
        Invalid: it is no answer, but what the sender or the thanks tell.
    """
    body: dict[str, Plain] = {"status": status.value}
    read_answer_body(body)
    return body


def read_answer_body(body: Mapping[str, object]) -> ReferralStatus:
    """The status that a signed document's body holds; unknown entries are passed over.

    Raises:
        Invalid: it is none of ``ANSWERS``.
    """
    text = Fields(body).line("status")
    for status in ANSWERS:
        if status.value == text:
            return status
    raise Invalid("status", Problem.UNKNOWN, text, ", ".join(ANSWERS))
