import re
from collections.abc import Iterator
from datetime import date

import pytest

from handslag.domain import errors
from handslag.domain.errors import (
    Ambiguous,
    BusinessExists,
    ChangedSince,
    FileProblem,
    FileTrouble,
    HandslagError,
    Invalid,
    KeyProblem,
    KeyTrouble,
    Kind,
    NoBusiness,
    NotAllowed,
    NotFound,
    OfferProblem,
    OfferTrouble,
    PrintProblem,
    PrintTrouble,
    Problem,
    Reason,
    RowRefused,
    Rule,
    StoreProblem,
    StoreTrouble,
    VoucherRefused,
)
from handslag.domain.money import Money
from handslag.domain.trades import Language
from handslag.words.catalogue import speaking
from handslag.words.errors import sentence, verdict
from handslag.words.fields import field_name

CODE = "AS0GXG01ZEX1NEYVNB"
DETAIL: dict[str, object] = {
    "redeemer": "Pettersons Rör",
    "day": date(2027, 5, 30),
    "minimum": Money(250000),
    "invoice": "1234",
    "other": ...,
}


def every_error() -> Iterator[HandslagError]:
    for problem in Problem:
        yield Invalid("start_slot", problem)
        yield Invalid("start_slot", problem, "99", "1..63")
        yield Invalid("unheard_of", problem, "x{y}", "a, b")
        yield Invalid("start", problem, "2026-11-01", "2026-11-23..")
        yield Invalid("on", problem, "2026-11-24", "..2026-11-23")
    for kind in Kind:
        yield NotFound(kind, "Pettersons {Rör}")
        yield NotFound(kind, "")
        yield Ambiguous(kind, "Pett", ("Pettersons Rör", "Petters El"))
    for reason in Reason:
        yield VoucherRefused(reason)
        yield VoucherRefused(reason, DETAIL)
    for offer in OfferProblem:
        yield OfferTrouble(offer, "Pettersons Rör", ("Pettersons Rör/2",), left=3)
        yield OfferTrouble(offer, "")
    for rule in Rule:
        yield NotAllowed(rule, CODE)
        yield NotAllowed(rule)
    for key in KeyProblem:
        yield KeyTrouble(key, "Pettersons Rör", "56475aa75463474c", bytes(range(8)))
        yield KeyTrouble(key)
    for file in FileProblem:
        yield FileTrouble(file, "C:\\kort {1}.pdf", "Permission denied")
        yield FileTrouble(file, "kort.pdf")
    for print_ in PrintProblem:
        yield PrintTrouble(print_, "Kontoret {1}", "Too many active jobs.")
        yield PrintTrouble(print_, "Kontoret")
    for store in StoreProblem:
        yield StoreTrouble(store, "handslag.db", "disk I/O error.")
        yield StoreTrouble(store, "handslag.db")
    yield ChangedSince("Pettersons {1}Rör")
    yield ChangedSince("Pettersons {1}Rör", ("town", "phones"))
    yield RowRefused(4, NotFound(Kind.PARTNER, "Petters {1}El"))
    yield NoBusiness()
    yield BusinessExists()
    yield HandslagError()


ALL = list(every_error())


def test_the_walk_meets_every_error_there_is() -> None:
    classes = {error.__class__ for error in ALL}

    defined = {
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, HandslagError)
    }
    assert classes == defined
    enums = {
        Problem,
        Kind,
        Reason,
        OfferProblem,
        Rule,
        KeyProblem,
        FileProblem,
        PrintProblem,
        StoreProblem,
    }
    found = {v for v in vars(errors).values() if isinstance(v, type) and hasattr(v, "__members__")}
    assert {e.__name__ for e in found if e.__module__ == errors.__name__} == {
        e.__name__ for e in enums
    }


@pytest.mark.parametrize("error", ALL, ids=repr)
def test_every_error_is_a_whole_sentence_in_both_languages(error: HandslagError) -> None:
    with speaking("sv"):
        swedish = sentence(error)
    with speaking("en"):
        english = sentence(error)

    assert swedish != english
    for said in (swedish, english):
        assert said.endswith(".")
        assert not said.endswith("..")
        assert said[0].isupper() or said[0] in "”“0123456789x"
        bare = said.replace("x{y}", "").replace("{Rör}", "").replace("{1}", "")
        assert not re.search(r"[{}]|%n|None|  |\(\)|Problem\.|<", bare)


