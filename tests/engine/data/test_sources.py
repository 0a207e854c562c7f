"""Every source gives what its file or set holds, or one sentence."""

from __future__ import annotations

import zipfile

import numpy as np
import pytest

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.bundled import NAMES
from nodeeditor.engine.data.load import load
from nodeeditor.graph.settings import BundledSource, CsvSource, NumpySource, RandomArray, RandomSource
from nodeeditor.problems import ProblemError


def refused(source, folder=".") -> tuple[str, str]:
    with pytest.raises(ProblemError) as caught:
        load(source, folder)
    return caught.value.problem.code, str(caught.value)


# Bundled sets


@pytest.mark.parametrize("name", NAMES)
def test_a_bundled_set_has_columns_of_equally_many_samples(name):
    data = load(BundledSource(name), ".")
    assert len({len(column) for column in data.columns.values()}) == 1
    assert set(data.targets) <= set(data.columns)
    assert data.samples > 0


def test_tables_give_features_one_by_one_and_together():
    data = load(BundledSource("iris"), ".")
    assert list(data.columns) == [
        "sepal length (cm)",
        "sepal width (cm)",
        "petal length (cm)",
        "petal width (cm)",
        "features",
        "target",
    ]
    assert np.array_equal(data.columns["features"][:, 2], data.columns["petal length (cm)"])
    assert data.classes["target"] == ("setosa", "versicolor", "virginica")


def test_digits_gives_images_and_pixels():
    data = load(BundledSource("digits"), ".")
    assert data.columns["images"].shape == (1797, 8, 8)
    assert np.array_equal(data.columns["images"].reshape(-1, 64), data.columns["pixels"])


def test_linnerud_has_three_targets_by_name():
    assert load(BundledSource("linnerud"), ".").targets == ("Weight", "Waist", "Pulse")


def test_bundled_arrays_cannot_be_changed_for_the_next_reader():
    with pytest.raises(ValueError, match="read-only"):
        load(BundledSource("iris"), ".").columns["target"][0] = 7


def test_an_unknown_set_is_refused_with_the_known_names():
    code, text = refused(BundledSource("mnist"))
    assert code == "data.bundled_unknown"
    assert "linnerud" in text


def test_no_source():
    assert refused(None)[0] == "data.no_source"


# Random arrays


def test_random_arrays_are_the_same_for_the_same_seed():
    source = RandomSource((RandomArray("x", (64,)), RandomArray("y", (), "classes", 10)), samples=50, seed=3)
    first, second = load(source, "."), load(source, ".")
    assert np.array_equal(first.columns["x"], second.columns["x"])
    assert first.columns["x"].shape == (50, 64)
    assert first.columns["x"].dtype == np.float32
    assert set(np.unique(first.columns["y"])) <= set(range(10))
    assert first.targets == ("y",)


def test_random_arrays_are_what_a_script_of_three_lines_draws():
    data = load(RandomSource((RandomArray("x", (3,)), RandomArray("u", (2,), "uniform")), samples=5, seed=7), ".")
    generator = np.random.default_rng(7)
    assert np.array_equal(data.columns["x"], generator.standard_normal((5, 3), dtype=np.float32))
    assert np.array_equal(data.columns["u"], generator.random((5, 2), dtype=np.float32))


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (RandomSource(()), "data.random_nothing"),
        (RandomSource((RandomArray("x", (3,)),), samples=0), "data.random_samples"),
        (RandomSource((RandomArray("x", (0,)),)), "data.random_bad"),
        (RandomSource((RandomArray("x", (), "classes"),)), "data.random_bad"),
        (RandomSource((RandomArray("x", (), "cauchy"),)), "data.random_bad"),
        (RandomSource((RandomArray("x", (2,)),), seed=-1), "data.random_bad"),
        (RandomSource((RandomArray("x", (2,)), RandomArray("x", (3,)))), "data.name_twice"),
        (RandomSource((RandomArray("x", (10**6, 10**6)),)), "data.too_large"),
    ],
)
def test_impossible_random_arrays_are_refused(source, code):
    assert refused(source)[0] == code


