"""Faces and words for the tests of the printing room: a town of its own."""

import random

from handslag.printing.faces import CardFace, LetterFace, LetterRow, Template, VoucherFace
from handslag.printing.labels import Labels

SWEDISH = Labels(
    language="sv",
    voucher="RABATTCHECK",
    from_issuer="Från",
    to_household="till",
    hand_in_at="Lämna checken hos",
    telephone="Telefon",
    no_cash_value="Kan inte bytas mot pengar.",
    issuer_learns="{issuer} får veta att checken har använts.",
    full_terms_at="Fullständiga villkor hos {redeemer}.",
    valid_through="Giltig t.o.m.",
    number="Nr",
    replaces="Ersätter nr",
    trade_in_town="{trade} i {town}",
    save_in_phone="Spara i mobilen",
    recommended_by="Rekommenderas av",
    greetings_from="Hälsningar från {issuer}",
    card_in_envelope="Visitkortet ligger i kuvertet",
    letter="Brev",
    vouchers="Rabattcheckar",
    cards="Visitkort",
    backs="Baksidor",
)

ISSUER = "Andersson Fastighetsförmedling"
WELCOME = (
    "Nu är huset på Björkvägen ert, och jag hoppas att ni kommer att trivas i många år. "
    "Ett nytt hem brukar betyda en lista med saker att ordna. Här är fem företag i "
    "Lindhamn som jag själv anlitar och gärna rekommenderar. Deras visitkort ligger med "
    "i kuvertet."
)
VOUCHERS_FOLLOW = (
    "Fyra av dem bjuder dessutom på en rabattcheck. Checkarna finns på de följande bladen."
)
HOW_TO = (
    "Klipp ut checkarna och lämna dem när ni betalar. "
    "De gäller t.o.m. söndag 30 maj 2027.\nRing mig gärna om det är något ni undrar över."
)


def card(name: str = "Pettersons Rör", **changes: object) -> CardFace:
    values: dict[str, object] = {
        "trade": "Rörmokare",
        "town": "Lindhamn",
        "contact": "Göran Petterson",
        "phones": ("0980-319 214",),
        "email": "goran@pettersonsror.example",
        "address": "Hamngatan 4",
        "postcode": "999 11",
        "colour": "#1F5A8C",
    }
    return CardFace(name=name, **{**values, **changes})  # type: ignore[arg-type]  # any field


def six_cards() -> list[CardFace]:
    return [
        card(),
        card(
            "Lundströms Bilverkstad", trade="Bilmekaniker", contact="Eva Lundström",
            phones=("0980-319 221",), email="eva@lundstromsbil.example",
            address="Verkstadsvägen 9", postcode="999 12", colour="#8E3B2B",
            template=Template.SKYLT,
        ),
        card(
            "Öbergs Snickeri", trade="Snickare", contact="Per Öberg", phones=("0980-319 270",),
            email="per@obergssnickeri.example", address="Sågvägen 1", postcode="999 13",
            colour="#6B4A2E", template=Template.TELEFON,
        ),
        card(
            "Lindhamns El & Larm", trade="Elektriker", contact="Amir Haddad",
            phones=("0980-319 252",), email="amir@lindhamnsel.example", address="Kopparvägen 3",
            postcode="999 12", colour="#6A5212", template=Template.KONTOR,
        ),
        card(
            "Sjöbergs Bageri", trade="Bageri", contact="Maja Sjöberg", phones=("0980-319 245",),
            email="maja@sjobergsbageri.example", address="Torget 2", postcode="999 10",
            colour="#8A5417", template=Template.KOD,
        ),
        card(
            "Bergqvists Måleri", trade="Målare", contact="Olle Bergqvist",
            phones=("0980-319 233",), email="olle@bergqvistsmaleri.example",
            address="Åsgatan 17", postcode="999 10", colour="#4A6637",
            template=Template.HALSNING, issuer_name=ISSUER,
        ),
    ]  # fmt: skip


