"""Files that come and go by themselves, through a folder that several computers read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import Clock, copy_into, introduce, open_desk, percent_offer
from tests.services.business_devices import give, joined, logical, number_of, started

from handslag.domain.devices import DeviceProblem, DeviceTrouble
from handslag.domain.errors import FileProblem, FileTrouble, NotAllowed
from handslag.domain.ids import new_id
from handslag.domain.partners import PartnerNote
from handslag.services import (
    businesses,
    cloud_folders,
    customers,
    drop_folder,
    drop_state,
    exchange_standing,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk, me
from handslag.services.drop_state import Happened
from handslag.services.partners import PartnerEntry
from handslag.services.vouchers import IssueOrder


class House:
    """Two devices of one business and a partner, all with the same folder."""

    def __init__(self, folder: Path) -> None:
        copy_into(folder, furnish)
        self.clock = Clock()
        self.folder = folder / "stick"
        self.folder.mkdir()
        self.first, self.second, self.partner = (
            open_desk(folder / name, clock=self.clock) for name in "abp"
        )

    @property
    def desks(self) -> tuple[Desk, ...]:
        return self.first, self.second, self.partner

    def choose(self) -> None:
        drop_folder.choose(self.first, self.folder, partners=("Petterson",))
        drop_folder.choose(self.second, self.folder)
        drop_folder.choose(self.partner, self.folder, partners=("Andersson",))

    def rounds(self, count: int = 3) -> None:
        for _ in range(count):
            for desk in self.desks:
                drop_folder.exchange(desk)

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


def furnish(folder: Path) -> None:
    """Lets all three know each other."""
    clock = Clock()
    first = started(folder / "a", "Andersson", clock)
    partner = open_desk(folder / "p", clock=clock)
    businesses.start(partner, PartnerEntry(name="Petterson", trade="mechanic"))
    percent_offer(partner, 1000)
    introduce(partner, to=first)
    introduce(first, to=partner)
    second = joined(first, folder / "b", "Laptop", clock)
    give(second, to=first)
    for desk in (first, second, partner):
        desk.store.close()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    for desk in made.desks:
        desk.store.close()


def note(desk: Desk, text: str) -> None:
    with desk.store.write() as work:
        partner = me(work).partner_id
        work.add(PartnerNote(id=new_id(), partner_id=partner, on=desk.today(), text=text))


def notes(desk: Desk) -> set[str]:
    with desk.store.read() as work:
        return {one.text for one in work.session.scalars(select(PartnerNote))}


def test_devices_and_partners_come_to_the_same_through_the_folder(house: House) -> None:
    house.choose()
    issued = vouchers.issue(house.first, IssueOrder(partners=("Petterson",), count=2))
    note(house.second, "Ringde")

    house.rounds()

    assert logical(house.first) == logical(house.second)
    assert notes(house.first) == {"Ringde"}
    arrived, _ = vouchers.listing(house.partner)
    assert {one.id for one in arrived} == {one.id for one in issued}


def test_nothing_new_writes_nothing_and_the_newest_file_of_each_reader_stays(house: House) -> None:
    house.choose()
    for turn in range(3):
        note(house.first, f"{turn}")
        house.rounds()
    before = {name: (house.folder / name).stat().st_mtime_ns for name in house.names()}

    house.rounds(1)

    assert {name: (house.folder / name).stat().st_mtime_ns for name in house.names()} == before
    # for devices: one of each; for partners: one each way
    assert len(before) == 4
    assert notes(house.second) == {"0", "1", "2"}


def test_what_is_called_otherwise_is_left_alone(house: House) -> None:
    house.choose()
    note(house.first, "Ringde")
    drop_folder.exchange(house.first)
    real = next(house.folder.glob("handslag-*.handslag"))
    others = [
        real.with_name(f"{real.stem}.sync-conflict-20261125-120000-ABCDEFG.handslag"),
        real.with_name(f"{real.stem} (Anderssons kopia i konflikt).handslag"),
        real.with_name(f"~{real.name}"),
        real.with_name(f".syncthing.{real.name}.tmp"),
        real.with_name(f"{real.name}.part"),
        real.with_name("Petterson.handslag"),
    ]
    for path in others:
        path.write_bytes(b"nothing of ours")
    (house.folder / "handslag-0011223344556677-5-000001.handslag").mkdir()
    (house.folder / "handslag-0011223344556677-6-000001.handslag").symlink_to("/dev/zero")

    lines = drop_folder.take_in(house.second)

    assert [line.what for line in lines] == [Happened.TAKEN]
    assert all(path.read_bytes() == b"nothing of ours" for path in others)


def test_a_half_arrived_file_is_read_when_it_is_whole(house: House) -> None:
    house.choose()
    note(house.first, "Ringde")
    drop_folder.exchange(house.first)
    whole = {path: path.read_bytes() for path in house.folder.iterdir()}
    for path, content in whole.items():
        path.write_bytes(content[: len(content) // 2])
    assert drop_folder.take_in(house.second) == []
    for path, content in whole.items():
        path.write_bytes(content)

    lines = drop_folder.take_in(house.second)

    assert [line.what for line in lines] == [Happened.TAKEN]
    assert notes(house.second) == {"Ringde"}


def test_a_file_that_stays_damaged_is_told_once(house: House) -> None:
    house.choose()
    drop_folder.exchange(house.first)
    for path in house.folder.iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert drop_folder.take_in(house.second) == []
    house.clock.move(minutes=11)

    told = [drop_folder.take_in(house.second) for _ in range(2)]

    assert [[line.what for line in lines] for lines in told] == [[Happened.REFUSED], []]
    error = told[0][0].error
    assert isinstance(error, FileTrouble)
    assert error.problem is FileProblem.DAMAGED


def test_a_file_from_the_future_is_taken_in_when_its_time_has_come(house: House) -> None:
    house.choose()
    drop_folder.exchange(house.second)
    house.clock.move(days=3)
    note(house.first, "Ringde")
    drop_folder.exchange(house.first)
    house.clock.move(days=-3)

    told = [drop_folder.take_in(house.second) for _ in range(2)]
    house.clock.move(days=3)
    taken = drop_folder.take_in(house.second)

    assert [[line.what for line in lines] for lines in told] == [[Happened.REFUSED], []]
    assert isinstance(told[0][0].error, DeviceTrouble)
    assert [line.what for line in taken] == [Happened.TAKEN]
    assert notes(house.second) == {"Ringde"}


def test_a_stranger_waits_until_it_is_known(house: House, tmp_path: Path) -> None:
    stranger = open_desk(tmp_path / "s", clock=house.clock)
    businesses.start(stranger, PartnerEntry(name="Främling", trade="mechanic"))
    introduce(house.first, to=stranger)
    drop_folder.choose(stranger, house.folder, partners=("Andersson",))
    drop_folder.exchange(stranger)
    house.choose()

    first, again = drop_folder.take_in(house.first), drop_folder.take_in(house.first)
    introduce(stranger, to=house.first)
    percent_offer(stranger, 500)
    drop_folder.exchange(stranger)
    then = drop_folder.take_in(house.first)

    assert [line.what for line in first] == [Happened.UNKNOWN]
    assert again == []
    assert [(line.what, line.other) for line in then] == [(Happened.TAKEN, "Främling")]
    stranger.store.close()


def test_a_stick_that_is_not_there_is_waited_for(house: House) -> None:
    house.choose()
    away = house.folder.rename(house.folder.with_name("away"))

    assert drop_folder.exchange(house.first) == []
    assert not drop_folder.view(house.first).there

    away.rename(house.folder)
    assert drop_folder.exchange(house.first) != []


def test_a_lost_memory_of_the_folder_is_found_again(house: House) -> None:
    house.choose()
    note(house.first, "Ringde")
    house.rounds()
    before = logical(house.first)
    (house.first.profile / drop_state.FILE).write_text("{", "utf-8")
    drop_folder.choose(house.first, house.folder, partners=("Petterson",))

    house.rounds()

    assert logical(house.first) == before
    assert len(house.names()) == 4


def test_the_folder_of_my_own_data_is_refused(house: House, tmp_path: Path) -> None:
    inside = house.first.profile / "utbyte"
    inside.mkdir()
    for folder in (house.first.profile, inside, tmp_path):
        with pytest.raises(DeviceTrouble) as refused:
            drop_folder.choose(house.first, folder)
        assert refused.value.problem is DeviceProblem.DATA_FOLDER
    with pytest.raises(FileTrouble):
        drop_folder.choose(house.first, tmp_path / "nowhere")
    with pytest.raises(NotAllowed):
        drop_folder.choose(house.first, house.folder, partners=("Andersson",))
    assert drop_folder.view(house.first).folder is None


@pytest.mark.parametrize(
    ("place", "mark", "program"),
    [
        ("OneDrive - Anderssons Rör AB/handslag", "", "OneDrive"),
        ("Dropbox (Privat)/x", "", "Dropbox"),
        ("Google Drive/x", "", "Google Drive"),
        ("Mobile Documents/x", "", "iCloud Drive"),
        ("sync/handslag", "sync/.stfolder", "Syncthing"),
        ("moln/handslag", "moln/.nextcloudsync.log", "Nextcloud"),
        ("Dropboxar/handslag", "", None),
    ],
)
def test_a_folder_that_another_program_carries_is_noticed(
    place: str, mark: str, program: str | None, tmp_path: Path
) -> None:
    (tmp_path / place).mkdir(parents=True)
    if mark:
        (tmp_path / mark).mkdir()

    assert cloud_folders.carrier(tmp_path / place) == program


def test_it_is_told_when_somebody_was_last_heard_of_and_what_is_missing(house: House) -> None:
    before = exchange_standing.standing(house.first)
    house.choose()
    note(house.second, "Ringde")
    house.rounds()

    after = exchange_standing.standing(house.first)

    [device], [partner] = after.devices, after.partners
    assert (before.devices[0].sent, before.partners[0].missing) == (None, ())
    assert (device.device.name, device.sent, device.received) == (
        "Laptop", house.clock(), house.clock(),
    )  # fmt: skip
    assert (device.missing, device.confirmed) == (0, True)
    assert (partner.partner.name, partner.sent, partner.received) == (
        "Petterson", house.clock(), house.clock(),
    )  # fmt: skip


def test_what_is_lost_of_one_device_comes_by_another(house: House, tmp_path: Path) -> None:
    third = joined(house.first, tmp_path / "c", "Mässan", house.clock)
    house.choose()
    drop_folder.choose(third, house.folder)
    house.rounds()
    note(house.second, "Ringde")
    drop_folder.lay_down(house.second)
    own = f"-{number_of(house.second)}-"
    drop_folder.exchange(third)
    for path in house.folder.iterdir():
        if own in path.name:
            path.unlink()
    drop_folder.take_in(house.first)  # the third device's file carries it on

    missing = {
        one.device.name: one.missing for one in exchange_standing.standing(house.first).devices
    }
    assert missing == {"Laptop": 0, "Mässan": 0}
    assert notes(house.first) == {"Ringde"}
    third.store.close()


def test_customers_do_not_lie_open_in_the_folder(house: House) -> None:
    house.choose()
    customers.add(house.first, CustomerEntry(name="Kanariefågel"))
    house.rounds()

    for path in house.folder.iterdir():
        assert b"Kanarie" not in path.read_bytes()


def test_nobody_touches_the_files_of_another(house: House) -> None:
    house.choose()
    house.rounds()
    mine = f"-{number_of(house.first)}-"
    before = {name: (house.folder / name).read_bytes() for name in house.names() if mine in name}

    note(house.second, "Ringde")
    for desk in (house.second, house.partner):
        drop_folder.exchange(desk)

    assert before == {
        name: (house.folder / name).read_bytes() for name in house.names() if mine in name
    }