def test_sizes_are_written_for_people():
    assert memory.readable(2_500_000_000) == "2.5 GB"
    assert memory.readable(1000) == "0.1 MB"


# CSV


def csv(tmp_path, text: str | bytes, delimiter=","):
    (tmp_path / "table.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    return CsvSource("table.csv", delimiter), tmp_path


def test_csv_columns_keep_their_kinds(tmp_path):
    data = load(*csv(tmp_path, 'a,b,"c, d",e\n1,0.5,"x ""y""",True\n2,,z,False\n'))
    assert list(data.columns) == ["a", "b", "c, d", "e"]
    assert data.columns["a"].dtype == np.int64
    assert np.isnan(data.columns["b"][1])
    assert list(data.columns["c, d"]) == ['x "y"', "z"]
    assert data.columns["e"].dtype == bool


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_csv_reads_utf8_with_and_without_a_byte_order_mark(tmp_path, mark):
    data = load(*csv(tmp_path, f"{mark}größe,art\n1,Würfel\n"))
    assert list(data.columns) == ["größe", "art"]
    assert list(data.columns["art"]) == ["Würfel"]


def test_csv_takes_other_delimiters(tmp_path):
    assert list(load(*csv(tmp_path, "a;b\n1;2\n", ";")).columns) == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", "data.no_columns", "header"),
        ("a,b\n", "data.no_rows", "no samples"),
        ("a,b\n1,2\n3,4,5\n", "data.csv_ragged", "Line 3 of 'table.csv' has 3 cells"),
        ("a,b\n1,2\n\n3\n", "data.csv_ragged", "Line 4 of 'table.csv' has 1 cells"),
        ("a,b\n1,2,3\n4,5,6\n", "data.csv_ragged", "Line 2"),
        ('a,b\n1,2\n"3,4\n', "data.csv_quote", "line 3"),
        (b"a,b\n1,\xe9\n", "data.not_utf8", "byte 6"),
        ("a,b\n1,2\n".encode("utf-16"), "data.not_utf8", "byte 0"),
    ],
)
def test_broken_csv_is_refused_with_the_place(tmp_path, text, code, words):
    found, sentence = refused(*csv(tmp_path, text))
    assert found == code
    assert words in sentence


@pytest.mark.parametrize("cell", ["a" * 200_000, '"said ""no"" and"went'])
def test_what_pandas_reads_is_not_refused_for_an_empty_last_cell(tmp_path, cell):
    data = load(*csv(tmp_path, f"a,b\n{cell},2\n3,\n"))
    assert np.isnan(data.columns["b"][1])
    assert refused(*csv(tmp_path, f"a,b\n{cell},2\n3\n"))[0] == "data.csv_ragged"


def test_truth_values_beside_empty_cells_are_numbers(tmp_path):
    data = load(*csv(tmp_path, "a,b\nTrue,1\n,2\nFalse,3\n"))
    np.testing.assert_array_equal(data.columns["a"], [1.0, np.nan, 0.0])


@pytest.mark.parametrize("delimiter", ["::", "", '"', "§"])
def test_a_bad_delimiter_is_refused(tmp_path, delimiter):
    assert refused(*csv(tmp_path, "a\n1\n", delimiter))[0] == "data.csv_delimiter"


def test_files_that_cannot_be_opened(tmp_path):
    code, text = refused(CsvSource("deep/gone.csv"), tmp_path)
    assert code == "data.file_missing"
    assert "'gone.csv'" in text
    (tmp_path / "folder.csv").mkdir()
    assert refused(CsvSource("folder.csv"), tmp_path)[0] == "data.file_special"
    (tmp_path / "folder.npz").mkdir()
    assert refused(NumpySource("folder.npz"), tmp_path)[0] == "data.file_special"


# NumPy files


