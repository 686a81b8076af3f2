"""What is said of a partner's pictures: by place, and when one cannot be taken."""

from handslag.domain.errors import FileProblem, FileTrouble, HandslagError
from handslag.services.partner_pictures import LEAST_DPI, Place
from handslag.words.catalogue import translate
from handslag.words.errors import sentence
from handslag.words.formats import number, quoted


def place_word(place: Place) -> str:
    """What a picture is, as a choice."""
    match place:
        #: What a picture shall be; choices beside each other.
        case Place.LOGO:
            return translate("ui-partners", "Logo")
        case Place.CARD_FRONT:
            return translate("ui-partners", "Front of the card")
        case Place.CARD_BACK:
            return translate("ui-partners", "Back of the card")


def verb(place: Place) -> str:
    """The primary button of the dialog."""
    match place:
        #: The button that keeps a picture.
        case Place.LOGO:
            return translate("ui-partners", "Save as logo")
        case Place.CARD_FRONT:
            return translate("ui-partners", "Save as front")
        case Place.CARD_BACK:
            return translate("ui-partners", "Save as back")


def asking(place: Place) -> str:
    """A line of the menu: chooses a file."""
    match place:
        #: Lines of a menu; each opens a dialog that asks for a file.
        case Place.LOGO:
            return translate("ui-partners", "Logo…")
        case Place.CARD_FRONT:
            return translate("ui-partners", "Front of the visiting card…")
        case Place.CARD_BACK:
            return translate("ui-partners", "Back of the visiting card…")


def removing(place: Place) -> str:
    """A line of the menu, and what can be undone: takes the picture away."""
    match place:
        #: Lines of a menu; they also follow "Undo: ".
        case Place.LOGO:
            return translate("ui-partners", "Remove the logo")
        case Place.CARD_FRONT:
            return translate("ui-partners", "Remove the front’s picture")
        case Place.CARD_BACK:
            return translate("ui-partners", "Remove the back’s picture")


def taken(place: Place, name: str) -> str:
    """What the message bar says of a new picture; it can be undone under the same words."""
    match place:
        #: In the message bar, and after "Undone: "; {name} is a partner.
        case Place.LOGO:
            return translate("ui-partners", "{name} has a new logo").format(name=name)
        case Place.CARD_FRONT:
            return translate("ui-partners", "{name} has a new front of the card").format(name=name)
        case Place.CARD_BACK:
            return translate("ui-partners", "{name} has a new back of the card").format(name=name)


def removed(place: Place, name: str) -> str:
    """What the message bar says when a picture was taken away."""
    match place:
        #: In the message bar, and after "Undone: "; {name} is a partner.
        case Place.LOGO:
            return translate("ui-partners", "{name} has no logo any more").format(name=name)
        case Place.CARD_FRONT:
            return translate("ui-partners", "{name} has no picture for the front any more").format(
                name=name
            )
        case Place.CARD_BACK:
            return translate("ui-partners", "{name} has no picture for the back any more").format(
                name=name
            )


def sharpness(dpi: int | None, place: Place) -> str:
    """How a picture will look in print; None is a drawing."""
    if dpi is None:
        #: How a picture will print; it has no dots.
        return translate("ui-partners", "A drawing, which is sharp at any size.")
    if dpi < LEAST_DPI:
        #: How a picture will print; {width} and {height} are mm.
        text = translate(
            "ui-partners",
            "Only {dots} dots an inch at {width} × {height} mm. Below {least} it can look coarse.",
        )
    else:
        #: How a picture will print; {width} and {height} are mm.
        text = translate("ui-partners", "{dots} dots an inch at {width} × {height} mm: sharp.")
    width, height = (number(round(side)) for side in place.size)
    return text.format(dots=number(dpi), least=number(LEAST_DPI), width=width, height=height)


def trouble(error: HandslagError) -> str:
    """Why a picture cannot be taken, and what to do; of files where pictures have more to say."""
    if not isinstance(error, FileTrouble):
        return sentence(error)
    match error.problem:
        case FileProblem.UNKNOWN_KIND:
            #: {file} is a name in quotation marks.
            text = translate(
                "ui-partners",
                "{file} cannot be used. Choose a PNG, JPEG, PDF or a plain SVG, without scripts and "
                "links to other files.",
            )
        case FileProblem.DAMAGED:
            text = translate(
                "ui-partners",
                "{file} is damaged, or too small to be a picture. Save it again, or choose another.",
            )
        case FileProblem.TOO_LARGE:
            text = translate(
                "ui-partners",
                "{file} is too large. Save it smaller, at most 10 MB and 25 million dots, and try "
                "again.",
            )
        case FileProblem.ENCRYPTED:
            text = translate(
                "ui-partners",
                "{file} is locked with a password. Save it without one, and try again.",
            )
        case _:
            return sentence(error)
    return text.format(file=quoted(error.path))
