from dataclasses import replace
from datetime import date

import pytest

from handslag.domain.letter_marks import text_of
from handslag.domain.trades import Language
from handslag.services.paperwork import LetterFacts, LetterText
from handslag.words.catalogue import speaking
from handslag.words.letter import letter_words, spelled
from handslag.words.paper import labels, paper_words

SUNDAY = date(2027, 5, 30)


def facts(
    customer: str = "Familjen Johansson",
    *,
    street: str | None = "Björkvägen",
    town: str | None = "Lindhamn",
    partners: int = 5,
    vouchers: int = 4,
    last_days: tuple[date, ...] = (SUNDAY,),
) -> LetterFacts:
    return LetterFacts(
        customer=customer,
        street=street,
        town=town,
        today=date(2026, 11, 23),
        partners=partners,
        vouchers=vouchers,
        last_days=last_days,
    )


def letter(of: LetterFacts, spoken: Language = "sv") -> LetterText:
    with speaking(spoken):
        return letter_words(of)


def whole(of: LetterFacts, spoken: Language = "sv") -> str:
    text = letter(of, spoken)
    parts = [text_of(part) for part in (*text.paragraphs, *text.after)]
    return " ".join((text.greeting, *parts, text.closing))


def test_the_letter_of_the_picture() -> None:
    text = letter(facts())

    assert text == LetterText(
        place_and_date="Lindhamn, måndag 23 november 2026",
        greeting="Välkommen hem, familjen Johansson!",
        paragraphs=(
            (
                "Nu är hemmet på Björkvägen ert, och jag hoppas att ni kommer att trivas i många år. "
                "En flytt brukar betyda en lista med saker att ordna. Här är fem företag i Lindhamn "
                "som jag själv anlitar och gärna rekommenderar. Deras visitkort ligger med i kuvertet."
            ),
            "Fyra av dem bjuder dessutom på en rabattcheck. Checkarna finns på de följande bladen.",
        ),
        after=(
            (
                "Klipp ut checkarna och lämna dem när ni betalar. De gäller t.o.m. söndag 30 maj 2027. "
                "Ring mig gärna om det är något ni undrar över."
            ),
        ),
        closing="Varma hälsningar",
    )


def test_the_same_letter_in_english() -> None:
    text = letter(facts("The Johansson family"), "en")

    assert text.place_and_date == "Lindhamn, Monday 23 November 2026"
    assert text.greeting == "Welcome home, Johansson family!"
    assert text.paragraphs[1] == (
        "Four of them also give you a discount voucher. The vouchers are on the sheets that follow."
    )
    assert "They are valid through Sunday 30 May 2027." in text_of(text.after[0])
    assert text.closing == "Warm regards"


@pytest.mark.parametrize(
    ("customer", "swedish", "english"),
    [
        ("Familjen Johansson", "Välkommen hem, familjen Johansson!", "Welcome home, Familjen Johansson!"),
        ("Lena Wikström", "Välkommen hem, Lena Wikström!", "Welcome home, Lena Wikström!"),
        ("Per och Ida Ek", "Välkomna hem, Per och Ida Ek!", "Welcome home, Per och Ida Ek!"),
        ("Per & Ida Ek", "Välkomna hem, Per & Ida Ek!", "Welcome home, Per & Ida Ek!"),
        ("Makarna Berg", "Välkomna hem, makarna Berg!", "Welcome home, Makarna Berg!"),
        ("The Smith family", "Välkommen hem, The Smith family!", "Welcome home, Smith family!"),
        ("Ekdahl", "Välkommen hem, Ekdahl!", "Welcome home, Ekdahl!"),
    ],
)  # fmt: skip
def test_the_greeting_fits_the_name(customer: str, swedish: str, english: str) -> None:
    assert letter(facts(customer)).greeting == swedish
    assert letter(facts(customer), "en").greeting == english


@pytest.mark.parametrize("customer", ["Lena Wikström", "Lars-Åke von Essen"])
def test_one_person_is_spoken_to_as_one(customer: str) -> None:
    said = whole(facts(customer))

    assert "ditt, och jag hoppas att du" in said
    assert "när du betalar" in said
    assert " ni " not in said
    assert " ert" not in said


@pytest.mark.parametrize(
    "customer", ["Familjen Ek", "Per o Ida Ek", "Ek", "Brf Solhem", "Café Linden AB", "A + B Ek"]
)
def test_households_and_companies_are_spoken_to_as_several(customer: str) -> None:
    said = whole(facts(customer))

    assert " du " not in said
    assert "när ni betalar" in said


@pytest.mark.parametrize(
    ("partners", "vouchers", "said"),
    [
        (1, 1, "Företaget bjuder dessutom på en rabattcheck. Den finns på nästa blad."),
        (3, 1, "Ett av dem bjuder dessutom på en rabattcheck. Den finns på nästa blad."),
        (2, 2, "Båda bjuder dessutom på en rabattcheck. Checkarna finns på nästa blad."),
        (3, 3, "Alla tre bjuder dessutom på en rabattcheck. Checkarna finns på nästa blad."),
        (
            12,
            11,
            "Elva av dem bjuder dessutom på en rabattcheck. Checkarna finns på de följande bladen.",
        ),
        (
            14,
            13,
            "13 av dem bjuder dessutom på en rabattcheck. Checkarna finns på de följande bladen.",
        ),
    ],
)
def test_vouchers_are_counted_in_words(partners: int, vouchers: int, said: str) -> None:
    assert letter(facts(partners=partners, vouchers=vouchers)).paragraphs[1] == said


