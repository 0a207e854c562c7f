"""Data that stays on disk gives the very numbers, classes and refusals of data that is read as a whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nodeeditor.engine.data import copies, folds, memory, row_file, samples
from nodeeditor.engine.data import glimpse as glimpses
from nodeeditor.engine.data.describe import describe
from nodeeditor.engine.data.fit import misfits
from nodeeditor.engine.data.glimpse import glimpse
from nodeeditor.engine.data.load import load
from nodeeditor.engine.data.prepare import PreparedData, prepare, training_inputs
from nodeeditor.engine.data.samples import Samples, whole
from nodeeditor.graph.settings import CsvSource, DataSource, NumpySource
from nodeeditor.problems import ProblemError
from tests.engine.data.data_graphs import graph
from tests.examples import examples

CATEGORICAL, SPARSE = "categorical_crossentropy", "sparse_categorical_crossentropy"
SAMPLES = 60


@pytest.fixture(autouse=True)
def own_copies(tmp_path_factory, monkeypatch):
    place = tmp_path_factory.mktemp("copies")
    monkeypatch.setattr(copies, "folder", lambda: place)
    return place


@pytest.fixture
def on_disk(monkeypatch):
    """Lets all files stay on disk, in blocks of a few samples."""
    small_blocks(monkeypatch)


def small_blocks(monkeypatch, held: int = 0) -> None:
    monkeypatch.setattr(memory, "LARGE", 0)
    monkeypatch.setattr(samples, "BLOCK", 300)
    monkeypatch.setattr(samples, "HELD", held)


def written(folder: Path, seed: int) -> tuple[NumpySource, NumpySource, CsvSource]:
    """The same columns as plain and compressed arrays, and the plain ones as a table."""
    random = np.random.default_rng(seed)
    columns: dict[str, Any] = {
        "a": random.normal(100, 3, SAMPLES),
        "b": random.integers(-9, 9, SAMPLES),
        "c": random.random(SAMPLES).astype(np.float32),
        "flag": random.random(SAMPLES) > 0.5,
        "kind": random.integers(0, 4, SAMPLES),
        "late": random.integers(3, 6, SAMPLES),
        "name": random.choice(["ant", "bee", "größe"], SAMPLES),
        "two": random.choice(["no", "yes"], SAMPLES),
    }
    table = "\n".join([",".join(columns), *(",".join(map(str, row)) for row in zip(*columns.values(), strict=True))])
    (folder / "t.csv").write_text(table + "\n", encoding="utf-8")
    columns["image"] = random.integers(0, 255, (SAMPLES, 4, 3)).astype(np.uint8)
    columns["wide"] = random.normal(size=(SAMPLES, 3)).astype(">f4")
    columns["steps"] = random.integers(0, 3, (SAMPLES, 5))
    np.savez(folder / "plain.npz", **columns)
    np.savez_compressed(folder / "packed.npz", **columns)
    return NumpySource("plain.npz"), NumpySource("packed.npz"), CsvSource("t.csv")


def lists(*choices: Any) -> st.SearchStrategy[Any]:
    return st.lists(st.sampled_from(choices), min_size=1, max_size=4, unique=True).map(tuple)


PLAIN = lists("a", "b", "c", "flag", "late")
INPUTS = st.one_of(
    st.fixed_dictionaries({"columns": PLAIN, "scaling": st.sampled_from(["none", "standardize", "minmax"])}),
    st.fixed_dictionaries({"columns": lists("b", "late"), "dtype": st.sampled_from(["int8", "uint8", "float16"])}),
    st.fixed_dictionaries({"columns": lists("name", "two", "b"), "dtype": st.just("string")}),
)
ARRAYS = st.one_of(
    st.fixed_dictionaries({"columns": st.just(("image",)), "scaling": st.sampled_from(["none", "minmax"])}),
    st.fixed_dictionaries({"columns": lists("wide", "a", "b"), "scaling": st.sampled_from(["none", "standardize"])}),
)
OUTPUTS = st.one_of(
    st.tuples(
        st.fixed_dictionaries(
            {
                "columns": st.sampled_from([("kind",), ("late",), ("name",), ("two",), ("a",), ("flag",)]),
                "loss": st.sampled_from([CATEGORICAL, SPARSE, "binary_crossentropy", "mse", "hinge"]),
                "encoding": st.sampled_from(["auto", "one_hot", "sparse", "none"]),
                "scaling": st.sampled_from(["none", "standardize"]),
            }
        ),
        st.sampled_from([(1,), (2,), (3,), (4,), (6,), None]),
    ),
    st.tuples(
        st.fixed_dictionaries({"columns": lists("a", "b", "c"), "loss": st.just("mse")}),
        st.sampled_from([(1,), (2,), None]),
    ),
)
STEPS = st.tuples(
    st.fixed_dictionaries(
        {"columns": st.just(("steps",)), "loss": st.sampled_from([CATEGORICAL, SPARSE]), "encoding": st.just("auto")}
    ),
    st.sampled_from([(5, 3), (5, 2)]),
)


def told(source: DataSource, folder: Path, fed: dict, learnt: dict, shape: Any, share: float) -> PreparedData | str:
    drawn = graph(source, {"x": fed}, {"y": learnt}, validation=share)
    shapes = {"y": (None, *shape)} if shape else {}
    try:
        return prepare(drawn, folder, shapes)
    except ProblemError as error:
        return f"{error.problem.code} {error}"


def assert_same(eager: PreparedData | str, lazy: PreparedData | str) -> None:
    if isinstance(eager, str) or isinstance(lazy, str):
        assert eager == lazy
        return
    assert eager.classes == lazy.classes
    for part, other in ((eager.train, lazy.train), (eager.validation, lazy.validation)):
        assert (part is None) == (other is None)
        if part is None or other is None:
            continue
        assert part.samples == other.samples
        for name, values in {**part.inputs, **part.targets}.items():
            read = {**other.inputs, **other.targets}[name]
            assert isinstance(read, Samples)
            assert (values.shape, values.dtype) == (read.shape, read.dtype)
            np.testing.assert_array_equal(whole(read), values)
            rows = np.random.default_rng(0).permutation(len(values))[:7]
            np.testing.assert_array_equal(read[rows], whole(read)[rows])
    for name, scaling in eager.scalings.items():
        np.testing.assert_array_equal(lazy.scalings[name].offset, scaling.offset)
        np.testing.assert_array_equal(lazy.scalings[name].scale, scaling.scale)


@settings(max_examples=examples(30), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 3),
    fed=INPUTS,
    arrays=ARRAYS,
    learnt=OUTPUTS,
    steps=STEPS,
    share=st.sampled_from([0.0, 0.3]),
    held=st.sampled_from([0, 10**9]),
)
def test_equal_to_data_in_memory(tmp_path_factory, seed, fed, arrays, learnt, steps, share, held):
    folder = tmp_path_factory.mktemp("data")
    plain, packed, table = written(folder, seed)
    # One side is sound each time, since what is refused hides what comes after.
    sound, value = {"columns": ("a",)}, ({"columns": ("c",), "loss": "mse"}, (1,))
    cases = [(source, fed, *value) for source in (plain, table)]
    cases += [(packed, arrays, *value), (plain, sound, *steps)]
    cases += [(source, sound, *learnt) for source in (packed, table)]
    for case in cases:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(folds, "SUMMED", 40)
            eager = told(case[0], folder, *case[1:], share)
            small_blocks(patch, held)
            lazy = told(case[0], folder, *case[1:], share)
        assert_same(eager, lazy)


@pytest.mark.parametrize(
    ("cells", "config", "sentence"),
    [
        ({40: "", 50: ""}, {}, "Column 'v' of 'x' is empty or NaN in 2 of its cells, the first in data row 41"),
        ({40: "inf"}, {}, "Column 'v' of 'x' is infinite in 1 of its cells, the first in data row 41"),
        ({40: "1e300"}, {}, "Column 'v' of 'x' has 1e+300 in data row 41"),
        ({40: "word"}, {}, "Column 'v' of 'x' has the text 'word' in data row 41"),
        ({40: "0.5"}, {"dtype": "int32"}, "column 'v' has 0.5 in data row 41"),
        ({40: "300"}, {"dtype": "int8"}, "column 'v' has 300 in data row 41"),
    ],
)
def test_bad_values_are_told_by_their_rows(tmp_path, on_disk, cells, config, sentence):
    rows = "".join(f"{cells.get(row, row % 5)},1,0\n" for row in range(SAMPLES))
    (tmp_path / "t.csv").write_text("v,w,y\n" + rows)
    drawn = graph(CsvSource("t.csv"), {"x": {"columns": ("v", "w"), **config}}, {"y": {"columns": ("y",)}})
    with pytest.raises(ProblemError) as caught:
        prepare(drawn, tmp_path, {})
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (7, "column 'y' has 7 in data row 41. Set units to 8"),
        (-1, "Column 'y' of Output 'y' has -1 in data row 41"),
        (0.5, "Column 'y' of Output 'y' has 0.5 in data row 41"),
    ],
)
def test_bad_labels_are_told_by_their_rows(tmp_path, on_disk, value, sentence):
    labels = np.arange(SAMPLES) % 3 + 0.0
    labels[40] = value
    labels[30] = 5  # a fifth label, so that the labels can't be counted as classes
    np.savez(tmp_path / "d.npz", x=np.zeros(SAMPLES), y=labels)
    drawn = graph(NumpySource("d.npz"), {"x": {"columns": ("x",)}}, {"y": {"columns": ("y",), "loss": SPARSE}})
    with pytest.raises(ProblemError) as caught:
        prepare(drawn, tmp_path, {"y": (None, 7)})
    assert sentence in str(caught.value)


def test_layers_learn_from_the_rows_that_are_trained_on(tmp_path, on_disk):
    plain, _, _ = written(tmp_path, 1)
    drawn = graph(plain, {"x": {"columns": ("a", "b")}}, {"y": {"columns": ("c",), "loss": "mse"}}, validation=0.5)
    found = training_inputs(drawn, tmp_path)
    assert np.array_equal(whole(found["x"]), whole(prepare(drawn, tmp_path, {}).train.inputs["x"]))


def test_a_table_that_reads_otherwise_further_down(tmp_path, on_disk, monkeypatch):
    from nodeeditor.engine.data import csv_copy

    monkeypatch.setattr(csv_copy, "_PART", 400)
    monkeypatch.setattr(csv_copy, "_HEAD", 10)
    cells = ["1", "1", "true", "01", "18446744073709551615", ""]
    later = ["2.5", "", "", "x", "-3", "7"]
    rows = [cells] * 80 + [later] * 3 + [cells] * 40
    (tmp_path / "t.csv").write_text("a,b,c,d,e,f\n" + "".join(",".join(row) + "\n" for row in rows))
    lazy = load(CsvSource("t.csv"), tmp_path)
    monkeypatch.setattr(memory, "LARGE", 10**9)
    for name, values in load(CsvSource("t.csv"), tmp_path).columns.items():
        read = whole(lazy.columns[name])
        assert read.dtype == values.dtype, name
        np.testing.assert_array_equal(read, values, err_msg=name)


def test_reading_is_told(tmp_path, on_disk, monkeypatch):
    from nodeeditor.engine.data import csv_copy

    monkeypatch.setattr(csv_copy, "_PART", 400)
    monkeypatch.setattr(csv_copy, "_HEAD", 10)
    *_, table = written(tmp_path, 0)
    shares: list[float] = []
    load(table, tmp_path, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    shares.clear()
    load(table, tmp_path, shares.append)
    assert shares == []  # the copy is there


def test_a_copy_is_made_anew_for_another_file_and_when_damaged(tmp_path, on_disk, own_copies):
    *_, table = written(tmp_path, 0)
    before = whole(load(table, tmp_path).columns["a"])
    (copy,) = own_copies.iterdir()
    (copy / "table.bin").write_bytes(b"cut off")
    assert np.array_equal(whole(load(table, tmp_path).columns["a"]), before)
    written(tmp_path, 1)
    os.utime(tmp_path / "t.csv", ns=(1, 1))
    assert not np.array_equal(whole(load(table, tmp_path).columns["a"]), before)
    assert len(list(own_copies.iterdir())) == 2


def test_the_copy_unused_for_longest_goes(tmp_path, on_disk, own_copies, monkeypatch):
    *_, table = written(tmp_path, 0)
    load(table, tmp_path)
    (first,) = own_copies.iterdir()
    monkeypatch.setattr(copies, "MOST", 100)
    (tmp_path / "u.csv").write_bytes((tmp_path / "t.csv").read_bytes())
    load(CsvSource("u.csv"), tmp_path)
    (second,) = own_copies.iterdir()
    assert first != second


def test_no_room_for_a_copy(tmp_path, on_disk, own_copies, monkeypatch):
    *_, table = written(tmp_path, 0)
    monkeypatch.setattr(copies, "SPARE", 10**18)
    with pytest.raises(ProblemError) as caught:
        load(table, tmp_path)
    assert caught.value.problem.code == "data.no_disk"
    assert list(own_copies.iterdir()) == []


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda path: path.unlink(), "data.file_gone"),
        (lambda path: os.truncate(path, 400), "data.file_changed"),
        (lambda path: path.write_bytes(path.read_bytes()[::-1]), "data.file_changed"),
        (lambda path: (path.with_suffix(".new").write_bytes(b"0" * 9), path.with_suffix(".new").replace(path)), None),
    ],
)
def test_harm_to_a_file_is_noticed_at_the_next_read(tmp_path, on_disk, monkeypatch, harm, code):
    monkeypatch.setattr(row_file, "_LOOK", 0.0)
    np.save(tmp_path / "x.npy", np.random.default_rng(0).normal(size=(500, 4)))
    values = load(NumpySource("x.npy"), tmp_path).columns["x"]
    values[np.array([3, 400, 7])]
    harm(tmp_path / "x.npy")
    with pytest.raises(ProblemError) as caught:
        values[np.array([490, 2, 100])]
    assert caught.value.problem.code == (code or "data.file_changed")


@pytest.mark.parametrize("name", ["short.npy", "words.npy", "fortran.npy", "empty.npy"])
def test_unusual_arrays_are_as_in_memory(tmp_path, monkeypatch, name):
    np.save(tmp_path / "short.npy", np.zeros((90, 4)))
    os.truncate(tmp_path / "short.npy", 1000)
    np.save(tmp_path / "words.npy", np.array([b"a", b"bc", b"\xc3\xa4"] * 20))
    np.save(tmp_path / "fortran.npy", np.asfortranarray(np.arange(200.0).reshape(100, 2)))
    np.save(tmp_path / "empty.npy", np.zeros((0, 3)))

    def read() -> Any:
        try:
            return whole(load(NumpySource(name), tmp_path).columns[Path(name).stem])
        except ProblemError as error:
            return error.problem.code

    eager = read()
    small_blocks(monkeypatch)
    lazy = read()
    assert isinstance(eager, str) == isinstance(lazy, str)
    assert np.array_equal(eager, lazy) if not isinstance(eager, str) else eager == lazy


def test_columns_of_several_kinds_keep_their_order(tmp_path, monkeypatch):
    *_, table = written(tmp_path, 0)
    names = ("c", "b", "a", "flag", "late", "kind")
    fed, learnt = {"columns": names}, {"columns": ("a",), "loss": "mse"}
    eager = told(table, tmp_path, fed, learnt, (1,), 0.3)
    small_blocks(monkeypatch)
    assert_same(eager, told(table, tmp_path, fed, learnt, (1,), 0.3))


@pytest.mark.parametrize("is_copied", [False, True])
def test_a_large_table_is_described_by_some_of_its_samples(tmp_path, monkeypatch, own_copies, is_copied):
    random = np.random.default_rng(0)
    rows = 30_000
    size, kind = random.normal(5, 2, rows), random.choice(["a", "b"], rows)
    text = "".join(f"{value:.3f},{name}\n" for value, name in zip(size, kind, strict=True))
    (tmp_path / "t.csv").write_text("size,kind\n" + text)
    monkeypatch.setattr(memory, "LARGE", 0)
    monkeypatch.setattr(glimpses, "_TEXT", 1000)
    monkeypatch.setattr(glimpses, "_MOST_SAMPLES", 3000)
    if is_copied:
        load(CsvSource("t.csv"), tmp_path)
    described = describe(CsvSource("t.csv"), tmp_path, rows=3)
    assert len(list(own_copies.iterdir())) == is_copied
    assert 1000 < described.sampled < rows / 5
    assert described.is_estimate is not is_copied
    assert abs(described.samples / rows - 1) < (0.02 if described.is_estimate else 1e-9)
    assert [row[1] for row in described.rows] == list(kind[:3])
    numbers, texts = described.columns
    assert abs((numbers.mean or 0) - 5) < 0.2
    assert texts.classes == 2


def test_of_large_data_a_graph_is_told_what_is_sure(tmp_path, monkeypatch):
    labels = np.zeros(5000, int)
    labels[4900] = 9
    values = np.zeros(5000)
    values[4000] = np.nan
    np.savez(tmp_path / "d.npz", x=values, y=labels)
    monkeypatch.setattr(memory, "LARGE", 0)
    monkeypatch.setattr(glimpses, "_MOST_SAMPLES", 1100)
    seen = glimpse(NumpySource("d.npz"), tmp_path, load)
    assert seen.of == 5000
    learnt = {"columns": ("y",), "loss": CATEGORICAL}
    sound = graph(NumpySource("d.npz"), {"x": {"columns": ("x",)}}, {"y": learnt}, validation=0.0005)
    assert misfits(sound, seen, {"y": (None, 10)}) == ()
    wrong = graph(NumpySource("d.npz"), {"x": {"columns": ("z",), "shape": (3,)}}, {"y": learnt})
    assert [one.code for one in misfits(wrong, seen, {})] == ["data.column_unknown"]
