"""A partner as a code for a telephone's contacts, the same that stands on the visiting card."""

from dataclasses import dataclass

from handslag.domain.errors import Invalid, Problem
from handslag.domain.ids import PartnerId
from handslag.printing import vcard
from handslag.printing.faces import CardFace
from handslag.printing.qr import QUIET_ZONE
from handslag.services.desk import Desk
from handslag.storage import partners as stored

__all__ = ["QUIET_ZONE", "ContactCode", "code"]


@dataclass(frozen=True, kw_only=True)
class ContactCode:
    """A QR code with a contact; ``QUIET_ZONE`` modules are kept free on each side.

    Attributes:
        name: of the business.
        modules: a side.
        cells: row by row, one byte a module, 0 is dark.
        left_out: what did not fit, of "email", "company" and "person".
    """

    name: str
    modules: int
    cells: bytes
    left_out: tuple[str, ...]


def code(desk: Desk, id: PartnerId) -> ContactCode:
    """The code of a partner; what is less needed is left out where all is too much, as on paper.

    Raises:
        NotFound: the partner is gone.
        Invalid: even the name alone is too long for a code.
    """
    with desk.store.read() as work:
        partner = stored.need(work, id)
        face = CardFace(
            name=partner.name,
            contact=partner.contact or "",
            phones=tuple(phone.text for phone in partner.phones),
            email=partner.email or "",
        )
    fitted = vcard.fitted(face)
    if fitted is None:
        raise Invalid("name", Problem.TOO_LONG)
    symbol = fitted.symbol
    return ContactCode(
        name=face.name, modules=symbol.modules, cells=symbol.cells, left_out=fitted.left_out
    )
