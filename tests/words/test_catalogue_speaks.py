import threading
from collections.abc import Iterator
from contextvars import copy_context
from pathlib import Path
from xml.parsers import expat

import pytest

from handslag import resources
from handslag.domain.trades import Language
from handslag.words import catalogue
from handslag.words.catalogue import language, read, set_language, speaking, translate

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>shop</name>
    <message>
        <source>Open &amp; &quot;ready&quot;&#xa0;now</source>
        <extracomment>On the door.</extracomment>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>near by</comment>
        <translation>Nära</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>ett kort</numerusform>
            <numerusform>%n kort</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished">Senare</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="vanished">Borta</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of resources with a Swedish catalogue alone."""
    folder = tmp_path / "translations"
    folder.mkdir()
    folder.joinpath("sv.ts").write_text(TS, "utf-8")
    monkeypatch.setattr(resources, "folder", lambda: tmp_path)
    forget_what_was_read()
    yield folder
    forget_what_was_read()


def forget_what_was_read() -> None:
    catalogue._catalogue.cache_clear()
    catalogue._texts.cache_clear()


def test_swedish_is_spoken_where_there_is_swedish(shop: Path) -> None:
    with speaking("sv"):
        assert translate("shop", 'Open & "ready"\u00a0now') == "Öppet"


def test_a_comment_tells_two_equal_texts_apart(shop: Path) -> None:
    with speaking("sv"):
        assert translate("shop", "Close") == "Stäng"
        assert translate("shop", "Close", "near by") == "Nära"


@pytest.mark.parametrize("text", ["Later", "Gone", "Never heard of"])
def test_english_is_spoken_where_there_is_no_finished_swedish(shop: Path, text: str) -> None:
    with speaking("sv"):
        assert translate("shop", text) == text


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 kort"), (1, "ett kort"), (2, "2 kort"), (12500, "12\u00a0500 kort")]
)
def test_a_number_picks_the_form_and_is_written_with_hard_spaces(
    shop: Path, n: int, said: str
) -> None:
    with speaking("sv"):
        assert translate("shop", "%n cards", "", n) == said


def test_a_number_is_filled_in_where_only_english_is_known(shop: Path) -> None:
    with speaking("en"):
        assert translate("shop", "%n cards", "", 12500) == "12,500 cards"


def test_a_missing_file_leaves_english(shop: Path) -> None:
    shop.joinpath("sv.ts").unlink()

    with speaking("sv"):
        assert translate("shop", "Close") == "Close"


@pytest.mark.parametrize("damaged", [TS[:400], TS.replace("</source>", "</sauce>", 1)])
def test_a_damaged_file_leaves_english(shop: Path, damaged: str) -> None:
    shop.joinpath("sv.ts").write_text(damaged, "utf-8")

    with speaking("sv"):
        assert translate("shop", "Close") == "Close"


def test_what_is_not_well_formed_is_told() -> None:
    with pytest.raises(expat.ExpatError):
        read(b"<TS><context>")


def test_the_language_inside_the_block_is_the_one_asked_for() -> None:
    before = language()

    with speaking("sv"):
        assert language() == "sv"
        with speaking("en"):
            assert language() == "en"
        assert language() == "sv"

    assert language() == before


def test_the_block_is_left_also_when_something_goes_wrong() -> None:
    before = language()

    with pytest.raises(ZeroDivisionError), speaking("sv"):
        raise ZeroDivisionError

    assert language() == before


def test_the_programs_language_holds_in_every_thread_and_a_block_in_its_own() -> None:
    heard: list[str] = []

    def listen() -> None:
        set_language("sv")
        with speaking("en"):
            other = threading.Thread(target=lambda: heard.append(language()))
            other.start()
            other.join()
            heard.append(language())
        set_language("en")

    copy_context().run(listen)

    assert heard == ["sv", "en"]


@pytest.mark.parametrize("spoken", ["sv", "en"])
def test_every_context_of_the_file_is_found(spoken: Language) -> None:
    whole = read(resources.read_bytes(f"translations/{spoken}.ts"))

    found = {
        key: forms
        for context in catalogue._catalogue(spoken)
        for key, forms in catalogue._texts(spoken, context).items()
    }

    assert whole
    assert found == whole
