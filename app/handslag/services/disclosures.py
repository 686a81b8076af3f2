"""What a pack discloses: who recommends whom, and what is known to be given for it.

The supervisors of estate agents count discounts and favourable terms as compensation, of which the
customer is told in writing (research/vouchers.md 5). No payment for a recommendation is kept in
this program, so the page never names one.
"""

from collections.abc import Sequence
from datetime import date

from handslag.domain.packs import Disclosing
from handslag.domain.partners import Customer, Partner
from handslag.domain.trades import Language, is_regulated, trade_word
from handslag.printing.faces import DisclosureFace, DisclosureRow, LetterFace
from handslag.services.desk import me
from handslag.services.paperwork import Disclosed, DisclosureFacts, PaperWords
from handslag.storage import referrals as stored_referrals
from handslag.storage.work import Work
from handslag.trust.documents import DocumentType


def regulated(issuer: Partner, partners: Sequence[Partner]) -> bool:
    """Whether *issuer* or one of *partners* is of a regulated trade, by its card or its trade."""
    return any(_owes_openness(one) for one in (issuer, *partners))


def of_pack(
    work: Work,
    letter: LetterFace,
    issuer: Partner,
    customer: Customer,
    partners: Sequence[Partner],
    words: PaperWords,
    *,
    disclosing: Disclosing,
    vouchers: int,
    today: date,
) -> DisclosureFace | None:
    """The page of a pack of *partners* with so many *vouchers*, or None where none is wanted.

    It has the head and the foot of the pack's *letter*.
    """
    if not disclosing.wanted(regulated=regulated(issuer, partners)):
        return None
    told = _facts(work, issuer, customer, partners, vouchers=vouchers, today=today)
    return _face(told, letter, words)


def _facts(
    work: Work,
    issuer: Partner,
    customer: Customer,
    partners: Sequence[Partner],
    *,
    vouchers: int,
    today: date,
) -> DisclosureFacts:
    own = me(work).id
    businesses = {one.business_id for one in partners if one.business_id is not None}
    recommend = stored_referrals.senders_to(work, own, businesses)
    letters = stored_referrals.letters(work, DocumentType.THANKS, own, businesses)
    thank = {author for author, _ in letters}
    return DisclosureFacts(
        customer=customer.name,
        issuer=issuer.name,
        issuer_trade=issuer.trade,
        issuer_regulated=_owes_openness(issuer),
        town=issuer.town,
        today=today,
        partners=tuple(
            Disclosed(
                name=one.name,
                trade=one.trade,
                regulated=_owes_openness(one),
                recommends=one.business_id in recommend,
                thanks=one.business_id in thank,
            )
            for one in partners
        ),
        vouchers=vouchers,
    )


def _face(of: DisclosureFacts, letter: LetterFace, words: PaperWords) -> DisclosureFace:
    text = words.disclosure(of)
    spoken: Language = "sv" if words.labels.language == "sv" else "en"
    return DisclosureFace(
        issuer_name=letter.issuer_name,
        issuer_line=letter.issuer_line,
        colour=letter.colour,
        logo=letter.logo,
        place_and_date=text.place_and_date,
        heading=text.heading,
        lead=text.lead,
        heads=text.heads,
        rows=tuple(
            DisclosureRow(one.name, trade_word(one.trade, spoken), in_return)
            for one, in_return in zip(of.partners, text.in_return, strict=True)
        ),
        after=text.after,
        received=text.received,
        date=text.date,
        signature=text.signature,
        foot_left=letter.foot_left,
        foot_right=letter.foot_right,
    )


def _owes_openness(partner: Partner) -> bool:
    return partner.regulated or is_regulated(partner.trade)
