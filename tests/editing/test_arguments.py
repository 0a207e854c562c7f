"""The arguments of blocks: what is inside and the uses follow a name, and what is taken away goes from the uses."""

from __future__ import annotations

import pytest

from nodeeditor.editing.arguments import add_argument, names_inside, remove_argument, rename_argument, set_default
from nodeeditor.graph.graph import EditError
from tests.graph.test_blocks import DENSE_BLOCK, network


def test_a_name_changes_in_expressions_and_at_uses_and_comes_back():
    graph = network(DENSE_BLOCK, stage={"base": 4, "repeat": 2})
    before = graph.copy()
    inverse = graph.apply(rename_argument(graph, "mlp", "base", "width")).inverse
    [dense] = [layer for layer in graph.blocks["mlp"].body.layers.values() if layer.type == "Dense"]
    assert dict(dense.config["units"]) == {"expression": "width * 2**i"}
    [use] = [layer for layer in graph.layers.values() if layer.type == "block:mlp"]
    assert dict(use.config) == {"width": 4, "repeat": 2}
    graph.apply(inverse)
    assert graph == before


def test_a_name_that_no_argument_can_have_is_refused_and_changes_nothing():
    graph = network(DENSE_BLOCK, stage={"base": 4})
    before = graph.copy()
    for name in ("repeat", "i", "2nd", "for"):
        with pytest.raises(EditError):
            graph.apply(rename_argument(graph, "mlp", "base", name))
    assert graph == before


def test_arguments_come_with_names_that_are_free_and_go_from_uses_too():
    graph = network(DENSE_BLOCK, stage={"base": 4})
    graph.apply(add_argument(graph, "mlp"))
    graph.apply(add_argument(graph, "mlp"))
    graph.apply(set_default(graph, "mlp", "size", 0.5))
    assert names_inside(graph, "mlp") == {"base": 8, "size": 0.5, "size_1": 1, "i": 0}
    assert names_inside(graph, None) is None
    graph.apply(remove_argument(graph, "mlp", "base"))
    [use] = [layer for layer in graph.layers.values() if layer.type == "block:mlp"]
    assert dict(use.config) == {}
    assert [argument.name for argument in graph.blocks["mlp"].arguments] == ["size", "size_1"]
