"""Saved recipes: packs under a name, to begin with again."""

from collections.abc import Sequence
from dataclasses import dataclass

from handslag.domain.errors import ChangedSince, Invalid, Kind, NotAllowed, Problem, Rule
from handslag.domain.ids import PartnerId, new_id
from handslag.domain.packs import (
    READY_LETTER,
    USUAL_DISCLOSING,
    VOUCHERS_PER_PAGE,
    Backs,
    Disclosing,
    OwnLetter,
    Pack,
    PackLine,
)
from handslag.domain.text import LONGEST_TEXT, clean, fold
from handslag.printing.voucher_forms import voucher_form
from handslag.services import finding, pack_lines, sheet_library
from handslag.services.desk import Desk, me
from handslag.services.pack_cards import check_back
from handslag.services.packs import MOST_CARDS
from handslag.services.views import Ref
from handslag.storage import packs as stored
from handslag.storage import partners as stored_partners
from handslag.storage.work import Work

LONGEST_NAME = 60


@dataclass(frozen=True)
class RecipeLine:
    """A partner of a recipe: how many cards, and the number of the offer or None."""

    partner: Ref
    cards: int
    offer: int | None


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What a recipe holds.

    Attributes:
        lines: the partners in order.
        sheet: maker and code of the card sheet, or "" for none in particular.
        letter: own text of the letter.
        per_page: how many vouchers share an A4, or None where it does not say.
        disclosing: in which packs there is a page on recommendations.
        backs: of the cards, or None where it does not say.
    """

    lines: tuple[PackLine, ...]
    sheet: str
    letter: OwnLetter = READY_LETTER
    per_page: int | None = None
    disclosing: Disclosing = USUAL_DISCLOSING
    backs: Backs | None = None


@dataclass(frozen=True, kw_only=True)
class RecipeView:
    """A saved recipe; *partners* are its lines with the names, without those who are gone."""

    id: str
    name: str
    contents: Contents
    partners: tuple[RecipeLine, ...]


@dataclass(frozen=True)
class Saved:
    """A recipe that was saved, and what it was before; None where the name is new."""

    before: RecipeView | None
    after: RecipeView


@dataclass(frozen=True, kw_only=True)
class RecipeOrder:
    """A recipe as a user tells it by names.

    Attributes:
        name: of the recipe.
        partners: names in order.
        offers: which of a partner's several offers, as ``partner/number``.
        cards: visiting cards of each; None is one.
        sheet: code of the card sheet, or maker and code; "" is none in particular.
        per_page: how many vouchers share an A4, or None.
        disclosing: in which packs there is a page on recommendations.
        backs: of the cards, or None where it does not say.
    """

    name: str
    partners: tuple[str, ...]
    offers: tuple[str, ...] = ()
    cards: int | None = None
    sheet: str = ""
    per_page: int | None = None
    disclosing: Disclosing = USUAL_DISCLOSING
    backs: Backs | None = None


def listing(desk: Desk) -> list[RecipeView]:
    """The saved recipes, by name."""
    with desk.store.read() as work:
        found = stored.named_recipes(work)
        return _views(work, sorted(found, key=lambda one: (fold(one.name), one.id)))


def show(desk: Desk, text: str) -> RecipeView:
    """The recipe with this id, this name, or this start of it.

    Raises:
        NotFound, Ambiguous: none is called so, or several are.
    """
    with desk.store.read() as work:
        return _view(work, finding.recipe(work, text))


def save(desk: Desk, name: str, contents: Contents, *, seen: Contents | None = None) -> Saved:
    """Saves a pack under a name; what had that name before is replaced.

    Args:
        desk: the open profile.
        name: case and accents do not tell two names apart.
        contents: what is saved.
        seen: what the recipe of that name has to hold still; None is whatever.

    Raises:
        Invalid: there is no name or it is too long, or a number is out of bounds.
        NotAllowed: no partner is in it.
        NotFound: a partner is gone.
        ChangedSince: it holds something else than *seen*.
    """
    with desk.store.write() as work:
        me(work)
        return _save(desk, work, _name(name), contents, seen)


def save_order(desk: Desk, order: RecipeOrder) -> Saved:
    """Saves a recipe whose partners are named.

    Raises:
        NotFound, Ambiguous: a partner or the sheet is not there.
        OfferTrouble: a partner has several live offers and none of them was named.
        Invalid, NotAllowed: as ``save``.
    """
    with desk.store.write() as work:
        name = _name(order.name)
        if not order.partners:
            raise NotAllowed(Rule.NOTHING_TO_PRINT)
        lines, _ = pack_lines.of_order(desk, work, me(work), order, None)
        sheet = sheet_library.need(work, order.sheet).name if order.sheet else ""
        contents = Contents(
            lines=lines,
            sheet=sheet,
            per_page=order.per_page,
            disclosing=order.disclosing,
            backs=order.backs,
        )
        return _save(desk, work, name, contents, None)


def rename(desk: Desk, id: str, name: str, *, seen: str | None = None) -> RecipeView:
    """Gives a recipe another name.

    Args:
        desk: the open profile.
        id: of the recipe.
        name: the new one.
        seen: the name that it has to have still; None is whichever.

    Raises:
        NotFound: it is gone.
        NotAllowed: another recipe has that name.
        Invalid: there is no name, or it is too long.
        ChangedSince: it is not called *seen* any more.
    """
    with desk.store.write() as work:
        recipe, wanted = _need(work, id), _name(name)
        if seen is not None and recipe.name != seen:
            raise ChangedSince(recipe.name, ("name",))
        if any(other.id != id for other in _called(work, wanted)):
            raise NotAllowed(Rule.RECIPE_NAME_TAKEN, wanted)
        recipe.name = wanted
        work.flush()
        return _view(work, recipe)


def delete(desk: Desk, id: str, *, seen: RecipeView | None = None) -> RecipeView:
    """Removes a recipe; what was printed by it stays. What comes back is what ``restore`` needs.

    Raises:
        NotFound: it is gone.
        ChangedSince: it is not as *seen* any more.
    """
    with desk.store.write() as work:
        recipe = _need(work, id)
        view = _view(work, recipe)
        if seen is not None and (view.name, view.contents) != (seen.name, seen.contents):
            raise ChangedSince(view.name)
        work.remove(recipe)
        return view


def restore(desk: Desk, recipe: RecipeView) -> RecipeView:
    """Saves a removed recipe again, under a new id: a removal is for good on the other devices.

    Raises:
        NotAllowed: another recipe has its name by now.
        NotFound: a partner is gone.
    """
    with desk.store.write() as work:
        if _called(work, recipe.name):
            raise NotAllowed(Rule.RECIPE_NAME_TAKEN, recipe.name)
        return _save(desk, work, recipe.name, recipe.contents, None).after


def _save(desk: Desk, work: Work, name: str, contents: Contents, seen: Contents | None) -> Saved:
    _check(work, contents)
    letter = OwnLetter(*(_text(text) for text in (contents.letter.sv, contents.letter.en)))
    same = _called(work, name)
    before = _view(work, same[0]) if same else None
    if seen is not None and (before is None or before.contents != seen):
        raise ChangedSince(name)
    if same:
        recipe = same[0]
    else:
        recipe = Pack(id=new_id(), name=name, lines=(), sheet="", used=desk.clock())
        work.add(recipe)
    recipe.name, recipe.lines, recipe.sheet = name, contents.lines, contents.sheet
    recipe.letter_sv, recipe.letter_en = letter.sv, letter.en
    recipe.per_page, recipe.used = contents.per_page, desk.clock()
    recipe.disclose_regulated = contents.disclosing.regulated
    recipe.disclose_others = contents.disclosing.others
    backs = contents.backs
    recipe.backs_edge = None if backs is None else backs.edge or ""
    recipe.backs_look = backs.look if backs is not None and backs.edge else None
    work.flush()
    return Saved(before, _view(work, recipe))


def _check(work: Work, contents: Contents) -> None:
    if not contents.lines:
        raise NotAllowed(Rule.NOTHING_TO_PRINT)
    for line in contents.lines:
        stored_partners.need(work, line.partner_id)
        if not 0 <= line.cards <= MOST_CARDS:
            raise Invalid("cards", Problem.OUT_OF_RANGE, str(line.cards), f"0..{MOST_CARDS}")
    if contents.per_page is not None:
        voucher_form(contents.per_page)
    if contents.backs is not None:
        check_back(contents.backs.look)


def _name(text: str) -> str:
    name = clean(text, field="name", longest=LONGEST_NAME)
    if not name:
        raise Invalid("name", Problem.EMPTY)
    return name


def _text(text: str) -> str:
    return clean(text, field="letter", longest=LONGEST_TEXT, lines=True)


def _called(work: Work, name: str) -> list[Pack]:
    """Those of that name; two devices may each have made one."""
    fits = [one for one in stored.named_recipes(work) if fold(one.name) == fold(name)]
    return sorted(fits, key=lambda one: (one.name != name, one.id))


def _need(work: Work, id: str) -> Pack:
    return work.need(Pack, id, Kind.RECIPE, id)


def _view(work: Work, recipe: Pack) -> RecipeView:
    (view,) = _views(work, [recipe])
    return view


def _views(work: Work, recipes: Sequence[Pack]) -> list[RecipeView]:
    ids = sorted({line.partner_id for one in recipes for line in one.lines})
    names: dict[PartnerId, str] = {
        partner.id: partner.name
        for partner, _ in stored_partners.with_opinions(work, ids)
        if partner.deleted is None
    }
    return [
        RecipeView(
            id=one.id,
            name=one.name,
            contents=Contents(
                lines=one.lines,
                sheet=one.sheet,
                letter=one.letter,
                per_page=one.per_page if one.per_page in VOUCHERS_PER_PAGE else None,
                disclosing=one.disclosing,
                backs=one.backs,
            ),
            partners=tuple(
                RecipeLine(Ref(line.partner_id, names[line.partner_id]), line.cards, line.offer)
                for line in one.lines
                if line.partner_id in names
            ),
        )
        for one in recipes
    ]
