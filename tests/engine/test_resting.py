"""What the engine does while nobody asks comes to an end, and leaves no garbage behind."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from nodeeditor.engine.resting import Rest
from nodeeditor.engine.spares import spares


@pytest.fixture(autouse=True)
def _as_in_the_engine() -> Iterator[None]:
    """Garbage is looked for while resting alone."""
    before = gc.get_threshold()
    gc.set_threshold(1_000_000)
    yield
    gc.set_threshold(*before)
    spares().want(())


def rested(rest: Rest) -> int:
    pieces = 0
    while rest.piece():
        pieces += 1
    return pieces


def circle() -> weakref.ref[Any]:
    """Garbage that only a look finds, among a thousand other objects."""

    class Part:
        pass

    parts = [Part() for _ in range(1_200)]
    for part in parts:
        part.me = part  # type: ignore[attr-defined]
    return weakref.ref(parts[0])


def test_garbage_is_collected_and_spares_are_made_until_nothing_is_left_to_do() -> None:
    rest = Rest()
    rested(rest)
    lost = circle()
    spares().want([("Dense", '{"units": 3}'), ("ReLU", "{}")])
    assert lost() is not None
    assert rested(rest) == 3
    assert lost() is None
    assert spares().take("ReLU", "{}") is not None
    assert not rest.piece()


def test_layers_made_ahead_and_never_used_do_not_gather() -> None:
    rest = Rest()
    thrown_away = []
    for units in range(1, 260):
        spares().want([("Dense", f'{{"units": {units}}}')])
        rested(rest)
        layer = spares().take("Dense", f'{{"units": {units}}}')
        thrown_away.append(weakref.ref(layer))
        circle()
        rest.piece()  # the layer is in use meanwhile, so that it is old when it is thrown away
        del layer
    assert sum(layer() is not None for layer in thrown_away) < 150
