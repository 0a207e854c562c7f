"""What is a shake and what is a drag: by paths of the pointer."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.canvas.shaking import LEAST_WAY, TURNS, WITHIN, Shake
from tests.examples import examples

Path = list[tuple[float, float, float]]


def is_shaken(path: Path) -> bool:
    shake = Shake(*path[0])
    return any(shake.follow(*point) for point in path[1:])


def legs(ways: list[tuple[float, float]], frame: float = 0.008) -> Path:
    """A path along x of ways of so many pixels in so many seconds, seen in frames."""
    path: Path = [(0.0, 0.0, 0.0)]
    for way, seconds in ways:
        x, _, now = path[-1]
        steps = max(1, round(seconds / frame))
        path += [(x + way * step / steps, 0.0, now + seconds * step / steps) for step in range(1, steps + 1)]
    return path


@settings(deadline=None, max_examples=examples(25))
@given(st.floats(28, 300), st.floats(0.05, 0.14), st.floats(0, 500), st.floats(0.1, 3))
def test_quick_ways_to_and_fro_shake_also_after_a_long_drag(
    way: float, seconds: float, before: float, took: float
) -> None:
    turns = [(way if number % 2 else -way, seconds) for number in range(TURNS + 1)]
    assert is_shaken(legs([(before, took), *turns]))


@settings(deadline=None, max_examples=examples(25))
@given(st.lists(st.tuples(st.floats(-800, 800), st.floats(-800, 800), st.floats(0, 0.2)), min_size=2, max_size=20))
def test_without_three_turns_within_the_time_along_one_axis_nothing_shakes(steps: Path) -> None:
    now = itertools.accumulate(step[2] for step in steps)
    path = [(x, y, at) for (x, y, _), at in zip(steps, now, strict=True)]
    if is_shaken(path):
        assert any(_most_turns([(point[axis], point[2]) for point in path]) >= TURNS for axis in (0, 1))


def _most_turns(path: list[tuple[float, float]]) -> int:
    """The most local extremes along an axis within the time."""
    turns = [
        at
        for (before, _), (here, at), (after, _) in zip(path, path[1:], path[2:], strict=False)
        if (here - before) * (after - here) <= 0
    ]
    return max((sum(start <= turn <= start + WITHIN for turn in turns) for start in turns), default=0)


@settings(deadline=None, max_examples=examples(25))
@given(st.lists(st.tuples(st.floats(-LEAST_WAY / 2, LEAST_WAY / 2), st.floats(0.001, 0.05)), max_size=60))
def test_a_trembling_hand_is_no_shake(jitter: list[tuple[float, float]]) -> None:
    """However fast it is: what goes to and fro by less than a way, about a path that goes on."""
    path: Path = [(0.0, 0.0, 0.0)]
    for number, (x, seconds) in enumerate(jitter, start=1):
        path.append((x * 0.98, number * 3.0, path[-1][2] + seconds))
    assert not is_shaken(path)


@settings(deadline=None, max_examples=examples(25))
@given(st.lists(st.floats(30, 400), min_size=1, max_size=12), st.floats(0.3, 1.0))
def test_looking_for_a_place_to_and_fro_is_no_shake(ways: list[float], seconds: float) -> None:
    assert not is_shaken(legs([(way if number % 2 else -way, seconds) for number, way in enumerate(ways)]))
