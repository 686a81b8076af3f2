"""What the page says of partners, devices and files."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import assert_never

from handslag.domain.moments import day_of
from handslag.domain.trades import trade_word
from handslag.services.device_exchange import DeviceReport
from handslag.services.exchange_book import DeviceLine, LogLine, PartnerLine
from handslag.services.exchange_items import Item, Report, Verdict, What
from handslag.words.catalogue import language, translate
from handslag.words.formats import clock, day_of_year, listed, short_day


def when(at: datetime, today: date) -> str:
    """A moment, as short as it can be said: "today at 8.05", "19 November"."""
    day = day_of(at)
    if day == today:
        #: A moment of today.
        return translate("ui-exchange", "today at {clock}").format(clock=clock(at))
    if (today - day).days == 1:
        #: A moment of yesterday.
        return translate("ui-exchange", "yesterday at {clock}").format(clock=clock(at))
    return day_of_year(day) if day.year == today.year else short_day(day)


def name(line: PartnerLine) -> str:
    """The partner's name, or everybody's."""
    #: The first row of the list of partners: a file that everybody may open.
    return line.name or translate("ui-exchange", "The whole network")


def partner_second(line: PartnerLine, today: date) -> str:
    """Below the partner's name in the list."""
    if not line.name:
        if line.sent is None:
            #: Below "The whole network".
            return translate("ui-exchange", "Cards and offers, for everybody")
        #: Below "The whole network"; {when} is "today at 8.05" or "19 November".
        return translate("ui-exchange", "Sent {when}").format(when=when(line.sent, today))
    parts = []
    if line.sent is not None:
        parts.append(translate("ui-exchange", "Sent {when}").format(when=when(line.sent, today)))
    received = line.standing.received if line.standing else None
    if received is not None:
        #: Below a partner's name in the list.
        came = translate("ui-exchange", "received {when}")
        if not parts:
            #: Below a partner's name in the list, where nothing was sent yet.
            came = translate("ui-exchange", "Received {when}")
        parts.append(came.format(when=when(received, today)))
    #: Below a partner's name in the list.
    return ", ".join(parts) or translate("ui-exchange", "No file yet")


def waiting(line: PartnerLine) -> str:
    """That something waits to be sent, beside the partner's name, or ""."""
    if not line.waiting and not line.statements:
        return ""
    #: Beside a partner in the list: there are news that no file has told it yet. Kept short.
    return translate("ui-exchange", "News to send")


def place(line: PartnerLine) -> str:
    """The partner's trade and town."""
    if not line.name:
        #: Below "The whole network", over what would leave.
        return translate("ui-exchange", "A file that anybody may open")
    return ", ".join(part for part in (trade_word(line.trade, language()), line.town) if part)


def sent_fact(at: datetime | None, today: date) -> str:
    """When a file was last written for somebody."""
    if at is None:
        return translate("ui-exchange", "Nothing has been sent yet")
    #: {when} is "today at 8.05" or "19 November".
    return translate("ui-exchange", "Last sent {when}").format(when=when(at, today))


def received_fact(at: datetime | None, today: date) -> str:
    """When a file of somebody's was last taken in."""
    if at is None:
        return translate("ui-exchange", "Nothing has come yet")
    #: {when} is "today at 8.05" or "19 November".
    return translate("ui-exchange", "Last received {when}").format(when=when(at, today))


def news(item: Item) -> str:  # noqa: PLR0911 - one case a member
    """A row of the forecast: how many of what."""
    count = item.count
    match item.what:
        case What.PARTNER:
            #: A row of the forecast: the card of a business and its offers; {name} is the business.
            text = translate("ui-exchange", "Card and offers of {name}")
            return text.format(name=item.name)
        case What.VOUCHER:
            return translate("ui-exchange", "%n vouchers for your till", n=count)
        case What.REDEMPTION:
            return translate("ui-exchange", "%n pieces of news about vouchers", n=count)
        case What.REFERRAL:
            return translate("ui-exchange", "%n customers sent to you", n=count)
        case What.ANSWER:
            return translate("ui-exchange", "%n answers about customers you sent", n=count)
        case What.THANKS:
            return translate("ui-exchange", "%n thanks for the business", n=count)
        case What.KEY:
            #: {name} is a business.
            return translate("ui-exchange", "A new key of {name}").format(name=item.name)
        case What.ERASURE:
            return translate("ui-exchange", "%n requests to erase a customer", n=count)
        case What.OTHER:
            return translate("ui-exchange", "%n things that a newer Handslag reads", n=count)
        case _:
            assert_never(item.what)


