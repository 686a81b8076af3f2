"""A search finds what a plain look at every record would find, in Swedish name order."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.storage.records import NOON, add, customer, partner

from handslag.domain.errors import Kind
from handslag.domain.partners import Customer, Opinion, Partner
from handslag.domain.text import words
from handslag.storage import search
from handslag.storage.alphabet import sort_key
from handslag.storage.record_session import RecordSession
from handslag.storage.search import Found, by_name_prefix, find_ids
from handslag.storage.store import Store
from handslag.storage.tables import TABLES
from handslag.storage.work import Work


def plainly(work: Work, wanted: list[str]) -> list[str]:
    """The ids that a look at every record finds, in name order."""
    found = [
        one
        for one in work.session.scalars(select(Partner))
        if one.deleted is None and all(word in one.folded for word in wanted)
    ]
    return [one.id for one in sorted(found, key=lambda one: (sort_key(one.name), one.id))]


def names(store: Store, text: str) -> list[str]:
    with store.read() as work:
        ids = find_ids(work, Partner, words(text)).ids
        return [work.need(Partner, id, Kind.PARTNER, "").name for id in ids]


@pytest.fixture(params=["walking", "index"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Few records are found by walking; a small window sends them through the index."""
    if request.param == "index":
        monkeypatch.setattr(search, "_WINDOW", 2)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_every_word_must_be_there_in_any_case_and_without_accents(store: Store) -> None:
    add(
        store,
        partner("Öbergs Rör", town="Göteborg"),
        partner("Björks Bil", town="Göteborg"),
        partner("Dahls Bygg", town="Ystad"),
    )

    assert names(store, "ÖBERG") == ["Öbergs Rör"]
    assert names(store, "oberg gote") == ["Öbergs Rör"]
    assert names(store, "teb") == ["Björks Bil", "Öbergs Rör"]
    assert names(store, "ga") == []
    assert names(store, "ys") == ["Dahls Bygg"]
    assert names(store, "") == ["Björks Bil", "Dahls Bygg", "Öbergs Rör"]


@pytest.mark.usefixtures("way")
def test_names_stand_in_swedish_order(store: Store) -> None:
    ordered = [
        "3M", "Abel", "Åke", "Ängen", "Ödlan",
    ]  # fmt: skip
    add(store, *[partner(name) for name in ("Ödlan", "Ängen", "Åke", "Abel", "3M")])

    assert names(store, "") == ordered


def test_the_alphabet_is_the_swedish_one() -> None:
    ordered = [
        "3M", "Abc", "abd", "É-huset", "Eken", "Müller", "Mysan", "Zorn", "Åberg", "Äng", "Æro",
        "Öst", "Østerbro",
    ]  # fmt: skip

    assert sorted(ordered, key=sort_key) == ordered


def test_a_name_stands_the_same_composed_or_not_and_whatever_stands_around_it() -> None:
    assert sort_key("A\N{COMBINING RING ABOVE}berg") == sort_key("Åberg") == sort_key('"åberg"')
    assert sort_key("{|}") == ""


@pytest.mark.usefixtures("way")
def test_the_trash_is_not_searched_but_what_comes_back_is(store: Store) -> None:
    them = partner("Öbergs Rör")
    add(store, them, partner("Annan"), partner("Tredje"))

    with store.write() as work:
        work.need(Partner, them.id, Kind.PARTNER, "").deleted = NOON
    assert names(store, "oberg") == []

    with store.write() as work:
        work.need(Partner, them.id, Kind.PARTNER, "").deleted = None
    assert names(store, "oberg") == ["Öbergs Rör"]


@pytest.mark.usefixtures("way")
def test_tags_and_notes_are_searched(store: Store) -> None:
    them = partner("Öbergs Rör")
    add(store, them, Opinion(id=them.id, tags=("Vän",)), partner("Annan"), partner("Tredje"))

    with store.write() as work:
        work.need(Opinion, them.id, Kind.PARTNER, "").notes = "ring\nkvällstid"

    assert names(store, "van kvallst") == ["Öbergs Rör"]


@pytest.mark.usefixtures("way")
def test_customers_are_searched_alike(store: Store) -> None:
    household = customer("Familjen Östh", address="Ängsvägen 3")
    add(store, household, customer("Annan"), customer("Tredje"))

    with store.read() as work:
        assert find_ids(work, Customer, ["angsv", "osth"]).ids == (household.id,)
        assert find_ids(work, Partner, ["angsv"]).ids == ()


def test_what_is_typed_is_never_taken_for_a_pattern(store: Store) -> None:
    add(store, partner("Hundra % AB"), partner("Tvåhundra"), partner("A_B"))

    with store.read() as work:
        for text in ("%", "_", "*", "?", "[a]", '"', "'", "a*", "hun%", "NEAR(", "-", ":", "\\"):
            expected = plainly(work, [text])
            assert list(find_ids(work, Partner, [text]).ids) == expected, text


def test_pages_follow_each_other_without_gap_or_double(store: Store) -> None:
    with store.write() as work:
        work.bulk_add([partner(f"Firma {n % 37} {n}", town="Ystad") for n in range(450)])

    with store.read() as work:
        seen: list[str] = []
        page = find_ids(work, Partner, ["ystad"])
        while page.ids:
            seen += page.ids
            page = find_ids(work, Partner, ["ystad"], after=seen[-1])
        assert seen == plainly(work, ["ystad"])
        assert find_ids(work, Partner, ["ystad"]).count == 450
        assert find_ids(work, Partner, ["ystad"], after=seen[0]).count is None


