import pytest

from handslag.domain.ids import BusinessId, CustomerId, PartnerId
from handslag.domain.partners import Customer, Membership, Opinion, Partner, Phone
from handslag.domain.text import fold
from handslag.domain.trades import trade_word

ID = PartnerId("019a1b2c3d4e7f608a9bacbdcedfe0f1")


def oberg() -> Partner:
    return Partner(
        id=ID,
        name="Öbergs Rör & VVS AB",
        business_id=BusinessId("03396219237f75a6"),
        trade="plumber",
        organisation_number="550101-1234",
        contact="Åsa Élmér",
        phones=(Phone("0980-319 214", "+46980319214"), Phone("växel 12")),
        email="Asa@Oberg.example",
        web="www.öbergsrör.example",
        address="Hjalmar Lundbohmsvägen 42",
        postcode="981 31",
        town="Kiruna",
        colour="#1C5566",
        template="classic",
        logo="ab" * 32,
    )


def noted() -> Opinion:
    return Opinion(
        id=ID,
        status=Membership.SUSPENDED,
        tags=("Pålitlig", "jour"),
        notes="Ring före åtta.\nHar grävmaskin.",
        sponsor=BusinessId("519cae93e93ad011"),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "öbergs rör",
        "OBERGS ROR",
        "& vvs",
        "åsa elmer",
        "0980-319 214",
        "+46980319214",
        "växel 12",
        "asa@oberg",
        "obergsror.example",
        "lundbohmsvagen 42",
        "981 31",
        "KIRUNA",
    ],
)
def test_a_partner_is_found_by_what_its_card_tells_without_case_and_accents(typed: str) -> None:
    assert fold(typed) in oberg().searchable(None)


def test_a_partner_is_found_by_its_trade_in_both_languages() -> None:
    text = oberg().searchable(None)

    assert fold(trade_word("plumber", "sv")) in text
    assert fold(trade_word("plumber", "en")) in text


def test_a_partner_is_found_by_a_trade_that_the_list_does_not_have() -> None:
    partner = Partner(id=ID, name="Högt", trade="Drakflygare")

    assert "drakflygare" in partner.searchable(None)


@pytest.mark.parametrize("typed", ["pålitlig", "JOUR", "före åtta", "gravmaskin"])
def test_my_tags_and_notes_find_a_partner_when_they_are_mine_to_read(typed: str) -> None:
    assert fold(typed) in oberg().searchable(noted())
    assert fold(typed) not in oberg().searchable(None)


@pytest.mark.parametrize(
    "private", ["550101", "1234", "03396219237f75a6", "#1c5566", "classic", "abab", ID]
)
def test_what_nobody_searches_for_is_not_in_the_text(private: str) -> None:
    assert private not in oberg().searchable(noted())


def test_my_opinion_of_a_standing_is_not_in_the_text() -> None:
    text = oberg().searchable(noted())

    assert "suspended" not in text
    assert "519cae93e93ad011" not in text


def test_the_text_is_folded_and_one_line() -> None:
    text = oberg().searchable(noted())

    assert text == fold(text)
    assert "\n" not in text
    assert "atta. har" in text


def test_a_partner_of_whom_only_the_name_is_known_is_found_by_it() -> None:
    assert Partner(id=ID, name="Öberg").searchable(None) == "oberg"


def customer(address: str) -> Customer:
    return Customer(
        id=CustomerId("019a1b2c3d4e7f608a9bacbdcedfe0f2"),
        name="Familjen Björk",
        address=address,
        postcode="981 32",
        town="Kiruna",
        phones=(Phone("070-174 06 05", "+46701740605"),),
        email="bjork@example.se",
    )


@pytest.mark.parametrize(
    "typed",
    ["björk", "BJORK", "malmvägen 3", "981 32", "kiruna", "070-174", "+4670174", "bjork@"],
)
def test_a_customer_is_found_by_what_is_known_of_it(typed: str) -> None:
    assert fold(typed) in customer("Malmvägen 3").searchable()


def test_the_text_of_a_customer_is_one_line_too() -> None:
    assert "malmvagen 3 c/o strom" in customer("Malmvägen 3\nc/o Ström").searchable()
