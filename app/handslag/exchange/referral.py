"""What a referral document says: a customer who agreed to be told to one partner."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import VoucherId
from handslag.domain.partners import Phone
from handslag.exchange.fields import Fields, Plain, given

MOST_PHONES = 10
_VOUCHER = 16


@dataclass(frozen=True, kw_only=True)
class ReferralContent:
    """A customer whom the author sends to the addressee.

    Attributes:
        name: of the household or person; never empty.
        consent: the wording that the customer agreed to; never empty (GDPR art. 7).
        consented: the day of it.
        voucher: what the customer was given for the addressee's till, or None.
        message: what the author wants to add.
    """

    name: str
    consent: str
    consented: date
    phones: tuple[Phone, ...] = ()
    email: str | None = None
    address: str | None = None
    postcode: str | None = None
    town: str | None = None
    voucher: VoucherId | None = None
    message: str = ""


def referral_body(referral: ReferralContent) -> dict[str, Plain]:
    """The body of the signed document for *referral*.

    Raises:
        Invalid: a partner's program would refuse it.
    """
    body = given({
        "name": referral.name,
        "phones": [given({"text": phone.text, "e164": phone.e164}) for phone in referral.phones],
        "email": referral.email,
        "address": referral.address,
        "postcode": referral.postcode,
        "town": referral.town,
        "consent": {"wording": referral.consent, "on": referral.consented.isoformat()},
        "voucher": bytes.fromhex(referral.voucher) if referral.voucher else None,
        "message": referral.message,
    })  # fmt: skip
    read_referral_body(body)
    return body


def read_referral_body(body: Mapping[str, object]) -> ReferralContent:
    """The referral that a signed document's body holds; unknown entries are passed over.

    Raises:
        Invalid: naming the first field that cannot be taken; one without consent is not taken.
    """
    fields = Fields(body)
    consent = fields.part("consent") or Fields({})
    return ReferralContent(
        name=_filled("name", fields.line("name")),
        consent=_filled("consent", consent.paragraphs("wording")),
        consented=consent.day("on"),
        phones=tuple(_phone(part) for part in fields.parts("phones", most=MOST_PHONES)),
        email=fields.optional_line("email"),
        address=fields.optional_line("address"),
        postcode=fields.optional_line("postcode"),
        town=fields.optional_line("town"),
        voucher=_voucher(fields, body),
        message=fields.paragraphs("message"),
    )


def _filled(name: str, text: str) -> str:
    if not text:
        raise Invalid(name, Problem.EMPTY)
    return text


def _phone(fields: Fields) -> Phone:
    return Phone(_filled("phones", fields.line("text")), fields.optional_line("e164"))


def _voucher(fields: Fields, body: Mapping[str, object]) -> VoucherId | None:
    if body.get("voucher") is None:
        return None
    return VoucherId(fields.octets("voucher", _VOUCHER).hex())
