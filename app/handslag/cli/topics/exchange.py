"""``exchange``: what passes between computers, and taking it back."""

from handslag.cli.arguments import Arguments, Commands, command, topic
from handslag.cli.output import Output
from handslag.services import importing
from handslag.services.desk import Desk
from handslag.words.catalogue import translate


def register(commands: Commands) -> None:
    """Adds the commands."""
    under = topic(commands, "exchange", translate("cli", "files between computers"))
    undo = command(under, "undo", translate("cli", "take an import or a merging back"), _undo)
    undo.add_argument("id", metavar="ID")


def _undo(desk: Desk, args: Arguments) -> Output:
    run = importing.undo(desk, args.id)
    return Output(
        {"what": run.what, "files": list(run.files), "undo_id": run.id, "undone": run.undone},
        translate("cli", "It is taken back; everything is as it was before."),
    )