@pytest.mark.usefixtures("way")
def test_hits_are_counted_as_far_as_said(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST", 10)
    with store.write() as work:
        work.bulk_add([partner(f"Firma {n}", town="Ystad") for n in range(11)])
        work.bulk_add([partner(f"Annan {n}", town="Lund") for n in range(10)])

    with store.read() as work:
        for text in ("ystad", "ys", "y"):
            found = find_ids(work, Partner, [text], limit=3)
            assert (len(found.ids), found.count, found.more) == (3, 10, True)
        for text in ("lund", "lu"):
            found = find_ids(work, Partner, [text], limit=3)
            assert (len(found.ids), found.count, found.more) == (3, 10, False)
        assert find_ids(work, Partner, ["qq"]) == Found((), 0, more=False)


def test_names_are_found_by_the_start_of_any_of_their_words(store: Store) -> None:
    add(
        store,
        partner("Pettersons Rör", town="Rydebäck"),
        partner("Rörmokar-Öberg"),
        partner("Grör AB"),
        partner("Rör i trash", deleted=NOON),
    )

    def found(text: str) -> list[str]:
        with store.read() as work:
            ids = by_name_prefix(work, Partner, words(text))
            return [work.need(Partner, id, Kind.PARTNER, "").name for id in ids]

    assert found("rö") == ["Pettersons Rör", "Rörmokar-Öberg"]
    assert found("öb ror") == ["Rörmokar-Öberg"]
    assert found("p") == ["Pettersons Rör"]
    assert found("ryd") == []
    assert found("") == []


def test_eleven_names_are_enough(store: Store) -> None:
    with store.write() as work:
        work.bulk_add([partner(f"Firma {n:02}") for n in range(20)])

    with store.read() as work:
        assert len(by_name_prefix(work, Partner, ["fir"])) == 11


def test_an_erased_customer_leaves_nothing_in_the_index(file_store: Store) -> None:
    household = customer("Жъюк")
    add(file_store, household, customer("Annan"))

    def pages() -> int:
        with file_store.read() as work:
            query = "SELECT count(*) FROM customer_search_data WHERE instr(block, CAST(? AS BLOB))"
            found = work.session.connection().exec_driver_sql(query, ("жъ",)).scalar_one()
            return int(found)

    with file_store.write() as work:
        work.remove_all(Customer, [household.id])
    lingering = pages()
    with file_store.write() as work:
        search.forget_removed(work, Customer)

    assert (lingering > 0, pages()) == (True, 0)


letters = st.text(alphabet="abåäöÅ1 -.øæßİ™日", max_size=12)
texts = st.text(alphabet="abåäöÅ1øæßİ™日qz", min_size=1, max_size=3)


def rename(work: Work, name: str) -> None:
    first = work.session.scalars(select(Partner).order_by(TABLES[Partner].c.id)).first()
    if first is not None:
        first.name = name


def bulk(work: Work, name: str) -> None:
    work.bulk_add([partner(name), partner(f"{name}{name}")])


def trash(work: Work, name: str) -> None:
    last = work.session.scalars(select(Partner).order_by(TABLES[Partner].c.name)).first()
    if last is not None:
        last.deleted = NOON if name else None


def remove(work: Work, name: str) -> None:
    last = work.session.scalars(select(Partner).order_by(TABLES[Partner].c.id)).first()
    if last is not None and name:
        work.remove(last)


def empty_trash(work: Work, _name: str) -> None:
    ids = [
        one.id
        for one in work.session.scalars(select(Partner).where(TABLES[Partner].c.deleted == NOON))
    ]
    work.remove_all(Partner, ids)


def give_up(work: Work, name: str) -> None:
    bulk(work, name)
    rename(work, name)
    work.flush()
    assert isinstance(work.session, RecordSession)  # as every unit of work has
    work.session.rollback()
    work.session.connection()


CHANGES: list[Callable[[Work, str], None]] = [rename, bulk, trash, remove, empty_trash, give_up]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(letters, max_size=8),
    st.lists(st.tuples(st.sampled_from(CHANGES), letters), max_size=4),
    st.lists(st.lists(texts, min_size=1, max_size=2), min_size=1, max_size=5),
)
def test_the_index_finds_what_a_plain_look_finds_whatever_was_done(
    first: list[str], changes: list[tuple[Callable[[Work, str], None], str]], asked: list[list[str]]
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        store = Store.open(Path(folder) / "sök.db")
        add(store, *[partner(name) for name in first])
        for change, name in changes:
            with store.write() as work:
                change(work, name)
        for vacuumed in (False, True):
            if vacuumed:
                pooled = store.engine.raw_connection()
                assert pooled.driver_connection is not None
                pooled.driver_connection.execute("VACUUM")
                pooled.close()
            for window in (1000, 1):
                patch.setattr(search, "_WINDOW", window)
                with store.read() as work:
                    for each in asked:
                        wanted = [part for text in each for part in words(text)]
                        found = find_ids(work, Partner, wanted)
                        expected = plainly(work, wanted)
                        assert (list(found.ids), found.count) == (expected, len(expected))
            check_index(store)
        store.close()


def check_index(store: Store) -> None:
    """FTS5's own comparison of the index with what it is over."""
    with store.engine.connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO partner_search(partner_search, rank) VALUES ('integrity-check', 1)"
        )
