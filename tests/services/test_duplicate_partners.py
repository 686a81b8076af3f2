"""Partners that look like the same: why, and what the user said of them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import Clock

from handslag.domain.errors import NotFound
from handslag.domain.ids import PartnerId
from handslag.domain.likeness import Likeness, name_key, number_key, spellings
from handslag.domain.partners import Partner
from handslag.services import duplicates, partners
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry

Businesses = Callable[..., Desk]


@pytest.fixture
def desk(businesses: Businesses, clock: Clock) -> Desk:
    return businesses("Nova", clock=clock)


def pairs(desk: Desk) -> list[tuple[str, str, tuple[Likeness, ...]]]:
    return [(pair.one.name, pair.other.name, pair.reasons) for pair in duplicates.pairs(desk)]


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (
            PartnerEntry(name="Glas", organisation_number="556000-1234"),
            PartnerEntry(name="Fönster", organisation_number="SE556000123401"),
            (Likeness.ORGANISATION_NUMBER,),
        ),
        (
            PartnerEntry(name="Glas", phones=("112", "0980-319 277")),
            PartnerEntry(name="Fönster", phones=("+46980319277",)),
            (Likeness.PHONE,),
        ),
        (
            PartnerEntry(name="Glas", email="a@b.se"),
            PartnerEntry(name="Fönster", email="A@B.SE"),
            (Likeness.EMAIL,),
        ),
        (
            PartnerEntry(name="Strand Glas", town="Malmö"),
            PartnerEntry(name="Strånd Glass AB", town="MALMO"),
            (Likeness.NAME,),
        ),
        (
            PartnerEntry(name="Strand Glas", town="Ystad", email="a@b.se"),
            PartnerEntry(name="Glas Strand", town="Ystad", email="a@b.se"),
            (Likeness.EMAIL, Likeness.NAME),
        ),
    ],
)
def test_two_that_look_alike_are_told_with_the_reason(
    desk: Desk, one: PartnerEntry, other: PartnerEntry, reasons: tuple[Likeness, ...]
) -> None:
    partners.add(desk, one)
    partners.add(desk, other)

    assert pairs(desk) == [(one.name, other.name, reasons)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            PartnerEntry(name="Strand Glas", town="Ystad"),
            PartnerEntry(name="Strand Glas", town="Lund"),
        ),
        (PartnerEntry(name="Strand Glas"), PartnerEntry(name="Strand Golv")),
        (PartnerEntry(name="Åsa"), PartnerEntry(name="Åke")),
        (PartnerEntry(name="A", phones=("ring",)), PartnerEntry(name="B", phones=("ring",))),
        (
            PartnerEntry(name="A", organisation_number="0000000000"),
            PartnerEntry(name="B", organisation_number="0000000000"),
        ),
    ],
)
def test_two_that_only_share_a_little_are_not(
    desk: Desk, one: PartnerEntry, other: PartnerEntry
) -> None:
    partners.add(desk, one)
    partners.add(desk, other)

    assert pairs(desk) == []


def test_two_businesses_with_keys_of_their_own_are_never_the_same(
    desks: Businesses, clock: Clock
) -> None:
    desk = desks("andersson", clock=clock)
    before = pairs(desk)
    with desk.store.write() as work:
        for view in partners.listing(desk)[0]:
            one = work.get(Partner, view.id)
            assert one is not None
            one.email = "alla@natverket.example"

    with_keys = {view.name for view in partners.listing(desk)[0] if view.business_id}
    found = [pair for pair in pairs(desk) if pair not in before]

    assert len(with_keys) > 1
    assert not [pair for pair in found if {pair[0], pair[1]} <= with_keys]


def test_what_the_user_told_apart_is_not_shown_again(desk: Desk) -> None:
    ids = [partners.add(desk, PartnerEntry(name="Strand Glas", email="a@b.se")).id for _ in "ab"]
    assert len(pairs(desk)) == 1

    duplicates.keep_apart(desk, ids[1], ids[0])
    duplicates.keep_apart(desk, ids[0], ids[1])
    assert pairs(desk) == []

    duplicates.forget_apart(desk, PartnerId(ids[0]), PartnerId(ids[1]))
    assert len(pairs(desk)) == 1
    with pytest.raises(NotFound):
        duplicates.keep_apart(desk, ids[0], "0" * 32)


def test_what_lies_in_the_trash_is_no_duplicate(desk: Desk) -> None:
    partners.add(desk, PartnerEntry(name="Strand Glas", email="a@b.se"))
    gone = partners.add(desk, PartnerEntry(name="Strand Glas", email="a@b.se"))

    partners.delete(desk, gone.id)

    assert pairs(desk) == []


def test_a_chain_of_many_is_paired_with_its_first(desk: Desk) -> None:
    for number in range(20):
        partners.add(desk, PartnerEntry(name=f"Butik {number}", phones=("0980-319277",)))

    found = pairs(desk)

    assert len(found) == 19
    assert {one for one, _, _ in found} == {"Butik 0"}


def test_what_is_being_typed_is_noticed_with_the_reason(desk: Desk) -> None:
    known = partners.add(
        desk,
        PartnerEntry(
            name="Strand Glas AB", phones=("0980-319 277",), email="a@b.se", town="Ystad",
            organisation_number="556000-1234",
        ),
    )  # fmt: skip
    partners.add(desk, PartnerEntry(name="Strand Golv", phones=("0980-319 299",)))

    def noticed(entry: PartnerEntry, *, but: PartnerId | None = None) -> list[tuple[str, object]]:
        found = duplicates.similar_to(desk, entry, but=but)
        return [(one.partner.name, one.reasons) for one in found]

    assert noticed(PartnerEntry(name="strånd glas", town="YSTAD")) == [
        ("Strand Glas AB", (Likeness.NAME,))
    ]
    assert noticed(PartnerEntry(name="x", phones=("+46980319277",))) == [
        ("Strand Glas AB", (Likeness.PHONE,))
    ]
    assert noticed(PartnerEntry(email="A@B.se", organisation_number="5560001234")) == [
        ("Strand Glas AB", (Likeness.ORGANISATION_NUMBER, Likeness.EMAIL))
    ]
    assert noticed(PartnerEntry(name="Strand Glas", town="Lund")) == []
    assert noticed(PartnerEntry(name="", email="", phones=())) == []
    assert noticed(PartnerEntry(email="a@b.se"), but=PartnerId(known.id)) == []


@given(st.text(max_size=30))
def test_a_name_is_like_itself_however_it_is_dressed(name: str) -> None:
    assert name_key(name) == name_key(f"  {name.lower()}  ")
    assert name_key(name_key(name)) == name_key(name)


@given(st.text("abcdeå ", min_size=6, max_size=20), st.data())
def test_one_slip_leaves_a_common_spelling(key: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(key) - 1))
    slips = [
        key[:place] + key[place + 1 :],
        key[:place] + "x" + key[place:],
        key[:place] + "x" + key[place + 1 :],
        key[:place] + key[place : place + 2][::-1] + key[place + 2 :],
    ]

    for slip in slips:
        assert spellings(key) & spellings(slip)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("556000-1234", "5560001234"), ("165560001234", "5560001234"),
        ("SE556000123401", "5560001234"), ("19121212-1212", "1212121212"), ("121212-1212", "1212121212"),
        ("", ""), ("1111111111", ""), ("55600012345", ""), ("nummer", ""),
    ],
)  # fmt: skip
def test_an_organisation_number_is_the_same_however_it_is_written(text: str, key: str) -> None:
    assert number_key(text) == key
