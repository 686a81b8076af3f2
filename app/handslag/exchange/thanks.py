"""What a thanks document says: the business came, and what it was worth where that is told."""

from collections.abc import Mapping
from dataclasses import dataclass

from handslag.domain.errors import Invalid, Problem
from handslag.domain.money import SEK
from handslag.domain.offers import LARGEST_VALUE
from handslag.domain.referrals import Visible
from handslag.exchange.fields import Fields, Plain, given

_ID = 16
_CURRENCY = 3


@dataclass(frozen=True, kw_only=True)
class ThanksContent:
    """Thanks for a referral.

    Attributes:
        referral: its id, 32 hex digits.
        visible: who may see the amount.
        amount: minor units of *currency*; None where it is private or not told.
    """

    referral: str
    visible: Visible
    amount: int | None = None
    currency: str = SEK


def thanks_body(thanks: ThanksContent) -> dict[str, Plain]:
    """The body of the signed document for *thanks*; a private amount never enters it.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    told = thanks.visible is not Visible.PRIVATE
    body = given({
        "referral": bytes.fromhex(thanks.referral),
        "visible": thanks.visible.value,
        "amount": thanks.amount if told else None,
        "currency": thanks.currency if told and thanks.amount is not None else None,
    })  # fmt: skip
    read_thanks_body(body)
    return body


def read_thanks_body(body: Mapping[str, object]) -> ThanksContent:
    """The thanks that a signed document's body holds; unknown entries are passed over.

    Raises:
        Invalid: naming the first field that cannot be taken.
    """
    fields = Fields(body)
    currency = fields.line("currency") or SEK
    if len(currency) != _CURRENCY or not (currency.isascii() and currency.isupper()):
        raise Invalid("currency", Problem.MALFORMED, currency)
    return ThanksContent(
        referral=fields.octets("referral", _ID).hex(),
        visible=_visible(fields),
        amount=fields.optional_number("amount", 0, LARGEST_VALUE),
        currency=currency,
    )


def _visible(fields: Fields) -> Visible:
    text = fields.line("visible")
    try:
        return Visible(text)
    except ValueError:
        raise Invalid("visible", Problem.UNKNOWN, text, ", ".join(Visible)) from None
