"""What a layer keeps of another one's weights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.weights.matching import inherit
from nodeeditor.weights.report import plain, rows
from nodeeditor.weights.variables import FoundWeights, LayerWeights, Variable
from nodeeditor.weights.verdicts import Fate, Reason, Taken, judge
from nodeeditor.weights.wording import summary_text, verdict_text

sizes = st.integers(0, 6)
shapes = st.lists(sizes, max_size=4).map(tuple)


def layer(
    name: str, *shapes: tuple[int, ...], kind: str = "dense", dtype: str = "float32", **more: object
) -> LayerWeights:
    names = ("kernel", "bias", "third", "fourth")
    variables = tuple(Variable("", str(index), shape, dtype, names[index]) for index, shape in enumerate(shapes))
    return LayerWeights((name,), kind, variables, **more)  # type: ignore[arg-type]


def recurrent(name: str, inputs: int, units: int, gates: int, part: str = "") -> LayerWeights:
    kernels = [
        ("kernel", (inputs, gates * units)),
        ("recurrent_kernel", (units, gates * units)),
        ("bias", (gates * units,)),
    ]
    variables = tuple(
        Variable(part, str(index), shape, "float32", word, gates) for index, (word, shape) in enumerate(kernels)
    )
    return LayerWeights((name,), "bidirectional", variables)


def found(*layers: LayerWeights) -> FoundWeights:
    return FoundWeights("run", "first", layers)


@st.composite
def pairs(draw: st.DrawFn) -> Taken:
    """A variable and one of another size but the same rank, with gates or without."""
    rank = draw(st.integers(0, 3))
    gates = draw(st.sampled_from([1, 3, 4])) if rank else 1
    made = []
    for _ in range(2):
        shape = draw(st.lists(st.integers(1, 5), min_size=rank, max_size=rank))
        made.append(Variable("", "0", tuple([*shape[:-1], shape[-1] * gates] if shape else []), "float32", "", gates))
    (taken,) = judge(LayerWeights(("a",), "x", (made[0],)), LayerWeights(("a",), "x", (made[1],))).taken
    return taken


@given(pairs())
def test_what_is_copied_is_in_both_and_each_value_once(taken: Taken) -> None:
    own, other = np.zeros(taken.variable.shape, int), np.arange(1, 1 + np.prod(taken.source.shape, dtype=int))
    other = other.reshape(taken.source.shape)
    for into, out_of in taken.slices:
        assert own[into].shape == other[out_of].shape
        own[into] += other[out_of]
    copied = own[own > 0]
    assert len(set(copied)) == len(copied) == np.prod(taken.sizes, dtype=int) * taken.variable.gates
    assert taken.whole == (own.shape == other.shape)
    if taken.whole:
        np.testing.assert_array_equal(own, other)


@given(st.lists(shapes, min_size=1, max_size=3), st.lists(shapes, min_size=1, max_size=3))
def test_a_layer_keeps_itself_whole_and_every_variable_is_told(
    own: list[tuple[int, ...]], other: list[tuple[int, ...]]
) -> None:
    mine, theirs = layer("a", *own), layer("a", *other)
    if all(0 not in shape for shape in own):
        assert judge(mine, mine).fate is Fate.KEPT
    verdict = judge(mine, theirs)
    assert {one.variable for one in verdict.taken} | {*verdict.fresh} == {*mine.variables}
    assert {one.source for one in verdict.taken} | {*verdict.left} == {*theirs.variables}
    assert (verdict.fate is Fate.NEW) == (not verdict.taken) == (verdict.reason is not None)
    assert (verdict.fate is Fate.KEPT) == (not verdict.fresh and all(one.whole for one in verdict.taken))


@pytest.mark.parametrize(
    ("own", "source", "fate", "words"),
    [
        (layer("d", (8, 64), (64,)), layer("d", (8, 32), (32,)), Fate.PARTLY,
         "kernel: columns 0–31 kept of 64, the others fresh; bias: values 0–31 kept of 64, the others fresh"),
        (layer("d", (8, 32), (32,)), layer("d", (8, 64), (64,)), Fate.PARTLY,
         "kernel: columns 0–31 taken of 64 there; bias: values 0–31 taken of 64 there"),
        (layer("d", (16, 32), (32,)), layer("d", (8, 32), (32,)), Fate.PARTLY,
         "kernel: rows 0–7 kept of 16, the others fresh; bias: kept"),
        (layer("d", (8, 32), (32,)), layer("d", (8, 32)), Fate.PARTLY, "kernel: kept; bias: fresh"),
        (layer("d", (8, 32)), layer("d", (8, 32), (32,)), Fate.KEPT, "not used: (32)"),
        (layer("c", (3, 3, 4, 8)), layer("c", (3, 3, 4, 6)), Fate.PARTLY,
         "kernel: axis 3 0–5 kept of 8, the others fresh"),
        (recurrent("r", 8, 64, 4), recurrent("r", 8, 32, 4), Fate.PARTLY,
         "kernel: columns 0–31 of each of 4 gates kept of 64, the others fresh"),
    ],
)  # fmt: skip
def test_what_is_kept_is_told_in_words(own: LayerWeights, source: LayerWeights, fate: Fate, words: str) -> None:
    verdict = judge(own, source)
    assert verdict.fate is fate
    assert verdict_text(verdict).startswith(words)


@pytest.mark.parametrize(
    ("own", "source", "reason"),
    [
        (layer("d", (8, 8)), None, Reason.NO_LAYER),
        (layer("d", (8, 8)), layer("d", (8, 8), kind="einsum_dense"), Reason.OTHER_TYPE),
        (layer("d", (8, 8)), layer("d", (8, 8), kind="dense_x"), Reason.OTHER_TYPE),
        (layer("d", (8, 8)), layer("d", (8, 8, 8)), Reason.OTHER_RANK),
        # Without its scale, a normalization has its offset where the scale was.
        (layer("n", (8,), (8,), (8,), (8,)), layer("n", (8,), (8,), (8,)), Reason.OTHER_VARIABLES),
        (layer("d", (8, 8)), layer("d", (8, 8), dtype="int8"), Reason.QUANTIZED),
        (layer("d", (8, 8)), layer("d", (8, 8), dtype="float8_e4m3fn"), Reason.QUANTIZED),
        (layer("n", (8,), learns=True), layer("n", (6,)), Reason.LEARNS),
        # What is within a wrapper has no type in a file; its shapes tell that it is another cell.
        (recurrent("r", 8, 32, 4, "layer/cell"), recurrent("r", 8, 32, 3, "layer/cell"), Reason.OTHER_TYPE),
    ],
)  # fmt: skip
def test_what_is_new_has_a_reason(own: LayerWeights, source: LayerWeights | None, reason: Reason) -> None:
    verdict = judge(own, source)
    assert (verdict.fate, verdict.reason, verdict.taken) == (Fate.NEW, reason, ())
    assert verdict_text(verdict)


def test_the_second_layer_of_a_class_has_a_number_in_a_file() -> None:
    assert judge(layer("d", (8, 8)), layer("d", (8, 8), kind="dense_12")).fate is Fate.KEPT


def test_a_renamed_layer_is_known_by_its_id_where_most_ids_mean_the_same() -> None:
    before = found(layer("a", (2, 2), id="l1"), layer("b", (2, 2), id="l2"), layer("c", (2, 2), id="l3"))
    now = [layer("a", (2, 2), id="l1"), layer("b", (2, 2), id="l2"), layer("renamed", (2, 2), id="l3")]
    assert [one.source and one.source.label for one in inherit(now, before).verdicts] == ["a", "b", "c"]
    stranger = [layer("x", (2, 2), id="l1"), layer("y", (2, 2), id="l2"), layer("c", (2, 2), id="l9")]
    result = inherit(stranger, before)
    assert [one.source and one.source.label for one in result.verdicts] == [None, None, "c"]
    assert [one.label for one in result.left] == ["a", "b"]


def test_a_block_that_is_repeated_now_keeps_what_it_was_once() -> None:
    now = [
        replace(layer("d", (2, 2)), names=("stage_0", "d"), also=(("stage", "d"),)),
        replace(layer("d", (2, 2)), names=("stage_1", "d")),
    ]
    before = found(replace(layer("d", (2, 2)), names=("stage", "d")))
    assert [one.fate for one in inherit(now, before).verdicts] == [Fate.KEPT, Fate.NEW]


def test_a_layer_that_came_into_a_block_is_known_by_its_own_name_where_one_alone_has_it() -> None:
    plain = found(layer("conv", (2, 2)), layer("last", (2, 2)), layer("other", (2, 2), kind="embedding"))
    inside = [replace(layer(name, (2, 2)), names=("stem", name)) for name in ("conv", "other")]
    result = inherit([*inside, layer("last", (2, 2))], plain)
    assert [one.source and one.source.label for one in result.verdicts] == ["conv", None, "last"]
    twice = [replace(layer("conv", (2, 2)), names=(use, "conv")) for use in ("a", "b")]
    assert [one.fate for one in inherit(twice, plain).verdicts] == [Fate.NEW, Fate.NEW]
    back = inherit([layer("conv", (2, 2))], found(*inside))
    assert [one.source and one.source.label for one in back.verdicts] == ["stem/conv"]


def test_nothing_is_dropped_silently() -> None:
    result = inherit([layer("d", (2, 2)), layer("none")], found(layer("d", (2, 3)), layer("old", (4, 4))))
    assert [(row.layer, row.verdict, row.source) for row in rows(result)] == [
        ("d", "partly kept", "d"),
        ("", "not used", "old"),
    ]
    assert plain(result)[1] == {"layer": "", "verdict": "unused", "details": "(4, 4)", "source": "old"}
    assert (
        summary_text(result) == "Begins with the weights of run first: 0 layers kept, 1 partly, 0 new, 1 there not used"
    )
