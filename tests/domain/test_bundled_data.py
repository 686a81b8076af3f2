import hashlib
import itertools
import json
import re
import struct
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from stdnum.se import orgnr

from handslag import resources
from handslag.domain.offers import LAST_NUMBER, BenefitKind
from handslag.domain.partners import COLOURS, LANGUAGES, Membership
from handslag.domain.sheets import Box, CardSheet, catalogue, find_sheet
from handslag.domain.text import fold, words
from handslag.domain.trades import all_trades, trade_code

TEMPLATES = {"klar", "skylt", "telefon", "kontor", "kod", "halsning"}
PROFILES = ["andersson", "petterson", "lundstrom"]
# PTS keeps these series for books and films: 0980-319 200 to 299 and 070-174 06 05 to 99
FICTIONAL = re.compile(r"0980-319 2\d\d|070-174 06 (0[5-9]|[1-9]\d)")
SVG = "{http://www.w3.org/2000/svg}"

Json = dict[str, Any]


def read(name: str) -> Json:
    content: Json = json.loads(resources.read_bytes(name))
    return content


WORDS = read("fingerprint_words.json")
TRADES = read("trades.json")
NETWORK = read("demo/network.json")
MEMBERS: dict[str, Json] = NETWORK["members"]
CUSTOMERS = [c for listed in NETWORK["customers"].values() for c in listed]
OFFERS = [(key, offer) for key, member in MEMBERS.items() for offer in member["offers"]]


def common_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def alike(one: str, other: str) -> bool:
    """Whether at most one letter has to be changed, put in or taken out."""
    start = common_start(one, other)
    one, other = one[start:][::-1], other[start:][::-1]
    return max(len(one), len(other)) - common_start(one, other) < 2


# roughly how the spelling sounds, so that words spelt unlike but heard alike come out alike
SOUNDS = {
    "sv": [
        ("skj|stj|sj|sch|sk(?=[eiyäö])", "S"),
        ("tj|kj|^k(?=[eiyäö])", "C"),
        ("^g(?=[eiyäö])|^[dghl]j|(?<=[lr])g$", "j"),
        ("x", "ks"),
        ("z|c(?=[eiy])", "s"),
        ("c", "k"),
        ("w", "v"),
        ("(.)\\1", r"\1"),
    ],
    "en": [
        ("tch|ch", "C"),
        ("sh", "S"),
        ("ph|gh", "f"),
        ("^kn", "n"),
        ("^wr", "r"),
        ("mb$", "m"),
        ("dg(?=e)|g(?=e$)", "j"),
        ("x", "ks"),
        ("c(?=[eiy])", "s"),
        ("ck|c|q", "k"),
        ("ee|ea|ie|ey$", "I"),
        ("oo", "U"),
        ("ou|ow", "W"),
        ("ai|ay", "A"),
        ("oa", "O"),
        ("([aiou])([^aeiou])e$", r"\1:\2"),  # the silent e makes the vowel a long one
        ("(?<=[^aeiou])e$", ""),
        ("z", "s"),
        ("(.)\\1", r"\1"),
    ],
}


def heard(word: str, language: str) -> str:
    for spelling, sound in SOUNDS[language]:
        word = re.sub(spelling, sound, word)
    return word


def rhyme(word: str, language: str) -> str:
    return re.sub("^[^aeiouyåäöIUWAO]+", "", heard(word, language))


