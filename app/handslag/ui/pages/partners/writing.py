"""What the page of partners writes: each edit at once, and each can be taken back."""

import re
from collections.abc import Callable
from typing import Literal, get_args

from handslag.domain.errors import HandslagError
from handslag.domain.ids import PartnerId
from handslag.domain.progress import Progress
from handslag.services import partners
from handslag.services.partners import PartnerEntry
from handslag.services.views import PartnerView
from handslag.ui.office import Office
from handslag.words.catalogue import translate

FieldName = Literal[
    "name", "trade", "contact", "phones", "email", "web", "address", "postcode", "town",
    "organisation_number", "language", "template", "colour", "status", "tags", "notes",
]  # fmt: skip
"""What can be edited, in the order of the form."""

FIELDS: tuple[FieldName, ...] = get_args(FieldName)

Failed = Callable[[HandslagError], None]


def parts(text: str) -> tuple[str, ...]:
    """Several values typed in one line, parted by commas or semicolons."""
    return tuple(part for piece in re.split("[,;\n]", text) if (part := piece.strip()))


def only(entry: PartnerEntry, field: FieldName) -> PartnerEntry:
    """*entry* with this field alone, so that the others are left as they are."""
    return PartnerEntry(**{field: getattr(entry, field)})


def save(office: Office, id: str, field: FieldName, entry: PartnerEntry, failed: Failed) -> None:
    """Saves one field of a partner, and remembers how it was."""
    desk = office.desk
    wanted = only(entry, field)

    def work(_: Progress) -> tuple[PartnerView, PartnerView]:
        return partners.show(desk, id), partners.edit(desk, id, wanted)

    def done(views: tuple[PartnerView, PartnerView]) -> None:
        before, after = (only(partners.entry_of(view), field) for view in views)
        if before == after:
            return
        #: Follows "Undo: " and "Redo: ".
        words = translate("ui-partners", "Edit {name}").format(name=views[1].name)
        office.history.push(
            words,
            lambda: partners.edit(desk, id, before, seen=after),
            lambda: partners.edit(desk, id, after, seen=before),
        )

    office.jobs.run(work, done=done, failed=failed)


def add(office: Office, name: str, done: Callable[[PartnerView], None], failed: Failed) -> None:
    """Takes a new partner up."""
    desk = office.desk

    def added(view: PartnerView) -> None:
        id = PartnerId(view.id)
        #: Follows "Undo: " and "Redo: ".
        words = translate("ui-partners", "New partner {name}").format(name=view.name)
        office.history.push(
            words,
            lambda: partners.delete(desk, id, seen=view),
            lambda: partners.restore(desk, id),
        )
        done(view)

    office.jobs.run(
        lambda _: partners.add(desk, PartnerEntry(name=name)), done=added, failed=failed
    )


def delete(office: Office, id: str, failed: Failed) -> None:
    """Puts a partner into the trash, with Undo in the message bar."""
    desk = office.desk

    def done(view: PartnerView) -> None:
        kept = PartnerId(view.id)
        #: Follows "Undo: " and "Redo: ".
        words = translate("ui-partners", "Delete {name}").format(name=view.name)
        office.history.push(
            words,
            lambda: partners.restore(desk, kept),
            lambda: partners.delete(desk, kept, seen=view),
        )
        #: In the message bar, beside Undo.
        said = translate("ui-partners", "{name} is in the trash")
        office.tell(said.format(name=view.name), undo=True)

    office.jobs.run(lambda _: partners.delete(desk, id), done=done, failed=failed)
