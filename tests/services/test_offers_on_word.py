"""On his word: what a partner without the program promises is noted, printed and told of, unsigned."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.builders import Clock, introduce

from handslag.domain.errors import Invalid, NotAllowed, NotFound, OfferProblem, OfferTrouble, Rule
from handslag.domain.offers import BenefitKind
from handslag.domain.vouchers import VoucherState
from handslag.printing.scan import read_codes
from handslag.services import (
    merging,
    offers,
    on_word,
    overview,
    packs,
    partners,
    redeeming,
    voucher_sheets,
    vouchers,
)
from handslag.services.desk import Desk
from handslag.services.offers import OfferEntry
from handslag.services.overview import News, Tally
from handslag.services.packs import PackOrder
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder
from handslag.words.paper import paper_words

FIFTEEN = OfferEntry(kind=BenefitKind.PERCENT, value=1500, title_sv="på glas", title_en="off glass")
STRAND = IssueOrder(partners=("Strand",), customer="Johansson")


@pytest.fixture
def desk(desks: Callable[..., Desk], clock: Clock) -> Desk:
    """Andersson, who knows a glazier without the program."""
    made = desks("andersson", clock=clock)
    partners.add(made, PartnerEntry(name="Strand Glas", trade="glazier"))
    return made


def test_his_word_is_noted_changed_ended_and_given_again(desk: Desk) -> None:
    noted = on_word.note(desk, "Strand", FIFTEEN)
    assert (noted.number, noted.revision, noted.on_word) == (64, 1, True)

    changed = on_word.revise(desk, "Strand/64", OfferEntry(value=2000))
    assert (changed.revision, changed.terms.benefit.value) == (2, 2000)
    assert changed.terms.title_sv == "på glas"

    assert on_word.withdraw(desk, "Strand/64").withdrawn == desk.today()
    with pytest.raises(OfferTrouble):
        vouchers.issue(desk, STRAND)
    on_word.reinstate(desk, "Strand/64")
    (given,) = vouchers.issue(desk, STRAND)
    assert (given.number, given.code, given.token) == ("64-1", "", None)
    assert given.redeemer.name == "Strand Glas"


def test_every_word_has_a_number_of_its_own(desk: Desk) -> None:
    partners.add(desk, PartnerEntry(name="Zäta Tak"))
    numbers = [on_word.note(desk, who, FIFTEEN).number for who in ("Strand", "Zäta", "Strand")]
    assert numbers == [64, 65, 66]


def test_signed_offers_and_words_are_kept_apart(desk: Desk) -> None:
    with pytest.raises(NotAllowed) as caught:
        on_word.note(desk, "Petterson", FIFTEEN)
    assert caught.value.rule is Rule.HAS_THE_PROGRAM
    with pytest.raises(NotAllowed) as caught:
        on_word.note(desk, "Andersson", FIFTEEN)
    assert caught.value.rule is Rule.TO_ONESELF
    with pytest.raises(NotAllowed) as caught:
        on_word.revise(desk, "Petterson/1", FIFTEEN)
    assert caught.value.rule is Rule.NOT_ON_WORD
    on_word.note(desk, "Strand", FIFTEEN)
    with pytest.raises(NotAllowed) as caught:
        offers.revise(desk, "Strand/64", FIFTEEN)
    assert caught.value.rule is Rule.NOT_THE_OWNER
    with pytest.raises(Invalid):
        on_word.note(desk, "Strand", OfferEntry(value=20000, title_sv="på allt"))


def test_without_a_word_nothing_is_issued(desk: Desk) -> None:
    with pytest.raises(OfferTrouble) as caught:
        vouchers.issue(desk, STRAND)
    assert caught.value.problem is OfferProblem.NO_PROGRAM


def test_a_voucher_on_his_word_is_marked_used_once_and_taken_back(desk: Desk, clock: Clock) -> None:
    on_word.note(desk, "Strand", FIFTEEN)
    vouchers.issue(desk, STRAND)
    clock.move(days=2)
    tomorrow = desk.today() + timedelta(days=1)
    with pytest.raises(Invalid):
        on_word.mark_used(desk, "64-1", on=tomorrow)

    yesterday = desk.today() - timedelta(days=1)
    assert on_word.mark_used(desk, "64-1", on=yesterday).state is VoucherState.REDEEMED
    with pytest.raises(NotAllowed) as caught:
        on_word.mark_used(desk, "64-1")
    assert caught.value.rule is Rule.NOT_OPEN

    back, _ = redeeming.reverse(desk, "64-1")
    assert back.state is VoucherState.ISSUED
    assert on_word.mark_used(desk, back.id).state is VoucherState.REDEEMED
    with pytest.raises(NotFound):
        on_word.mark_used(desk, "64-2")


def test_one_with_a_code_is_not_marked_by_hand(desk: Desk) -> None:
    (signed,) = vouchers.issue(desk, IssueOrder(partners=("Petterson",)))
    with pytest.raises(NotAllowed) as caught:
        on_word.mark_used(desk, signed.id)
    assert caught.value.rule is Rule.NOT_ON_WORD


def test_a_lost_one_is_replaced_and_a_wrong_one_voided(desk: Desk) -> None:
    on_word.note(desk, "Strand", FIFTEEN)
    vouchers.issue(desk, STRAND)
    fresh, old = vouchers.replace(desk, "64-1", reason="borta")
    assert (fresh.number, old.state) == ("64-2", VoucherState.REPLACED)
    assert vouchers.void(desk, "64-2").state is VoucherState.VOIDED
    found, total = vouchers.listing(desk, partner="Strand")
    assert (total, {one.number for one in found}) == (2, {"64-1", "64-2"})


def test_the_paper_bears_number_and_text_and_no_code(desk: Desk, tmp_path: Path) -> None:
    on_word.note(desk, "Strand", FIFTEEN)
    path = tmp_path / "pack.pdf"
    order = PackOrder(
        customer="Johansson", sheet="C32011-10", path=path, partners=("Petterson", "Strand")
    )
    made = packs.print_out(desk, order, words=paper_words)
    assert [bool(one.token) for one in made.vouchers] == [True, False]
    assert len(read_codes(path)) == 1

    alone = tmp_path / "strand.pdf"
    voucher_sheets.export(desk, alone, vouchers=("64-1",), customer=None, words=paper_words)
    text = pypdfium2.PdfDocument(alone)[0].get_textpage().get_text_range()
    assert "64-1" in text
    assert "15 %" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert read_codes(alone) == []


def test_his_own_signed_offers_take_over_when_he_has_the_program(
    desk: Desk, businesses: Callable[..., Desk], clock: Clock
) -> None:
    on_word.note(desk, "Strand", FIFTEEN)
    (given,) = vouchers.issue(desk, STRAND)
    strand = businesses("Strand Glas", clock=clock)
    offers.add(strand, OfferEntry(kind=BenefitKind.PERCENT, value=1000, title_sv="på allt"))
    introduce(strand, desk)
    member = next(one for one in partners.listing(desk, search="Strand")[0] if one.business_id)

    merging.merge(desk, member.id, given.redeemer.id)

    (signed,) = vouchers.issue(desk, STRAND)
    assert (signed.on_word, signed.benefit.value) == (False, 1000)
    assert on_word.mark_used(desk, "64-1").state is VoucherState.REDEEMED


def test_home_tells_of_the_partner_whose_word_it_was(desk: Desk) -> None:
    on_word.note(desk, "Strand", FIFTEEN)
    vouchers.issue(desk, STRAND)
    on_word.mark_used(desk, "64-1")

    told = [(one.what, one.name) for one in overview.overview(desk).latest]
    assert (News.ISSUED_HERE, "Strand Glas") in told
    assert (News.REDEEMED_THERE, "Strand Glas") in told


def test_what_was_given_on_a_word_is_counted_with_the_rest(desk: Desk, clock: Clock) -> None:
    on_word.note(desk, "Strand", FIFTEEN)
    strand = partners.show(desk, "Strand")
    vouchers.issue(desk, STRAND)
    vouchers.issue(desk, IssueOrder(partners=("Pettersons",), count=2))
    pettersons = partners.show(desk, "Pettersons")

    counted = overview.tallies(desk)

    assert counted == {strand.id: Tally(1, 0), pettersons.id: Tally(2, 0)}
    names = [(one.name, one.given) for one in overview.overview(desk).balances]
    assert names == [("Pettersons Rör", 2), ("Strand Glas", 1)]
    clock.move(days=60)  # into the next year
    assert overview.tallies(desk) == {}
