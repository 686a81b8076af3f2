"""Reading a voucher as it is shown at the counter: is it genuine, and what does it say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from handslag.domain.errors import FileProblem, FileTrouble, Reason, VoucherRefused
from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.moments import day_of, from_unix, sunday_of
from handslag.domain.offers import BenefitKind, OfferRevision
from handslag.domain.partners import Business, PartnerKey
from handslag.domain.vouchers import Voucher
from handslag.printing import scan
from handslag.services.desk import Desk
from handslag.storage import offers as stored_offers
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work
from handslag.trust import codes, tokens
from handslag.trust.codes import pack_fields, pair_key, write_code
from handslag.trust.keys import Keys

SUFFIXES = (".png", ".jpg", ".jpeg", ".pdf")


@dataclass(frozen=True)
class Source:
    """Something that may be a voucher: the text on it, and where it was read.

    Attributes:
        name: the file, or the text as typed.
        page: of the file, from 1; None when it was typed.
        text: a token or a typed code.
    """

    name: str
    page: int | None
    text: str


@dataclass(frozen=True)
class Genuine:
    """A genuine voucher as read; whether it can be redeemed is judged elsewhere.

    Attributes:
        voucher: a fresh record, not stored.
        corrected: one symbol of the typed code was put right.
        revision: my offer revision that it was issued on, or None when that is unknown here.
    """

    voucher: Voucher
    corrected: bool
    revision: OfferRevision | None


def sources(text: str) -> list[Source]:
    """What the user gave, as token, as typed code, or else the codes in the file of that name.

    Raises:
        FileTrouble: the file cannot be read, or holds no code.
        VoucherRefused: it is none of these.
    """
    if tokens.looks_like_token(text):
        return [Source(text, None, text)]
    try:
        codes.read_code(text)
    except VoucherRefused:
        path = Path(text)
        if _is_file(path):
            return _in_file(path)
        if path.suffix.lower() in SUFFIXES:
            raise FileTrouble(FileProblem.MISSING, text) from None
        raise
    return [Source(text, None, text)]


def read(desk: Desk, work: Work, business: Business, text: str) -> Genuine:
    """The genuine voucher that *text* is the token or the typed code of.

    Raises:
        VoucherRefused: malformed, of an unknown issuer, or not signed by it.
    """
    if tokens.looks_like_token(text):
        return _read_token(desk, work, business, text)
    return _read_code(desk, work, business, text)


def _in_file(path: Path) -> list[Source]:
    """The vouchers in a picture or PDF; other codes, such as a visiting card's, are passed over."""
    found = [
        Source(str(path), code.page, code.text)
        for code in scan.read_codes(path)
        if _may_be_voucher(code.text)
    ]
    if not found:
        raise FileTrouble(FileProblem.NO_VOUCHER, str(path))
    return found


def _may_be_voucher(text: str) -> bool:
    if tokens.looks_like_token(text):
        return True
    try:
        codes.read_code(text)
    except VoucherRefused:
        return False
    return True


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that the system cannot even look up
        return False


def _read_token(desk: Desk, work: Work, business: Business, text: str) -> Genuine:
    token = tokens.read_token(text)
    claims = token.claims
    keys = stored_partners.keys_of(work, claims.issuer)
    if not keys:
        raise VoucherRefused(Reason.UNKNOWN_ISSUER)
    if not tokens.verify_token(token, [bytes.fromhex(key.signing_key) for key in keys]):
        raise VoucherRefused(Reason.BAD_SIGNATURE)
    kind = BenefitKind.numbered(claims.kind)
    assert kind is not None  # read_token lets 1..4 pass
    fields = pack_fields(
        issuer=claims.issuer,
        offer_number=claims.offer_number,
        week=claims.week,
        serial=claims.serial,
    )
    revision = None
    if claims.redeemer == business.id:
        revision = _own_revision(work, business, claims.offer_number, claims.revision)
        _check_id(desk, business, claims, fields, keys)
        if revision and (revision.kind, revision.value) != (kind, claims.value):
            raise VoucherRefused(Reason.MALFORMED)
    voucher = Voucher(
        id=claims.voucher_id,
        issuer=claims.issuer,
        redeemer=claims.redeemer,
        offer_number=claims.offer_number,
        revision=claims.revision,
        serial=claims.serial,
        kind=kind,
        value=claims.value,
        currency=revision.currency if revision else "SEK",
        issued=from_unix(claims.issued),
        valid_through=_last_day(claims.expires),
        token="".join(text.split()).upper(),
        code=write_code(fields, claims.voucher_id).replace("-", ""),
    )
    return Genuine(voucher, corrected=False, revision=revision)


def _check_id(
    desk: Desk, business: Business, claims: tokens.Claims, fields: bytes, keys: list[PartnerKey]
) -> None:
    for pair in _pairs(desk.all_keys, keys, issuer=claims.issuer, redeemer=business.id):
        if pair.voucher_id(fields, claims.revision) == claims.voucher_id:
            return
    raise VoucherRefused(Reason.MALFORMED)


def _read_code(desk: Desk, work: Work, business: Business, text: str) -> Genuine:
    code = codes.read_code(text)
    issuers = stored_partners.issuers_starting(work, int.from_bytes(code.fields, "big") >> 30)
    revisions = stored_offers.revisions(work, business.partner_id, code.offer_number)
    for issuer, keys in issuers.items():
        for pair in _pairs(desk.all_keys, keys, issuer=issuer, redeemer=business.id):
            for revision in revisions:
                id = codes.matches(code, pair, revision.revision)
                if id is not None:
                    return _from_code(code, id, issuer, business, revision)
    if code.corrected:
        raise VoucherRefused(Reason.MALFORMED)
    raise VoucherRefused(Reason.BAD_SIGNATURE if issuers else Reason.UNKNOWN_ISSUER)


def _from_code(
    code: codes.ReadCode,
    id: VoucherId,
    issuer: BusinessId,
    business: Business,
    revision: OfferRevision,
) -> Genuine:
    if code.serial == 0:
        raise VoucherRefused(Reason.MALFORMED)
    voucher = Voucher(
        id=id,
        issuer=issuer,
        redeemer=business.id,
        offer_number=code.offer_number,
        revision=revision.revision,
        serial=code.serial,
        kind=revision.kind,
        value=revision.value,
        currency=revision.currency,
        issued=None,
        valid_through=sunday_of(code.week),
        token=None,
        code=code.text.replace("-", ""),
    )
    return Genuine(voucher, corrected=code.corrected, revision=revision)


def _pairs(
    own: Sequence[Keys], others: list[PartnerKey], *, issuer: BusinessId, redeemer: BusinessId
) -> list[codes.PairKey]:
    return [
        pair_key(mine, bytes.fromhex(other.box_key), issuer=issuer, redeemer=redeemer)
        for mine in own
        for other in others
    ]


def _own_revision(
    work: Work, business: Business, number: int, revision: int
) -> OfferRevision | None:
    return stored_offers.revision(work, business.partner_id, number, revision)


def _last_day(expires: int) -> date:
    moment: datetime = from_unix(expires)
    return day_of(moment)
