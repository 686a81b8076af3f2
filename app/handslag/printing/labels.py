"""The fixed words on paper, in one language."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Labels:
    """Every fixed word that paper needs; the examples are the Swedish ones.

    Attributes:
        language: BCP 47 tag of the document ("sv", "en").
        voucher: "RABATTCHECK".
        from_issuer: "Från", before the issuer's name.
        to_household: "till", before the customer's name.
        hand_in_at: "Lämna checken hos", above the redeemer's name.
        telephone: "Telefon", before a number.
        no_cash_value: "Kan inte bytas mot pengar."
        issuer_learns: "{issuer} får veta att checken har använts."
        full_terms_at: "Fullständiga villkor hos {redeemer}.", where the terms are too long.
        valid_through: "Giltig t.o.m.", above the date.
        number: "Nr", before the serial.
        replaces: "Ersätter nr", before the serial of the voucher that it replaces.
        trade_in_town: "{trade} i {town}".
        save_in_phone: "Spara i mobilen", under a card's QR code.
        recommended_by: "Rekommenderas av", above the issuer's name on a card.
        greetings_from: "Hälsningar från {issuer}", on a card's back.
        card_in_envelope: "Visitkortet ligger i kuvertet", for a partner without a voucher.
        letter, vouchers, cards, backs: bookmarks: "Brev", "Rabattcheckar", "Visitkort",
            "Baksidor".
    """

    language: str
    voucher: str
    from_issuer: str
    to_household: str
    hand_in_at: str
    telephone: str
    no_cash_value: str
    issuer_learns: str
    full_terms_at: str
    valid_through: str
    number: str
    replaces: str
    trade_in_town: str
    save_in_phone: str
    recommended_by: str
    greetings_from: str
    card_in_envelope: str
    letter: str
    vouchers: str
    cards: str
    backs: str
