"""Advice: what looks wrong is told, and nothing else; what was typed is kept."""

from collections.abc import Callable

import pytest
from tests.builders import Clock

from handslag.domain.partners import Phone
from handslag.services import advice, partners
from handslag.services.advice import Advice, Doubt
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.words.advice import sentence
from handslag.words.catalogue import speaking


def doubts(**fields: object) -> list[Doubt]:
    entry = PartnerEntry(**fields)  # type: ignore[arg-type]  # any field
    return [one.problem for one in advice.of_partner(entry)]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("556036-0793", []),
        ("5560360793", []),
        ("16556036-0793", []),
        ("202100-5489", []),
        ("", []),
        ("556036-0794", [Doubt.ORGANISATION_NUMBER_FIGURES]),
        ("556036-079", [Doubt.ORGANISATION_NUMBER_LENGTH]),
        ("SE556036079301", [Doubt.ORGANISATION_NUMBER_LENGTH]),
        ("５５６０３６０７９３", [Doubt.ORGANISATION_NUMBER_LENGTH]),
        ("811228-9874", [Doubt.PERSONAL_NUMBER]),
        ("19811228-9874", [Doubt.PERSONAL_NUMBER]),
        ("811228+9874", [Doubt.PERSONAL_NUMBER]),
    ],
)
def test_an_organisation_number_is_looked_at(number: str, expected: list[Doubt]) -> None:
    assert doubts(organisation_number=number) == expected


def test_a_personal_number_is_not_said_again() -> None:
    (one,) = advice.of_partner(PartnerEntry(organisation_number="811228-9874"))

    assert "9874" not in f"{one}{sentence(one)}"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("070-123 45 67", []),
        ("0980-31 92 14", []),
        ("+47 22 12 34 56", []),
        ("0046 70 123 45 67", []),
        ("", []),
        ("0701", [Doubt.PHONE_SHORT]),
        ("070-123 45 67 89 01", [Doubt.PHONE_LONG]),
        ("efter sex", [Doubt.PHONE_NO_NUMBER]),
        ("0999-99 99 99", [Doubt.PHONE_UNKNOWN]),
    ],
)
def test_a_telephone_number_is_looked_at(number: str, expected: list[Doubt]) -> None:
    assert doubts(phones=("08-765 43 21", number)) == expected


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("info@öberg.se", []),
        ("anna.berg+rör@exempel.se", []),
        ("anna@berg", [Doubt.EMAIL]),
        ("anna berg@exempel.se", [Doubt.EMAIL]),
        ("anna", [Doubt.EMAIL]),
    ],
)
def test_an_email_address_is_looked_at(email: str, expected: list[Doubt]) -> None:
    assert doubts(email=email) == expected


@pytest.mark.parametrize(
    ("postcode", "expected"),
    [
        ("981 31", []),
        ("98131", [Advice("postcode", Doubt.POSTCODE_FORM, "981 31")]),
        ("SE-981 31", [Advice("postcode", Doubt.POSTCODE_FORM, "981 31")]),
        ("9813", [Advice("postcode", Doubt.POSTCODE_LENGTH, "9813")]),
        ("98I 31", [Advice("postcode", Doubt.POSTCODE_LENGTH, "98I 31")]),
    ],
)
def test_a_postcode_is_looked_at(postcode: str, expected: list[Advice]) -> None:
    assert list(advice.of_customer(CustomerEntry(postcode=postcode))) == expected


@pytest.mark.parametrize(
    ("web", "expected"),
    [
        ("www.exempel.se", []),
        ("https://öberg.se/om-oss?x=1", []),
        ("exempel.se:8080", []),
        ("exempel", [Doubt.WEB]),
        ("www exempel se", [Doubt.WEB]),
        ("https://", [Doubt.WEB]),
        ("ftp://exempel.se", [Doubt.WEB]),
        ("anna@exempel.se", [Doubt.WEB]),
        ("http://[::1", [Doubt.WEB]),
        ("exempel.se:port", [Doubt.WEB]),
    ],
)
def test_a_web_address_is_looked_at(web: str, expected: list[Doubt]) -> None:
    assert doubts(web=web) == expected


def test_advice_is_no_refusal(desks: Callable[..., Desk], clock: Clock) -> None:
    desk = desks("andersson", clock=clock)
    entry = PartnerEntry(name="X", phones=("0701",), postcode="9", web="x", email="y")

    view = partners.add(desk, entry)

    assert view.phones == (Phone("0701"),)
    assert advice.of_partner(view) == advice.of_partner(entry)
    assert [one.field for one in advice.of_partner(view)] == ["phones", "email", "postcode", "web"]


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_is_said_in_both_languages(doubt: Doubt) -> None:
    one = Advice("field", doubt, "det som står")

    english = sentence(one)
    with speaking("sv"):
        swedish = sentence(one)

    assert english != swedish
    assert ("det som står" in english) is (doubt is not Doubt.PERSONAL_NUMBER)
    assert "{" not in english + swedish
