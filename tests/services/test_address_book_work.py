"""The address book's list, notes, tags and what is done to several partners at once."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.builders import Clock

from handslag.domain.errors import Invalid, NotFound, Problem
from handslag.domain.ids import PartnerId
from handslag.domain.lists import PartnerFilter, PartnerSort
from handslag.domain.partners import Membership
from handslag.domain.vouchers import VoucherState
from handslag.services import (
    partner_menus,
    partner_notes,
    partners,
    several_partners,
    vouchers,
)
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder

Desks = Callable[..., Desk]


@pytest.fixture
def desk(desks: Desks, clock: Clock) -> Desk:
    return desks("andersson", clock=clock)


def named(desk: Desk, text: str) -> PartnerId:
    return PartnerId(partners.show(desk, text).id)


def names(desk: Desk, ids: list[PartnerId]) -> list[str]:
    return [view.name for view in partners.rows(desk, ids)]


# ---- the list


def test_the_page_and_the_whole_list_say_the_same(desk: Desk) -> None:
    for sort in PartnerSort:
        for descending in (False, True):
            whole = partners.find_ids(desk, sort=sort, descending=descending)
            page = partners.find_page(desk, sort=sort, descending=descending, limit=5)

            assert (list(page.ids), page.count) == (whole[:5], 12)


def test_filters_narrow_the_list(desk: Desk) -> None:
    plumber = partners.find_ids(desk, trade="plumber")
    everybody = partners.find_ids(desk, status=Membership.ACTIVE)
    nobody = partners.find_ids(desk, area="00")
    page = partners.find_page(desk, kept=PartnerFilter(trade="plumber"), search="petter")

    assert names(desk, plumber) == ["Pettersons Rör"]
    assert list(page.ids) == plumber
    assert len(everybody) + len(partners.find_ids(desk, status=Membership.TRIAL)) <= 12
    assert nobody == []


def test_the_menus_count_what_the_filters_leave(desk: Desk) -> None:
    several_partners.set_tags(desk, [named(desk, "Pettersons")], add=["Vän"])
    several_partners.set_tags(desk, [named(desk, "Lundströms")], add=["vän", "VÄN", "åt höger"])

    menus = partner_menus.menus(desk)

    for share in menus.trades:
        assert len(partners.find_ids(desk, trade=share.value)) == share.count
    for share in menus.tags:
        assert len(partners.find_ids(desk, tag=share.value)) == share.count
    for share in menus.areas:
        assert len(partners.find_ids(desk, area=share.value)) == share.count
    for share in menus.statuses:
        assert len(partners.find_ids(desk, status=Membership(share.value))) == share.count
    assert sum(share.count for share in menus.statuses) == 12
    tags = {share.value: share.count for share in menus.tags}
    assert {tags.get("Vän"), tags.get("vän")} == {2, None}
    assert "VÄN" not in tags
    assert tags["åt höger"] == 1


def test_what_was_changed_last_is_told(desk: Desk, clock: Clock) -> None:
    id = named(desk, "Pettersons")
    before = partners.changed(desk, [id])[id]
    clock.move(minutes=1)
    partners.edit(desk, id, PartnerEntry(notes="ny"))

    after = partners.changed(desk, [id])[id]

    assert after > before
    assert partners.find_ids(desk, sort=PartnerSort.CHANGED, descending=True)[0] == id


# ---- notes


def test_notes_are_listed_the_newest_day_first(desk: Desk) -> None:
    id = named(desk, "Pettersons")
    today = partner_notes.add(desk, id, "Ringde\nigen")
    old = partner_notes.add(desk, id, "Bjöd på kaffe", on=date(2026, 3, 1))

    assert partner_notes.listing(desk, id) == [today, old]
    assert today.on == desk.today()
    assert partners.find_ids(desk, search="kaffe") == [id]


def test_a_note_is_edited_deleted_and_brought_back(desk: Desk) -> None:
    id = named(desk, "Pettersons")
    note = partner_notes.add(desk, id, "Ringde", on=date(2026, 3, 1))

    before, after = partner_notes.edit(desk, note.id, text="Mejlade", on=date(2026, 3, 2))
    gone = partner_notes.delete(desk, note.id)

    assert (before, after.text, after.on) == (note, "Mejlade", date(2026, 3, 2))
    assert gone == after
    assert partner_notes.listing(desk, id) == []
    assert partners.find_ids(desk, search="Mejlade") == []
    back = partner_notes.restore(desk, gone)
    assert partner_notes.listing(desk, id) == [back]
    assert (back.text, back.on) == (gone.text, gone.on)


def test_a_note_needs_a_text_and_a_partner(desk: Desk) -> None:
    id = named(desk, "Pettersons")
    with pytest.raises(Invalid) as caught:
        partner_notes.add(desk, id, " \n ")
    assert (caught.value.field, caught.value.problem) == ("notes", Problem.EMPTY)
    with pytest.raises(NotFound):
        partner_notes.add(desk, PartnerId("0" * 32), "x")
    with pytest.raises(NotFound):
        partner_notes.edit(desk, "0" * 32, text="x")
    with pytest.raises(NotFound):
        partner_notes.delete(desk, "0" * 32)


# ---- several at once


def test_tags_of_several_are_set_and_taken_back(desk: Desk) -> None:
    ids = [named(desk, "Pettersons"), named(desk, "Lundströms")]
    start = {view.id: view.tags for view in partners.rows(desk, ids)}
    several_partners.set_tags(desk, ids[:1], add=["Vän"])
    middle = {view.id: view.tags for view in partners.rows(desk, ids)}

    before = several_partners.set_tags(desk, ids, add=["vän", "Ny"], remove=["VÄN"])

    after = {view.id: view.tags for view in partners.rows(desk, ids)}
    assert before == middle
    assert all(tags == (*start[id], "vän", "Ny") for id, tags in after.items())
    several_partners.put_tags(desk, before, added=["vän", "Ny"], removed=["VÄN"])
    assert {view.id: view.tags for view in partners.rows(desk, ids)} == middle


def test_taking_tags_back_leaves_what_was_tagged_since(desk: Desk) -> None:
    ids = [named(desk, "Pettersons"), named(desk, "Lundströms")]
    partners.edit(desk, ids[0], PartnerEntry(tags=("a", "X", "b")))
    partners.edit(desk, ids[1], PartnerEntry(tags=("a", "x")))
    before = several_partners.set_tags(desk, ids, add=["Ny"], remove=["X"])
    partners.edit(desk, ids[0], PartnerEntry(tags=("b", "ny", "c")))

    several_partners.put_tags(desk, before, added=["Ny"], removed=["X"])

    assert [view.tags for view in partners.rows(desk, ids)] == [("X", "b", "c"), ("a", "x")]


def test_only_who_changes_is_told(desk: Desk) -> None:
    ids = [named(desk, "Pettersons"), named(desk, "Lundströms")]
    several_partners.set_tags(desk, ids[:1], add=["Vän"])

    assert several_partners.set_tags(desk, ids, add=["Vän"]).keys() == {ids[1]}
    assert several_partners.set_tags(desk, ids, add=["Vän"]) == {}
    assert several_partners.set_tags(desk, ids, remove=["finns inte"]) == {}


def test_several_are_deleted_but_not_my_own_business(desk: Desk) -> None:
    ids = partners.find_ids(desk)

    gone = several_partners.delete_many(desk, ids)

    assert len(gone) == len(ids) - 1
    assert [view.own for view in partners.rows(desk, partners.find_ids(desk))] == [True]
    assert partners.find_page(desk, search="pettersons").count == 0
    assert several_partners.delete_many(desk, gone) == []
    several_partners.restore_many(desk, gone)
    assert partners.find_ids(desk) == ids
    assert partners.find_page(desk, search="pettersons").count == 1


def test_a_voucher_is_replaced_though_its_partner_is_in_the_trash(desk: Desk) -> None:
    (lost,) = vouchers.issue(desk, IssueOrder(partners=("Petterson",)))
    partners.delete(desk, "Petterson")

    fresh, old = vouchers.replace(desk, lost.id, reason="borta")

    assert (old.state, fresh.redeemer.name) == (VoucherState.REPLACED, lost.redeemer.name)
