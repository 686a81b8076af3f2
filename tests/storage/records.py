"""Records for the storage tests, and what the tests look at."""

from datetime import UTC, date, datetime
from itertools import count
from typing import TypeVar

from sqlalchemy import Row, select

from handslag.domain.card_runs import CardRun, RunLine
from handslag.domain.devices import Device, SerialBlock
from handslag.domain.documents import Document, Picture
from handslag.domain.exchanges import Direction, Exchange
from handslag.domain.ids import BusinessId, CustomerId, OfferId, PartnerId, VoucherId, new_id
from handslag.domain.offers import BenefitKind, Offer, OfferRevision
from handslag.domain.packs import Pack, PackLine, PackRun
from handslag.domain.partners import (
    Business,
    Consent,
    Customer,
    ExtraField,
    Membership,
    Opinion,
    Partner,
    PartnerKey,
    PartnerNote,
    Phone,
)
from handslag.domain.printers import PrinterSetting, Side
from handslag.domain.referrals import Referral
from handslag.domain.sheets import OwnSheet, PartUsedSheet, SheetMark
from handslag.domain.stamps import Record
from handslag.domain.vouchers import (
    EventKind,
    Redemption,
    RefusedAttempt,
    Voucher,
    VoucherEvent,
)
from handslag.storage.local_tables import LOCAL
from handslag.storage.store import Store
from handslag.storage.tables import TABLES, clock_state, field_clock

ME = BusinessId("56475aa75463474c")
OTHER = BusinessId("03396219237f75a6")
NOON = datetime(2026, 11, 25, 11, 0, 0, 123456, tzinfo=UTC)
DAY = date(2027, 2, 28)
MANY = 1 << 62

_number = count(1)
Found = TypeVar("Found")


def partner(name: str = "Pettersons Rör", **more: object) -> Partner:
    return Partner(id=PartnerId(new_id()), name=name, **more)  # type: ignore[arg-type]  # any field


def customer(name: str = "Familjen Öberg", **more: object) -> Customer:
    return Customer(id=CustomerId(new_id()), name=name, **more)  # type: ignore[arg-type]  # as above


def voucher(*, customer_id: CustomerId | None = None) -> Voucher:
    serial = next(_number)
    return Voucher(
        id=VoucherId(new_id()),
        issuer=ME,
        redeemer=OTHER,
        offer_number=1,
        revision=1,
        serial=serial,
        kind=BenefitKind.PERCENT,
        value=1000,
        currency="SEK",
        issued=NOON,
        valid_through=DAY,
        token=f"HS1.{serial:0221d}",
        code=f"{serial:018d}",
        customer_id=customer_id,
    )


def event(
    kind: EventKind = EventKind.ISSUED, *, number: int = 1, moment: datetime = NOON
) -> VoucherEvent:
    return VoucherEvent(
        id=new_id(),
        kind=kind,
        author=ME,
        author_device=MANY,
        counterparty=OTHER,
        number=number,
        previous=None,
        moment=moment,
        reason=None,
        signed=b"\x00signed\xff",
    )


def revision(offer_id: OfferId, *, number: int = 1) -> OfferRevision:
    return OfferRevision(
        id=new_id(),
        offer_id=offer_id,
        revision=number,
        kind=BenefitKind.AMOUNT,
        value=4294967295,
        title_sv="på första jobbet",
        cap=1 << 40,
        quota=100,
        issuers=(ME, OTHER),
        valid_from=DAY,
        moment=NOON,
    )


