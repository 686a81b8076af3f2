from dataclasses import replace
from datetime import date

import pytest

from handslag.domain.letter_marks import Face, LineKind, Marked, MarkedLine, Piece, lines_of
from handslag.domain.trades import Language
from handslag.services.paperwork import LetterFacts
from handslag.words.catalogue import speaking
from handslag.words.letter import letter_words
from handslag.words.own_letter import Blank, draft, own_letter, unknown_blanks, written

FACTS = LetterFacts(
    customer="Familjen Johansson",
    street="Björkvägen",
    town="Lindhamn",
    today=date(2026, 11, 23),
    partners=5,
    vouchers=4,
    last_days=(date(2027, 5, 30),),
)


@pytest.mark.parametrize("spoken", ["sv", "en"])
@pytest.mark.parametrize(
    "facts",
    [FACTS, replace(FACTS, street=None), replace(FACTS, partners=1, vouchers=1), replace(FACTS, vouchers=0, last_days=())],
)  # fmt: skip
def test_the_draft_filled_in_is_the_ready_letter(facts: LetterFacts, spoken: Language) -> None:
    with speaking(spoken):
        assert own_letter(facts, draft(facts)) == letter_words(facts)


def test_the_draft_fits_another_customer() -> None:
    other = replace(FACTS, customer="Lena Ek", street="Ringvägen", partners=6, vouchers=3)

    with speaking("sv"):
        text = own_letter(other, draft(FACTS))

    first, second = text.paragraphs
    assert isinstance(first, str)
    assert isinstance(second, str)
    assert "hemmet på Ringvägen" in first
    assert "sex företag i Lindhamn" in first
    assert second.startswith("Tre av dem")


@pytest.mark.parametrize("spoken", ["sv", "en"])
@pytest.mark.parametrize(
    ("partners", "vouchers"), [(11, 11), (3, 3), (3, 1), (3, 0), (2, 2), (1, 1), (1, 0), (0, 0)]
)
def test_a_kept_text_says_the_truth_of_every_pack(
    partners: int, vouchers: int, spoken: Language
) -> None:
    days = (date(2027, 5, 30),) if vouchers else ()
    eleven = replace(FACTS, partners=11, vouchers=11)
    now = replace(FACTS, partners=partners, vouchers=vouchers, last_days=days)

    with speaking(spoken):
        kept = "Hej! " + draft(eleven)
        text, ready = own_letter(now, kept), letter_words(now)

    assert text.missing == ()
    assert text.after == ready.after
    assert text.paragraphs == (f"Hej! {ready.paragraphs[0]}", *ready.paragraphs[1:])


def test_a_sentence_that_says_nothing_leaves_no_gap() -> None:
    none = replace(FACTS, vouchers=0, last_days=())

    with speaking("sv"):
        text = own_letter(none, "{om checkarna} Ett. {om checkarna} Två **{så används de}** tre.")

    assert text.paragraphs == (
        Marked((
            MarkedLine(
                LineKind.TEXT,
                (Piece("Ett. Två "), Piece("", Face.BOLD), Piece(" tre.")),
            ),
        )),
    )  # fmt: skip


def test_blanks_of_either_language_are_filled() -> None:
    with speaking("en"):
        text = own_letter(FACTS, "{kund}, {customer}, { STREET }")

    assert text.paragraphs == ("Familjen Johansson, Familjen Johansson, Björkvägen",)
    assert text.after == ()


def test_the_list_of_partners_stands_where_the_user_puts_it() -> None:
    with speaking("sv"):
        text = own_letter(FACTS, "Före.\n\n{partnerlista}\n\nEfter.\n  \nSist.")

    assert (text.paragraphs, text.after) == (("Före.",), ("Efter.", "Sist."))


def test_what_nothing_is_known_for_is_told() -> None:
    bare = replace(FACTS, street=None, town=None)

    with speaking("sv"):
        text = own_letter(bare, "Hemmet på {gata} i {ort}, {kudn}")

    assert text.missing == ("{gata}", "{ort}", "{kudn}")
    assert text.paragraphs == ("Hemmet på  i , {kudn}",)
    assert unknown_blanks("{gata} {kudn} {kudn} {street}") == ("{kudn}",)


@pytest.mark.parametrize("spoken", ["sv", "en"])
def test_every_blank_is_understood_as_it_is_written(spoken: Language) -> None:
    assert unknown_blanks(" ".join(written(blank, spoken) for blank in Blank)) == ()


def test_marks_are_the_users_alone() -> None:
    named = replace(FACTS, customer="*A* - **B**")

    with speaking("sv"):
        text = own_letter(named, "{kund}\n\n- **{antal partner}** till {kund}\n\n**Bara** text")

    assert text.paragraphs == (
        "*A* - **B**",
        Marked((
            MarkedLine(
                LineKind.ITEM, (Piece("Fem", Face.BOLD), Piece(" till *A* - **B**"))
            ),
        )),
        Marked((MarkedLine(LineKind.TEXT, (Piece("Bara", Face.BOLD), Piece(" text"))),)),
    )  # fmt: skip


def test_a_blank_in_bold_starts_no_sentence() -> None:
    with speaking("sv"):
        text = own_letter(FACTS, "Alla **{antal partner}** är här. **{antal checkar}** checkar.")

    (paragraph,) = text.paragraphs
    assert [line.text for line in lines_of(paragraph)] == ["Alla fem är här. Fyra checkar."]
