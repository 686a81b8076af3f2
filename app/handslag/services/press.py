"""The press: makes the vouchers of one offer revision, signed or on a partner's word."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from handslag.domain.ids import CustomerId, VoucherId, new_id
from handslag.domain.moments import end_of_day, week_number
from handslag.domain.vouchers import VoucherState
from handslag.services.chronicle import Author
from handslag.services.promises import Promise
from handslag.trust.codes import PairKey, pack_fields, write_code
from handslag.trust.keys import Keys
from handslag.trust.tokens import Claims, write_tokens


class Press:
    """Makes vouchers of one offer revision that differ in their serial alone."""

    def __init__(self, author: Author, promise: Promise, last_day: date, pair: PairKey) -> None:
        self._issuer = author.business.id
        self._redeemer = promise.redeemer
        self._keys: Keys = author.keys
        self._shared = _shared(author, promise, last_day)
        self._promise = promise
        self._moment = int(author.moment.timestamp())
        self._week = week_number(last_day)
        self._expires = end_of_day(last_day)
        self._pair = pair

    def rows(
        self,
        serials: Sequence[int],
        *,
        customer: CustomerId | None,
        replaces: VoucherId | None = None,
    ) -> list[dict[str, Any]]:
        """The fields of the signed vouchers with those serials, as ``Voucher(**row)`` takes them."""
        fields = [self._fields(serial) for serial in serials]
        revision = self._promise.revision.revision
        ids = [self._pair.voucher_id(each, revision) for each in fields]
        claims = [self._claims(*pair) for pair in zip(serials, ids, strict=True)]
        tokens = write_tokens(claims, self._keys)
        shared = self._shared | {"customer_id": customer, "replaces": replaces}
        return [
            {
                **shared,
                "id": id,
                "serial": serial,
                "token": token,
                "code": write_code(each, id).replace("-", ""),
            }
            for serial, id, token, each in zip(serials, ids, tokens, fields, strict=True)
        ]

    def _fields(self, serial: int) -> bytes:
        return pack_fields(
            issuer=self._issuer,
            offer_number=self._promise.number,
            week=self._week,
            serial=serial,
        )

    def _claims(self, serial: int, id: VoucherId) -> Claims:
        revision = self._promise.revision
        return Claims(
            issuer=self._issuer,
            redeemer=self._redeemer,
            offer_number=self._promise.number,
            revision=revision.revision,
            kind=revision.kind.number,
            value=revision.value,
            serial=serial,
            voucher_id=id,
            issued=self._moment,
            expires=self._expires,
        )


class WordPress:
    """Makes vouchers on a partner's word: a number and a text, with nothing that could be checked."""

    def __init__(self, author: Author, promise: Promise, last_day: date) -> None:
        self._shared = {
            **_shared(author, promise, last_day),
            "word_of": promise.partner.id,
            "token": None,
            "code": "",
        }

    def rows(
        self,
        serials: Sequence[int],
        *,
        customer: CustomerId | None,
        replaces: VoucherId | None = None,
    ) -> list[dict[str, Any]]:
        """The fields of the vouchers with those serials, as ``Voucher(**row)`` takes them."""
        shared = self._shared | {"customer_id": customer, "replaces": replaces}
        return [{**shared, "id": VoucherId(new_id()), "serial": serial} for serial in serials]


def _shared(author: Author, promise: Promise, last_day: date) -> dict[str, Any]:
    revision = promise.revision
    return {
        "issuer": author.business.id,
        "redeemer": promise.redeemer,
        "offer_number": promise.number,
        "revision": revision.revision,
        "kind": revision.kind,
        "value": revision.value,
        "currency": revision.currency,
        "issued": author.moment,
        "valid_through": last_day,
        "state": VoucherState.ISSUED,
        "word_of": None,
    }
