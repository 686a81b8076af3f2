"""Every sentence about an exchange is there in both languages and names who and what."""

import pytest

from handslag.domain.errors import FileProblem, FileTrouble, NotAllowed, Rule
from handslag.domain.referrals import ReferralStatus
from handslag.domain.trades import Language
from handslag.exchange.manifest import Scope
from handslag.services.exchange_items import (
    Gap,
    Item,
    Leaving,
    Refused,
    Report,
    Verdict,
    What,
    Why,
)
from handslag.services.views import Ref
from handslag.words import errors, exchange
from handslag.words.catalogue import set_language

BERG = Ref("03396219237f75a6", "Berg")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            Leaving(to=BERG, offers=2, vouchers=14),
            "For Berg: your card, 2 offers and 14 vouchers. No customers.",
        ),
        (
            Leaving(to=BERG, vouchers=1, referrals=1, vouchers_kept=2),
            (
                "For Berg: your card and 1 voucher. 1 customer with consent, and no others. "
                "2 vouchers did not fit; the partner can redeem them all the same."
            ),
        ),
        (
            Leaving(to=None, offers=1, others=12),
            (
                "For everybody: your card, 1 offer and the cards and offers of 12 other"
                " businesses. No customers."
            ),
        ),
    ],
)
def test_what_leaves_is_said_in_full(told: Leaving, sentence: str) -> None:
    assert exchange.leaving(told) == sentence


def test_swedish_says_it_too() -> None:
    set_language("sv")

    told = exchange.leaving(Leaving(to=BERG, offers=2, vouchers=1, events=3))

    assert told == (
        "Till Berg: ditt kort, 2 erbjudanden, 1 rabattcheck och 3 nyheter om rabattcheckar."
        " Inga kunder."
    )


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("why", Why)
def test_every_refusal_names_the_business(why: Why, language: Language) -> None:
    set_language(language)

    said = exchange.refused(Refused(What.PARTNER, "Berg", why, bytes(8)))

    assert "Berg" in said
    assert "{" not in said
    assert len(said.split()[-8:]) == 8  # the check words stand at the end


@pytest.mark.parametrize("language", ["sv", "en"])
def test_rows_gaps_and_statuses_have_words(language: Language) -> None:
    set_language(language)

    rows = {exchange.item(Item(what, Verdict.NEW, "Berg", 2)) for what in What}
    verdicts = {exchange.verdict(one) for one in Verdict}
    statuses = {exchange.status(one) for one in ReferralStatus}

    assert (len(rows), len(verdicts), len(statuses)) == (len(What), 3, 5)
    gap = exchange.gap(Gap(BERG, 7, 3, 5))
    assert all(part in gap for part in ("Berg", "3", "5"))


def test_a_report_counts_by_verdict() -> None:
    items = (
        Item(What.VOUCHER, Verdict.NEW, "Berg", 4),
        Item(What.PARTNER, Verdict.NEW, "Berg", 1),
        Item(What.PARTNER, Verdict.UNCHANGED, "Berg", 3),
    )
    report = Report(
        file="x", sender=BERG, to=(), scope=Scope.PARTNER, sealed=True, known=True, words={},
        items=items,
    )  # fmt: skip

    assert [report.count(one) for one in Verdict] == [5, 0, 3]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("problem", [FileProblem.FOR_ANOTHER, FileProblem.FROM_FUTURE])
def test_a_file_for_another_says_for_whom(problem: FileProblem, language: Language) -> None:
    set_language(language)

    said = errors.sentence(FileTrouble(problem, "fil.handslag", "Berg"))

    assert "fil.handslag" in said
    assert said.count("Berg") == 1


@pytest.mark.parametrize("rule", [Rule.NO_PROGRAM, Rule.NOT_THE_RECEIVER])
def test_a_rule_names_the_partner(rule: Rule) -> None:
    assert "Berg" in errors.sentence(NotAllowed(rule, "Berg"))