@pytest.mark.parametrize("spoken", ["sv", "en"])
def test_a_pack_without_vouchers_does_not_speak_of_them(spoken: Language) -> None:
    text = letter(facts(vouchers=0, last_days=()), spoken)

    assert len(text.paragraphs) == 1
    assert "check" not in whole(facts(vouchers=0, last_days=()), spoken)
    assert "voucher" not in whole(facts(vouchers=0, last_days=()), spoken)


def test_one_partner_is_one_business() -> None:
    said = whole(facts(partners=1, vouchers=1))

    assert "Här är ett företag i Lindhamn som jag själv anlitar" in said
    assert "Visitkortet ligger med i kuvertet." in said
    assert "Klipp ut checken och lämna den när ni betalar. Den gäller t.o.m. söndag 30 maj" in said


def test_several_last_days_are_left_to_the_vouchers() -> None:
    said = whole(facts(last_days=(SUNDAY, date(2027, 6, 6), SUNDAY)))

    assert "Sista dagen står på varje check." in said
    assert "t.o.m." not in said


@pytest.mark.parametrize("street", [None, "Norrby", "Torget"])
def test_without_a_street_the_letter_speaks_of_the_home_alone(street: str | None) -> None:
    assert "Nu är det nya hemmet ert" in whole(facts(street=street))


@pytest.mark.parametrize(
    ("address", "street"),
    [
        ("Ringvägen B", "Ringvägen"),
        ("Per Larssons väg", "Per Larssons väg"),
        ("Ågatan lgh", "Ågatan"),
    ],
)
def test_a_street_is_named_without_what_follows_it(address: str, street: str) -> None:
    assert f"Nu är hemmet på {street} ert" in whole(facts(street=address))


def test_without_a_town_the_date_begins_the_line() -> None:
    text = letter(facts(town=None))

    assert text.place_and_date == "Måndag 23 november 2026"
    assert "fem företag som jag själv anlitar" in text_of(text.paragraphs[0])


@pytest.mark.parametrize("spoken", ["sv", "en"])
@pytest.mark.parametrize("partners", range(15))
def test_every_letter_is_of_whole_sentences(partners: int, spoken: Language) -> None:
    for vouchers in range(partners + 1):
        for customer in ("Lena Ek", "Familjen Ek", "Per och Ida Ek"):
            said = whole(facts(customer, partners=partners, vouchers=vouchers), spoken)

            assert "{" not in said
            assert "None" not in said
            assert "  " not in said
            assert ". ." not in said


def test_numbers_are_words_up_to_twelve() -> None:
    with speaking("sv"):
        assert [spelled(n) for n in (1, 2, 12, 13)] == ["ett", "två", "tolv", "13"]
    with speaking("en"):
        assert [spelled(n) for n in (1, 2, 12, 1300)] == ["one", "two", "twelve", "1,300"]


def test_labels_are_those_of_the_drawings() -> None:
    swedish = labels("sv")

    assert swedish.language == "sv"
    assert swedish.voucher == "RABATTCHECK"
    assert swedish.from_issuer == "Från"
    assert swedish.to_household == "till"
    assert swedish.hand_in_at == "Lämna checken hos"
    assert swedish.no_cash_value == "Kan inte bytas mot pengar."
    assert swedish.issuer_learns.format(issuer="A") == "A får veta att checken har använts."
    assert swedish.valid_through == "Giltig t.o.m."
    assert swedish.card_in_envelope == "Visitkortet ligger i kuvertet"
    assert labels("en").voucher == "DISCOUNT VOUCHER"


def test_paper_speaks_the_customers_language_whatever_the_screens() -> None:
    words = paper_words("sv")

    with speaking("en"):
        assert words.day(SUNDAY) == "söndag 30 maj 2027"
        assert words.household("Familjen Johansson") == "familjen Johansson"
        assert words.letter(facts(), own="").closing == "Varma hälsningar"
        assert words.title(of="pack", name="Andersson") == "Välkomstpaket från Andersson"
        assert words.title(of="cards", name="Andersson") == "Visitkort från Andersson"
        assert words.title(of="vouchers", name="Andersson") == "Rabattcheckar från Andersson"
        assert words.labels.voucher == "RABATTCHECK"


def test_a_name_in_another_language_stays_as_it_is() -> None:
    assert paper_words("en").household("Familjen Johansson") == "Familjen Johansson"
    assert paper_words("en").household("The Johansson family") == "the Johansson family"
    assert paper_words("sv").household("Familjenamn") == "Familjenamn"


@pytest.mark.parametrize(
    ("per_page", "where"),
    [
        (3, "The vouchers are on the sheets that follow."),
        (5, "The vouchers are on the next sheet."),
    ],
)
def test_the_letter_knows_how_many_sheets_the_vouchers_take(per_page: int, where: str) -> None:
    assert where in whole(replace(facts(vouchers=4), per_page=per_page), "en")
