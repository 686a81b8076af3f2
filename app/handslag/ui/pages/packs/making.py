"""Making a pack into a file: what it is called, where it goes, and what is said of it."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from handslag.domain.packs import Backs
from handslag.domain.progress import Progress
from handslag.domain.sheets import Filled
from handslag.services import packs, previews, sheet_library
from handslag.services.desk import Desk
from handslag.services.packs import PackOrder
from handslag.services.paperwork import Made
from handslag.services.previews import Composition, LastPack
from handslag.services.views import CustomerView
from handslag.ui.parts.saving import ask_where
from handslag.ui.print_out.packs import pack
from handslag.ui.print_out.printout import Printout
from handslag.words.catalogue import translate
from handslag.words.paper import paper_words

_FOLDER = "packs/folder"
_NOT_IN_NAMES = r'[<>:"/\\|?*\x00-\x1f]'
"""Windows, Naming Files, Paths, and Namespaces: reserved characters."""


def file_name(customer: CustomerView | None) -> str:
    """What the file is called unless the user says otherwise: "Welcome pack Johansson.pdf"."""
    return file_called(customer.name if customer else "")


def file_called(customer: str) -> str:
    """The same for the whole name of a customer, or ""."""
    name = customer.rsplit(maxsplit=1)[-1] if customer.strip() else ""
    #: Name of a file, without its ending; {customer} is a family name.
    text = translate("ui-packs", "Welcome pack {customer}").format(customer=name)
    return re.sub(_NOT_IN_NAMES, "-", text).strip(" .") + ".pdf"


def ask_path(
    parent: QWidget, settings: QSettings, suggested: str, save: Callable[[Path], None]
) -> None:
    """Asks where to save, in the folder of the last time; calls *save* when the user has chosen."""
    #: Title of the dialog that asks for a file.
    title = translate("ui-packs", "Save the pack as PDF")
    ask_where(parent, settings, _FOLDER, save, title=title, name=suggested)


def new(desk: Desk, of: Composition, path: Path) -> Callable[[Progress], Made]:
    """Work that makes the pack and issues its vouchers; for the worker."""
    return lambda progress: previews.make(desk, of, path, words=paper_words, progress=progress)


def once_more(
    desk: Desk,
    customer: CustomerView,
    last: LastPack,
    path: Path,
    of: Composition | None,
) -> Callable[[Progress], Made]:
    """Work that makes *customer*'s *last* pack again and issues nothing; for the worker.

    With *of*, which is the same pack, it is printed as the screen says now; else as it was.
    """
    order = PackOrder(
        customer=customer.id,
        sheet=last.sheet,
        path=path,
        start_slot=last.start_slot,
        reprint=True,
        per_page=of.per_page if of else None,
        disclosing=of.disclosing if of else None,
        backs=of.backs if of else None,
    )
    return lambda _: packs.print_out(desk, order, words=paper_words)


def same_pack(one: Composition, other: Composition | None) -> bool:
    """Whether both are the same pack for the customer, on whichever places of a sheet.

    A part-used sheet that is full or gone makes no other pack, nor does another size of the
    vouchers, the page on recommendations or what stands on the cards' backs: nothing is issued for
    it.
    """
    if other is None:
        return False
    if one.part_used or other.part_used:
        one, other = replace(one, start_slot=1), replace(other, start_slot=1)
    one = replace(one, per_page=other.per_page, disclosing=other.disclosing, backs=other.backs)
    return replace(one, part_used=()) == replace(other, part_used=())


def to_print(desk: Desk, of: Composition, path: Path, filled: tuple[Filled, ...]) -> Printout:
    """The pack for the print dialog, made when the first page of it is printed."""
    return pack(
        new(desk, of, path),
        sheet=sheet_library.find(desk, of.sheet),
        filled=filled,
        vouchers=sum(line.offer is not None for line in of.lines),
        cards=sum(line.cards for line in of.lines),
        edge=of.backs.edge,
    )


def to_print_again(desk: Desk, made: Made, last: LastPack, backs: Backs) -> Printout:
    """A pack for the print dialog that was made already."""
    sheet = sheet_library.find(desk, last.sheet)
    return pack(
        lambda _: made,
        made=made,
        sheet=sheet,
        filled=tuple(sheet.layout(made.cards, start_slot=last.start_slot)),
        vouchers=len(made.vouchers),
        cards=made.cards,
        edge=backs.edge,
    )


def step_words(done: int, total: int) -> str:
    """How far the making of a pack is."""
    #: Beside a progress bar while a welcome pack is made.
    text = translate("ui-packs", "Making the pack, step {done} of {total}")
    return text.format(done=done, total=total)


def made_words(made: Made) -> str:
    """What the message bar says when the pack is made."""
    name = made.path.name
    if not made.vouchers:
        #: Message after a pack without vouchers was made; {file} is its name.
        return translate("ui-packs", "{file} is ready.").format(file=name)
    #: Message after a pack was made; {file} is its name.
    text = translate("ui-packs", "%n vouchers were issued. {file} is ready.", n=len(made.vouchers))
    return text.format(file=name)
