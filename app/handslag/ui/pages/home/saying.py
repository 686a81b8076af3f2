"""The words of Home: the greeting, what waits, what happened."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handslag.domain.moments import STOCKHOLM, day_of
from handslag.services.overview import MOST_CUSTOMERS, Latest, News, Wait, Waiting
from handslag.words import formats
from handslag.words.catalogue import language, translate
from handslag.words.households import in_a_sentence


@dataclass(frozen=True)
class Todo:
    """Something that waits, as it is shown; *page* and *id* say where its button leads."""

    icon: str
    title: str
    detail: str
    button: str
    page: str
    id: str = ""


def greeting(contact: str, now: datetime) -> str:
    """The greeting at a time of day: "Good morning, Karin"."""
    hour = now.astimezone(STOCKHOLM).hour
    first = contact.partition(" ")[0]
    if 5 <= hour < 10:
        #: A greeting above the first page; with the first name behind it where one is known.
        hello = translate("ui-home", "Good morning")
    elif 10 <= hour < 18:
        #: A greeting in the daytime.
        hello = translate("ui-home", "Hello")
    else:
        hello = translate("ui-home", "Good evening")
    return f"{hello}, {first}" if first else hello


def date_line(today: date, waiting: int) -> str:
    """The day, and how many things wait: "Monday 23 November. One thing is waiting for you."."""
    day = formats.day(today).removesuffix(f" {today.year}")
    return f"{day[0].upper()}{day[1:]}. {_how_many(waiting)}"


def todo(of: Waiting, today: date) -> Todo:
    """What waits, in words."""
    match of.what:
        case Wait.NO_PARTNERS:
            return Todo(
                "store",
                translate("ui-home", "There are no partners here yet"),
                translate(
                    "ui-home",
                    "Add those you recommend already. They do not need the program for that.",
                ),
                translate("ui-home", "Add a partner"),
                "partners",
            )
        case Wait.NO_OFFER:
            return Todo(
                "badge-percent",
                translate("ui-home", "You have no offer of your own yet"),
                translate("ui-home", "Say what the others’ customers get when they come to you."),
                translate("ui-home", "Make an offer"),
                "offers",
            )
        case Wait.WITHOUT_PACK:
            return _without_pack(of)
        case Wait.EXPIRING:
            return _expiring(of, today)


def news(of: Latest) -> str:
    """What happened, in words."""
    name, count = of.name, of.count
    match of.what:
        case News.PACK:
            text = translate("ui-home", "Welcome pack for {name}")
            return text.format(name=in_a_sentence(name, language()))
        case News.NEW_PARTNER if count > 1:
            text = translate("ui-home", "%n partners are new in the network", "", count)
        case News.NEW_PARTNER:
            text = translate("ui-home", "{name} is new in the network")
        case News.NEW_TERMS:
            text = translate("ui-home", "{name} changed their offer")
        case _:
            text = _of_vouchers(of.what, count)
    return text.format(name=name)


def when(at: datetime, today: date) -> str:
    """When something happened: "Today 9.12", "Yesterday 16.40", "Friday 20 November"."""
    day = day_of(at)
    if day == today:
        #: Below an event: {clock} is "9.12".
        return translate("ui-home", "Today {clock}").format(clock=formats.clock(at))
    if day == today - timedelta(days=1):
        #: Below an event: {clock} is "16.40".
        return translate("ui-home", "Yesterday {clock}").format(clock=formats.clock(at))
    text = formats.day(day)
    if day.year == today.year:
        text = text.removesuffix(f" {day.year}")
    return f"{text[0].upper()}{text[1:]}"


def balance(given: int, received: int) -> str:
    """The two numbers of a partner, for a screen reader."""
    there = translate("ui-home", "%n vouchers given", "", given)
    here = translate("ui-home", "%n received", "", received)
    return f"{there}, {here}"


def _how_many(waiting: int) -> str:
    #: Behind the date on the first page.
    match waiting:
        case 0:
            return translate("ui-home", "Nothing is waiting for you.")
        case 1:
            return translate("ui-home", "One thing is waiting for you.")
        case 2:
            return translate("ui-home", "Two things are waiting for you.")
        case 3:
            return translate("ui-home", "Three things are waiting for you.")
        case _:
            return translate("ui-home", "Four things are waiting for you.")


def _without_pack(of: Waiting) -> Todo:
    spoken = language()
    if of.count == 1:
        text = translate("ui-home", "{name} has no welcome pack yet")
        title = text.format(name=of.names[0])
        detail = translate("ui-home", "Letter, vouchers and visiting cards are made in one go.")
    else:
        title = translate("ui-home", "%n customers have no welcome pack yet", "", of.count)
        if of.count >= MOST_CUSTOMERS:
            title = translate("ui-home", "Many customers have no welcome pack yet")
        names = [of.names[0], *(in_a_sentence(name, spoken) for name in of.names[1:])]
        left = of.count - len(names)
        if left:
            #: At the end of a list of names.
            names.append(translate("ui-home", "%n more", "", left))
        detail = f"{formats.listed(names)}."
    button = translate("ui-home", "Make the pack")
    return Todo("gift", title, detail, button, "packs", of.id)


def _expiring(of: Waiting, today: date) -> Todo:
    title = translate("ui-home", "%n vouchers expire within two weeks", "", of.count)
    first = of.first or today
    #: Below vouchers that expire soon: the nearest last day.
    text = translate("ui-home", "The first one on {day}. Perhaps the customer needs a reminder?")
    day = formats.day(first).removesuffix(f" {today.year}")
    button = translate("ui-home", "Show")
    return Todo("ticket", title, text.format(day=day), button, "vouchers")


def _of_vouchers(what: News, count: int) -> str:  # noqa: PLR0911 - one case a member
    match what:
        case News.REDEEMED_THERE:
            return translate("ui-home", "%n vouchers redeemed at {name}", "", count)
        case News.REDEEMED_HERE:
            return translate("ui-home", "%n vouchers from {name} redeemed here", "", count)
        case News.REVERSED_THERE:
            return translate("ui-home", "{name} reversed a redemption")
        case News.REVERSED_HERE:
            return translate("ui-home", "Redemption of a voucher from {name} reversed")
        case News.ISSUED_THERE:
            return translate("ui-home", "%n vouchers for you issued by {name}", "", count)
        case News.ISSUED_HERE:
            return translate("ui-home", "%n vouchers for {name} issued", "", count)
        case News.VOIDED_THERE:
            return translate("ui-home", "%n vouchers voided by {name}", "", count)
        case News.VOIDED_HERE:
            return translate("ui-home", "%n vouchers for {name} voided", "", count)
        case _:
            return translate("ui-home", "%n vouchers for {name} replaced", "", count)
