"""What the page's fields find: customers, and partners for the pack."""

from collections.abc import Sequence

from handslag.domain.ids import PartnerId
from handslag.domain.trades import trade_word
from handslag.services import customers as kept
from handslag.services import previews
from handslag.services.desk import Desk
from handslag.ui.pages.packs.finder import Choice
from handslag.words.catalogue import language, translate
from handslag.words.formats import quoted

_MOST = 20


def customers(desk: Desk, typed: str) -> list[Choice]:
    """The customers that fit, and a new one of that name."""
    found, _ = kept.listing(desk, search=typed, limit=_MOST)
    choices = [
        Choice(one.id, one.name, ", ".join(part for part in (one.address, one.town) if part))
        for one in found
    ]
    if name := " ".join(typed.split()):
        #: Last line of what was found: makes a customer of that name.
        text = translate("ui-packs", "New customer {name}").format(name=quoted(name))
        choices.append(Choice("", text, icon="plus", typed=name))
    return choices


def partners(desk: Desk, typed: str, inside: Sequence[PartnerId]) -> list[Choice]:
    """The partners that fit and are not *inside* the pack already."""
    found = previews.find_partners(desk, typed, without=inside, limit=_MOST)
    return [Choice(one.id, one.name, trade_word(one.trade, language())) for one in found]
