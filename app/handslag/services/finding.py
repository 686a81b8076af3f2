"""Finding the one thing that a user's text names: an id, or the start of a word of the name."""

import re
from typing import TypeVar

from handslag.domain.errors import Ambiguous, Invalid, Kind, NotFound, Problem, VoucherRefused
from handslag.domain.ids import CustomerId, PartnerId, VoucherId, as_business_id, as_id
from handslag.domain.offers import Offer
from handslag.domain.packs import Pack
from handslag.domain.partners import Customer, Partner
from handslag.domain.text import fold, words
from handslag.domain.vouchers import Voucher
from handslag.services.desk import me
from handslag.storage import customers as stored_customers
from handslag.storage import offers as stored_offers
from handslag.storage import packs as stored_packs
from handslag.storage import partners as stored_partners
from handslag.storage import vouchers as stored_vouchers
from handslag.storage.work import Work
from handslag.trust import codes, tokens

SHOWN_CANDIDATES = 10

_ON_WORD = re.compile(r"([0-9]{2,9})-([0-9]{1,5})")
"""The number of a voucher on a partner's word; a typed code is longer."""

Named = TypeVar("Named", Partner, Customer, Pack)


def partner(work: Work, text: str) -> Partner:
    """The partner with this id, business id, or start of a word of its name.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    if (id := as_id(text)) is not None:
        found = stored_partners.by_id(work, PartnerId(id))
    elif (business_id := as_business_id(text)) is not None:
        found = stored_partners.by_business(work, business_id)
    else:
        found = _only(stored_partners.named(work, words(text)), text, Kind.PARTNER)
    if found is None:
        raise NotFound(Kind.PARTNER, text)
    return found


def customer(work: Work, text: str) -> Customer:
    """The customer with this id, or start of a word of the name.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    if (id := as_id(text)) is not None:
        found = stored_customers.by_id(work, CustomerId(id))
    else:
        found = _only(stored_customers.named(work, words(text)), text, Kind.CUSTOMER)
    if found is None:
        raise NotFound(Kind.CUSTOMER, text)
    return found


def recipe(work: Work, text: str) -> Pack:
    """The saved recipe with this id, this name, or this start of it.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    everything = stored_packs.named_recipes(work)
    wanted = fold(text.strip())
    if (id := as_id(text)) is not None:
        fits = [one for one in everything if one.id == id]
    else:
        fits = [one for one in everything if wanted and fold(one.name).startswith(wanted)]
    found = _only(sorted(fits, key=lambda one: fold(one.name)), text, Kind.RECIPE)
    if found is None:
        raise NotFound(Kind.RECIPE, text)
    return found


def offer(work: Work, text: str) -> Offer:
    """The offer called *text*: my own by its number, a partner's as ``partner/number``.

    Raises:
        NotFound, Ambiguous: there is no such offer or partner, or several partners are called so.
        Invalid: the number is none.
    """
    if (id := as_id(text)) is not None:
        found = stored_offers.by_id(work, id)
    else:
        name, _, digits = text.rpartition("/")
        owner = partner(work, name).id if name else me(work).partner_id
        if not digits.strip().isdecimal():
            raise Invalid("offer", Problem.NOT_A_NUMBER, text)
        found = stored_offers.by_number(work, owner, int(digits))
    if found is None:
        raise NotFound(Kind.OFFER, text)
    return found


def voucher(work: Work, text: str) -> Voucher:
    """The voucher with this id, typed code or token; on a partner's word with this number.

    Raises:
        NotFound: there is none here.
    """
    if (id := as_id(text)) is not None:
        found = stored_vouchers.by_id(work, VoucherId(id))
    elif numbers := _ON_WORD.fullmatch(text.strip()):
        found = stored_vouchers.on_word(work, int(numbers[1]), int(numbers[2]))
    else:
        found = stored_vouchers.by_id(work, _id_in(work, text))
    if found is None:
        raise NotFound(Kind.VOUCHER, text)
    return found


def _id_in(work: Work, text: str) -> VoucherId:
    try:
        if tokens.looks_like_token(text):
            return tokens.read_token(text).claims.voucher_id
        code = codes.read_code(text)
        # a mistyped code is put right at the counter alone, where a person sees what was read
        found = (
            None if code.corrected else stored_vouchers.by_code(work, code.text.replace("-", ""))
        )
    except VoucherRefused:
        found = None
    if found is None:
        raise NotFound(Kind.VOUCHER, text)
    return found.id


def _only(found: list[Named], text: str, kind: Kind) -> Named | None:
    if len(found) <= 1:
        return found[0] if found else None
    whole = [record for record in found if fold(record.name) == fold(text.strip())]
    if len(whole) == 1:
        return whole[0]
    raise Ambiguous(kind, text, tuple(record.name for record in found[:SHOWN_CANDIDATES]))
