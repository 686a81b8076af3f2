"""Packs whose cards have backs: the pages that are shown of them, and what they are made of."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import Clock
from tests.printing.reading import texts

from handslag.domain.errors import Invalid
from handslag.domain.packs import FRONTS_ALONE, Backs, Disclosing, PackLine
from handslag.services import finding, pack_history, packs, previews, vouchers
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.previews import Composition, PackPreview
from handslag.storage import packs as stored
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]


@pytest.fixture
def desk(desks: Desks, clock: Clock) -> Desk:
    return desks("andersson", clock=clock)


def composition(desk: Desk) -> Composition:
    """Twelve cards on two sheets, a voucher and the page on recommendations."""
    (petterson,) = previews.find_partners(desk, "Petterson", without=(), limit=1)
    with desk.store.read() as work:
        customer = finding.customer(work, "Johansson").id
    return Composition(
        customer=customer,
        lines=(PackLine(petterson.id, 12, petterson.offers[0].number),),
        sheet="Avery C32011-10",
        disclosing=Disclosing(regulated=True, others=True),
    )


def shown(desk: Desk, of: Composition) -> PackPreview:
    return previews.preview(desk, of, words=paper_words)


@pytest.mark.parametrize("backs", [FRONTS_ALONE, Backs("long", "pair"), Backs("short", "offer")])
def test_each_paper_has_its_own_pages(desk: Desk, backs: Backs) -> None:
    pack = shown(desk, replace(composition(desk), backs=backs))

    said = texts(pack.pdf)
    two_sided = backs.edge is not None
    assert pack.two_sided is two_sided
    assert len(said) == (10 if two_sided else 5)
    for pages, word in (
        (pack.letter, "Johansson"),
        (pack.vouchers, "RABATTCHECK"),
        (pack.disclosure, "rekommenderar"),
    ):
        assert [word in said[page] for page in pages] == [True]
    fronts, rears = pack.cards[:: 1 + two_sided], pack.cards[1::2] if two_sided else range(0)
    assert [said[page].count("Pettersons Rör") for page in fronts] == [10, 2]
    greeted = [said[page].count("Hälsningar från") for page in rears]
    assert greeted == ([10, 2] if backs.look == "pair" else [0] * len(rears))
    unseen = {*range(len(said))}.difference(pack.letter, pack.vouchers, pack.disclosure, pack.cards)
    assert [said[page] for page in unseen] == [""] * (3 if two_sided else 0)


def test_a_letter_of_several_pages_is_seen_whole(desk: Desk) -> None:
    everybody = previews.find_partners(desk, "", without=(), limit=11)
    of = replace(
        composition(desk),
        lines=tuple(PackLine(partner.id, 1, None) for partner in everybody),
        backs=Backs("long", "pair"),
    )

    pack = shown(desk, of)

    said = texts(pack.pdf)
    letter = "".join(said[page] for page in pack.letter)
    assert len(pack.letter) == 2
    assert all(partner.name in letter for partner in everybody)
    assert "Varma hälsningar" in said[pack.letter[-1]]
    assert not any(said[page + 1] for page in pack.letter)


def test_the_back_of_an_offer_is_that_of_the_packs_voucher(desk: Desk) -> None:
    of = replace(composition(desk), backs=Backs("long", "offer"))

    pack = shown(desk, of)

    voucher, back = (texts(pack.pdf)[page] for page in (pack.vouchers[0], pack.cards[1]))
    benefit = next(line for line in back.splitlines() if "%" in line or "kr" in line)
    assert benefit in voucher.splitlines()


def test_a_pack_is_printed_again_as_it_was_unless_it_is_told_otherwise(
    desk: Desk, tmp_path: Path
) -> None:
    of = replace(
        composition(desk),
        per_page=8,
        disclosing=Disclosing(regulated=False, others=False),
        backs=Backs("short", "pair"),
    )
    first = previews.make(desk, of, tmp_path / "first.pdf", words=paper_words)
    order = PackOrder(customer=of.customer, sheet="", path=tmp_path / "again.pdf", reprint=True)

    again = packs.print_out(desk, order, words=paper_words)
    (run,) = pack_history.listing(desk)
    looked_up = pack_history.again(desk, run.id, tmp_path / "looked-up.pdf", words=paper_words)
    alone = replace(order, path=tmp_path / "fronts.pdf", backs=FRONTS_ALONE)
    fronts = packs.print_out(desk, alone, words=paper_words)

    said = texts(first.path.read_bytes())
    assert texts(again.path.read_bytes()) == said
    assert texts(looked_up.path.read_bytes()) == said
    assert (first.pages, fronts.pages) == (8, 4)
    assert run.backs == of.backs
    assert vouchers.listing(desk)[1] == 1


def test_a_pack_of_an_earlier_version_is_printed_again_as_usual(desk: Desk, tmp_path: Path) -> None:
    of = replace(composition(desk), per_page=8, backs=Backs("long", "pair"))
    previews.make(desk, of, tmp_path / "first.pdf", words=paper_words)
    with desk.store.write() as work:
        run = stored.last_run(work, of.customer)
        assert run is not None
        run.per_page = run.disclosed = run.backs_edge = run.backs_look = None
    order = PackOrder(customer=of.customer, sheet="", path=tmp_path / "again.pdf", reprint=True)

    assert packs.print_out(desk, order, words=paper_words).pages == 5


def test_a_look_that_does_not_exist_is_refused(desk: Desk) -> None:
    with pytest.raises(Invalid):
        shown(desk, replace(composition(desk), backs=Backs("long", "gold")))