# --- the words of a fingerprint


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_one_short_plain_word_for_every_byte(language: str) -> None:
    listed = WORDS[language]

    assert len(listed) == 256
    assert [w for w in listed if not re.fullmatch("[a-zåäöé]{3,8}", w)] == []
    assert [w for w in listed if words(w) != [fold(w)]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice_also_without_case_and_accents(language: str) -> None:
    seen = Counter(fold(word) for word in WORDS[language])

    assert [word for word, times in seen.items() if times > 1] == []


def test_a_word_of_both_languages_means_the_same_byte_in_both() -> None:
    swedish = {fold(word): byte for byte, word in enumerate(WORDS["sv"])}
    english = {fold(word): byte for byte, word in enumerate(WORDS["en"])}

    assert [w for w in swedish.keys() & english.keys() if swedish[w] != english[w]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_words_differ_by_more_than_one_letter_and_more_than_one_sound(language: str) -> None:
    spelt = itertools.combinations([fold(word) for word in WORDS[language]], 2)
    spoken = itertools.combinations([heard(word, language) for word in WORDS[language]], 2)

    assert [(a, b) for a, b in spelt if alike(a, b)] == []
    assert [(a, b) for a, b in spoken if alike(a, b)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_words_rhyme(language: str) -> None:
    endings = Counter(rhyme(word, language) for word in WORDS[language])

    assert [ending for ending, times in endings.items() if times > 1] == []


def test_the_words_stay_as_they_were_first_given_out() -> None:
    # a word at another place would make every fingerprint that was written down a wrong one
    frozen = hashlib.sha256(" ".join(WORDS["sv"] + WORDS["en"]).encode()).hexdigest()

    assert frozen == "9006b2cb2e91607afd46a40f22dd05ca90d0dc6e820cefaad30306ad1064de11"


# --- the trades


def test_every_trade_has_a_word_in_both_languages_and_a_known_group() -> None:
    groups = {group["code"] for group in TRADES["groups"]}

    assert len(groups) == len(TRADES["groups"])
    assert all(group["sv"] and group["en"] for group in TRADES["groups"])
    assert {trade.group for trade in all_trades()} == groups
    assert [t.code for t in all_trades() if not re.fullmatch("[a-z]+(_[a-z]+)*", t.code)] == []
    assert [t.code for t in all_trades() if not (t.sv and t.en)] == []


def spellings(trade: Json) -> set[str]:
    also = [*trade["also"]["sv"], *trade["also"]["en"]]
    return {fold(word) for word in (trade["code"], trade["sv"], trade["en"], *also)}


def test_no_word_leads_to_two_trades() -> None:
    leading = Counter(word for trade in TRADES["trades"] for word in spellings(trade))

    assert [word for word, trades in leading.items() if trades > 1] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Rörmokare", "plumber"),
        ("vvs", "plumber"),
        ("rörläggare", "plumber"),
        ("Bilmekaniker", "mechanic"),
        ("bilverkstad", "mechanic"),
        ("Mäklare", "estate_agent"),
        ("fastighetsmäklare", "estate_agent"),
        ("Målare", "painter"),
        ("Elektriker", "electrician"),
        ("Snickare", "carpenter"),
        ("Bageri", "bakery"),
        ("Florist", "florist"),
        ("Frisör", "hairdresser"),
        ("Trädgårdsmästare", "gardener"),
        ("Café", "cafe"),
        ("solicitor", "lawyer"),
    ],
)
def test_a_trade_is_found_by_the_words_that_people_type(typed: str, code: str) -> None:
    assert trade_code(typed) == code


# --- the demonstration network


def test_twelve_members_of_different_trades_make_the_town() -> None:
    known = {trade.code for trade in all_trades()}
    trades = [member["trade"] for member in MEMBERS.values()]

    assert NETWORK["town"] == "Lindhamn"
    assert NETWORK["network"]["name"]
    assert len(set(trades)) == len(trades) == 12
    assert set(trades) <= known
    assert [key for key in MEMBERS if not re.fullmatch("[a-z]+", key)] == []
    assert {m["status"] for m in MEMBERS.values()} <= set(Membership)
    assert [k for k, m in MEMBERS.items() if m["status"] != "active"] == ["angstrom"]
    assert [k for k, m in MEMBERS.items() if m["regulated"]] == ["andersson"]


def test_only_numbers_kept_for_fiction_are_in_the_demonstration_and_none_twice() -> None:
    phones = [phone for who in (*MEMBERS.values(), *CUSTOMERS) for phone in who["phones"]]

    assert [phone for phone in phones if not FICTIONAL.fullmatch(phone)] == []
    assert len(set(phones)) == len(phones)
    assert all(who["phones"] for who in (*MEMBERS.values(), *CUSTOMERS))


def test_nobody_real_can_get_a_letter_or_a_visit_from_the_demonstration() -> None:
    everybody = [*MEMBERS.values(), *CUSTOMERS]

    assert [w for w in everybody if not re.fullmatch(r"[a-z.]+@[a-z-]+\.example", w["email"])] == []
    assert [
        m for m in MEMBERS.values() if not re.fullmatch(r"https://www\.[a-z-]+\.example", m["web"])
    ] == []
    # Swedish postcodes end before 985 00
    assert [w for w in everybody if not re.fullmatch("999 1[0-3]", w["postcode"])] == []
    assert {w["town"] for w in everybody} == {"Lindhamn"}
    assert all(w["name"] and w["address"] for w in everybody)


def test_organisation_numbers_have_true_check_digits_and_are_made_up() -> None:
    numbers = [member["organisation_number"] for member in MEMBERS.values()]

    assert [number for number in numbers if not orgnr.is_valid(number)] == []
    assert [number for number in numbers if not number.startswith("559900-")] == []
    assert len(set(numbers)) == 12


def contrast_on_white(colour: str) -> float:
    # WCAG 2.2, relative luminance and contrast ratio
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)


