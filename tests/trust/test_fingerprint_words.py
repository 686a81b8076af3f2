import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.trust.golden import A_ID, A

from handslag import resources
from handslag.domain.text import fold
from handslag.domain.text import words as parted
from handslag.trust.fingerprint import fingerprint, read_words, words

LISTS: dict[str, list[str]] = json.loads(resources.read_bytes("fingerprint_words.json"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_byte_has_one_word_that_cannot_be_taken_for_another(language: str) -> None:
    listed = LISTS[language]

    assert len(listed) == 256
    assert len({fold(word) for word in listed}) == 256
    assert all(parted(word) == [fold(word)] for word in listed)


def test_the_fingerprint_of_a_first_key_is_the_business_id() -> None:
    assert fingerprint(A.signing_public).hex() == A_ID


@pytest.mark.parametrize("language", ["sv", "en"])
@given(fingerprint=st.binary(min_size=8, max_size=8))
def test_words_are_read_back_in_either_language(language: str, fingerprint: bytes) -> None:
    spoken = words(fingerprint, language)

    assert len(spoken) == 8
    for text in (
        " ".join(spoken),
        "-".join(spoken).upper(),
        ", ".join(spoken).title(),
        fold("\n".join(spoken)),
    ):
        assert read_words(text) == fingerprint


def test_a_word_too_few_too_many_or_unknown_is_no_fingerprint() -> None:
    spoken = words(bytes(range(8)), "sv")

    assert read_words("") is None
    assert read_words(" ".join(spoken[:7])) is None
    assert read_words(" ".join((*spoken, spoken[0]))) is None
    assert read_words(" ".join((*spoken[:7], "xyzzy"))) is None
    assert read_words(A_ID) is None


@given(st.text(max_size=100))
def test_any_text_is_read_or_not(text: str) -> None:
    read = read_words(text)

    assert read is None or len(read) == 8
