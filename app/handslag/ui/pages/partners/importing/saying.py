"""Words of the import: verdicts, fields, encodings, and what happens to a contact."""

from handslag.domain.likeness import Likeness
from handslag.services.import_items import Item, Verdict
from handslag.ui.states import Standing, State, state_word
from handslag.words import contacts
from handslag.words.catalogue import translate
from handslag.words.fields import field_name
from handslag.words.formats import listed


def verdict_word(verdict: Verdict) -> str:
    """What a verdict is called, beside its icon."""
    match verdict:
        case Verdict.NEW:
            return state_word(State.NEW)
        case Verdict.CHANGED:
            return state_word(State.CHANGED)
        case Verdict.UNCHANGED:
            return state_word(State.UNCHANGED)
        case Verdict.DUPLICATE:
            #: What becomes of a contact of a file, beside an icon.
            return translate("ui-import", "Possible duplicate")
        case Verdict.SKIPPED:
            #: What becomes of a contact of a file, beside an icon.
            return translate("ui-import", "Skipped")


_STATES = {
    Verdict.NEW: State.NEW,
    Verdict.CHANGED: State.CHANGED,
    Verdict.UNCHANGED: State.UNCHANGED,
    Verdict.DUPLICATE: State.CONFLICT,
    Verdict.SKIPPED: State.REFUSED,
}


def standing(item: Item) -> Standing:
    """The verdict with its icon and colour."""
    return Standing(_STATES[item.verdict], verdict_word(item.verdict))


def what_happens(item: Item) -> str:
    """What becomes of a contact and why, in a sentence."""
    match item.verdict:
        case Verdict.NEW:
            #: What becomes of a contact of a file.
            return translate("ui-import", "Comes in as a new partner.")
        case Verdict.CHANGED:
            return _changed(item)
        case Verdict.UNCHANGED:
            #: What becomes of a contact of a file.
            return translate("ui-import", "You know all of it already.")
        case Verdict.DUPLICATE:
            return _duplicate(item)
        case Verdict.SKIPPED:
            return contacts.skipped(item.problem)


def _changed(item: Item) -> str:
    if not item.fields:
        #: The user said that a contact is this partner; what it changes is being worked out.
        return translate("ui-import", "Counts as the same partner.")
    #: What becomes of a contact of a file; {fields} such as "phone and town".
    text = translate("ui-import", "Gets new: {fields}.")
    return text.format(fields=listed([field_word(field) for field in item.fields]))


def _duplicate(item: Item) -> str:
    first = item.alike[0]
    if first.reason is Likeness.TWICE:
        #: A contact that the same files have told before; {name} is a partner.
        text = translate("ui-import", "{name} stands twice in the file. It only fills gaps.")
        return text.format(name=first.name)
    #: A contact that may be a partner that is there; {why} such as "same phone number".
    text = translate("ui-import", "May be {name}: {why}.")
    return text.format(name=first.name, why=contacts.likeness(first.reason))


def field_word(field: str) -> str:
    """A field's word in a list within a sentence."""
    head = contacts.heads().get("phone" if field == "phones" else field)
    return f"{head[0].lower()}{head[1:]}" if head else field_name(field)


def column_word(field: str) -> str:
    """What a column holds, in the list to choose from; "" is a field of its own."""
    #: What a column of a file becomes that fits none of the program's own fields.
    return (
        contacts.heads()[field] if field else translate("ui-import", "Kept as a field of its own")
    )


def encoding_word(encoding: str) -> str:
    """A character encoding as people know it."""
    words = {
        "utf-8": "UTF-8",
        "cp1252": "Windows (1252)",
        "cp850": "DOS (850)",
        "mac_roman": "Mac (Roman)",
        "cp437": "DOS (437)",
        "iso8859-15": "ISO 8859-15",
        "utf-16-le": "UTF-16",
        "utf-16-be": "UTF-16 BE",
    }
    return words.get(encoding, encoding)


def separator_word(separator: str) -> str:
    """The character between the cells of a text, by name."""
    #: Characters between the columns of a text file.
    words = {
        ";": translate("ui-import", "Semicolon ;"),
        ",": translate("ui-import", "Comma ,"),
        "\t": translate("ui-import", "Tab"),
        "|": translate("ui-import", "Vertical bar |"),
    }
    return words.get(separator, separator)
