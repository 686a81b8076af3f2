"""What is done to several partners at once, each time as one unit of work."""

from collections.abc import Iterable, Mapping, Sequence

from handslag.domain.ids import PartnerId
from handslag.domain.partners import Partner
from handslag.domain.text import clean, fold
from handslag.services import entries, partners
from handslag.services.desk import Desk, me
from handslag.services.partners import PartnerEntry
from handslag.storage import partners as stored

Tags = Mapping[PartnerId, tuple[str, ...]]
"""The tags of partners, by their id."""


def set_tags(
    desk: Desk, ids: Sequence[PartnerId], *, add: Iterable[str] = (), remove: Iterable[str] = ()
) -> Tags:
    """Adds tags to partners and takes others away, in any case.

    Returns:
        What the partners that were changed had before, for ``put_tags``.

    Raises:
        Invalid: a tag is too long, or has letters that cannot be kept.
    """
    wanted = [tag for text in add if (tag := clean(text, field="tag"))]
    gone = {fold(clean(text, field="tag")) for text in remove}
    before: dict[PartnerId, tuple[str, ...]] = {}
    with desk.store.write() as work:
        for _, opinion in stored.with_opinions(work, ids):
            kept = [tag for tag in opinion.tags if fold(tag) not in gone]
            known = set(map(fold, kept))
            # of two spellings the first counts
            fresh = {fold(tag): tag for tag in reversed(wanted) if fold(tag) not in known}
            tags = (*kept, *reversed(fresh.values()))
            if tags != opinion.tags:
                before[opinion.id] = opinion.tags
                opinion.tags = tags
    return before


def put_tags(
    desk: Desk, tags: Tags, *, added: Iterable[str] = (), removed: Iterable[str] = ()
) -> None:
    """Takes ``set_tags`` back; what else has been tagged since stays.

    Args:
        desk: the open profile.
        tags: what it returned.
        added: the tags that it added.
        removed: those that it took away.
    """
    came, went = set(map(fold, added)), set(map(fold, removed))
    with desk.store.write() as work:
        for _, opinion in stored.with_opinions(work, list(tags)):
            before = tags[opinion.id]
            had = set(map(fold, before))
            kept = [tag for tag in opinion.tags if fold(tag) not in came - had]
            stays = went | set(map(fold, kept))
            again = [tag for tag in before if fold(tag) in stays]
            opinion.tags = (*again, *(tag for tag in kept if fold(tag) not in had))


def delete_many(
    desk: Desk, ids: Sequence[PartnerId], *, seen: Mapping[PartnerId, PartnerEntry] | None = None
) -> list[PartnerId]:
    """Puts partners into the trash; my own business stays.

    Args:
        desk: the open profile.
        ids: of the partners.
        seen: how each has to be still, where it is done again; None takes any.

    Returns:
        Those that were put there, for ``restore_many``.

    Raises:
        ChangedSince: one is not as *seen*; all of them stay.
    """
    with desk.store.write() as work:
        own = me(work).partner_id
        living = stored.living(work, [id for id in ids if id != own])
        if seen is not None:
            for view in partners.views(work, living, own=own):
                left = seen[PartnerId(view.id)]
                entries.need_unchanged(view.name, vars(partners.entry_of(view)), vars(left))
        work.change_all(Partner, living, deleted=desk.clock())
        return living


def restore_many(desk: Desk, ids: Sequence[PartnerId]) -> None:
    """Takes partners out of the trash; those that are gone for good stay so."""
    with desk.store.write() as work:
        work.change_all(Partner, ids, deleted=None)
