"""Packs under a name, and packs that were made: saved, changed, undone, printed again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import NOON, Clock, demonstration_desk, introduce, open_desk, percent_offer
from tests.services.business_devices import give, joined, started

from handslag.domain.errors import Ambiguous, ChangedSince, Invalid, Kind, NotAllowed, NotFound
from handslag.domain.ids import CustomerId, PartnerId, new_id
from handslag.domain.packs import (
    FRONTS_ALONE,
    USUAL_DISCLOSING,
    Backs,
    Disclosing,
    OwnLetter,
    Pack,
    PackLine,
)
from handslag.services import (
    businesses,
    customers,
    pack_history,
    packs,
    partners,
    previews,
    recipes,
    vouchers,
)
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.partners import PartnerEntry
from handslag.services.recipes import Contents, RecipeOrder
from handslag.words.paper import paper_words

SHEET = "Avery C32011-10"
BOTH = ("petterson", "lundst")


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    opened = demonstration_desk(tmp_path / "andersson", "andersson", clock=clock)
    yield opened
    opened.store.close()


def line(desk: Desk, name: str, *, cards: int = 1, offer: int | None = 1) -> PackLine:
    return PackLine(PartnerId(partners.show(desk, name).id), cards, offer)


def contents(desk: Desk, *names: str, sheet: str = SHEET) -> Contents:
    return Contents(lines=tuple(line(desk, name) for name in names), sheet=sheet)


def printed(desk: Desk, path: Path, **how: object) -> None:
    order = PackOrder(customer="johansson", sheet=SHEET, path=path, **how)  # type: ignore[arg-type]  # by name
    packs.print_out(desk, order, words=paper_words)


def test_a_recipe_keeps_all_that_goes_into_a_pack(desk: Desk) -> None:
    kept = Contents(
        lines=(line(desk, "lundst", cards=3, offer=None), line(desk, "petterson")),
        sheet=SHEET,
        letter=OwnLetter("Hej {Namn}", "Hello"),
        per_page=8,
        disclosing=Disclosing(regulated=False, others=True),
        backs=Backs("short", "offer"),
    )

    recipes.save(desk, "  Nyinflyttade ", kept)

    (found,) = recipes.listing(desk)
    assert (found.name, found.contents) == ("Nyinflyttade", kept)
    assert [one.partner.name for one in found.partners] == [
        "Lundströms Bilverkstad",
        "Pettersons Rör",
    ]
    assert recipes.show(desk, "NYIN") == found


def test_a_recipe_of_an_earlier_version_says_as_little_as_it_did(desk: Desk) -> None:
    with desk.store.write() as work:
        lines = (line(desk, "lundst"),)
        work.add(Pack(id=new_id(), name="Gammalt", lines=lines, sheet=SHEET, used=NOON))

    old = recipes.show(desk, "gammalt").contents
    assert (old.disclosing, old.backs) == (USUAL_DISCLOSING, None)


def test_a_recipe_arrives_on_my_other_device_with_all_that_it_holds(
    tmp_path: Path, clock: Clock
) -> None:
    till = started(tmp_path / "till", "Andersson", clock)
    other = open_desk(tmp_path / "partner", clock=clock)
    businesses.start(other, PartnerEntry(name="Lundströms", trade="mechanic"))
    percent_offer(other)
    introduce(other, to=till)
    laptop = joined(till, tmp_path / "laptop", "Mässan", clock)
    give(laptop, till)
    give(till, laptop)
    kept = Contents(
        lines=(line(till, "lundst", cards=2),),
        sheet=SHEET,
        letter=OwnLetter("Hej {Namn}", ""),
        per_page=5,
        disclosing=Disclosing(regulated=False, others=True),
        backs=Backs("short", "offer"),
    )
    saved = recipes.save(till, "Nyinflyttade", kept).after
    clock.move(minutes=1)

    give(till, laptop)

    assert recipes.listing(laptop) == [saved]
    clock.move(minutes=1)
    changed = replace(kept, disclosing=USUAL_DISCLOSING, backs=FRONTS_ALONE)
    recipes.save(laptop, "Nyinflyttade", changed)
    give(laptop, till)
    assert recipes.show(till, "nyinf").contents == changed
    for one in (till, laptop, other):
        one.store.close()


def test_saving_under_the_same_name_replaces_and_can_be_undone(desk: Desk) -> None:
    first = recipes.save(desk, "Nya bilägare", contents(desk, "lundst"))

    second = recipes.save(desk, "nya bilagare", contents(desk, *BOTH))

    assert first.before is None
    assert second.before == first.after
    assert second.after.id == first.after.id
    recipes.save(desk, first.after.name, first.after.contents, seen=second.after.contents)
    assert recipes.show(desk, "nya").contents == first.after.contents
    with pytest.raises(ChangedSince):
        recipes.save(desk, "Nya bilägare", contents(desk, *BOTH), seen=second.after.contents)


def test_a_recipe_is_renamed_unless_the_name_is_taken(desk: Desk) -> None:
    one = recipes.save(desk, "Nyinflyttade", contents(desk, *BOTH)).after
    recipes.save(desk, "Nya bilägare", contents(desk, "lundst"))

    recipes.rename(desk, one.id, "Inflyttade")

    assert [found.name for found in recipes.listing(desk)] == ["Inflyttade", "Nya bilägare"]
    with pytest.raises(NotAllowed):
        recipes.rename(desk, one.id, "NYA BILÄGARE")
    with pytest.raises(ChangedSince):
        recipes.rename(desk, one.id, "Annat", seen="Nyinflyttade")
    with pytest.raises(Invalid):
        recipes.rename(desk, one.id, "  ")


def test_a_deleted_recipe_comes_back_with_all_that_it_held(desk: Desk) -> None:
    one = recipes.save(desk, "Nyinflyttade", contents(desk, *BOTH)).after

    gone = recipes.delete(desk, one.id)

    assert recipes.listing(desk) == []
    back = recipes.restore(desk, gone)
    assert (back.name, back.contents) == (one.name, one.contents)
    with pytest.raises(NotAllowed):
        recipes.restore(desk, gone)
    with pytest.raises(NotFound) as error:
        recipes.delete(desk, one.id)
    assert error.value.kind is Kind.RECIPE


def test_a_name_that_fits_several_recipes_names_them(desk: Desk) -> None:
    for name in ("Nyinflyttade", "Nya bilägare", "Ny"):
        recipes.save(desk, name, contents(desk, *BOTH))

    with pytest.raises(Ambiguous):
        recipes.show(desk, "n")
    assert recipes.show(desk, "ny").name == "Ny"


def test_nothing_is_no_recipe(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        recipes.save(desk, "Tomt", Contents(lines=(), sheet=SHEET))
    with pytest.raises(Invalid):
        recipes.save(desk, "Många", Contents(lines=(line(desk, "lundst", cards=5000),), sheet=""))
    with pytest.raises(Invalid):
        recipes.save(desk, "Fyra", Contents(lines=(line(desk, "lundst"),), sheet=SHEET, per_page=4))


def test_a_pack_is_printed_by_a_recipe_and_keeps_what_it_was(desk: Desk, tmp_path: Path) -> None:
    order = RecipeOrder(name="Nyinflyttade", partners=BOTH, cards=2, sheet="C32011-10")
    saved = recipes.save_order(desk, order).after
    assert saved.contents.sheet == SHEET

    printed(desk, tmp_path / "pack.pdf", recipe="nyinf")
    recipes.delete(desk, saved.id)

    (run,) = pack_history.listing(desk)
    assert [(one.name, cards) for one, cards in run.partners] == [
        ("Pettersons Rör", 2),
        ("Lundströms Bilverkstad", 2),
    ]
    pack_history.again(desk, run.id, tmp_path / "again.pdf", words=paper_words)
    assert (tmp_path / "again.pdf").read_bytes().startswith(b"%PDF")


def test_a_saved_recipe_is_not_the_last_one(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    printed(desk, tmp_path / "pack.pdf", partners=("petterson",))
    clock.move(hours=1)

    recipes.save(desk, "Nya bilägare", contents(desk, "lundst"))

    (first,) = previews.first_recipe(desk).lines
    assert first.partner_id == partners.show(desk, "petterson").id


def test_a_recipe_outlives_its_partner(desk: Desk) -> None:
    saved = recipes.save(desk, "Nyinflyttade", contents(desk, *BOTH)).after

    partners.delete(desk, PartnerId(partners.show(desk, "lundst").id))

    (found,) = recipes.listing(desk)
    assert found.contents == saved.contents
    assert [one.partner.name for one in found.partners] == ["Pettersons Rör"]


def test_an_earlier_pack_is_printed_again_and_nothing_is_issued(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    printed(desk, tmp_path / "one.pdf", partners=("petterson",))
    clock.move(days=1)
    printed(desk, tmp_path / "two.pdf", partners=BOTH)
    newest, earlier = pack_history.rows(desk, pack_history.find_ids(desk))
    issued = vouchers.listing(desk)[1]

    made = pack_history.again(desk, earlier.id, tmp_path / "again.pdf", words=paper_words)

    assert newest.at > earlier.at
    assert (newest.vouchers, earlier.vouchers, earlier.cards) == (2, 1, 1)
    assert [view.redeemer.name for view in made.vouchers] == ["Pettersons Rör"]
    assert vouchers.listing(desk)[1] == issued
    assert len(pack_history.find_ids(desk)) == 2


def test_packs_are_found_by_customer_and_go_with_an_erased_one(desk: Desk, tmp_path: Path) -> None:
    printed(desk, tmp_path / "one.pdf", partners=("petterson",))
    (id,) = pack_history.find_ids(desk)
    (run,) = pack_history.rows(desk, [id])
    assert run.customer is not None

    assert pack_history.find_ids(desk, "JOHANS") == [id]
    assert pack_history.find_ids(desk, "wikström") == []
    assert [one.id for one in pack_history.listing(desk, customer="johans")] == [id]

    customers.delete(desk, CustomerId(run.customer.id))
    assert pack_history.rows(desk, [id]) == [run]
    with pytest.raises(NotFound):
        pack_history.again(desk, id, tmp_path / "again.pdf", words=paper_words)
    assert pack_history.rows(desk, ["0" * 32]) == []

    customers.restore(desk, CustomerId(run.customer.id))
    customers.erase(desk, run.customer.id, confirmed=True)
    assert pack_history.find_ids(desk) == []
    assert pack_history.listing(desk) == []
