"""The story from end to end: Andersson's pack for the Johanssons, redeemed offline at Petterson's."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.builders import Clock, token_of

from handslag.domain.errors import FileTrouble, Invalid, NotAllowed, OfferTrouble, Reason, Rule
from handslag.domain.packs import VOUCHERS_PER_PAGE
from handslag.domain.vouchers import VoucherState
from handslag.printing.scan import read_codes
from handslag.services import customers, packs, partners, redeeming, voucher_sheets, vouchers
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.partners import PartnerEntry
from handslag.services.redeeming import Sale
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]


def pack_order(path: Path, **changes: object) -> PackOrder:
    order: dict[str, object] = {
        "customer": "Johansson",
        "sheet": "C32011-10",
        "path": path,
        "partners": ("Petterson", "Lundström"),
    }
    return PackOrder(**{**order, **changes})  # type: ignore[arg-type]  # a builder of one dataclass


def test_what_is_printed_is_what_the_partner_accepts(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson, petterson, lundstrom = (
        desks(role, clock=clock) for role in ("andersson", "petterson", "lundstrom")
    )
    path = tmp_path / "pack.pdf"

    made = packs.print_out(andersson, pack_order(path), words=paper_words)
    printed = read_codes(path)

    tokens = {token_of(voucher) for voucher in made.vouchers}
    assert {code.text for code in printed} == tokens
    plumber, mechanic = (token_of(voucher) for voucher in made.vouchers)
    assert [a.reason for a in redeeming.check(petterson, [plumber, mechanic])] == [
        None,
        Reason.OTHER_PARTNER,
    ]
    assert [a.reason for a in redeeming.check(lundstrom, [plumber, mechanic])] == [
        Reason.OTHER_PARTNER,
        None,
    ]


def test_a_typed_code_redeems_where_the_voucher_was_never_imported(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson, petterson = (desks(role, clock=clock) for role in ("andersson", "petterson"))
    made = packs.print_out(andersson, pack_order(tmp_path / "pack.pdf"), words=paper_words)

    answer = redeeming.redeem(petterson, made.vouchers[0].code.lower(), sale=Sale(amount=200000))

    assert (answer.reason, answer.by_code) == (None, True)
    assert answer.settlement is not None
    assert answer.settlement.discount == 30000
    again = redeeming.redeem(petterson, token_of(made.vouchers[0]))
    assert again.reason is Reason.ALREADY_REDEEMED
    assert again.redeemed is not None
    assert again.redeemed.at == clock().replace(microsecond=0)


def test_a_typing_error_is_put_right_and_told(desks: Desks, clock: Clock, tmp_path: Path) -> None:
    andersson, petterson = (desks(role, clock=clock) for role in ("andersson", "petterson"))
    made = packs.print_out(andersson, pack_order(tmp_path / "pack.pdf"), words=paper_words)
    code = made.vouchers[0].code
    wrong = ("A" if code[-1] != "A" else "B").join((code[:-1], ""))

    (answer,) = redeeming.check(petterson, [wrong])

    assert (answer.ok, answer.corrected) == (True, True)
    assert answer.voucher is not None
    assert answer.voucher.code == code


def test_a_pack_that_cannot_be_written_issues_nothing(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)

    with pytest.raises(FileTrouble):
        packs.print_out(andersson, pack_order(tmp_path / "missing" / "pack.pdf"), words=paper_words)

    assert vouchers.listing(andersson) == ([], 0)
    assert list(tmp_path.glob("**/*.part")) == []


def test_a_reprint_issues_nothing(desks: Desks, clock: Clock, tmp_path: Path) -> None:
    andersson = desks("andersson", clock=clock)
    first = packs.print_out(andersson, pack_order(tmp_path / "a.pdf"), words=paper_words)

    again = packs.print_out(
        andersson, pack_order(tmp_path / "b.pdf", reprint=True), words=paper_words
    )
    more = packs.print_out(andersson, pack_order(tmp_path / "c.pdf"), words=paper_words)

    assert [v.id for v in again.vouchers] == [v.id for v in first.vouchers]
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert [v.serial for v in more.vouchers] == [2, 2]


def test_the_last_recipe_is_taken_up_when_no_partner_is_named(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    everyone = packs.print_out(
        andersson, pack_order(tmp_path / "all.pdf", partners=()), words=paper_words
    )
    clock.move(minutes=1)
    packs.print_out(andersson, pack_order(tmp_path / "two.pdf"), words=paper_words)
    clock.move(minutes=1)

    again = packs.print_out(
        andersson, pack_order(tmp_path / "again.pdf", partners=()), words=paper_words
    )

    assert len(everyone.vouchers) == 11
    assert [v.redeemer.name for v in again.vouchers] == ["Pettersons Rör", "Lundströms Bilverkstad"]


def test_a_reversed_redemption_makes_the_voucher_what_it_was(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson, petterson = (desks(role, clock=clock) for role in ("andersson", "petterson"))
    made = packs.print_out(andersson, pack_order(tmp_path / "pack.pdf"), words=paper_words)
    token = token_of(made.vouchers[0])
    redeemed = redeeming.redeem(petterson, token).redeemed
    assert redeemed is not None

    view, _ = redeeming.reverse(petterson, redeemed.id)

    assert view.state is VoucherState.ISSUED
    with pytest.raises(NotAllowed) as refused:
        redeeming.reverse(petterson, redeemed.id)
    assert refused.value.rule is Rule.ALREADY_REVERSED
    assert redeeming.redeem(petterson, token).ok


def test_a_voided_voucher_is_refused_by_the_till_that_knows(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    own = vouchers.issue(andersson, vouchers.IssueOrder(partners=("Andersson",)))[0]

    vouchers.void(andersson, own.id, reason="borttappad")

    (answer,) = redeeming.check(andersson, [token_of(own)])
    assert answer.reason is Reason.VOIDED


@pytest.mark.parametrize(
    ("days", "reason", "grace"), [(0, None, False), (1, None, True), (2, Reason.EXPIRED, False)]
)
def test_a_voucher_is_honoured_through_the_day_after_its_last(
    desks: Desks, clock: Clock, days: int, reason: Reason | None, *, grace: bool
) -> None:
    andersson, petterson = (desks(role, clock=clock) for role in ("andersson", "petterson"))
    issued = vouchers.issue(andersson, vouchers.IssueOrder(partners=("Petterson",)))[0]
    left = (issued.valid_through - clock().date()).days

    clock.move(days=left + days)
    (answer,) = redeeming.check(petterson, [token_of(issued)])

    assert (answer.reason, answer.grace) == (reason, grace)


def test_a_reprint_leaves_out_what_was_voided_and_takes_what_stands_in(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    made = packs.print_out(andersson, pack_order(tmp_path / "a.pdf"), words=paper_words)
    plumber, mechanic = made.vouchers
    vouchers.void(andersson, plumber.id)
    fresh, _ = vouchers.replace(andersson, mechanic.id)

    again = packs.print_out(
        andersson, pack_order(tmp_path / "b.pdf", reprint=True), words=paper_words
    )

    assert [voucher.id for voucher in again.vouchers] == [fresh.id]
    assert [(remark.card, remark.problem) for remark in again.remarks] == [
        ("Pettersons Rör", "voucher_closed")
    ]
    with pytest.raises(NotAllowed):
        voucher_sheets.export(
            andersson,
            tmp_path / "v.pdf",
            vouchers=(plumber.id,),
            customer=None,
            words=paper_words,
        )


def test_more_vouchers_share_a_page_where_the_user_wants_it(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    everyone = pack_order(tmp_path / "a.pdf", partners=(), cards=0, per_page=8)

    made = packs.print_out(andersson, everyone, words=paper_words)
    again = packs.print_out(
        andersson,
        pack_order(tmp_path / "b.pdf", partners=(), reprint=True, per_page=5),
        words=paper_words,
    )
    alone = [
        voucher_sheets.export(
            andersson,
            tmp_path / f"{per_page}.pdf",
            vouchers=(),
            customer="Johansson",
            words=paper_words,
            per_page=per_page,
        )
        for per_page in VOUCHERS_PER_PAGE
    ]

    tokens = {token_of(voucher) for voucher in made.vouchers}
    assert len(tokens) == 11
    assert again.pages == made.pages + 1
    assert [each.pages for each in alone] == [4, 3, 2]
    for name in ("a.pdf", "b.pdf", "3.pdf", "5.pdf", "8.pdf"):
        assert {code.text for code in read_codes(tmp_path / name)} == tokens
    with pytest.raises(Invalid):
        packs.print_out(andersson, pack_order(tmp_path / "c.pdf", per_page=4), words=paper_words)
    assert vouchers.listing(andersson)[1] == 11


def test_a_pack_without_vouchers_does_not_unlearn_them(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    bare = packs.print_out(
        andersson, pack_order(tmp_path / "a.pdf", vouchers=False), words=paper_words
    )

    full = packs.print_out(
        andersson, pack_order(tmp_path / "b.pdf", partners=()), words=paper_words
    )

    assert (len(bare.vouchers), len(full.vouchers)) == (0, 2)


def test_the_last_recipe_no_longer_recommends_who_was_suspended(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    packs.print_out(andersson, pack_order(tmp_path / "a.pdf"), words=paper_words)
    partners.edit(andersson, "Petterson", PartnerEntry(status="suspended"))

    made = packs.print_out(
        andersson, pack_order(tmp_path / "b.pdf", partners=()), words=paper_words
    )

    assert [voucher.redeemer.name for voucher in made.vouchers] == ["Lundströms Bilverkstad"]
    assert [(r.card, r.problem) for r in made.remarks] == [("Pettersons Rör", "left_out")]


def test_which_of_several_offers_goes_into_a_pack_can_be_said(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    order = pack_order(tmp_path / "a.pdf", partners=("Nyström",))

    with pytest.raises(OfferTrouble):
        packs.print_out(andersson, order, words=paper_words)
    made = packs.print_out(
        andersson, dataclasses.replace(order, offers=("Nyström/2",)), words=paper_words
    )

    assert [voucher.offer_number for voucher in made.vouchers] == [2]


def test_an_erased_customer_is_nowhere_in_the_file(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    andersson = desks("andersson", clock=clock)
    customers.add(andersson, CustomerEntry(name="Zebrasson", consent="Zebrasson vill"))
    made = packs.print_out(
        andersson, pack_order(tmp_path / "a.pdf", customer="Zebrasson"), words=paper_words
    )
    vouchers.void(andersson, made.vouchers[0].id, reason="Zebrasson flyttade")

    customers.erase(andersson, "Zebrasson", confirmed=True)

    andersson.store.close()
    for file in andersson.profile.glob("handslag.db*"):
        assert b"ebrasson" not in file.read_bytes(), file.name