def explained(item: Item) -> str:  # noqa: PLR0911 - one case a member
    """The second line of such a row: what it means to the user."""
    if item.verdict is Verdict.UNCHANGED:
        return translate("ui-exchange", "You have it already.")
    match item.what:
        case What.PARTNER if item.verdict is Verdict.NEW:
            return translate("ui-exchange", "Becomes one of your partners.")
        case What.PARTNER:
            return translate("ui-exchange", "Counts from now on; vouchers that are out stay as is.")
        case What.VOUCHER:
            #: {name} is the business that issued them.
            text = translate("ui-exchange", "From {name}, to be redeemed at your till.")
            return text.format(name=item.name)
        case What.REDEMPTION:
            return translate("ui-exchange", "A redeemed voucher wins the referral it belongs to.")
        case What.REFERRAL:
            #: {name} is the business that sends the customers.
            text = translate("ui-exchange", "Recommended by {name}, with consent.")
            return text.format(name=item.name)
        case What.KEY:
            return translate("ui-exchange", "Handed over by the old one, as it should be.")
        case What.ERASURE:
            return translate("ui-exchange", "The names are removed here too.")
        case _:
            return ""


def taken(report: Report) -> str:
    """The message when a partner's file was taken in."""
    said = counted(report.count(Verdict.NEW), report.count(Verdict.CHANGED), 0)
    if not said:
        #: {name} is a partner whose file was opened once more.
        text = translate("ui-exchange", "Everything in the file from {name} is known already.")
        return text.format(name=report.sender.name)
    #: {things} is "4 new and 1 changed".
    text = translate("ui-exchange", "The file from {name} is taken in: {things}.")
    return text.format(name=report.sender.name, things=said)


def taken_from_device(report: DeviceReport) -> str:
    """The message when a file of another device was taken in."""
    said = counted(report.new, report.changed, report.removed)
    if not said:
        #: {name} is another device.
        text = translate("ui-exchange", "Everything from {name} is here already.")
        return text.format(name=report.device)
    #: {name} is another device; {things} is "4 new and 1 changed".
    text = translate("ui-exchange", "The file from {name} is taken in: {things}.")
    return text.format(name=report.device, things=said)


def counted(new: int, changed: int, removed: int) -> str:
    """What came, as in "4 new and 1 changed"; "" is nothing."""
    parts = [
        translate("ui-exchange", "%n new", n=new) if new else "",
        translate("ui-exchange", "%n changed", n=changed) if changed else "",
        translate("ui-exchange", "%n removed", n=removed) if removed else "",
    ]
    return listed([part for part in parts if part])


def device_second(line: DeviceLine, today: date) -> str:
    """Below a device's name in the list."""
    if line.view.here:
        #: Below a device's name: it is the one at which the user sits.
        return translate("ui-exchange", "This computer")
    if line.standing is None or line.standing.received is None:
        #: Below a device's name in the list.
        return translate("ui-exchange", "Nothing has come yet")
    #: Below a device's name; {when} is "today at 8.05" or "19 November".
    text = translate("ui-exchange", "Last heard of {when}")
    return text.format(when=when(line.standing.received, today))


def device_state(line: DeviceLine) -> str:
    """The word beside a device, or ""."""
    if line.view.revoked is not None:
        #: Beside a device: its files are taken in no more.
        return translate("ui-exchange", "Shut out")
    if line.view.replaced:
        #: Beside a device whose number was used twice.
        return translate("ui-exchange", "Replaced")
    #: Beside a device: the one that decides about redemptions.
    return translate("ui-exchange", "Till PC") if line.view.till else ""


def log_line(line: LogLine) -> str:
    """A row of the log: what happened with the file."""
    if line.came and line.devices:
        #: In the log; {name} is one of the user's devices.
        return translate("ui-exchange", "From your device {name}").format(name=line.name)
    if line.came:
        #: In the log; {name} is a partner.
        return translate("ui-exchange", "From {name}").format(name=line.name)
    if line.devices:
        #: In the log: a file for the user's own devices was written.
        return translate("ui-exchange", "To your other devices")
    if not line.name:
        #: In the log: a file for everybody was written.
        return translate("ui-exchange", "To the whole network")
    #: In the log; {name} is a partner.
    return translate("ui-exchange", "To {name}").format(name=line.name)


def spoken(words: Sequence[str]) -> str:
    """Check words in two lines of four."""
    half = len(words) // 2
    return " ".join(words[:half]) + "\n" + " ".join(words[half:])