def test_npz_gives_its_arrays_and_npy_one_named_after_the_file(tmp_path):
    np.savez(tmp_path / "d.npz", x=np.zeros((4, 2), ">f4"), y=np.array(["a", "b", "a", "b"]), z=np.array([b"k"] * 4))
    data = load(NumpySource("d.npz"), tmp_path)
    assert {name: column.shape for name, column in data.columns.items()} == {"x": (4, 2), "y": (4,), "z": (4,)}
    assert data.columns["x"].dtype.isnative
    assert list(data.columns["y"]) == ["a", "b", "a", "b"]
    assert data.columns["z"][0] == "k"
    np.save(tmp_path / "signal.npy", np.arange(6).reshape(3, 2))
    assert list(load(NumpySource("signal.npy"), tmp_path).columns) == ["signal"]


class _Explosive:
    def __reduce__(self):
        return (pytest.fail, ("a pickle was loaded",))


def test_pickled_arrays_are_never_read(tmp_path):
    objects = np.array([_Explosive()], dtype=object)
    np.save(tmp_path / "bad.npy", objects, allow_pickle=True)
    np.savez(tmp_path / "bad.npz", fine=np.zeros(1), evil=objects)
    assert refused(NumpySource("bad.npy"), tmp_path)[0] == "data.numpy_objects"
    code, text = refused(NumpySource("bad.npz"), tmp_path)
    assert code == "data.numpy_objects"
    assert "'evil'" in text


def test_broken_numpy_files(tmp_path):
    np.savez(tmp_path / "uneven.npz", x=np.zeros((4, 2)), y=np.zeros(3))
    code, text = refused(NumpySource("uneven.npz"), tmp_path)
    assert code == "data.numpy_lengths"
    assert "'y' in 'uneven.npz' has 3 samples and 'x' has 4" in text
    (tmp_path / "noise.npy").write_bytes(b"no array at all")
    (tmp_path / "noise.npz").write_bytes(b"no archive at all")
    np.save(tmp_path / "whole.npy", np.zeros(100))
    (tmp_path / "cut.npy").write_bytes((tmp_path / "whole.npy").read_bytes()[:300])
    with zipfile.ZipFile(tmp_path / "empty.npz", "w"):
        pass
    np.save(tmp_path / "scalar.npy", np.float32(1))
    np.save(tmp_path / "complex.npy", np.zeros(2, complex))
    np.save(tmp_path / "nothing.npy", np.zeros((0, 3)))
    (tmp_path / "table.txt").write_text("")
    expected = {
        "noise.npy": "data.numpy_broken",
        "noise.npz": "data.numpy_broken",
        "cut.npy": "data.numpy_broken",
        "empty.npz": "data.no_columns",
        "scalar.npy": "data.numpy_scalar",
        "complex.npy": "data.numpy_kind",
        "nothing.npy": "data.no_rows",
        "table.txt": "data.file_kind",
        "gone.npz": "data.file_missing",
    }
    assert {name: refused(NumpySource(name), tmp_path)[0] for name in expected} == expected


def test_numpy_files_with_damage_inside(tmp_path):
    np.savez_compressed(tmp_path / "whole.npz", x=np.random.default_rng(0).random(1000))
    whole = (tmp_path / "whole.npz").read_bytes()
    entry = whole.find(b"PK\1\2")
    for name, changes in {
        "packed": {60: 0xFF, 61: 0xFF},  # zlib can't unpack it
        "locked": {6: whole[6] | 1, entry + 8: whole[entry + 8] | 1},  # it asks for a password
    }.items():
        damaged = bytearray(whole)
        for place, byte in changes.items():
            damaged[place] = byte
        (tmp_path / f"{name}.npz").write_bytes(damaged)
        assert refused(NumpySource(f"{name}.npz"), tmp_path)[0] == "data.numpy_broken"
    np.save(tmp_path / "latin.npy", np.array([b"caf\xe9"]))
    assert refused(NumpySource("latin.npy"), tmp_path)[0] == "data.numpy_broken"


@pytest.mark.parametrize("source", [CsvSource("a\0b.csv"), NumpySource("a\0b.npy"), CsvSource("\ud800.csv")])
def test_paths_that_no_file_can_have(tmp_path, source):
    assert refused(source, tmp_path)[0] == "data.file_unreadable"
