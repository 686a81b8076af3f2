"""Questions about signed documents."""

from sqlalchemy import select

from handslag.domain.documents import Document
from handslag.domain.ids import BusinessId
from handslag.storage.tables import document
from handslag.storage.work import Work


def of_author(work: Work, author: BusinessId) -> list[Document]:
    """What a business has signed, by kind and revision, the oldest first."""
    return list(
        work.session.scalars(
            select(Document)
            .where(document.c.author == author)
            .order_by(document.c.kind, document.c.object_id, document.c.revision)
        )
    )
