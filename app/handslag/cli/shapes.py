"""The JSON shapes of the command line. Keys are only ever added."""

from datetime import date, datetime

from handslag.cli.output import Json
from handslag.domain.moments import iso
from handslag.domain.partners import Phone
from handslag.domain.sheets import CardSheet
from handslag.services.views import (
    CustomerView,
    OfferView,
    PartnerView,
    RedeemedView,
    Ref,
    VoucherView,
)


def partner(view: PartnerView) -> dict[str, Json]:
    """PARTNER."""
    return {
        "id": view.id,
        "business_id": view.business_id,
        "name": view.name,
        "trade": view.trade or None,
        "town": view.town,
        "postcode": view.postcode,
        "address": view.address,
        "contact": view.contact,
        "phones": phones(view.phones),
        "email": view.email,
        "web": view.web,
        "organisation_number": view.organisation_number,
        "status": str(view.status),
        "tags": list(view.tags),
        "notes": view.notes or None,
        "language": view.language,
        "regulated": view.regulated,
        "colour": view.colour,
        "template": view.template,
        "own": view.own,
    }


def customer(view: CustomerView) -> dict[str, Json]:
    """CUSTOMER."""
    return {
        "id": view.id,
        "name": view.name,
        "address": view.address,
        "postcode": view.postcode,
        "town": view.town,
        "phones": phones(view.phones),
        "email": view.email,
        "language": view.language,
        "retain_until": day(view.retain_until),
        "consents": [
            {"wording": c.wording, "on": day(c.on), "withdrawn": day(c.withdrawn)}
            for c in view.consents
        ],
    }


def offer(view: OfferView) -> dict[str, Json]:
    """OFFER."""
    terms = view.terms
    currency = terms.benefit.currency
    return {
        "owner": ref(view.owner),
        "number": view.number,
        "revision": view.revision,
        "kind": str(terms.benefit.kind),
        "value": terms.benefit.value,
        "currency": currency,
        "title": {"sv": terms.title_sv or None, "en": terms.title_en or None},
        "terms": {"sv": terms.terms_sv or None, "en": terms.terms_en or None},
        "quota": terms.quota,
        "quota_per_issuer": terms.quota_per_issuer,
        "lifetime_days": terms.lifetime_days,
        "valid_from": day(terms.valid_from),
        "valid_to": day(terms.valid_to),
        "withdrawn": day(view.withdrawn),
        "cap": money(terms.cap, currency),
        "minimum": money(terms.minimum, currency),
        "new_customers": terms.new_customers,
        "issuers": list(terms.issuers),
    }


def voucher(view: VoucherView) -> dict[str, Json]:
    """VOUCHER."""
    return {
        "id": view.id,
        "serial": view.serial,
        "issuer": ref(view.issuer),
        "redeemer": ref(view.redeemer),
        "offer": {"number": view.offer_number, "revision": view.revision},
        "benefit": {
            "kind": str(view.benefit.kind),
            "value": view.benefit.value,
            "currency": view.benefit.currency,
        },
        "issued": moment(view.issued),
        "valid_through": day(view.valid_through),
        "state": str(view.state),
        "code": view.code,
        "token": view.token,
        "customer": ref(view.customer) if view.customer else None,
    }


def redeemed(view: RedeemedView) -> dict[str, Json]:
    """A redemption: when, by whom, on which invoice."""
    return {
        "id": view.id,
        "at": moment(view.at),
        "on": day(view.on),
        "by": ref(view.by),
        "invoice": view.invoice,
    }


def sheet(one: CardSheet) -> dict[str, Json]:
    """SHEET, with the keys of the catalogue file; lengths in mm."""
    return {
        "name": one.name,
        "maker": one.maker,
        "code": one.code,
        "description": one.description,
        "kind": one.kind,
        "page": str(one.page),
        "slots": one.slots,
        "columns": one.columns,
        "rows": one.rows,
        "width_mm": one.width,
        "height_mm": one.height,
        "x0_mm": one.x0,
        "y0_mm": one.y0,
        "dx_mm": one.dx,
        "dy_mm": one.dy,
        "corner_radius_mm": one.corner_radius,
        "off_centre_mm": [offset + 0.0 for offset in one.off_centre],  # zero without a minus
        "note": one.note or None,
    }


def phones(numbers: tuple[Phone, ...]) -> list[Json]:
    """Telephone numbers, as typed and as E.164."""
    return [{"text": number.text, "e164": number.e164} for number in numbers]


def ref(view: Ref) -> dict[str, Json]:
    """REF."""
    return {"id": view.id, "name": view.name}


def money(minor: int | None, currency: str) -> Json:
    """An amount in minor units, or null."""
    return {"minor": minor, "currency": currency} if minor is not None else None


def day(one: date | None) -> str | None:
    """A day as ISO, or null."""
    return one.isoformat() if one else None


def moment(one: datetime | None) -> str | None:
    """A moment as ISO in UTC, or null."""
    return iso(one) if one else None
