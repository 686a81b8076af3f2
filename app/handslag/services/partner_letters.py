"""Letters between two businesses: referrals, answers, thanks, erasure notices, and newer kinds."""

from collections.abc import Mapping

from handslag.domain.errors import Invalid
from handslag.domain.ids import BusinessId
from handslag.domain.moments import from_unix
from handslag.domain.referrals import Referral
from handslag.exchange.answer import read_answer_body
from handslag.exchange.notices import read_erasure_body
from handslag.exchange.referral import read_referral_body
from handslag.exchange.thanks import read_thanks_body
from handslag.services import statements
from handslag.services.exchange_items import Verdict, What, Why
from handslag.services.exchange_taking import Taking
from handslag.services.partner_authors import contradicts
from handslag.storage import exchanges, referrals
from handslag.trust.documents import DocumentType, SignedDocument, read_document, signed_hash

_WHAT: Mapping[str, What] = {
    DocumentType.REFERRAL: What.REFERRAL,
    DocumentType.ANSWER: What.ANSWER,
    DocumentType.THANKS: What.THANKS,
    DocumentType.KEY: What.KEY,
    DocumentType.ERASURE: What.ERASURE,
}


class _Refusal(Exception):
    """A letter is not taken in; the text is a ``Why``."""


def take(taking: Taking) -> None:
    """Takes in the letters of every author whose word counts, referrals before what answers them."""
    letters = [
        (author, signed, one.document)
        for author in taking.authors.values()
        for signed, one in author.others
        if one.document.type != DocumentType.KEY
    ]
    letters.sort(key=lambda each: (_place(each[2].type), each[2].revision))
    for author, signed, document in letters:
        what = _WHAT.get(document.type, What.OTHER)
        try:
            verdict = _letter(taking, signed, document)
        except Invalid:
            taking.tally.refuse(what, author.name, Why.DAMAGED)
        except _Refusal as refusal:
            taking.tally.refuse(what, author.name, Why(str(refusal)))
        else:
            taking.tally.add(what, verdict, author.name)


def _place(type: str) -> int:
    order = [one.value for one in DocumentType]
    return order.index(type) if type in order else len(order)


def _letter(taking: Taking, signed: bytes, document: SignedDocument) -> Verdict:
    work = taking.work
    if document.to not in {None, taking.business.id}:
        raise _Refusal(Why.NOT_FOR_ME)
    if document.type == DocumentType.REFERRAL:
        return _referral(taking, signed, document)
    known = exchanges.of_object(work, document.author, document.id)
    if contradicts(known, document.revision, signed):
        raise _Refusal(Why.CONTRADICTS)
    match document.type:
        case DocumentType.ANSWER:
            read_answer_body(document.body)
            _check_sent(taking, document.id, document.author)
        case DocumentType.THANKS:
            _check_sent(taking, read_thanks_body(document.body).referral, document.author)
        case DocumentType.ERASURE:
            _erase(taking, document.author, read_erasure_body(document.body))
        case _:
            pass  # of a newer version: kept as it came
    if any(one.id == signed_hash(signed) for one in known):
        return Verdict.UNCHANGED
    statements.keep(work, document, signed)
    if any(one.revision > document.revision for one in known):
        return Verdict.UNCHANGED
    return Verdict.CHANGED if known else Verdict.NEW


def _referral(taking: Taking, signed: bytes, document: SignedDocument) -> Verdict:
    own = taking.business.id
    if document.to != own:
        raise _Refusal(Why.NOT_FOR_ME)
    content = read_referral_body(document.body)
    known = taking.work.get(Referral, document.id)
    if known is None:
        taking.work.add(
            Referral(
                id=document.id,
                sender=document.author,
                receiver=own,
                moment=from_unix(document.moment),
                voucher_id=content.voucher,
                signed=signed,
            )
        )
        taking.work.flush()
        return Verdict.NEW
    if (known.sender, known.receiver) != (document.author, own):
        raise _Refusal(Why.NOT_THEIRS)
    if known.signed is None or known.signed == signed:
        return Verdict.UNCHANGED  # an erased one stays erased
    before = read_document(known.signed).document.revision
    if before == document.revision:
        raise _Refusal(Why.CONTRADICTS)
    if before > document.revision:
        return Verdict.UNCHANGED
    taking.watch.over([known])
    known.signed, known.voucher_id = signed, content.voucher
    return Verdict.CHANGED


def _check_sent(taking: Taking, referral: str, author: BusinessId) -> None:
    """Sees that a letter is about a referral of mine, by whom I sent it to."""
    known = taking.work.get(Referral, referral)
    if known is None:
        raise _Refusal(Why.UNKNOWN)
    if (known.sender, known.receiver) != (taking.business.id, author):
        raise _Refusal(Why.NOT_THEIRS)


def _erase(taking: Taking, author: BusinessId, ids: list[str]) -> None:
    known = [one for id in ids if (one := taking.work.get(Referral, id)) is not None]
    if any((one.sender, one.receiver) != (author, taking.business.id) for one in known):
        raise _Refusal(Why.NOT_THEIRS)
    referrals.erase(taking.work, [one.id for one in known if one.erased is None])
