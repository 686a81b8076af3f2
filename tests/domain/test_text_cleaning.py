import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid, Problem
from handslag.domain.text import LONGEST_LINE, LONGEST_TEXT, clean, fold, words

TYPED = st.text(max_size=60) | st.text(
    alphabet="aåÅ\u030a\u0301e \t\n\r\u2028\u2029\x85\x0b\x0c\x00\u200b\u200e\u202e\ufeff\u00ad",
    max_size=20,
)
"""Any text, and text of what is hard: combining, invisible and breaking characters."""

UNASSIGNED = {"Cn", "Co", "Cs"}
EVERYTHING = [
    *range(1, 0x3400),
    *range(0xA000, 0xAC00),
    *range(0xE000, 0x17000),
    *range(0x1B000, 0x20000),
]
"""Code points, without the long runs of ideographs and syllables that fold to themselves."""


def tidy(text: str, *, lines: bool = False) -> str:
    return clean(text, field="notes", longest=LONGEST_TEXT, lines=lines)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("öberg", "oberg"),
        ("ÖBERG", "oberg"),
        ("o\u0308berg", "oberg"),
        ("Åre", "are"),
        ("\u212bre", "are"),  # the angstrom sign
        ("Élodie", "elodie"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Łódź", "lodz"),
        ("Bodø", "bodo"),
        ("Ærø", "aero"),
        ("Þór", "thor"),
        ("Đurđa", "durda"),
        ("İzmir", "izmir"),
        ("Kırşehir", "kirsehir"),
        ("ﬁrma", "firma"),
        ("１２３", "123"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_folding_takes_case_and_accents_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(text=st.text())
@example("Pettersons™")
@example("Lådan № 5")
@example("℡ 0980")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_twice_is_folding_once_for_every_character_there_is() -> None:
    every = [c for c in map(chr, EVERYTHING) if unicodedata.category(c) not in UNASSIGNED]

    once = fold("\0".join(every))
    twice = fold(once)

    changed = [
        c for c, a, b in zip(every, once.split("\0"), twice.split("\0"), strict=True) if a != b
    ]
    assert changed[:20] == []


@given(text=st.text())
def test_the_same_text_composed_or_not_folds_the_same(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    apart = unicodedata.normalize("NFD", text)

    assert fold(composed) == fold(apart)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Öbergs Rör & VVS AB", ["obergs", "ror", "vvs", "ab"]),
        ("  Norr-Syd/Öst  ", ["norr", "syd", "ost"]),
        ("24h", ["24h"]),
        ("&", []),
        ("", []),
    ],
)
def test_words_are_parted_at_what_is_no_letter_or_digit(text: str, parts: list[str]) -> None:
    assert words(text) == parts


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Öberg  ", "Öberg"),
        ("A\u030are", "Åre"),
        ("\u212bre", "Åre"),
        ("Rör\u00a0och  VVS", "Rör och VVS"),
        ("a\tb", "a b"),
        ("a\nb", "a b"),
        ("a\r\nb", "a b"),
        ("a\x00b", "ab"),
        ("a\x1b[31mb", "a[31mb"),
        ("\ufeffÖberg", "Öberg"),
        ("gpj.\u202egnalf", "gpj.gnalf"),
        ("\u2066a\u2069\u200e\u200f\u061cb", "ab"),
        ("sam\u00adman", "samman"),
        ("a\u200bb", "ab"),
        (" \t\n\u200e ", ""),
        ("ﬁ", "ﬁ"),  # NFC, not NFKC: what was typed stays
    ],
)
def test_a_line_is_composed_trimmed_and_free_of_invisible_marks(text: str, cleaned: str) -> None:
    assert tidy(text) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\nb", "a\nb"),
        ("a\r\nb", "a\nb"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("\n a \n", "a"),
        ("a\tb", "a b"),
        ("a\x00\u202eb", "ab"),
    ],
)
def test_line_breaks_are_kept_where_they_are_asked_for(text: str, cleaned: str) -> None:
    assert tidy(text, lines=True) == cleaned


@pytest.mark.parametrize(
    "line_break", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
)
def test_a_line_break_of_any_kind_parts_words_and_never_glues_them(line_break: str) -> None:
    # The Unicode Standard 5.8, table 5-1: all of these end a line
    address = f"Storgatan 1{line_break}Kiruna"

    assert tidy(address) == "Storgatan 1 Kiruna"
    assert tidy(address, lines=True) == "Storgatan 1\nKiruna"


@given(text=TYPED, lines=st.booleans())
@example("e\u200b\u0301", False)
def test_what_is_clean_is_composed_and_has_no_invisible_marks(text: str, lines: bool) -> None:
    cleaned = tidy(text, lines=lines)

    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    kept = cleaned.replace("\n", "") if lines else cleaned
    assert {unicodedata.category(c) for c in kept}.isdisjoint({"Cc", "Cf", "Zl", "Zp", "Cs"})


@given(text=TYPED, lines=st.booleans())
@example("e\u200b\u0301", False)
def test_cleaning_twice_is_cleaning_once(text: str, lines: bool) -> None:
    cleaned = tidy(text, lines=lines)

    assert tidy(cleaned, lines=lines) == cleaned


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\ude00\ud83d"])
def test_a_lone_surrogate_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        clean(text, field="name")

    assert (refused.value.field, refused.value.problem) == ("name", Problem.MALFORMED)


def test_a_line_of_two_hundred_characters_is_taken() -> None:
    longest = "å" * LONGEST_LINE

    assert clean(longest, field="name") == longest


def test_a_longer_line_is_refused_with_its_bound() -> None:
    with pytest.raises(Invalid) as refused:
        clean("å" * (LONGEST_LINE + 1), field="name")

    assert (refused.value.field, refused.value.problem) == ("name", Problem.TOO_LONG)
    assert refused.value.allowed == "200"


def test_the_length_is_counted_after_cleaning() -> None:
    typed = "a\u030a" * 10 + " " * 500 + "\u200e" * 500

    assert clean(typed, field="name", longest=10) == "å" * 10
