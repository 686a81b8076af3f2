import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.ids import as_business_id, as_id, new_device_id, new_id

PLAIN = "019a1b2c3d4e7f608a9bacbdcedfe0f1"


def test_an_id_is_a_uuid_of_version_7() -> None:
    for text in [new_id() for _ in range(1000)]:
        parsed = uuid.UUID(text)

        assert parsed.hex == text
        assert parsed.version == 7
        assert parsed.variant == uuid.RFC_4122


def test_an_id_tells_the_millisecond_of_its_making() -> None:
    before = time.time_ns() // 1_000_000

    told = uuid.UUID(new_id()).int >> 80

    after = time.time_ns() // 1_000_000
    assert before <= told <= after + 1  # a busy test before may have run ahead within the tick


def test_a_hundred_thousand_ids_are_strictly_increasing() -> None:
    ids = [new_id() for _ in range(100_000)]

    assert all(earlier < later for earlier, later in pairwise(ids))


def test_ids_made_on_many_threads_increase_on_each_and_never_meet() -> None:
    def make(_: int) -> list[str]:
        return [new_id() for _ in range(5_000)]

    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(make, range(8)))

    for ids in made:
        assert all(earlier < later for earlier, later in pairwise(ids))
    assert len({id for ids in made for id in ids}) == 40_000


def test_ids_do_not_meet_in_their_time_part_either() -> None:
    time_parts = [id[:16] for id in [new_id() for _ in range(10_000)]]

    assert len(set(time_parts)) == 10_000


def test_the_random_part_uses_all_of_its_62_bits() -> None:
    random_parts = [int(new_id()[16:], 16) for _ in range(1000)]

    ever_set = ever_clear = 0
    for part in random_parts:
        ever_set |= part
        ever_clear |= ~part
    assert ever_set & (1 << 62) - 1 == (1 << 62) - 1
    assert ever_clear & (1 << 62) - 1 == (1 << 62) - 1


def test_a_device_has_a_positive_number_of_63_bits_of_its_own() -> None:
    numbers = [new_device_id() for _ in range(1000)]

    assert all(0 < number < 2**63 for number in numbers)
    assert any(number >= 2**62 for number in numbers)
    assert len(set(numbers)) == 1000


@pytest.mark.parametrize(
    "text",
    [PLAIN, PLAIN.upper(), f"  {PLAIN}\n", str(uuid.UUID(PLAIN)), str(uuid.UUID(PLAIN)).upper()],
)
def test_an_id_is_read_in_any_case_and_with_hyphens(text: str) -> None:
    assert as_id(text) == PLAIN


@pytest.mark.parametrize(
    "text",
    ["", "-", PLAIN[:-1], PLAIN + "0", PLAIN[:-1] + "g", PLAIN[:-1] + "٣", "AS0GXG-01ZEX1-NEYVNB"],
)
def test_what_is_no_id_is_not_taken_for_one(text: str) -> None:
    assert as_id(text) is None


@pytest.mark.parametrize("text", ["56475aa75463474c", "56475AA75463474C", " 56475aa75463474c "])
def test_a_business_id_is_read_in_any_case(text: str) -> None:
    assert as_business_id(text) == "56475aa75463474c"


@pytest.mark.parametrize(
    "text", ["", "56475aa75463474", "56475aa75463474c0", "56475aa7-5463474c", "56475aa75463474ö"]
)
def test_what_is_no_business_id_is_not_taken_for_one(text: str) -> None:
    assert as_business_id(text) is None


@given(text=st.text(max_size=40))
def test_reading_an_id_never_stumbles_over_any_text(text: str) -> None:
    for read in (as_id(text), as_business_id(text)):
        assert read is None or set(read) <= set("0123456789abcdef")
