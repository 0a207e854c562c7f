"""What Keras would say of a node whose layer were configured otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from nodeeditor.catalog.checks import check_config
from nodeeditor.catalog.ports import ports_of
from nodeeditor.engine.asking import Answer, ask, question
from nodeeditor.engine.calling import special_ports
from nodeeditor.engine.mending.case import Case
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import TensorSpec
from nodeeditor.values import FrozenMap, Value


def asked_with(case: Case, node: NodeId, settings: Mapping[str, Value]) -> Answer | None:
    """The answer for the tensors that arrive now.

    None where a value is none of its parameter, or a tensor is not known.
    """
    layer = case.graph.layer_of(node)
    spec = case.catalog.layer(layer.type)
    config = FrozenMap(layer.config, **settings)
    if spec is None or check_config(spec, config, case.catalog):
        return None
    by_port: dict[str, list[TensorSpec]] = {}
    for link in case.graph.links_into(node):
        tensor = case.tensor(link)
        if tensor is None:
            return None
        by_port.setdefault(link.target_port, []).append(tensor)
    ports = ports_of(case.catalog, layer).inputs
    arguments = tuple(
        (port.name, tuple(by_port[port.name]) if port.variadic else by_port[port.name][0])
        for port in ports
        if port.name in by_port
    )
    return ask(question(layer.type, config, arguments, special=special_ports(ports))) if arguments else None
