"""What the dialog that prints visiting cards says."""

from handslag.domain.moments import day_of
from handslag.services.card_runs import RunView
from handslag.services.paperwork import Made
from handslag.services.print_jobs import Printers, Sent
from handslag.words.catalogue import translate
from handslag.words.formats import clock, listed, short_day

_NAMED = 2
"""Partners that are all named."""


def heading() -> str:
    """Its title."""
    #: Title of the dialog that prints visiting cards.
    return translate("ui-cards", "Print visiting cards")


def whom(names: list[str]) -> str:
    """Whose cards they are."""
    if len(names) == 1:
        return names[0]
    #: Below the title of the dialog that prints visiting cards.
    return translate("ui-cards", "%n partners, in the order of the list", n=len(names))


def file_name(names: list[str]) -> str:
    """What a file is called unless the user says otherwise, with its ending."""
    if len(names) == 1:
        #: Name of a file, without its ending; {name} is a partner.
        text = translate("ui-cards", "Visiting cards {name}").format(name=names[0])
    else:
        #: Name of a file, without its ending.
        text = translate("ui-cards", "Visiting cards")
    return "".join("-" if c in '<>:"/\\|?*' or c < " " else c for c in text).strip(" .") + ".pdf"


def saved(made: Made) -> str:
    """After the cards were saved."""
    #: In the dialog that prints visiting cards; {file} is the name of a file.
    text = translate("ui-cards", "{file} is saved. Print it at actual size, 100 %.")
    return text.format(file=made.path.name)


def sent(made: Sent, known: Printers) -> str:
    """After the cards were sent to a printer."""
    shown = {printer.name: printer.shown for printer in known.all}.get(made.printer, made.printer)
    if made.waits:
        #: After visiting cards were sent to a printer that is paused.
        text = translate("ui-cards", "%n pages wait for {printer}, which is paused.", n=made.pages)
    else:
        #: After visiting cards were sent to a printer.
        text = translate("ui-cards", "%n pages were sent to {printer}.", n=made.pages)
    return text.format(printer=shown)


def step(done: int, total: int) -> str:
    """How far the cards are."""
    #: Beside a progress bar while visiting cards are made or printed.
    return translate("ui-cards", "Step {done} of {total}").format(done=done, total=total)


def no_printer() -> str:
    """In place of the printers where there is none."""
    return translate(
        "ui-cards", "No printer was found on this computer: save the cards as PDF instead."
    )


def went_wrong() -> str:
    """Above the way to print a sheet again."""
    #: Heading, after visiting cards were printed.
    return translate("ui-cards", "Did something go wrong?")


def went_wrong_more() -> str:
    """Below it."""
    return translate(
        "ui-cards", "Print a spoilt sheet once more, alone, on a whole sheet of the same kind."
    )


def when(view: RunView) -> str:
    """When cards were printed."""
    return f"{short_day(day_of(view.at))} {clock(view.at)}"


def what(view: RunView) -> str:
    """How many cards were printed on which sheet."""
    #: {sheet} is a card sheet's maker and code.
    text = translate("ui-cards", "%n cards on {sheet}", n=view.cards)
    return text.format(sheet=view.sheet)


def for_whom(view: RunView) -> str:
    """Whose cards were printed: one or two partners, or the first one and how many besides."""
    names = list(dict.fromkeys(partner.name for partner, _ in view.partners if partner.name))
    if len(names) <= _NAMED:
        return listed(names)
    #: Whose visiting cards were printed: the first partner, and how many there are besides.
    text = translate("ui-cards", "{name} and %n more", n=len(names) - 1)
    return text.format(name=names[0])


def turnings() -> list[tuple[str, str]]:
    """Whether cards have backs and how the paper is turned for them, each by its code."""
    return [
        #: Choices of how the backs of cards are printed; the last two tell how the paper is turned.
        ("", translate("ui-cards", "No backs")),
        ("long", translate("ui-cards", "Turned like a book (long edge)")),
        ("short", translate("ui-cards", "Turned like a calendar (short edge)")),
    ]


def looks() -> list[tuple[str, str]]:
    """What can stand on the back of a card, each by its code; "" is as the partner has it."""
    return [
        #: Choices of what stands on the back of a card; short, since they stand in a narrow field.
        ("", translate("ui-cards", "Own back, else the greeting")),
        ("pair", translate("ui-cards", "Greeting from you")),
        ("offer", translate("ui-cards", "The partner's offer")),
        ("code", translate("ui-cards", "Code to save the contact")),
        ("logo", translate("ui-cards", "Logo")),
        ("empty", translate("ui-cards", "Nothing")),
    ]


def behind(day: str, time: str) -> str:
    """That backs lie behind the fronts that were printed then."""
    #: Follows how the sheets are put in again; {day} is like "26 Nov 2026", {clock} like "20:31".
    text = translate("ui-cards", "The backs go on the fronts that you made on {day} at {clock}.")
    return text.format(day=day, clock=time)


def with_next(told: str, sides: str) -> str:
    """What came of a pass, and after the fronts what is to do for the backs."""
    if sides != "fronts":
        return told
    #: After visiting cards' fronts were printed or saved.
    return f"{told} {translate('ui-cards', 'For the backs, choose “Backs only”.')}"
