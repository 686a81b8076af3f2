import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.letter_marks import (
    Face,
    LineKind,
    Marked,
    MarkedLine,
    Piece,
    around,
    filled,
    in_stars,
    lines_of,
    read,
    started,
)

typed = st.text(st.sampled_from("ab *#-\n{}") | st.characters(), max_size=60)


@given(typed)
def test_whatever_is_typed_is_read_and_no_word_is_lost(text: str) -> None:
    lines = lines_of(read(text))

    def kept(words: str) -> str:
        return "".join(c for c in words if c not in "*#-" and not c.isspace())

    assert kept("".join(line.text for line in lines)) == kept(text)
    assert len(lines) == text.count("\n") + 1


@given(st.text(st.characters(exclude_characters="*#-"), max_size=60))
def test_text_without_marks_comes_back_as_it_is(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    "text",
    ["*", "**", "***", "2 * 3 * 4", "2*3*4", "a ** b ** c", "**a", "a**", "***a***", "* a *",
     "**a\nb**", "-", "- ", "#", "#a", "-a", "# ", "**** ****", "a*"],
)  # fmt: skip
def test_what_is_no_whole_mark_stays_as_typed(text: str) -> None:
    assert read(text) == text


def test_the_marks_are_taken_for_what_they_are() -> None:
    paragraph = read("# Hej\nEtt **fett ord** och *ett lutat*.\n- en *sak")

    assert paragraph == Marked((
        MarkedLine(LineKind.HEADING, (Piece("Hej"),)),
        MarkedLine(LineKind.TEXT, (
            Piece("Ett "), Piece("fett ord", Face.BOLD), Piece(" och "),
            Piece("ett lutat", Face.ITALIC), Piece("."),
        )),
        MarkedLine(LineKind.ITEM, (Piece("en *sak"),)),
    ))  # fmt: skip


def test_what_is_filled_in_is_never_read_for_marks() -> None:
    paragraph = filled(read("**{x}** {x}\n{x}"), lambda text, _: text.replace("{x}", "# *A* **b**"))

    assert lines_of(paragraph) == (
        MarkedLine(LineKind.TEXT, (Piece("# *A* **b**", Face.BOLD), Piece(" # *A* **b**"))),
        MarkedLine(LineKind.TEXT, (Piece("# *A* **b**"),)),
    )


def test_the_button_puts_stars_on_and_takes_them_off() -> None:
    assert in_stars("ett ord ", Face.BOLD) == "**ett ord** "
    assert in_stars("**ett ord** ", Face.BOLD) == "ett ord "
    assert in_stars("- en\n\n# **två**", Face.BOLD) == "- **en**\n\n# **två**"
    assert in_stars("", Face.BOLD) == ""


def test_a_word_is_taken_with_the_stars_around_it() -> None:
    assert around("ett **ord** till", 6, 9, Face.BOLD) == (4, 11)
    assert around("ett **ord** till", 6, 9, Face.ITALIC) == (6, 9)
    assert around("ett ord till", 4, 7, Face.BOLD) == (4, 7)


def test_the_button_makes_a_list_and_text_again() -> None:
    assert started("en\n\ntvå", LineKind.ITEM) == "- en\n\n- två"
    assert started("- en\n\n- två", LineKind.ITEM) == "en\n\ntvå"
    assert started("- en", LineKind.HEADING) == "# en"
    assert started("", LineKind.ITEM) == "- "


@given(typed.filter(lambda text: any(c not in " *#-\n" and not c.isspace() for c in text)))
def test_a_list_is_a_list_whatever_was_typed(text: str) -> None:
    once = started("a" + text, LineKind.ITEM)

    assert lines_of(read(once))[0].kind is LineKind.ITEM


def test_a_long_line_of_stars_takes_no_time() -> None:
    begun = time.perf_counter()

    read("**a " * 10_000)
    read("*a **b" * 10_000)

    assert time.perf_counter() - begun < 1
