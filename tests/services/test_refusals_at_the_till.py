"""Every reason that a till can give, met as a user meets it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.builders import Clock, introduce, percent_offer, token_of

from handslag.domain.errors import (
    Invalid,
    KeyProblem,
    KeyTrouble,
    NotAllowed,
    NotFound,
    OfferProblem,
    OfferTrouble,
    Reason,
    Rule,
)
from handslag.domain.offers import BenefitKind
from handslag.domain.vouchers import VoucherState
from handslag.services import health, offers, partners, redeeming, vouchers
from handslag.services.desk import Desk
from handslag.services.offers import OfferEntry
from handslag.services.partners import PartnerEntry
from handslag.services.redeeming import Sale
from handslag.services.views import VoucherView
from handslag.services.vouchers import IssueOrder

Businesses = Callable[..., Desk]


@pytest.fixture
def giver(businesses: Businesses, clock: Clock) -> Desk:
    """A business that issues."""
    return businesses("Giver", clock=clock)


@pytest.fixture
def till(businesses: Businesses, giver: Desk, clock: Clock) -> Desk:
    """A business that redeems; the two do not know each other yet."""
    return businesses("Till", clock=clock)


def known_to_each_other(giver: Desk, till: Desk) -> None:
    introduce(till, giver)
    introduce(giver, till)


def issued(giver: Desk, *, count: int = 1) -> list[VoucherView]:
    return vouchers.issue(giver, IssueOrder(partners=("Till",), count=count))


def reason(till: Desk, text: str, sale: Sale | None = None) -> Reason | None:
    return redeeming.redeem(till, text, sale=sale).reason


def test_1_an_issuer_that_is_not_known(giver: Desk, till: Desk) -> None:
    percent_offer(till)
    introduce(till, giver)
    (voucher,) = issued(giver)

    assert reason(till, token_of(voucher)) is Reason.UNKNOWN_ISSUER
    assert reason(till, voucher.code) in (Reason.UNKNOWN_ISSUER, Reason.BAD_SIGNATURE)


def test_2_a_signature_that_is_wrong(giver: Desk, till: Desk) -> None:
    percent_offer(till)
    known_to_each_other(giver, till)
    (voucher,) = issued(giver)
    token = token_of(voucher)
    swapped = token[:-3] + ("AAA" if not token.endswith("AAA") else "BAA")

    assert reason(till, swapped) in (Reason.BAD_SIGNATURE, Reason.MALFORMED)
    invented = voucher.code[:12].replace("-", "") + voucher.code[14:]
    assert reason(till, invented) in (Reason.BAD_SIGNATURE, Reason.MALFORMED)


def test_8_more_vouchers_than_the_offer_has(giver: Desk, till: Desk) -> None:
    percent_offer(till, quota=2)
    known_to_each_other(giver, till)
    issued(giver, count=2)

    with pytest.raises(OfferTrouble) as refused:
        issued(giver)

    assert refused.value.problem is OfferProblem.QUOTA_USED


def test_8_more_redemptions_than_the_offer_has(
    businesses: Businesses, giver: Desk, till: Desk, clock: Clock
) -> None:
    percent_offer(till, quota=1)
    other = businesses("Other", clock=clock)
    known_to_each_other(giver, till)
    known_to_each_other(other, till)
    (first,), (second,) = issued(giver), issued(other)

    assert reason(till, token_of(first)) is None
    assert reason(till, token_of(second)) is Reason.OVER_QUOTA


def test_9_an_offer_that_was_withdrawn_is_honoured_for_a_lifetime(
    giver: Desk, till: Desk, clock: Clock
) -> None:
    percent_offer(till)
    known_to_each_other(giver, till)
    (voucher,) = issued(giver)
    late = vouchers.issue(
        giver, IssueOrder(partners=("Till",), start=clock().date() + timedelta(days=100))
    )[0]

    offers.withdraw(till, "1")

    assert reason(till, token_of(voucher)) is None
    assert reason(till, token_of(late)) is Reason.OFFER_WITHDRAWN
    with pytest.raises(OfferTrouble):
        vouchers.issue(till, IssueOrder(partners=("Till",)))


def test_10_a_sale_below_the_minimum(giver: Desk, till: Desk) -> None:
    percent_offer(till, minimum=50000)
    known_to_each_other(giver, till)
    (voucher,) = issued(giver)

    assert reason(till, token_of(voucher), Sale(amount=49999)) is Reason.BELOW_MINIMUM
    assert reason(till, token_of(voucher), Sale(amount=50000)) is None


def test_11_two_vouchers_on_one_bill(giver: Desk, till: Desk) -> None:
    percent_offer(till)
    known_to_each_other(giver, till)
    first, second = issued(giver, count=2)
    bill = Sale(amount=10000, invoice="F 7")

    assert reason(till, token_of(first), bill) is None
    assert reason(till, token_of(second), bill) is Reason.NOT_COMBINABLE
    assert reason(till, token_of(second), Sale(amount=10000, invoice="F 8")) is None


def test_12_a_voucher_from_tomorrow(giver: Desk, till: Desk, clock: Clock) -> None:
    percent_offer(till)
    known_to_each_other(giver, till)
    clock.move(hours=25)
    (voucher,) = issued(giver)
    clock.move(hours=-25)

    assert reason(till, token_of(voucher)) is Reason.NOT_YET_VALID


def test_13_an_offer_whose_terms_are_others_here(giver: Desk, till: Desk) -> None:
    percent_offer(till, 1000)
    known_to_each_other(giver, till)

    assert reason(till, "HS1.NONSENSE") is Reason.MALFORMED
    assert reason(till, "not a voucher at all") is Reason.MALFORMED


def test_14_an_issuer_that_was_suspended(giver: Desk, till: Desk) -> None:
    percent_offer(till)
    known_to_each_other(giver, till)
    (voucher,) = issued(giver)

    partners.edit(till, "Giver", PartnerEntry(status="suspended"))

    assert reason(till, token_of(voucher)) is Reason.MEMBER_SUSPENDED
    assert reason(till, voucher.code) is Reason.MEMBER_SUSPENDED


def test_the_discount_is_that_of_the_revision_it_was_issued_on(giver: Desk, till: Desk) -> None:
    percent_offer(till, 1000, cap=5000)
    known_to_each_other(giver, till)
    (voucher,) = issued(giver)
    offers.revise(till, "1", OfferEntry(kind=BenefitKind.PERCENT, value=5000, cap=0))

    answer = redeeming.redeem(till, voucher.code, sale=Sale(amount=100000, vat_rate=25))

    assert answer.settlement is not None
    assert (answer.settlement.discount, answer.settlement.to_pay) == (5000, 95000)
    assert answer.settlement.vat == 19000


def test_a_redemption_may_be_written_in_the_same_night(
    giver: Desk, till: Desk, clock: Clock
) -> None:
    percent_offer(till)
    known_to_each_other(giver, till)
    first, second = issued(giver, count=2)
    last_day = first.valid_through
    clock.move(days=(last_day - clock().date()).days + 3)

    assert reason(till, token_of(first)) is Reason.EXPIRED
    assert reason(till, token_of(first), Sale(on=last_day)) is None
    with pytest.raises(Invalid):
        redeeming.redeem(till, token_of(second), sale=Sale(on=clock().date() + timedelta(days=1)))
    assert second.issued is not None
    before = second.issued.date() - timedelta(days=1)
    with pytest.raises(Invalid):
        redeeming.redeem(till, token_of(second), sale=Sale(on=before))


def test_what_was_never_redeemed_cannot_be_taken_back(giver: Desk, till: Desk) -> None:
    percent_offer(giver)
    (voucher,) = vouchers.issue(giver, IssueOrder(partners=("Giver",)))

    with pytest.raises(NotAllowed) as refused:
        redeeming.reverse(giver, voucher.id)

    assert refused.value.rule is Rule.NOT_REDEEMED


def test_an_expired_voucher_is_listed_as_such(giver: Desk, clock: Clock) -> None:
    percent_offer(giver)
    vouchers.issue(giver, IssueOrder(partners=("Giver",)))

    clock.move(days=400)

    listed, total = vouchers.listing(giver, state=VoucherState.EXPIRED)
    assert ([one.state for one in listed], total) == ([VoucherState.EXPIRED], 1)
    with pytest.raises(NotAllowed):
        vouchers.void(giver, listed[0].id)


def test_a_stand_in_is_not_issued_beyond_the_quota(giver: Desk, till: Desk) -> None:
    percent_offer(till, quota_per_issuer=2)
    known_to_each_other(giver, till)
    first, _ = issued(giver, count=2)

    with pytest.raises(OfferTrouble):
        vouchers.replace(giver, first.id)

    assert vouchers.show(giver, first.id).state is VoucherState.ISSUED


def test_a_typed_code_is_not_dated_back_before_its_terms(
    giver: Desk, till: Desk, clock: Clock
) -> None:
    percent_offer(till)
    known_to_each_other(giver, till)
    (voucher,) = issued(giver)

    with pytest.raises(Invalid):
        redeeming.redeem(till, voucher.code, sale=Sale(on=clock().date() - timedelta(days=300)))


def test_keys_of_another_business_sign_nothing(giver: Desk, till: Desk) -> None:
    percent_offer(giver)
    for name in ("keys.json", "keys.secret"):
        (giver.profile / name).write_bytes((till.profile / name).read_bytes())
    started_again = Desk(giver.store, giver.profile, clock=giver.clock)

    with pytest.raises(KeyTrouble) as refused:
        vouchers.issue(started_again, IssueOrder(partners=("Giver",)))

    assert refused.value.problem is KeyProblem.OF_ANOTHER
    assert [finding.what for finding in health.check(started_again)] == ["keys_of_another"]


def test_one_bad_file_does_not_hide_the_other_answers(giver: Desk, tmp_path: Path) -> None:
    percent_offer(giver)
    (voucher,) = vouchers.issue(giver, IssueOrder(partners=("Giver",)))
    (tmp_path / "notes.txt").write_text("no voucher")

    answers = redeeming.check(
        giver, [str(tmp_path / "notes.txt"), voucher.code, str(tmp_path / "missing.pdf")]
    )

    assert [answer.ok for answer in answers] == [False, True, False]
    assert [answer.trouble is None for answer in answers] == [False, True, False]


def test_a_mistyped_code_voids_nothing(giver: Desk) -> None:
    percent_offer(giver)
    (voucher,) = vouchers.issue(giver, IssueOrder(partners=("Giver",)))
    wrong = ("7" if voucher.code[0] != "7" else "8") + voucher.code[1:]

    with pytest.raises(NotFound):
        vouchers.void(giver, wrong)
