"""A model as a LiteRT file, by as few demands on what runs it as the model allows."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from typing import Any

import tensorflow as tf

from nodeeditor.engine.exporting.inference_function import write_archive
from nodeeditor.engine.exporting.naming import told_layers
from nodeeditor.language import tr
from nodeeditor.problems import Problem, ProblemError, problem

#: Operations as a converter's error lists them: ``tf.Erf`` in a text, ``Flex ops: FlexErf, ...`` in another.
_OPERATION = re.compile(r"'tf\.(\w+)' op|\bFlex(\w+)")


def write_litert(model: Any, path: str) -> tuple[Problem, ...]:
    """Write the file and return what must be known to use it. Raises ``ProblemError``.

    LiteRT's own operations come first, on batches of any size. Loops of recurrent layers need a batch of one size. What
    is left needs operations of TensorFlow, which few programs that run such files have.
    """
    reasons: list[str] = []
    for batch, whole in ((None, False), (1, False), (None, True)):
        try:
            content = _converted(model, batch, whole)
        except Exception as error:  # ConverterError, and what else the converter's many layers raise
            reasons.append(str(error))
            continue
        with open(path, "wb") as file:  # noqa: PTH123  # a path as text
            file.write(content)
        layers = told_layers(model, reasons[-1] if reasons else "") or tr("the network")
        if whole:
            operations = ", ".join(sorted(_operations(content))) or "?"
            unknown = any(size is None for tensor in model.inputs for size in tensor.shape[1:])
            code = "export.litert_select_sizes" if unknown else "export.litert_select"
            return (problem(code, operations=operations, layers=layers),)
        return (problem("export.litert_batch", layers=layers),) if batch is not None else ()
    raise ProblemError(refusal(model, reasons))


def refusal(model: Any, reasons: Iterable[str]) -> Problem:
    """Why there is no LiteRT file: the layers and operations that its converter names, or its own words."""
    *_, last = reasons
    operations = sorted({one or other for one, other in _OPERATION.findall(last)})
    layers = told_layers(model, last)
    if operations or layers:
        return problem("export.litert_no", operations=", ".join(operations) or "?", layers=layers or tr("the network"))
    return problem("export.failed", format="LiteRT", reason=" ".join(last.split())[:200].rstrip("."))


def _converted(model: Any, batch: int | None, whole: bool) -> bytes:
    with tempfile.TemporaryDirectory(prefix="nodeeditor-") as folder:
        write_archive(model, folder, batch)
        converter = tf.lite.TFLiteConverter.from_saved_model(folder)
        converter.experimental_enable_resource_variables = True
        own = [tf.lite.OpsSet.TFLITE_BUILTINS]
        converter.target_spec.supported_ops = [*own, tf.lite.OpsSet.SELECT_TF_OPS] if whole else own
        content: bytes = converter.convert()
        return content


def _operations(content: bytes) -> set[str]:
    """The operations of TensorFlow that a file calls."""
    return {found.decode() for found in re.findall(rb"Flex([A-Z]\w+)", content)}
