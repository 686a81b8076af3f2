"""Letters between two businesses: referrals, answers, thanks, erasure notices, and newer kinds."""

from collections.abc import Mapping

from handslag.domain.errors import Invalid
from handslag.domain.ids import BusinessId
from handslag.domain.moments import from_unix
from handslag.domain.partners import Business
from handslag.domain.referrals import Referral
from handslag.exchange.answer import read_answer_body
from handslag.exchange.notices import read_erasure_body
from handslag.exchange.referral import read_referral_body
from handslag.exchange.thanks import read_thanks_body
from handslag.services import statements
from handslag.services.exchange_items import Tally, Verdict, What, Why
from handslag.services.exchange_undo import Watch
from handslag.services.partner_authors import Author, contradicts
from handslag.storage import exchanges, referrals
from handslag.storage.work import Work
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


def take(
    work: Work,
    business: Business,
    authors: Mapping[BusinessId, Author],
    tally: Tally,
    watch: Watch,
) -> None:
    """Takes in the letters of every author whose word counts, referrals before what answers them."""
    letters = [
        (author, signed, one.document)
        for author in authors.values()
        for signed, one in author.others
        if one.document.type != DocumentType.KEY
    ]
    letters.sort(key=lambda each: (_place(each[2].type), each[2].revision))
    for author, signed, document in letters:
        what = _WHAT.get(document.type, What.OTHER)
        try:
            verdict = _letter(work, business, (signed, document), watch)
        except Invalid:
            tally.refuse(what, author.name, Why.DAMAGED)
        except _Refusal as refusal:
            tally.refuse(what, author.name, Why(str(refusal)))
        else:
            tally.add(what, verdict, author.name)


def _place(type: str) -> int:
    order = [one.value for one in DocumentType]
    return order.index(type) if type in order else len(order)


def _letter(
    work: Work, business: Business, letter: tuple[bytes, SignedDocument], watch: Watch
) -> Verdict:
    signed, document = letter
    if document.to not in {None, business.id}:
        raise _Refusal(Why.NOT_FOR_ME)
    if document.type == DocumentType.REFERRAL:
        return _referral(work, business, letter, watch)
    if contradicts(
        exchanges.of_object(work, document.author, document.id), document.revision, signed
    ):
        raise _Refusal(Why.CONTRADICTS)
    match document.type:
        case DocumentType.ANSWER:
            read_answer_body(document.body)
            _mine(work, business, document.id, document)
        case DocumentType.THANKS:
            _mine(work, business, read_thanks_body(document.body).referral, document)
        case DocumentType.ERASURE:
            _erase(work, business, document, read_erasure_body(document.body))
    return _kept(work, letter)


def _referral(
    work: Work, business: Business, letter: tuple[bytes, SignedDocument], watch: Watch
) -> Verdict:
    signed, document = letter
    if document.to != business.id:
        raise _Refusal(Why.NOT_FOR_ME)
    content = read_referral_body(document.body)
    known = work.get(Referral, document.id)
    if known is None:
        work.add(
            Referral(
                id=document.id,
                sender=document.author,
                receiver=business.id,
                moment=from_unix(document.moment),
                voucher_id=content.voucher,
                signed=signed,
            )
        )
        work.flush()
        return Verdict.NEW
    if (known.sender, known.receiver) != (document.author, business.id):
        raise _Refusal(Why.NOT_THEIRS)
    if known.signed is None or known.signed == signed:
        return Verdict.UNCHANGED  # an erased one stays erased
    before = read_document(known.signed).document.revision
    if before == document.revision:
        raise _Refusal(Why.CONTRADICTS)
    if before > document.revision:
        return Verdict.UNCHANGED
    watch.over([known])
    known.signed, known.voucher_id = signed, content.voucher
    return Verdict.CHANGED


def _mine(work: Work, business: Business, referral: str, document: SignedDocument) -> None:
    """Sees that a letter is about a referral of mine, by whom I sent it to."""
    known = work.get(Referral, referral)
    if known is None:
        raise _Refusal(Why.UNKNOWN)
    if (known.sender, known.receiver) != (business.id, document.author):
        raise _Refusal(Why.NOT_THEIRS)


def _erase(work: Work, business: Business, document: SignedDocument, ids: list[str]) -> None:
    known = [one for id in ids if (one := work.get(Referral, id)) is not None]
    if any((one.sender, one.receiver) != (document.author, business.id) for one in known):
        raise _Refusal(Why.NOT_THEIRS)
    referrals.erase(work, [one.id for one in known if one.erased is None])


def _kept(work: Work, letter: tuple[bytes, SignedDocument]) -> Verdict:
    signed, document = letter
    known = exchanges.of_object(work, document.author, document.id)
    if any(one.id == signed_hash(signed) for one in known):
        return Verdict.UNCHANGED
    statements.keep(work, document, signed)
    if any(one.revision > document.revision for one in known):
        return Verdict.UNCHANGED
    return Verdict.CHANGED if known else Verdict.NEW