@pytest.mark.parametrize("spoken", ["sv", "en"])
@pytest.mark.parametrize("reason", Reason)
def test_a_verdict_is_a_short_headline_and_whole_advice(reason: Reason, spoken: Language) -> None:
    with speaking(spoken):
        plain, exact = verdict(reason), verdict(reason, DETAIL)

    assert plain.headline == exact.headline
    assert len(plain.headline.split()) <= 3
    assert len(plain.headline) <= 25
    assert plain.headline[-1].isalpha()
    assert plain.advice.endswith(".")
    assert exact.advice.endswith(".")


def test_the_verdicts_of_the_look_are_in_its_words() -> None:
    with speaking("sv"):
        said = [
            verdict(reason).headline
            for reason in (
                Reason.ALREADY_REDEEMED,
                Reason.EXPIRED,
                Reason.OTHER_PARTNER,
                Reason.UNKNOWN_ISSUER,
                Reason.VOIDED,
            )
        ]
        advice = verdict(Reason.ALREADY_REDEEMED).advice

    assert said == [
        "Redan inlöst", "Förfallen", "Annan partners check", "Okänd utfärdare", "Makulerad",
    ]  # fmt: skip
    assert advice == "Den här rabattchecken har använts. Ge ingen rabatt."


def test_facts_make_the_advice_exact() -> None:
    with speaking("sv"):
        other = verdict(Reason.OTHER_PARTNER, DETAIL).advice
        small = verdict(Reason.BELOW_MINIMUM, DETAIL).advice
        empty = verdict(Reason.OTHER_PARTNER, {"redeemer": None}).advice

    assert other == "Den här checken gäller hos Pettersons Rör. Visa gärna kunden dit."
    assert "2\u00a0500\u00a0kr" in small
    assert empty == verdict_without_facts()


def verdict_without_facts() -> str:
    with speaking("sv"):
        return verdict(Reason.OTHER_PARTNER).advice


def test_fields_have_words_and_an_unknown_one_its_own_name() -> None:
    with speaking("sv"):
        said = [field_name(f) for f in ("sheet", "start_slot", "valid_through", "no_such_field")]

    assert said == ["kortark", "startplats", "giltig t.o.m.", "no such field"]


def test_bounds_are_told_as_people_write_them() -> None:
    with speaking("sv"):
        slot = sentence(Invalid("start_slot", Problem.OUT_OF_RANGE, "99", "1..10"))
        percent = sentence(Invalid("value", Problem.OUT_OF_RANGE, "15050", "1..10000"))
        start = sentence(Invalid("start", Problem.WRONG_ORDER, "2026-11-01", "2026-11-23.."))

    assert slot == "99 går inte som startplats. Det går att välja 1 till 10."
    assert percent == "150,50 går inte som rabatt. Det går att välja 0,01 till 100."
    assert start == (
        "1 november 2026 är för tidigt som startdag. Det går att välja 23 november 2026 eller senare."
    )


@pytest.mark.parametrize(
    ("left", "end"),
    [
        (0, "ställ ut färre."),
        (1, "En rabattcheck till kan ställas ut."),
        (2, "2 rabattcheckar till kan ställas ut."),
    ],
)
def test_what_is_left_of_a_quota_is_counted(left: int, end: str) -> None:
    with speaking("sv"):
        said = sentence(OfferTrouble(OfferProblem.QUOTA_USED, "Pettersons Rör", left=left))

    assert said.endswith(end)


def test_a_password_in_the_databases_address_is_never_shown() -> None:
    address = "postgresql+psycopg://anna:hemligt@server/handslag"

    said = sentence(StoreTrouble(StoreProblem.UNREACHABLE, address, f"no route to {address}"))

    assert "hemligt" not in said
    assert "anna:…@server" in said


def test_an_unknown_key_is_told_with_the_words_to_compare() -> None:
    error = KeyTrouble(KeyProblem.NOT_ACCEPTED, "Pettersons Rör", "56475aa75463474c", bytes(8))

    with speaking("sv"):
        said = sentence(error)

    assert "Kontrollorden är: " in said
    assert "56475aa75463474c" in said
