"""What can be done at a window, in words that a failing example is told in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Method = TypeVar("Method", bound=Callable[..., None])


@dataclass(frozen=True)
class Act:
    """Something that is done: the name of a machine's method, and what it is given."""

    name: str
    facts: dict[str, Any]

    def __repr__(self) -> str:
        return (
            f"{self.name}({', '.join(f'{name}={value!r}' for name, value in self.facts.items())})"
        )

    def perform(self, machine: object) -> None:
        getattr(machine, self.name)(**self.facts)


class Acts:
    """All that somebody can do; each method that is one says so, and draws its facts.

    These are no rules of hypothesis: of those it leaves some out of every run.
    """

    def __init__(self) -> None:
        self._each: list[SearchStrategy[Act]] = []

    def __call__(self, **facts: SearchStrategy[Any]) -> Callable[[Method], Method]:
        def mark(method: Method) -> Method:
            drawn = st.fixed_dictionaries(facts)
            self._each.append(st.builds(Act, st.just(method.__name__), drawn))
            return method

        return mark

    def any(self) -> SearchStrategy[Act]:
        """One of those that have been said so far, each as often as the others."""
        return st.one_of(self._each)
