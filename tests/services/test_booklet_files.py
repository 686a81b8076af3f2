"""Booklets of the network: who stands in them and in which order, and the file that they become."""

import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from tests.builders import NOON, Clock, demonstration_desk, open_desk
from tests.printing.reading import texts

from handslag.domain.errors import (
    FileProblem,
    FileTrouble,
    Invalid,
    NoBusiness,
    NotAllowed,
    Problem,
    Rule,
)
from handslag.domain.ids import PartnerId
from handslag.domain.partners import Membership
from handslag.services import booklets, offers, partners
from handslag.services.booklets import OTHERS, BookletGroupShare, BookletOrder, Pages
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.words.booklet import booklet_words
from handslag.words.errors import sentence


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = demonstration_desk(tmp_path / "profile", clock=Clock(NOON))
    partners.edit(made, "Andersson", PartnerEntry(language="sv"))
    yield made
    made.store.close()


def add(desk: Desk, name: str, trade: str = "", **more: str) -> PartnerId:
    entry = PartnerEntry(name=name, trade=trade, status=Membership.ACTIVE, **more)  # type: ignore[arg-type]  # texts by name
    return PartnerId(partners.add(desk, entry).id)


def read(desk: Desk, order: BookletOrder | None = None) -> str:
    shown = booklets.preview(desk, order or BookletOrder(), words=booklet_words)
    return "\n".join(texts(shown.pdf))


def old_one(folder: Path) -> Path:
    """A booklet of an earlier year, alone in its folder."""
    path = folder / "katalog" / "k.pdf"
    path.parent.mkdir()
    path.write_bytes(b"the old one")
    return path


def in_order(text: str, *words: str) -> bool:
    places = [text.index(word) for word in words]
    return places == sorted(places)


def test_all_active_partners_stand_in_it_and_so_do_i(desk: Desk) -> None:
    trial = [
        view
        for view in partners.listing(desk, limit=None)[0]
        if view.status is not Membership.ACTIVE and view.name != "Andersson Fastighetsförmedling"
    ]
    shown = booklets.preview(desk, BookletOrder(), words=booklet_words)
    text = "\n".join(texts(shown.pdf))

    assert shown.entries == 12 - len(trial)
    assert "Karin Andersson" in text
    assert all(view.name not in text for view in trial)
    assert "Företag i Lindhamn" in text
    assert "Utgiven av Andersson Fastighetsförmedling, november 2026" in text
    assert shown.remarks == ()


def test_groups_and_names_stand_in_swedish_order(desk: Desk) -> None:
    for name in ("Östs Måleri", "Ärlans Måleri", "Åsas Måleri", "Zettlers Måleri"):
        add(desk, name, "painter")
    add(desk, "Aaltos Drejeri", "drejare")

    text = read(desk)

    assert in_order(
        text, "Bil\n", "Bostad och ekonomi", "Butiker", "Hem och trädgård", "Hälsa och skönhet",
        "Mat och presenter", "Övriga företag", "Aaltos Drejeri",
    )  # fmt: skip
    assert in_order(
        text, "Bergqvists Måleri", "Zettlers Måleri", "Åsas Måleri", "Ärlans Måleri", "Östs Måleri"
    )


def test_a_live_offer_is_told_and_a_withdrawn_one_is_not(desk: Desk) -> None:
    assert "15 % på första jobbet" in read(desk).replace("\N{NO-BREAK SPACE}", " ")
    assert "Gratis skriftlig värdering av din bostad" in read(desk)

    offers.withdraw(desk, "1")

    assert "Gratis skriftlig värdering" not in read(desk)


def test_trades_are_chosen_by_their_word_code_or_heading(desk: Desk) -> None:
    add(desk, "Aaltos Drejeri", "Drejare")
    chosen = {
        ("rörmokare",): {"Pettersons Rör"},
        ("plumber", "Drejare"): {"Pettersons Rör", "Aaltos Drejeri"},
        ("Bil",): {"Lundströms Bilverkstad"},
        ("car", OTHERS): {"Lundströms Bilverkstad", "Aaltos Drejeri"},
    }
    names = {view.name for view in partners.listing(desk, limit=None)[0]}

    for trades, wanted in chosen.items():
        text = read(desk, BookletOrder(trades=trades)).replace("Utgiven av Andersson Fast", "")
        assert {name for name in names if name in text} == wanted


def test_chosen_partners_stand_alone_in_it(desk: Desk) -> None:
    ids = [PartnerId(partners.show(desk, name).id) for name in ("Petterson", "Bergqvist")]

    shown = booklets.preview(desk, BookletOrder(partners=tuple(ids)), words=booklet_words)

    assert shown.entries == 2
    assert in_order("\n".join(texts(shown.pdf)), "Bergqvists Måleri", "Pettersons Rör")


def test_the_headings_are_told_with_their_numbers(desk: Desk) -> None:
    add(desk, "Aaltos Drejeri", "drejare")

    found = booklets.groups(desk)

    assert BookletGroupShare("car", 1) in found
    assert found[-1] == BookletGroupShare(OTHERS, 1)
    assert sum(one.count for one in found) == 12
    assert booklets.usual_title(desk, words=booklet_words) == "Företag i Lindhamn"


