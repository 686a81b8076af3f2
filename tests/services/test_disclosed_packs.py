"""When a pack has the page on recommendations, and what it says of who recommends whom."""

from collections.abc import Callable
from pathlib import Path

from tests.builders import Clock, introduce
from tests.printing.reading import texts
from tests.services.exchanging import Businesses, send

from handslag.domain.packs import Disclosing
from handslag.domain.referrals import Visible
from handslag.services import customers, packs, partners, referrals
from handslag.services.customers import CustomerEntry
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.partners import PartnerEntry
from handslag.words.paper import paper_words

Desks = Callable[..., Desk]
HEADING = "Om våra rekommendationer"


def pack(desk: Desk, path: Path, **changes: object) -> list[str]:
    """The pages of Johanssons' pack."""
    order: dict[str, object] = {
        "customer": "Johansson",
        "sheet": "C32011-10",
        "path": path,
        "partners": ("Lundström",),
        "vouchers": False,
    }
    packs.print_out(desk, PackOrder(**{**order, **changes}), words=paper_words)  # type: ignore[arg-type]  # any field
    return texts(path.read_bytes())


def has_page(pages: list[str]) -> bool:
    return any(HEADING in page for page in pages)


def plumber(desks: Desks, clock: Clock) -> Desk:
    """A business of no regulated trade, with a customer of its own."""
    desk = desks("petterson", clock=clock)
    customers.add(desk, CustomerEntry(name="Familjen Johansson"))
    return desk


def test_an_estate_agents_pack_has_the_page(desks: Desks, clock: Clock, tmp_path: Path) -> None:
    pages = pack(desks("andersson", clock=clock), tmp_path / "a.pdf")

    (page,) = (page for page in pages if HEADING in page)
    assert "rekommenderar företaget nedan till familjen Johansson" in page
    assert "Lundströms Bilverkstad" in page
    assert "har ingen betalning antecknad" in page
    assert "Andersson Fastighetsförmedling (Mäklare)" in page.replace("\n", " ")
    assert "Underskrift" in page


def test_a_plumbers_pack_has_it_where_an_agent_is_recommended(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    desk = plumber(desks, clock)

    assert not has_page(pack(desk, tmp_path / "a.pdf"))
    assert has_page(pack(desk, tmp_path / "b.pdf", partners=("Lundström", "Andersson")))


def test_a_partner_who_is_said_to_be_regulated_is(
    desks: Desks, clock: Clock, tmp_path: Path
) -> None:
    desk = plumber(desks, clock)

    partners.edit(desk, "Lundström", PartnerEntry(regulated=True))
    assert has_page(pack(desk, tmp_path / "a.pdf"))

    partners.edit(desk, "Lundström", PartnerEntry(regulated=False, trade="Finansiell rådgivare"))
    assert has_page(pack(desk, tmp_path / "b.pdf"))


def test_it_is_switched_off_and_on(desks: Desks, clock: Clock, tmp_path: Path) -> None:
    never, always = Disclosing(regulated=False), Disclosing(others=True)

    assert not has_page(pack(desks("andersson", clock=clock), tmp_path / "a.pdf", disclosing=never))
    assert has_page(pack(plumber(desks, clock), tmp_path / "b.pdf", disclosing=always))


def test_it_is_in_the_customers_language(desks: Desks, clock: Clock, tmp_path: Path) -> None:
    desk = desks("andersson", clock=clock)
    customers.add(desk, CustomerEntry(name="John Smith", language="en"))

    pages = pack(desk, tmp_path / "a.pdf", customer="John Smith")

    assert any("About our recommendations" in page and "Signature" in page for page in pages)


def test_only_what_was_received_is_told_of(
    businesses: Businesses, clock: Clock, tmp_path: Path
) -> None:
    nova, berg = (businesses(name, clock=clock) for name in ("Nova", "Berg"))
    introduce(nova, berg)
    introduce(berg, nova)
    for desk in (nova, berg):
        customers.add(desk, CustomerEntry(name="Familjen Johansson"))
    always = Disclosing(others=True)

    def told(desk: Desk, partner: str) -> str:
        path = tmp_path / f"{clock().timestamp()}.pdf"
        pages = pack(desk, path, partners=(partner,), disclosing=always)
        (page,) = (page for page in pages if HEADING in page)
        return page

    assert "Inget antecknat" in told(berg, "Nova")
    referrals.add(nova, "Johansson", to="Berg", consent="Berg får ringa.")
    send(nova, berg)
    clock.move(minutes=1)
    assert "Har rekommenderat oss" in told(berg, "Nova")
    assert "Inget antecknat" in told(nova, "Berg")

    referrals.thank(berg, referrals.listing(berg)[0].id, amount=8_500_000, visible=Visible.PAIR)
    send(berg, nova)
    clock.move(minutes=1)

    page = told(nova, "Berg")
    assert "Har tackat oss för kunder" in page
    assert "85" not in page
    assert "reglerad" not in page


def test_the_same_pack_again_has_the_same_bytes(desks: Desks, clock: Clock, tmp_path: Path) -> None:
    desk = desks("andersson", clock=clock)
    pack(desk, tmp_path / "a.pdf")

    pack(desk, tmp_path / "b.pdf", reprint=True, partners=())

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
