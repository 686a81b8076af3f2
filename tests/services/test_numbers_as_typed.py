"""A telephone number as typed has the international form that the library for it gives."""

import phonenumbers
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handslag.services import entries


@settings(max_examples=300)
@given(
    st.text("0123456789 -", min_size=1, max_size=16)
    | st.from_regex(r"0[1-9][0-9 -]{4,11}", fullmatch=True)
)
@example("0980-319 277")
@example("070-174 06 66")
@example("08-123 45")
@example("00 46 980 319277")
def test_a_number_is_what_the_library_makes_of_it(text: str) -> None:
    found = entries.phone(text)

    if found is None:
        assert not text.strip()
        return
    assert found.text == " ".join(text.split())
    assert found.e164 == international(found.text)


def international(text: str) -> str | None:
    try:
        number = phonenumbers.parse(text, "SE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
