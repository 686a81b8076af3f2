"""What referrals, answers, thanks, keys and erasure notices say, and what is refused of them."""

from collections.abc import Callable
from datetime import date

import pytest

from handslag.domain.errors import HandslagError, Invalid
from handslag.domain.ids import VoucherId
from handslag.domain.partners import Phone
from handslag.domain.referrals import ANSWERS, ReferralStatus, Visible
from handslag.exchange.answer import answer_body, read_answer_body
from handslag.exchange.card import PublicKeys
from handslag.exchange.fields import Plain
from handslag.exchange.notices import (
    MOST_ERASED,
    erasure_body,
    key_body,
    read_erasure_body,
    read_key_body,
)
from handslag.exchange.referral import ReferralContent, read_referral_body, referral_body
from handslag.exchange.thanks import ThanksContent, read_thanks_body, thanks_body

ID = "0193c2a0000070008000000000000001"
FULL = ReferralContent(
    name="Familjen Åkesson",
    consent="Ni får ringa mig.\nBara om badrummet.",
    consented=date(2026, 11, 25),
    phones=(Phone("070-111 22 33", "+46701112233"), Phone("hemma")),
    email="a@example.se",
    address="Storgatan 1",
    postcode="999 10",
    town="Lindhamn",
    voucher=VoucherId("fbba1abbdb23919e037afb9b67eb1bf1"),
    message="Vill ha offert.",
)
SMALL = ReferralContent(name="Lind", consent="Ja.", consented=date(2026, 11, 25))

Body = dict[str, Plain]


@pytest.mark.parametrize("content", [FULL, SMALL])
def test_a_referral_is_read_as_it_was_written(content: ReferralContent) -> None:
    body = referral_body(content)

    assert read_referral_body({**body, "of_a_newer_version": 1}) == content


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": None}, "name"),
        ({"name": 7}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"consent": None}, "consent"),
        ({"consent": {"wording": " ", "on": "2026-11-25"}}, "consent"),
        ({"consent": {"wording": "Ja.", "on": None}}, "on"),
        ({"consent": {"wording": "Ja.", "on": "20261125"}}, "on"),
        ({"consent": "Ja."}, "consent"),
        ({"phones": [{"text": ""}]}, "phones"),
        ({"phones": [{"text": "1"}] * 11}, "phones"),
        ({"voucher": b"short"}, "voucher"),
        ({"voucher": "fbba1abbdb23919e037afb9b67eb1bf1"}, "voucher"),
        ({"message": "x" * 5_000}, "message"),
    ],
)
def test_a_referral_that_cannot_be_taken_names_the_field(changed: Body, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_referral_body({**referral_body(FULL), **changed})

    assert refused.value.field == field


@pytest.mark.parametrize("status", ANSWERS)
def test_an_answer_is_read_as_it_was_written(status: ReferralStatus) -> None:
    assert read_answer_body(answer_body(status)) is status


@pytest.mark.parametrize("status", ["sent", "thanked", "", "WON", 3, None])
def test_no_other_answer_is_taken(status: Plain) -> None:
    with pytest.raises(Invalid):
        read_answer_body({"status": status})


@pytest.mark.parametrize("visible", Visible)
def test_thanks_are_read_as_they_were_written_without_a_private_amount(visible: Visible) -> None:
    content = ThanksContent(referral=ID, visible=visible, amount=8_500_000)

    body = thanks_body(content)

    private = visible is Visible.PRIVATE
    assert ("amount" in body) is not private
    assert read_thanks_body(body).amount == (None if private else 8_500_000)
    assert read_thanks_body(body).referral == ID


@pytest.mark.parametrize(
    "changed",
    [
        {"referral": b"short"}, {"referral": None}, {"visible": "world"}, {"visible": None},
        {"amount": -1}, {"amount": 2**32}, {"amount": True}, {"currency": "kr"},
    ],
)  # fmt: skip
def test_thanks_that_cannot_be_taken_are_refused(changed: Body) -> None:
    content = ThanksContent(referral=ID, visible=Visible.PAIR, amount=1)

    with pytest.raises(Invalid):
        read_thanks_body({**thanks_body(content), **changed})


def test_keys_and_erasures_are_read_as_they_were_written() -> None:
    keys = PublicKeys(b"s" * 32, b"b" * 32)

    assert read_key_body(key_body(keys)) == keys
    assert read_erasure_body(erasure_body([ID])) == [ID]


@pytest.mark.parametrize(
    ("read", "body"),
    [
        (read_key_body, {"signing_key": b"s" * 31, "box_key": b"b" * 32}),
        (read_key_body, {"signing_key": b"s" * 32}),
        (read_erasure_body, {}),
        (read_erasure_body, {"referrals": []}),
        (read_erasure_body, {"referrals": [b"x"]}),
        (read_erasure_body, {"referrals": [bytes(16)] * (MOST_ERASED + 1)}),
    ],
)
def test_other_keys_and_erasures_are_refused(read: Callable[[Body], object], body: Body) -> None:
    with pytest.raises(HandslagError):
        read(body)
