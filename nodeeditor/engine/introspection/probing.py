"""Asks Keras about a class by constructing it: what it accepts, what it makes of a value, what it answers."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

#: A text that no parameter of Keras has a meaning for.
NONSENSE = "no_such_thing_in_keras"


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """Keras warns and prints while it is asked odd questions; nobody has to see that."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


class Asked:
    """A class of Keras, and the arguments that suffice to construct one."""

    def __init__(self, cls: type, start: Mapping[str, Any]) -> None:
        self.cls = cls
        self.start = dict(start)

    def make(self, **arguments: Any) -> Any:
        """An object of the class, with ``arguments`` beside the start ones. Raises what Keras raises."""
        with quietly():
            return self.cls(**{**self.start, **arguments})

    def refusal(self, **arguments: Any) -> str | None:
        """What Keras says against these arguments, None where it takes them."""
        try:
            self.make(**arguments)
        except Exception as error:  # Keras raises errors of every kind; any is a no
            return f"{type(error).__name__}: {error}"
        return None

    def accepts(self, **arguments: Any) -> bool:
        """Whether Keras constructs the class with these arguments."""
        return self.refusal(**arguments) is None

    def made(self, name: str, value: Any) -> Any:
        """What the object keeps as attribute ``name`` when given ``value``; None where Keras refuses."""
        try:
            return getattr(self.make(**{name: value}), name, None)
        except Exception:
            return None

    def config(self, **arguments: Any) -> dict[str, Any]:
        """What the object says of itself; empty where Keras refuses."""
        try:
            thing = self.make(**arguments)
            with quietly():
                return dict(thing.get_config())
        except Exception:
            return {}

    def choices(self, name: str, named: list[str]) -> tuple[str, ...]:
        """Those of the texts ``named`` that Keras does not turn down as it does nonsense."""
        refused = self.refusal(**{name: NONSENSE})
        if refused is None:
            return tuple(named)
        return tuple(text for text in named if not self._refused_alike(name, text, refused))

    def _refused_alike(self, name: str, text: str, refused: str) -> bool:
        answer = self.refusal(**{name: text})
        return answer is not None and answer.replace(text, "?") == refused.replace(NONSENSE, "?").replace(text, "?")
