"""Lists are filtered and ordered as a plain look at every record would do it, short or walked."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import copy_into
from tests.storage.records import NOON, add, customer, partner

from handslag.domain.ids import PartnerId, new_id
from handslag.domain.lists import (
    ConsentState,
    CustomerFilter,
    CustomerList,
    CustomerSort,
    PartnerFilter,
    PartnerList,
    PartnerSort,
    terms,
)
from handslag.domain.partners import Consent, Customer, Membership, Opinion, Partner, Phone
from handslag.domain.trades import trade_word
from handslag.storage import customers, list_indexes, lists, partners, search
from handslag.storage.alphabet import sort_key
from handslag.storage.store import Store

TOWNS = ["Örebro", "Åmål", "Ängelholm", "Ystad", "Zinkgruvan", "Aneby", None, ""]
POSTCODES = ["702 10", "70211", "662 30", "271 44", "98 1", None, "", "41101"]
TRADES = ["plumber", "electrician", "painter", "eget slag", ""]
STATUSES = [*Membership, *[Membership.ACTIVE] * 5]


@pytest.fixture(params=["sorted", "walked"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Few records are sorted in memory; small bounds send them through the walks."""
    if request.param == "walked":
        monkeypatch.setattr(lists, "_is_thin", lambda *_: False)
        monkeypatch.setattr(lists, "RANKED", 0)
        monkeypatch.setattr(search, "_WINDOW", 3)
    return str(request.param)


@pytest.fixture(params=["bare", "indexed"])
def town(target: Path | str, request: pytest.FixtureRequest) -> Iterator[Store]:
    """Sixty partners of all kinds, some of them changed, some in the trash."""
    if isinstance(target, Path):
        copy_into(target.parent, settle_in)
    store = Store.open(target, patience=2)
    if not isinstance(target, Path):
        settle(store)
    if request.param == "indexed":
        with store.engine.begin() as connection:
            list_indexes.create(connection)
    yield store
    store.close()


def settle_in(folder: Path) -> None:
    store = Store.open(folder / "handslag.db")
    settle(store)
    store.close()


def settle(store: Store) -> None:
    chance = random.Random(3)
    everyone = []
    for number in range(60):
        one = partner(
            chance.choice(["Öbergs", "Sjöbergs", "Åkes", "Bergs", "Zetas"]) + f" {number % 7}",
            town=chance.choice(TOWNS),
            postcode=chance.choice(POSTCODES),
            trade=chance.choice(TRADES),
            deleted=NOON if number % 11 == 0 else None,
        )
        tags = tuple(chance.sample(["Vän", "vän", "Öst", "lång tagg"], chance.randrange(3)))
        everyone.append((one, Opinion(id=one.id, status=chance.choice(STATUSES), tags=tags)))
    for one, opinion in everyone:
        add(store, one, opinion)
    for number in (3, 17, 40, 3):
        with store.write() as work:
            partners.need(work, everyone[number][0].id).contact = f"{new_id()}"
    with store.write() as work:
        partners.opinion_of(work, everyone[30][0].id).notes = "ny"


def living(store: Store) -> list[tuple[Partner, Opinion]]:
    with store.read() as work:
        return partners.everyone(work)


def names(store: Store, ids: list[PartnerId]) -> list[str]:
    with store.read() as work:
        return [partners.need(work, id).name for id in ids]


def ids_and_page(store: Store, asked: PartnerList) -> list[PartnerId]:
    """The ids of a list, after a look that its first page and number say the same."""
    with store.read() as work:
        found = partners.ids(work, asked)
        for limit in (1, 7, 100):
            page = partners.page(work, asked, limit=limit)
            assert list(page.ids) == found[:limit]
            assert (page.count, page.more) == (len(found), False)
    return found


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("descending", [False, True])
def test_towns_stand_in_the_swedish_alphabet_and_who_has_none_comes_last(
    town: Store, descending: bool
) -> None:
    found = ids_and_page(town, PartnerList(sort=PartnerSort.TOWN, descending=descending))

    by_id = {one.id: one for one, _ in living(town)}
    shown = [by_id[id].town or "" for id in found]
    alphabet = ["Aneby", "Ystad", "Zinkgruvan", "Åmål", "Ängelholm", "Örebro"]
    wanted = alphabet[::-1] if descending else alphabet
    assert list(dict.fromkeys(shown)) == [*wanted, ""]
    assert len(found) == len(by_id)
    within = [sort_key(by_id[id].name) for id in found if by_id[id].town == "Åmål"]
    assert within == sorted(within)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("descending", [False, True])
