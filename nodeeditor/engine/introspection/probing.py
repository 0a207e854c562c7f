"""Asks Keras about a class by constructing it: what it accepts, what it makes of a value, what it answers."""

from __future__ import annotations

import contextlib
import inspect
import io
import itertools
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import keras
from keras.src.backend.common import global_state

#: Where Keras keeps the variables that still wait for a value.
_WAITING = "uninitialized_variables"

#: A text that no parameter of Keras has a meaning for.
NONSENSE = "no_such_thing_in_keras"

#: Shapes that some layer or other takes: images, sequences, vectors, volumes, series of them.
_SHAPES = ((8, 8, 3), (8, 4), (4,), (8, 8, 8, 3), (4, 8, 8, 3), (4, 8, 8, 8, 3), (1,), ())
_DTYPES = ("float32", "int32", "string")


def usual_tensors() -> Iterator[tuple[tuple[int | None, ...], str]]:
    """Shapes, with the batch, and kinds of tensors to be tried in turn on a layer of which nothing is known."""
    for dtype, shape in itertools.product(_DTYPES, _SHAPES):
        yield (None, *shape), dtype


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """Keras warns and prints while it is asked odd questions; nobody has to see that."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


def without_values() -> contextlib.AbstractContextManager[Any]:
    """In this scope Keras makes variables without values, which else is most of the time a layer takes."""
    return keras.StatelessScope(initialize_variables=False)  # type: ignore[no-any-return]


@contextlib.contextmanager
def leaving_nothing() -> Iterator[None]:
    """Forgets the variables without values that Keras would keep in a list of its own for ever."""
    before = list(global_state.get_global_attribute(_WAITING, [], set_to_default=True))
    try:
        yield
    finally:
        global_state.set_global_attribute(_WAITING, before)


class Asked:
    """A class of Keras, and the arguments that suffice to construct one."""

    def __init__(self, cls: Callable[..., Any], start: Mapping[str, Any]) -> None:
        self.cls = cls
        self.start = dict(start)
        self._refusals: dict[str, str | None] = {}

    def make(self, **arguments: Any) -> Any:
        """An object of the class, with ``arguments`` beside the start ones. Raises what Keras raises."""
        with quietly(), self._scope():
            return self.cls(**{**self.start, **arguments})

    def _scope(self) -> contextlib.AbstractContextManager[Any]:
        # An optimizer counts its steps from the start, and refuses to be made without a place for that.
        counts = inspect.isclass(self.cls) and issubclass(self.cls, keras.optimizers.Optimizer)
        return contextlib.nullcontext() if counts else without_values()

    def refusal(self, **arguments: Any) -> str | None:
        """What Keras says against these arguments, None where it takes them."""
        key = repr(arguments)
        if key not in self._refusals:
            try:
                self.make(**arguments)
            except Exception as error:  # Keras raises errors of every kind; any is a no
                self._refusals[key] = f"{type(error).__name__}: {error}"
            else:
                self._refusals[key] = None
        return self._refusals[key]

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
