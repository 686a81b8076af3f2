"""Whatever is to be seen to before printing is a sentence in both languages."""

from dataclasses import fields

import pytest

from handslag.domain.own_sheets import KEYS
from handslag.domain.printers import Deviation, Readings
from handslag.domain.sheet_doubts import Doubt
from handslag.printing.faces import PaperProblem
from handslag.services.paperwork import Remark
from handslag.words.catalogue import speaking
from handslag.words.fields import field_name
from handslag.words.paper import calibration_words
from handslag.words.remarks import sentence
from handslag.words.sheets import doubt_sentence

PROBLEMS = [
    *PaperProblem, "left_out", "no_offer", "voucher_closed", "no_offer_for_back",
    "no_artwork_for_back", "front_not_measured", "back_not_measured", *Doubt,
]  # fmt: skip


@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_remark_names_its_card_in_both_languages(problem: str) -> None:
    remark = Remark("Öbergs Snickeri", problem, "142")

    with speaking("en"):
        english = sentence(remark)
    with speaking("sv"):
        swedish = sentence(remark)

    assert english != swedish
    for said in (english, swedish):
        assert "Öbergs Snickeri" in said
        assert said.endswith(".")
        assert "{" not in said


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_about_a_sheet_says_what_to_do(doubt: Doubt) -> None:
    with speaking("en"):
        assert "test print" in doubt_sentence(doubt)
    with speaking("sv"):
        assert "provutskrift" in doubt_sentence(doubt)


def test_every_number_that_is_typed_has_a_name() -> None:
    typed = [field.name for field in fields(Readings)]
    typed += [key.removesuffix("_mm") for key in KEYS if key.endswith("_mm")]

    with speaking("sv"):
        swedish = {field_name(name) for name in typed}

    assert len(swedish) == len(typed)
    assert not swedish & {name.replace("_", " ") for name in typed}


def test_a_printers_numbers_have_names_too() -> None:
    with speaking("sv"):
        for field in fields(Deviation):
            assert field_name(field.name) != field.name.replace("_", " ")


def test_the_calibration_page_has_words_in_both_languages() -> None:
    english, swedish = calibration_words("en"), calibration_words("sv")

    assert (english.language, swedish.language) == ("en", "sv")
    assert len(english.sentences) == len(swedish.sentences) == 5
    assert not set(english.sentences) & set(swedish.sentences)
