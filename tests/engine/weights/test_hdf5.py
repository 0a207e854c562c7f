"""Weights files that Keras did not write: one sentence each, and nothing outside of the file is touched."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest

from nodeeditor.engine.weights.source import opened_source
from nodeeditor.fenced import hdf5
from nodeeditor.fenced.messages import ReadWeights
from nodeeditor.importing import archive as archives
from nodeeditor.importing.weights import copy_weights, weights_chunks
from nodeeditor.problems import ProblemError

# Keras asks numpy in an old way as it saves.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def written(path: Path, change: Callable[[Any], object]) -> Path:
    """A file with one layer ``a`` as Keras writes it, changed."""
    with h5py.File(path, "w") as file:
        own = file.create_group("layers/dense/vars")
        own.attrs["name"] = "a"
        own["0"] = np.ones((2, 3), "float32")
        change(file)
    return path


def refused(path: Path) -> str:
    with pytest.raises(ProblemError) as caught, opened_source(path) as source:
        source.digest()
    assert str(caught.value)
    assert "\n" not in str(caught.value)
    return caught.value.problem.code


def _external(file: Any) -> None:
    file["layers/dense/vars"].create_dataset("1", (3,), "float32", external=[("/etc/passwd", 0, 12)])


def _virtual(file: Any) -> None:
    layout = h5py.VirtualLayout((3,), "float32")
    layout[:] = h5py.VirtualSource("other.h5", "x", (3,), "float32")
    file["layers/dense/vars"].create_virtual_dataset("1", layout)


def _bomb(file: Any) -> None:
    file["layers/dense/vars"].create_dataset("1", (2**40, 2**20), "float32", chunks=(1, 1024))


def _packed(file: Any) -> None:
    file["layers/dense/vars"].create_dataset("1", data=np.zeros(4000, "float32"), compression="gzip")
    file["layers/dense/vars"].create_dataset("2", data=np.random.default_rng(0).random(9000))


def _circle(file: Any) -> None:
    file["layers/dense/again"] = file["layers"]


def _deep(file: Any) -> None:
    file.create_group("layers/dense/" + "/".join("x" * 80))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda file: file.__setitem__("layers/dense/x", h5py.ExternalLink("/etc/hosts", "/")), "weights.link"),
        (lambda file: file.__setitem__("layers/dense/vars/1", h5py.SoftLink("/layers/dense/vars/0")), "weights.link"),
        (_external, "weights.external"),
        (_virtual, "weights.external"),
        (_bomb, "weights.shape"),
        (_packed, "weights.packed"),
        (_circle, "weights.link"),
        (_deep, "weights.deep"),
        (lambda file: file["layers/dense/vars"].__setitem__("1", ["text"]), "weights.dtype"),
        (lambda file: file["layers/dense/vars"].__setitem__("1", np.zeros(3, [("a", "f4")])), "weights.dtype"),
        (lambda file: file["layers/dense/vars"].attrs.__delitem__("name"), "weights.old"),
        (lambda file: file.move("layers", "model_weights"), "weights.old"),
    ],
)  # fmt: skip
def test_what_keras_would_not_write_is_refused(tmp_path: Path, change: Callable[[Any], object], code: str) -> None:
    assert refused(written(tmp_path / "a.weights.h5", change)) == code


def test_files_that_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = written(tmp_path / "a.weights.h5", lambda file: None).read_bytes()
    path = tmp_path / "b.weights.h5"
    path.write_bytes(good[: len(good) // 2])
    assert refused(path) == "weights.damaged"
    path.write_bytes(b"text")
    assert refused(path) == "import.no_weights_file"
    assert refused(tmp_path / "gone.keras") == "weights.missing"
    assert refused(tmp_path) == "weights.no_run"
    monkeypatch.setattr(hdf5, "MOST_WEIGHTS", 2)
    path.write_bytes(good)
    with pytest.raises(ProblemError) as caught, path.open("rb") as file:
        hdf5.read_weights(file, ReadWeights(path.name, 0, len(good)))
    assert caught.value.problem.code == "weights.many"


def archive(path: Path, *entries: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as zipped:
        for name, content in entries:
            zipped.writestr(name, content)
    return path


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_weights_are_read_in_an_archive_and_taken_out_of_it(tmp_path: Path, method: int) -> None:
    good = written(tmp_path / "a.weights.h5", lambda file: None)
    model = archive(
        tmp_path / "m.keras", ("config.json", b"{}"), ("model.weights.h5", good.read_bytes()), method=method
    )
    copy_weights(model, tmp_path / "out.weights.h5")
    assert (tmp_path / "out.weights.h5").read_bytes() == good.read_bytes()
    with opened_source(model) as source, opened_source(good) as plain:
        assert source.found.layers == plain.found.layers
        assert source.digest() == plain.digest()
        (layer,) = source.found.layers
        np.testing.assert_array_equal(source.read(layer, layer.variables[0]), np.ones((2, 3)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.weights.h5", "m.keras", "out.weights.h5"]


def test_archives_that_try_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "FREE_BYTES", 1000)
    path = tmp_path / "m.keras"
    assert refused(archive(path, ("config.json", b"{}"))) == "import.no_weights"
    with pytest.warns(UserWarning, match="Duplicate"):
        assert refused(archive(path, *[("model.weights.h5", b"")] * 2)) == "import.two_weights"
    bomb = archive(path, ("model.weights.h5", bytes(10**6)), method=zipfile.ZIP_DEFLATED)
    assert refused(bomb) == "import.entry_bomb"
    with pytest.raises(ProblemError):
        copy_weights(bomb, tmp_path / "out.weights.h5")
    assert refused(archive(path, ("model.weights.h5", b"x"), ("../x", b""))) == "import.path_outside"
    assert [one.name for one in tmp_path.iterdir()] == ["m.keras"]


def test_values_that_are_not_what_they_were_are_found(tmp_path: Path) -> None:
    good = written(tmp_path / "a.weights.h5", lambda file: None).read_bytes()
    content = archive(tmp_path / "m.keras", ("model.weights.h5", good)).read_bytes()
    at = content.index(np.ones(2, "float32").tobytes())
    (tmp_path / "m.keras").write_bytes(content[: at + 3] + b"@" + content[at + 4 :])
    assert refused(tmp_path / "m.keras") == "import.broken_archive"
    assert b"".join(weights_chunks(tmp_path / "a.weights.h5")) == good


def test_a_name_that_is_a_path_is_a_name(tmp_path: Path) -> None:
    path = written(tmp_path / "a.weights.h5", lambda file: file["layers/dense/vars"].attrs.modify("name", "../../x"))
    with opened_source(path) as source:
        (layer,) = source.found.layers
        assert (layer.label, layer.also) == ("../../x", (("x",),))


def test_nested_models_wrappers_and_other_kinds_of_numbers(tmp_path: Path) -> None:
    layers = keras.layers
    given = keras.Input((4,))
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(4, name="in", dtype="bfloat16")], name="block")
    rows = layers.RepeatVector(3)(layers.Dropout(0.1, name="drop")(inner(given)))
    made = layers.Bidirectional(layers.LSTM(2), name="both")(rows)
    model = keras.Model(given, layers.Dense(1, name="out")(made))
    model.save(tmp_path / "m.keras")
    with opened_source(tmp_path / "m.keras") as source:
        there = {layer.label: layer for layer in source.found.layers if layer.variables}
        assert list(there) == ["both", "out", "block/in"]
        assert {one.part for one in there["both"].variables} == {"forward_layer/cell", "backward_layer/cell"}
        kernel = there["block/in"].variables[0]
        assert (kernel.dtype, kernel.shape) == ("bfloat16", (4, 4))
        values = source.read(there["block/in"], kernel)
    np.testing.assert_array_equal(values, np.asarray(inner.layers[0].kernel.numpy()))


def test_reading_keeps_the_file_open_no_longer(tmp_path: Path) -> None:
    path = written(tmp_path / "a.weights.h5", lambda file: None)
    with opened_source(path) as source:
        layer = source.found.layers[0]
    with pytest.raises(ProblemError) as caught:
        source.read(layer, layer.variables[0])
    assert caught.value.problem.code == "weights.damaged"


def test_a_layer_that_stands_for_another_takes_its_weights(tmp_path: Path) -> None:
    path = written(tmp_path / "a.weights.h5", lambda file: file.move("layers/dense", "layers/layer_scale_3"))
    with opened_source(path) as source:
        assert [layer.kind for layer in source.found.layers] == ["einsum_dense"]


@pytest.mark.parametrize("container", ["layers", "_layer_checkpoint_dependencies"])
def test_an_older_model_tells_the_names_of_its_layers_by_their_order(tmp_path: Path, container: str) -> None:
    layers = keras.layers
    given = keras.Input((4,))
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(4, name="in"), layers.Dense(4, name="on")], name="block")
    first, last = layers.Dense(4, name="first"), layers.Dense(1, name="last")
    model = keras.Model(given, last(inner(layers.Dropout(0.1)(first(given)))))
    model.save(tmp_path / "new.keras")
    with zipfile.ZipFile(tmp_path / "new.keras") as zipped:
        (tmp_path / "old.weights.h5").write_bytes(zipped.read("model.weights.h5"))
        config = zipped.read("config.json")

    def strip(name: str, found: Any) -> None:
        for attribute in [*found.attrs]:
            del found.attrs[attribute]

    with h5py.File(tmp_path / "old.weights.h5", "a") as file:
        file.visititems(strip)
        for model_group in ("layers/sequential/layers", "layers"):
            if container != "layers":
                file.move(model_group, model_group.removesuffix("layers") + container)
    assert refused(tmp_path / "old.weights.h5") == "weights.old"
    old = (tmp_path / "old.weights.h5").read_bytes()
    path = archive(tmp_path / "old.keras", ("config.json", config), ("model.weights.h5", old))
    with opened_source(path) as source:
        there = {layer.label: layer for layer in source.found.layers if layer.variables}
        assert set(there) == {"first", "last", "block/in", "block/on"}
        inside = zip(("block/in", "block/on"), inner.layers, strict=True)
        for name, made in (("first", first), ("last", last), *inside):
            kernel = source.read(there[name], there[name].variables[0])
            np.testing.assert_array_equal(kernel, made.kernel.numpy())
