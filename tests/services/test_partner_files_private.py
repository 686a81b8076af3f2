"""Nothing private leaves: a canary sits in every field that is mine, and in no file is one found."""

from pathlib import Path

import pytest
from sqlalchemy import Text, update
from tests.builders import Clock, introduce, percent_offer, token_of
from tests.services.exchanging import Businesses, file_for, id_of, opened, send

from handslag.services import (
    customers,
    introductions,
    partner_export,
    partners,
    redeeming,
    referrals,
    vouchers,
)
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.partners import PartnerEntry
from handslag.services.redeeming import Sale
from handslag.services.vouchers import IssueOrder
from handslag.storage.tables import metadata

CANARY = "KANARIE"
CONSENTED = "Samtyckta Lind"

KEPT = {("voucher", "token"), ("document", "kind")}
"""The texts that an export reads to choose by, or that are signed themselves."""


def canary(number: int) -> str:
    return f"{CANARY}-{number:03d}"


@pytest.fixture
def full(businesses: Businesses, clock: Clock) -> tuple[Desk, Desk]:
    """Nova with a canary wherever a person may type, and Berg, its partner."""
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    for one in (nova, berg):
        percent_offer(one)
    introduce(nova, berg)
    introduce(berg, nova)
    for name in ("Nova", "Berg"):
        entry = PartnerEntry(
            organisation_number=canary(1), notes=canary(2), tags=(canary(3), canary(4))
        )
        partners.edit(nova, name, entry)
    partners.add(nova, PartnerEntry(name=canary(5), contact=canary(6), phones=(canary(7),)))
    household = CustomerEntry(
        name=canary(8), address=canary(9), postcode=canary(10), town=canary(11),
        phones=(canary(12),), email="kanarie@kanarie-13.example", consent=canary(14),
        retain_until="2031-01-01",
    )  # fmt: skip
    customers.add(nova, household)
    customers.add(nova, CustomerEntry(name=CONSENTED, town=canary(15), consent=canary(16)))
    order = IssueOrder(partners=("Berg",), customer=canary(8), count=3)
    first, second, _ = vouchers.issue(nova, order)
    clock.move(hours=1)
    vouchers.void(nova, first.id, reason=canary(17))
    vouchers.replace(nova, second.id, reason=canary(18))
    (theirs,) = vouchers.issue(berg, IssueOrder(partners=("Nova",)))
    send(berg, nova)
    sale = Sale(amount=123_456_789, invoice=canary(19))
    assert redeeming.redeem(nova, token_of(theirs), sale=sale).ok
    return nova, berg


def text_of(path: Path, desk: Desk) -> str:
    bundle = opened(path, desk)
    content = [bundle.manifest_content, *bundle.members.values(), path.read_bytes()]
    return "\n".join(one.decode("utf-8", "replace") for one in content).upper()


def test_no_file_holds_a_canary(full: tuple[Desk, Desk], tmp_path: Path) -> None:
    nova, berg = full
    network, card = tmp_path / "network.handslag", tmp_path / "card.handslag"
    partner_export.export(nova, network, to="network")
    introductions.export_card(nova, card)

    for path in (file_for(nova, berg), network, card):
        text = text_of(path, berg)

        assert CANARY not in text
        assert "123456789" not in text
        assert CONSENTED.upper() not in text


def test_the_files_are_full_of_what_should_leave(full: tuple[Desk, Desk]) -> None:
    nova, berg = full

    told = partner_export.leaving(nova, "Berg")

    assert (told.offers, told.vouchers, told.events, told.referrals) == (1, 4, 3, 0)
    assert len(opened(file_for(nova, berg), berg).members) >= 10


def test_of_a_referral_only_the_customer_with_consent_leaves(full: tuple[Desk, Desk]) -> None:
    nova, berg = full
    referrals.add(nova, CONSENTED, to="Berg", consent="Berg får ringa.")

    text = text_of(file_for(nova, berg), berg)

    assert CONSENTED.upper() in text
    assert canary(15) in text  # the town of the one who agreed
    assert not any(canary(number) in text for number in (*range(1, 15), *range(16, 20)))


def test_every_text_of_the_store_is_private_unless_it_is_named(full: tuple[Desk, Desk]) -> None:
    """Writes a canary over every text of every table that an export need not read to work."""
    nova, berg = full
    spoiled = 0
    with nova.store.engine.begin() as connection:
        for table in metadata.sorted_tables:
            for column in table.c:
                if isinstance(column.type, Text) and (table.name, column.name) not in KEPT:
                    done = connection.execute(update(table).values({column: canary(99)}))
                    spoiled += done.rowcount

    path = nova.profile / "spoiled.handslag"
    partner_export.export(nova, path, to=id_of(berg))

    assert spoiled > 50
    assert CANARY not in text_of(path, berg)
