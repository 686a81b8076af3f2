"""What the page of customers writes: each edit at once, and each can be taken back."""

import re
from collections.abc import Callable
from typing import Literal, get_args

from handslag.domain.errors import HandslagError
from handslag.domain.ids import CustomerId
from handslag.domain.progress import Progress
from handslag.services import consents, customers
from handslag.services.customers import CustomerEntry
from handslag.services.views import ConsentView, CustomerView
from handslag.ui.office import Office
from handslag.words.catalogue import translate

FieldName = Literal[
    "name", "address", "postcode", "town", "phones", "email", "language", "retain_until"
]
"""What can be edited, in the order of the form."""

FIELDS: tuple[FieldName, ...] = get_args(FieldName)

Failed = Callable[[HandslagError], None]


def parts(text: str) -> tuple[str, ...]:
    """Several values typed in one line, parted by commas or semicolons."""
    return tuple(part for piece in re.split("[,;\n]", text) if (part := piece.strip()))


def only(entry: CustomerEntry, field: FieldName) -> CustomerEntry:
    """*entry* with this field alone, so that the others are left as they are."""
    return CustomerEntry(**{field: getattr(entry, field)})


def save(office: Office, id: str, field: FieldName, entry: CustomerEntry, failed: Failed) -> None:
    """Saves one field of a customer, and remembers how it was."""
    desk = office.desk
    wanted = only(entry, field)

    def work(_: Progress) -> tuple[CustomerView, CustomerView]:
        return customers.show(desk, id), customers.edit(desk, id, wanted)

    def done(views: tuple[CustomerView, CustomerView]) -> None:
        before, after = (only(customers.entry_of(view), field) for view in views)
        if before == after:
            return
        #: Follows "Undo: " and "Redo: ".
        words = translate("ui-customers", "Edit {name}").format(name=views[1].name)
        office.history.push(
            words,
            lambda: customers.edit(desk, id, before, seen=after),
            lambda: customers.edit(desk, id, after, seen=before),
        )

    office.jobs.run(work, done=done, failed=failed)


def add(office: Office, name: str, done: Callable[[CustomerView], None], failed: Failed) -> None:
    """Takes a new customer up."""
    desk = office.desk

    def added(view: CustomerView) -> None:
        id = CustomerId(view.id)
        #: Follows "Undo: " and "Redo: ".
        words = translate("ui-customers", "New customer {name}").format(name=view.name)
        office.history.push(
            words,
            lambda: customers.delete(desk, id, seen=view),
            lambda: customers.restore(desk, id),
        )
        done(view)

    office.jobs.run(
        lambda _: customers.add(desk, CustomerEntry(name=name)), done=added, failed=failed
    )


def delete(office: Office, id: str, failed: Failed) -> None:
    """Puts a customer into the trash, with Undo in the message bar."""
    desk = office.desk

    def done(view: CustomerView) -> None:
        kept = CustomerId(view.id)
        #: Follows "Undo: " and "Redo: ".
        words = translate("ui-customers", "Delete {name}").format(name=view.name)
        office.history.push(
            words,
            lambda: customers.restore(desk, kept),
            lambda: customers.delete(desk, kept, seen=view),
        )
        #: In the message bar, beside Undo.
        said = translate("ui-customers", "{name} is in the trash")
        office.tell(said.format(name=view.name), undo=True)

    office.jobs.run(lambda _: customers.delete(desk, id), done=done, failed=failed)


def withdraw_consent(office: Office, consent: ConsentView, failed: Failed) -> None:
    """Notes that a customer takes a consent back today, with Undo in the message bar."""
    desk, id = office.desk, consent.id

    def done(_: ConsentView) -> None:
        #: In the message bar, beside Undo; and follows "Undo: ".
        words = translate("ui-customers", "The consent is withdrawn")
        office.history.push(
            words, lambda: consents.keep(desk, id), lambda: consents.withdraw(desk, id)
        )
        office.tell(words, undo=True)

    office.jobs.run(lambda _: consents.withdraw(desk, id), done=done, failed=failed)


def note_consent(
    office: Office, id: str, wording: str, done: Callable[[], None], failed: Failed
) -> None:
    """Notes what a customer agrees to today."""
    desk = office.desk

    def noted(_: CustomerView) -> None:
        #: In the message bar.
        office.tell(translate("ui-customers", "The consent is noted with today's date"))
        done()

    office.jobs.run(
        lambda _: customers.edit(desk, id, CustomerEntry(consent=wording)),
        done=noted,
        failed=failed,
    )
