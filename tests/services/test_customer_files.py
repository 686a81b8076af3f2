"""A customer's timeline, consents, file, retention and erasure."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.builders import Clock

from handslag.domain.errors import FileProblem, FileTrouble, Invalid, NotFound, Problem
from handslag.domain.ids import CustomerId
from handslag.domain.lists import ConsentState, CustomerFilter
from handslag.services import (
    consents,
    customer_file,
    customers,
    packs,
    retention,
    vouchers,
)
from handslag.services.customer_file import What
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.paperwork import Made
from handslag.services.retention import WhyPurge
from handslag.storage.engine import driver
from handslag.words.customer_file import fact_sheet
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]


@pytest.fixture
def desk(desks: Desks, clock: Clock) -> Desk:
    return desks("andersson", clock=clock)


def taken_up(desk: Desk, name: str = "Kanariefamiljen", **more: str) -> CustomerId:
    return CustomerId(customers.add(desk, CustomerEntry(name=name, **more)).id)  # type: ignore[arg-type]  # any field


def pack(desk: Desk, folder: Path, customer: str) -> Made:
    order = PackOrder(
        sheet="C32011-10",
        path=folder / "paket.pdf",
        customer=customer,
        partners=("Pettersons", "Lundströms"),
    )
    return packs.print_out(desk, order, words=paper_words)


def whats(desk: Desk, id: CustomerId) -> list[What]:
    return [entry.what for entry in customer_file.timeline(desk, id)]


def test_a_fair_takes_name_consent_and_language_in_one_breath(desk: Desk, clock: Clock) -> None:
    entry = CustomerEntry(name="Fam. Mässa", consent="Ja tack", language="en")

    view = customers.add(desk, entry)

    assert (view.name, view.language) == ("Fam. Mässa", "en")
    assert [(one.wording, one.on) for one in view.consents] == [("Ja tack", desk.today())]
    with pytest.raises(Invalid, match="consent"):
        customers.add(desk, CustomerEntry(name="Ingen", consent="  "))
    assert customers.listing(desk, search="Ingen") == ([], 0)


def test_the_timeline_tells_everything_the_newest_first(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    id = taken_up(desk, consent="Ja tack")
    clock.move(hours=1)
    made = pack(desk, tmp_path, "Kanarie")
    clock.move(days=1)
    vouchers.hand_out(desk, made.vouchers[0].id)
    clock.move(days=1)
    vouchers.void(desk, made.vouchers[1].id, reason="flyttade")
    clock.move(days=1)
    (given,) = customers.show(desk, id).consents
    consents.withdraw(desk, given.id)
    clock.move(days=400)

    entries = customer_file.timeline(desk, id)

    assert [entry.what for entry in entries] == [
        What.EXPIRED, What.CONSENT_WITHDRAWN, What.VOIDED, What.HANDED_OUT, What.ISSUED,
        What.ISSUED, What.PACK_MADE, What.CONSENT_GIVEN,
    ]  # fmt: skip
    by_what = {entry.what: entry for entry in entries}
    assert by_what[What.VOIDED].reason == "flyttade"
    assert by_what[What.EXPIRED].on == made.vouchers[0].valid_through
    assert [one.name for one in by_what[What.PACK_MADE].partners] == [
        "Pettersons Rör",
        "Lundströms Bilverkstad",
    ]
    assert by_what[What.PACK_MADE].cards == 2
    assert by_what[What.CONSENT_GIVEN].wording == "Ja tack"


def test_a_timeline_of_nobody_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        customer_file.timeline(desk, CustomerId("0" * 32))


def test_a_withdrawn_consent_can_be_kept_after_all(desk: Desk, clock: Clock) -> None:
    id = taken_up(desk)
    given = consents.add(desk, id, "Ja tack", on=date(2026, 11, 2))

    withdrawn = consents.withdraw(desk, given.id, on=date(2026, 11, 20))
    again = consents.withdraw(desk, given.id)

    assert (withdrawn.withdrawn, again.withdrawn) == (date(2026, 11, 20), date(2026, 11, 20))
    assert consents.keep(desk, given.id).withdrawn is None
    gone = consents.remove(desk, given.id)
    assert customers.show(desk, id).consents == ()
    back = consents.put_back(desk, id, gone)
    assert (back.wording, back.on, back.id != gone.id) == ("Ja tack", date(2026, 11, 2), True)


@pytest.mark.parametrize(
    ("day", "problem"),
    [(date(2026, 11, 1), Problem.WRONG_ORDER), (date(2026, 12, 24), Problem.OUT_OF_RANGE)],
)
def test_a_consent_cannot_be_withdrawn_before_it_was_given_or_tomorrow(
    desk: Desk, day: date, problem: Problem
) -> None:
    given = consents.add(desk, taken_up(desk), "Ja tack", on=date(2026, 11, 2))

    with pytest.raises(Invalid) as caught:
        consents.withdraw(desk, given.id, on=day)

    assert (caught.value.field, caught.value.problem) == ("consent", problem)


def test_who_withdrew_can_be_listed(desk: Desk) -> None:
    id = taken_up(desk, consent="Ja tack")
    consents.withdraw(desk, customers.show(desk, id).consents[0].id)

    kept = CustomerFilter(consent=ConsentState.WITHDRAWN)

    assert customers.find_ids(desk, kept=kept) == [id]
    assert customers.find_page(desk, kept=kept).ids == (id,)


def test_the_retention_date_is_typed_shown_and_emptied(desk: Desk) -> None:
    id = taken_up(desk, retain_until="2027-06-01")

    view = customers.show(desk, id)
    customers.edit(desk, id, CustomerEntry(retain_until=""))

    assert view.retain_until == date(2027, 6, 1)
    assert customers.show(desk, id).retain_until is None
    customers.edit(desk, id, customers.entry_of(view))
    assert customers.show(desk, id) == view
    with pytest.raises(Invalid, match="retain_until"):
        customers.edit(desk, id, CustomerEntry(retain_until="sommaren"))


def test_a_file_for_programs_holds_everything(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    taken_up(desk, consent="Ja tack", email="kanarie@example.org", phones=("070-123 45 67",))  # type: ignore[arg-type]  # several
    made = pack(desk, tmp_path, "Kanarie")

    customer_file.export(desk, "Kanarie", tmp_path / "k.json", words=fact_sheet)

    content = json.loads((tmp_path / "k.json").read_text("utf-8"))
    assert content["customer"]["email"] == "kanarie@example.org"
    assert content["customer"]["phones"] == ["070-123 45 67"]
    assert [one["wording"] for one in content["consents"]] == ["Ja tack"]
    assert {one["id"] for one in content["vouchers"]} == {one.id for one in made.vouchers}
    assert len(content["packs"]) == 1
    assert {one["what"] for one in content["timeline"]} >= {"issued", "pack_made"}
    assert content["kept_by"]["name"] == "Andersson Fastighetsförmedling"


@pytest.mark.parametrize(("language", "word"), [("sv", "Dina samtycken"), ("en", "Your consents")])
def test_a_file_for_people_speaks_the_customers_language(
    desk: Desk, tmp_path: Path, language: str, word: str
) -> None:
    taken_up(desk, consent="Ja tack, gärna\nmed kort", language=language)
    made = pack(desk, tmp_path, "Kanarie")

    customer_file.export(desk, "Kanarie", tmp_path / "k.PDF", words=fact_sheet)

    document = pypdfium2.PdfDocument(tmp_path / "k.PDF")
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    facts = document.get_metadata_dict()
    document.close()
    for expected in (word, "Kanariefamiljen", "med kort", made.vouchers[0].code, "Pettersons Rör"):
        assert expected in text
    assert "Kanarie" not in str(facts)


def test_a_long_file_runs_on_and_numbers_its_pages(desk: Desk, tmp_path: Path) -> None:
    id = taken_up(desk, name="Många Samtycken " + "å" * 150)
    for number in range(80):
        consents.add(desk, id, f"Samtycke {number}\n" + "mycket text " * 30)

    customer_file.export(desk, id, tmp_path / "k.pdf", words=fact_sheet)

    document = pypdfium2.PdfDocument(tmp_path / "k.pdf")
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert len(texts) > 5
    assert all(text.split()[-1] == str(number) for number, text in enumerate(texts, 1))
    assert all(f"Samtycke {number}" in "\n".join(texts) for number in range(80))


def test_a_file_of_another_kind_is_refused(desk: Desk, tmp_path: Path) -> None:
    taken_up(desk)

    with pytest.raises(FileTrouble) as caught:
        customer_file.export(desk, "Kanarie", tmp_path / "k.docx", words=fact_sheet)

    assert caught.value.problem is FileProblem.UNKNOWN_KIND
    assert list(tmp_path.glob("k.*")) == []


# ---- retention


def test_who_should_not_be_kept_is_proposed_with_the_reason(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    late = taken_up(desk, "Sent", retain_until="2026-11-24")
    today = taken_up(desk, "Idag", retain_until="2026-11-25")
    trashed = taken_up(desk, "Slängd")
    customers.delete(desk, trashed)
    sorry = taken_up(desk, "Ångrar", consent="Ja")
    holding = taken_up(desk, "Håller", consent="Ja")
    pack(desk, tmp_path, "Håller")
    for id in (sorry, holding):
        consents.withdraw(desk, customers.show(desk, id).consents[0].id)
    half = taken_up(desk, "Halv", consent="Ja")
    consents.withdraw(desk, customers.show(desk, half).consents[0].id)
    consents.add(desk, half, "Ja igen")

    first = retention.proposed(desk)
    clock.move(days=31)
    later = retention.proposed(desk)

    assert [(one.customer.id, one.reason, one.since) for one in first] == [
        (late, WhyPurge.PAST_DATE, date(2026, 11, 25)),
        (sorry, WhyPurge.WITHDRAWN, date(2026, 11, 25)),
    ]
    assert {one.customer.id: one.reason for one in later} == {
        late: WhyPurge.PAST_DATE,
        today: WhyPurge.PAST_DATE,
        trashed: WhyPurge.IN_TRASH,
        sorry: WhyPurge.WITHDRAWN,
    }


def test_a_purge_erases_only_whom_it_proposed(desk: Desk) -> None:
    late = taken_up(desk, "Sent", retain_until="2026-11-24")
    kept = taken_up(desk, "Behålls")

    erased = retention.purge(desk, [late, kept, CustomerId("0" * 32)])

    assert erased == [late]
    assert retention.proposed(desk) == ()
    assert customers.show(desk, "Behålls").id == kept
    with pytest.raises(NotFound):
        customers.show(desk, late)


# ---- erasure

CANARIES = {
    "name": "Kanariefågel Wxqzw", "address": "Burvägen 77", "postcode": "999 88", "town": "Kvitterby",
    "email": "pip@kanarie.example", "consent": "Kvitter ja tack",
}  # fmt: skip


@pytest.mark.parametrize("way", ["erase", "purge"])
def test_no_word_of_an_erased_customer_is_left_in_the_file(
    desk: Desk, clock: Clock, tmp_path: Path, way: str
) -> None:
    id = taken_up(desk, **CANARIES)
    customers.edit(desk, id, CustomerEntry(phones=("0709-87 65 43",), retain_until="2026-11-25"))
    customers.edit(desk, id, CustomerEntry(name="Kanariehona", town="Kvittersund"))
    made = pack(desk, tmp_path, id)
    vouchers.void(desk, made.vouchers[0].id, reason="Kanariehona flög")
    others = [taken_up(desk, f"Annan {number}") for number in range(40)]
    given = consents.add(desk, id, "Kvitter igen")
    consents.remove(desk, given.id)
    clock.move(days=2)

    if way == "erase":
        customers.erase(desk, id, confirmed=True)
    else:
        assert retention.purge(desk, [id]) == [id]

    assert vouchers.show(desk, made.vouchers[1].id).customer is None
    assert len(customers.find_ids(desk, search="Annan")) == len(others)
    desk.store.close()
    connection = driver.connect(desk.store.name)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    known = {row[0] for row in connection.execute("SELECT term FROM customer_vocabulary")}
    connection.close()
    assert known.isdisjoint({"wxq", "xqz", "qzw", "kvi", "rvä", "765"})
    assert "ann" in known
    raw = b"".join(path.read_bytes() for path in desk.profile.glob("handslag.db*")).lower()
    for canary in (
        "kanarie",
        "burv",
        "999 88",
        "kvitter",
        "pip@",
        "876543",
        "87 65 43",
        "flög",
        "xqz",
    ):
        assert canary.encode() not in raw, canary


def test_a_purge_of_many_stays_quick(desk: Desk) -> None:
    day = (desk.today() - timedelta(days=1)).isoformat()
    ids = [taken_up(desk, f"Sent {number}", retain_until=day) for number in range(120)]

    assert retention.purge(desk, ids) == ids
    assert customers.find_ids(desk, search="Sent") == []
