"""Questions about redemptions."""

from datetime import date

from sqlalchemy import func, select

from handslag.domain.ids import BusinessId, VoucherId
from handslag.domain.vouchers import Redemption
from handslag.storage.tables import redemption, voucher
from handslag.storage.work import Work


def by_id(work: Work, id: str) -> Redemption | None:
    """The redemption with that id."""
    return work.get(Redemption, id)


def standing(work: Work, id: VoucherId) -> Redemption | None:
    """The voucher's redemption that was not taken back, or None."""
    return work.session.scalars(
        select(Redemption)
        .where(redemption.c.voucher_id == id, redemption.c.reversed_at.is_(None))
        .order_by(redemption.c.at)
    ).first()


def newest(work: Work, id: VoucherId) -> Redemption | None:
    """The voucher's newest redemption, taken back or not."""
    return work.session.scalars(
        select(Redemption)
        .where(redemption.c.voucher_id == id)
        .order_by(redemption.c.at.desc(), redemption.c.id.desc())
    ).first()


def count_of_offer(work: Work, redeemer: BusinessId, offer_number: int) -> int:
    """How many vouchers of an own offer were redeemed and not taken back."""
    query = (
        select(func.count())
        .select_from(redemption)
        .join(voucher, voucher.c.id == redemption.c.voucher_id)
        .where(
            voucher.c.redeemer == redeemer,
            voucher.c.offer_number == offer_number,
            redemption.c.reversed_at.is_(None),
        )
    )
    return work.session.scalar(query) or 0


def shares_invoice(work: Work, invoice: str, on: date, id: VoucherId) -> bool:
    """Whether another voucher than *id* was redeemed on that invoice that day."""
    query = select(redemption.c.id).where(
        redemption.c.invoice == invoice,
        redemption.c.on == on,
        redemption.c.voucher_id != id,
        redemption.c.reversed_at.is_(None),
    )
    return work.session.execute(query.limit(1)).first() is not None
