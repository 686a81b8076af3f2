"""Text made to fit, and colours made dark enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from handslag.printing import colours, fonts, text
from handslag.printing.fonts import MM, Weight
from handslag.printing.text import Type
from handslag.printing.tile import first_letter

BOLD = Type(Weight.BOLD, 14, 9)


@given(st.text(max_size=80), st.floats(5, 120))
def test_a_fitted_line_is_never_wider_than_its_room(words: str, room: float) -> None:
    cleaned, _ = text.clean(words, BOLD.weight)

    line = text.fit(cleaned, BOLD, room)

    assert fonts.width(line.text, BOLD.weight, line.size) <= room + 0.01
    assert BOLD.floor <= line.size <= BOLD.size


@given(st.text(max_size=200), st.floats(10, 120), st.integers(1, 3))
def test_wrapped_lines_are_never_wider_or_more(words: str, room: float, most: int) -> None:
    cleaned, _ = text.clean(words, BOLD.weight)

    lines = text.fit_lines(cleaned, BOLD, room, lines=most)

    assert len(lines) <= most
    for line in lines:
        assert fonts.width(line.text, BOLD.weight, line.size) <= room + 0.01


@given(st.text(max_size=60), st.floats(5, 120))
def test_what_is_never_cut_keeps_every_letter(words: str, room: float) -> None:
    cleaned, _ = text.clean(words, BOLD.weight)

    line = text.fit_whole(cleaned, BOLD, room)

    assert line.text == cleaned
    assert fonts.width(line.text, BOLD.weight, line.size) <= room + 0.01


@given(st.text(max_size=60))
def test_cleaned_text_has_only_what_the_font_can_draw(words: str) -> None:
    for weight in Weight:
        cleaned, _ = text.clean(words, weight)
        assert fonts.letters(weight).issuperset(cleaned)


def test_size_goes_down_in_half_points_before_anything_is_cut() -> None:
    words = "Lundströms Bilverkstad"
    room = fonts.width(words, BOLD.weight, 11.6)

    line = text.fit(words, BOLD, room)

    assert (line.text, line.size, line.cut) == (words, 11.5, False)


def test_hard_spaces_hold_a_sum_together() -> None:
    words = "högst 1\u00a0500\u00a0kr"

    assert text.wrap(words, Weight.REGULAR, 10, 14) == ["högst", "1\u00a0500\u00a0kr"]


def test_widths_are_those_of_reportlab() -> None:
    for weight in Weight:
        fonts.font(weight)
        for words in ("Öbergs Snickeri", "Ταβέρνα", "1\u00a0500 kr"):
            points = pdfmetrics.stringWidth(words, weight.value, 11)
            assert fonts.width(words, weight, 11) == pytest.approx(points / MM)


@given(st.from_regex(r"#[0-9A-Fa-f]{6}", fullmatch=True))
def test_every_colour_can_be_read_on_white(colour: str) -> None:
    assert colours.contrast(colours.readable(colour)) >= 4.5


def test_a_dark_colour_stays_as_it_is() -> None:
    assert colours.readable("#1F5A8C") == "#1F5A8C"
    assert colours.readable("") == colours.INK


@pytest.mark.parametrize(
    ("name", "letter"),
    [("öbergs", "Ö"), ("  7-an", "7"), ("«Åsa»", "Å"), ("Ωmega", "Ω"), ("🍣東", ""), ("", "")],
)
def test_a_tile_shows_the_first_letter(name: str, letter: str) -> None:
    assert first_letter(name) == letter