def test_colours_are_ready_ones_that_carry_white_letters() -> None:
    used = {member["colour"] for member in MEMBERS.values()}

    assert used == set(COLOURS)
    assert [colour for colour in used if contrast_on_white(colour) < 4.5] == []


def test_every_card_design_is_shown_by_some_member() -> None:
    assert {member["template"] for member in MEMBERS.values()} == TEMPLATES


def test_every_member_has_one_live_offer_and_one_member_two() -> None:
    numbers = {key: [o["number"] for o in m["offers"]] for key, m in MEMBERS.items()}

    assert {key for key, of in numbers.items() if of != [1]} == {"nystrom"}
    assert numbers["nystrom"] == [1, 2]
    assert max(max(of) for of in numbers.values()) <= LAST_NUMBER


@pytest.mark.parametrize(("key", "offer"), OFFERS, ids=[f"{k} {o['number']}" for k, o in OFFERS])
def test_an_offer_can_be_kept_and_be_read_in_both_languages(key: str, offer: Json) -> None:
    kind = BenefitKind(offer["kind"])
    bounds = [offer[name] for name in ("cap", "minimum", "quota", "quota_per_issuer")]

    assert 0 < offer["value"] <= (5000 if kind is BenefitKind.PERCENT else 1_000_000)
    assert all(bound is None or bound > 0 for bound in bounds)
    assert offer["lifetime_days"] == 180
    assert isinstance(offer["new_customers"], bool)
    for language in LANGUAGES:
        title, terms = offer["title"][language], offer["terms"][language]
        assert 0 < len(title) <= 60
        assert title[0].islower()
        assert not title.endswith(".")
        assert 0 < len(terms) <= 110
        assert terms.endswith(".")


def test_every_kind_of_benefit_is_met_in_the_demonstration() -> None:
    assert {offer["kind"] for _, offer in OFFERS} == set(BenefitKind)


@pytest.mark.parametrize("key", PROFILES)
def test_a_profile_of_the_demonstration_has_three_customers_one_of_them_english(key: str) -> None:
    customers = NETWORK["customers"][key]

    assert [customer["language"] for customer in customers] == ["sv", "en", "sv"]
    for customer in customers:
        [consent] = customer["consents"]
        given = date.fromisoformat(consent["on"])
        assert MEMBERS[key]["name"] in consent["wording"]
        assert consent["withdrawn"] is None
        kept = date.fromisoformat(customer["retain_until"]) - given
        assert timedelta(days=180) < kept < timedelta(days=3 * 366)


def test_no_household_is_the_customer_of_two_profiles() -> None:
    assert list(NETWORK["customers"]) == PROFILES
    assert NETWORK["customers"]["andersson"][0]["name"] == "Familjen Johansson"
    assert len({c["name"] for c in CUSTOMERS}) == len({c["address"] for c in CUSTOMERS}) == 9


# --- logos and fonts


