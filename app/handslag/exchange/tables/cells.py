"""How one cell holds what is not plain text; each way out has its way back."""

import re
from collections.abc import Iterable, Sequence

from handslag.domain.contacts import ExtraField
from handslag.domain.errors import FileTrouble
from handslag.domain.partners import Phone
from handslag.exchange.strict_json import Json, read_json, write_json
from handslag.exchange.tables.fields import Field

LONGEST_CELL = 32_767
"""UTF-16 units: what a cell of Excel holds ("Excel specifications and limits")."""

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # OWASP, "CSV Injection", also the wide ones
_BEHIND_OURS = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")

LIST_SEPARATOR = ":::"
"""Google Contacts puts it between the values of a cell that holds several."""
_TAG = re.compile(r'\s*+(?:"((?:[^"]|"")*+)"\s*+(?=[;,]|\Z)|([^;,]*+))(?:[;,]|\Z)')
_QUOTED_TAG = re.compile(r'[;,"\n]|:::|\A\*|\A\s|\s\Z')

Item = ExtraField | Phone | tuple[Field, str] | str
"""What the cell of other fields holds: a field; a telephone number or another value that did not
fit its column; or the head of a column, where the fields' order is not the columns'."""


def harmless(cell: str) -> str:
    """*cell* so that no spreadsheet takes it for a formula.

    ``plain`` takes the apostrophe away again, and that of every other program that does the same.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def marked(cell: str) -> str:
    """*cell* so that ``plain`` gives it back, in a workbook, where no text is a formula."""
    return f"'{cell}" if _BEHIND_OURS.match(cell) else cell


def plain(cell: str) -> str:
    """*cell* without the apostrophe that ``harmless`` or ``marked`` put there."""
    return cell[1:] if cell[:1] == "'" and _BEHIND_OURS.match(cell) else cell


def sound(text: str) -> str:
    """*text* without NUL and lone surrogates, which no file holds."""
    if text.isprintable():
        return text
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def tags_cell(tags: Iterable[str]) -> str:
    """Tags in one cell, between semicolons; quoted where one holds what would part it."""
    return "; ".join(
        '"' + tag.replace('"', '""') + '"' if _QUOTED_TAG.search(tag) else tag for tag in tags
    )


def tags_of(cell: str) -> list[str]:
    """The tags of a cell, ours or of Google, Outlook and Apple."""
    if '"' not in cell and (LIST_SEPARATOR in cell or cell.startswith("*")):
        found = [part.strip().removeprefix("*").lstrip() for part in cell.split(LIST_SEPARATOR)]
        return [tag for tag in found if tag and tag != "myContacts"]
    found = [
        match[2].strip() if match[1] is None else match[1].replace('""', '"')
        for match in _TAG.finditer(cell)
    ]
    return [tag for tag in found if tag]


def items_cell(items: Sequence[Item]) -> str:
    """What has no column, as one text; "" for nothing."""
    if not items:
        return ""
    text = write_json({"fields": [_as_json(item) for item in items]}).decode()
    # XlsxWriter and its readers differ on _x0041_x0042_, and XML has no U+FFFE and U+FFFF
    text = text.replace("_x", "\\u005fx")
    return text.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def items_of(cell: str) -> list[Item] | None:
    """What ``items_cell`` wrote, or None for a text that it did not write."""
    try:
        content = read_json(cell.encode(), longest=10_000_000)
    except (FileTrouble, UnicodeEncodeError):
        return None
    listed = content.get("fields") if isinstance(content, dict) else None
    if not isinstance(listed, list):
        return None
    try:
        return [_item(one) for one in listed]
    except (KeyError, ValueError, TypeError):
        return None


def _as_json(item: Item) -> Json:
    match item:
        case str():
            return item
        case Phone():
            return {"field": str(Field.PHONE), "value": item.text}
        case (field, value):
            return {"field": str(field), "value": value}
        case _:
            told: dict[str, Json] = {"name": item.name, "value": item.value}
            if item.parameters:
                told["parameters"] = [list(pair) for pair in item.parameters]
            if item.group:
                told["group"] = item.group
            if item.column:
                told["column"] = True
            return told


def _item(one: Json) -> Item:
    if isinstance(one, str):
        return one
    if not isinstance(one, dict):
        raise TypeError
    value = _text(one["value"])
    if "field" in one:
        field = Field(_text(one["field"]))
        return Phone(value) if field is Field.PHONE else (field, value)
    parameters = one.get("parameters", [])
    if not isinstance(parameters, list):
        raise TypeError
    return ExtraField(
        name=_text(one["name"]),
        value=value,
        parameters=tuple(_pair(pair) for pair in parameters),
        group=_text(one.get("group", "")),
        column=one.get("column") is True,
    )


def _pair(pair: Json) -> tuple[str, str]:
    if not isinstance(pair, list):
        raise TypeError
    name, value = pair
    return _text(name), _text(value)


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
