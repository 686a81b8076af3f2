import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import translations

ROOT = Path(__file__).resolve().parents[2]

CODE = """
from handslag.words.catalogue import translate


def greet(name: str, count: int, table: dict[int, str]) -> str:
    #: Above the
    #: till.
    hello = translate("shop", "Hello {name}").format(name=name)
    cards = translate("shop", "%n cards", "", count) + translate("shop", "%n cards", n=len(name))
    near = translate(context="shop", text="Close", comment="near by")
    return hello + cards + near + "x".translate(table)
"""

GOOD = {
    "shop": {
        "Hello {name}": "Hej {name}",
        "%n cards": ["ett kort", "%n kort"],
        "near by|Close": "Nära",
    }
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "app" / "handslag"
    folder.mkdir(parents=True)
    folder.joinpath("shop.py").write_text(CODE, "utf-8")
    return tmp_path


def run(root: Path, *arguments: str) -> int:
    return translations.main(["--root", str(root), *arguments])


def take(root: Path, content: object, language: str = "sv") -> int:
    file = root / "words.json"
    file.write_text(json.dumps(content), "utf-8")
    return run(root, "--take", str(file), "--language", language)


def finished(root: Path) -> None:
    assert take(root, GOOD) == 0
    assert take(root, {"shop": {"%n cards": ["%n card", "%n cards"]}}, "en") == 0


def messages(root: Path, language: str = "sv") -> list[ET.Element]:
    path = root / "resources" / "translations" / f"{language}.ts"
    return ET.parse(path).getroot().findall("context/message")  # noqa: S314 - our own file


def test_the_programs_own_files_are_fresh_and_whole() -> None:
    done = subprocess.run(
        [sys.executable, "packaging/translations.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")


def test_swedish_text_keeps_to_the_glossary() -> None:
    known = translations.read(ROOT / "resources" / "translations" / "sv.ts")

    texts = " ".join(text for forms in known.values() for text in forms).lower()
    said = re.sub("”[^”]*”", "", texts)  # the commands keep their English names
    for word in ("voucher", "värdecheck", "kupong", "synk", "vänligen", "ogiltig"):
        assert word not in said
    assert "..." not in said
    assert "är du säker" not in said


def test_calls_are_found_with_their_comments_and_numbers(root: Path) -> None:
    finished(root)

    swedish = {m.findtext("source"): m for m in messages(root)}

    assert sorted(filter(None, swedish)) == ["%n cards", "Close", "Hello {name}"]
    assert swedish["Hello {name}"].findtext("extracomment") == "Above the till."
    assert swedish["%n cards"].get("numerus") == "yes"
    assert swedish["Close"].findtext("comment") == "near by"
    assert [m.findtext("source") for m in messages(root, "en")] == ["%n cards"]
    assert run(root, "--check") == 0


def test_checking_changes_nothing_and_names_what_is_missing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(root, "--check") == 1

    assert not root.joinpath("resources").exists()
    said = capsys.readouterr().err
    assert "sv.ts, shop: “Hello {name}” has no translation." in said
    assert "is not fresh: run python packaging/translations.py." in said


def test_a_new_text_waits_for_its_translation(root: Path) -> None:
    finished(root)
    root.joinpath("app", "handslag", "more.py").write_text('x = translate("shop", "Open")\n')

    assert run(root, "--check") == 1
    assert run(root) == 0

    assert run(root, "--check") == 1
    assert take(root, {"shop": {"Open": "Öppet"}}) == 0
    assert run(root, "--check") == 0


def test_a_text_that_is_gone_is_dropped_and_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    finished(root)
    root.joinpath("app", "handslag", "shop.py").write_text(
        CODE.replace("Hello {name}", "Hi {name}")
    )

    assert run(root) == 0

    assert "dropped “Hello {name}”" in capsys.readouterr().out
    assert "Hello {name}" not in [m.findtext("source") for m in messages(root)]


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("Hello {name}", "Hej {namn}"),
        ("Hello {name}", "Hej"),
        ("%n cards", ["ett kort", "kort"]),
        ("%n cards", ["%n kort {name}", "%n kort"]),
    ],
)
def test_other_places_to_fill_are_refused(root: Path, source: str, wrong: object) -> None:
    finished(root)

    assert take(root, {"shop": {source: wrong}}) == 0

    assert run(root, "--check") == 1


def test_running_again_writes_the_same(root: Path) -> None:
    finished(root)
    path = root / "resources" / "translations" / "sv.ts"
    before = path.read_bytes()

    assert run(root) == 0

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "code",
    [
        'translate("shop", f"Hello {name}")',
        'translate("shop", text)',
        'translate(context, "Hello")',
        'translate("shop", "A" + "B")',
        "def half(",
    ],
)
def test_what_cannot_be_collected_is_told_with_its_place(
    root: Path, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root.joinpath("app", "handslag", "odd.py").write_text(f"\n{code}\n# translate(\n")

    assert run(root) == 1

    assert "odd.py:2:" in capsys.readouterr().err


def test_a_text_with_and_without_a_number_is_refused(root: Path) -> None:
    root.joinpath("app", "handslag", "odd.py").write_text('translate("shop", "%n cards")\n')

    assert run(root) == 1


def test_taking_a_text_that_is_nowhere_is_refused(root: Path) -> None:
    assert take(root, {"shop": {"Nowhere": "Ingenstans"}}) == 1
