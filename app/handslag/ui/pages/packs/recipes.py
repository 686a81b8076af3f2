"""The menu of saved recipes: begin with one, save the pack as one, rename and delete them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from handslag.domain.errors import HandslagError
from handslag.domain.progress import Progress
from handslag.services import recipes
from handslag.services.desk import Desk
from handslag.services.recipes import Contents, RecipeView, Saved
from handslag.ui.card_sheets.finding import first_sheet
from handslag.ui.office import Office
from handslag.ui.pages.packs.form import Form
from handslag.ui.pages.packs.letter_text import LetterText
from handslag.ui.pages.packs.preview import PreviewWell
from handslag.ui.pages.packs.recipe_name import RecipeNameDialog
from handslag.ui.parts.buttons import Button
from handslag.words.catalogue import translate
from handslag.words.formats import quoted


class RecipeMenu(QObject):
    """What the button below the partners of a pack opens.

    Attributes:
        menu_shown: the menu that was opened last.
        dialog: the dialog that was opened last.

    Signals:
        chosen: the user begins with a recipe; carries its RecipeView. GUI thread.
    """

    chosen = Signal(object)

    def __init__(
        self,
        office: Office,
        button: Button,
        contents: Callable[[], Contents | None],
        failed: Callable[[HandslagError], None],
    ) -> None:
        super().__init__(button)
        self._office = office
        self._button = button
        self._contents = contents
        self._failed = failed
        self._name = ""
        self.menu_shown: QMenu | None = None
        self.dialog: RecipeNameDialog | None = None
        button.clicked.connect(self.open)
        self.retranslate()

    def retranslate(self) -> None:
        """Reads the words again."""
        #: The button below the partners of a pack: opens the saved recipes.
        self._button.set_words(translate("ui-packs", "Recipes"))

    def open(self) -> None:
        """Opens the menu, with the recipes as they are now."""
        menu = QMenu(self._button)
        found = recipes.listing(self._office.desk)
        for one in found:
            _add(menu, one.name, partial(self._choose, one))
        if not found:
            #: In the menu of saved recipes of packs, where there is none.
            _add(menu, translate("ui-packs", "No recipes are saved yet"), None)
        menu.addSeparator()
        possible = self._contents() is not None
        #: In the menu of saved recipes: saves the pack as it stands under a name.
        text = translate("ui-packs", "Save the pack as a recipe…")
        _add(menu, text, self.ask_save if possible else None)
        if found:
            #: In the menu of saved recipes, before a list of them.
            renames = _submenu(menu, translate("ui-packs", "Rename"))
            deletes = _submenu(menu, translate("ui-packs", "Delete"))
            for one in found:
                _add(renames, one.name, partial(self.ask_rename, one))
                _add(deletes, one.name, partial(self.delete, one))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_shown = menu
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 4)))

    def ask_save(self) -> None:
        """Asks for a name, and saves the pack as it stands."""
        contents = self._contents()
        if contents is None:
            return
        dialog = self._dialog(
            translate("ui-packs", "Save the recipe"),
            #: In the dialog that saves a pack as a recipe.
            translate(
                "ui-packs",
                "Partners, offers, cards and their backs, sheet, letter, vouchers to a page and disclosure page are saved, without the customer. A recipe of the same name is replaced.",
            ),
            self._name,
        )
        desk = self._office.desk

        def done(saved: Saved) -> None:
            dialog.accept()
            self._tell_saved(saved)

        dialog.agreed.connect(
            lambda: self._office.jobs.run(
                partial(_save, desk, dialog.name, contents), done=done, failed=dialog.show_error
            )
        )

    def ask_rename(self, recipe: RecipeView) -> None:
        """Asks for another name."""
        dialog = self._dialog(
            translate("ui-packs", "Rename the recipe"),
            #: In the dialog that renames a recipe.
            translate("ui-packs", "What was printed by it stays as it is."),
            recipe.name,
        )
        desk, id = self._office.desk, recipe.id

        def done(renamed: RecipeView) -> None:
            dialog.accept()
            before, after = recipe.name, renamed.name
            if before == after:
                return
            if self._name == before:
                self._name = after
            #: In the message bar, beside Undo; and follows "Undo: ".
            text = translate("ui-packs", "The recipe is called {name} now")
            self._done(
                text.format(name=quoted(after)),
                lambda: recipes.rename(desk, id, before, seen=after),
                lambda: recipes.rename(desk, id, after, seen=before),
            )

        dialog.agreed.connect(
            lambda: self._office.jobs.run(
                lambda _: recipes.rename(desk, id, dialog.name),
                done=done,
                failed=dialog.show_error,
            )
        )

    def delete(self, recipe: RecipeView) -> None:
        """Deletes a recipe, with the way back in the message bar."""
        desk, last = self._office.desk, [recipe]

        def back() -> None:
            last[0] = recipes.restore(desk, last[0])

        def again() -> None:
            recipes.delete(desk, last[0].id, seen=last[0])

        def done(_: RecipeView) -> None:
            #: In the message bar, beside Undo; and follows "Undo: ".
            text = translate("ui-packs", "The recipe {name} is deleted")
            self._done(text.format(name=quoted(recipe.name)), back, again)

        self._office.jobs.run(
            lambda _: recipes.delete(desk, recipe.id), done=done, failed=self._failed
        )

    def _choose(self, recipe: RecipeView) -> None:
        self._name = recipe.name
        self.chosen.emit(recipe)
        gone = len(recipe.contents.lines) - len(recipe.partners)
        if gone:
            #: In the message bar, after a saved recipe was chosen.
            text = translate("ui-packs", "%n partners of the recipe are no longer there.", n=gone)
            self._office.tell(text)

    def _dialog(self, verb: str, text: str, name: str) -> RecipeNameDialog:
        self.dialog = RecipeNameDialog(self._button.window(), verb=verb, text=text, name=name)
        self.dialog.open()
        return self.dialog

    def _tell_saved(self, saved: Saved) -> None:
        desk, before, last = self._office.desk, saved.before, [saved.after]
        self._name = saved.after.name

        def back() -> None:
            now = last[0]
            if before is None:
                recipes.delete(desk, now.id, seen=now)
            else:
                recipes.save(desk, before.name, before.contents, seen=now.contents)

        def again() -> None:
            if before is None:
                last[0] = recipes.restore(desk, last[0])
            else:
                recipes.save(desk, saved.after.name, saved.after.contents, seen=before.contents)

        #: In the message bar, beside Undo; and follows "Undo: ".
        text = translate("ui-packs", "The recipe {name} is saved")
        self._done(text.format(name=quoted(saved.after.name)), back, again)

    def _done(self, text: str, back: Callable[[], object], again: Callable[[], object]) -> None:
        self._office.history.push(text, back, again)
        self._office.tell(text, undo=True)


def contents_of(form: Form, letter: LetterText, well: PreviewWell) -> Contents | None:
    """What the pack on the screen would save; None where no partner is in it."""
    lines = form.lines.lines
    if not lines:
        return None
    return Contents(
        lines=lines,
        sheet=form.sheet.name,
        letter=letter.letter,
        per_page=well.per_page.number,
        disclosing=well.disclosure.choice,
        backs=well.backs.backs,
    )


def begin_with(
    contents: Contents, desk: Desk, form: Form, letter: LetterText, well: PreviewWell
) -> None:
    """Puts a recipe on the screen; what it does not say stays, and so does the customer."""
    form.show_lines(contents.lines)
    if contents.sheet:
        form.show_sheet(first_sheet(desk, contents.sheet))
    letter.show_letter(contents.letter)
    if contents.per_page is not None:
        well.per_page.show_number(contents.per_page)
    well.disclosure.show_choice(contents.disclosing)
    if contents.backs is not None:
        well.backs.show_backs(contents.backs)


def _save(desk: Desk, name: str, contents: Contents, _: Progress) -> Saved:
    return recipes.save(desk, name, contents)


def _add(menu: QMenu, text: str, run: Callable[[], None] | None) -> None:
    action = QAction(text.replace("&", "&&"), menu)
    if run is None:
        action.setEnabled(False)
    else:
        action.triggered.connect(lambda _=False: run())
    menu.addAction(action)


def _submenu(menu: QMenu, title: str) -> QMenu:
    part = menu.addMenu(title)
    assert part is not None  # just added
    return part