def drawn(key: str) -> Iterator[ET.Element]:
    content = resources.read_bytes(f"demo/logos/{MEMBERS[key]['logo']}")
    assert b"<!" not in content
    assert b"<?" not in content
    return ET.fromstring(content).iter()  # noqa: S314  (our own file, without a DTD: just seen)


@pytest.mark.parametrize("key", MEMBERS)
def test_a_logo_is_a_flat_square_drawing_in_the_members_colour(key: str) -> None:
    root, ground, *symbol = drawn(key)

    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 64 64"
    assert (ground.tag, ground.get("width"), ground.get("height")) == (f"{SVG}rect", "64", "64")
    assert (ground.get("rx"), ground.get("fill")) == ("12.8", MEMBERS[key]["colour"])
    assert symbol
    paints = {e.get(name, "none") for e in symbol for name in ("fill", "stroke")}
    assert paints <= {"#FFFFFF", MEMBERS[key]["colour"], "none"}


@pytest.mark.parametrize("key", MEMBERS)
def test_a_logo_refers_to_nothing_outside_itself(key: str) -> None:
    root, *shapes = drawn(key)
    allowed = {f"{SVG}{name}" for name in ("rect", "circle", "path", "polygon")}
    geometry = {
        "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "d", "points",
        "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
    }  # fmt: skip

    assert {shape.tag for shape in shapes} <= allowed
    assert {name for shape in shapes for name in shape.attrib} <= geometry
    assert set(root.attrib) == {"width", "height", "viewBox"}
    assert all(not (e.text or "").strip() and not (e.tail or "").strip() for e in [root, *shapes])


def tables(font: bytes) -> dict[str, tuple[int, int]]:
    # OpenType 1.9: offset table, then 16 bytes a table
    [count] = struct.unpack(">H", font[4:6])
    rows = [struct.unpack(">4sLLL", font[12 + 16 * i : 28 + 16 * i]) for i in range(count)]
    return {tag.decode(): (offset, length) for tag, _, offset, length in rows}


@pytest.mark.parametrize(
    ("style", "weight"), [("Regular", 400), ("Italic", 400), ("Semibold", 600), ("Bold", 700)]
)
def test_a_font_is_static_true_type_of_its_weight(style: str, weight: int) -> None:
    font = resources.read_bytes(f"fonts/Lato-{style}.ttf")
    offset, _ = tables(font)["OS/2"]

    assert font[:4] == b"\0\1\0\0"
    assert "glyf" in tables(font)
    assert "fvar" not in tables(font)
    assert struct.unpack(">H", font[offset + 4 : offset + 6]) == (weight,)


def test_the_font_licence_comes_along_whole() -> None:
    licence = resources.read_bytes("fonts/OFL.txt").decode()

    assert "Copyright (c) 2010-2014 by tyPoland Lukasz Dziedzic" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "PERMISSION & CONDITIONS" in licence
    assert licence.rstrip().endswith("OTHER DEALINGS IN THE FONT SOFTWARE.")


# --- card sheets


def boxes(sheet: CardSheet) -> list[Box]:
    return [sheet.slot(index) for index in range(sheet.slots)]


def overlap(one: Box, other: Box) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return min(across, down) > 0.01


def test_all_card_sheets_are_there_and_each_is_found_by_maker_and_code() -> None:
    sheets = catalogue()

    assert len(sheets) == 332
    assert [s.name for s in sheets if find_sheet(s.name) != s] == []


def test_no_card_of_a_sheet_leaves_its_page() -> None:
    leaving = [
        sheet.name
        for sheet in catalogue()
        for box in boxes(sheet)
        if box.x < -0.01
        or box.y < -0.01
        or box.x + box.width > sheet.page.size[0] + 0.01
        or box.y + box.height > sheet.page.size[1] + 0.01
    ]

    assert leaving == []


def test_no_two_cards_of_a_sheet_overlap() -> None:
    overlapping = {
        sheet.name
        for sheet in catalogue()
        for one, other in itertools.combinations(boxes(sheet), 2)
        if overlap(one, other)
    }

    assert overlapping == set()


def test_every_card_of_a_sheet_has_a_size() -> None:
    assert [s.name for s in catalogue() if min(s.width, s.height, s.columns, s.rows) <= 0] == []
