"""DESIGN.md 9: ten thousand contacts of a file, beside the readers that others use."""

import random
import time
from base64 import b64encode
from collections.abc import Callable

import pytest
import vobject
from pytest_benchmark.fixture import BenchmarkFixture

from handslag.domain.contacts import Contact
from handslag.exchange.vcard_reading import read_vcards
from handslag.exchange.vcard_texts import folded

CARDS = 10_000
GIVEN = ("Åsa", "Örjan", "Björn", "Märta", "Karl-Gösta", "Anna")
FAMILY = ("Öberg", "Åkerström", "Lindström", "Sjöö", "Andersson")
NOTE = "Ringde om målning av fasaden\\; vill ha offert före påsk\\, gärna en onsdag.\\n"


def card(number: int, chance: random.Random) -> list[str]:
    """As a telephone exports it; every tenth has a photo."""
    given, family = chance.choice(GIVEN), chance.choice(FAMILY)
    lines = [
        "BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{given} {family}",
        f"ORG:{family}s Måleri AB {number};Västra Götaland", "TITLE:Målare",
        f"TEL;TYPE=WORK,VOICE:0435-{number:05}", f"TEL;TYPE=CELL:070-{number:07}",
        f"EMAIL;TYPE=INTERNET,WORK:info{number}@maleri.example",
        f"EMAIL;TYPE=INTERNET,HOME:{number}@hemma.example",
        f"item1.URL:https://www.maleri{number}.example", "item1.X-ABLabel:_$!<HomePage>!$_",
        f"ADR;TYPE=WORK:;;Östra Storgatan {number};Östra Ljungby;Skåne;264 72;Sverige",
        f"NOTE:{NOTE * chance.randint(1, 4)}", "CATEGORIES:Måleri,Klippan",
        f"BDAY:19{number % 90 + 10}-01-01", f"UID:urn:uuid:0193c2a0-0000-7000-8000-{number:012}",
        "REV:2026-11-25T00:00:01Z",
    ]  # fmt: skip
    if number % 10 == 0:
        photo = b"\xff\xd8\xff\xe0" + chance.randbytes(8_000)
        lines.append(f"PHOTO;ENCODING=b;TYPE=JPEG:{b64encode(photo).decode()}")
    return [*lines, "END:VCARD"]


def file_of_cards(cards: int) -> bytes:
    chance = random.Random(1)
    lines = (line for number in range(cards) for line in card(number, chance))
    return b"".join(map(folded, lines))


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.mark.slow
def test_10000_vcards_are_read_in_a_tenth_of_vobjects_time(benchmark: BenchmarkFixture) -> None:
    content = file_of_cards(CARDS)

    def ours() -> None:
        assert sum(isinstance(one, Contact) for one in read_vcards(content)) == CARDS

    def theirs() -> None:
        assert sum(1 for _ in vobject.readComponents(content.decode())) == CARDS

    # by turns, so that both meet the same machine; the best of each
    pairs = [(min(seconds(ours) for _ in range(3)), seconds(theirs)) for _ in range(3)]
    ratio = min(pair[1] for pair in pairs) / min(pair[0] for pair in pairs)
    benchmark.extra_info["ratio"] = ratio
    benchmark(ours)

    photos = sum(isinstance(one, Contact) and bool(one.logo) for one in read_vcards(content))
    assert photos == CARDS // 10
    assert ratio >= 10


def test_twice_the_vcards_take_twice_the_time(benchmark: BenchmarkFixture) -> None:
    half, whole = file_of_cards(1_000), file_of_cards(2_000)

    def read(content: bytes) -> float:
        return min(seconds(lambda: sum(1 for _ in read_vcards(content))) for _ in range(7))

    ratio = read(whole) / read(half)
    benchmark.extra_info["ratio"] = ratio
    benchmark(read, half)

    assert ratio <= 2.5
