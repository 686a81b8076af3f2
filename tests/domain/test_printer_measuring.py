"""What a ruler tells of a printer, and how exact it has to be."""

import random
from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handslag.domain.errors import Invalid, Problem
from handslag.domain.printers import Correction, Deviation, Readings, crosses, measure
from handslag.domain.sheets import Page

SLIPPED = Deviation(2.3, -1.7, 0.985, 0.985, 0.3)
READ = [field.name for field in fields(Readings)]
CORNERS = [(15.0, 13.5), (195.0, 13.5), (15.0, 283.5), (195.0, 283.5)]
"""Of ten cards of 85 x 54 on an A4."""

deviations = st.builds(
    Deviation,
    st.floats(-3, 3), st.floats(-3, 3), st.floats(0.97, 1.03), st.floats(0.97, 1.03),
    st.floats(-1, 1),
)  # fmt: skip
"""As far off as can be read: no cross is more than 15 mm from its place."""


def some(of: Deviation, *names: str) -> Readings:
    """Only the readings whose names begin so."""
    read = asdict(Readings.of(of))
    return Readings(**{name: read[name] for name in READ if name.startswith(names)})


def rounded(readings: Readings, step: float) -> Readings:
    return Readings(
        **{name: round(value / step) * step for name, value in asdict(readings).items()}
    )


def left_over(printer: Deviation, correction: Correction) -> float:
    """How far the worst corner lands from where it should, across or down."""
    return max(
        abs(landed - wanted)
        for corner in CORNERS
        for landed, wanted in zip(printer.at(*correction.at(*corner)), corner, strict=True)
    )


@given(printer=deviations, page=st.sampled_from(Page))
def test_exact_readings_tell_the_printer_exactly(printer: Deviation, page: Page) -> None:
    fit = measure(Readings.of(printer, page), page)

    assert left_over(printer, fit.deviation.correction()) < 1e-6
    assert fit.measured == {"offset_x", "offset_y", "scale_x", "scale_y", "skew"}
    assert fit.residual == pytest.approx(0, abs=1e-5)
    assert fit.suspect == ""


@pytest.mark.parametrize(("step", "bound"), [(0.1, 0.102), (0.5, 0.51)])
def test_the_promised_exactness_holds_whatever_way_the_readings_are_off(
    step: float, bound: float
) -> None:
    exact = asdict(Readings.of(SLIPPED))
    correction = SLIPPED.correction()
    for corner in CORNERS:
        wanted = SLIPPED.at(*correction.at(*corner))
        worst = [0.0, 0.0]
        for name in READ:
            off = Readings(**{**exact, name: exact[name] + step / 2})
            landed = SLIPPED.at(*measure(off).deviation.correction().at(*corner))
            worst = [
                so_far + abs(a - b) for so_far, a, b in zip(worst, landed, wanted, strict=True)
            ]

        assert max(worst) <= bound


@given(printer=deviations)
def test_readings_to_a_tenth_keep_every_corner_within_a_tenth(printer: Deviation) -> None:
    correction = measure(rounded(Readings.of(printer), 0.1)).deviation.correction()

    assert left_over(printer, correction) <= 0.102


def test_readings_to_half_a_millimetre_are_usually_far_better_than_their_bound() -> None:
    chosen = random.Random(7)
    left = []
    for _ in range(100):
        printer = Deviation(
            chosen.uniform(-3, 3), chosen.uniform(-3, 3), chosen.uniform(0.98, 1.02),
            chosen.uniform(0.98, 1.02), chosen.uniform(-0.5, 0.5),
        )  # fmt: skip
        fit = measure(rounded(Readings.of(printer), 0.5))
        left.append(left_over(printer, fit.deviation.correction()))

    assert sorted(left)[50] < 0.25
    assert max(left) <= 0.51


@pytest.mark.parametrize(
    ("names", "settled"),
    [
        (("top_left",), {"offset_x", "offset_y"}),
        (("top_left", "across"), {"offset_x", "offset_y", "scale_x", "scale_y"}),
        (("top_left", "across", "down"), {"offset_x", "offset_y", "scale_x", "scale_y"}),
        (("bottom_right_side",), {"offset_x"}),
    ],
)
def test_one_cross_settles_the_offset_and_a_ruler_the_scale(
    names: tuple[str, ...], settled: set[str]
) -> None:
    moved = Deviation(2.3, -1.7) if settled <= {"offset_x", "offset_y"} else Deviation(
        2.3, -1.7, 0.985, 0.985
    )  # fmt: skip

    fit = measure(some(moved, *names))

    assert fit.measured == settled
    for name in settled:
        assert getattr(fit.deviation, name) == pytest.approx(getattr(moved, name), abs=1e-6)


@pytest.mark.parametrize(
    "names",
    [
        ("top_left", "top_right"),
        ("top_left", "bottom_left"),
        ("top_left", "bottom_right"),
        ("top_left", "top_right", "down"),
        ("top_left", "bottom_left", "bottom_right"),
        ("top", "bottom_left_side"),
    ],
)
def test_two_crosses_settle_a_printer_that_stretches_both_ways_alike(
    names: tuple[str, ...],
) -> None:
    fit = measure(some(SLIPPED, *names))

    assert left_over(SLIPPED, fit.deviation.correction()) < 1e-6


@pytest.mark.parametrize("names", [("top_left", "top_right", "down"), ("top_left", "bottom")])
def test_a_ruler_or_a_third_cross_tells_the_two_scales_apart(names: tuple[str, ...]) -> None:
    uneven = Deviation(1.0, 2.0, 0.99, 1.01, -0.4)

    fit = measure(some(uneven, *names))

    assert left_over(uneven, fit.deviation.correction()) < 1e-6


def test_no_cross_is_no_measuring() -> None:
    for readings in (Readings(), Readings(across=99.0, down=201.0)):
        with pytest.raises(Invalid) as refused:
            measure(readings)
        assert refused.value.problem is Problem.MISSING


@pytest.mark.parametrize("field", [name for name in READ if name not in ("across", "down")])
def test_a_misread_cross_is_named(field: str) -> None:
    exact = asdict(Readings.of(SLIPPED))

    fit = measure(Readings(**{**exact, field: exact[field] + 3}))

    assert fit.suspect == field
    assert fit.residual > 0.5


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [("top_left_side", 40.0, "5..35"), ("across", 50.0, "90..110"), ("down", 221.0, "180..220")],
)
def test_a_reading_that_no_printer_causes_is_refused(
    field: str, value: float, allowed: str
) -> None:
    with pytest.raises(Invalid) as refused:
        measure(Readings(**{"top_right_side": 20.0, field: value}))

    assert (refused.value.field, refused.value.allowed) == (field, allowed)


@given(printer=deviations, x=st.floats(0, 210), y=st.floats(0, 297))
def test_the_correction_undoes_the_deviation(printer: Deviation, x: float, y: float) -> None:
    assert printer.at(*printer.correction().at(x, y)) == pytest.approx((x, y), abs=1e-9)


def test_the_crosses_stand_where_the_drawing_says() -> None:
    assert list(crosses(Page.A4).values()) == [(20, 20), (190, 20), (20, 277), (190, 277)]
