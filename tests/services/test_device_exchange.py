"""The devices of a business exchange files, share keys and serials, and notice what is wrong."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.builders import (
    Clock,
    business_desk,
    copy_into,
    introduce,
    open_desk,
    percent_offer,
    token_of,
)
from tests.services.business_devices import (
    give,
    joined,
    keys_are_shared,
    logical,
    number_of,
    partnered,
    sent,
    started,
)

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import (
    BusinessExists,
    FileProblem,
    FileTrouble,
    OfferProblem,
    OfferTrouble,
)
from handslag.domain.vouchers import VoucherState
from handslag.exchange.passphrase import lock
from handslag.services import (
    device_exchange,
    device_invitations,
    devices,
    partners,
    redeeming,
    vouchers,
)
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder

PASSPHRASE = "fyra ord om fisk"


@dataclass
class House:
    """A business with a till PC and a laptop, and a partner."""

    till: Desk
    laptop: Desk
    partner: Desk
    clock: Clock


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    copy_into(tmp_path, furnish)
    clock = Clock()
    till, laptop, partner = (
        open_desk(tmp_path / name, clock=clock) for name in ("kassa", "laptop", "mek")
    )
    yield House(till, laptop, partner, clock)
    for desk in (till, laptop, partner):
        desk.store.close()


def furnish(folder: Path) -> None:
    """Makes the house; beside it a copy of the laptop as it is at the start."""
    clock = Clock()
    till = started(folder / "kassa", "Andersson", clock)
    partner = partnered(till, folder / "mek", clock)
    laptop = joined(till, folder / "laptop", "Laptop", clock)
    for desk in (till, laptop, partner):
        desk.store.close()
    shutil.copytree(folder / "laptop", folder / "kopia")


def add_partner(desk: Desk, name: str) -> str:
    return partners.add(desk, PartnerEntry(name=name)).id


def order(count: int = 1) -> IssueOrder:
    return IssueOrder(partners=("Mekaniska",), count=count)


def test_an_invitation_makes_an_empty_profile_a_second_device(tmp_path: Path) -> None:
    first = business_desk(tmp_path / "a", "Andersson")
    file = device_invitations.invite(first, tmp_path / "inbjudan.handslag", PASSPHRASE, name="Ett")
    second = open_desk(tmp_path / "b")

    with pytest.raises(DeviceTrouble) as refused:
        device_invitations.join(second, file, "fel lösenord")
    device_invitations.join(second, file, PASSPHRASE, name="Två")

    assert refused.value.problem is DeviceProblem.WRONG_PASSPHRASE
    assert keys_are_shared(first, second)
    assert number_of(first) != number_of(second)
    assert {(one.name, one.here, one.till) for one in devices.listing(second)} == {
        ("Ett", False, True),
        ("Två", True, False),
    }
    give(second, first)
    assert logical(first) == logical(second)
    with pytest.raises(BusinessExists):
        device_invitations.join(second, file, PASSPHRASE)
    for desk in (first, second):
        desk.store.close()


def test_a_file_that_would_take_too_much_work_is_not_opened(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "a")
    locked = lock(b"x", PASSPHRASE)
    head, _, rest = locked.partition(b"\n-> scrypt ")
    salt, _, rest = rest.partition(b" ")
    file = tmp_path / "tung.handslag"
    file.write_bytes(head + b"\n-> scrypt " + salt + b" 21" + rest[2:])

    with pytest.raises(DeviceTrouble) as refused:
        device_invitations.join(desk, file, PASSPHRASE)

    assert refused.value.problem is DeviceProblem.TOO_COSTLY
    desk.store.close()


@pytest.mark.parametrize("content", [b"", b"age-encryption.org/v1\n", b"PK\x03\x04", b"x" * 999])
def test_what_is_no_invitation_is_refused(tmp_path: Path, content: bytes) -> None:
    desk = open_desk(tmp_path / "a")
    file = tmp_path / "b.handslag"
    file.write_bytes(content)

    with pytest.raises(FileTrouble):
        device_invitations.join(desk, file, PASSPHRASE)

    desk.store.close()


def test_a_short_passphrase_protects_no_keys(house: House, tmp_path: Path) -> None:
    with pytest.raises(DeviceTrouble) as refused:
        device_invitations.invite(house.till, tmp_path / "i.handslag", "kort")

    assert refused.value.problem is DeviceProblem.PASSPHRASE_TOO_SHORT
    assert not (tmp_path / "i.handslag").exists()


def test_first_a_full_file_then_only_what_is_new(house: House) -> None:
    first = device_exchange.export(house.till, house.till.profile / "1.handslag")
    device_exchange.apply(house.laptop, first.path)
    give(house.laptop, house.till)
    add_partner(house.till, "Nya Rör")

    second = device_exchange.export(house.till, house.till.profile / "2.handslag")

    assert (first.full, second.full) == (True, False)
    assert 0 < second.operations < first.operations / 3
    done = device_exchange.apply(house.laptop, second.path)
    assert (done.new, done.missing) == (2, ())
    assert logical(house.till) == logical(house.laptop)


def test_a_forecast_says_the_same_and_changes_nothing(house: House) -> None:
    add_partner(house.laptop, "Nya Rör")
    file = sent(house.laptop)
    before = logical(house.till)

    told = device_exchange.forecast(house.till, file)

    assert logical(house.till) == before
    done = device_exchange.apply(house.till, file)
    assert (told.new, told.changed, told.conflicts) == (done.new, done.changed, done.conflicts)
    assert (told.applied, done.applied) == (False, True)


def test_the_same_file_twice_is_nothing_the_second_time(house: House) -> None:
    add_partner(house.laptop, "Nya Rör")
    file = sent(house.laptop)
    device_exchange.apply(house.till, file)
    before = logical(house.till)

    again = device_exchange.apply(house.till, file)

    assert (again.applied, again.new, again.changed) == (False, 0, 0)
    assert logical(house.till) == before


def test_an_import_is_taken_back(house: House) -> None:
    id = add_partner(house.laptop, "Nya Rör")
    done = give(house.laptop, house.till)
    assert done.undo_id is not None

    device_exchange.undo(house.till, done.undo_id)

    give(house.till, house.laptop)
    assert logical(house.till) == logical(house.laptop)
    assert logical(house.till)["partner", id]["deleted"] is not None
    with pytest.raises(DeviceTrouble):
        device_exchange.undo(house.till, done.undo_id)


def test_a_clock_a_day_ahead_sets_the_file_aside_whole(house: House) -> None:
    house.clock.move(hours=30)
    add_partner(house.laptop, "Framtid")
    give(house.laptop, house.till)  # both are that far: nothing is wrong
    file = sent(house.laptop)
    house.clock.move(hours=-30)
    third = former_laptop(house)
    before = logical(third)

    with pytest.raises(DeviceTrouble) as refused:
        device_exchange.apply(third, file)

    assert (refused.value.problem, refused.value.name) == (DeviceProblem.CLOCK_AHEAD, "Laptop")
    assert logical(third) == before
    third.store.close()


def former_laptop(house: House) -> Desk:
    """The laptop as it was at the start."""
    folder = house.till.profile.parent / "third"
    shutil.copytree(house.laptop.profile.parent / "kopia", folder)
    return open_desk(folder, clock=house.clock)


def test_a_restored_device_notices_and_takes_a_new_number(house: House) -> None:
    add_partner(house.laptop, "Glömd")
    give(house.laptop, house.till)
    give(house.till, house.laptop)
    house.clock.move(minutes=1)
    restored = former_laptop(house)  # the laptop's backup, from before
    add_partner(restored, "Annan")
    add_partner(restored, "Tredje")
    add_partner(restored, "Fjärde")
    before = number_of(restored)

    done = give(house.till, restored)

    assert done.renumbered
    assert number_of(restored) != before
    give(restored, house.till)
    give(house.till, restored)
    assert logical(restored) == logical(house.till)
    names = {one["name"] for (table, _), one in logical(restored).items() if table == "partner"}
    assert {"Glömd", "Annan", "Tredje", "Fjärde"} <= names
    restored.store.close()


def test_a_file_of_another_business_is_refused(house: House) -> None:
    with pytest.raises((DeviceTrouble, FileTrouble)) as refused:
        device_exchange.apply(house.till, sent(house.partner))

    assert isinstance(refused.value, FileTrouble)
    assert refused.value.problem is FileProblem.ENCRYPTED


def test_a_damaged_file_is_refused_whole(house: House) -> None:
    add_partner(house.laptop, "Nya Rör")
    file = sent(house.laptop)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    before = logical(house.till)

    with pytest.raises(FileTrouble):
        device_exchange.apply(house.till, file)

    assert logical(house.till) == before


def test_a_revoked_device_is_heard_no_more(house: House) -> None:
    give(house.laptop, house.till)
    file = sent(house.laptop)

    devices.revoke(house.till, "Laptop")

    with pytest.raises(DeviceTrouble) as refused:
        device_exchange.apply(house.till, file)
    assert refused.value.problem is DeviceProblem.REVOKED


def test_another_device_issues_only_from_a_block(house: House) -> None:
    vouchers.issue(house.till, order(2))
    give(house.till, house.laptop)
    with pytest.raises(OfferTrouble) as refused:
        vouchers.issue(house.laptop, order())
    assert refused.value.problem is OfferProblem.NEEDS_SERIAL_BLOCK

    give(house.laptop, house.till)
    block = devices.give_block(house.till, "laptop", offer="Mekaniska/1", count=3)
    give(house.till, house.laptop)
    there = vouchers.issue(house.laptop, order(3))
    here = vouchers.issue(house.till, order(2))
    give(house.laptop, house.till)

    assert (block.first, block.last, block.left) == (3, 5, 3)
    assert [one.serial for one in there] == [3, 4, 5]
    assert [one.serial for one in here] == [6, 7]
    with pytest.raises(OfferTrouble) as refused:
        vouchers.issue(house.laptop, order())
    assert refused.value.left == 0
    assert vouchers.listing(house.till)[1] == 7
    (laptop,) = [one for one in devices.listing(house.till) if one.name == "Laptop"]
    assert [one.left for one in laptop.blocks] == [0]


def test_the_till_alone_takes_vouchers_in(tmp_path: Path) -> None:
    clock = Clock()
    till = started(tmp_path / "kassa", "Andersson", clock)
    issuer = started(tmp_path / "gran", "Granne", clock)
    own = partnered_offer(till, issuer)
    laptop = joined(till, tmp_path / "laptop", "Laptop", clock)
    give(laptop, till)
    voucher, later = vouchers.issue(issuer, own)

    with pytest.raises(DeviceTrouble) as refused:
        redeeming.redeem(laptop, token_of(voucher))
    assert (refused.value.problem, refused.value.name) == (DeviceProblem.NOT_THE_TILL, "Kassan")
    assert redeeming.redeem(till, token_of(voucher)).ok
    devices.make_till(till, "Laptop")
    give(till, laptop)

    assert not redeeming.redeem(laptop, token_of(voucher)).ok
    assert redeeming.redeem(laptop, token_of(later)).ok
    with pytest.raises(DeviceTrouble):
        redeeming.redeem(till, token_of(later))
    give(laptop, till)
    assert logical(till) == logical(laptop)
    assert vouchers.listing(till, state=VoucherState.REDEEMED)[1] == 2
    for desk in (till, laptop, issuer):
        desk.store.close()


def partnered_offer(till: Desk, issuer: Desk) -> IssueOrder:
    percent_offer(till)
    introduce(till, to=issuer)
    introduce(issuer, to=till)
    return IssueOrder(partners=("Andersson",), count=2)


def test_only_the_till_hands_over(house: House) -> None:
    give(house.laptop, house.till)

    with pytest.raises(DeviceTrouble) as refused:
        devices.make_till(house.laptop, "Laptop")

    assert refused.value.problem is DeviceProblem.NOT_THE_TILL


def test_after_a_lost_till_a_hundred_serials_are_left_out(house: House) -> None:
    vouchers.issue(house.till, order(2))
    give(house.till, house.laptop)
    vouchers.issue(house.till, order(5))  # nobody else will ever know

    devices.revoke(house.laptop, "Kassan")
    devices.make_till(house.laptop, "Laptop")

    (voucher,) = vouchers.issue(house.laptop, order())
    assert voucher.serial == 103