def one_of_each() -> list[object]:
    """A record of every stored class; they fit each other."""
    them = partner(
        "Pettersons Rör",
        business_id=OTHER,
        phones=(Phone("0980-31 92 14", "+46980319214"), Phone("efter sex")),
        deleted=NOON,
        card_front="d" * 64,
    )
    household = customer(phones=(Phone("070-1"),), retain_until=DAY)
    offer = Offer(id=OfferId(new_id()), owner=them.id, number=63, withdrawn=DAY)
    promise, happened = voucher(customer_id=household.id), event()
    recipe = Pack(
        id=new_id(),
        name="Välkommen",
        lines=(PackLine(them.id, 2, 1), PackLine(them.id, 1, None)),
        sheet="Avery C32011-10",
        used=NOON,
    )
    return [
        them,
        Opinion(
            id=them.id,
            status=Membership.TRIAL,
            tags=("vän", "Öst"),
            notes="ring\nigen",
            extras=(
                ExtraField("BDAY", "1970", (("VALUE", "date"),), "item1"),
                ExtraField("Å", "", column=True),
            ),
            uid="urn:uuid:1",
        ),
        PartnerNote(id=new_id(), partner_id=them.id, on=DAY, text="bjöd på kaffe"),
        PartnerKey(
            id=new_id(), business_id=OTHER, signing_key="a" * 64, box_key="b" * 64, since=NOON
        ),
        Business(id=ME, partner_id=them.id, device=MANY, language="en", created=NOON),
        household,
        Consent(id=new_id(), customer_id=household.id, wording="Ja, tack", on=DAY),
        offer,
        revision(offer.id),
        promise,
        happened,
        Redemption(
            id=new_id(),
            voucher_id=promise.id,
            event_id=happened.id,
            by=OTHER,
            at=NOON,
            on=DAY,
            currency="SEK",
            sale=1 << 40,
        ),
        RefusedAttempt(id=new_id(), at=NOON, reason=5),
        recipe,
        PackRun(
            id=new_id(),
            pack_id=recipe.id,
            customer_id=household.id,
            at=NOON,
            lines=recipe.lines,
            sheet=recipe.sheet,
            start_slot=3,
            vouchers=(promise.id,),
        ),
        Document(
            id="c" * 64,
            kind="card",
            author=OTHER,
            object_id=new_id(),
            revision=1,
            moment=NOON,
            addressee=None,
            signed=b"\x84",
        ),
        Picture(id="d" * 64, media_type="image/png", content=b"\x89PNG\x00"),
        Device(id=str(MANY), name="Kassan", joined=NOON, till=1, became=MANY),
        SerialBlock(
            id=new_id(),
            for_device=MANY,
            redeemer=OTHER,
            offer_number=1,
            first=1,
            last=100,
            given=NOON,
            closed=NOON,
        ),
        Referral(
            id=new_id(),
            sender=OTHER,
            receiver=OTHER,
            moment=NOON,
            customer_id=household.id,
            voucher_id=promise.id,
            signed=b"\x84",
            erased=NOON,
            amount=MANY,
            currency="SEK",
        ),
        *one_of_each_local(),
    ]


def one_of_each_local() -> list[object]:
    """A record of every class that stays on this computer."""
    return [
        PrinterSetting(
            id=new_id(), printer="Skrivare", side=Side.BACK, offset_x=2.3, offset_y=-1.7,
            scale_x=0.985, scale_y=1.0, skew=0.3, at=NOON,
        ),
        OwnSheet(id=new_id(), content="{}"),
        SheetMark(id="Avery C32011-10", favourite=True, used=NOON),
        PartUsedSheet(id=new_id(), sheet="Avery C32011-10", free=(3, 4, 9), at=NOON),
        CardRun(
            id=new_id(), at=NOON, packs=3, by_pack=True,
            lines=(RunLine(PartnerId("a" * 32), 2), RunLine(PartnerId("b" * 32), 1, "c" * 32, "en")),
            sheet="Avery C32011-10", start_slot=4, begun=((1, 2), (7,)), options="{}", cards=6,
            sheets=1,
        ),
        Exchange(
            id=new_id(), at=NOON, direction=Direction.IN, business=OTHER, bundle_id=new_id(),
            digest="e" * 64, path="fil.handslag", undo_id=new_id(), upto='{"1":2}',
        ),
    ]  # fmt: skip


def add(store: Store, *records: object) -> None:
    with store.write() as work:
        for record in records:
            work.add(record)


def id_of(record: object) -> str:
    return str(vars(record)["id"])


Cells = dict[tuple[str, str], dict[str, object]]


def all_rows(store: Store) -> Cells:
    """Every row of every synced table, by table and id."""
    found: Cells = {}
    with store.read() as work:
        for record, table in {**TABLES, **LOCAL}.items():
            if issubclass(record, Record):
                for row in work.session.execute(select(table)):
                    found[table.name, row.id] = dict(row._mapping)
    return found


def field_stamps(store: Store) -> dict[tuple[str, str, str], tuple[int, int, int]]:
    """The stamps of edited fields, by table, id and field."""
    with store.read() as work:
        rows = work.session.execute(select(field_clock)).all()
    return {(row.tbl, row.row_id, row.field): (row.hlc, row.device, row.seq) for row in rows}


def clock_of(store: Store) -> tuple[int, int]:
    """The last stamp's clock and number."""
    with store.read() as work:
        row: Row[int, int] = work.session.execute(
            select(clock_state.c.hlc, clock_state.c.seq)
        ).one()
    return row[0], row[1]
