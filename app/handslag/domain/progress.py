"""How long work tells how far it is, and hears that it shall stop."""

from typing import Protocol


class Cancelled(Exception):
    """The user stopped the work; nothing of it is kept."""


class Progress(Protocol):
    """Told at least ten times a second while long work goes on."""

    def step(self, done: int, total: int) -> None:
        """*done* of *total* steps are done. Raises Cancelled when the user has stopped the work."""


class Silent:
    """Nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Says nothing and never stops the work."""
