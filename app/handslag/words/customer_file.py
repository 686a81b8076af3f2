"""A customer's file in words: what a business keeps about one customer, and why."""

from handslag.domain.trades import Language
from handslag.domain.vouchers import VoucherState
from handslag.printing.fact_sheet import FactSheet, Row, Section
from handslag.services.customer_file import CustomerFile, Entry, What
from handslag.services.views import VoucherView
from handslag.words import formats
from handslag.words.catalogue import speaking, translate


def fact_sheet(language: Language, file: CustomerFile) -> FactSheet:
    """The file of one customer in *language*, to be printed."""
    with speaking(language):
        return FactSheet(
            #: Title of a PDF; it must not name the customer.
            title=translate("customer-file", "What we keep about you"),
            whose=file.business,
            colour=file.colour,
            #: Heading of a customer's file; {name} is the customer.
            heading=translate("customer-file", "What we keep about {name}").format(
                name=file.customer.name
            ),
            lead=_lead(file),
            sections=(_who(file), _consents(file), _vouchers(file), _timeline(file)),
            #: Foot of a customer's file.
            foot=translate("customer-file", "Printed {day} by {business}").format(
                day=formats.short_day(file.made), business=file.business
            ),
        )


def happened(entry: Entry) -> str:
    """What happened, in a line: "Rabattchecken 15 % hos Pettersons Rör löstes in"."""
    match entry.what:
        case What.CONSENT_GIVEN:
            return translate("customer-file", "Consent given")
        case What.CONSENT_WITHDRAWN:
            return translate("customer-file", "Consent withdrawn")
        case What.PACK_MADE:
            return _pack(entry)
        case _:
            voucher = voucher_name(entry.voucher) if entry.voucher else ""
            return _of_voucher(entry.what).format(what=voucher)


def voucher_name(voucher: VoucherView) -> str:
    """A voucher in a line: "15 % hos Pettersons Rör"."""
    #: A voucher in a line; {benefit} is such as 15 % or 500 kr.
    text = translate("customer-file", "{benefit} at {partner}")
    return text.format(benefit=formats.benefit(voucher.benefit), partner=voucher.redeemer.name)


def _of_voucher(what: What) -> str:
    #: {what} is such as "15 % at Pettersons Rör".
    match what:
        case What.ISSUED:
            return translate("customer-file", "Voucher issued: {what}")
        case What.HANDED_OUT:
            return translate("customer-file", "Voucher handed out: {what}")
        case What.REDEEMED:
            return translate("customer-file", "Voucher redeemed: {what}")
        case What.REVERSED:
            return translate("customer-file", "Redemption reversed: {what}")
        case What.VOIDED:
            return translate("customer-file", "Voucher voided: {what}")
        case What.REPLACED:
            return translate("customer-file", "Voucher replaced by a new one: {what}")
        case _:
            return translate("customer-file", "Voucher expired: {what}")


def state_word(state: VoucherState) -> str:
    """How a voucher stands, in a word."""
    match state:
        case VoucherState.ISSUED:
            return translate("customer-file", "issued")
        case VoucherState.HANDED_OUT:
            return translate("customer-file", "handed out")
        case VoucherState.REDEEMED:
            return translate("customer-file", "redeemed")
        case VoucherState.VOIDED:
            return translate("customer-file", "voided")
        case VoucherState.REPLACED:
            return translate("customer-file", "replaced")
        case VoucherState.EXPIRED:
            return translate("customer-file", "expired")


def _pack(entry: Entry) -> str:
    names = formats.listed([partner.name for partner in entry.partners])
    if not names:
        return translate("customer-file", "Welcome pack made")
    return translate("customer-file", "Welcome pack made, with cards from {names}").format(
        names=names
    )


def _lead(file: CustomerFile) -> tuple[str, ...]:
    #: First sentence of a customer's file.
    first = translate(
        "customer-file",
        "This is all that {business} keeps about you in its customer register, as it stood on {day}.",
    )
    #: A right of the customer (GDPR, articles 16, 17 and 7.3).
    rights = translate(
        "customer-file",
        "You may have it corrected or erased, and you may withdraw a consent, whenever you like. Tell us.",
    )
    reached = [part for part in (file.address, file.phone, file.email) if part]
    said = first.format(business=file.business, day=formats.short_day(file.made))
    return (said, rights, *([", ".join(reached)] if reached else []))


def _who(file: CustomerFile) -> Section:
    view = file.customer
    place = " ".join(part for part in (view.postcode, view.town) if part)
    language = (
        translate("customer-file", "Swedish")
        if view.language == "sv"
        else translate("customer-file", "English")
    )
    facts = [
        (translate("customer-file", "Name"), view.name),
        (translate("customer-file", "Address"), view.address),
        (translate("customer-file", "Town"), place),
        (translate("customer-file", "Phone"), "\n".join(phone.text for phone in view.phones)),
        (translate("customer-file", "E-mail"), view.email),
        (translate("customer-file", "Language of our letters"), language),
        (
            #: Until when a customer's data is kept.
            translate("customer-file", "Kept until"),
            formats.short_day(view.retain_until) if view.retain_until else None,
        ),
    ]
    rows = tuple(Row(label, value) for label, value in facts if value)
    return Section(translate("customer-file", "Your details"), rows)


def _consents(file: CustomerFile) -> Section:
    rows = []
    for consent in file.customer.consents:
        until = ""
        if consent.withdrawn is not None:
            #: Follows the wording of a consent.
            text = translate("customer-file", "Withdrawn on {day}")
            until = "\n" + text.format(day=formats.short_day(consent.withdrawn))
        rows.append(Row(formats.short_day(consent.on), consent.wording + until))
    return Section(
        translate("customer-file", "Your consents"),
        tuple(rows),
        translate("customer-file", "You have given none."),
    )


def _vouchers(file: CustomerFile) -> Section:
    #: A voucher's last day and how it stands.
    text = translate("customer-file", "valid through {day}, {state}")
    rows = tuple(
        Row(
            voucher.called,
            f"{voucher_name(voucher)}\n"
            + text.format(
                day=formats.short_day(voucher.valid_through), state=state_word(voucher.state)
            ),
        )
        for voucher in file.vouchers
    )
    return Section(
        translate("customer-file", "Your discount vouchers"),
        rows,
        translate("customer-file", "You have been given none."),
    )


def _timeline(file: CustomerFile) -> Section:
    rows = tuple(
        Row(
            formats.short_day(entry.on),
            happened(entry) + (f"\n{entry.reason}" if entry.reason else ""),
        )
        for entry in file.entries
    )
    #: Heading over what happened with a customer, newest first.
    return Section(translate("customer-file", "What happened"), rows)