def test_it_speaks_the_language_of_my_business(desk: Desk) -> None:
    partners.edit(desk, "Andersson", PartnerEntry(language="en"))

    text = read(desk, BookletOrder(title="Friends of the harbour"))

    assert "Friends of the harbour" in text
    assert "Businesses in Lindhamn" not in text
    assert "We who recommend each other" in text
    assert "Published by Andersson Fastighetsförmedling, November 2026".lower() in text.lower()
    assert "Home and garden" in text


def test_what_cannot_be_made_is_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "k.pdf"

    with pytest.raises(Invalid) as unknown:
        booklets.make(desk, BookletOrder(trades=("finns inte",)), path, words=booklet_words)
    with pytest.raises(NotAllowed) as nobody:
        booklets.make(desk, BookletOrder(trades=("locksmith",)), path, words=booklet_words)
    with pytest.raises(NotAllowed):
        booklets.make(desk, BookletOrder(partners=()), path, words=booklet_words)
    with pytest.raises(Invalid) as long:
        booklets.make(desk, BookletOrder(title="x" * 81), path, words=booklet_words)
    with pytest.raises(FileTrouble) as kind:
        booklets.make(desk, BookletOrder(), tmp_path / "k.txt", words=booklet_words)

    assert (unknown.value.field, unknown.value.problem) == ("trade", Problem.UNKNOWN)
    assert nobody.value.rule is Rule.NOTHING_TO_PRINT
    assert (long.value.field, long.value.problem) == ("title", Problem.TOO_LONG)
    assert kind.value.problem is FileProblem.UNKNOWN_KIND
    assert not path.exists()


def test_a_profile_without_a_business_has_none(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "empty")

    with pytest.raises(NoBusiness):
        booklets.preview(desk, BookletOrder(), words=booklet_words)
    with pytest.raises(NoBusiness):
        booklets.groups(desk)
    desk.store.close()


def test_a_full_disk_leaves_the_old_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_one(tmp_path)

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        with pytest.raises(FileTrouble) as caught:
            booklets.make(desk, BookletOrder(), path, words=booklet_words)

    assert caught.value.problem is FileProblem.FULL
    assert path.read_bytes() == b"the old one"
    assert [*path.parent.iterdir()] == [path]
    made = booklets.make(desk, BookletOrder(pages=Pages.FOLDED), path, words=booklet_words)
    assert (made.path, made.pages) == (path, 2)
    assert path.read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize("named", ["no/k.pdf", "file/k.pdf"])
def test_a_folder_that_is_not_there_is_told(desk: Desk, tmp_path: Path, named: str) -> None:
    (tmp_path / "file").write_bytes(b"no folder")

    with pytest.raises(FileTrouble) as caught:
        booklets.make(desk, BookletOrder(), tmp_path / named, words=booklet_words)

    assert caught.value.problem is FileProblem.NO_FOLDER
    assert "folder" in sentence(caught.value)
    assert (tmp_path / "file").read_bytes() == b"no folder"


def test_a_folder_that_cannot_be_written_leaves_the_old_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_one(tmp_path)

    def refused(*_: object, **__: object) -> NoReturn:  # root may write everywhere
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as system:
        system.setattr(tempfile, "mkstemp", refused)
        with pytest.raises(FileTrouble) as caught:
            booklets.make(desk, BookletOrder(), path, words=booklet_words)

    assert caught.value.problem is FileProblem.NOT_WRITABLE
    assert "choose another folder" in sentence(caught.value)
    assert path.read_bytes() == b"the old one"
    assert [*path.parent.iterdir()] == [path]


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EBUSY])
def test_a_booklet_that_is_open_in_another_program_stays(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = old_one(tmp_path)

    def held(*_: object) -> NoReturn:  # as Windows says of a file that somebody reads
        raise OSError(code, "held by another program")

    with monkeypatch.context() as system:
        system.setattr(Path, "replace", held)
        with pytest.raises(FileTrouble) as caught:
            booklets.make(desk, BookletOrder(), path, words=booklet_words)

    assert caught.value.problem is FileProblem.NOT_WRITABLE
    assert "open in another program" in sentence(caught.value)
    assert path.read_bytes() == b"the old one"
    assert [*path.parent.iterdir()] == [path]
    assert booklets.make(desk, BookletOrder(), path, words=booklet_words).path == path


@pytest.mark.skipif(os.name == "nt", reason="there nobody may replace a file that is open")
def test_who_reads_the_old_booklet_reads_it_to_its_end(desk: Desk, tmp_path: Path) -> None:
    path = old_one(tmp_path)

    with path.open("rb") as reader:
        booklets.make(desk, BookletOrder(), path, words=booklet_words)
        assert reader.read() == b"the old one"

    assert path.read_bytes().startswith(b"%PDF-1.7")


def test_the_same_day_gives_the_same_file_and_the_month_is_told(desk: Desk, tmp_path: Path) -> None:
    one, two = tmp_path / "1.pdf", tmp_path / "2.pdf"

    booklets.make(desk, BookletOrder(), one, words=booklet_words)
    booklets.make(desk, BookletOrder(), two, words=booklet_words)

    assert one.read_bytes() == two.read_bytes()


def test_many_partners_are_printed_within_seconds(desk: Desk) -> None:
    for number in range(120):
        add(desk, f"Företag {number:03}", "painter", email=f"f{number}@lindhamn.example")

    shown = booklets.preview(desk, BookletOrder(pages=Pages.FOLDED), words=booklet_words)

    assert shown.entries == 131
    assert shown.pages % 2 == 0
