"""A file that was exported, loaded and run by itself: ``python -m nodeeditor.engine.exporting.artefact TARGET``.

The process imports what a user of such a file would, and nothing of ours that has to do with models. It then waits for
one line, the name of a folder, and takes from it what to run on what (:class:`Errand`); the outputs lie in the folder
when it ends well, and ``failure.txt`` tells what went wrong otherwise.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Mapping
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from nodeeditor.engine.exporting.arrays import load_arrays, save_arrays

ERRAND, INPUTS, OUTPUTS, WEIGHTS, FAILURE = "errand.json", "inputs.npz", "outputs.npz", "weights.npz", "failure.txt"

Arrays = dict[str, npt.NDArray[Any]]
#: Runs what was loaded: inputs by name, outputs by name.
Run = Callable[[Arrays], Arrays]


class Errand(msgspec.Struct, frozen=True):
    """What to load and run: the file, the kinds of its Inputs and the names of its Outputs, both in their order.

    ``learned`` are the vocabularies and bins of layers, by their names, as a Python file has none. ``holds_code`` says
    that the file has code of layers, which was trusted before it was written.
    """

    target: str
    path: str
    inputs: dict[str, str]
    outputs: list[str]
    learned: dict[str, dict[str, Any]] = {}
    holds_code: bool = False


def run_artefact(errand: Errand, inputs: Arrays, weights: list[npt.NDArray[Any]]) -> Arrays:
    """What the file gives for ``inputs``; ``weights`` are for a file that has none. Raises what loading raises."""
    loaders: dict[str, Callable[[Errand, list[npt.NDArray[Any]]], Run]] = {
        "keras": _keras,
        "python": _python,
        "savedmodel": _saved_model,
        "litert": _litert,
        "onnx": _onnx,
    }
    return loaders[errand.target](errand, weights)(inputs)


def _keras(errand: Errand, weights: list[npt.NDArray[Any]]) -> Run:
    del weights
    import keras

    _import_packages()
    return _of_model(keras.saving.load_model(errand.path, compile=False, safe_mode=not errand.holds_code), errand)


def _python(errand: Errand, weights: list[npt.NDArray[Any]]) -> Run:
    _import_packages()
    model = _module(errand.path).build_model()
    from nodeeditor.engine.learning import Learned, recall, settle

    for name, learned in errand.learned.items():
        recall(model.get_layer(name), msgspec.convert(learned, Learned))
    model.set_weights(weights)
    for layer in model.layers:
        settle(layer)
    return _of_model(model, errand)


def _module(path: str) -> ModuleType:
    """The file as a module, from its text: an import would leave bytecode beside it, or take what an older one left."""
    loader = SourceFileLoader("exported", path)
    module = ModuleType(loader.name)
    module.__file__ = path
    exec(loader.source_to_code(loader.get_data(path), path), vars(module))
    return module


def _import_packages() -> None:
    """The packages that the user named define layers of the file."""
    from nodeeditor.engine.packages import import_named_packages

    import_named_packages()


def _of_model(model: Any, errand: Errand) -> Run:
    def run(inputs: Arrays) -> Arrays:
        tensors = _tensors(errand, inputs)
        given = model(tensors if len(tensors) > 1 else next(iter(tensors.values())), training=False)
        return _named(given, errand.outputs)

    return run


def _saved_model(errand: Errand, weights: list[npt.NDArray[Any]]) -> Run:
    del weights
    import tensorflow as tf

    loaded = tf.saved_model.load(errand.path)

    def run(inputs: Arrays) -> Arrays:
        tensors = list(_tensors(errand, inputs).values())
        return _named(loaded.serve(tensors if len(tensors) > 1 else tensors[0]), errand.outputs)

    return run


def _litert(errand: Errand, weights: list[npt.NDArray[Any]]) -> Run:
    del weights
    import tensorflow as tf

    interpreter = tf.lite.Interpreter(errand.path)
    runner = interpreter.get_signature_runner()
    details = runner.get_input_details()
    names = {_plain(name): name for name in details}

    def run(inputs: Arrays) -> Arrays:
        given = {names[_plain(name)]: array for name, array in inputs.items()}
        given = {name: array.astype(details[name]["dtype"]) for name, array in given.items()}
        count = len(next(iter(given.values())))
        fixed = {int(detail["shape_signature"][0]) for detail in details.values() if len(detail["shape_signature"])}
        step = max(fixed, default=-1)
        if step in (-1, count):
            return _named(runner(**given), errand.outputs)
        parts = [  # such a file takes so many samples at a time
            _named(runner(**{name: array[at : at + step] for name, array in given.items()}), errand.outputs)
            for at in range(0, count, step)
        ]
        return {name: np.concatenate([part[name] for part in parts]) for name in errand.outputs}

    return run


def _plain(name: str) -> str:
    """A name without what TensorFlow would not take in the name of an argument."""
    return re.sub(r"\W", "_", name).lower()


def _onnx(errand: Errand, weights: list[npt.NDArray[Any]]) -> Run:
    del weights
    import onnxruntime

    session = onnxruntime.InferenceSession(errand.path, providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_outputs()]

    def run(inputs: Arrays) -> Arrays:
        given = {name: _as_onnx_takes(array) for name, array in inputs.items()}
        return dict(zip(names, session.run(names, given), strict=True))

    return run


def _as_onnx_takes(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return array.astype(object) if array.dtype.kind == "U" else array


def _tensors(errand: Errand, inputs: Arrays) -> dict[str, Any]:
    import tensorflow as tf

    return {
        name: tf.cast(inputs[name], kind) if kind != "string" else tf.constant(inputs[name])
        for name, kind in errand.inputs.items()
    }


def _named(given: Any, names: list[str]) -> Arrays:
    """Outputs by name: what several outputs give is a map of them, one gives its tensor or a map of one."""
    if isinstance(given, Mapping) and (len(names) > 1 or set(names) == set(given)):
        return {name: as_array(given[name]) for name in names}
    if isinstance(given, Mapping | list | tuple):
        (given,) = given.values() if isinstance(given, Mapping) else given
    return {names[0]: as_array(given)}


def as_array(tensor: Any) -> npt.NDArray[Any]:
    """A tensor as an array: a sparse or ragged one is filled up, and texts are texts."""
    for way in ("to_tensor", "numpy"):
        if hasattr(tensor, "dense_shape"):
            import tensorflow as tf

            tensor = tf.sparse.to_dense(tensor)
        if hasattr(tensor, way):
            tensor = getattr(tensor, way)()
    array = np.asarray(tensor)
    if array.dtype.kind in "OS":
        texts = [
            text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text) for text in array.reshape(-1)
        ]
        return np.array(texts, dtype=str).reshape(array.shape)
    return array


def main() -> None:
    """Do one errand."""
    _import_ahead(sys.argv[1])
    folder = Path(sys.stdin.readline().rstrip("\n"))
    if not folder.name:
        return  # whoever asked needs nothing any more
    try:
        errand = msgspec.json.decode((folder / ERRAND).read_bytes(), type=Errand)
        weights = list(load_arrays(folder / WEIGHTS).values()) if (folder / WEIGHTS).exists() else []
        save_arrays(run_artefact(errand, load_arrays(folder / INPUTS), weights), folder / OUTPUTS)
    except Exception as error:
        (folder / FAILURE).write_text(f"{type(error).__name__}: {error}", encoding="utf-8")
        sys.exit(1)


def _import_ahead(target: str) -> None:
    """Import what takes long, while the file is still being written."""
    slow = {"onnx": "onnxruntime", "savedmodel": "tensorflow", "litert": "tensorflow"}
    importlib.import_module(slow.get(target, "keras"))


if __name__ == "__main__":
    main()