def test_postcodes_stand_in_order_however_they_are_written(town: Store, descending: bool) -> None:
    found = ids_and_page(town, PartnerList(sort=PartnerSort.POSTCODE, descending=descending))

    by_id = {one.id: one for one, _ in living(town)}
    shown = [(by_id[id].postcode or "").replace(" ", "") for id in found]
    filled = [code for code in shown if code]
    assert filled == sorted(filled, reverse=descending)
    assert shown == filled + [""] * (len(shown) - len(filled))


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_trades_stand_by_their_word_in_the_language(town: Store, language: str) -> None:
    asked = PartnerList(sort=PartnerSort.TRADE, language="sv" if language == "sv" else "en")

    found = ids_and_page(town, asked)

    by_id = {one.id: one for one, _ in living(town)}
    shown = [trade_word(by_id[id].trade, asked.language) for id in found if by_id[id].trade]
    assert [sort_key(word) for word in shown] == sorted(map(sort_key, shown))
    assert not by_id[found[-1]].trade


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("descending", [False, True])
def test_statuses_stand_in_the_order_of_a_membership(town: Store, descending: bool) -> None:
    found = ids_and_page(town, PartnerList(sort=PartnerSort.STATUS, descending=descending))

    statuses = {one.id: list(Membership).index(mine.status) for one, mine in living(town)}
    shown = [statuses[id] for id in found]
    assert shown == sorted(shown, reverse=descending)
    assert len(found) == len(statuses)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("descending", [False, True])
def test_who_was_changed_last_comes_last_and_the_other_way_round(
    town: Store, descending: bool
) -> None:
    found = ids_and_page(town, PartnerList(sort=PartnerSort.CHANGED, descending=descending))

    with town.read() as work:
        moments = partners.changed(work, found)
    shown = [moments[id] for id in found]
    assert shown == sorted(shown, reverse=descending)
    newest = found[:5] if descending else found[-5:]
    noted = [one.id for one, mine in living(town) if mine.notes == "ny"]
    touched = [one.id for one, _ in living(town) if one.contact]
    assert set(noted + touched) <= set(newest)
    assert len(found) == len(living(town))


@pytest.mark.usefixtures("way")
def test_filters_hold_together(town: Store) -> None:
    everyone = living(town)

    for trade in (None, "plumber"):
        for status in (None, Membership.ACTIVE, Membership.LEFT):
            for area in (None, "70", "9"):
                for tag in (None, "VÄN", "finns inte"):
                    kept = PartnerFilter(trade=trade, status=status, area=area, tag=tag)
                    expected = [
                        one.id
                        for one, mine in everyone
                        if trade in {None, one.trade}
                        and status in {None, mine.status}
                        and (one.postcode or "").replace(" ", "").startswith(area or "")
                        and (tag is None or (tag == "VÄN" and {"Vän", "vän"} & {*mine.tags}))
                    ]
                    assert ids_and_page(town, PartnerList(kept=kept)) == expected, kept


@pytest.mark.usefixtures("way")
def test_a_filter_holds_in_a_search_and_in_any_order(town: Store) -> None:
    kept = PartnerFilter(status=Membership.ACTIVE)
    for sort in PartnerSort:
        asked = PartnerList(terms=terms("sjö"), kept=kept, sort=sort)

        found = ids_and_page(town, asked)

        expected = {
            one.id
            for one, mine in living(town)
            if mine.status is Membership.ACTIVE and "sjo" in one.folded
        }
        assert set(found) == expected
        assert len(found) == len(expected) > 0