def token(number: int = 1) -> str:
    """As long as a real one: 225 characters of QR's alphanumeric set."""
    chosen = random.Random(number)
    return "HS1." + "".join(chosen.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=221))


def code(number: int = 1) -> str:
    chosen = random.Random(number)
    symbols = chosen.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=18)
    return "-".join("".join(symbols[i : i + 6]) for i in (0, 6, 12))


def voucher(number: int = 1, **changes: object) -> VoucherFace:
    values: dict[str, object] = {
        "issuer_name": ISSUER,
        "issuer_colour": "#1C5566",
        "household": "familjen Johansson",
        "redeemer_name": "Pettersons Rör",
        "redeemer_colour": "#1F5A8C",
        "redeemer_address": "Hamngatan 4, Lindhamn",
        "redeemer_phone": "0980-319 214",
        "benefit": "15\u00a0%",
        "applies_to": "på första jobbet, högst 1\u00a0500\u00a0kr",
        "terms": "Gäller nya kunder, en check per hushåll. Gäller arbete, inte material.",
        "valid_through": "söndag 30 maj 2027",
        "serial": str(number),
        "token": token(number),
        "code": code(number),
    }
    return VoucherFace(**{**values, **changes})  # type: ignore[arg-type]  # any field


def three_vouchers() -> list[VoucherFace]:
    return [
        voucher(14),
        voucher(
            9, redeemer_name="Lundströms Bilverkstad", redeemer_colour="#8E3B2B",
            redeemer_address="Verkstadsvägen 9, Lindhamn", redeemer_phone="0980-319 221",
            benefit="500\u00a0kr", applies_to="på service för minst 2\u00a0500\u00a0kr",
            terms="Gäller nya kunder, en check per hushåll. "
            "Boka tid och säg att du har en rabattcheck.",
        ),
        voucher(
            27, redeemer_name="Sjöbergs Bageri", redeemer_colour="#8A5417",
            redeemer_address="Torget 2, Lindhamn", redeemer_phone="0980-319 245",
            benefit="Gratis", applies_to="kaffe och bulle till hela familjen",
            terms="Högst fyra personer. Gäller alla dagar när bageriet har öppet. "
            "En check per hushåll.",
        ),
    ]  # fmt: skip


def row(name: str, detail: str, colour: str, benefit: str | None = None) -> LetterRow:
    return LetterRow(name=name, detail=detail, colour=colour, benefit=benefit)


def letter(**changes: object) -> LetterFace:
    values: dict[str, object] = {
        "issuer_name": ISSUER,
        "issuer_line": "Mäklare i Lindhamn",
        "colour": "#1C5566",
        "address_lines": ("Familjen Johansson", "Björkvägen 7", "999 10 Lindhamn"),
        "place_and_date": "Lindhamn, måndag 23 november 2026",
        "greeting": "Välkommen hem, familjen Johansson!",
        "paragraphs": (WELCOME, VOUCHERS_FOLLOW),
        "rows": (
            row("Pettersons Rör", "Rörmokare, 0980-319 214", "#1F5A8C", "15 % på första jobbet"),
            row("Lundströms Bilverkstad", "Bilmekaniker, 0980-319 221", "#8E3B2B",
                "500 kr på service"),
            row("Bergqvists Måleri", "Målare, 0980-319 233", "#4A6637", "10 % på målning inomhus"),
            row("Sjöbergs Bageri", "Bageri, 0980-319 245", "#8A5417", "Gratis kaffe och bulle"),
            row("Lindhamns El & Larm", "Elektriker, 0980-319 252", "#6A5212"),
        ),
        "after": (HOW_TO,),
        "closing": "Varma hälsningar",
        "signer": "Karin Andersson",
        "business": ISSUER,
        "foot_left": "Storgatan 12, 999 10 Lindhamn",
        "foot_right": "0980-319 200 · karin@andersson-lindhamn.example",
    }  # fmt: skip
    return LetterFace(**{**values, **changes})  # type: ignore[arg-type]  # any field
