from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handslag.domain.errors import Reason
from handslag.domain.money import Money
from handslag.domain.offers import Benefit, BenefitKind
from handslag.domain.redemption import Settlement
from handslag.domain.trades import Language
from handslag.domain.vouchers import VoucherState
from handslag.services.redeeming import Answer
from handslag.services.views import RedeemedView, Ref, VoucherView
from handslag.words import redeem
from handslag.words.catalogue import speaking
from handslag.words.redeem import counter_text

CODE = "AS0GXG01ZEX1NEYVNB"
AT = datetime(2026, 11, 12, 13, 32, tzinfo=UTC)

VOUCHER = VoucherView(
    id="fbba1abbdb23919e037afb9b67eb1bf1",
    serial=14,
    issuer=Ref("56475aa75463474c", "Andersson Fastighetsförmedling"),
    redeemer=Ref("03396219237f75a6", "Pettersons Rör"),
    offer_number=1,
    revision=1,
    benefit=Benefit(BenefitKind.PERCENT, 1500),
    issued=datetime(2026, 11, 2, 8, 0, tzinfo=UTC),
    valid_through=date(2027, 5, 30),
    state=VoucherState.ISSUED,
    code=CODE,
    token="HS1.AAAA",
    customer=None,
)
REDEEMED = RedeemedView(
    id="r", at=AT, on=date(2026, 11, 12), by=Ref("03396219237f75a6", "Pettersons Rör"), invoice=None
)
HELD = Answer(source=CODE, page=None, reason=None, voucher=VOUCHER)


def said(answer: Answer, *, done: bool = False, spoken: Language = "sv") -> str:
    with speaking(spoken):
        return counter_text(answer, done=done).replace("\u00a0", " ")


def test_a_voucher_that_holds_is_told_with_its_facts() -> None:
    assert said(HELD) == (
        "Gäller. Checken är äkta, gäller hos dig och är inte inlöst förut. "
        "Rabatt: 15 %. Nr 14 från Andersson Fastighetsförmedling, "
        "giltig t.o.m. söndag 30 maj 2027. Koden är AS0GXG-01ZEX1-NEYVNB."
    )


def test_the_sums_are_told_after_redeeming() -> None:
    done = replace(
        HELD, redeemed=REDEEMED, amount=840000, settlement=Settlement(126000, 714000, 142800)
    )

    text = said(done, done=True)

    assert text.startswith("Inlöst. Checken är inlöst och kan inte användas igen.")
    assert text.endswith(
        "Att betala: 7 140 kr, efter 1 260 kr i rabatt på 8 400 kr. Av det är 1 428 kr moms."
    )


def test_without_discount_and_vat_only_the_sum_is_told() -> None:
    with speaking("sv"):
        assert redeem.sums(5000, Settlement(0, 5000, 0)) == "Att betala: 50\u00a0kr."


def test_a_corrected_code_is_shown_as_it_was_read() -> None:
    text = said(replace(HELD, corrected=True))

    assert "Läst som AS0GXG-01ZEX1-NEYVNB: ett tecken var fel och är rättat." in text


def test_a_code_alone_is_checked_later() -> None:
    assert said(replace(HELD, by_code=True)).endswith(
        "Kontrolleras mot registret vid nästa utbyte."
    )


def test_the_day_of_grace_is_told() -> None:
    text = said(replace(HELD, grace=True))

    assert text.startswith(
        "Gäller än. Sista dagen var söndag 30 maj 2027, men ett dygn till räknas."
    )


def test_a_redemption_written_in_afterwards_tells_its_day() -> None:
    done = replace(HELD, redeemed=replace(REDEEMED, on=date(2026, 11, 10)))

    assert "Den räknas till den 10 november 2026." in said(done, done=True)


def test_redeemed_before_tells_when_and_by_whom() -> None:
    refused = replace(
        HELD, reason=Reason.ALREADY_REDEEMED, redeemed=replace(REDEEMED, invoice="77")
    )

    assert said(refused) == (
        "Redan inlöst. Den här rabattchecken har använts. Ge ingen rabatt. "
        "Den löstes in torsdag 12 november 2026 kl. 14.32 av Pettersons Rör, faktura 77. "
        "Det är nr 14 från Andersson Fastighetsförmedling, kod AS0GXG-01ZEX1-NEYVNB."
    )


def test_a_refusal_names_the_partner_the_day_and_the_minimum() -> None:
    assert "gäller hos Pettersons Rör" in said(replace(HELD, reason=Reason.OTHER_PARTNER))
    assert "Sista dagen var söndag 30 maj 2027" in said(replace(HELD, reason=Reason.EXPIRED))
    small = replace(HELD, reason=Reason.BELOW_MINIMUM, minimum=250000)
    assert "minst 2 500 kr" in said(small)


def test_what_could_not_be_read_is_named_unless_it_is_long() -> None:
    refused = Answer(source="bild.jpg", page=2, reason=Reason.MALFORMED)

    assert said(refused).endswith("Det här lästes: bild.jpg, sidan 2.")
    assert said(replace(refused, page=None)).endswith("Det här lästes: bild.jpg.")
    assert "HS1" not in said(replace(refused, source="HS1." + "A" * 221))


@pytest.mark.parametrize("spoken", ["sv", "en"])
@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_something_friendly_to_say_aloud(
    reason: Reason, spoken: Language
) -> None:
    with speaking(spoken):
        plain = redeem.say_aloud(reason)
        exact = redeem.say_aloud(
            reason, redeemer="Pettersons Rör", on=date(2026, 11, 12), minimum=Money(250000)
        )

    for text in (plain, exact):
        assert text[-1] in ".?"
        assert "{" not in text
        assert "None" not in text


def test_the_sentences_of_the_picture() -> None:
    with speaking("sv"):
        aloud = redeem.say_aloud(Reason.ALREADY_REDEEMED, on=date(2026, 11, 12))
        undo = redeem.can_be_reversed(date(2026, 11, 12))

    assert aloud == (
        "Den här checken är redan använd hos oss den 12 november. Har du kanske en till hemma?"
    )
    assert undo == (
        "Blev det fel då? Inlösen den 12 november kan ångras, och då gäller checken igen."
    )


@pytest.mark.parametrize("reason", [None, *Reason])
def test_every_answer_is_whole_in_both_languages(reason: Reason | None) -> None:
    answers = (
        replace(HELD, reason=reason, redeemed=REDEEMED),
        replace(HELD, reason=reason, voucher=None),
    )
    for answer in answers:
        for done in (False, True):
            swedish, english = said(answer, done=done), said(answer, done=done, spoken="en")
            assert swedish != english
            for text in (swedish, english):
                assert text.endswith(".")
                assert "{" not in text
                assert "None" not in text