@pytest.mark.parametrize("window", [2, 1000])
def test_beginnings_of_words_come_first(
    store: Store, window: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_WINDOW", window)
    add(
        store,
        partner("Aspbergs"),
        partner("Sjöbergs"),
        partner("Bergs Bygg"),
        partner("Åkes", contact="Eva Berg"),
        partner("Dahls"),
    )

    found = ids_and_page(store, PartnerList(terms=terms("BERG")))

    assert names(store, found) == ["Bergs Bygg", "Åkes", "Aspbergs", "Sjöbergs"]


@pytest.mark.parametrize(
    "typed",
    [
        "070-123 45 67", "0701234567", "+46 70 123 45 67", "0046701234567", "+46 (0)70-123 45 67",
        "070/1234567", "070–123 45 67", "0701", "öberg 070 123", "070 123 öberg", "ÖBERG",
    ],
)  # fmt: skip
@pytest.mark.parametrize("kept", ["070-123 45 67", "0701234567", "+46 70 123 45 67"])
def test_a_telephone_number_is_found_in_any_spelling(store: Store, typed: str, kept: str) -> None:
    add(
        store,
        partner("Öbergs Rör", phones=(Phone(kept, "+46701234567"),)),
        partner("Dahls", phones=(Phone("08-765 43 21", "+4687654321"),)),
    )

    found = ids_and_page(store, PartnerList(terms=terms(typed)))

    assert names(store, found) == ["Öbergs Rör"]


def test_a_number_that_nobody_could_dial_is_found_as_it_stands(store: Store) -> None:
    add(store, partner("Öbergs Rör", phones=(Phone("0199 fråga Eva"),)), partner("Dahls"))

    assert len(ids_and_page(store, PartnerList(terms=terms("0199")))) == 1


def test_many_hits_are_counted_as_far_as_ten_thousand(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST", 5)
    monkeypatch.setattr(lists, "RANKED", 2)
    for number in range(8):
        one = partner(f"Rör {number}", trade="plumber")
        add(store, one, Opinion(id=one.id))

    with store.read() as work:
        asked = PartnerList(kept=PartnerFilter(trade="plumber"), sort=PartnerSort.TOWN)
        page = partners.page(work, asked, limit=3)

    assert (len(page.ids), page.count, page.more) == (3, 5, True)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("sort", CustomerSort)
@pytest.mark.parametrize("descending", [False, True])
def test_customers_are_ordered_and_filtered_too(
    store: Store, sort: CustomerSort, descending: bool
) -> None:
    day = date(2026, 11, 25)
    for number in range(12):
        one = customer(
            f"Familjen {'ÅÄÖABC'[number % 6]}",
            town=TOWNS[number % 8],
            postcode=POSTCODES[number % 8],
            retain_until=day + timedelta(days=number) if number % 3 else None,
            language="en" if number % 2 else "sv",
        )
        given = Consent(
            id=new_id(), customer_id=one.id, wording="ja", on=day,
            withdrawn=day if number % 4 == 0 else None,
        )  # fmt: skip
        add(store, one, *([given] if number % 5 else []))
    asked = CustomerList(sort=sort, descending=descending)

    with store.read() as work:
        found = customers.ids(work, asked)
        page = customers.page(work, asked, limit=5)
        given_by = {
            state: set(customers.ids(work, CustomerList(kept=CustomerFilter(consent=state))))
            for state in ConsentState
        }
        english = customers.ids(work, CustomerList(kept=CustomerFilter(language="en")))
        due = customers.ids(work, CustomerList(kept=CustomerFilter(due=day + timedelta(days=4))))
        rows = {one.id: one for one in work.session.scalars(select(Customer))}

    assert (list(page.ids), page.count) == (found[:5], 12)
    assert sorted(found) == sorted(rows)
    if sort is CustomerSort.RETAIN_UNTIL:
        days = [rows[id].retain_until for id in found]
        filled = [one for one in days if one is not None]
        assert filled == sorted(filled, reverse=descending)
        assert days[len(filled) :] == [None] * 4
    assert sum(map(len, given_by.values())) == 12
    assert set().union(*given_by.values()) == rows.keys()
    assert (len(given_by[ConsentState.NONE]), len(given_by[ConsentState.WITHDRAWN])) == (3, 2)
    assert {rows[id].language for id in english} == {"en"}
    assert len(due) == 2
