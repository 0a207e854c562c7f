"""Networks without a Flatten on data of classes: each offered repair makes the data fit."""

from __future__ import annotations

import numpy as np
import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.editing import repair
from nodeeditor.engine.check import check_graph
from nodeeditor.engine.data.fit import misfits
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending.ends import mend_end
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Shape
from nodeeditor.problems import Problem
from tests.engine.drawing import Drawing

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

DATA = LoadedData(
    {"image": np.zeros((6, 8, 8, 1)), "kind": np.array([0, 1, 2, 0, 1, 2]), "goal": np.arange(6.0)}, "data"
)
CATALOG = load_snapshot()


def dense_on_an_image(loss: str, column: str, units: int = 3) -> Drawing:
    return (
        Drawing()
        .input("x", 8, 8, 1, columns=("image",))
        .add("a", "Dense", "x", units=16)
        .add("b", "Dense", "a", units=units, activation="softmax" if units > 1 else None)
        .output("y", "b", loss=loss, columns=(column,))
    )


def arriving(graph: Graph) -> Shape:
    (link,) = graph.links_into(NodeId("y"))
    tensor = check_graph(graph)[link.source].output(link.source_port)
    assert tensor is not None
    return tensor.shape


def told(graph: Graph) -> list[Problem]:
    return list(misfits(graph, DATA, {"y": arriving(graph)}))


CONVOLUTION = (
    Drawing()
    .input("x", 8, 8, 1, columns=("image",))
    .add("c", "Conv2D", "x", filters=4, kernel_size=3)
    .add("p", "MaxPooling2D", "c", pool_size=2)
    .add("b", "Dense", "p", units=3, activation="softmax")
    .output("y", "b", loss="sparse_categorical_crossentropy", columns=("kind",))
)


@pytest.mark.parametrize(
    ("drawing", "first"),
    [
        (dense_on_an_image("sparse_categorical_crossentropy", "kind"), "Insert Flatten after 'x'"),
        (dense_on_an_image("categorical_crossentropy", "kind"), "Insert Flatten after 'x'"),
        (dense_on_an_image("mse", "goal", units=1), "Insert Flatten after 'x'"),
        (CONVOLUTION, "Insert Flatten after 'p'"),
    ],
)
def test_a_missing_flatten_is_put_where_it_costs_least(drawing: Drawing, first: str) -> None:
    graph = drawing.graph
    (found,) = told(graph)
    mended = mend_end(graph, DATA, found, CATALOG, Inference(CATALOG))
    assert mended.fixes[0].name == first
    assert "Insert GlobalAveragePooling2D" in mended.fixes[1].name
    before = sum(report.parameters or 0 for report in check_graph(graph).values())
    for fix in mended.fixes:
        edit = repair(graph, CATALOG, mended, fix)
        assert edit is not None
        after = graph.copy()
        applied = after.apply(edit)
        assert told(after) == []
        assert fix.cost == sum(report.parameters or 0 for report in check_graph(after).values()) - before
        after.apply(applied.inverse)
        assert dumps(Document(after)) == dumps(Document(graph))


def test_a_network_of_convolutions_alone_is_pooled_before_its_output() -> None:
    drawing = Drawing().input("x", 8, 8, 1, columns=("image",)).add("c", "Conv2D", "x", filters=3, kernel_size=1)
    graph = drawing.output("y", "c", loss="sparse_categorical_crossentropy", columns=("kind",)).graph
    (found,) = told(graph)
    mended = mend_end(graph, DATA, found, CATALOG, Inference(CATALOG))
    assert [fix.name for fix in mended.fixes] == ["Insert GlobalAveragePooling2D after 'c'"]


def test_another_misfit_stays_as_it_is() -> None:
    drawing = Drawing().input("x", 8, 8, 1, columns=("image",)).add("f", "Flatten", "x").add("b", "Dense", "f", units=5)
    graph = drawing.output("y", "b", loss="mse", columns=("goal",)).graph
    (found,) = told(graph)
    mended = mend_end(graph, DATA, found, CATALOG, Inference(CATALOG))
    assert mended == found
