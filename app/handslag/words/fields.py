"""What a field is called on screen and in a sentence."""

from handslag.words.catalogue import translate


def field_name(field: str) -> str:
    """The words for *field* (snake_case, as on the command line), or the field itself if unknown.

    Lower case, to stand in a sentence: "kortark", "startplats", "giltig t.o.m.".
    """
    for names in (_business(), _offer(), _voucher(), _paper(), _files()):
        if field in names:
            return names[field]
    return field.replace("_", " ")


def _business() -> dict[str, str]:
    #: Fields of a partner, a customer or one's own business, in a sentence after "the".
    return {
        "name": translate("fields", "name"),
        "trade": translate("fields", "trade"),
        "organisation_number": translate("fields", "organisation number"),
        "phone": translate("fields", "phone number"),
        "phones": translate("fields", "phone number"),
        "email": translate("fields", "e-mail address"),
        "web": translate("fields", "web address"),
        "address": translate("fields", "street address"),
        "postcode": translate("fields", "postcode"),
        "town": translate("fields", "town"),
        "contact": translate("fields", "contact person"),
        "language": translate("fields", "language"),
        "colour": translate("fields", "colour"),
        "logo": translate("fields", "logo"),
        "tag": translate("fields", "tag"),
        "tags": translate("fields", "tag"),
        "notes": translate("fields", "note"),
        "status": translate("fields", "status"),
        "consent": translate("fields", "consent"),
        "retain_until": translate("fields", "retention date"),
        "network": translate("fields", "network"),
        "partner": translate("fields", "partner"),
        "partners": translate("fields", "partners"),
        "customer": translate("fields", "customer"),
    }


def _offer() -> dict[str, str]:
    #: Fields of an offer, in a sentence after "the".
    return {
        "offer": translate("fields", "offer"),
        "kind": translate("fields", "kind of discount"),
        "value": translate("fields", "discount"),
        "currency": translate("fields", "currency"),
        "title": translate("fields", "title"),
        "title_sv": translate("fields", "Swedish title"),
        "title_en": translate("fields", "English title"),
        "terms": translate("fields", "terms"),
        "terms_sv": translate("fields", "Swedish terms"),
        "terms_en": translate("fields", "English terms"),
        "cap": translate("fields", "largest discount"),
        "minimum": translate("fields", "smallest purchase"),
        "quota": translate("fields", "number of vouchers"),
        "quota_per_issuer": translate("fields", "number of vouchers per partner"),
        "valid_from": translate("fields", "first day of issuing"),
        "valid_to": translate("fields", "last day of issuing"),
        "lifetime": translate("fields", "lifetime in days"),
        "revision": translate("fields", "revision"),
        "issuer": translate("fields", "issuer"),
        "issuers": translate("fields", "issuer"),
    }


def _voucher() -> dict[str, str]:
    #: Fields of a voucher, its redemption or a referral, in a sentence after "the".
    return {
        "voucher": translate("fields", "voucher"),
        "code": translate("fields", "code"),
        "serial": translate("fields", "number"),
        "count": translate("fields", "number of vouchers"),
        "start": translate("fields", "start date"),
        "valid_through": translate("fields", "last day of validity"),
        "state": translate("fields", "state"),
        "reason": translate("fields", "reason"),
        "sale": translate("fields", "sale"),
        "vat": translate("fields", "VAT rate"),
        "invoice": translate("fields", "invoice number"),
        "on": translate("fields", "day of the redemption"),
        "amount": translate("fields", "amount"),
        "visible": translate("fields", "choice of who sees the amount"),
        "to": translate("fields", "end date"),
        "from": translate("fields", "start date"),
    }


def _paper() -> dict[str, str]:
    #: Fields of what is printed, in a sentence after "the".
    return {
        "sheet": translate("fields", "card sheet"),
        "start_slot": translate("fields", "start position"),
        "slot": translate("fields", "position"),
        "copies": translate("fields", "number of copies"),
        "cards": translate("fields", "number of cards"),
        "backs": translate("fields", "way of printing the backs"),
        "template": translate("fields", "card template"),
        "printer": translate("fields", "printer"),
        "tray": translate("fields", "tray"),
        "stock": translate("fields", "paper"),
        "packs": translate("fields", "number of packs"),
        "name_column": translate("fields", "column “name”"),
        "vouchers_per_page": translate("fields", "number of vouchers on a page"),
        "back": translate("fields", "look of the back"),
        "maker": translate("fields", "maker"),
        "x0": translate("fields", "left edge of the first card"),
        "y0": translate("fields", "upper edge of the first card"),
        "dx": translate("fields", "distance from card to card across"),
        "dy": translate("fields", "distance from card to card down"),
        "corner_radius": translate("fields", "radius of the corners"),
        "bleed": translate("fields", "bleed"),
        **_readings(),
        "width": translate("fields", "width"),
        "height": translate("fields", "height"),
        "columns": translate("fields", "number of columns"),
        "rows": translate("fields", "number of rows"),
        "page": translate("fields", "page format"),
        "letter": translate("fields", "letter"),
    }


def _readings() -> dict[str, str]:
    #: What is measured on a printed calibration page with crosses A to D, and what it tells of the
    #: printer, in a sentence after "the".
    return {
        "top_left_side": translate("fields", "distance from cross A to the side"),
        "top_left_edge": translate("fields", "distance from cross A to the upper edge"),
        "top_right_side": translate("fields", "distance from cross B to the side"),
        "top_right_edge": translate("fields", "distance from cross B to the upper edge"),
        "bottom_left_side": translate("fields", "distance from cross C to the side"),
        "bottom_left_edge": translate("fields", "distance from cross C to the lower edge"),
        "bottom_right_side": translate("fields", "distance from cross D to the side"),
        "bottom_right_edge": translate("fields", "distance from cross D to the lower edge"),
        "across": translate("fields", "length of the ruler across"),
        "down": translate("fields", "length of the ruler down"),
        "offset_x": translate("fields", "shift to the side"),
        "offset_y": translate("fields", "shift downwards"),
        "scale_x": translate("fields", "scale across"),
        "scale_y": translate("fields", "scale down"),
        "skew": translate("fields", "skew"),
    }


def _files() -> dict[str, str]:
    #: Fields of files, exchanges and settings, in a sentence after "the".
    return {
        "file": translate("fields", "file"),
        "output": translate("fields", "file name"),
        "encoding": translate("fields", "character encoding"),
        "separator": translate("fields", "separator"),
        "map": translate("fields", "column mapping"),
        "vcard": translate("fields", "vCard version"),
        "limit": translate("fields", "number of rows"),
        "search": translate("fields", "search text"),
        "device": translate("fields", "device"),
        "accept_key": translate("fields", "check words"),
        "passphrase": translate("fields", "passphrase"),
        "profile": translate("fields", "profile"),
        "date": translate("fields", "date"),
        "id": translate("fields", "id"),
    }
