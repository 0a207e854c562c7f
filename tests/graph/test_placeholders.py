"""Why a layer keeps the place of another: kept with it, told at its node, and never taken from a file unseen."""

from __future__ import annotations

from typing import Any

import pytest

from nodeeditor.graph.elements import Layer, LayerId
from nodeeditor.graph.placeholders import reason_of, told_why, with_reason
from nodeeditor.problems import problem
from nodeeditor.values import FrozenMap, freeze

LAYER = Layer(LayerId("l1"), "Lambda", "odd")
UNKNOWN = problem("layer.unknown", node="odd", type="Lambda")


def test_the_reason_is_told_in_the_place_of_what_keras_says() -> None:
    kept = with_reason(LAYER, problem("import.foreign", package="lab"))
    told = told_why(UNKNOWN, kept)
    assert "'odd' keeps the place of a Lambda, a layer of its own package 'lab'" in told.text
    assert told_why(UNKNOWN, LAYER) == UNKNOWN
    other = problem("layer.parameter", node="odd", type="Lambda", reason="x")
    assert told_why(other, kept) == other


@pytest.mark.parametrize(
    "content",
    [
        "text",
        {},
        {"code": "import.hdf5", "arguments": {"place": "x"}},
        {"code": "import.foreign", "arguments": {}},
        {"code": "import.foreign", "arguments": {"package": ["x"]}},
        {"code": "import.code", "arguments": {"more": "x"}},
        {"code": ["import.code"], "arguments": {}},
        {"code": "import.code", "arguments": "x"},
    ],
)
def test_a_reason_that_no_import_gave_is_none(content: Any) -> None:
    layer = Layer(LAYER.id, LAYER.type, LAYER.name, extra=FrozenMap(placeholder=freeze(content)))
    assert reason_of(layer) is None
    assert told_why(UNKNOWN, layer) == UNKNOWN
